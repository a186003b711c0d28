"""What an outline rules out the whole comparison would have ruled out as well, and never more."""

import itertools
import random

import pytest
from tests.record.reports import report

from dragoman.corpus import Corpus
from dragoman.link.outline import Vetoes, outline_of
from dragoman.model import Outline
from dragoman.model.accounts import accounts_of
from dragoman.record.store import open_store


def outline(**fields):
    stated = {"done": True, "stated": True, "first": 100, "last": 100, "country": "PER"}
    return Outline(**(stated | fields))


ALL = Vetoes(days_apart=True, news_far=True, countries_apart=True)


@pytest.mark.parametrize(
    ("other", "ruled_out"),
    [
        ({}, False),
        ({"done": False}, True),
        ({"first": 103, "last": 103}, False),
        ({"first": 104, "last": 104}, True),
        ({"first": 90, "last": 96}, True),
        ({"first": 90, "last": 97}, False),
        ({"first": 104, "last": 104, "stated": False}, False),
        ({"first": 160, "last": 160, "stated": False}, False),
        ({"first": 161, "last": 161, "stated": False}, True),
        ({"first": None, "last": None, "stated": False}, False),
        ({"country": "KEN"}, True),
        ({"country": None}, False),
    ],
)
def test_days_countries_and_deeds(other, ruled_out):
    assert ALL.rule_out(outline(), outline(**other)) is ruled_out
    assert ALL.rule_out(outline(**other), outline()) is ruled_out


def test_what_is_no_veto_in_the_table_rules_nothing_out():
    none = Vetoes(days_apart=False, news_far=False, countries_apart=False)
    assert not none.rule_out(outline(), outline(first=900, last=900, country="KEN"))
    assert none.rule_out(outline(), outline(done=False))


def test_no_pair_is_ruled_out_that_would_be_joined(tmp_path):
    chance = random.Random(9)
    with open_store(tmp_path / "s", create=True) as store:
        linker = Corpus(store).linker
    sides = []
    for number in range(60):
        coded = report(number, chance, days=40)
        told = accounts_of(coded, document=number, numbers=range(4 * number, 4 * number + 4))
        sides += [linker.side(account) for account in told]
    outlines = {side.number: outline_of(side) for side in sides}
    apart = joined = 0
    for one, other in itertools.combinations(sides, 2):
        out = linker.vetoes.rule_out(outlines[one.number], outlines[other.number])
        join, _ = linker.compared(one, other)
        assert not (out and join)
        apart, joined = apart + out, joined + (join is not None)
    assert apart > joined > 0
