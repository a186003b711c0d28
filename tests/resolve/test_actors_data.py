"""The actors data agree with themselves: dates, holders of one office, names and notes."""

from collections import defaultdict

import pytest

from dragoman.lexicon import Lexicon

# offices that several hold side by side
SHARED = frozenset(
    (
        "member of the presidency",
        "foreign ministry spokesperson",
        "presidential aide",
        "senior official",
        "co-leader",
        "co-prince",
        "captain regent",
    )
)
FIRST, LAST = {4: "-01-01", 7: "-01", 10: ""}, {4: "-12-31", 7: "-31", 10: ""}
NO_END = "9999-12-31"


def earliest(day: str) -> str:
    return day + FIRST[len(day)]


def latest(day: str) -> str:
    return day + LAST[len(day)]


@pytest.fixture(scope="module")
def rows(lexicon: Lexicon) -> list[dict[str, str]]:
    tables = lexicon.tables("actors")
    return [dict(row) for name, table in tables.items() if "names" not in name for row in table]


@pytest.fixture(scope="module")
def tenures(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if row["kind"] == "person"]


def test_no_tenure_ends_before_it_begins(tenures: list[dict[str, str]]) -> None:
    assert len(tenures) > 2000
    assert not [
        row for row in tenures if row["office_to"] and latest(row["office_to"]) < earliest(row["office_from"])
    ]


def test_one_holder_of_an_office_at_a_time(tenures: list[dict[str, str]]) -> None:
    offices: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    for row in tenures:
        if row["office"] not in SHARED:
            offices[row["country"], row["office"], row["body"]].append(row)
    together = [
        (office, one["name"], other["name"])
        for office, held in offices.items()
        for one in held
        for other in held
        if one is not other
        and (earliest(one["office_from"]), one["actor_id"])
        <= (earliest(other["office_from"]), other["actor_id"])
        and latest(other["office_from"]) < (earliest(one["office_to"]) if one["office_to"] else NO_END)
    ]
    assert together == []


def test_nobody_serves_two_states(tenures: list[dict[str, str]]) -> None:
    states: dict[str, set[str]] = defaultdict(set)
    for row in tenures:
        if not row["body"]:
            states[row["actor_id"]].add(row["country"])
    assert {who: found for who, found in states.items() if len(found) > 1} == {}


def test_one_name_a_record_and_a_note_where_no_end_is_known(rows: list[dict[str, str]]) -> None:
    names: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        names[row["actor_id"]].add(row["name"])
        assert row["source"]
        assert row["kind"] != "person" or row["office_to"] or row["note"], row["name"]
    assert {who: found for who, found in names.items() if len(found) > 1} == {}


def test_every_office_of_a_state_has_words_by_which_a_text_names_it(
    lexicon: Lexicon, tenures: list[dict[str, str]]
) -> None:
    named = {row["office"] for row in lexicon.table("offices.tsv")}
    otherwise = {  # found as permanent representative, president, cardinal
        "permanent representative to the UN",
        "head of state",
        "secretary of state",
    }
    held = {row["office"] for row in tenures if row["office"] and not row["body"]}
    assert held - named - otherwise == set()
