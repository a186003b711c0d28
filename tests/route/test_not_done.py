"""No arrest, death, pardon or trial is told as done that is feared, denied, prevented or still to come."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def done(coder: Coder, text: str) -> list[tuple[str, str, str]]:
    """Type, trigger and recipients of the acts of force, punishment and mercy that a text tells as done."""
    return [
        (claim.event_type, claim.trigger.text, " ".join(one.text for one in claim.recipients))
        for claim in coder.code(text, published="2025-03-14").claims
        if claim.event_type in ("ASSAULT", "COERCE", "SANCTION", "CONCEDE", "ACCUSE", "THREATEN", "RETREAT")
        and claim.status == "asserted"
        and not (claim.future or claim.negation or claim.hypothetical)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The arrest of Ana Lim would cause an outcry, diplomats warned.",
        "Reports that Ana Lim had been arrested turned out to be false.",
        "News that Ana Lim had been pardoned turned out to be premature.",
        "Her family does not know if Ana Lim has been arrested.",
        "Lawyers obtained an order barring the arrest of Ana Lim.",
        "Ana Lim fought her deportation for three years.",
        "A judge blocked the deportation of Ana Lim.",
        "The expulsion of the diplomats was averted at the last minute.",
        "The execution of Ana Lim has yet to be carried out.",
        "The trial of Ana Lim has yet to begin.",
        "The trial of Ana Lim will open in May.",
        "The trial of Ana Lim opens on Monday.",
        "The trial of Ana Lim has been set for May.",
        "Ana Lim goes on trial on Monday.",
        "The arrest of Ana Lim was rumoured.",
        "Sanctions against Chad remain an option.",
        "The pardon for Ana Lim was never signed.",
        "A draft decree pardoning Ana Lim circulated in the capital.",
        "Anyone caught beating a prisoner loses his post.",
        "The rains arrested the advance of the rebels.",
        "The two men were held to a draw in Oslo.",
        "The minister was charged with drafting the reform.",
        "A commission was charged with the task of counting votes.",
        "The player was expelled from the match for a foul.",
        "The party was slaughtered at the polls.",
        "The two candidates battled it out on television.",
        "The earthquake killed 30 soldiers.",
        "The constitution gives the president the right to pardon convicts.",
    ],
)
def test_nothing_is_done(coder: Coder, text: str) -> None:
    assert done(coder, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The arrest of Ana Lim caused an outcry.", ("COERCE", "arrest", "Ana Lim")),
        ("Reports that Ana Lim had been arrested reached the embassy.", ("COERCE", "arrested", "Ana Lim")),
        ("Ana Lim was charged with murder.", ("ACCUSE", "charged", "Ana Lim")),
        ("The two men were held in Oslo.", ("COERCE", "held", "The two men")),
        ("The king signed a decree pardoning Ana Lim.", ("CONCEDE", "pardoning", "Ana Lim")),
        ("Police foiled an attack by rebels on the embassy.", ("COERCE", "foiled", "rebels")),
        ("Police prevented students from storming the embassy.", ("COERCE", "prevented", "students")),
        (
            "The king signed a decree pardoning activist Ana Lim.",
            ("CONCEDE", "pardoning", "activist Ana Lim"),
        ),
        ("Had she not been freed, Ana Lim would have died.", ("RETREAT", "freed", "Ana Lim")),
        ("The party was slaughtered by gunmen.", ("ASSAULT", "slaughtered", "The party")),
    ],
)
def test_what_is_done(coder: Coder, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in done(coder, text)
