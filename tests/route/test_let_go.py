"""Who is freed, who is given back dead, who was held, and what nobody could confirm: a wrong release hurts."""

import pytest

from dragoman.model import Claim
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def claims(coder: Coder, text: str) -> tuple[Claim, ...]:
    return tuple(coder.code(text, published="2025-03-14").claims)


def told(coder: Coder, text: str) -> list[tuple[str, str | None, list[str | None], list[str | None]]]:
    return [
        (one.event_type, one.mode, [p.text for p in one.actors], [p.text for p in one.recipients])
        for one in claims(coder, text)
    ]


@pytest.mark.parametrize(
    ("text", "doers", "receivers"),
    [
        ("Hamas handed over the bodies of four hostages.", ["Hamas"], []),
        ("The army released the bodies of three rebels to their families.", ["The army"], ["their families"]),
        ("Police released the remains of the activist.", ["Police"], []),
        ("Israel returned the bodies of five militants to Hezbollah.", ["Israel"], ["Hezbollah"]),
    ],
)
def test_the_dead_are_given_back_and_not_freed(
    coder: Coder, text: str, doers: list[str], receivers: list[str]
) -> None:
    assert told(coder, text) == [("RETREAT", "withdraw", doers, receivers)]


def test_of_the_living_and_the_dead_the_living_are_freed(coder: Coder) -> None:
    found = told(coder, "Militants freed four nuns and handed over the bodies of two others.")
    assert found == [
        ("RETREAT", "release", ["Militants"], ["four nuns"]),
        ("RETREAT", "withdraw", ["Militants"], []),
    ]


@pytest.mark.parametrize(
    ("text", "doers", "held"),
    [
        ("Two engineers taken hostage by rebels last month have been freed.", ["rebels"], ["Two engineers"]),
        ("Villagers taken hostage in Kaduna told reporters they had been beaten.", [], ["Villagers"]),
        ("Soldiers taken prisoner in May were tortured.", [], ["Soldiers"]),
        (
            "Mothers of soldiers taken prisoner by the rebels protested in Goma.",
            ["the rebels"],
            ["soldiers"],
        ),
    ],
)
def test_who_is_taken_hostage_takes_nobody(
    coder: Coder, text: str, doers: list[str], held: list[str]
) -> None:
    assert ("ASSAULT", "abduct", doers, held) in told(coder, text)


def test_who_was_held_captive_is_freed_by_the_army(coder: Coder) -> None:
    found = told(coder, "The army freed villagers taken hostage in Kaduna.")
    assert found == [("RETREAT", "release", ["The army"], ["villagers"])]


def test_hostages_driven_to_a_country_are_not_taken_again(coder: Coder) -> None:
    found = told(coder, "The hostages were taken to Israel, where they met their families.")
    assert "abduct" not in [mode for _, mode, _, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "Reporters have not been able to confirm that the men had been freed.",
        "Reporters were unable to confirm that the men had been freed.",
        "It was not possible to verify that the men had been freed.",
        "There is no way to confirm that the men were freed.",
    ],
)
def test_what_nobody_can_confirm_is_no_claim(coder: Coder, text: str) -> None:
    assert claims(coder, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The group said it could confirm the release of 19 men.",
        "The group can confirm that 19 men were freed.",
    ],
)
def test_what_somebody_can_confirm_is_told_as_done(coder: Coder, text: str) -> None:
    (freed,) = claims(coder, text)
    assert (freed.status, freed.future, freed.hypothetical) == ("asserted", False, False)


def test_what_a_court_could_confirm_it_has_not(coder: Coder) -> None:
    found = claims(coder, "The high court could confirm that the sale was void next week, lawyers said.")
    assert [one for one in found if one.status == "asserted"] == []


def test_the_fullest_telling_of_a_release_names_who_freed(coder: Coder) -> None:
    text = "Hamas released 24 hostages on Friday, Qatar said. The freed hostages were taken to Israel."
    (freed,) = [one for one in claims(coder, text) if one.event_type == "RETREAT"]
    assert ([p.text for p in freed.actors], freed.date and freed.date.start) == (["Hamas"], "2025-03-14")


@pytest.mark.parametrize(
    ("text", "asker"),
    [
        ("Teachers marched on Monday. The government rejected their demands.", "Teachers"),
        ("Olga Marren was sentenced in May. A court rejected her appeal.", "Olga Marren"),
        ("France made an offer to Mali last week. Mali rejected its offer.", "France"),
        ("The president refused his request for a meeting.", None),  # nobody refuses his own
    ],
)
def test_whose_request_is_refused(coder: Coder, text: str, asker: str | None) -> None:
    (refused,) = [one for one in claims(coder, text) if one.event_type == "REJECT"]
    assert [p.name for p in refused.recipients] == ([asker] if asker else [])


def test_who_led_the_protests_does_not_deny_them(coder: Coder) -> None:
    text = "The union, which has led the protests, denied the claim."
    (protest,) = [one for one in claims(coder, text) if one.event_type == "PROTEST"]
    assert protest.status == "asserted"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Earlier this week masked gunmen abducted a priest.", ["masked gunmen"]),
        ("Last week suspected Islamist fighters seized 40 farmers.", ["suspected Islamist fighters"]),
    ],
)
def test_a_time_that_opens_a_sentence_is_nobody(coder: Coder, text: str, doers: list[str]) -> None:
    (taken,) = claims(coder, text)
    assert (taken.mode, [p.text for p in taken.actors]) == ("abduct", doers)
    assert taken.date is not None


def test_who_is_hit_by_an_army_s_fire_was_shot_by_it(coder: Coder) -> None:
    found = told(coder, "Two people were killed by Israeli fire as they tried to return.")
    assert found == [("ASSAULT", "firearms", ["Israeli"], ["Two people"])]
    assert told(coder, "A family was killed in a fire.") == []


def test_a_state_of_emergency_is_no_state(coder: Coder) -> None:
    text = "The general declared a state of emergency. The regime has arrested nine editors, a union said."
    (arrest,) = [one for one in claims(coder, text) if one.event_type == "COERCE" and one.mode == "arrest"]
    assert [p.name for p in arrest.actors] == ["The regime"]
