"""The same act, told with its parts moved about, keeps who did it to whom."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(
    ("text", "word", "doers", "done_to"),
    [
        ("The man whom police arrested on Monday was freed.", "arrested", ["police"], ["The man"]),
        ("Three nuns, whom rebels took in May, were freed.", "freed", [], ["Three nuns"]),
        ("The king pardoned on Monday six dissidents.", "pardoned", ["The king"], ["six dissidents"]),
        ("The mayor met on Friday the Polish consul.", "met", ["The mayor"], ["the Polish consul"]),
        ("It was Kenya that condemned the rebels.", "condemned", ["Kenya"], ["the rebels"]),
        ("Chad was accused of arming rebels by Sudan.", "accused", ["Sudan"], ["Chad"]),
        ("A clerk was charged with fraud by prosecutors.", "charged", ["prosecutors"], ["A clerk"]),
        ('"Chad called on the rebels to disarm," an envoy said.', "called", ["Chad"], ["the rebels"]),
        ("Police have arrested and jailed Carol Reddy.", "arrested", ["Police"], ["Carol Reddy"]),
        ("Mali surprised everyone by expelling the envoy.", "expelling", ["Mali"], ["the envoy"]),
        ("Chad accused Mali, long a rival, of arming rebels.", "accused", ["Chad"], ["Mali"]),
        ("Carol Reddy was charged with two counts of murder.", "charged", [], ["Carol Reddy"]),
    ],
)
def test_it_keeps_its_parties(
    coder: Coder, text: str, word: str, doers: list[str], done_to: list[str]
) -> None:
    [found] = [one for one in coder.code(text).claims if one.trigger.text == word]
    assert [one.text for one in found.actors] == doers
    assert [one.text for one in found.recipients] == done_to
    assert found.status == "asserted"


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        ("The colonel was accused of crimes committed by soldiers.", "accused", []),
        ("She was accused of being paid by Russians.", "accused", []),
        ("The clerk was charged with entering the palace by night.", "charged", []),
    ],
)
def test_who_did_what_somebody_is_accused_of_accuses_nobody(
    coder: Coder, text: str, word: str, doers: list[str]
) -> None:
    [found] = [one for one in coder.code(text).claims if one.trigger.text == word]
    assert [one.text for one in found.actors] == doers


def test_counts_of_a_charge_are_no_size(coder: Coder) -> None:
    [found] = coder.code("Two clerks were convicted of three counts of fraud.").claims
    assert [one.value for one in found.sizes] == [2.0]


def test_who_dies_in_an_attack_is_done_to_and_so_is_what_is_attacked(coder: Coder) -> None:
    attack, died = coder.code("An attack by rebels on a school in which 42 people died shook Chad.").claims
    assert [one.text for one in attack.actors] == ["rebels"]
    assert [one.text for one in died.recipients] == ["42 people"]
    assert died.actors == ()


def test_rebels_who_turn_out_to_be_farmers_take_no_arms(coder: Coder) -> None:
    assert coder.code("The rebels turned out to be farmers.").claims == ()
