"""The role of a source: official, analyst, witness, relative, party, outlet, unnamed.

May import lexicon and model. Read from the words of the source itself, else from what the document says
elsewhere about that name, else from the kind of name. A pronoun takes the role of whoever was named last.
"""

import bisect
from collections.abc import Iterable, Sequence

from dragoman.attribute.statements.found import Found, Page, Span
from dragoman.grammar import NOUNS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

OF_STATE = frozenset(("GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI", "PTY"))
OF_SECTOR = {"JRN": "outlet", "EDU": "analyst", "MED": "party", "BUS": "party", "REL": "party"}
LONGEST = 4  # words of an entry
DESCRIBING = frozenset(("compound", "adjective", "apposition", "noun_modifier"))
SINGULAR = frozenset(("he", "she", "him", "her", "his"))  # whoever was named last with a description
PRINTED = frozenset(("report", "article", "story", "column", "dispatch", "investigation"))
PRONOUNS = frozenset(("he", "she", "him", "her", "his", "they", "it", "who", "i", "we"))


class RoleJudge:
    """Gives each find its role; `__call__(page, found)` in the order of the text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.roles: dict[str, str] = {}
        for row in lexicon.table("titles.tsv"):
            self._add(row["title"], row["sector"])
        for row in lexicon.table("offices.tsv"):
            self._add(row["words"], row["sectors"].partition(" ")[0])
        for row in lexicon.table("party_nouns.tsv"):
            if row["role"]:
                self.roles[row["lemma"].lower()] = row["role"]
        for row in lexicon.table("source_roles.tsv"):
            self.roles[row["words"]] = row["role"]
        self.quantities = frozenset(row["lemma"] for row in lexicon.table("quantity_nouns.tsv"))

    def _add(self, words: str, sector: str) -> None:
        role = "official" if sector in OF_STATE else OF_SECTOR.get(sector)
        if role is not None:
            self.roles[words.lower()] = role

    def __call__(self, page: Page, found: Sequence[Found]) -> list[str]:
        parsed = page.parsed
        known = self._described(parsed) if any(one.source for one in found) else {}
        people = [
            (entity.first, known[name])
            for entity in parsed.entities
            if entity.kind == "person" and (name := parsed.lowers[entity.last - 1]) in known
        ]
        roles: list[str] = []
        last = "unnamed"
        for one in found:
            if one.speaker is not None and parsed.lowers[one.speaker] in SINGULAR:
                at = bisect.bisect_left(people, (one.speaker, "")) - 1
                roles.append(people[at][1] if at >= 0 else last)
                continue
            role = self._role(parsed, one, known, last)
            roles.append(role)
            if one.source and role != "unnamed":
                last = role
        return roles

    def _role(self, parsed: Parsed, one: Found, known: dict[str, str], last: str) -> str:
        if not one.source:
            return "unnamed"
        first, end = one.source[0]
        head = (
            one.speaker
            if one.speaker is not None and first <= one.speaker < end
            else head_of(parsed, first, end)
        )
        head = self._counted(parsed, head)
        if parsed.lowers[head] in PRONOUNS:
            return last
        if (role := self._of_words(parsed, head, (first, end))) is not None:
            return self._printed_in(parsed, head) or role
        entity = parsed.entity(head)
        if entity is None:
            return "party" if parsed.pos[head] == "PROPN" else "unnamed"
        if (role := known.get(parsed.lowers[entity.last - 1])) is not None:
            return role
        return "official" if entity.kind == "place" else "party"

    def _counted(self, parsed: Parsed, head: int) -> int:
        """Who is counted: "one of the officials", "a number of analysts"."""
        if parsed.pos[head] != "NUM" and parsed.lemmas[head] not in self.quantities:
            return head
        for child in parsed.children_in(head, "preposition"):
            inner = parsed.child(child, "prepositional_object")
            if parsed.lowers[child] in ("of", "among") and inner is not None:
                return inner
        return head

    def _printed_in(self, parsed: Parsed, head: int) -> str | None:
        """The outlet of "a report in the newspaper El Watan"."""
        for child in parsed.children_in(head, "preposition") if parsed.lemmas[head] in PRINTED else ():
            inner = parsed.child(child, "prepositional_object")
            if inner is not None and self._of_words(parsed, inner, (inner, inner + 1)) == "outlet":
                return "outlet"
        return None

    def _of_words(self, parsed: Parsed, head: int, span: Span) -> str | None:
        """The role that the head gives, else what stands in apposition to it or before it."""
        for token in self._nearest(parsed, head, span):
            if (role := self._at(parsed, token)) is not None:
                return role
        return None

    def _nearest(self, parsed: Parsed, head: int, span: Span) -> Iterable[int]:
        yield head
        below = [child for child in parsed.children[head] if parsed.roles[child] in DESCRIBING]
        below.sort(key=lambda child: (parsed.roles[child] != "apposition", abs(child - head)))
        for child in below:
            if span[0] <= child < span[1] or parsed.roles[child] != "apposition":
                yield child

    def _at(self, parsed: Parsed, token: int) -> str | None:
        """The role of the longest entry that ends at a token, as written or in dictionary form."""
        words = ""
        best = None
        for at in range(token, max(-1, token - LONGEST), -1):
            lemma = parsed.lemmas[token] if at == token else None
            tail = words
            words = f"{parsed.lowers[at]} {tail}".strip() if at != token else parsed.lowers[at]
            best = self.roles.get(words) or best
            if lemma is not None:
                best = best or self.roles.get(lemma)
        return best

    def _described(self, parsed: Parsed) -> dict[str, str]:
        """Role by the last word of each person's name, from every place where the name stands described."""
        known: dict[str, str] = {}
        for entity in parsed.entities:
            if entity.kind not in ("person", "organisation"):
                continue
            name = parsed.lowers[entity.last - 1]
            if name in known:
                continue
            head = head_of(parsed, entity.first, entity.last)
            tokens = [*self._nearest(parsed, head, (0, len(parsed)))][1:]
            if parsed.roles[head] == "apposition":
                tokens.append(parsed.heads[head])
            if entity.first > 0 and parsed.pos[entity.first - 1] in NOUNS:
                tokens.append(entity.first - 1)
            for token in tokens:
                if not entity.first <= token < entity.last and (role := self._at(parsed, token)) is not None:
                    known[name] = role
                    break
        return known


def head_of(parsed: Parsed, first: int, last: int) -> int:
    """The token of a span whose head lies outside it."""
    for token in range(last - 1, first - 1, -1):
        if not first <= parsed.heads[token] < last or parsed.heads[token] == token:
            return token
    return last - 1
