"""Against whom people protest or forces are sent, where only the purpose says so: "to force *the ministry* to
pay", "to deter *rebels*", "an exercise directed at *Chad*", "marched to demand that *the king* abdicate".

May import model, grammar.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.find.whom.facing import Facing
from dragoman.find.whom.grievances import Grievances
from dragoman.find.whom.outcries import Outcries
from dragoman.find.whom.provoked import Provoked
from dragoman.grammar import SUBJECTS, clause_behind, verb_over
from dragoman.model import Parsed

AIMED = frozenset(("PROTEST", "MOBILIZE"))
CROWD = "crowd-control"
BACKED = frozenset(("in", "on", "for"))
SITES = frozenset(("in", "into", "on", "onto", "near", "inside", "outside", "along", "around", "through"))
SITES |= frozenset(("before", "across"))
GOALS = SITES | {"to", "with"}  # where forces go and what they are strengthened with
SITE_KINDS = frozenset(("place", "location", "facility"))
POINTED = ("over", "toward", "towards", "into", "against", "across")
VOICED = frozenset(("REQUEST", "ACCUSE", "REJECT"))
FIGHTING = ("riot", "ASSAULT")  # "rioted, pelting *police* with stones"
OPPOSED = frozenset(("at", "on", "to", "down", "off", "back", "out"))  # "face *down* protesters"
HELPING = frozenset(("help", "let", "assist"))
BELOW = frozenset(("complement_clause", "open_complement"))
HOMES = frozenset(("castle", "home", "house", "mansion", "office", "palace", "residence", "villa"))
BEFORE = frozenset(("outside", "before"))


class Aims:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.against = classes["against_verbs"]
        self.demanding = classes["demanding_verbs"]  # protesters demand, troops do not
        sites = classes["building_words"] | classes["place_nouns"] | classes["street_words"]
        self.sites = sites - parties.kinds.nouns.keys()
        self.saved = classes["freedom_words"] | classes["harm_nouns"]
        self.parties = parties
        self.protecting = classes["protecting_verbs"]
        self.grievances = Grievances(classes, parties)
        self.backing = classes["backing_nouns"]
        self.facing = Facing(classes, parties)
        self.outcries = Outcries(classes, parties)
        self.provoked = Provoked(classes, parties)

    def target(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Heads of those whom the purpose of an act names, other acts told of as its purpose, or what angers
        those who protest; none where its recipients are somebody already."""
        if act.mode == CROWD and not act.recipients:
            return self._opposed_to(reading, act)
        if act.event_type not in AIMED:
            return ()
        protest = act.event_type == "PROTEST"
        if protest and (found := self.grievances.voiced(reading, act, acts)):
            return found
        if protest and (found := self.provoked.meant_for(reading, act)):
            return found
        if self._aimed(reading, act):
            return ()
        found = self._of_protest(reading, act, acts) if protest else self._of_move(reading, act, acts)
        return tuple(one for one in found if not self._to_be_freed(reading.parsed, one))

    def _of_move(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Whom a move of forces is to oppose, is a sign to, stands before or answers."""
        return (
            self._opposed_to(reading, act)
            or self.provoked.meant_for(reading, act)
            or self.facing.before(reading, act)
            or self.provoked.feared(reading, act)
            or (self.provoked.by(reading, act, acts) if act.actors else ())
            or self.facing.holders(reading, act, acts)
        )

    def _of_protest(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Whom a protest is over, is to move, speaks of or follows."""
        found = self.grievances.topic(reading, act, acts) if act.actors else ()
        found = found or self._opposed_to(reading, act) or self._voiced(reading, act, acts)
        if act.actors and not found:
            found = self.outcries.named(reading, act) or self.grievances.cause(reading, act)
            found = found or self._employer(reading, act) or self._before(reading, act)
        return found

    def _before(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whose house people protest before, however the parser hangs it: "set himself on fire outside *the
        consulate*"."""
        parsed = reading.parsed
        if any(parsed.lowers[parsed.heads[one]] != "in" for one in act.recipients):
            return ()  # "burned *US* flags outside the embassy"
        links = [at for at in clause_behind(parsed, act.token) if parsed.lowers[at] in BEFORE]
        heads = [one for at in links for one in parsed.children_in(at, "prepositional_object")]
        found = [p for one in heads for p in self.parties.parties(reading, one) if p not in act.actors]
        return tuple(one for one in found if self.parties.names_somebody(reading, one))

    def without_victims(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> Act:
        """A protest without those on whose behalf it is: "marched over the arrest of *a student*"; a threat
        of revenge against those who did the harm: "vowed to avenge six men killed by *the army*"."""
        if act.event_type == "THREATEN":
            return replace(act, recipients=self.grievances.avenged(reading, act, acts))
        if act.event_type != "PROTEST" or not act.actors or not act.recipients:
            return act
        victims = self.grievances.victims(reading, act, acts)
        others = (one for one in act.recipients if not self._backed(reading.parsed, one))
        return replace(act, recipients=tuple(one for one in others if one not in victims))

    def _backed(self, parsed: Parsed, head: int) -> bool:
        """Whether a protest is in support of somebody: "struck in solidarity with *nurses*"."""
        link = parsed.heads[head]
        nouns = parsed.heads[link], link - 1
        return any(
            parsed.lemmas[one] in self.backing and parsed.lowers[parsed.heads[one]] in BACKED for one in nouns
        )

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
        verbs = self.against | self.demanding if act.event_type == "PROTEST" else self.against
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
            voiced = other.event_type in VOICED or (act.mode, other.event_type) == FIGHTING
            same = token in below and voiced and set(other.actors) & set(act.actors)
            if same and other.recipients:
                return tuple(one for one in other.recipients if one not in act.actors)
        return ()

    def _aimed(self, reading: Reading, act: Act) -> bool:
        """Whether a recipient is more than where an act takes place or what is sent in it."""
        held = self._held(reading, act)
        sent = act.event_type == "MOBILIZE"
        turned = [
            p for one in reading.obliques(act.token, "against") for p in self.parties.parties(reading, one)
        ]
        if sent and set(turned) & set(act.recipients):
            return True
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
        of = parsed.heads[head]  # "blocked the port *of Calais*", but "outside the home *of a judge*"
        if parsed.lowers[of] == "of" and parsed.pos[head] == "PROPN":
            site = site or parsed.lemmas[parsed.heads[of]] in self.sites - HOMES
        return not site and not (sent and self.parties.moved(reading, head))

    def _named(self, reading: Reading, token: int, verbs: frozenset[str]) -> Iterator[int]:
        """What stands behind "against" and verbs of opposing in the act's own clause, nearest first."""
        parsed = reading.parsed
        for at in clause_behind(parsed, token):
            if parsed.lowers[at] == "against":
                yield from parsed.children_in(at, "prepositional_object")
            elif parsed.pos[at] == "VERB" and self._opposing(parsed, at, verbs):
                yield from self._opposed(reading, at)
            elif parsed.pos[at] == "VERB" and parsed.lemmas[at] in self.protecting:
                yield from reading.obliques(at, "from")  # "to protect the pipeline *from rebels*"

    def _opposing(self, parsed: Parsed, verb: int, verbs: frozenset[str]) -> bool:
        lemma = parsed.lemmas[verb]
        behind = "".join(parsed.lowers[verb + 1 : verb + 2])  # "*face down* protesters"
        return lemma in verbs or f"{lemma} {behind}" in verbs

    def _opposed(self, reading: Reading, verb: int) -> Iterator[int]:
        """Whom a verb of opposing takes, where it has no subject of its own or one that is helped: "to get
        *Chad* to pay", "to help the king face down *strikers*"."""
        parsed = reading.parsed
        helped = parsed.roles[verb] in BELOW and parsed.lemmas[parsed.heads[verb]] in HELPING
        if parsed.child(verb, *SUBJECTS) is not None and not helped:
            return
        found = reading.arguments(verb)
        below = None if found.complement is None else reading.arguments(found.complement).subject
        for one in (
            found.object,
            below,
            *(head for word, head in found.obliques if word in OPPOSED),
        ):
            if one is not None and one > verb:
                yield one
