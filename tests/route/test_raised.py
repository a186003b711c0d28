"""Words left aside tell a claim of their own where other claims of the report tell of the same people."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder(parser):
    return Coder(parser)


def told(coder, text):
    """What each claim's words are, with its doers and those done to."""
    coded = coder.code(text, published="2024-03-09")
    return {
        claim.trigger.text: ([p.text for p in claim.actors], [p.text for p in claim.recipients])
        for claim in coded.claims
    }


def test_what_a_shot_did_is_told_beside_it(coder):
    text = "The mayor, who was gunned down on Friday, was buried in Cali.\n\nHis death stunned the city."
    assert told(coder, text)["death"] == ([], ["His"])


def test_of_what_is_charged_the_victims_are_known_and_the_doer_is_not(coder):
    text = (
        "A court in Durban convicted Sipho Dube of murdering two nurses.\n\nDube stabbed the nurses in 2019."
    )
    assert told(coder, text)["murdering"] == ([], ["two nurses"])


def test_what_a_state_prosecutes_is_no_private_matter(coder):
    text = "Police in Turin arrested a shop owner on Saturday.\n\nThe owner had shot a customer."
    assert told(coder, text)["shot"] == (["The owner"], ["a customer"])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police in Turin arrested a cook on Saturday.\n\nA driver had shot a customer.", "shot"),
        ("A court in Durban convicted Sipho Dube of murdering two nurses.", "murdering"),
    ],
)
def test_of_other_people_nothing_more_is_told(coder, text, word):
    assert word not in told(coder, text)
