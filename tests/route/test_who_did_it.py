"""Who did an act that others only speak of, and whom it befell where a clause or date stands between."""

import pytest

from dragoman.model import Claim
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def told(coder: Coder, text: str, trigger: str) -> Claim:
    [claim] = [one for one in coder.code(text, published="2024-03-06").claims if one.trigger.text == trigger]
    return claim


def names(parties: tuple) -> list[str | None]:
    return [one.name or one.text for one in parties]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The bishop condemned the bombing of a church, which killed nine.", "killed"),
        ("France denounced the attack on a mosque in Mali, which wounded 12 people.", "wounded"),
        ("Police investigated the explosion, which killed two soldiers.", "killed"),
        ("Biden raised the arrest of the opposition leader with Xi.", "arrest"),
        ("Blinken raised the killing of two reporters with Israel.", "killing"),
    ],
)
def test_who_speaks_of_an_act_did_not_do_it(coder: Coder, text: str, trigger: str) -> None:
    assert names(told(coder, text, trigger).actors) == []


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The army carried out the strike, which killed nine civilians.", "The army"),
        ("The rebels claimed responsibility for the bombing, which killed nine.", "The rebels"),
    ],
)
def test_who_carried_it_out_did(coder: Coder, text: str, doer: str) -> None:
    assert names(told(coder, text, "killed").actors) == [doer]


def test_objections_are_raised(coder: Coder) -> None:
    claim = told(coder, "The union raised objections to the law.", "objections")
    assert (claim.event_type, names(claim.actors)) == ("REJECT", ["The union"])


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("A judge sentenced Omar Belhadi, arrested in May 2022, to ten years.", "arrested", "Omar Belhadi"),
        ("A court acquitted Omar Belhadi, detained since 2020.", "detained", "Omar Belhadi"),
        ("Police arrested the men on Friday.", "arrested", "the men"),
        ("Boran Telik was released from prison.", "released", "Boran Telik"),
        ("Seven nuns were abducted. Rebels freed the women on Monday.", "freed", "Seven nuns"),
    ],
)
def test_whom_it_befell(coder: Coder, text: str, trigger: str, whom: str) -> None:
    assert names(told(coder, text, trigger).recipients) == [whom]


def test_a_prison_term_is_no_length_of_the_arrest(coder: Coder) -> None:
    text = "A judge sentenced Omar Belhadi, arrested in May 2022, to ten years."
    assert [one.value for one in told(coder, text, "sentenced").sizes] == [10.0]
    assert told(coder, text, "arrested").sizes == ()


def test_days_of_a_month_count_nobody(coder: Coder) -> None:
    claim = told(coder, "Between 3 and 9 February the rebels killed 40 people.", "killed")
    assert [one.value for one in claim.sizes] == [40.0]
    assert claim.date is not None
    assert (claim.date.start, claim.date.end) == ("2024-02-03", "2024-02-09")


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("No sooner had the judge released Omar Sey than police arrested him.", "released", "asserted"),
        ("Hardly had the court freed Ana Lim when police arrested her again.", "freed", "asserted"),
        ("The army hardly killed anybody.", "killed", "negated"),
        ("Police stopped the men before they attacked the embassy.", "attacked", "conditional"),
        ("Chad recalled its ambassador a week before Kenya expelled the envoy.", "expelled", "asserted"),
        ("Two men, Petran and Gorse, were arrested on Monday. Petran denied it.", "arrested", "asserted"),
        ("Petran was arrested on Monday. The ministry denied it.", "arrested", "denied"),
    ],
)
def test_whether_it_was_done(coder: Coder, text: str, trigger: str, status: str) -> None:
    assert told(coder, text, trigger).status == status


def test_what_was_no_sooner_done_was_done_before(coder: Coder) -> None:
    text = "No sooner had the judge released Omar Sey than police arrested him."
    freed, held = told(coder, text, "released"), told(coder, text, "arrested")
    assert [(one.kind, one.claim) for one in freed.relations] == [("before", held.id)]


def test_protesters_attack_the_police(coder: Coder) -> None:
    claim = told(coder, "In the government's account, the protesters attacked the police.", "attacked")
    assert (claim.event_type, names(claim.recipients)) == ("ASSAULT", ["the police"])
