"""Words that make no claim of their own tell again the act of the claim that the report has."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder(parser):
    return Coder(parser)


@pytest.mark.parametrize(
    ("text", "told", "words"),
    [
        (
            "Gunmen killed the editor Tendai Moyo in Harare.\n\nA farmer was charged with murder.",
            "killed",
            "murder",
        ),
        (
            "Soldiers detained the judge Rudo Chikore in Lusaka on Monday.\n\nThe detained judge is 61.",
            "detained",
            "detained",
        ),
        (
            "Gunmen attacked a convoy near Gao on Monday.\n\nNobody has claimed the attack.",
            "attacked",
            "attack",
        ),
        (
            "The ministry released 12 prisoners on Sunday.\n\nThe release followed a letter from Doha.",
            "released",
            "release",
        ),
        (
            "A court in Gomel convicted the editor Lena Markava.\n\nThe verdict was read in private.",
            "convicted",
            "verdict",
        ),
    ],
)
def test_words_that_make_no_claim_tell_the_act_again(coder, text, told, words):
    coded = coder.code(text, published="2024-03-09")
    (home,) = [claim for claim in coded.claims if claim.trigger.text == told]
    again = [mention.start for mention in home.mentions]
    assert again == [text.rindex(words)]
    assert not [drop for drop in coded.drops if drop.start == again[0]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the deaths are another side of the attack, told by another claim or by none
        ("Gunmen attacked a convoy near Gao on Monday.\n\nThe deaths of two drivers were mourned.", "deaths"),
        # somebody else's
        (
            "Soldiers detained the judge Rudo Chikore in Lusaka.\n\nThe arrest of Peter Mwale is older.",
            "arrest",
        ),
        # the row for films says that nothing is told again
        ("Police in Lusaka shot a student on Friday.\n\nThe film was shot in Lusaka.", "shot"),
        # to come, where the other was done
        ("The ministry released 12 prisoners on Sunday.\n\nThe release of others may follow.", "release"),
    ],
)
def test_words_for_another_act_tell_none_again(coder, text, words):
    coded = coder.code(text, published="2024-03-09")
    assert text.rindex(words) not in [m.start for claim in coded.claims for m in claim.mentions]


def test_words_go_with_the_act_whose_side_they_tell(coder):
    text = (
        "Gunmen attacked a convoy near Gao, killing two drivers.\n\n"
        "Nobody claimed the attack. The deaths were mourned."
    )
    claims = coder.code(text, published="2024-03-09").claims
    assert {claim.trigger.text: [m.text for m in claim.mentions] for claim in claims} == {
        "attacked": ["attack"],
        "killing": ["deaths"],
    }


def test_two_women_and_a_man_are_three(coder):
    text = "Three were killed as rioters torched a bank in Kole.\n\nPolice said two women and one man died."
    (killed,) = [one for one in coder.code(text).claims if one.trigger.text == "killed"]
    assert [mention.text for mention in killed.mentions] == ["died"]


def test_what_is_charged_lies_behind_a_charge_to_come(coder):
    text = "Gunmen killed the editor Tendai Moyo in Harare.\n\nA farmer will be charged with the murder."
    (killed,) = [one for one in coder.code(text).claims if one.trigger.text == "killed"]
    assert [mention.text for mention in killed.mentions] == ["murder"]


def test_a_transfer_is_no_arrest_told_again(coder):
    coded = coder.code(
        "The authorities moved the editor Tendai Moyo from a prison to a clinic. He was arrested in May.",
        published="2024-03-09",
    )
    days = {claim.trigger.text: claim.date and claim.date.start for claim in coded.claims}
    assert days == {"moved": None, "arrested": "2023-05-01"}
