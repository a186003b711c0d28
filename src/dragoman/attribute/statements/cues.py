"""The words that say that somebody says something, indexed for look-up. May import lexicon and model."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.grammar import NOUNS, VERBS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

# Which reading of a word is tried first; the plain object is what is left when nothing better fits.
FRAMES = (
    "in",
    "judge",
    "charge",
    "predicate",
    "speech",
    "clause",
    "ask",
    "ask_of",
    "tell",
    "seeming",
    "infinitive",
    "gerund",
    "prepositional",
    "object",
    "quote",
    "according",
    "hearsay",
)
SAYING = frozenset(("speech", "quote"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One row of cues.tsv."""

    lemma: str
    pos: str
    particle: str
    frame: str
    preposition: str

    @property
    def rule(self) -> str:
        """The row's name in a claim's `rule`: "say:verb:speech", "accuse:verb:charge:of"."""
        parts = (self.lemma, self.pos, self.frame, self.preposition or self.particle)
        return ":".join(part for part in parts if part)


class CueBook:
    """Rows of cues.tsv by lemma and universal part of speech, in the order in which readings are tried."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = [
            Cue(
                lemma=row["lemma"],
                pos=row["pos"],
                particle=row["particle"],
                frame=row["frame"],
                preposition=row["preposition"],
            )
            for row in lexicon.table("cues.tsv")
        ]
        rows.sort(key=lambda cue: (not cue.particle, FRAMES.index(cue.frame)))
        self.by_rule = {cue.rule: cue for cue in rows}
        self.verbs = _index(cue for cue in rows if cue.pos == "verb")
        self.nouns = _index(cue for cue in rows if cue.pos == "noun")
        self.adjectives = _index(cue for cue in rows if cue.pos == "adjective")
        self.adverbs = _index(cue for cue in rows if cue.pos == "adverb")
        self.prepositions = _index(cue for cue in rows if cue.pos == "preposition")
        self.saying = frozenset(cue.lemma for cue in rows if cue.frame in SAYING and cue.pos == "verb")
        self.misread = frozenset(form for lemma in self.saying for form in _forms(lemma))
        self.speech = frozenset(cue.lemma for cue in rows if cue.frame == "speech")

    def says(self, parsed: Parsed, token: int) -> bool:
        """Whether the token is a verb that can stand beside a quotation, a noun to a parser that the marks
        misled: "…," a voice in the film states."""
        if parsed.pos[token] in VERBS:
            return parsed.lemmas[token] in self.saying
        if parsed.pos[token] not in NOUNS or parsed.lowers[token] not in self.misread:
            return False
        return token + 1 == len(parsed) or parsed.pos[token + 1] in ("PUNCT", "ADP", "ADV")


def _forms(lemma: str) -> tuple[str, ...]:
    """Regular third person and past of a verb."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d"
    return (lemma + "es" if lemma.endswith(("s", "sh", "ch", "x")) else lemma + "s"), lemma + "ed"


def _index(rows: Iterable[Cue]) -> dict[str, tuple[Cue, ...]]:
    index: dict[str, list[Cue]] = {}
    for row in rows:
        index.setdefault(row.lemma, []).append(row)
    return {lemma: tuple(found) for lemma, found in index.items()}
