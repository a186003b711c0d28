"""Accounts: what the report says around a claim."""

import pytest

from dragoman.model.accounts import accounts_of
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(
    ("text", "among"),
    [
        (
            "Chad on Monday freed 12 prisoners. Among them was the poet Dina Roy.",
            ["Among them was the poet Dina Roy"],
        ),
        (
            "Chad on Monday freed 12 prisoners. Among those freed were Dina Roy and a nurse.",
            ["Among those freed were Dina Roy and a nurse", ""],  # the release told again, of her by name
        ),
        # of whom it is said is not told, or is somebody else
        ("Chad freed 12 prisoners and arrested 40 nurses. Among them was Dina Roy.", ["", ""]),
        ("Chad on Monday freed the poet Sam Pell. Among them was Dina Roy.", [""]),
        ("Chad on Monday freed 12 prisoners. Rain fell. Among them was Dina Roy.", [""]),
    ],
)
def test_the_sentence_that_says_who_was_among_them(coder: Coder, text: str, among: list[str]) -> None:
    coded = coder.code(text, published="2024-05-10")
    told = accounts_of(coded, document=0, numbers=range(len(coded.claims)))
    acts = ("RETREAT", "COERCE")
    assert [one.among for one in told if one.claim.event_type in acts] == among
