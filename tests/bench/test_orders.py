"""The measure of stated order and of actors' attributes: what is counted as right."""

import csv

import pytest
from bench.quality import attributes, orders

from dragoman.model.claim import RELATION_KINDS
from dragoman.route import Coder

BEFORE = {
    "one": "arrested",
    "kind": "before",
    "other": "released",
    "text": "Police arrested Ana Lim and released her after the talks.",
}
PARTY = {
    "party": "Ana Lim",
    "country": "-",
    "sectors": "LEG JRN",
    "visibility": "protected",
    "text": "Police arrested Ana Lim, a reporter.",
}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "before", "b"), ("b", "after", "a")),
        (("a", "in_exchange_for", "b"), ("b", "in_exchange_for", "a")),
    ],
)
def test_a_relation_told_from_either_end_is_one(one: orders.Order, other: orders.Order) -> None:
    assert orders.turned(one) == orders.turned(other)


def test_a_part_is_not_its_whole() -> None:
    assert orders.turned(("a", "part_of", "b")) != orders.turned(("b", "part_of", "a"))


def test_what_is_missed_and_what_is_reachable(parser) -> None:
    claims = Coder(parser).code(BEFORE["text"]).claims
    counts, _ = orders.tally([BEFORE | {"kind": "after"}], claims)
    assert (counts["wanted"], counts["coded"], counts["right"]) == (1, 1, 0)


def test_what_is_right_of_the_attributes_of_a_row(parser) -> None:
    coded = Coder(parser).code(PARTY["text"])
    counts, wrong = attributes.tally(PARTY, attributes.standing(PARTY, coded))
    assert (counts["country_right"], counts["visibility_right"], counts["protected_right"]) == (1, 0, 0)
    assert (counts["sectors"], counts["sectors_found"], counts["sectors_right"]) == (2, 1, 1)
    assert wrong == "visibility protected, found private; sectors ['JRN', 'LEG'], found ['JRN']"


def test_nobody_is_right_where_no_actor_stands() -> None:
    counts, _ = attributes.tally(PARTY, None)
    assert (counts["known"], counts["country_right"], counts["visibility_right"]) == (0, 0, 0)


def test_words_of_a_row_stand_once_in_its_text() -> None:
    for table, columns in ((orders.TABLE, ("one", "other")), (attributes.TABLE, ("party",))):
        with table.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                assert row.get("kind", "") in ("", *RELATION_KINDS)
                for column in columns:
                    assert not row[column] or row["text"].count(row[column]) >= 1, row
