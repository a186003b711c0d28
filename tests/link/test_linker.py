"""Two reports of one event are joined, look-alikes are not; every decision has its reasons."""

import pytest

from dragoman.link.linker import Linker
from dragoman.model import Document
from dragoman.model.accounts import accounts_of
from dragoman.resolve.names import NameKeys, NameMatcher
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder(parser):
    return Coder(parser)


@pytest.fixture(scope="module")
def linker(lexicon):
    matcher = NameMatcher(lexicon)
    return Linker(lexicon, same_name=lambda a, b: matcher.match(a, b).grade, name_keys=NameKeys(lexicon))


def linked(coder, linker, *reports):
    """The accounts of the reports (text, day), and the groups they fall in."""
    accounts = []
    for place, (text, day) in enumerate(reports):
        coded = coder.code(Document(id=str(place), text=text, published=day))
        numbers = range(len(accounts), len(accounts) + len(coded.claims))
        accounts += accounts_of(coded, document=place, numbers=numbers)
    links, groups = linker.link_all(accounts)
    return links, [{accounts[number].document for number in group} for group in groups]


def test_one_arrest_told_twice(coder, linker):
    links, groups = linked(
        coder,
        linker,
        ("Police in Harare arrested the union leader Tendai Moyo on Monday.", "2024-03-06"),
        ("Tendai Moyo, a union leader, was detained by Zimbabwean police on 4 March.", "2024-03-07"),
    )
    assert {0, 1} in groups
    features = {reason.feature for one in links if one.same for reason in one.reasons}
    assert {"same_day", "recipient_person"} <= features


def test_another_week_is_another_arrest(coder, linker):
    _, groups = linked(
        coder,
        linker,
        ("Police in Harare arrested the union leader Tendai Moyo on 4 March.", "2024-03-06"),
        ("Police in Harare arrested the union leader Tendai Moyo on 18 March.", "2024-03-19"),
    )
    assert {0, 1} not in groups


def test_another_person_is_another_arrest(coder, linker):
    _, groups = linked(
        coder,
        linker,
        ("Police in Harare arrested the union leader Tendai Moyo on Monday.", "2024-03-06"),
        ("Police in Harare arrested the union leader Rudo Chikore on Monday.", "2024-03-06"),
    )
    assert {0, 1} not in groups


def test_what_is_promised_is_not_what_was_done(coder, linker):
    _, groups = linked(
        coder,
        linker,
        ("Kenya promised to release the activist Amina Otieno.", "2024-03-06"),
        ("Kenya released the activist Amina Otieno on Tuesday.", "2024-03-06"),
    )
    assert {0, 1} not in groups
