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
    ],
)
def test_words_that_make_no_claim_tell_the_act_again(coder, text, told, words):
    coded = coder.code(text, published="2024-03-09")
    (home,) = [claim for claim in coded.claims if claim.trigger.text == told]
    again = [mention.start for mention in home.mentions]
    assert again == [text.rindex(words)]
    assert not [drop for drop in coded.drops if drop.start == again[0]]
