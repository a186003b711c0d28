"""Wikidata's items: what is kept, with which office and dates, and what is left out for which reason."""

import bz2
import gzip
from pathlib import Path

import pytest
import zstandard

from dragoman.errors import InputError
from dragoman.gather import Report, import_file
from dragoman.lexicon import Lexicon
from dragoman.lexicon.imported import ActorFile
from gather.items import (
    CHIEF,
    COMPANY,
    FINANCE,
    MACRON,
    NONE,
    PRIVATE,
    SOME,
    UNKNOWN,
    VILLAGE,
    VINDHEIM,
    Json,
    claim,
    day,
    dump,
    held,
    human,
    item,
    item_snak,
    plain_snak,
    position,
    time_snak,
)


def imported(folder: Path, lexicon: Lexicon, *items: Json) -> tuple[Report, ActorFile]:
    into = folder / "actors.sqlite"
    report = import_file(dump(folder / "dump.json", *items), into, lexicon)
    return report, ActorFile(into)


def tenures(file: ActorFile, actor_id: str) -> list[tuple[str, str, str, str, str]]:
    return [(r.office, r.country, r.office_from, r.office_to, r.body) for r in file.rows(actor_id)]


def test_what_a_dump_gives(tmp_path: Path, lexicon: Lexicon) -> None:
    everything = (VINDHEIM, MACRON, FINANCE, COMPANY, CHIEF, PRIVATE, UNKNOWN, VILLAGE)
    report, file = imported(tmp_path, lexicon, *everything)
    assert tenures(file, "per:q900000001") == [("finance minister", "NOR", "2021-02-03", "2024-06-30", "")]
    assert tenures(file, "per:q3052772") == [("president", "FRA", "2017-05-14", "", "")]
    assert tenures(file, "per:q900000021") == [("chief executive", "NOR", "2019-01-01", "", "org:q900000020")]
    assert [(r.name, r.kind, r.country, r.sectors) for r in file.rows("org:q900000020")] == [
        ("Vindheim Harbour Lines", "body", "NOR", "BUS")
    ]
    assert file.places("vindheimsund") == [("Vindheimsund", 61.5, 6.25, 99000001, "NOR", 412, "city")]
    assert file.places("vindeimsund")[0][0] == "Vindheimsund"
    assert (report.kept["people"], report.kept["bodies and groups"], report.kept["places"]) == (3, 1, 1)
    assert report.left_out == {
        "a private person: no office": 1,
        "a person: heads nothing that is kept": 1,
    }


def test_names_of_all_scripts_in_the_languages_kept(tmp_path: Path, lexicon: Lexicon) -> None:
    _, file = imported(tmp_path, lexicon, VINDHEIM, FINANCE)
    assert file.names("per:q900000001") == [
        ("Karsten Vindheim", "en"),
        ("Карстэн Віндгейм", "be"),
        ("Karsten A. Vindheim", "en"),
    ]
    assert file.named("карстэн віндгеим") == ["per:q900000001"]  # as `folded` writes it
    assert file.named("nobody") == []


def test_an_office_may_stand_after_its_holder_or_be_known_without_an_item(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    _, file = imported(tmp_path, lexicon, FINANCE, VINDHEIM, MACRON)
    assert tenures(file, "per:q900000001")[0][0] == "finance minister"
    assert tenures(file, "per:q3052772")[0][:2] == ("president", "FRA")


@pytest.mark.parametrize(
    ("title", "country", "office"),
    [
        ("President of the French Republic", "Q142", "president"),
        ("Prime Minister of Denmark", "Q35", "prime minister"),
        ("United States Secretary of State", "Q30", "foreign minister"),
        ("Minister of Foreign Affairs (Peru)", "Q419", "foreign minister"),
        ("member of the 19th German Bundestag", "Q183", "member of parliament"),
        ("Mayor of Lyon", "Q142", "mayor of lyon"),
        ("President of the Senate of Poland", "Q36", "speaker of parliament"),
    ],
)
def test_titles_of_offices(tmp_path: Path, lexicon: Lexicon, title: str, country: str, office: str) -> None:
    office_item = position("Q900000050", title, country)
    holder = human("Q900000051", "Ida Brekkhus", P39=held("Q900000050", "2015-01-01"))
    _, file = imported(tmp_path, lexicon, office_item, holder)
    assert tenures(file, "per:q900000051")[0][0] == office


def test_a_general_office_of_a_citizen_is_no_office_of_the_state(tmp_path: Path, lexicon: Lexicon) -> None:
    """A president of who knows what, with a passport of France, is not the French president."""
    holder = human("Q900000051", "Ida Brekkhus", P39=held("Q30461", "2015-01-01"), P27=item_snak("Q142"))
    _, file = imported(tmp_path, lexicon, holder)
    assert tenures(file, "per:q900000051") == [("president", "FRA", "2015-01-01", "", "org:not-named")]
    assert file.holders("president", "FRA", "2020-01-01") == []


@pytest.mark.parametrize(
    ("start", "end", "died", "dates"),
    [
        (day("2015-03-01"), day("2019-04-02"), None, ("2015-03-01", "2019-04-02")),
        (
            time_snak("+2015-03-00T00:00:00Z", 10),
            time_snak("+2019-00-00T00:00:00Z", 9),
            None,
            ("2015-03", "2019"),
        ),
        (day("2015-03-01"), NONE, None, ("2015-03-01", "")),
        (SOME, day("2019-04-02"), None, ("", "2019-04-02")),
        (time_snak("+2010-00-00T00:00:00Z", 8), day("2019-04-02"), None, ("", "2019-04-02")),
        (time_snak("-0044-03-15T00:00:00Z"), day("2019-04-02"), None, ("", "2019-04-02")),
        (day("2015-03-01"), None, day("2018-07-09"), ("2015-03-01", "2018-07-09")),
    ],
)
def test_dates(
    tmp_path: Path, lexicon: Lexicon, start: Json, end: Json | None, died: Json | None, dates: tuple[str, str]
) -> None:
    statement = claim(item_snak("Q191954"), P580=start, **({"P582": end} if end else {}))
    holder = human("Q900000051", "Ida Brekkhus", P39=statement, **({"P570": died} if died else {}))
    _, file = imported(tmp_path, lexicon, holder)
    assert tenures(file, "per:q900000051")[0][2:4] == dates


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (claim(item_snak("Q191954")), "a person: an office without a date"),
        (
            claim(item_snak("Q191954"), P580=day("2015-03-01"), P582=SOME),
            "a person: an office without a date",
        ),
        (
            claim(item_snak("Q191954"), P580=day("2015-03-01"), P582=time_snak("+2010-00-00T00:00:00Z", 8)),
            "a person: an office without a date",
        ),
        (held("Q191954", "1850-01-01", "1860-01-01"), "a person: an office that ended before 1900"),
        (
            claim(item_snak("Q191954"), P582=time_snak("-0044-03-15T00:00:00Z")),
            "a person: an office that ended before 1900",
        ),
        (held("Q191954", "2019-01-01", "2018-01-01"), "a person: an office that ends before it begins"),
        (held("Q191954", "1960-01-01"), "a person: an office without an end, begun before 1990"),
        (held("Q900000099", "2019-01-01"), "a person: an office whose item is not in the file"),
        (held("Q30185", "2019-01-01"), "a person: an office of no known country"),
        (held("Q191954", "2019-01-01", rank="deprecated"), "a private person: no office"),
        (claim(SOME, P580=day("2015-03-01")), "a person: an office without a date"),
    ],
)
def test_offices_left_out(tmp_path: Path, lexicon: Lexicon, statement: Json, reason: str) -> None:
    report, _ = imported(tmp_path, lexicon, human("Q900000051", "Ida Brekkhus", P39=statement))
    assert report.left_out == {reason: 1}
    assert report.kept == {}


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (
            item("Q900000060", "Nowhere Club", P31=item_snak("Q43229")),
            "a body without a country that is known",
        ),
        (item("Q900000060", "Lacking", P31=item_snak("Q532")), "a place without coordinates"),
        (
            item(
                "Q900000060",
                "A crater",
                P31=item_snak("Q532"),
                P625=plain_snak(
                    {"latitude": 1, "longitude": 1, "globe": "http://www.wikidata.org/entity/Q405"}
                ),
            ),
            "a place that is not on the earth",
        ),
        (
            item(
                "Q900000060",
                "Lacking",
                P31=item_snak("Q532"),
                P625=plain_snak({"latitude": 1, "longitude": 1}),
            ),
            "a place without a number of GeoNames",
        ),
        (item("Q900000060", "A novel", P31=item_snak("Q571")), "no person, body, place or office"),
        (human("Q900000060", None, P39=held("Q191954", "2019-01-01")), "no name in a language that is kept"),
        ({"type": "property", "id": "P31"}, "no item"),
        (position("Q900000060", "", "Q142"), "an office without an English title"),
    ],
)
def test_items_left_out(tmp_path: Path, lexicon: Lexicon, one: Json, reason: str) -> None:
    assert imported(tmp_path, lexicon, one)[0].left_out == {reason: 1}


@pytest.mark.parametrize("how", ["gz", "bz2", "zst"])
def test_compressed(tmp_path: Path, lexicon: Lexicon, how: str) -> None:
    data = dump(tmp_path / "dump.json", VINDHEIM, FINANCE).read_bytes()
    packed = {"gz": gzip.compress, "bz2": bz2.compress, "zst": zstandard.ZstdCompressor().compress}[how](data)
    path = tmp_path / f"dump.json.{how}"
    path.write_bytes(packed)
    report = import_file(path, tmp_path / "actors.sqlite", lexicon)
    assert report.kept["people"] == 1
    path.write_bytes(packed[: len(packed) // 2])
    with pytest.raises(InputError):
        import_file(path, tmp_path / "actors.sqlite", lexicon)
    assert ActorFile(tmp_path / "actors.sqlite").rows("per:q900000001")  # what was there stays


def test_json_lines_and_broken_lines(tmp_path: Path, lexicon: Lexicon) -> None:
    lines = dump(tmp_path / "dump.json", VINDHEIM, FINANCE).read_text(encoding="utf-8").splitlines()[1:-1]
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join([lines[0].rstrip(","), "{broken", lines[1], lines[0][:200]]), encoding="utf-8")
    report = import_file(path, tmp_path / "actors.sqlite", lexicon)
    assert (report.kept["people"], report.left_out) == (1, {"a line that is no JSON": 2})
