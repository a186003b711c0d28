"""Who is handed from one to another: to another state, to those who hold him, or to his own."""

import pytest

from dragoman.route import Coder

DEPORTED = ("COERCE", "deport")
HELD = ("COERCE", "arrest")
FREED = ("RETREAT", "release")

HANDED = [
    ("Serbia extradited the film director Andrei Hladki to Belarus.", "Andrei Hladki", DEPORTED, "asserted"),
    ("Andrei Hladki was extradited to Belarus on Friday.", "Andrei Hladki", DEPORTED, "asserted"),
    ("A Serbian court ordered the extradition of Andrei Hladki.", "Andrei Hladki", DEPORTED, "ordered"),
    ("Mali denied having extradited Omar Diallo to Niger.", "Omar Diallo", DEPORTED, "denied"),
    ("Omar Diallo could be extradited to Chad within days.", "Omar Diallo", DEPORTED, "forecast"),
    ("Thailand turned over Omar Diallo to China.", "Omar Diallo", DEPORTED, "asserted"),
    ("Nigeria extradited three men to the United States over fraud.", "three men", DEPORTED, "asserted"),
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
def test_who_is_handed_over(coder: Coder, text: str, who: str, act: tuple[str, str], status: str) -> None:
    found = [
        ((one.event_type, one.mode), one.status)
        for one in coder.code(text, published="2024-03-06").claims
        if who in [party.name or party.text for party in one.recipients]
    ]
    assert found == [(act, status)]


def test_the_states_cooperate_as_well(coder: Coder) -> None:
    claims = coder.code("Serbia extradited Andrei Hladki to Belarus.", published="2024-03-06").claims
    [between] = [one for one in claims if one.event_type == "COOPERATE"]
    assert [one.text for one in (*between.actors, *between.recipients)] == ["Serbia", "Belarus"]


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
