"""Acts that a text only looks back on or turns over: condolences, anniversaries, comment, private quarrels.

"Condolences over the attack that killed dozens" tells of condolences; "declined to comment on the arrest"
of no arrest by anybody. May import model, grammar.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.parties import PartyJudge
from dragoman.find.reading import Reading
from dragoman.grammar import NOUNS

HIGHEST = 8  # words above an act that are looked at; clauses stop the search before that
CLAUSE_ROLES = frozenset(("complement_clause", "adverbial_clause", "parataxis", "root"))
TOPIC_PREPOSITIONS = frozenset(
    ("about", "over", "on", "at", "by", "of", "to", "regarding", "concerning", "in")
)
BLOODY = frozenset(("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "CONSULT"))

PRIVATE_TYPES = frozenset(
    ("ASSAULT", "COERCE", "THREATEN", "ACCUSE", "AID", "AGREE", "SUPPORT", "COOPERATE", "CONSULT")
)


class Background:
    """Made once from the word classes; a call gives the code of the gate that an act does not pass."""

    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.memory = classes["memory_words"]
        self.comment = classes["comment_words"]
        self.private = classes["private_people"]
        self.parties = parties

    def code(self, reading: Reading, act: Act) -> str | None:
        if self._among_private(reading, act):
            return "F109"
        if act.composed is None and act.event_type in BLOODY and self._looked_back_on(reading, act):
            return "F110"
        return None

    def _among_private(self, reading: Reading, act: Act) -> bool:
        """Whether only persons or firms without any public part act on one another."""
        parsed = reading.parsed
        if not act.actors or act.event_type not in PRIVATE_TYPES or "terrorism" in act.contexts:
            return False
        if not act.recipients and act.event_type not in ("ASSAULT", "COERCE"):
            return False
        for head in (*act.actors, *act.recipients):
            if parsed.lemmas[head] not in self.private:
                return False
            if any(self.parties.names_party(reading, one) for one in reading.arguments(head).modifiers):
                return False
        return True

    def _looked_back_on(self, reading: Reading, act: Act) -> bool:
        """Whether a word of mourning stands over an act, or one of comment over a noun without a doer."""
        parsed, at = reading.parsed, act.token
        comment = not act.actors and parsed.pos[at] in NOUNS
        for _ in range(HIGHEST):
            role, head = parsed.roles[at], parsed.heads[at]
            if role in CLAUSE_ROLES or head == at:
                return False
            if parsed.lemmas[head] in self.memory:
                return True
            if comment and parsed.lemmas[head] in self.comment and parsed.lowers[at] in TOPIC_PREPOSITIONS:
                return True
            at = head
        return False
