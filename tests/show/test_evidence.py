"""The sentence around a claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import standin
from dragoman.model import Span, TextSpan
from dragoman.show.evidence import LONGEST, marks, sentence


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("It rained. Police held two men. He fled.", "held", "Police held two men."),
        ("A headline\n\nPolice held two men", "held", "Police held two men"),
        (
            "Then Mr. Smith of the U.S. Army met Gen. Doe. He left.",
            "met",
            "Then Mr. Smith of the U.S. Army met Gen. Doe.",
        ),
        ("“We freed him.” Nobody knew. It is so.", "freed", "“We freed him.”"),
        (
            "It cost $3.5 million, said J. Doe, who paid. So what?",
            "paid",
            "It cost $3.5 million, said J. Doe, who paid.",
        ),
        ("held", "held", "held"),
    ],
)
def test_sentences(text: str, trigger: str, found: str) -> None:
    words = standin.words(text, trigger)
    claim = standin.claim(words, Span(start=words.start, end=words.end))
    start, end = sentence(text, claim)
    assert text[start:end] == found


@given(st.text(alphabet="ab .\n“”A", min_size=1, max_size=60), st.data())
def test_a_sentence_holds_its_claim(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    claim = standin.claim(TextSpan(start=start, end=end, text=text[start:end]), Span(start=start, end=end))
    first, last = sentence(text, claim)
    assert 0 <= first <= start < end <= last <= len(text)


def test_a_sentence_without_end_is_cut() -> None:
    text = "word " * 1000 + "held " + "word " * 1000
    words = standin.words(text, "held")
    start, end = sentence(text, standin.claim(words, Span(start=words.start, end=words.end)))
    assert end - start <= 2 * LONGEST + 4


def test_marks_are_the_words_of_the_claim() -> None:
    document = standin.example()
    found = [(document.text[mark.start : mark.end], mark.kind) for mark in marks(document.claims[0])]
    assert found == [
        ("police", "actor"),
        ("arrested", "trigger"),
        ("two bakers", "recipient"),
        ("two", "size"),
        ("Lusaka", "place"),
        ("Thursday", "date"),
        ("theft", "charge"),
    ]
