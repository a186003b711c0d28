"""The whole route: true offsets whatever the text, nothing invented, the same input the same output."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model import CodedDocument, Document
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(predicates=True)


def spans(value: Any) -> Iterator[tuple[int, int, str | None]]:
    """Every (start, end, text) in a coded document, text None where none is named."""
    if is_dataclass(value):
        start, end = getattr(value, "start", None), getattr(value, "end", None)
        if isinstance(start, int) and isinstance(end, int):
            yield start, end, getattr(value, "text", None)
        text_start = getattr(value, "text_start", None)
        if isinstance(text_start, int):
            yield text_start, value.text_end, value.text  # type: ignore[attr-defined]
        for one in fields(value):
            if one.name != "candidates":  # ids, no spans
                yield from spans(getattr(value, one.name))
    elif isinstance(value, tuple):
        if len(value) == 2 and all(isinstance(item, int) for item in value):
            yield value[0], value[1], None
        else:
            for item in value:
                yield from spans(item)


def assert_true_offsets(coded: CodedDocument) -> None:
    for start, end, text in spans(coded):
        assert 0 <= start <= end <= len(coded.text)
        if text is not None and not hasattr(text, "claims"):
            assert coded.text[start:end] == text


WORDS = st.sampled_from(
    [
        *(
            "The",
            "president",
            "said",
            "that",
            "police",
            "in",
            "Nairobi",
            "had",
            "arrested",
            "“two”",
            "men",
            ".",
        ),
        *(
            ",",
            "on",
            "Monday",
            "’s",
            "NATO",
            "will",
            "not",
            "free",
            "released",
            "after",
            "talks",
            "with",
            "envoy",
        ),
        *(
            "\u0000",
            "\r\n",
            "\n\n",
            "\n",
            "\ufeff",
            "Минск",
            "北京",
            "“",
            "if",
            "he",
            "14",
            "5.5",
            "million",
            "—",
        ),
        *(
            "’",
            "(",
            ")",
            "KABUL",
            "according",
            "to",
            "Russia",
            "accused",
            "of",
            "shelling",
            "and",
            "last",
            "year",
        ),
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_offsets_are_true_for_news_like_text(coder: Coder, text: str) -> None:
    coded = coder.code(text, published="2024-05-01")
    assert coded.text == text
    assert_true_offsets(coded)


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_offsets_are_true_for_any_text(coder: Coder, text: str) -> None:
    coded = coder.code(text)
    assert coded.text == text
    assert_true_offsets(coded)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "a",
        "Monday",
        "!!!",
        "\x00",
        "“",
        "THE END",
        "1, 2, 3",
        "... --- ...",
        "ок",
        "(AP) —",
    ],
)
def test_nothing_is_invented(coder: Coder, text: str) -> None:
    assert coder.code(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Turkish and Azerbaijani troops clear mines side by side with police.",
        "Police brought blankets and body bags into Lima on Friday, the mayor of a town said.",
        "The vote was a blow to the cabinet on Monday, giving its premier a mandate he has yet to use.",
        "Chad sent its envoy to Niger, the first state to do so, together with nine others.",
    ],
)
def test_a_text_cut_short_is_read(coder: Coder, text: str) -> None:
    words = text.split()
    for last in range(1, len(words) + 1):
        for short in (" ".join(words[:last]), " ".join(words[:last]).rstrip(",")):
            coded = coder.code(short, published="2024-03-06")
            assert coded.text == short
            assert_true_offsets(coded)


@pytest.mark.parametrize(
    "text",
    [
        "北京市长周一宣布释放两名囚犯，此前与外国特使会谈。",
        "أفرجت السلطات عن سجينين بعد محادثات مع مبعوث أجنبي.",
    ],
)
def test_uncovered_language_is_dropped_with_its_code(coder: Coder, text: str) -> None:
    coded = coder.code(text)
    assert coded.claims == ()
    assert [drop.code for drop in coded.drops] == ["C201"]


def test_documents_keep_their_order_and_do_not_touch_each_other(coder: Coder) -> None:
    texts = [
        "Police in Harare arrested two union leaders.",
        "北京市长周一宣布释放两名囚犯。",
        "",
        "Chad freed 12 rebels.",
    ]
    together = list(coder.pipe(Document(id=str(i), text=text) for i, text in enumerate(texts)))
    alone = [coder.code(Document(id=str(i), text=text)) for i, text in enumerate(texts)]
    assert together == alone
    assert [len(one.claims) for one in together] == [1, 0, 0, 1]


def test_same_input_same_output(coder: Coder) -> None:
    text = "Togo and Benin agreed to a ceasefire, the minister said, after troops had shelled a village."
    assert coder.code(text) == coder.code(text)


def test_claims_and_statements_refer_to_each_other(coder: Coder) -> None:
    coded = coder.code(
        "The army denied that it had shelled the village. The mayor said soldiers killed nine people."
    )
    ids = {one.id for one in coded.statements}
    assert {c.statement for c in coded.claims if c.statement} <= ids
    killed = next(c for c in coded.claims if c.trigger.text == "killed")
    said = next(s for s in coded.statements if s.id == killed.statement)
    assert coded.text[slice(*said.source[0])] == "The mayor"
    shelled = next(c for c in coded.claims if c.trigger.text == "shelled")
    assert (shelled.negation, shelled.status) == (True, "denied")


def test_publication_day_is_never_silently_the_date(coder: Coder) -> None:
    coded = coder.code("Police arrested two union leaders.", published="2024-03-01")
    assert coded.claims[0].date is None


def test_a_forecast_is_owned_by_who_makes_it(coder: Coder) -> None:
    coded = coder.code("Analysts in Lagos expect that Nigeria will free more prisoners before the vote.")
    made = [one for one in coded.statements if one.forecast]
    assert len(made) == 1
    assert made[0].forecast is not None
    assert made[0].forecast.owner == made[0].speaker
    assert made[0].speaker is not None


def test_some_of_them_are_not_all_of_them(coder: Coder) -> None:
    claim = coder.code("The prisoners were tried. Some of the prisoners were freed on Monday.").claims[-1]
    assert [one.text for one in claim.recipients] == ["Some of the prisoners"]
