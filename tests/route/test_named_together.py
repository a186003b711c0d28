"""Persons named together: each of them is held, tried or freed, and each has a case."""

import pytest

from dragoman.ask.case.register import CaseRegister
from dragoman.model import Party
from dragoman.model.accounts import accounts_of
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def recipients(coder: Coder, text: str, mode: str) -> list[Party]:
    found = [one for one in coder.code(text, published="2024-03-07").claims if one.mode == mode]
    return [party for one in found for party in one.recipients]


def members(party: Party) -> list[str]:
    return [one.text for one in party.members]


@pytest.mark.parametrize(
    ("text", "mode", "whole", "named"),
    [
        (
            "A court in Minsk jailed two reporters, Tamrat Yemane and Ihar Losik, for six years.",
            "convict",
            "two reporters",
            ["Tamrat Yemane", "Ihar Losik"],
        ),
        (
            "Belarus freed three politicians, Tamrat Yemane, Ihar Losik and Omar Sey, on Monday.",
            "release",
            "three politicians",
            ["Tamrat Yemane", "Ihar Losik", "Omar Sey"],
        ),
        (
            "Two reporters who had covered the funeral, Niloofar Hamedi and Elaheh Mohammadi, were arrested.",
            "arrest",
            "Two reporters",
            ["Niloofar Hamedi", "Elaheh Mohammadi"],
        ),
        (
            "Iran freed two Frenchmen, Thomas Kjems and Anneke Wouters.",
            "release",
            "two Frenchmen",
            ["Thomas Kjems", "Anneke Wouters"],
        ),
    ],
)
def test_those_named_beside_a_noun_for_several(
    coder: Coder, text: str, mode: str, whole: str, named: list[str]
) -> None:
    (party,) = recipients(coder, text, mode)
    assert party.text == whole
    assert members(party) == named


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Police arrested Tamrat Yemane and Ihar Losik in Minsk on Monday. They were freed on Wednesday.",
            ["Tamrat Yemane", "Ihar Losik"],
        ),
        (
            "A court jailed two editors, Tamrat Yemane and Ihar Losik, in May. The two men were freed today.",
            ["Tamrat Yemane", "Ihar Losik"],
        ),
        (
            "Three men were charged: Tamrat Yemane, 34, Ihar Losik, 41, and Omar Sey, 29. "
            "All three were freed.",
            ["Tamrat Yemane", "Ihar Losik", "Omar Sey"],
        ),
        (
            "Police arrested Ann Poe and Omar Sey on Monday. Both were freed a day later.",
            ["Ann Poe", "Omar Sey"],
        ),
        ("The two – Ann Poe and Omar Sey – were freed.", ["Ann Poe", "Omar Sey"]),
        ("Police arrested three students on Monday. They were freed on Wednesday.", []),
    ],
)
def test_those_for_whom_they_stands(coder: Coder, text: str, wanted: list[str]) -> None:
    (party,) = recipients(coder, text, "release")
    assert members(party) == wanted


def test_a_single_name_beside_a_noun_is_no_list(coder: Coder) -> None:
    (party,) = recipients(coder, "The two leaders freed the editor, Ihar Losik, on Monday.", "release")
    assert party.text == "the editor, Ihar Losik"
    assert members(party) == []


def test_who_is_joined_to_somebody_called_so_is_another(coder: Coder) -> None:
    found = recipients(coder, "Soldiers detained the mayor, Bakary Camara, and two aides.", "arrest")
    assert [party.text for party in found] == ["the mayor, Bakary Camara", "two aides"]


@pytest.mark.parametrize("name", ["Tamrat Yemane", "Ihar Losik"])
def test_each_has_a_case(coder: Coder, name: str) -> None:
    text = "Police arrested Tamrat Yemane and Ihar Losik in Minsk on Monday. They were freed on Wednesday."
    coded = coder.code(text, published="2024-03-07")
    accounts = accounts_of(coded, document=1, numbers=range(1, 1 + len(coded.claims)))
    case = CaseRegister(coder.lexicon)(name, accounts, lambda _: ())
    changes = [(one.status, one.date) for one in case.transitions]
    assert changes == [("detained", "2024-03-04"), ("released", "2024-03-06")]
    assert case.perhaps_also == ()


def test_a_noun_for_both_behind_their_names(coder: Coder) -> None:
    text = "Iran has released Ann Poe and Omar Sey, two Swedish citizens held since 2022."
    (held,) = recipients(coder, text, "arrest")
    assert (held.name, members(held)) == ("Ann Poe and Omar Sey", ["Ann Poe", "Omar Sey"])


def test_both_before_a_noun_is_no_mention_of_its_own(coder: Coder) -> None:
    found = coder.code("Police arrested Ann Poe and Omar Sey. Both men were freed.").actors
    assert [one.mentions for one in found if one.name == "Police"] == [((0, 6),)]


def test_those_pardoned_are_named(coder: Coder) -> None:
    claims = coder.code("Those pardoned include Omar Sey, a teacher, and Ana Lim.").claims
    assert [[party.text for party in one.recipients] for one in claims] == [["Omar Sey", "Ana Lim"]]


def test_two_europeans_are_no_union(coder: Coder) -> None:
    text = (
        "Iran freed two Europeans on Sunday. The two Europeans, Thomas Kjems and Anneke Wouters, landed in "
        "Muscat. The two had been pardoned, a judge said. A third European, the engineer Kamran Sey, was "
        "freed on Monday."
    )
    coded = coder.code(text, published="2024-03-07")
    assert not [one.name for one in coded.actors if one.name == "European Union"]
    (pardoned,) = [one for one in coded.claims if one.event_type == "CONCEDE"]
    assert members(pardoned.recipients[0]) == ["Thomas Kjems", "Anneke Wouters"]
    assert coded.claims[-1].recipients[0].name == "Kamran Sey"
