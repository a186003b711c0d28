"""Who stands around a word that governs an act: who promises, refuses or demands, and whom they turn to."""

from collections.abc import Sequence

from dragoman.find.acts import Act
from dragoman.find.lexical.carriers import Carriers
from dragoman.find.over.governor import Governor
from dragoman.find.over.governors import Governors
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import OF_OTHERS, SUBJECT_CONTROL, VERBS, verb_over
from dragoman.model import Parsed

ASK_PREPOSITIONS = ("on", "to", "from", "of", "upon", "for", "against", "with")
NOBODY = frozenset(("it", "this", "that", "which"))  # rarely who promises or paves the way
ALONE = frozenset(("he", "i", "it", "she"))
TOGETHER = frozenset(("they", "we"))
CIRCUMSTANCES = frozenset(
    (
        "after",
        "against",
        "amid",
        "before",
        "despite",
        "during",
        "following",
        "over",
        "since",
        "under",
        "until",
    )
)
TELLING = frozenset(("tell", "assure", "inform", "notify", "promise", "warn", "write"))
HELPING = frozenset(("aid", "assist", "help"))
INQUIRERS = frozenset(("coroner", "detective", "doctor", "expert", "investigator", "police", "prosecutor"))
ANSWERING = frozenset(("refuse", "agree", "deny", "condemn", "praise", "accuse", "fear", "doubt"))


class Around:
    """The parties of governing words, as heads; none where nobody is named."""

    def __init__(
        self, parties: PartyJudge, governors: Governors, carriers: Carriers, audience: frozenset[str]
    ) -> None:
        self.parties = parties
        self.audience = audience
        self.governors = governors
        self.carriers = carriers

    def doers(self, reading: Reading, token: int) -> tuple[int, ...]:
        """Who promises, refuses, demands: the subject of the verb, the owner of the noun."""
        found = reading.arguments(token)
        head = found.subject if found.subject is not None else found.possessor
        if head is None and reading.parsed.pos[token] not in VERBS:
            places = [
                *reading.obliques(token, "by", "from"),
                *(one for one in found.modifiers if self.parties.names_party(reading, one)),
            ]
            head = next((one for one in places if self.parties.is_party(reading, one)), None)
        if head is None:
            head = self._subject_above(reading, token)
        if head is None or reading.parsed.lowers[head] in NOBODY:
            said = head is not None and reading.parsed.lowers[head] == "it" and not found.passive
            return self.speaker(reading, token) if said else ()  # "Chad said *it* did not rule it out"
        return tuple(self.parties.parties(reading, head))

    def _subject_above(self, reading: Reading, noun: int) -> int | None:
        """The subject of the verb that a noun is an argument of: "framed the talks as a step towards …"."""
        parsed = reading.parsed
        at = noun
        while (
            parsed.roles[at] in ("conjunct", "prepositional_object", "preposition") and parsed.heads[at] != at
        ):
            if parsed.lowers[at] in CIRCUMSTANCES:
                return None  # "*despite a ban* on protests, thousands marched": they banned nothing
            at = parsed.heads[at]
        if parsed.roles[at] in ("object", "attribute", "passive_subject") and parsed.heads[at] != at:
            at = parsed.heads[at]
        if parsed.pos[at] not in VERBS or at == noun or self._of_another(parsed, at):
            return None
        return reading.arguments(at).subject

    def _of_another(self, parsed: Parsed, verb: int) -> bool:
        """Whether what a verb takes as its object is another's doing: "*rejected* calls"."""
        if parsed.lemmas[verb] in OF_OTHERS:
            return True
        governs = self.governors.row(parsed, verb, "noun", "")
        if governs is not None and governs[0] in ANSWERING:
            return True
        return any(row.kind == "undergo" for row in self.carriers.support.get(parsed.lemmas[verb], ()))

    def asked(self, reading: Reading, token: int, doers: tuple[int, ...]) -> tuple[int, ...]:
        """Who is asked or urged: "called on *the junta* to step down", "proposed that *Chad* leave"."""
        found = reading.arguments(token)
        below = None if found.complement is None else reading.arguments(found.complement).subject
        turned = reading.obliques(token, *ASK_PREPOSITIONS)
        turned = sorted(turned, key=lambda head: head < token)  # "*from exile* the party appealed to banks"
        places = (found.object, found.indirect_object, below, *turned)
        if below is not None and self._both(reading.parsed, below):  # "proposed to Chad that *they* meet"
            told = reading.obliques(token, "to")
            places = (found.object, found.indirect_object, *told, below, *turned)
        for head in places:
            if head is not None and self.parties.is_party(reading, head) and head not in doers:
                return tuple(one for one in self.parties.parties(reading, head) if one not in doers)
        return ()

    def _both(self, parsed: Parsed, head: int) -> bool:
        """Whether a subject means both sides: "they", "the two countries"."""
        before = {parsed.lowers[one] for one in parsed.children[head] if one < head}
        return parsed.pos[head] == "PRON" or bool(before & {"both", "two"})

    def promised(self, reading: Reading, verb: int, doers: tuple[int, ...]) -> tuple[int, ...]:
        """Who is promised or threatened: "promised *the envoy* to open a crossing"."""
        found = reading.arguments(verb)
        if reading.parsed.lemmas[verb] not in SUBJECT_CONTROL or found.passive:
            return ()
        for head in (found.indirect_object, found.object):
            if head is not None and self.parties.is_party(reading, head):
                return tuple(one for one in self.parties.parties(reading, head) if one not in doers)
        return ()

    def told(self, reading: Reading, verb: int, doers: tuple[int, ...]) -> tuple[int, ...]:
        """Who is told what the speaker will do: "told *the envoy* it would resume talks"; no reporters."""
        above = reading.parsed.heads[verb]
        if reading.parsed.roles[verb] != "complement_clause" or reading.parsed.lemmas[above] not in TELLING:
            return ()
        for head in (reading.arguments(above).indirect_object, reading.arguments(above).object):
            if head is None or reading.parsed.lemmas[head] in self.audience:
                continue
            if head < verb and self.parties.is_party(reading, head):
                return tuple(one for one in self.parties.parties(reading, head) if one not in doers)
        return ()

    def agreed(self, reading: Reading, act: Act, governor: Governor) -> tuple[int, ...]:
        """With whom somebody agrees to do what would be a threat, "agreed with *Chad* to deport them", or who
        is to be helped to do it: "offered troops to help *Chad* oust rebels"."""
        parsed, verb = reading.parsed, governor.token
        if not governor.modal and parsed.lemmas[parsed.heads[act.token]] in HELPING:
            return tuple(one for one in act.actors if one not in self.doers(reading, verb))
        heads = reading.obliques(verb, "with") if parsed.lemmas[verb] == "agree" else []
        found = (one for head in heads for one in self.parties.parties(reading, head))
        return tuple(one for one in found if one not in act.actors)

    def let_in(
        self, reading: Reading, act: Act, governor: Governor, doers: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Whose forces somebody agrees to have sent: "consented to the deployment of *UN* monitors"."""
        parsed = reading.parsed
        if governor.class_name != "agree" or parsed.pos[act.token] != "NOUN":
            return ()
        for sent in reading.obliques(act.token, "of", "by"):
            own = {parsed.lowers[one] for one in doers}
            before = [
                one for one in reading.arguments(sent).modifiers if self.parties.names_party(reading, one)
            ]
            before += [one for one in (reading.arguments(sent).possessor,) if one is not None]
            if any(parsed.pos[one] != "PRON" and parsed.lowers[one] not in own for one in before):
                return (sent,)
        return ()

    def of_a_plan(self, reading: Reading, act: Act, governor: Governor) -> bool:
        """Whether it is another's plan that is rejected: "rejected *Chad's* decision to free them"."""
        thing = reading.arguments(governor.token).object
        if governor.class_name != "refuse" or thing is None:
            return False
        if thing == act.token:
            return act.composed is not None
        at = act.token
        while at not in (thing, governor.token) and reading.parsed.heads[at] != at:
            at = reading.parsed.heads[at]
        return at == thing

    def of_others(self, reading: Reading, act: Act, verb: int) -> bool:
        """Whether an act is not of those who speak of it: "did not rule out an attack *by rebels*".
        Who looks into what happened means others."""
        named = {one for one in act.actors if reading.parsed.pos[one] != "PRON"}
        doers = self.doers(reading, verb)
        asked = any(reading.parsed.lemmas[one] in INQUIRERS for one in doers)  # "police did not rule it out"
        return asked or (bool(named) and named.isdisjoint(doers))

    def planner(self, reading: Reading, verb: int, doers: tuple[int, ...]) -> tuple[int, ...]:
        """Whose plan is rejected, whoever it is about: "rejected *Chad's* claim that Mali would leave"."""
        thing = reading.arguments(verb).object
        if thing is None or self.parties.is_party(reading, thing):
            return ()
        owner = reading.arguments(thing).possessor
        named = [] if owner is None else [owner]
        named += [head for word, head in reading.arguments(thing).obliques if word in ("by", "from")]
        named += [one for one in reading.arguments(thing).modifiers if self.parties.names_party(reading, one)]
        for head in named:
            if reading.parsed.pos[head] != "PRON" and self.parties.is_party(reading, head):
                return tuple(one for one in self.parties.parties(reading, head) if one not in doers)
        return ()

    def barred(self, reading: Reading, verb: int, doers: tuple[int, ...]) -> tuple[int, ...]:
        """Who is kept from doing something: "banned *the envoy* from meeting the rebels"."""
        parsed, thing = reading.parsed, reading.arguments(verb).object
        kept = any(parsed.lowers[one] == "from" for one in parsed.children_in(verb, "preposition"))
        if thing is None or not kept or not self.parties.is_party(reading, thing):
            return ()
        return tuple(one for one in self.parties.parties(reading, thing) if one not in doers)

    def of_itself(self, reading: Reading, verb: int, doers: Sequence[int]) -> bool:
        """Whether those who say that somebody must do something mean themselves: "complained that *they* had
        to wait"."""
        speakers = self.speaker(reading, verb)
        if len(doers) != 1 or not speakers or reading.parsed.lowers[doers[0]] not in ALONE | TOGETHER:
            return False
        many = len(speakers) > 1 or reading.parsed.forms[speakers[0]] == "plural"
        return many == (reading.parsed.lowers[doers[0]] in TOGETHER)

    def speaker(self, reading: Reading, verb: int) -> tuple[int, ...]:
        """Who says that another must: the subject of the verb of saying over the clause."""
        parsed = reading.parsed
        at = verb
        while parsed.roles[at] == "conjunct" and parsed.heads[at] != at:
            at = parsed.heads[at]
        if parsed.roles[at] != "complement_clause":
            return ()
        above = parsed.heads[at]
        said = reading.arguments(above).subject
        if said is None or parsed.roles[said] != "object":
            return self.doers(reading, above)
        return self.doers(reading, above) or self.doers(
            reading, parsed.heads[said]
        )  # "posted *letters* saying"

    def who_says_no(self, reading: Reading, token: int) -> tuple[int, ...]:
        """Who refuses what is told by a noun: who has, sees or shows no reason for it, or says that there is
        none: "there was *nothing* to discuss, the king said"."""
        if reading.parsed.pos[token] in VERBS:
            return ()
        verb = verb_over(reading.parsed, token)
        there = reading.parsed.child(verb, "expletive") is not None
        subject = reading.arguments(verb).subject  # also of "is in no *mood* to talk"
        if there or subject is None:
            return self.speaker(reading, verb) if there else self.doers(reading, token)
        return tuple(self.parties.parties(reading, subject))
