"""Fills a frame: looks for actor and recipient in the places it names, best rank first."""

from dragoman.find.parties import PartyJudge
from dragoman.find.reading import Reading
from dragoman.find.words import Frame, Place, SupportVerb

SUPPORT_PREPOSITIONS = ("against", "on", "to", "with", "for", "from", "at", "in", "over")
VERBS = frozenset(("VERB", "AUX"))
DEEPEST = 2  # clauses below the act in which its recipient is looked for
NEAR_PREPOSITIONS = frozenset(("against", "on", "to", "with", "into", "for", "from", "at"))
DEEP_PREPOSITIONS = frozenset(
    ("with", "to", "on", "against", "for", "from", "by", "of", "in", "at", "into", "between")
)
MUTUAL = frozenset(("act_with", "noun_mutual"))


class FrameFiller:
    def __init__(self, parties: PartyJudge) -> None:
        self.parties = parties

    def fill(
        self, reading: Reading, token: int, frame: Frame, carrier: tuple[int, SupportVerb] | None
    ) -> tuple[list[int], list[int]]:
        """Heads of actors and recipients at a token; `carrier` is the verb that carries an event noun."""
        recipients: list[int] = []
        actors: list[int] = []
        if carrier is not None and carrier[1].kind == "undergo":
            recipients = self._at(reading, token, Place(role="support_subject", preposition=""), carrier)
        # what an of-phrase claims as done to is not free to act: patients are looked for first
        for place in frame.recipient if not recipients else ():
            recipients = self._at(reading, token, place, carrier, places=True)
            if recipients:
                break
        for place in frame.actor:
            if place.role == "support_subject" and carrier is not None and carrier[1].kind == "undergo":
                continue
            actors = [head for head in self._at(reading, token, place, carrier) if head not in recipients]
            if actors:
                break
        if not recipients and frame.recipient:
            recipients = [head for head in self.deep(reading, token) if head not in actors]
        several = len(actors) > 1 or (bool(actors) and self._plural_between(reading, token, actors[0]))
        if frame.name in MUTUAL and not recipients and several:
            recipients = list(actors)
        return actors, recipients

    def _plural_between(self, reading: Reading, token: int, actor: int) -> bool:
        """Whether one plural stands for both sides: "cooperation between the Baltic police forces"."""
        plural = reading.parsed.forms[actor] == "plural"
        return plural and actor in reading.obliques(token, "between", "among")

    def deep(self, reading: Reading, token: int, depth: int = 0) -> list[int]:
        """Whom an act concerns where that stands deeper in the clause: "refused to send troops to *Angola*",
        "rejected an offer made by *the Taliban*", "cancelled a visit to *Poland*"."""
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
            if head is None or head == token:
                continue
            parties = self._first(reading, token, self._places_below(reading, head))
            if parties := parties or self.deep(reading, head, depth + 1):
                return parties
        return []

    def _first(self, reading: Reading, token: int, places: list[int]) -> list[int]:
        """The parties at the first place that has any but the act itself."""
        for place in places:
            if reading.parsed.pos[place] == "PRON" and reading.parsed.roles[place] == "possessor":
                continue  # "expressed its support": the doer again
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
        return places + owner + self._participle_parties(reading, head)

    def _participle_parties(self, reading: Reading, noun: int) -> list[int]:
        """The doer in a participle behind a noun: "an offer made by the rebels"."""
        found = []
        for clause in reading.parsed.children_in(noun, "noun_clause"):
            doer = reading.arguments(clause).subject
            if doer is not None and doer != noun:
                found.append(doer)
        return found

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
                    found = self._makers(reading, head)
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

    def _heads(
        self, reading: Reading, token: int, place: Place, carrier: tuple[int, SupportVerb] | None
    ) -> list[int]:
        _parsed, role = reading.parsed, place.role
        found = reading.arguments(token)
        if role == "object":  # of "was granted asylum" too: the thing, then whom it was given
            return [head for head in (found.object, found.indirect_object) if head is not None]
        if role in ("subject", "indirect_object", "possessor", "predicate"):
            head = getattr(found, role)
            return [] if head is None else [head]
        if role == "oblique":
            return [head for word, head in found.obliques if word == place.preposition]
        if role == "modifier":
            return [one for one in found.modifiers if self.parties.names_party(reading, one)]
        if role == "inside_object":
            behind = None if found.object is None else self.parties.unwrap(reading, found.object)
            return [] if behind is None else [behind]
        if role == "complement_subject":
            below = None if found.complement is None else reading.arguments(found.complement).subject
            return [] if below is None else [below]
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
