"""Titles of works in quotation marks, whose words tell no time. May import model and the vocabulary."""

import re

from dragoman.model import Parsed
from dragoman.resolve.times.reading.scan import token_at
from dragoman.resolve.times.reading.vocabulary import Vocabulary

QUOTED = re.compile(r"""(?<![\w.,?!])["“](?=\w)([^"“”\n]{4,60})(?<=\S)["”]""")
WORD = re.compile(r"\w[\w'’]*")
SMALL = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PART"})  # tags of the words that a title writes small
STOPS = (",", ".", "?", "!")
NAMED = frozenset({"month", "weekday", "month_abbreviation", "weekday_abbreviation"})  # capital anywhere


def titles(parsed: Parsed, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Characters of each title: quoted words that are capital but for the small ones, two of them besides the
    first and the names of days, or one where no stop says that it may be speech."""
    return [match.span(1) for match in QUOTED.finditer(parsed.text) if _is_title(match, parsed, vocabulary)]


def _is_title(quoted: re.Match[str], parsed: Parsed, vocabulary: Vocabulary) -> bool:
    words = list(WORD.finditer(parsed.text, *quoted.span(1)))
    small = [one for one in words if not one[0][0].isupper()]
    if words[0] in small or any(parsed.pos[token_at(parsed, one.start())] not in SMALL for one in small):
        return False
    known = vocabulary.categories
    capital = sum(
        one[0][0].isupper() and NAMED.isdisjoint(known.get(one[0].lower(), ())) for one in words[1:]
    )
    return capital >= (2 if quoted[1].endswith(STOPS) else 1)
