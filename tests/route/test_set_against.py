"""Of two who are set against one another only one is told of: "Omar Sey, and not Ana Lim, was freed"."""

import pytest

from dragoman.route import Coder

ANA, OMAR = "Ana Lim", "Omar Sey"


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def freed(coder: Coder, text: str) -> set[str | None]:
    claims = coder.code(text, published="2024-03-06").claims
    told = [one for one in claims if one.status == "asserted" and not one.negation]
    return {party.name for one in told for party in one.recipients}


@pytest.mark.parametrize(
    "text",
    [
        "It was Omar Sey, not Ana Lim, who was freed on Monday.",
        "It was not Ana Lim but Omar Sey who was freed on Monday.",
        "It was Omar Sey and not Ana Lim who was freed on Monday.",
        "Omar Sey, and not Ana Lim, was freed on Monday.",
        "Omar Sey but not Ana Lim was freed on Monday.",
        "Omar Sey rather than Ana Lim was released on Monday.",
        "The president pardoned Omar Sey, not Ana Lim.",
    ],
)
def test_one_and_not_the_other(coder: Coder, text: str) -> None:
    assert freed(coder, text) == {OMAR}


@pytest.mark.parametrize(
    "text",
    [
        "Everyone but Ana Lim was released on Monday.",
        "With the exception of Ana Lim, all were pardoned on Monday.",
        "Except for Ana Lim, all were pardoned on Monday.",
        "Forty people, not including Ana Lim, were freed on Monday.",
        "Forty people were freed on Monday, but not Ana Lim.",
        "Not Ana Lim but her brother was freed on Monday.",
    ],
)
def test_who_is_left_out(coder: Coder, text: str) -> None:
    assert ANA not in freed(coder, text)


def test_not_only_leaves_nobody_out(coder: Coder) -> None:
    assert ANA in freed(coder, "Not only Ana Lim but also Omar Sey was freed on Monday.")
