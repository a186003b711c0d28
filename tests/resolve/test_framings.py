"""Reasons, readings and labels: kept apart from the act, each with whoever gives it. Sentences of our own."""

import pytest

from dragoman import Coder
from dragoman.model import CodedDocument
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def coder(parser: Parser) -> Coder:
    return Coder(parser)


def framed(coded: CodedDocument, trigger: str) -> list[tuple[str, str, str | None]]:
    """(kind, words, who says it) of each framing of the claim with this trigger; None is the text itself."""
    sources = {one.id: coded.text[slice(*one.source[0])] if one.source else "" for one in coded.statements}
    (claim,) = [claim for claim in coded.claims if claim.trigger.text == trigger]
    return [
        (one.kind, coded.text[one.start : one.end], sources[one.statement] if one.statement else None)
        for one in claim.framings
    ]


REASONS = [
    (
        "The president pardoned nine prisoners because they were ill.",
        "pardoned",
        [("own_words", "because they were ill", None)],
    ),
    (
        "The ministry said it had expelled the envoy because he had insulted the king.",
        "expelled",
        [("official_reason", "because he had insulted the king", "The ministry")],
    ),
    (
        "The police arrested four traders in order to stop the panic.",
        "arrested",
        [("own_words", "in order to stop the panic", None)],
    ),
    (
        "The junta released the reporter as a gesture of goodwill, a spokesman said.",
        "released",
        [("official_reason", "as a gesture of goodwill", "a spokesman")],
    ),
    (
        "Rebels freed two nurses in exchange for fuel, according to residents.",
        "freed",
        [("reading", "in exchange for fuel", "residents")],
    ),
    (
        "The court freed the editor at the request of the bishop.",
        "freed",
        [("own_words", "at the request of the bishop", None)],
    ),
    (
        "Iran freed the tanker in return for cash, analysts believe.",
        "freed",
        [("reading", "in return for cash", "analysts")],
    ),
    (
        "The king pardoned the rebels to mark his birthday.",
        "pardoned",
        [("own_words", "to mark his birthday", None)],
    ),
    (
        "Soldiers attacked the village in retaliation for an ambush.",
        "attacked",
        [("own_words", "in retaliation for an ambush", None)],
    ),
    (
        "Due to the storm, the army evacuated the island.",
        "evacuated",
        [("own_words", "Due to the storm", None)],
    ),
    (
        "Because the harvest failed, farmers blocked the roads.",
        "blocked",
        [("own_words", "Because the harvest failed", None)],
    ),
    # the next sentence, and another clause
    (
        "Minsk released six prisoners. The decision was made on humanitarian grounds, the court said.",
        "released",
        [("official_reason", "on humanitarian grounds", "the court")],
    ),
    (
        "The president pardoned him. The pardon came at the request of the pope.",
        "pardoned",
        [("own_words", "at the request of the pope", None)],
    ),
    (
        "The king pardoned twelve soldiers. The move was a gesture of mercy, the palace said. "
        "Analysts said the pardon was a bid to win over the army.",
        "pardoned",
        [
            ("official_reason", "a gesture of mercy", "the palace"),
            ("reading", "the pardon was a bid to win over the army", "Analysts"),
        ],
    ),
    (
        "The government banned the party, citing threats to public order.",
        "banned",
        [("official_reason", "threats to public order", "The government")],
    ),
    (
        "The mayor was arrested because of his blog, his wife said, "
        "but prosecutors said he was arrested because he had stolen money.",
        "arrested",
        [
            ("reading", "because of his blog", "his wife"),
            ("official_reason", "because he had stolen money", "prosecutors"),
        ],
    ),
    (
        "The bishop called off the march, and the minister resigned because the budget had failed.",
        "resigned",
        [("own_words", "because the budget had failed", None)],
    ),
    # sequence is no reason, and words that only look like one
    ("Police arrested the singer after the concert.", "arrested", []),
    ("Following the talks, the king pardoned the general.", "pardoned", []),
    ("The king pardoned the general soon after he returned.", "pardoned", []),
    ("After a phone call with the envoy, the junta released the reporter.", "released", []),
    ("The army withdrew out of the valley.", "withdrew", []),
    ("Police arrested a man who is due to marry in May.", "arrested", []),
]


@pytest.mark.parametrize(("text", "trigger", "wanted"), REASONS)
def test_reason(coder: Coder, text: str, trigger: str, wanted: list[tuple[str, str, str | None]]) -> None:
    assert framed(coder.code(text), trigger) == wanted


def test_charges_are_the_states_label(coder: Coder) -> None:
    coded = coder.code("The court convicted the poet on extremism charges.")
    assert [(kind, said) for kind, words, said in framed(coded, "convicted") for kind in (kind,)] == [
        ("label", None)
    ]


ANY = ["", "Because.", "In order to", "because because of because", "The move was a gesture.", "因为他病了。"]


@pytest.mark.parametrize("text", ANY)
def test_any_text_works(coder: Coder, text: str) -> None:
    for claim in coder.code(text).claims:
        for one in claim.framings:
            assert 0 <= one.start < one.end <= len(text)
