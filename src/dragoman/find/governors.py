"""What stands over an act and bends it: modals, negation, "refused to", "called for", "plans of".

The governors of an act are read from the act upwards: its own modal and negation first, then the verb or
noun that it hangs on, and so on. Their classes come from `governors.tsv` and `modals.tsv`.
"""

from collections import defaultdict
from dataclasses import dataclass

from dragoman.find.reading import Reading
from dragoman.find.words import short
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

HIGHEST = 4  # governors read above an act; longer chains are broken parses
CLAUSE_ROLES = frozenset(("open_complement", "complement_clause", "noun_clause"))
COMPLEMENT_OF = {"open_complement": "infinitive", "complement_clause": "clause", "noun_clause": "infinitive"}
NOUN_LINKS = frozenset(("of", "for", "to", "on", "in", "about", "against", "with", "from", "at"))
NOUNS = frozenset(("NOUN", "PROPN"))
VERBS = frozenset(("VERB", "AUX"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """`token` is the governor itself, or the act's own verb where the governor is its modal."""

    token: int
    class_name: str
    negated: bool
    modal: bool
    rule: str


class Governors:
    def __init__(self, lexicon: Lexicon) -> None:
        self.rows: dict[tuple[str, str], dict[str, tuple[str, str]]] = defaultdict(dict)
        for row in lexicon.table("governors.tsv"):
            self.rows[row["pos"], row["lemma"]].setdefault(row["complement"], (row["class"], short(row)))
        self.modals = {row["word"]: (row["class"], short(row)) for row in lexicon.table("modals.tsv")}
        self.negations = frozenset(
            ("not", "n't", "never", "no", "neither", "nor", "without", "nobody", "none")
        )

    def over(self, reading: Reading, token: int) -> list[Governor]:
        """Governors of the act at a token, nearest first."""
        parsed = reading.parsed
        found: list[Governor] = []
        at = token
        for _ in range(HIGHEST):
            if parsed.pos[at] in VERBS and (own := self._modal(parsed, at)) is not None:
                found.append(own)
            above = self._above(parsed, at)
            if above is None:
                break
            at, complement = above
            row = self._row(parsed, at, complement)
            if row is not None:
                found.append(
                    Governor(
                        token=at,
                        class_name=row[0],
                        negated=self.negated(parsed, at),
                        modal=False,
                        rule=row[1],
                    )
                )
            elif parsed.pos[at] in NOUNS and complement == "noun":
                break
        return found

    def negated(self, parsed: Parsed, token: int) -> bool:
        """Whether a verb or noun carries its own "not", "never", "no"."""
        for child in parsed.children[token]:
            if parsed.roles[child] in ("negation", "determiner") and parsed.lowers[child] in self.negations:
                return True
        if (
            parsed.roles[token] == "conjunct"
            and parsed.pos[token] == "VERB"
            and parsed.forms[token] == "base"
        ):
            head = parsed.heads[token]
            return parsed.pos[head] in VERBS and parsed.forms[head] == "base" and self.negated(parsed, head)
        subject = parsed.child(token, "subject", "passive_subject")
        return subject is not None and any(
            parsed.lowers[c] in ("no", "neither") for c in parsed.children_in(subject, "determiner")
        )

    def _modal(self, parsed: Parsed, verb: int) -> Governor | None:
        for child in parsed.children_in(verb, "auxiliary"):
            row = self.modals.get(parsed.lowers[child]) or self.modals.get(parsed.lemmas[child])
            if row is not None:
                return Governor(
                    token=verb, class_name=row[0], negated=self.negated(parsed, verb), modal=True, rule=row[1]
                )
        if parsed.roles[verb] == "conjunct" and parsed.forms[verb] == "base":
            head = parsed.heads[verb]
            if parsed.pos[head] in VERBS and head != verb:
                return self._modal(parsed, head)
        return None

    def _row(self, parsed: Parsed, token: int, complement: str) -> tuple[str, str] | None:
        pos = "verb" if parsed.pos[token] in VERBS else "noun" if parsed.pos[token] in NOUNS else "adjective"
        rows = self.rows.get((pos, parsed.lemmas[token]))
        if not rows:
            return None
        if complement in rows:
            return rows[complement]
        if complement == "infinitive" and "to_infinitive_object" in rows:
            return rows["to_infinitive_object"]
        if complement == "noun" or ("noun" in rows and len(rows) == 1):
            return None
        return next((row for kind, row in rows.items() if kind != "noun"), None)

    def _above(self, parsed: Parsed, token: int) -> tuple[int, str] | None:
        """The next word up that may govern, and what it takes the lower one as."""
        head, role = parsed.heads[token], parsed.roles[token]
        if head == token:
            return None
        if parsed.pos[token] in VERBS:
            if role in CLAUSE_ROLES:
                if role == "noun_clause" and parsed.forms[token] in ("gerund", "past_participle"):
                    return None
                gerund = role == "open_complement" and parsed.forms[token] == "gerund"
                return head, "gerund" if gerund else COMPLEMENT_OF[role]
            if role == "conjunct" and parsed.pos[head] in VERBS:
                return self._above(parsed, head)
            if role == "prepositional_clause" and parsed.heads[head] != head:
                return parsed.heads[head], "gerund"
            return None
        if role == "conjunct" and parsed.pos[head] in NOUNS:
            return self._above(parsed, head)
        if role in ("object", "passive_subject") and parsed.pos[head] in VERBS:
            return head, "noun"
        if (
            role == "prepositional_object"
            and parsed.lowers[head] in NOUN_LINKS
            and parsed.heads[head] != head
        ):
            return parsed.heads[head], "noun"
        if role in ("attribute", "compound"):
            return None
        return None
