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
        ("Brussels backed away from imposing tariffs on Chinese cars.", "COERCE", "negated", True),
        ("The navy aborted a raid on a rebel base in Puntland.", "ASSAULT", "negated", True),
        ("Bangladesh decided against sending back 40 Rohingya refugees.", "COERCE", "negated", True),
        # a plan that is dropped is a refusal, or no threat any more
        ("Ghana's president has dropped plans to visit Moscow.", "REJECT", "asserted", False),
        ("A plan to free 40 prisoners was dropped on Tuesday.", "REJECT", "asserted", False),
        ("Oman yet to free detained poet", "RETREAT", "negated", True),
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
        ("Those who burn churches face ten years in jail.", "ASSAULT", "conditional", False),
        ("Whoever kills a policeman will be hanged.", "ASSAULT", "conditional", False),
        # what is drafted is not in force
        ("A draft law that bans foreign charities was published.", "COERCE", "planned", False),
        ("The council adopted a resolution that condemns Chad.", "ACCUSE", "asserted", False),
        ("The tribunal is due to sentence the warlord on Friday.", "SANCTION", "planned", False),
        ("Whether China will invade Taiwan is anybody's guess.", "ASSAULT", "planned", False),
        ("There is no evidence that Iran shelled Chad, he said.", "ASSAULT", "denied", True),
        # what was promised or threatened is done
        ("The king made good on his promise to pardon the poet.", "CONCEDE", "asserted", False),
        ("Moscow carried out its threat to cut gas to Moldova.", "SANCTION", "asserted", False),
        ("Chad did not honour its pledge to send troops to Mali.", "MOBILIZE", "negated", True),
        ("The ministry admitted that guards had shot the migrants.", "ASSAULT", "asserted", False),
        ("Oman ignored calls to halt arms sales and shipped missiles to Chad.", "AID", "asserted", False),
        ("The regime jailed the lawyers and tortured their families.", "ASSAULT", "asserted", False),
        ("The soldiers did fire on the crowd.", "ASSAULT", "asserted", False),
        ("Not content with jailing the editor, the regime had him beaten.", "COERCE", "asserted", False),
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
        ("The navy aborted a raid on a rebel base in Puntland.", "ASSAULT", ["The navy"]),
        ("Police came within minutes of arresting the pastor.", "COERCE", ["Police"]),
        ("Moldova was on the verge of expelling Russia's envoy.", "SANCTION", ["Moldova"]),
        ("A guard thwarted an attempt to kidnap the Swiss consul in Karachi.", "ASSAULT", []),
    ],
)
def test_whose_act_it_is(coder: Coder, text: str, event_type: str, actors: list[str]) -> None:
    (claim,) = (one for one in coder.code(text).claims if one.event_type == event_type)
    assert [one.text for one in claim.actors] == actors
