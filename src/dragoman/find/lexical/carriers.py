"""Verbs that only carry an event noun: "*held* talks", "*came* under attack", "*imposed* sanctions", "riots
*broke* out"."""

from collections.abc import Callable
from dataclasses import replace

from dragoman.find.lexical.words import EventWord, SupportVerb, Words
from dragoman.find.reading import Reading
from dragoman.grammar import NOUNS, SUBJECTS, VERBS, verb_over
from dragoman.model import Parsed

SUFFERED = frozenset(("COERCE", "SANCTION"))  # who has had arrests and convictions was arrested and convicted
BORNE = frozenset(("have", "complete", "finish"))  # "had three arrests", "completed his sentence"

CLAIMING = frozenset(("accept", "acknowledge", "assume", "claim", "take"))  # responsibility

Carrier = tuple[int, SupportVerb]

SHOWN = frozenset(("as", "in"))
CONCEDED = frozenset(("concession",))

PATIENT = "noun_patient"  # the frame of nouns that say to whom something is done
UNDOING = frozenset(("aside", "down"))  # particles of verbs that carry a noun without them


class Carriers:
    def __init__(self, words: Words) -> None:
        self.support = words.support
        # "knelt *in protest*": whatever verb stands over it
        self.standing = words.classes["protest_only_words"]
        self.gestures = words.classes["gesture_nouns"]
        self.transparent = words.classes["transparent_nouns"]
        self.undergone = _nouns(words, lambda row: row.frame == PATIENT and row.event_type in SUFFERED)
        self.violent = _nouns(words, lambda row: row.event_type == "ASSAULT")
        self.befallen = self.violent | _nouns(words, lambda row: row.frame == PATIENT)

    def carrier(self, reading: Reading, noun: int) -> Carrier | None:
        """The verb that carries an event noun: "held talks", "came under attack"."""
        parsed = reading.parsed
        if parsed.pos[noun] in ("VERB", "AUX", "ADJ"):
            return None
        at = self.whole(parsed, noun)
        head, role = parsed.heads[at], parsed.roles[at]
        if role in ("object", "passive_subject") and parsed.pos[head] == "VERB":
            if any(parsed.lowers[one] in UNDOING for one in parsed.children_in(head, "particle")):
                return None  # "*struck down* the amnesty", "set aside the acquittal"
            known = self._support(parsed, head, "object", "")
            if known and parsed.lemmas[head] in BORNE and parsed.lemmas[noun] in self.undergone:
                return head, replace(known[1], kind="undergo")  # "had three prior *arrests*"
            return known if known is None or self._told(parsed, noun, known) else None
        if role == "subject" and parsed.pos[head] == "VERB":
            return self._support(parsed, head, "subject", "")
        if role != "prepositional_object":
            return None
        link, verb = parsed.lowers[head], parsed.heads[head]
        if parsed.lemmas[noun] in self.standing and at == noun:
            return self._standing(parsed, noun, verb, link)
        if (shown := self._shown(parsed, noun)) is not None:
            return shown
        known = self._support(parsed, verb, "preposition", link)
        if known is None:
            return None
        if parsed.roles[verb] == "object" and parsed.lemmas[parsed.heads[verb]] in CLAIMING:
            known = parsed.heads[verb], known[1]  # "*claimed* responsibility for the attack"
        if parsed.roles[verb] == "adjective_complement":  # "*was* responsible for the massacre"
            known = parsed.heads[verb], known[1]
        return known if self._told(parsed, noun, known) else None

    def _told(self, parsed: Parsed, noun: int, carrier: Carrier) -> bool:
        """Whether who is "behind" or "claims" something is told outright to have done it, and that is an
        attack; who "raises" what befell somebody only speaks of it."""
        if carrier[1].kind == "voice":
            return parsed.lemmas[noun] not in self.befallen
        plain = carrier[1].kind != "guilty"
        return plain or (parsed.lemmas[noun] in self.violent and _is_plain(parsed, carrier[0]))

    def whole(self, parsed: Parsed, noun: int) -> int:
        """The noun that stands for an event noun in its clause: the first of a list, "a *round* of talks"."""
        at = noun
        while parsed.heads[at] != at:
            head = parsed.heads[at]
            if parsed.roles[at] == "conjunct":
                at = head
            elif parsed.lowers[head] == "of" and parsed.lemmas[parsed.heads[head]] in self.transparent:
                at = parsed.heads[head]
            else:
                break
        return at

    def _standing(self, parsed: Parsed, noun: int, at: int, preposition: str) -> Carrier | None:
        """The verb over "in protest", also where a parser hangs that on one of its nouns; not any verb over
        "in *the protests*", in which people also die."""
        verb = verb_over(parsed, at)
        if parsed.pos[verb] not in VERBS:
            return None
        known = self._support(parsed, verb, "preposition", preposition)
        bare = parsed.forms[noun] != "plural" and parsed.child(noun, "determiner") is None
        return known or (self._support(parsed, verb, "preposition", preposition, "*") if bare else None)

    def _shown(self, parsed: Parsed, noun: int) -> Carrier | None:
        """The verb that tells what people do to show something: "turned out *in a show of loyalty to the
        king*", "freed them *in a concession to* the clans"."""
        link = parsed.heads[noun]
        if parsed.lowers[link] == "of" and parsed.lemmas[parsed.heads[link]] in self.gestures:
            link = parsed.heads[parsed.heads[link]]
        elif parsed.lemmas[noun] not in CONCEDED:
            return None
        verb = verb_over(parsed, link)
        while parsed.lowers[link - 1] == "," and parsed.roles[verb] == "open_complement":
            verb = verb_over(
                parsed, parsed.heads[verb]
            )  # "invited them to speak, *in a gesture of* goodwill"
        if parsed.lowers[link] not in SHOWN or parsed.pos[verb] not in VERBS:
            return None
        return self._support(parsed, verb, "preposition", "in", "*")

    def _support(
        self, parsed: Parsed, verb: int, position: str, preposition: str, lemma: str = ""
    ) -> Carrier | None:
        for row in self.support.get(lemma or parsed.lemmas[verb], ()):
            if row.position == position and row.preposition == preposition:
                return verb, row
        return None


def _nouns(words: Words, holds: Callable[[EventWord], bool]) -> frozenset[str]:
    """The nouns that have a row of which something holds."""
    found = (lemma for (pos, lemma), rows in words.rows.items() if pos == "noun" and any(map(holds, rows)))
    return frozenset(found)


def _is_plain(parsed: Parsed, verb: int) -> bool:
    """Whether a verb says outright of somebody that something is so: not "was *not*", "*may* be", "*if* it
    was", "*who* was"."""
    subject, marker = parsed.child(verb, *SUBJECTS), parsed.child(verb, "marker")
    modal = any(parsed.forms[one] == "modal" for one in parsed.children_in(verb, "auxiliary"))
    asked = marker is not None and parsed.lowers[marker] != "that"
    if subject is None or modal or asked or parsed.child(verb, "negation") is not None:
        return False
    none = any(parsed.lowers[one] == "no" for one in parsed.children_in(subject, "determiner"))
    return not none and (
        parsed.pos[subject] in NOUNS or parsed.lowers[subject] in ("he", "she", "it", "they")
    )
