"""Who is handed from one to another: to another state, to those who hold him, or to his own."""

import pytest

from dragoman.route import Coder

EXTRADITED = ("COOPERATE", None)
HELD = ("COERCE", "arrest")
FREED = ("RETREAT", "release")

HANDED = [
    (
        "Serbia extradited the film director Andrei Hladki to Belarus.",
        "Andrei Hladki",
        EXTRADITED,
        "asserted",
    ),
    ("Andrei Hladki was extradited to Belarus on Friday.", "Andrei Hladki", EXTRADITED, "asserted"),
    ("A Serbian court ordered the extradition of Andrei Hladki.", "Andrei Hladki", EXTRADITED, "ordered"),
    ("Mali denied having extradited Omar Diallo to Niger.", "Omar Diallo", EXTRADITED, "denied"),
    ("Omar Diallo could be extradited to Chad within days.", "Omar Diallo", EXTRADITED, "forecast"),
    ("Thailand turned over Omar Diallo to China.", "Omar Diallo", EXTRADITED, "asserted"),
    ("Nigeria extradited three men to the United States over fraud.", "three men", EXTRADITED, "asserted"),
    ("The militia handed the teacher over to the army.", "the teacher", HELD, "asserted"),
    ("Omar Diallo was handed over to the security forces by villagers.", "Omar Diallo", HELD, "asserted"),
    ("The detainees were handed over to military intelligence.", "The detainees", HELD, "asserted"),
    ("The kidnappers handed the hostages over to the army.", "the hostages", FREED, "asserted"),
    ("Police handed Omar Diallo over to his family.", "Omar Diallo", FREED, "asserted"),
    ("Hamas handed over four hostages to the Red Cross.", "four hostages", FREED, "asserted"),
]


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(("text", "who", "act", "status"), HANDED)
def test_who_is_handed_over(
    coder: Coder, text: str, who: str, act: tuple[str, str | None], status: str
) -> None:
    found = [
        ((one.event_type, one.mode), one.status)
        for one in coder.code(text, published="2024-03-06").claims
        if who in [party.name or party.text for party in one.recipients]
    ]
    assert found == [(act, status)]


def test_to_whom_he_is_handed_comes_first(coder: Coder) -> None:
    [claim] = coder.code("Serbia extradited Andrei Hladki to Belarus.", published="2024-03-06").claims
    assert [one.text for one in (*claim.actors, *claim.recipients)] == ["Serbia", "Belarus", "Andrei Hladki"]


@pytest.mark.parametrize(
    "text",
    [
        "The army handed the body of Omar Diallo over to his family.",
        "Turkey refused to extradite Omar Diallo to Egypt.",
        "Spain handed over the files to Peru.",
    ],
)
def test_nobody_is_handed_over(coder: Coder, text: str) -> None:
    claims = coder.code(text, published="2024-03-06").claims
    assert [one.mode for one in claims if one.mode in ("deport", "arrest", "release")] == []
