"""Whether an act lies long before what a report tells: PLOVER's auxiliary mode `historical`.

Signs are a pluperfect in the text's own voice, a date of an earlier year, "three years ago", adverbs such as
"previously", and a past progressive that tells a lasting state as background ("was serving a sentence").
May import model and lexicon.
"""

import re

from dragoman.attribute.certainty.reading import Reading
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

YEAR = re.compile(r"((?:1[5-9]|20)\d\d)(s?)")
DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
TIMES = frozenset(("preposition", "noun_adverbial", "adverb", "adverbial_clause", "number"))
CLAUSE_UP = frozenset(("conjunct", "object", "prepositional_object", "open_complement", "compound"))
AHEAD = frozenset(("until", "till", "by", "through", "for"))
DEEPEST = 3


class HistoryReader:
    def __init__(self, lexicon: Lexicon) -> None:
        words: dict[str, set[str]] = {}
        for row in lexicon.table("background.tsv"):
            words.setdefault(row["kind"], set()).add(row["word"])
        self.adverbs = frozenset(words["adverb"])
        self.adjectives = frozenset(words["adjective"])
        self.units = frozenset(words["unit"])
        self.reaching = frozenset(words["last"] | words["ago"])
        self.states = frozenset(words["state"])

    def historical(self, reading: Reading, token: int, published: str | None) -> bool:
        """`published` is an ISO day or None; without it every year that is named counts as an earlier one,
        but for one of a whole date: a report whose day is not known tells news by "on 12 June 2024", too."""
        parsed = reading.parsed
        if self._dated(parsed, token, published):
            return True
        marks = reading.marks.get(token)
        if marks is None:
            return any(
                parsed.roles[child] == "adjective" and parsed.lowers[child] in self.adjectives
                for child in parsed.children[token]
            )
        if marks.modal is not None or marks.to:
            return False
        pluperfect = marks.perfect and marks.past and not _reported(reading, token)
        state = marks.past and parsed.forms[token] == "gerund" and parsed.lemmas[token] in self.states
        return pluperfect or state

    def _dated(self, parsed: Parsed, token: int, published: str | None) -> bool:
        """An earlier year or a stretch of years ago, with the act or with the clause that it belongs to."""
        year = int(published[:4]) if published else None
        at = token
        for _ in range(DEEPEST):
            for child in parsed.children[at]:
                if parsed.roles[child] in TIMES and self._earlier(parsed, child, year):
                    return True
            if parsed.roles[at] not in CLAUSE_UP or parsed.pos[at] == "VERB" or parsed.heads[at] == at:
                return False
            at = parsed.heads[at]
        return False

    def _earlier(self, parsed: Parsed, time: int, year: int | None) -> bool:
        word = parsed.lowers[time]
        if word in self.adverbs and parsed.roles[time] == "adverb":
            return not parsed.children[time]
        first, last = parsed.left_edges[time], parsed.right_edges[time]
        if last - first > 6 or parsed.lowers[first] in AHEAD:
            return False
        words = parsed.lowers[first : last + 1]
        named = [int(m[1]) + 9 * bool(m[2]) for w in words if (m := YEAR.fullmatch(w))]  # "the 1990s"
        if named and parsed.roles[time] != "number":
            return max(named) < year if year else not any(map(DAY.fullmatch, words))
        lemmas = parsed.lemmas[first : last + 1]
        return any(w in self.reaching for w in words) and any(lemma in self.units for lemma in lemmas)


def _reported(reading: Reading, token: int) -> bool:
    """Whether a clause is the content of something said, so that its pluperfect is but a shifted past."""
    parsed = reading.parsed
    at = token
    for _ in range(DEEPEST + 2):
        if parsed.roles[at] in ("complement_clause", "relative_clause"):
            return parsed.roles[at] == "complement_clause"
        if parsed.heads[at] == at:
            return False
        at = parsed.heads[at]
    return False
