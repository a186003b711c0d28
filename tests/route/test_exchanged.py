"""An exchange frees those on either side of it, as far as it was made."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def freed(coder: Coder, text: str) -> dict[str, tuple[list[str | None], str]]:
    """The words of each release with whom it frees and its status."""
    claims = coder.code(text, published="2025-03-14").claims
    return {
        claim.trigger.text: ([party.text for party in claim.recipients], claim.status)
        for claim in claims
        if claim.mode == "release"
    }


@pytest.mark.parametrize(
    ("text", "word", "people"),
    [
        ("Norway freed Ana Lim in exchange for Omar Sey.", "exchange", ["Omar Sey"]),
        ("Ana Lim was released in return for two spies.", "return", ["two spies"]),
        ("Ana Lim was freed in a swap for Omar Sey and Rok Bem.", "swap", ["Omar Sey", "Rok Bem"]),
        ("The militia let go 12 farmers in exchange for three of its men.", "exchange", ["three of its men"]),
        ("Norway swapped Ana Lim for Omar Sey in Ankara.", "swapped", ["Ana Lim", "Omar Sey"]),
        ("Belarus traded Omar Sey for a convicted spy.", "traded", ["Omar Sey", "a convicted spy"]),
    ],
)
def test_the_other_side_is_freed_as_well(coder: Coder, text: str, word: str, people: list[str]) -> None:
    assert freed(coder, text)[word] == (people, "asserted")


def test_who_was_not_exchanged_was_not_freed(coder: Coder) -> None:
    found = freed(coder, "Norway denied that it had freed Ana Lim in exchange for Omar Sey.")
    assert {status for _, status in found.values()} == {"denied"}
    found = freed(coder, "Ana Lim would be freed in exchange for Omar Sey.")
    assert {status for _, status in found.values()} == {"conditional"}


@pytest.mark.parametrize(
    "price", ["a ransom", "her silence", "information on Omar Sey", "two million dollars", "Belarus"]
)
def test_other_prices_free_nobody(coder: Coder, price: str) -> None:
    assert list(freed(coder, f"Ana Lim was freed in exchange for {price}.")) == ["freed"]


@pytest.mark.parametrize(
    "text",
    [
        "Lyon traded Omar Sey for two defenders.",
        "Omar Sey traded his pickaxe for a pen.",
        "Norway traded barbs with Belarus over Omar Sey.",
    ],
)
def test_other_trades_free_nobody(coder: Coder, text: str) -> None:
    assert not freed(coder, text)


def test_either_release_is_in_exchange_for_the_other(coder: Coder) -> None:
    claims = coder.code("Norway freed Ana Lim on Tuesday in exchange for Omar Sey.").claims
    assert [(one.kind, one.claim) for one in claims[0].relations] == [("in_exchange_for", claims[1].id)]


def test_who_is_handed_over_in_an_exchange_is_freed_and_else_given_to_the_law(coder: Coder) -> None:
    found = freed(
        coder, "Chad and the rebels exchanged 200 prisoners on Sunday. Chad handed over 124 people."
    )
    assert found["handed over"] == (["124 people"], "asserted")
    assert freed(coder, "Chad handed over 124 people to Mali on Sunday.") == {}


def test_what_is_given_in_return_is_given_in_the_exchange(coder: Coder) -> None:
    text = "Chad freed 16 people in an exchange with Mali. In return Mali handed over Omar Sey."
    assert freed(coder, text)["handed over"] == (["Omar Sey"], "asserted")
