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
        "Omar Sey died behind bars on Monday.",
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
        "Omar Sey was slain in the elections on Monday.",
        "Critics murdered Omar Sey in the papers on Monday.",
        "Omar Sey lost an eye in prison on Monday.",
        "Omar Sey lost a year of his life in prison.",
        "Omar Sey lost most of his life in prison.",
        "Omar Sey passed away the hours in prison with a book.",
        "Omar Sey died a thousand deaths in prison.",
        "Omar Sey's hopes died behind bars on Monday.",
        "The number of deaths in custody rose last year.",
    ],
)
def test_who_lives_did_not_die(coder: Coder, text: str) -> None:
    assert claims(coder, text) == []


def test_whoever_shares_a_cell_is_another(coder: Coder) -> None:
    first = claims(coder, "Omar Sey's cellmate died in prison on Monday.")[0]
    assert [one.text for one in first.recipients] == ["Omar Sey's cellmate"]


@pytest.mark.parametrize(
    "fate",
    [
        "was put on hold",
        "was adjourned",
        "did not go ahead on Monday",
        "looms",
    ],
)
def test_an_execution_that_is_put_off_was_not_carried_out(coder: Coder, fate: str) -> None:
    found = claims(coder, f"The execution of Omar Sey {fate}.")
    assert not [one for one in found if one.trigger.text == "execution"]


def test_an_execution_that_went_ahead_was(coder: Coder) -> None:
    found = claims(coder, "The execution of Omar Sey went ahead on Monday.")
    assert [one.trigger.text for one in found] == ["execution"]


def test_who_is_killed_in_custody_is_killed_by_somebody(coder: Coder) -> None:
    first = claims(coder, "Omar Sey was killed in custody on Monday.")[0]
    assert (first.event_type, [one.name for one in first.recipients]) == ("ASSAULT", ["Omar Sey"])
    assert not claims(coder, "Omar Sey was killed in jail when the roof fell in.")
