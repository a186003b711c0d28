"""Acts that a text only looks back on or turns over: condolences, anniversaries, comment, private quarrels.

"Condolences over the attack that killed dozens" tells of condolences; "declined to comment on the arrest"
of no arrest by anybody. May import model, grammar.
"""

from collections.abc import Iterable, Mapping

from dragoman.find.acts import Act
from dragoman.find.left_out.fiction import Fiction
from dragoman.find.left_out.furlough import Furlough
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS
from dragoman.model import Parsed

HIGHEST = 8  # words above an act that are looked at; clauses stop the search before that
CLAUSE_ROLES = frozenset(("complement_clause", "adverbial_clause", "parataxis", "root"))
TOPIC_PREPOSITIONS = frozenset(
    ("about", "over", "on", "at", "by", "of", "to", "regarding", "concerning", "in")
)
BLOODY = frozenset(("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "CONSULT"))

PRIVATE_TYPES = frozenset(
    ("ASSAULT", "COERCE", "THREATEN", "ACCUSE", "AID", "AGREE", "SUPPORT", "COOPERATE", "CONSULT", "REQUEST")
)

MASKED = frozenset(("armed", "hooded", "masked", "unidentified", "uniformed", "unknown"))
BODILY = frozenset(("ASSAULT", "COERCE arrest", "RETREAT release"))  # done to bodies; types and modes
NO_BODILY = frozenset(("destroy", "cyber"))  # of these types done to things


class Background:
    """Made once from the word classes; a call gives the code of the gate that an act does not pass."""

    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.memory = classes["memory_words"]
        self.comment = classes["comment_words"]
        self.private = classes["private_people"]
        self.living = classes["living_things"]
        self.ailing = classes["living_things"] | classes["disease_words"]
        self.commentators = classes["commentator_words"]
        self.fiction = Fiction(classes)
        self.furlough = Furlough(classes)
        self.parties = parties

    def code(self, reading: Reading, act: Act) -> str | None:
        if self._among_private(reading, act):
            return "F109"
        if self._among_beasts(reading, act):
            return "F113"
        if self.fiction.tells(reading, act.token):
            return "F114"
        if self.furlough.is_one(reading, act):
            return "F115"
        speaking = act.event_type in ("REQUEST", "THREATEN") and bool(act.actors)
        if speaking and self._all(reading, act.actors, self.commentators):
            return "F111"  # "*analysts* said the bank should act"
        if self._label(reading, act.token):
            return "F110"
        if act.composed is None and act.event_type in BLOODY and self._looked_back_on(reading, act):
            return "F110"
        return None

    def _among_private(self, reading: Reading, act: Act) -> bool:
        """Whether only persons or firms without any public part act on one another."""
        if not act.actors or act.event_type not in PRIVATE_TYPES or "terrorism" in act.contexts:
            return False
        if not act.recipients and act.event_type not in ("ASSAULT", "COERCE"):
            return False
        if act.event_type in ("ASSAULT", "COERCE"):  # "shot by *unidentified* men": who knows how private
            if any(_masked(reading.parsed, one) for one in act.actors):
                return False
        elif _told_before(reading.parsed, act):
            return False
        return self._all(reading, (*act.actors, *act.recipients), self.private)

    def _all(self, reading: Reading, heads: Iterable[int], members: frozenset[str]) -> bool:
        """Whether all are of a class and nobody's: "critics", but not "UN experts"."""
        return not any(
            reading.parsed.lemmas[head] not in members
            or any(self.parties.names_party(reading, one) for one in reading.arguments(head).modifiers)
            for head in heads
        )

    def _among_beasts(self, reading: Reading, act: Act) -> bool:
        """Whether animals, germs or plants are harmed or let go, or animals and illnesses do the harm."""
        bodily = act.event_type in BODILY or f"{act.event_type} {act.mode}" in BODILY
        if act.composed is not None or not bodily or act.mode in NO_BODILY:
            return False
        found = reading.arguments(act.token)
        return self._is(reading, found.object, self.living) or (
            act.event_type == "ASSAULT" and self._is(reading, found.subject, self.ailing)
        )

    def _is(self, reading: Reading, token: int | None, words: frozenset[str]) -> bool:
        """Whether a common noun, or a word that opens its sentence, is one of these words."""
        if token is None:
            return False
        parsed = reading.parsed
        if parsed.lemmas[token] in self.parties.quantities:  # "thousands of birds"
            return any(self._is(reading, one, words) for one in reading.obliques(token, "of"))
        opens = parsed.left_edges[token] == parsed.sentences[parsed.sentence_of[token]][0]
        common = parsed.pos[token] == "NOUN" or opens
        return common and (parsed.lemmas[token].lower() in words or parsed.lowers[token] in words)

    def _label(self, reading: Reading, noun: int) -> bool:
        """Whether a noun is somebody's word for the act told: "held him in what critics called *a coup*"."""
        parsed, link = reading.parsed, reading.parsed.heads[noun]
        if parsed.pos[noun] not in NOUNS or parsed.lowers[link] != "in":
            return False
        called = [one for one in parsed.children_in(noun, "relative_clause") if one < noun]
        return any(parsed.lowers[one] == "what" for verb in called for one in parsed.children[verb])

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


def _told_before(parsed: Parsed, act: Act) -> bool:
    """Whether "the two men", "both women" act, behind a sentence that names persons."""
    for head in act.actors:
        words = {parsed.lowers[one] for one in parsed.children_in(head, "determiner", "number")}
        number = parsed.sentence_of[head]
        if number and ("both" in words or words >= {"the", "two"}):
            first, last = parsed.sentences[number - 1]
            return any(first <= one.first < last for one in parsed.entities if one.kind == "person")
    return False


def _masked(parsed: Parsed, head: int) -> bool:
    """Whether nobody is to know who they are, or they bear arms."""
    return any(parsed.lowers[one] in MASKED for one in parsed.children_in(head, "adjective"))
