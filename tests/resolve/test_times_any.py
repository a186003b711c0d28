"""Whatever the text: no crash, true offsets, sorted mentions that do not overlap, and no quadratic time."""

import pickle
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.lexicon import Lexicon, load
from dragoman.model import Parsed
from dragoman.parse.columns import assemble
from dragoman.resolve.times import ClaimDater, OrderFinder, TimeFinder, interval

LEXICON = load()
FINDER, DATER, ORDER = TimeFinder(LEXICON), ClaimDater(LEXICON), OrderFinder(LEXICON)
WORDS_OF_TIME = """
May March second fall Friday Mon. Sept. 3 31 0 00 1998 490 BC '98 1990s 5th 10:30 p.m. noon the of a in on
ago later last next this early mid - , . / : and to from half six hundred several years month quarter weeks
day year today night century Christmas Easter after before past every twice zero ½ 9999 2199-12-31 12/31/99
1,000 ( ) ’s
"""
WORDS = WORDS_OF_TIME.split()


def flat(text: str) -> Parsed:
    """A parse without a parser: tokens at white space, each hanging on the first."""
    starts, ends, at = [], [], 0
    for word in text.split():
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
        ends.append(at)
    n = len(starts)
    columns = {
        "starts": starts,
        "ends": ends,
        "lemmas": [text[s:e].lower() for s, e in zip(starts, ends, strict=True)],
        "pos": ["PROPN" if text[s].isupper() else "NOUN" for s in starts],
        "forms": [""] * n,
        "heads": [0] * n,
        "roles": ["root"] + ["dependent"] * (n - 1) if n else [],
    }
    spans = [(0, n)] if n else []
    return assemble(text, columns, spans, spans, [])


def check(text: str, published: str | None) -> None:
    parsed = flat(text)
    mentions, drops = FINDER(parsed, published)
    at = 0
    for mention in mentions:
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        assert mention.value
        named = interval(mention.value)
        assert named is None or named.start <= named.end
        at = mention.end
    for drop in drops:
        assert drop.start is not None and drop.end is not None and drop.start < drop.end
    for token in range(min(len(parsed), 5)):
        DATER(parsed, token, mentions, published)
    ORDER(parsed, {token: token for token in range(len(parsed))})


days = st.one_of(
    st.none(),
    st.dates().map(str),
    st.sampled_from(["", "yesterday", "2020-13-45", "0001-01-01", "9999-12-31"]),
)


@given(st.text(), days)
def test_any_text(text: str, published: str | None) -> None:
    check(text, published)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from([" ", " ", "", "-"]), days)
def test_any_words_of_time(words: list[str], joint: str, published: str | None) -> None:
    check(joint.join(words), published)


@pytest.mark.parametrize(
    "text", ["", " ", "May", "十九世纪的五月三日", "١٩٩٨ مايو", "1998\u00a0—\u20282001", "²³ ½ ¾ year"]
)
def test_odd_texts(text: str) -> None:
    check(text, "2023-05-17")


def test_a_finder_can_be_sent_to_another_process() -> None:
    parsed = flat("He left on Friday, 5 May 2023.")
    assert pickle.loads(pickle.dumps(FINDER))(parsed) == FINDER(parsed)


@pytest.mark.parametrize(
    "words", ["May 5 and ", "1998 ", "last ", "and a half ", "the first of the ", "12:30 - "]
)
def test_work_grows_with_the_text_only(lexicon: Lexicon, words: str) -> None:
    """Eight times the text takes about eight times the calls: counted, not timed."""

    def calls(count: int) -> int:
        parsed, finder, counted = flat(words * count), TimeFinder(lexicon), [0]

        def count_one(*_: object) -> None:
            counted[0] += 1

        sys.setprofile(count_one)
        finder(parsed, "2023-05-17")
        sys.setprofile(None)
        return counted[0]

    assert calls(4000) < 9 * calls(500)
