"""Fills a frame: looks for actor and recipient in the places it names, best rank first."""

from collections.abc import Collection, Sequence

from dragoman.find.parties import PartyJudge
from dragoman.find.reading import Reading
from dragoman.find.words import Frame, Place, SupportVerb
from dragoman.grammar import conjoined
from dragoman.model import Parsed

SUPPORT_PREPOSITIONS = ("against", "on", "to", "with", "for", "from", "at", "in", "over")
VERBS = frozenset(("VERB", "AUX"))
DEEPEST = 2  # clauses below the act in which its recipient is looked for
NEAR_PREPOSITIONS = frozenset(("against", "on", "to", "with", "into", "for", "from", "at"))
DEEP_PREPOSITIONS = frozenset(
    ("with", "to", "on", "against", "for", "from", "by", "of", "in", "at", "into", "between")
)
MUTUAL = frozenset(("act_with", "noun_mutual"))
# frames in which "its troops" may be the one done to; in the others they are what the doer sends or moves
DONE_TO = frozenset(
    (
        "act_on",
        "act_on_thing",
        "attack_subject",
        "undergo",
        "walk_free",
        "receive",
        "hosted",
        "noun_patient",
        "ask",
        "warn",
        "protest_at",
        "act_against",
        "rally_against",
        "act_with",
    )
)
LIFTED = frozenset(("move_thing", "act_with"))  # "was lifted", "was ended": what somebody does to another
SAID = frozenset(("deny",))  # whoever takes part in what is denied is not whom the denial is turned to
AIMED = frozenset(("against", "at", "on"))  # "hurled stones at soldiers": these are not sent by the doer
FAR_PREPOSITIONS = DEEP_PREPOSITIONS | {"inside", "toward", "towards", "near", "behind"}
FARTHEST = 24  # words looked at for a recipient far below its act
GIVING = frozenset(
    ("grant", "give", "offer", "hand", "send", "award", "deny", "promise", "lend", "pay", "show")
)
AGAIN = frozenset(("possessor", "subject", "passive_subject"))
SIDES = frozenset(("two", "both", "three", "four", "neighbouring", "rival", "warring"))
RECIPROCAL = frozenset(("each other", "one another"))
OCCASIONS = frozenset(("after", "in", "during", "at", "following", "through"))
AIMS = ("adverbial_clause", "noun_clause", "open_complement")  # "paid to house those displaced in Chad"
SITES = frozenset(
    ("in", "on", "at", "near", "inside", "into", "across", "along", "around", "outside", "throughout", "of")
)
CONDITION_MARKERS = frozenset(("if", "unless", "until", "till"))


class FrameFiller:
    def __init__(self, parties: PartyJudge, made: Collection[str]) -> None:
        """`made`: nouns for what somebody does or writes, which take a doer of their own."""
        self.parties = parties
        self.made = made

    def fill(
        self,
        reading: Reading,
        token: int,
        frame: Frame,
        carrier: tuple[int, SupportVerb] | None,
        barred: Sequence[int] = (),
    ) -> tuple[list[int], list[int]]:
        """Heads of actors and recipients at a token; `carrier` is the verb that carries an event noun, and
        nothing is done to what is `barred`, words for acts ("opened an *inquiry*")."""
        recipients: list[int] = []
        actors: list[int] = []
        if carrier is None and frame.name in LIFTED and (both := self._owned(reading, token)) is not None:
            return both
        beside = [one for place in frame.bystander for one in self._at(reading, token, place, carrier)]
        barred = [*barred, *beside]
        if carrier is not None and carrier[1].kind == "undergo":
            recipients = self._at(reading, token, Place(role="support_subject", preposition=""), carrier)
        if not recipients:
            recipients = self._done_to(reading, token, frame, carrier, barred)
        if frame.name == "noun_patient" and recipients and self._by_force(reading, token, recipients):
            return recipients, []
        if not recipients:  # "filed a complaint with a court *against* two ministers"
            against = [far for one in beside for far in reading.obliques(one, "against", "over")]
            recipients = [one for far in against for one in self.parties.parties(reading, far)]
        for place in self._ordered(reading, token, frame, carrier):
            if place.role == "support_subject" and carrier is not None and carrier[1].kind == "undergo":
                continue
            actors = [head for head in self._at(reading, token, place, carrier) if head not in recipients]
            if actors:
                break
        if not actors and carrier is None:
            actors = [one for one in self._far_agent(reading, token) if one not in recipients]
        if not actors and recipients and frame.name == "noun_mutual":
            actors = [one for one in self._attending(reading, token) if one not in recipients]
        if not actors and frame.name not in DONE_TO:
            actors = self._sent(reading, token)
            recipients = [one for one in recipients if one not in actors]
        if not actors and carrier is not None and carrier[1].kind == "undergo":
            actors = self._giver(reading, carrier[0], recipients)
        if frame.name in MUTUAL and self.both_sides(reading, token, actors):
            withs = reading.obliques(token, "with", "between")
            thing = reading.arguments(token).object
            if not withs and thing is not None and not self.parties.is_party(reading, thing):
                recipients = list(actors)  # "the two armies traded artillery fire"
        said = frame.name in SAID and reading.arguments(token).complement is not None
        if (
            any(place.role != "subject" for place in frame.recipient)
            and not said
            and (not recipients or self._all_moved(reading, token, frame, recipients))
        ):
            known = [*actors, *recipients, *barred]
            recipients = [one for one in self.deep(reading, token) if one not in known] or recipients
        recipients = [one for one in recipients if self.parties.may_undergo(reading.parsed, one)]
        if self._each_other(reading, token):
            recipients = list(actors)
        if frame.name in MUTUAL and not recipients and self.both_sides(reading, token, actors):
            recipients = list(actors)
        return actors, recipients

    def _ordered(
        self, reading: Reading, token: int, frame: Frame, carrier: tuple[int, SupportVerb] | None
    ) -> list[Place]:
        """The places of the actor; of "they resumed *their* talks" the subject comes before the pronoun."""
        owner = reading.arguments(token).possessor
        late = carrier is not None and owner is not None and reading.parsed.pos[owner] == "PRON"
        return sorted(frame.actor, key=lambda place: late and place.role == "possessor")

    def _far_agent(self, reading: Reading, verb: int) -> list[int]:
        """The doer of a passive that hangs below another of its phrases: "were berated as hypocrites by *the
        envoy*"."""
        found = reading.arguments(verb)
        if not found.passive or found.subject is not None:
            return []
        for _, head in found.obliques:
            if reading.parsed.lemmas[head] in self.made:
                continue  # "were held after attacks by rebels"
            for by in reading.obliques(head, "by"):
                if self.parties.is_party(reading, by):
                    return self.parties.parties(reading, by)
        return []

    def _done_to(
        self,
        reading: Reading,
        token: int,
        frame: Frame,
        carrier: tuple[int, SupportVerb] | None,
        barred: Sequence[int],
    ) -> list[int]:
        """The first place that holds a party; what the doer itself sends only where no other does."""
        moved: list[int] = []
        doers = self._by(reading, token)
        for place in frame.recipient:  # what an of-phrase claims as done to is not free to act
            found = self._at(reading, token, place, carrier, places=True)
            found = [one for one in found if one not in barred and one not in doers]
            if not found and place.role == "object" and frame.name in DONE_TO:
                found = self._around(reading, token)
            if found and not self._all_moved(reading, token, frame, found):
                return found
            moved = moved or found
        return moved

    def _owned(self, reading: Reading, verb: int) -> tuple[list[int], list[int]] | None:
        """Whose measure ends and against whom it was: "*Egypt's* blockade of *Qatar* was lifted"."""
        found = reading.arguments(verb)
        thing = found.object
        if not found.passive or found.subject is not None or thing is None:
            return None
        owner = reading.arguments(thing).possessor
        if owner is None or not self.parties.names_somebody(reading, owner):
            return None
        against = reading.obliques(thing, "of", "on", "against", "over")
        others = [one for head in against for one in self.parties.parties(reading, head)]
        return ([owner], others) if others and owner not in others else None

    def _by_force(self, reading: Reading, noun: int, parties: list[int]) -> bool:
        """Whether a noun before an act names a force that does it: "*police* abductions"."""
        parsed = reading.parsed
        return all(
            parsed.heads[one] == noun
            and parsed.roles[one] == "compound"
            and parsed.forms[one] != "plural"
            and parsed.lemmas[one] in self.parties.state_forces
            for one in parties
        )

    def _by(self, reading: Reading, token: int) -> list[int]:
        """The doers of a passive, to whom it is not done: "a truce mediated *by Oman*"."""
        found = reading.arguments(token)
        if not found.passive or found.subject is None:
            return []
        return conjoined(reading.parsed, found.subject)

    def _around(self, reading: Reading, token: int) -> list[int]:
        """Whose land a thing stands on that is done to: "struck two depots in *Yemen*"."""
        thing = reading.arguments(token).object
        if thing is None or thing == token:
            return []
        inner = reading.obliques(thing, "in", "near")
        return [one for one in inner if self.parties.names_somebody(reading, one)][:1]

    def _all_moved(self, reading: Reading, token: int, frame: Frame, heads: list[int]) -> bool:
        aimed = reading.obliques(token, *AIMED)
        return frame.name not in DONE_TO and all(
            self.parties.moved(reading, head) and head not in aimed for head in heads
        )

    def conditional(self, reading: Reading, token: int) -> list[int]:
        """Who is to do first what a clause below an act sets as a condition: "until *Chad* apologises"."""
        parsed = reading.parsed
        for clause in parsed.children_in(token, "adverbial_clause"):
            marker = parsed.child(clause, "marker")
            if marker is None or parsed.lowers[marker] not in CONDITION_MARKERS:
                continue
            subject = reading.arguments(clause).subject
            if subject is not None and parsed.pos[subject] != "PRON":
                return self.parties.parties(reading, subject)
        below = reading.arguments(token).complement
        return [] if below is None or below <= token else self.conditional(reading, below)

    def _sent(self, reading: Reading, token: int) -> list[int]:
        """Forces whose sender is not named act themselves: "*troops* were sent to Chad"."""
        found = reading.arguments(token)
        if not found.passive or found.object is None or not self.parties.moved(reading, found.object):
            return []
        return [found.object]

    def _attending(self, reading: Reading, noun: int) -> list[int]:
        """Who takes part in the occasion of another act: "*the premier* said after talks with Chad"."""
        parsed, preposition = reading.parsed, reading.parsed.heads[noun]
        verb = parsed.heads[preposition]
        if parsed.roles[noun] != "prepositional_object" or parsed.lowers[preposition] not in OCCASIONS:
            return []
        if parsed.pos[verb] not in VERBS or reading.arguments(verb).passive:
            return []
        subject = reading.arguments(verb).subject
        return [] if subject is None else self.parties.parties(reading, subject)

    def _giver(self, reading: Reading, verb: int, recipients: list[int]) -> list[int]:
        """From whom comes what somebody undergoes: "gets support from *Moscow*"."""
        for head in reading.obliques(verb, "by", "from"):
            if found := [one for one in self.parties.parties(reading, head) if one not in recipients]:
                return found
        return []

    def both_sides(self, reading: Reading, token: int, actors: Sequence[int]) -> bool:
        """Whether the doers are all sides of what they do with one another: several of them, or one plural in
        "*the two leaders* met", "cooperation between *the Baltic police forces*"."""
        if len(actors) != 1:
            return len(actors) > 1
        parsed, actor = reading.parsed, actors[0]
        if self._of_two_states(parsed, actor):
            return True
        if parsed.forms[actor] != "plural":
            return False
        if actor in reading.obliques(token, "between", "among"):
            return True
        before = [one for one in parsed.children[actor] if one < actor]
        owners = [one for owner in parsed.children_in(actor, "possessor") for one in parsed.children[owner]]
        if any(parsed.lowers[one] in SIDES for one in (*before, *owners)):
            return True
        peoples = [
            one for one in before if self.parties.names_state(parsed, one)
        ]  # "Thai and Khmer soldiers"
        peoples += [one for first in peoples for one in parsed.children_in(first, "conjunct")]
        return len([one for one in peoples if self.parties.names_state(parsed, one)]) > 1

    def _of_two_states(self, parsed: Parsed, actor: int) -> bool:
        """Whether one noun stands for both sides: "*Chadian and Nigerian police* traced the car together"."""
        return any(
            sum(parsed.lowers[each] in self.parties.state_words for each in conjoined(parsed, one)) > 1
            for one in parsed.children_in(actor, "adjective", "compound", "noun_modifier")
        )

    def deep(self, reading: Reading, token: int) -> list[int]:
        """Whom an act concerns where that stands deeper in the clause: "refused to send troops to *Angola*",
        "rejected an offer made by *the Taliban*", "cancelled a visit to *Poland*"."""
        found = self._deep(reading, token, 0)
        if found and not all(self.parties.moved(reading, one) for one in found):
            return found
        bent = reading.parsed.pos[token] in VERBS or reading.parsed.pos[token] == "ADJ"  # "willing to send"
        far = self._far(reading, token) if bent else []
        return far or found

    def whereabouts(self, reading: Reading, token: int) -> tuple[int, ...]:
        """The nearest place below an act that is done to those who live there: "struck targets in *Gaza*",
        "kept troops on alert near *the Line of Control*"."""
        parsed = reading.parsed
        queue = [token]
        for at in queue:  # grows as it is read
            found = reading.arguments(at)
            for word, one in found.obliques:
                if word in SITES and (named := self._place(reading, one)) is not None:
                    return (named,)
            below = [one for _, one in found.obliques] + [one for one in (found.object,) if one is not None]
            below += [one for one in parsed.children_in(at, *AIMS) if parsed.child(one, "marker") is None]
            queue += [one for one in below if one > token and one not in queue and len(queue) < FARTHEST]
        return ()

    def _place(self, reading: Reading, head: int) -> int | None:
        """The name of a place at a head or before it: "Kashmir's Poonch *district*"."""
        for one in (head, reading.arguments(head).possessor):
            named = None if one is None else reading.parsed.entity(one)
            if named is not None and named.kind in ("place", "location"):
                return one
        return None

    def _deep(self, reading: Reading, token: int, depth: int) -> list[int]:
        if depth > DEEPEST:
            return []
        found = reading.arguments(token)
        if depth == 0:
            places = [one for word, one in found.obliques if word in NEAR_PREPOSITIONS]
            places += [one for place in places for one in reading.obliques(place, "against", "on")]
            if reading.parsed.pos[token] not in VERBS:  # "normalisation of relations with Chad"
                themes = reading.obliques(token, "of", "in")
                places += [one for theme in themes for one in reading.obliques(theme, *NEAR_PREPOSITIONS)]
            if parties := self._first(reading, token, places):
                return parties
        for head in (found.object, found.complement):
            if head is None or head == token or self.parties.mediates(reading.parsed, head):
                continue
            parties = self._first(reading, token, self._places_below(reading, head))
            if parties := parties or self._deep(reading, head, depth + 1):
                return parties
        return []

    def _far(self, reading: Reading, token: int) -> list[int]:
        """The nearest party below an act's objects: "to contribute to a force in *Liberia*", "ease its ban on
        exports of grain to *Egypt*". Of places only countries, since "in Geneva" is where, not to whom."""
        parsed = reading.parsed
        queue = [token]
        for at in queue:  # grows as it is read
            if len(queue) > FARTHEST:
                break
            found = reading.arguments(at)
            below = [one for word, one in found.obliques if word in FAR_PREPOSITIONS]
            below += [one for one in (found.object, found.complement) if one is not None and one > token]
            below = [one for one in below if not self.parties.mediates(reading.parsed, one)]
            for one in below:
                if one in queue:
                    continue
                queue.append(one)
                if parsed.pos[one] in VERBS or one < token:
                    continue
                if self.parties.names_somebody(reading, one) and not self.parties.moved(reading, one):
                    return [one]
        return []

    def _first(self, reading: Reading, token: int, places: list[int]) -> list[int]:
        """The parties at the first place that has any but the act itself."""
        for place in places:
            if reading.parsed.pos[place] == "PRON" and reading.parsed.roles[place] in AGAIN:
                continue  # "expressed its support", "denied that it had": the doer again
            parties = [one for one in self.parties.parties(reading, place) if one != token]
            if parties:
                return parties
        return []

    def _places_below(self, reading: Reading, head: int) -> list[int]:
        inner = reading.arguments(head)
        places = [one for word, one in inner.obliques if word in DEEP_PREPOSITIONS]
        if reading.parsed.pos[head] in VERBS:
            return [one for one in (inner.indirect_object, inner.object) if one is not None] + places
        owner = [] if inner.possessor is None else [inner.possessor]
        return places + owner + self.parties.makers(reading, head, clauses=True)

    def _at(
        self,
        reading: Reading,
        token: int,
        place: Place,
        carrier: tuple[int, SupportVerb] | None,
        *,
        places: bool = False,
    ) -> list[int]:
        for head in self._heads(reading, token, place, carrier):
            if place.preposition == "between":
                found = self.parties.between(reading, head)
            else:
                found = self.parties.parties(reading, head, places=places)
                if not found and place.role == "subject":
                    found = self._makers(reading, head) or self._speakers(reading, token)
            # "the reporter, who was jailed, and the teacher": what stands behind the act has no part in it
            found = [one for one in found if one != token and (one < token) == (found[0] < token)]
            if found:
                return found
        return []

    def _makers(self, reading: Reading, thing: int) -> list[int]:
        """Who made the thing that acts: "signed a decree granting …", "passed a resolution condemning …"."""
        parsed = reading.parsed
        if parsed.roles[thing] not in ("object", "attribute") or parsed.pos[parsed.heads[thing]] not in VERBS:
            return []
        maker = reading.arguments(parsed.heads[thing]).subject
        return [] if maker is None or maker == thing else self.parties.parties(reading, maker)

    def _speakers(self, reading: Reading, verb: int) -> list[int]:
        """Who acts where a verb is conjoined with what somebody says, but is not part of it: "*the premier*
        said the blockades were lawless and urged Ottawa to act"."""
        parsed = reading.parsed
        at = parsed.heads[verb]
        above = parsed.heads[at]
        if parsed.roles[verb] != "conjunct" or parsed.roles[at] != "complement_clause":
            return []
        if parsed.forms[verb] != parsed.forms[above] or parsed.child(verb, "auxiliary") is not None:
            return []
        subject = reading.arguments(above).subject
        return [] if subject is None else self.parties.parties(reading, subject)

    def _subject_below(self, reading: Reading, clause: int | None) -> int | None:
        """The subject of a clause, also of one whose verb is taken for a noun: "that he *resign*"."""
        if clause is None:
            return None
        own = reading.parsed.child(clause, "subject", "passive_subject")
        return (
            reading.arguments(clause).subject if own is None or reading.parsed.pos[clause] == "VERB" else own
        )

    def _her(self, reading: Reading, thing: int | None, verb: int) -> int | None:
        """Who is given something, where a parser takes her for its owner: "granted *her* asylum"."""
        gives = reading.parsed.lemmas[verb] in GIVING  # not "expressed her support"
        owner = None if thing is None or thing < verb or not gives else reading.arguments(thing).possessor
        return owner if owner is not None and reading.parsed.lowers[owner] == "her" else None

    def _speaker(self, reading: Reading, verb: int) -> list[int]:
        """Who says the clause of a verb: "*Moscow* said that Chad would pay a price"."""
        parsed = reading.parsed
        if parsed.roles[verb] != "complement_clause":
            return []
        subject = reading.arguments(parsed.heads[verb]).subject
        return [] if subject is None else [subject]

    def _each_other(self, reading: Reading, token: int) -> bool:
        """Whether an act is done to "each other" or "one another"."""
        parsed, found = reading.parsed, reading.arguments(token)
        heads = (found.object, found.indirect_object, *(one for _, one in found.obliques))
        return any(
            head is not None and head and f"{parsed.lowers[head - 1]} {parsed.lowers[head]}" in RECIPROCAL
            for head in heads
        )

    def _heads(
        self, reading: Reading, token: int, place: Place, carrier: tuple[int, SupportVerb] | None
    ) -> list[int]:
        _parsed, role = reading.parsed, place.role
        found = reading.arguments(token)
        if role == "object":  # of "was granted asylum" too: the thing, then whom it was given
            return [head for head in (found.object, found.indirect_object) if head is not None]
        if role in ("subject", "indirect_object", "possessor", "predicate"):
            head = getattr(found, role)
            if head is None and role == "indirect_object":
                head = self._her(reading, found.object, token)
            return [] if head is None else [head]
        if role == "oblique":
            return [head for word, head in found.obliques if word == place.preposition]
        if role == "modifier":
            return [one for one in found.modifiers if self.parties.names_party(reading, one)]
        if role == "inside_object":
            behind = None if found.object is None else self.parties.unwrap(reading, found.object)
            return [] if behind is None else [behind]
        if role == "complement_subject":
            below = self._subject_below(reading, found.complement)
            return [] if below is None else [below]
        if role == "speaker":
            return self._speaker(reading, token)
        if carrier is None:
            return []
        above = reading.arguments(carrier[0])
        if role == "support_subject":
            return [] if above.subject is None else [above.subject]
        prepositions = (place.preposition,) if place.preposition else SUPPORT_PREPOSITIONS
        heads = [head for word, head in above.obliques if word in prepositions and head != token]
        if above.indirect_object is not None:
            heads.insert(0, above.indirect_object)
        return heads
