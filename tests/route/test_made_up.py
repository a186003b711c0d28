"""What a hoax, a forgery, a rumour or a tale tells is not told as done."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def statuses(coder: Coder, text: str) -> list[str]:
    """Of the releases and pardons that a text tells, how they stand."""
    claims = coder.code(text, published="2025-03-14").claims
    return [one.status for one in claims if one.event_type in ("CONCEDE", "RETREAT")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A hoax said Ana Lim had been freed.", "rumoured"),
        ("Rumours said Ana Lim had been freed.", "rumoured"),
        ("Rumours spread that Ana Lim had been freed.", "rumoured"),
        ("An unverified post said the king had freed Ana Lim.", "rumoured"),
        ("A forged decree said the president had pardoned Ana Lim.", "negated"),
        ("A satirical website reported that the king had pardoned Ana Lim.", "negated"),
        ("False claims spread online that Ana Lim had been freed.", "negated"),
        ("A doctored video shows soldiers freeing Ana Lim.", "negated"),
        ("A viral deepfake video showed the president pardoning Ana Lim.", "negated"),
        ("Reports emerged that Ana Lim had been freed.", "asserted"),
        ("A court statement said Ana Lim had been freed.", "asserted"),
    ],
)
def test_a_message_is_as_good_as_its_teller(coder: Coder, text: str, status: str) -> None:
    assert statuses(coder, text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "In the novel, the king pardons the poet Ana Lim.",
        "The film tells of a general who freed his prisoners.",
        "The play follows a judge who was shot by rebels.",
    ],
)
def test_a_tale_tells_no_act(coder: Coder, text: str) -> None:
    coded = coder.code(text, published="2025-03-14")
    assert not coded.claims
    assert "F114" in {drop.code for drop in coded.drops}


def test_what_is_done_to_a_film_is_done(coder: Coder) -> None:
    coded = coder.code("Police in Lima banned the film on Friday.", published="2025-03-14")
    assert [one.event_type for one in coded.claims] == ["COERCE"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ana Lim was to be freed on Sunday but stayed behind bars.", "asserted"),
        ("Ana Lim was to be freed but was taken to another prison.", "asserted"),
    ],
)
def test_what_came_instead_of_a_plan_was_done(coder: Coder, text: str, status: str) -> None:
    claims = coder.code(text, published="2025-03-14").claims
    assert [(one.event_type, one.status) for one in claims] == [("CONCEDE", "planned"), ("COERCE", status)]


@pytest.mark.parametrize(
    "text",
    ["The president has the power to pardon Ana Lim.", "The law gives the king the right to pardon Ana Lim."],
)
def test_who_may_has_not_done_it_yet(coder: Coder, text: str) -> None:
    assert statuses(coder, text) == ["forecast"]


def test_who_only_announces_a_release_freed_nobody(coder: Coder) -> None:
    for teller in ("Her brother", "The lawyer", "State television"):
        (claim,) = coder.code(f"{teller} announced the release of Ana Lim.", published="2025-03-14").claims
        assert claim.actors == ()
    (claim,) = coder.code("The rebels announced the release of Ana Lim.", published="2025-03-14").claims
    assert [one.text for one in claim.actors] == ["The rebels"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Judges who acquit them are traitors, he said.", "conditional"),
        ("Judges who acquitted them are traitors, he said.", "asserted"),
        ("The judges who acquit them are in Lima.", "asserted"),
    ],
)
def test_what_people_of_a_kind_do_as_a_rule_is_not_done(coder: Coder, text: str, status: str) -> None:
    assert statuses(coder, text) == [status]
