"""Fills a frame: looks for actor and recipient in the places it names, best rank first."""

from collections.abc import Collection, Sequence

from dragoman.find.lexical.words import Frame, Place, SupportVerb
from dragoman.find.reading import Reading
from dragoman.find.who.depths import Depths
from dragoman.find.who.doers import Doers
from dragoman.find.who.givers import Givers
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.places import PlaceReader
from dragoman.find.who.sides import Sides
from dragoman.grammar import conjoined

AIMED = frozenset(("against", "at", "on"))  # "hurled stones at soldiers": these are not sent by the doer
CONDITION_MARKERS = frozenset(("if", "unless", "until", "till"))
OWNERS = frozenset(("her", "his", "its", "their"))
SUBJECT_OF_CARRIER = Place(role="support_subject", preposition="")

Carried = tuple[int, SupportVerb] | None  # the verb that carries an event noun


class FrameFiller:
    def __init__(self, parties: PartyJudge, made: Collection[str], givers: Givers) -> None:
        """`made`: nouns for what somebody does or writes, which take a doer of their own."""
        self.parties = parties
        self.places = PlaceReader(parties)
        self.doers = Doers(parties, made)
        self.depths = Depths(parties)
        self.sides = Sides(parties)
        self.givers = givers

    def fill(
        self, reading: Reading, token: int, frame: Frame, carrier: Carried, barred: Sequence[int] = ()
    ) -> tuple[list[int], list[int]]:
        """Heads of actors and recipients at a token; `carrier` is the verb that carries an event noun, and
        nothing is done to what is `barred`, words for acts ("opened an *inquiry*")."""
        if carrier is None and "owned" in frame.traits and (both := self._owned(reading, token)) is not None:
            return both
        beside = [one for place in frame.bystander for one in self.places.at(reading, token, place, carrier)]
        barred = [*barred, *beside, *(self.givers.of(reading, token) if "sends" in frame.traits else ())]
        recipients = self._recipients(reading, token, frame, carrier, barred)
        if "force" in frame.traits and recipients and self.doers.by_force(reading, token, recipients):
            return recipients, []
        if not recipients:  # "filed a complaint with a court *against* two ministers"
            against = [far for one in beside for far in reading.obliques(one, "against", "over", "about")]
            recipients = [one for far in against for one in self.parties.parties(reading, far)]
        actors = self._actors(reading, token, frame, carrier, recipients)
        if not actors and "force" in frame.traits:
            actors = self.doers.force_before(reading, token, recipients)
        if not actors and carrier is None and frame.name == "noun_patient":
            actors = self.doers.makers(reading, token)
        recipients = [one for one in recipients if one not in actors]
        mutual = "mutual" in frame.traits and self.sides.both(reading, token, actors)
        if mutual and (
            self._one_another(reading, token, barred) or ("jointly" in frame.traits and not recipients)
        ):
            recipients = list(actors)
        recipients = self._deeper(reading, token, frame, actors, recipients, barred)
        recipients = [one for one in recipients if self.parties.may_undergo(reading.parsed, one)]
        if "sends" in frame.traits:
            sent = self.sent(reading, token)
            recipients = [one for one in recipients if one not in sent]
        if self.sides.each_other(reading, token) or (mutual and not recipients):
            recipients = list(actors)
        if not actors and not recipients:
            recipients = self._whose(reading, token)
        return actors, recipients

    def _whose(self, reading: Reading, token: int) -> list[int]:
        """Whose thing it is that something is done to by nobody named: "*their* houses have been seized"."""
        thing, owner = self._undergone(reading, token)
        if thing is None or owner is None or thing >= token or reading.parsed.lowers[owner] not in OWNERS:
            return []
        return [owner]

    def _undergone(self, reading: Reading, verb: int) -> tuple[int | None, int | None]:
        """The thing to which nobody named does something, and whose it is."""
        found = reading.arguments(verb)
        if not found.passive or found.subject is not None or found.object is None:
            return None, None
        return found.object, reading.arguments(found.object).possessor

    def _recipients(
        self, reading: Reading, token: int, frame: Frame, carrier: Carried, barred: Sequence[int]
    ) -> list[int]:
        done_to = self._done_to(reading, token, frame, carrier, barred)
        if carrier is None or carrier[1].kind != "undergo" or self._of_others(reading, token, frame, done_to):
            return done_to
        return self.places.at(reading, token, SUBJECT_OF_CARRIER, carrier) or done_to

    def _of_others(self, reading: Reading, token: int, frame: Frame, done_to: Sequence[int]) -> bool:
        """Whether a noun says outright whom it is done to, and not to the subject of its verb: "the lawyer
        won the release *of two clients*", "won *their* release"."""
        patient = frame.recipient and frame.recipient[0].preposition == "of"
        said = [each for one in reading.obliques(token, "of") for each in self.parties.parties(reading, one)]
        return bool(patient) and any(one in (*said, reading.arguments(token).possessor) for one in done_to)

    def _actors(
        self, reading: Reading, token: int, frame: Frame, carrier: Carried, recipients: Sequence[int]
    ) -> list[int]:
        """The first place that holds a party; of "they resumed *their* talks" the subject comes before the
        pronoun."""
        owner = reading.arguments(token).possessor
        his = owner is not None and reading.parsed.pos[owner] == "PRON"
        late = carrier is not None and his
        undergone = carrier is not None and carrier[1].kind == "undergo"
        if carrier is None and (accused := self.doers.accused(reading, token)):
            return [one for one in accused if one not in recipients]
        for place in sorted(frame.actor, key=lambda place: late and place.role == "possessor"):
            if undergone and (place == SUBJECT_OF_CARRIER or (his and place.role == "possessor")):
                continue  # "completed *his* sentence"
            found = self.places.at(reading, token, place, carrier)
            if actors := [head for head in found if head not in recipients]:
                return actors
        return self.doers.elsewhere(reading, token, frame, carrier, recipients)

    def _one_another(self, reading: Reading, token: int, given: Sequence[int]) -> bool:
        """Whether a thing is all that is named beside the doers: "the two armies traded *artillery fire*";
        what both have `given` is one."""
        thing = reading.arguments(token).object
        named = [
            one for one in reading.obliques(token, "with", "between") if self.parties.is_party(reading, one)
        ]
        return (
            not named and thing is not None and (thing in given or not self.parties.is_party(reading, thing))
        )

    def _deeper(
        self,
        reading: Reading,
        token: int,
        frame: Frame,
        actors: Sequence[int],
        recipients: list[int],
        barred: Sequence[int],
    ) -> list[int]:
        """The recipients, sought deeper in the clause where none is found or they are only sent."""
        if all(place.role == "subject" for place in frame.recipient):
            return recipients
        if "shallow" in frame.traits:
            return recipients
        if "reported" in frame.traits and reading.arguments(token).complement is not None:
            return recipients
        if recipients and not self._all_moved(reading, token, frame, recipients):
            return recipients
        known = [*actors, *recipients, *barred]
        found = [one for one in self.depths.deep(reading, token) if one not in known]
        if "topic" in frame.traits:  # "discussed *North Korea*", "discussed the swap with Chad"
            found = [one for one in found if reading.parsed.lowers[reading.parsed.heads[one]] == "with"]
        return found or recipients

    def _done_to(
        self,
        reading: Reading,
        token: int,
        frame: Frame,
        carrier: Carried,
        barred: Sequence[int],
    ) -> list[int]:
        """The first place that holds a party; what the doer itself sends only where no other does."""
        moved: list[int] = []
        doers = self._by(reading, token)
        for place in frame.recipient:  # what an of-phrase claims as done to is not free to act
            found = self.places.at(reading, token, place, carrier, places=True)
            free = [one for one in found if one not in barred]
            found = [one for one in free if self.parties.may_undergo(reading.parsed, one)]  # "military talks"
            if frame.name == "protest_at":  # "set *himself* on fire"
                found = [one for one in found if not reading.parsed.lowers[one].endswith(("self", "selves"))]
            if place.role != "subject":  # "was received *by the king*", whom the guest visits
                found = [one for one in found if one not in doers]
            if not found and place.role == "object" and "forces_undergo" in frame.traits:
                found = self._around(reading, token)
            if found and not self._all_moved(reading, token, frame, found):
                return found
            moved = moved or found
        return moved

    def _owned(self, reading: Reading, verb: int) -> tuple[list[int], list[int]] | None:
        """Whose measure ends and against whom it was: "*Egypt's* blockade of *Qatar* was lifted"."""
        thing, owner = self._undergone(reading, verb)
        if thing is None or owner is None or not self.parties.names_somebody(reading, owner):
            return None
        against = reading.obliques(thing, "of", "on", "against", "over")
        others = [one for head in against for one in self.parties.parties(reading, head)]
        return ([owner], others) if others and owner not in others else None

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
        turned = reading.obliques(token, *AIMED)
        aimed = [*turned, reading.arguments(token).indirect_object]
        aimed += [one for head in turned for one in self.parties.parties(reading, head)]
        if frame.name in ("act_to", "cede_to"):  # "gave themselves up to police"
            aimed += [one for one in reading.obliques(token, "to") if not self._of_its_own(reading, one)]
        return "forces_undergo" not in frame.traits and all(
            self.parties.moved(reading, head) and head not in aimed for head in heads
        )

    def _of_its_own(self, reading: Reading, head: int) -> bool:
        owner = reading.arguments(head).possessor
        return owner is not None and reading.parsed.pos[owner] == "PRON"

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

    def sent(self, reading: Reading, token: int) -> list[int]:
        """Who is sent somewhere, where nobody is named to whom: "sent *a warship* to the shoal"."""
        thing = reading.arguments(token).object
        return [] if thing is None else conjoined(reading.parsed, thing)
