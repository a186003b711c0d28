"""Against whom people protest or forces are sent, where only the purpose says so: "to force *the ministry* to
pay", "to deter *rebels*", "an exercise directed at *Chad*", "marched to demand that *the king* abdicate".

May import model, grammar.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.grievances import Grievances
from dragoman.find.parties import PartyJudge
from dragoman.find.provoked import Provoked
from dragoman.find.reading import Reading
from dragoman.grammar import SUBJECTS, verb_over
from dragoman.model import Parsed

AIMED = frozenset(("PROTEST", "MOBILIZE"))
SITES = frozenset(("in", "into", "on", "onto", "near", "inside", "outside", "along", "around", "through"))
SITES |= frozenset(("before", "across"))
GOALS = SITES | {"to", "with"}  # where forces go and what they are strengthened with
SITE_KINDS = frozenset(("place", "location", "facility"))
POINTED = ("over", "toward", "towards", "into", "against", "across")
VOICED = frozenset(("REQUEST", "ACCUSE", "REJECT"))
MOST_WORDS = 40  # between an act and its aim; farther off another clause has begun


class Aims:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.against = classes["against_verbs"]
        self.demanding = classes["demanding_verbs"]  # protesters demand, troops do not
        self.sites = (classes["building_words"] | classes["place_nouns"]) - parties.kinds.nouns.keys()
        self.saved = classes["freedom_words"] | classes["harm_nouns"]
        self.parties = parties
        self.grievances = Grievances(classes, parties)
        self.provoked = Provoked(classes, parties)

    def target(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Heads of those whom the purpose of an act names, other acts told of as its purpose, or what angers
        those who protest; none where its recipients are somebody already."""
        if act.event_type not in AIMED:
            return ()
        protest = act.event_type == "PROTEST"
        if protest and (found := self.grievances.voiced(reading, act, acts)):
            return found
        if self._aimed(reading, act):
            return ()
        found = self._opposed_to(reading, act) or self._voiced(reading, act, acts)
        if not protest and act.actors and not found:
            found = self.provoked.by(reading, act, acts)
        if protest and act.actors and not found:
            found = self.grievances.topic(reading, act, acts) or self._employer(reading, act)
        return tuple(one for one in found if not self._to_be_freed(reading.parsed, one))

    def without_victims(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> Act:
        """A protest without those on whose behalf it is: "marched over the arrest of *a student*"; a threat
        of revenge against those who did the harm: "vowed to avenge six men killed by *the army*"."""
        if act.event_type == "THREATEN":
            return replace(act, recipients=self.grievances.avenged(reading, act, acts))
        if act.event_type != "PROTEST" or not act.actors or not act.recipients:
            return act
        victims = self.grievances.victims(reading, act, acts)
        return replace(act, recipients=tuple(one for one in act.recipients if one not in victims))

    def _employer(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """At whose works people strike, where nobody else is named: "welders *at Daewoo* downed tools"."""
        if act.mode != "strike" or act.recipients:
            return ()
        firms = [one for actor in act.actors for one in reading.obliques(actor, "at")]
        return tuple(
            one
            for one in firms
            if self.parties.is_party(reading, one) and self._somebody(reading, one, False)
        )

    def _to_be_freed(self, parsed: Parsed, head: int) -> bool:
        """Whether a protest is for somebody: "to demand the release of *the nine*", "an end to the jailing of
        *a poet*"."""
        of = parsed.heads[head]
        return parsed.lowers[of] == "of" and parsed.lemmas[parsed.heads[of]] in self.saved

    def _opposed_to(self, reading: Reading, act: Act) -> tuple[int, ...]:
        if set(act.recipients) & set(reading.obliques(act.token, *POINTED)):
            return ()  # "fired a missile over Chad"
        verbs = self.against if act.event_type == "MOBILIZE" else self.against | self.demanding
        for one in self._named(reading, act.token, verbs):
            found = [p for p in self.parties.parties(reading, one) if p not in act.actors]
            if found and self.parties.is_party(reading, found[0]):
                return tuple(found)
        return ()

    def _voiced(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Of whom the same people demand something in a protest, or against whom they speak in it: "staged
        demonstrations to demand that *the king* abdicate"."""
        if act.event_type != "PROTEST":
            return ()
        below = reading.parsed.subtree(verb_over(reading.parsed, act.token))
        for token, other in acts.items():
            same = token in below and other.event_type in VOICED and set(other.actors) & set(act.actors)
            if same and other.recipients:
                return tuple(one for one in other.recipients if one not in act.actors)
        return ()

    def _aimed(self, reading: Reading, act: Act) -> bool:
        """Whether a recipient is more than where an act takes place or what is sent in it."""
        held = self._held(reading, act)
        sent = act.event_type == "MOBILIZE"
        return any(one not in held and self._somebody(reading, one, sent) for one in act.recipients)

    def _held(self, reading: Reading, act: Act) -> set[int]:
        """What stands where the place of an act is told ("sat down on *the A12*"), and the forces sent."""
        found = reading.arguments(act.token)
        above = verb_over(reading.parsed, act.token)  # "held a protest *in the chamber*"
        places = (
            found.obliques if above == act.token else (*found.obliques, *reading.arguments(above).obliques)
        )
        words = GOALS if act.event_type == "MOBILIZE" else SITES
        tops = [head for word, head in places if word in words]
        if act.event_type == "MOBILIZE" and found.object is not None:
            tops.append(found.object)
        return {one for top in tops for one in reading.parsed.subtree(top)}

    def _somebody(self, reading: Reading, head: int, sent: bool) -> bool:
        """Whether a party is more than a site; forces are none where it is they who are `sent`."""
        parsed = reading.parsed
        entity = parsed.entity(head)
        site = entity is not None and entity.kind in SITE_KINDS
        site = site or parsed.lemmas[head] in self.sites
        return not site and not (sent and self.parties.moved(reading, head))

    def _named(self, reading: Reading, token: int, verbs: frozenset[str]) -> Iterator[int]:
        """What stands behind "against" and verbs of opposing in the act's own clause, nearest first."""
        parsed = reading.parsed
        last = min(parsed.right_edges[verb_over(parsed, token)], token + MOST_WORDS)
        for at in range(token + 1, last + 1):
            if parsed.lowers[at] == "against":
                yield from parsed.children_in(at, "prepositional_object")
            elif parsed.pos[at] == "VERB" and parsed.lemmas[at] in verbs:
                yield from self._opposed(reading, at)

    def _opposed(self, reading: Reading, verb: int) -> Iterator[int]:
        """Whom a verb of opposing takes, where it has no subject of its own: "to get *Chad* to pay"."""
        parsed = reading.parsed
        if parsed.child(verb, *SUBJECTS) is not None:
            return
        found = reading.arguments(verb)
        below = None if found.complement is None else reading.arguments(found.complement).subject
        for one in (
            found.object,
            below,
            *(head for word, head in found.obliques if word in ("at", "on", "to")),
        ):
            if one is not None and one > verb:
                yield one
