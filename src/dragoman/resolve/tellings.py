"""Where the acts of a document are told, and which words point back to them. May import lexicon and model."""

import bisect
from collections import defaultdict
from collections.abc import Sequence

from dragoman.grammar import SUBJECTS
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Parsed, Statement

NEAR = 2  # sentences back in which "the pardon" finds the pardon it means
MOST = 40  # acts of one sentence that are looked at; a real one has some six, a table without stops thousands
DEFINITE = frozenset(("the", "this", "that", "these", "his", "her", "their", "its"))


class Told:
    """Where the acts of a document are told: by sentence, and in order of the text."""

    def __init__(self, parsed: Parsed, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self.by_sentence: dict[int, dict[int, int]] = defaultdict(dict)  # sentence → head token → claim
        places: list[tuple[int, int]] = []
        for number, claim in enumerate(claims):
            for words in (claim.trigger, *claim.mentions):
                token = bisect.bisect_left(parsed.starts, words.start)
                if token < len(parsed):
                    here = self.by_sentence[parsed.sentence_of[token]]
                    if len(here) < MOST:
                        here.setdefault(token, number)
                    places.append((words.start, number))
        self.places = places
        self.sort()

    def add(self, parsed: Parsed, token: int, number: int) -> None:
        """Words that point back to a claim told before; `sort` when all are added."""
        here = self.by_sentence[parsed.sentence_of[token]]
        if len(here) >= 2 * MOST:
            return
        here.setdefault(token, number)
        self.places.append((parsed.starts[token], number))

    def sort(self) -> None:
        self.places.sort()
        self.starts = [start for start, _ in self.places]

    def in_sentence(self, sentence: int) -> list[int]:
        """The claims told in a sentence, last first."""
        return [number for _, number in sorted(self.by_sentence.get(sentence, {}).items(), reverse=True)]

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """(character, claim) of each telling between two characters."""
        return self.places[bisect.bisect_left(self.starts, start) : bisect.bisect_left(self.starts, end)]

    def main(self, sentence: int) -> list[int]:
        """The act that a sentence is about: the last one that is no background."""
        here = self.by_sentence.get(sentence, {})
        told = [number for _, number in sorted(here.items())]
        news = [number for number in told if not self.claims[number].historical] or told
        return news[-1:]


class Tellings:
    """Makes `Told` of a document's claims; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.act_nouns = frozenset(row["lemma"] for row in lexicon.table("act_nouns.tsv"))
        nouns: dict[str, set[str]] = defaultdict(set)
        for event_type, table in lexicon.tables("events").items():
            for row in table:
                if row["pos"] == "noun":
                    nouns[row["lemma"]].add(event_type)
        self.event_nouns = {lemma: frozenset(types) for lemma, types in nouns.items()}

    def __call__(self, parsed: Parsed, claims: Sequence[Claim]) -> Told:
        """The tellings, with "the move" as a subject, and "the pardon" where a pardon was told in one of the
        last sentences."""
        told = Told(parsed, claims)
        for token, lemma in enumerate(parsed.lemmas):
            if lemma not in self.event_nouns and lemma not in self.act_nouns:
                continue
            sentence = parsed.sentence_of[token]
            if parsed.pos[token] != "NOUN" or token in told.by_sentence.get(sentence, ()):
                continue
            if not definite(parsed, token):
                continue
            types = self.event_nouns.get(lemma, frozenset())
            meant = [
                number
                for back in range(1, NEAR + 1)
                for number in told.in_sentence(sentence - back)
                if told.claims[number].event_type in types
            ][:1]
            if not meant and lemma in self.act_nouns and parsed.roles[token] in SUBJECTS:
                meant = told.main(sentence - 1)
            for number in meant:
                told.add(parsed, token, number)
        told.sort()
        return told


def definite(parsed: Parsed, token: int) -> bool:
    """Whether a noun phrase names something as known: "the release", "their plan"."""
    return any(parsed.lowers[child] in DEFINITE for child in parsed.children[token])


def subject_of(parsed: Parsed, token: int) -> int | None:
    """The subject of the clause that a token stands in."""
    for at in (token, *parsed.ancestors(token)):
        subject = parsed.child(at, *SUBJECTS)
        if subject is not None:
            return subject
    return None


def cues_by_sentence(parsed: Parsed, statements: Sequence[Statement]) -> dict[int, list[Statement]]:
    """The statements of each sentence, where their cues stand."""
    found: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        for start, _ in statement.cue[:1]:
            token = min(bisect.bisect_left(parsed.starts, start), len(parsed) - 1)
            here = found[parsed.sentence_of[token]]
            if len(here) < MOST:
                here.append(statement)
    return found
