"""Who stands at a place of a frame: "subject", "oblique on", "support_subject". May import model, grammar."""

from dragoman.find.lexical.words import Place, SupportVerb
from dragoman.find.reading import Reading
from dragoman.find.who.cargoes import cargo_obliques
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.saidof import said_of
from dragoman.grammar import NOUNS, SUBJECTS, VERBS, has_to, verb_over
from dragoman.model import Parsed

# what a weapon does, whoever tells of it: "said a bomb had gone off and *wounded* nine"
HARMING = frozenset(
    ("bury", "damage", "destroy", "flatten", "hit", "hurt", "injure", "kill", "maim", "strike")
)
HARMING |= frozenset(("topple", "trap", "wound", "wreck"))
CROSSED = frozenset(("border", "bridge", "crossing", "frontier", "pass", "river", "road"))
SUPPORT_PREPOSITIONS = ("against", "on", "to", "with", "for", "from", "at", "in", "over")
FROM_DOERS = frozenset(("undergo", "happen"))  # "a rebuke came *from the chancellor*"
BELOW = frozenset(("as_oblique", "at_oblique", "in_oblique"))
EMPTY = frozenset(("it", "this", "that", "there"))
GIVING = frozenset(
    ("grant", "give", "offer", "hand", "send", "award", "deny", "promise", "lend", "pay", "show")
)


class PlaceReader:
    def __init__(self, parties: PartyJudge) -> None:
        self.parties = parties

    def at(
        self,
        reading: Reading,
        token: int,
        place: Place,
        carrier: tuple[int, SupportVerb] | None,
        *,
        places: bool = False,
    ) -> list[int]:
        """Heads of the parties at the first word in this place that has any."""
        for head in self._heads(reading, token, place, carrier):
            if place.preposition == "between":
                found = self.parties.between(reading, head)
            else:
                found = self.parties.parties(reading, head, places=places)
                if place.role == "subject" and reading.parsed.lemmas[head] in self.parties.befalling:
                    undergone = reading.obliques(head, "of")  # "the shelling *of a hospital* killed nine"
                    found = [one for one in found if one not in undergone]
                if not found and place.role == "speaker":
                    found = self._makers(reading, head)  # "posted *letters* saying …"
                if not found and place.role == "subject":
                    found = self._makers(reading, head) or self._speakers(reading, token)
            # "the reporter, who was jailed, and the teacher": what stands behind the act has no part in it
            found = [one for one in found if one != token and (one < token) == (found[0] < token)]
            if found:
                return found
        return []

    def _heads(
        self, reading: Reading, token: int, place: Place, carrier: tuple[int, SupportVerb] | None
    ) -> list[int]:
        """Heads of the words in a place, whether or not they are parties."""
        role = place.role
        found = reading.arguments(token)
        if role == "object":  # of "was granted asylum" too: the thing, then whom it was given
            return [head for head in (found.object, found.indirect_object) if head is not None]
        if role in ("subject", "indirect_object", "possessor", "predicate"):
            head = getattr(found, role)
            if head is None and role == "indirect_object":
                head = self._her(reading, found.object, token)
            if head is not None and role == "subject":
                head = self._who_is(reading, token, head)
            return [] if head is None else [head]
        if role == "oblique":
            heads = [head for word, head in found.obliques if word == place.preposition]
            if place.preposition == "over":  # "trucked food *over the bridge* to Chad"
                heads = [head for head in heads if reading.parsed.lemmas[head] not in CROSSED]
            return [head for head in heads if not self._down_to(reading.parsed, head)]
        if role == "subject_oblique":
            return [] if found.subject is None else reading.obliques(found.subject, place.preposition)
        if role == "object_oblique":
            return [] if found.object is None else reading.obliques(found.object, place.preposition)
        if role == "far_oblique":  # "took delivery of the first of 36 jets *from France*"
            return [] if found.object is None else self._far(reading, found.object, place.preposition)
        if role == "attribute_oblique":  # "there will be consequences *for Chad*"
            told = reading.parsed.children_in(token, "attribute")
            return [one for word in told for one in reading.obliques(word, place.preposition)]
        if role == "cargo_oblique":
            return cargo_obliques(reading, token, place.preposition)
        if role in BELOW:  # "acted as mediator *between* them", "in step *with* Mali"
            said = reading.obliques(token, role[:2])
            return [one for word in said for one in reading.obliques(word, place.preposition)]
        if role == "said":
            return said_of(reading, token)
        if role == "clause_subject":
            return self._subject_over(reading, token)
        if role == "modifier":
            return [one for one in found.modifiers if self.parties.names_party(reading, one)]
        if role == "inside_object":
            behind = None if found.object is None else self.parties.unwrap(reading, found.object)
            return [] if behind is None else [behind]
        if role == "object_owner":
            owner = None if found.object is None else reading.arguments(found.object).possessor
            return [] if owner is None else [owner]
        if role == "object_maker":  # "a *rebel* attack on the town", "12 *Russian* attacks"
            made = None if found.object is None else reading.arguments(found.object)
            return (
                [] if made is None else [one for one in made.modifiers if self.parties.is_party(reading, one)]
            )
        if role == "complement_subject":
            below = self._subject_below(reading, found.complement)
            maker = reading.parsed.pos[token] in NOUNS and below in self._pleading(reading, token)
            return [] if below is None or maker else [below]
        if role == "bidden_subject":
            return self._bidden(reading, found.complement)
        if role == "speaker":
            return self._speaker(reading, token)
        if role == "addressed":
            return self._addressed(reading, token)
        if carrier is None:
            return []
        above = reading.arguments(carrier[0])
        if role == "support_object":
            return [] if above.object is None else [above.object]
        if role == "support_subject":
            happens = carrier[1].kind == "happen"
            return [] if above.subject is None or happens else [above.subject]
        prepositions = (place.preposition,) if place.preposition else SUPPORT_PREPOSITIONS
        heads = [head for word, head in above.obliques if word in prepositions and head != token]
        if carrier[1].kind in FROM_DOERS and not place.preposition:  # "drew a rebuke *from the chancellor*"
            heads = [head for head in heads if head not in reading.obliques(carrier[0], "from", "by")]
        if above.indirect_object is not None:
            heads.insert(0, above.indirect_object)
        return heads

    def _down_to(self, parsed: Parsed, head: int) -> bool:
        """Whether a number says to what something is cut: "cut its force *to 900*", "from ten *to four*"."""
        return parsed.pos[head] == "NUM" and parsed.lowers[parsed.heads[head]] == "to"

    def _far(self, reading: Reading, thing: int, preposition: str) -> list[int]:
        """What stands below a preposition anywhere behind a thing."""
        parsed = reading.parsed
        links = [i for i in range(thing, parsed.right_edges[thing]) if parsed.lowers[i] == preposition]
        return [one for link in links for one in parsed.children_in(link, "prepositional_object")]

    def _who_is(self, reading: Reading, verb: int, head: int) -> int:
        """Who is said to be the one to do something: "*Chad* became the first state to recognise it"."""
        parsed = reading.parsed
        if parsed.roles[head] != "attribute" or head > verb or parsed.forms[verb] != "base":
            return head
        named = reading.arguments(parsed.heads[head]).subject
        known = named is not None and parsed.pos[named] in NOUNS and self.parties.is_party(reading, named)
        return named if named is not None and known else head

    def _subject_over(self, reading: Reading, noun: int) -> list[int]:
        """Who does, with somebody's help, what the verb over a noun tells: "with their *help* Chad built"."""
        parsed = reading.parsed
        verb = verb_over(parsed, noun)
        ahead = any(parsed.forms[one] == "modal" for one in parsed.children_in(verb, "auxiliary"))
        if parsed.pos[verb] not in VERBS or ahead or parsed.forms[verb] == "base":
            return []
        found = reading.arguments(verb)
        where = found.subject if found.subject is not None else found.object
        return [] if where is None else [where]

    def _bidden(self, reading: Reading, clause: int | None) -> list[int]:
        """Who must do something, where others are told so: "told the council that *Chad* must pay"."""
        own = None if clause is None else reading.parsed.child(clause, "subject")
        if (
            clause is None
            or own is None
            or reading.parsed.pos[own] == "PRON"
            or has_to(reading.parsed, clause)
        ):
            return []
        return self.parties.parties(reading, own)

    def _makers(self, reading: Reading, thing: int) -> list[int]:
        """Who made the thing that acts: "signed a decree granting …", "passed a resolution condemning …"; not
        who only speaks of it: "condemned the bombing, which killed nine"."""
        parsed = reading.parsed
        if parsed.lemmas[parsed.heads[thing]] in self.parties.remarking:
            return []
        if parsed.roles[thing] not in ("object", "attribute") or parsed.pos[parsed.heads[thing]] not in VERBS:
            return []
        maker = reading.arguments(parsed.heads[thing]).subject
        if maker is not None and parsed.roles[thing] == "attribute" and parsed.lowers[maker] in EMPTY:
            return []  # "*it* is the same thinking that ignored the farmers"
        return [] if maker is None or maker == thing else self.parties.parties(reading, maker)

    def _speakers(self, reading: Reading, verb: int) -> list[int]:
        """Who acts where a verb is conjoined with what somebody says, but is not part of it: "*the premier*
        said the blockades were lawless and urged Ottawa to act"."""
        parsed = reading.parsed
        at = parsed.heads[verb]
        above = parsed.heads[at]
        if parsed.roles[verb] != "conjunct" or parsed.roles[at] != "complement_clause":
            return []
        own = parsed.child(verb, "auxiliary", "passive_auxiliary", *SUBJECTS)
        if parsed.forms[verb] != parsed.forms[above] or own is not None or parsed.lemmas[verb] in HARMING:
            return []
        subject = reading.arguments(above).subject
        return [] if subject is None else self.parties.parties(reading, subject)

    def _subject_below(self, reading: Reading, clause: int | None) -> int | None:
        """The subject of a clause, also of one whose verb is taken for a noun: "that he *resign*"."""
        if clause is None:
            return None
        own = reading.parsed.child(clause, *SUBJECTS)
        return (
            reading.arguments(clause).subject if own is None or reading.parsed.pos[clause] == "VERB" else own
        )

    def _pleading(self, reading: Reading, noun: int) -> list[int | None]:
        """Whose plea it is, and not whom it is to: "the plea *by the nuns* to spare the school"."""
        return [reading.arguments(noun).possessor, *reading.obliques(noun, "by", "from")]

    def _her(self, reading: Reading, thing: int | None, verb: int) -> int | None:
        """Who is given something, where a parser takes her for its owner: "granted *her* asylum"."""
        gives = reading.parsed.lemmas[verb] in GIVING  # not "expressed her support"
        owner = None if thing is None or thing < verb or not gives else reading.arguments(thing).possessor
        return owner if owner is not None and reading.parsed.lowers[owner] == "her" else None

    def _speaker(self, reading: Reading, verb: int) -> list[int]:
        """Who says the clause of a verb, or of what it says of its subject: "*Moscow* said that Chad would
        pay a price", "was a fair target"."""
        parsed = reading.parsed
        verb = parsed.heads[verb] if parsed.roles[verb] == "attribute" else verb
        if parsed.roles[verb] != "complement_clause":
            return []
        subject = reading.arguments(parsed.heads[verb]).subject
        return [] if subject is None else [subject]

    def _addressed(self, reading: Reading, verb: int) -> list[int]:
        """Who is told the clause of a verb: "warned *the envoy* that any raid would be met with force"."""
        parsed = reading.parsed
        if parsed.roles[verb] != "complement_clause":
            return []
        found = reading.arguments(parsed.heads[verb])
        return [one for one in (found.object, found.indirect_object) if one is not None]
