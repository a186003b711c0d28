"""The ruler that remembers makes of every text what spaCy's own makes of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from dragoman.parse.model import DEFAULT_MODEL, load_model
from dragoman.parse.ruler import RememberingRuler

TEXTS = (
    "There were no arrests. The army, which had shelled Bria, didn't say why it did.",
    "Let's go: they've gotta leave, y'all ain't gonna stay, nothin' will change.",
    "He  does\tthat \n because the others do; none of these is what it has, said   Ms. O'Neill.",
    "Those who got home said that all was well, but once there it wasn't.",
)


def rulers() -> tuple[AttributeRuler, RememberingRuler]:
    """spaCy's own, and the one in the pipeline."""
    ours = next(one for _, one in load_model(DEFAULT_MODEL).pipeline if isinstance(one, RememberingRuler))
    own = AttributeRuler(ours.vocab)
    own.add_patterns(ours.patterns)
    return own, ours


def attributes(doc: Doc) -> list[tuple[str, ...]]:
    return [(one.text, one.tag_, one.dep_, one.pos_, str(one.morph), one.lemma_) for one in doc]


def bare(text: str) -> Doc:
    """A text with tags and roles and nothing that a ruler sets."""
    nlp = load_model(DEFAULT_MODEL)
    doc = nlp.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = nlp.get_pipe(name)(doc)
    return doc


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_at_first_and_when_remembered(text: str) -> None:
    own, ours = rulers()
    wanted = attributes(own(bare(text)))
    assert attributes(ours(bare(text))) == wanted
    assert attributes(ours(bare(text))) == wanted


def test_a_plain_sentence_is_remembered() -> None:
    _, ours = rulers()
    ours(bare("Police arrested two men."))
    assert ours.known
    known = dict(ours.known)
    ours(bare("Police arrested two men."))
    assert ours.known == known


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(" ".join(TEXTS).split(" ")), max_size=12).map(" ".join))
def test_the_same_on_any_row_of_words(text: str) -> None:
    own, ours = rulers()
    assert attributes(ours(bare(text))) == attributes(own(bare(text)))
