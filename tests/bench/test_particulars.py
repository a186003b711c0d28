"""The measure of sizes and contexts: what a row asks for, what is counted."""

import re
import tomllib

import pytest
from bench.quality import floors
from bench.quality.particulars import FOLDER, TABLES, tally_contexts, tally_sizes, wanted_sizes
from bench.quality.sets import ROOT

from dragoman.route import Coder

SIZE = r"[\d.]+\|(<=?|>=?|~)?\|[A-Za-z]+\|\d*"
SIZES = {
    "type": "COERCE",
    "trigger": "arrested",
    "sizes": "12||person|;5|>=|person|0",
    "text": "Police arrested 12 people, at least five of them women.",
}
CONTEXTS = {
    "type": "ASSAULT",
    "trigger": "shelled",
    "contexts": "military",
    "also": "territory",
    "not": "crime",
}


def test_sizes_are_told_with_their_wholes() -> None:
    assert wanted_sizes(SIZES) == [
        ((12.0, "", "person"), None),
        ((5.0, ">=", "person"), (12.0, "", "person")),
    ]


def test_what_is_right_of_the_sizes_of_a_row(parser) -> None:
    claims = list(Coder(parser).code(SIZES["text"]).claims)
    counts, wrong = tally_sizes(SIZES, claims)
    assert (counts["wanted"], counts["found"], counts["right"], counts["part_right"], wrong) == (
        2,
        2,
        2,
        1,
        "",
    )
    counts, wrong = tally_sizes({**SIZES, "sizes": "12|~|person|"}, claims)
    assert (counts["wanted"], counts["found"], counts["right"], bool(wrong)) == (1, 2, 0, True)


def test_a_context_that_is_free_costs_nothing(parser) -> None:
    claims = list(Coder(parser).code("The army shelled trenches north of Khartoum.").claims)
    counts, wrong = tally_contexts(CONTEXTS, claims)
    assert (counts["wanted"], counts["found"], counts["right"], counts["stood"], wrong) == (1, 1, 1, 1, "")
    counts, _ = tally_contexts({**CONTEXTS, "contexts": "", "not": "military"}, claims)
    assert (counts["wanted"], counts["found"], counts["tempting"], counts["stood"]) == (0, 1, 1, 0)


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_are_whole(name: str) -> None:
    known = set(tomllib.loads((ROOT / "src/dragoman/data/contexts.toml").read_text(encoding="utf-8")))
    for line, row in floors.rows(FOLDER / f"{name}.tsv"):
        assert row["trigger"] in row["text"], line
        if name == "sizes":
            assert re.fullmatch(rf"({SIZE}(;{SIZE})*)?", row["sizes"]), line
        else:
            assert {*row["contexts"].split(), *row["also"].split(), *row["not"].split()} <= known, line


def test_odd_and_even_rows_are_all_rows() -> None:
    path = FOLDER / "sizes.tsv"
    odd, even = floors.rows(path, "odd"), floors.rows(path, "even")
    assert odd[0][0] == 2  # row 1 stands on line 2
    assert sorted(line for line, _ in odd + even) == [line for line, _ in floors.rows(path)]


def test_what_is_below_its_floor() -> None:
    found = {"recall": 0.7, "precision": 0.9, "act_found": 0.1}
    assert floors.fallen("sizes", found, {"recall": 0.71, "precision": 0.9}) == [
        "sizes recall: 0.700, floor 0.710"
    ]
    assert floors.fallen("sizes", found, {"recall": 0.704}) == []
