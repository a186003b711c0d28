"""How many speak: "two people familiar with the matter". May import lexicon and model.

A number that the source states, 1 for a single person, paper or body, the sum for people who are listed; None
where the text leaves it open ("officials", "several aides", "more than ten witnesses").
"""

from dragoman.attribute.statements.found import Found
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

ONE = frozenset(("i", "he", "she", "him", "her", "his", "my", "it", "its", "one", "someone", "somebody"))
BOTH = frozenset(("both", "two"))
NUMBERS = frozenset(("number", "quantifier", "determiner", "compound", "adjective", "noun_modifier"))
GREATEST = 10_000  # nobody quotes more people one by one; a greater number is a year or a poll


class SourceCounter:
    """Counts the people or bodies that a source names; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("number_words.tsv")
        self.values = {
            row["word"]: int(float(row["value"]))
            for row in table
            if row["kind"] != "vague" and float(row["value"]) >= 1
        }
        self.vague = frozenset(row["word"] for row in table if row["kind"] == "vague")
        self.quantities = {
            row["lemma"]: int(row["value"]) if row["value"] else None
            for row in lexicon.table("quantity_nouns.tsv")
        }
        self.about = frozenset(row["words"] for row in lexicon.table("approximators.tsv"))

    def __call__(self, parsed: Parsed, one: Found) -> int | None:
        """How many speak in a find, or None where its source is unsaid or says no number."""
        if not one.source or one.speaker is None:
            return None
        if parsed.words[one.speaker] in (":", "—", "–", "--", "―"):
            return None
        return self._of(parsed, one.speaker, one.source[0])

    def _of(self, parsed: Parsed, head: int, span: tuple[int, int]) -> int | None:
        heads = [head]
        for token in heads:  # "Ana Lim and two aides": each is a conjunct of the one before
            heads += [c for c in parsed.children_in(token, "conjunct") if token < c < span[1]]
        if len(heads) > 1 and any(parsed.lowers[c] == "or" for c in parsed.children[head]):
            return None
        counts = [self._of_noun(parsed, token) for token in heads]
        known = [count for count in counts if count is not None]
        return sum(known) if len(known) == len(counts) else None

    def _of_noun(self, parsed: Parsed, head: int) -> int | None:
        word = parsed.lowers[head]
        if word in ONE:
            return 1
        if word in BOTH or (parsed.pos[head] == "NUM" and self._value(word) is not None):
            return None if self._approximate(parsed, head) else self._value(word)
        for child in parsed.children[head]:
            if child >= head or parsed.roles[child] not in NUMBERS:
                continue
            value = 2 if parsed.lowers[child] == "both" else self._value(parsed.lowers[child])
            if value is not None:
                return None if self._approximate(parsed, child) else self._dozens(parsed, child, value)
        if parsed.lemmas[head] in self.quantities:  # "a pair of aides"; "a number of aides" leaves it open
            return self.quantities[parsed.lemmas[head]]
        if parsed.pos[head] == "PRON" or word in self.vague:
            return None
        return None if parsed.forms[head] == "plural" and parsed.pos[head] == "NOUN" else 1

    def _dozens(self, parsed: Parsed, child: int, value: int) -> int | None:
        """ "Two dozen", "three hundred": a number that multiplies the one before it."""
        if value in (12, 20, 100, 1000):
            for before in parsed.children[child]:
                factor = self._value(parsed.lowers[before])
                if factor is not None and before < child:
                    value *= factor
        return value if value <= GREATEST else None

    def _value(self, word: str) -> int | None:
        if word.isdecimal() and word.isascii():
            return int(word) if 1 <= len(word) <= 5 and 1 <= int(word) <= GREATEST else None
        return self.values.get(word)

    def _approximate(self, parsed: Parsed, number: int) -> bool:
        """Whether a number is but a bound or a guess: "more than ten", "about 40", "at least two"."""
        first = max(0, number - 3)
        before = [parsed.lowers[token] for token in range(first, number)]
        return any(" ".join(before[at:]) in self.about for at in range(len(before)))
