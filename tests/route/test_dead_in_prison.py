"""Who dies in prison, or is put to death, is no longer held: the record must not keep him there."""

import pytest

from dragoman.model import Claim
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def claims(coder: Coder, text: str) -> list[Claim]:
    return [one for one in coder.code(text, published="2025-03-14").claims if one.status == "asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Sey passed away in prison on Monday.",
        "Omar Sey lost his life in a jail in Lima on Monday.",
        "Omar Sey suffocated in a cell on Monday.",
        "The death of Omar Sey in prison was confirmed on Monday.",
        "Omar Sey's death in custody was announced on Monday.",
    ],
)
def test_who_dies_in_prison_was_held_until_then(coder: Coder, text: str) -> None:
    first = claims(coder, text)[0]
    assert (first.event_type, first.mode, [one.name for one in first.recipients]) == (
        "COERCE",
        "arrest",
        ["Omar Sey"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Omar Sey lost his life savings in prison.",
        "Omar Sey was hanged in effigy on Monday.",
        "Omar Sey lost an eye in prison on Monday.",
        "The number of deaths in custody rose last year.",
    ],
)
def test_who_lives_did_not_die(coder: Coder, text: str) -> None:
    assert claims(coder, text) == []
