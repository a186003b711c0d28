"""Which words of a text are predicates: finite and other verbs, predicate adjectives, event nouns.

One head word each. May import model and lexicon.
"""

from dragoman.grammar import AUXILIARIES
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

PREDICATIVE = frozenset(("adjective_complement", "object_predicate", "attribute", "root"))


class PredicateFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("event_nouns.tsv")
        nouns = {row["word"] for row in rows if row["kind"] == "noun"}
        nouns |= {row["lemma"] for row in lexicon.table("governors.tsv") if row["pos"] == "noun"}
        for table in lexicon.tables("events").values():
            nouns |= {row["lemma"] for row in table if row["pos"] == "noun"}
        self.nouns = frozenset(nouns)
        self.endings = tuple(row["word"] for row in rows if row["kind"] == "ending")
        self.exceptions = frozenset(row["word"] for row in rows if row["kind"] == "exception")

    def tokens(self, parsed: Parsed) -> list[int]:
        found: list[int] = []
        roles, lemmas = parsed.roles, parsed.lemmas
        for token, kind in enumerate(parsed.pos):
            if kind == "VERB" or kind == "AUX":
                if roles[token] not in AUXILIARIES:
                    found.append(token)
            elif kind == "NOUN":
                if self._event(lemmas[token]):
                    found.append(token)
            elif kind == "ADJ" and self._predicative(parsed, token):
                found.append(token)
        return found

    def _predicative(self, parsed: Parsed, token: int) -> bool:
        role = parsed.roles[token]
        return role in PREDICATIVE or (
            role == "conjunct" and parsed.roles[parsed.heads[token]] in PREDICATIVE
        )

    def _event(self, lemma: str) -> bool:
        if lemma in self.nouns:
            return True
        return lemma.endswith(self.endings) and lemma not in self.exceptions and len(lemma) > 5
