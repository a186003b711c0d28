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


@pytest.mark.parametrize(
    ("text", "told", "words"),
    [
        # what is praised or condemned, told by a word that names no act
        ("Egypt pardoned 25 activists on Tuesday. Rights groups welcomed the move.", "pardoned", "move"),
        ("Hungary vetoed a loan to Ukraine. Budapest's decision angered the bloc.", "vetoed", "decision"),
        # two sentences back, where nothing is told between
        ("Spain recalled its envoy. He is 61. The step was criticised by Chad.", "recalled", "step"),
        # in an earlier clause of the sentence, and not what its sentence only mentions
        (
            "The pardon followed a visit by the envoy of Peru.\n\n"
            "Chad freed the editor on Monday, and the move was hailed by Peru.",
            "freed",
            "move",
        ),
        # with the word of the verb itself
        ("Mali ordered French troops to leave the country. The order was read out.", "ordered", "order"),
        ("Eritrea pulled its soldiers out of Badme. The pullout began in May.", "pulled", "pullout"),
    ],
)
def test_words_that_name_no_act_point_to_the_one_told_before(coder, text, told, words):
    coded = coder.code(text, published="2024-03-09")
    (home,) = [claim for claim in coded.claims if claim.trigger.text == told]
    assert text.rindex(words) in [mention.start for mention in home.mentions]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # what says itself which it is, or is not known
        ("Chad freed the editor on Monday. The decision to sell the port angered Mali.", "decision"),
        ("Chad freed the editor on Monday. A decision on the port is due.", "decision"),
        ("Chad freed the editor on Monday. The act of union is to be read out.", "act"),
        # too far back
        ("Chad freed the editor. It is hot. The port is big. He is 61. The move was hailed.", "move"),
    ],
)
def test_words_that_name_no_act_may_point_to_none(coder, text, words):
    coded = coder.code(text, published="2024-03-09")
    assert text.rindex(words) not in [m.start for claim in coded.claims for m in claim.mentions]


def test_a_pact_told_again_by_its_signing_is_one(coder):
    text = (
        "Kenya and Ethiopia signed an agreement on Monday to share power. "
        "The deal, signed in Addis Ababa by the two energy ministers, covers 400 megawatts."
    )
    (one,) = coder.code(text, published="2024-03-09").claims
    assert [p.text for p in one.actors] == ["Kenya", "Ethiopia"]
    assert [m.text for m in one.mentions] == ["agreement", "deal", "signed"]


def test_the_fullest_telling_carries_the_act(coder):
    text = (
        "Russian forces shelled Kherson overnight, killing a woman, the governor said. "
        "The woman died when a shell hit her house."
    )
    deaths = [
        one for one in coder.code(text, published="2024-03-09").claims if "woman" in one.recipients[0].text
    ]
    assert (deaths[0].trigger.text, [p.text for p in deaths[0].actors]) == ("killing", ["Russian forces"])


def test_who_is_named_in_another_telling_is_named(coder):
    text = (
        "Police in Harare arrested two union leaders on Monday. "
        "The pair, Tendai Marufu and Josephine Chikomo, were detained at home."
    )
    (one,) = coder.code(text, published="2024-03-09").claims
    assert [p.text for p in one.recipients] == ["two union leaders", "Tendai Marufu", "Josephine Chikomo"]
