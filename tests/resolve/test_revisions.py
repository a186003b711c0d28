"""What later sentences do to a claim: denials, retractions, and definite nouns that assert nothing."""

import pytest

from dragoman import Coder
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def coder(parser: Parser) -> Coder:
    return Coder(parser)


def status(coder: Coder, text: str, trigger: str) -> str:
    """The status of the last claim with this trigger."""
    return [claim.status for claim in coder.code(text).claims if claim.trigger.text == trigger][-1]


REVISED = [
    ("Rebels shelled the market on Friday, the governor said. The rebels denied this.", "shelled", "denied"),
    ("Kyiv accused Moscow of bombing a hospital. Moscow denied the accusation.", "bombing", "denied"),
    ("Kyiv accused Moscow of bombing a hospital. Moscow denied the accusation.", "accused", "asserted"),
    ("Soldiers shot two farmers, residents said. The army denied it on Sunday.", "shot", "denied"),
    ("“They beat the prisoners,” the lawyer said. “This is a lie,” the warden said.", "beat", "denied"),
    ("Troops attacked the village. The defence ministry denied the attack.", "attacked", "denied"),
    ("Police arrested nine students, but the ministry denied it.", "arrested", "denied"),
    (
        "Officials said the army had shot down a drone. The claim was rejected by the ministry.",
        "shot down",
        "denied",
    ),
    (
        "The opposition said police had beaten protesters. The police chief dismissed the allegations.",
        "beaten",
        "denied",
    ),
    ("The paper said the minister had resigned. The story turned out to be false.", "resigned", "denied"),
    (
        "The radio reported that police had arrested the editor. The report was later withdrawn.",
        "arrested",
        "retracted",
    ),
    (
        "The witness said guards had tortured the monk. She later retracted the statement.",
        "tortured",
        "retracted",
    ),
    (
        "The agency said soldiers had killed forty villagers. It later corrected the number to fourteen.",
        "killed",
        "retracted",
    ),
    # what denies nothing that was told
    ("The mayor has been held in prison since January. He denies the charges.", "held", "asserted"),
    ("Police arrested nine students. The ministry did not deny this.", "arrested", "asserted"),
    ("Police arrested nine students. The ministry could deny this.", "arrested", "asserted"),
    ("Police arrested nine students. The ministry denied them visas.", "arrested", "asserted"),
    ("The army killed a shepherd. The ministry denied reports of a coup.", "killed", "asserted"),
    ("Rebels killed nine soldiers. The union rejected the offer.", "killed", "asserted"),
    ("The court denied the request. Police arrested nine students.", "arrested", "asserted"),
    ("Rebels killed a priest. It rained. The army denied this.", "killed", "asserted"),
]


@pytest.mark.parametrize(("text", "trigger", "wanted"), REVISED)
def test_later_sentence(coder: Coder, text: str, trigger: str, wanted: str) -> None:
    assert status(coder, text, trigger) == wanted


def test_a_corrected_number_leaves_the_act(coder: Coder) -> None:
    text = "The agency said soldiers had killed forty villagers. It later corrected the number to fourteen."
    (claim,) = [claim for claim in coder.code(text).claims if claim.trigger.text == "killed"]
    assert not claim.negation and claim.factuality > 0


STANDING = [
    (
        "The planned release of nine hostages was told. The release of the nine hostages was a surprise.",
        "release",
        "planned",
    ),
    (
        "The president is expected to release nine prisoners. The release of the nine prisoners drew praise.",
        "release",
        "forecast",
    ),
    (
        "The army plans to withdraw its troops. The withdrawal of troops angered many.",
        "withdrawal",
        "planned",
    ),
    (
        "The court ordered the arrest of the mayor. The arrest of the mayor drew criticism.",
        "arrest",
        "ordered",
    ),
    (
        "Troops will evacuate the island on Monday. The evacuation of the island took place at dawn.",
        "evacuation",
        "asserted",
    ),
    ("Police arrested the mayor on Monday. The arrest of the mayor drew criticism.", "arrested", "asserted"),
    (
        "Police plan to arrest the mayor. The arrest of the editor drew criticism.",
        "arrest",
        "asserted",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "wanted"), STANDING)
def test_definite_noun(coder: Coder, text: str, trigger: str, wanted: str) -> None:
    assert status(coder, text, trigger) == wanted


ANY = ["", "This.", "denied this", "The report was withdrawn.", "It is false.", "The the release.", "否认。"]


@pytest.mark.parametrize("text", ANY)
def test_any_text_works(coder: Coder, text: str) -> None:
    assert coder.code(text).text == text
