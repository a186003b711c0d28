"""What is told but not done: nearly, instead of something, on a condition; and what is done all the same."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(
    ("text", "event_type", "status", "negation"),
    [
        # nearly done is not done
        ("Rebels all but captured the town of Kidal.", "ASSAULT", "negated", True),
        ("Police came close to arresting the bishop outside his home.", "COERCE", "negated", True),
        ("Ghana and Togo are close to signing a border treaty.", "SUPPORT", "forecast", False),
        ("Hezbollah refrained from firing rockets at Haifa.", "ASSAULT", "negated", True),
        ("India yet to release Chinese soldier", "RETREAT", "negated", True),
        # nor what is not done for another thing
        ("Instead of jailing the rebels, the government pardoned them.", "COERCE", "negated", True),
        ("Egypt bombed the port rather than negotiate with the rebels.", "CONSULT", "negated", True),
        ("A last-minute deal averted a strike by 2,000 railway workers.", "PROTEST", "negated", True),
        # a clause behind "be" is what its predicate makes of it, and no plan
        ("It is untrue that soldiers shot the nuns, the junta said.", "ASSAULT", "denied", True),
        ("The court is to rule on whether the police beat the student.", "ASSAULT", "rumoured", False),
        # conditions
        ("If Chad were to attack Niger, Mali would send troops.", "ASSAULT", "conditional", False),
        ("Should Ankara attack Iraq, Chad would protest, he said.", "ASSAULT", "conditional", False),
        ("Any soldier who shoots a protester will be tried.", "ASSAULT", "conditional", False),
        # what is wrongly said was said, what could not be stopped was done
        ("The paper falsely accused the mayor of taking bribes.", "ACCUSE", "asserted", False),
        ("Guards could not prevent a crowd from storming the embassy.", "PROTEST", "asserted", False),
        ("According to unconfirmed reports, rebels shot a priest near Goma.", "ASSAULT", "rumoured", False),
        ("Lebanon became the first country to ratify the pact.", "SUPPORT", "asserted", False),
    ],
)
def test_how_it_stands(coder: Coder, text: str, event_type: str, status: str, negation: bool) -> None:
    (claim,) = (one for one in coder.code(text).claims if one.event_type == event_type)
    assert (claim.status, claim.negation) == (status, negation)
    assert status != "asserted" or not (claim.future or claim.hypothetical)


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        ("Police came close to arresting the bishop outside his home.", "COERCE", ["Police"]),
        ("Instead of jailing the rebels, the government pardoned them.", "COERCE", ["the government"]),
        ("A guard thwarted an attempt to kidnap the Swiss consul in Karachi.", "ASSAULT", []),
    ],
)
def test_whose_act_it_is(coder: Coder, text: str, event_type: str, actors: list[str]) -> None:
    (claim,) = (one for one in coder.code(text).claims if one.event_type == event_type)
    assert [one.text for one in claim.actors] == actors
