"""Whom an arrest, a trial or a release befalls, where others stand beside him, speak of him or bid it."""

import pytest

from dragoman.model import Claim
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def first(coder: Coder, text: str) -> Claim:
    return coder.code(text, published="2025-03-14").claims[0]


@pytest.mark.parametrize(
    ("text", "mode", "whom"),
    [
        (
            "Ana Lim's sister told a radio station that she had been released on Tuesday.",
            "release",
            "Ana Lim",
        ),
        ("Ana Lim was among the 40 freed on Sunday.", "release", "Ana Lim"),
        ("Ana Lim was one of the 40 people freed on Sunday.", "release", "Ana Lim"),
        ("Ana Lim, one of the 40 freed on Sunday, flew home.", "release", "Ana Lim"),
        ("Hamas handed Ana Lim to the Red Cross in Khan Younis.", "release", "Ana Lim"),
        ("Ana Lim walked out through the prison gate at noon.", "release", "Ana Lim"),
        ("Police arrested Ana Lim days after she returned from exile.", "arrest", "Ana Lim"),
        ("Omar Sey, whom a court jailed in 2021 for treason, fell ill.", "convict", "Omar Sey"),
        ("A Canadian was released from a prison in Minsk.", "release", "A Canadian"),
        ("Ennahda, whose leader Omar Sey is serving a long sentence, called for calm.", "arrest", "Omar Sey"),
    ],
)
def test_whom_it_befalls(coder: Coder, text: str, mode: str, whom: str) -> None:
    claim = first(coder, text)
    assert claim.mode == mode
    assert whom in " ".join(one.text or "" for one in claim.recipients)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Lim was jailed with her editor Omar Sey in 2021.", ["Ana Lim", "Omar Sey"]),
        ("Ana Lim was freed along with a soldier.", ["Ana Lim", "a soldier"]),
        ("Ana Lim was released with the help of Qatar.", ["Ana Lim"]),
        ("Two nurses were killed with a machete.", ["Two nurses"]),
    ],
)
def test_with_whom_it_befalls_somebody(coder: Coder, text: str, names: list[str]) -> None:
    assert [one.name for one in first(coder, text).recipients] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The president met Omar Sey's wife and promised her that he would be freed. He was released.",
            "Omar Sey",
        ),
        ("The minister was arrested on Monday. He was released on Friday.", "The minister"),
    ],
)
def test_who_rules_is_not_freed_by_a_pronoun_alone(coder: Coder, text: str, name: str) -> None:
    (freed,) = [one for one in coder.code(text).claims if one.mode == "release"]
    assert [one.name for one in freed.recipients] == [name]


def test_who_only_names_some_of_those_freed_names_nobody_else(coder: Coder) -> None:
    claim = first(coder, "Ana Lim is not one of those freed on Sunday.")
    assert [one.text for one in claim.recipients] == ["those"]


def test_a_wife_and_child_beside_him_are_deported_too(coder: Coder) -> None:
    claim = first(coder, "Thai police deported a Cambodian dissident, his wife and their child.")
    assert [one.text for one in claim.recipients] == ["a Cambodian dissident", "his wife", "their child"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The minister had two reporters arrested.", ["The minister"]),
        ("The party had its leader arrested.", []),
        ("Serbia had two of its officials arrested.", []),
    ],
)
def test_who_holds_power_has_it_done(coder: Coder, text: str, actors: list[str]) -> None:
    assert [one.text for one in first(coder, text).actors] == actors


def test_a_court_orders_somebody_held_and_asks_nothing_of_him(coder: Coder) -> None:
    claim = first(coder, "A court in Hong Kong ordered Ana Lim to be held until trial.")
    assert (claim.event_type, claim.status) == ("COERCE", "ordered")
    assert [one.text for one in claim.actors] == ["A court"]


def test_what_was_agreed_on_monday_was_agreed_then(coder: Coder) -> None:
    claim = coder.code("A truce was agreed on Monday between Chad and Sudan.", published="2024-03-06").claims[
        0
    ]
    assert claim.date is not None
    assert claim.date.start == "2024-03-04"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The governor stayed the execution of Ana Lim.", "CONCEDE"),
        ("The Supreme Court upheld the election of William Ruto.", None),
    ],
)
def test_what_a_governor_or_a_court_does(coder: Coder, text: str, event_type: str | None) -> None:
    assert [one.event_type for one in coder.code(text).claims] == ([] if event_type is None else [event_type])


def test_both_accuse_one_another_and_nobody_is_counted(coder: Coder) -> None:
    claim = first(coder, "Kyiv and Moscow accused one another of breaking the truce.")
    assert [one.name for one in claim.recipients] == ["Ukraine", "Russia"]
    assert claim.sizes == ()


def test_what_is_handed_over_is_counted_to_the_letter(coder: Coder) -> None:
    (size,) = first(coder, "The army handed over 12 bodies to the rebels.").sizes
    assert (size.value, size.approx) == (12.0, "")


def test_the_verb_behind_an_aside_is_his_who_opens_the_sentence(coder: Coder) -> None:
    text = (
        "Rwanda, which experts say has sent 4,000 troops to support M23, called on both parties to honour "
        "the accord."
    )
    asked = [one for one in coder.code(text).claims if one.event_type == "REQUEST"]
    assert [[party.name for party in one.actors] for one in asked] == [["Rwanda"]]


@pytest.mark.parametrize(
    "text", ["Chad ruled out sending troops to Mali.", "Chad ruled out calling on Mali for help."]
)
def test_what_is_ruled_out_is_not_done(coder: Coder, text: str) -> None:
    assert [one.event_type for one in coder.code(text).claims] == ["REJECT"]
