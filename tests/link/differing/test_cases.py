"""Small cases of every kind, and traps in which nothing may be reported: whole route, invented reports."""

import tomllib
from pathlib import Path

import pytest

from dragoman.link.differing.differ import Differ
from dragoman.link.linker import Linker
from dragoman.model import Document
from dragoman.model.accounts import accounts_of
from dragoman.resolve.names import NameKeys, NameMatcher
from dragoman.route import Coder

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]


@pytest.fixture(scope="module")
def found(parser, lexicon):
    """Reports (text, day) → discrepancies of all their events, those that are told twice once."""
    coder, matcher = Coder(parser), NameMatcher(lexicon)
    linker = Linker(lexicon, same_name=lambda a, b: matcher.match(a, b).grade, name_keys=NameKeys(lexicon))
    differ = Differ(lexicon, lambda a, b: matcher.match(a, b).grade)

    def of(reports):
        accounts, pages = [], []
        for place, (text, day) in enumerate(reports):
            coded = coder.code(Document(id=str(place), text=text, published=day))
            numbers = range(len(accounts), len(accounts) + len(coded.claims))
            accounts += accounts_of(coded, document=place, numbers=numbers)
            pages.append(differ.read(place, coded, numbers))
        told = {}
        groups = linker.link_all(accounts)[1]
        events = {number: place for place, group in enumerate(groups) for number in group}
        for group in groups:
            near = [page for page in pages if not page.claims.keys().isdisjoint(group)]
            for one in differ(near, group, {}, events):
                told[one.kind, tuple((t.value, t.start) for t in one.tellings)] = one
        return list(told.values())

    return of


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_case_differs_as_expected(found, case):
    told = [one for one in found(case["reports"]) if one.kind != "sum" or one.contradiction]
    expected = case.get("differ", [])
    said = sorted((one.kind, one.contradiction) for one in told)
    assert said == sorted((one["kind"], one["contradiction"]) for one in expected), told
    values = sorted(sorted(t.value for t in one.tellings) for one in told if one.kind != "reason")
    assert values == sorted(sorted(one["values"]) for one in expected if "values" in one)
