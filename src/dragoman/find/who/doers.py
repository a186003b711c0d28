"""Who acts where no place of a frame names them. May import model, grammar."""

from collections.abc import Collection, Sequence

from dragoman.find.lexical.words import Frame, SupportVerb
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.staging import staged_by
from dragoman.grammar import VERBS
from dragoman.model import Parsed

ACCUSING = frozenset(("accuse", "suspect"))
ANSWERABLE = frozenset(("guilty", "responsible"))
OCCASIONS = frozenset(("after", "in", "during", "at", "following", "through"))
KEPT = frozenset(("complement_clause", "object_predicate", "open_complement"))


class Doers:
    def __init__(self, parties: PartyJudge, made: Collection[str]) -> None:
        """`made`: nouns for what somebody does or writes, which take a doer of their own."""
        self.parties = parties
        self.made = made

    def elsewhere(
        self,
        reading: Reading,
        token: int,
        frame: Frame,
        carrier: tuple[int, SupportVerb] | None,
        recipients: Sequence[int],
    ) -> list[int]:
        """Heads of the doers, who may be among the recipients only where they are forces that are sent."""
        found: list[int] = []
        if carrier is None:
            staged = [
                one for head in staged_by(reading, token) for one in self.parties.parties(reading, head)
            ]
            found = self._far_agent(reading, token) or self._keeper(reading, token) or staged
        if not found and recipients and "occasion" in frame.traits:
            found = self._attending(reading, token)
        found = [one for one in found if one not in recipients]
        if not found and "forces_undergo" not in frame.traits:
            found = self._sent(reading, token, any_forces="sends" in frame.traits)
        if not found and carrier is not None and carrier[1].kind == "undergo":
            found = self._giver(reading, carrier[0], token, recipients)
        return found

    def accused(self, reading: Reading, noun: int) -> list[int]:
        """Who is accused of what a noun names: "accused *the army* of the murder of a judge", "of being
        responsible for the deportation of children from Chad"."""
        parsed = reading.parsed
        link = parsed.heads[noun]
        above = parsed.heads[link]
        if parsed.roles[noun] != "prepositional_object" or parsed.lowers[link] not in ("for", "of"):
            return []
        if parsed.lemmas[above] in ANSWERABLE and parsed.roles[above] == "adjective_complement":
            above = parsed.heads[parsed.heads[parsed.heads[above]]]
        if parsed.roles[above] == "object":  # "accused *the general* of"
            above = parsed.heads[above]
        whom = reading.arguments(above).object if parsed.lemmas[above] in ACCUSING else None
        return [] if whom is None or whom > noun else self.parties.parties(reading, whom)

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

    def makers(self, reading: Reading, noun: int) -> list[int]:
        """Who declares or grants what a noun tells: "under an amnesty declared by *the junta*"."""
        if reading.parsed.pos[noun] != "NOUN":
            return []
        return [p for one in self.parties.makers(reading, noun) for p in self.parties.parties(reading, one)]

    def _keeper(self, reading: Reading, verb: int) -> list[int]:
        """Who keeps somebody in a state does what leads to it: "*Moscow* kept Damascus supplied"; so does who
        holds power and has something done to others: "*the minister* had two reporters arrested"."""
        parsed, above = reading.parsed, reading.parsed.heads[verb]
        if parsed.roles[verb] not in KEPT or above >= verb:
            return []
        subject = reading.arguments(above).subject
        if subject is None or parsed.lemmas[above] not in ("keep", "have"):
            return []
        if parsed.lemmas[above] == "have" and not self._bids(reading, subject, verb):
            return []
        return self.parties.parties(reading, subject)

    def _bids(self, reading: Reading, subject: int, verb: int) -> bool:
        """Whether whoever has something done had it done, and did not merely suffer it: "the party had *its*
        leader jailed"."""
        parsed, found = reading.parsed, reading.arguments(verb)
        if not found.passive or found.object is None:
            return False
        owners = (one for one in parsed.subtree(found.object) if parsed.roles[one] == "possessor")
        return self._holds_power(parsed, subject) and all(parsed.pos[one] != "PRON" for one in owners)

    def _holds_power(self, parsed: Parsed, head: int) -> bool:
        """Whether a party is a state or holds an office of one: "Minsk", "the minister", "President Sey"."""
        words = (head, *parsed.children_in(head, "compound"))
        return self.parties.names_state(parsed, head) or any(
            parsed.lemmas[one] in self.parties.powers for one in words
        )

    def force_before(self, reading: Reading, noun: int, recipients: Sequence[int]) -> list[int]:
        """The force right before an act that it does to others: "the *police* killing of a student"."""
        before = [one for one in reading.parsed.children_in(noun, "compound") if one not in recipients]
        return before if self.by_force(reading, noun, before) else []

    def by_force(self, reading: Reading, noun: int, parties: list[int]) -> bool:
        """Whether a noun before an act names a force that does it: "*police* abductions"."""
        parsed = reading.parsed
        return all(
            parsed.heads[one] == noun
            and parsed.roles[one] == "compound"
            and parsed.forms[one] != "plural"
            and parsed.lemmas[one] in self.parties.state_forces
            for one in parties
        )

    def _sent(self, reading: Reading, token: int, *, any_forces: bool) -> list[int]:
        """Forces whose sender is not named act themselves: "*troops* were sent to Chad"; with `any_forces`
        also where they are somebody's: "*Thai troops* were deployed", but not "Thai troops based in Chad"."""
        found = reading.arguments(token)
        if not found.passive or found.object is None:
            return []
        parsed, sent = reading.parsed, found.object
        told = any_forces and parsed.pos[sent] == "NOUN" and parsed.roles[token] != "noun_clause"
        forces = told and parsed.lemmas[sent] in self.parties.senders
        if not forces and not self.parties.moved(reading, found.object):
            return []
        if not self.parties.is_party(reading, found.object):  # "their property will be seized"
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

    def _giver(self, reading: Reading, verb: int, noun: int, recipients: Sequence[int]) -> list[int]:
        """From whom comes what somebody undergoes: "gets support from *Moscow*"."""
        for head in (*reading.obliques(verb, "by", "from"), *reading.obliques(noun, "by", "from")):
            if found := [one for one in self.parties.parties(reading, head) if one not in recipients]:
                return found
        return []
