"""Threats that only their build tells: "would walk away from the table *if the army kept bombing*", "will
have no choice but to review its ties *unless Chad stops them*".

What a speaker says he or his own side will do, on a condition that another is to meet, is a threat whatever
the verb, unless nobody does such a thing on purpose. May import model, grammar, lexicon.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.over.bending import Bender
from dragoman.find.over.clausal import negated
from dragoman.find.over.governor import Governor
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import VERBS, has_to, said_in, states_condition, verb_over
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

AHEAD = frozenset(("future", "conditional", "hint", "ability", "possibility", "plan", "offer", "decide"))
LIKELY = frozenset(("hint", "ability", "possibility"))  # threatened only by whom it is said
HELD = frozenset(("COERCE", "SANCTION", "ASSAULT", "MOBILIZE"))
HARM = HELD - {"MOBILIZE"}
THWARTING = HELD | {"REJECT"}  # of a condition: "if the judges *annul* the vote"
GIVEN_UP = HELD | {"RETREAT", "PROTEST"}
LOOKED_AT = frozenset(("CONSULT", "COOPERATE", "AGREE", "REJECT"))  # "will *review* its ties"
DRIVEN = frozenset(("force", "oblige", "compel", "have"))  # "will be *forced* to rethink"
LINKS = frozenset(("conjunct", "open_complement", "prepositional_clause", "noun_clause"))
BELOW = (*LINKS, "adverbial_clause", "complement_clause", "relative_clause")
FIRST, OTHERS = frozenset(("i", "we")), frozenset(("he", "she", "they", "you"))
BODIES = frozenset(("body", "country"))
WHERE = frozenset(("in", "at", "near"))
OBJECTING = frozenset(("mind", "object", "oppose", "resist", "veto"))
HIGHEST = 3  # verbs between a condition and the verb with the modal


class Ultimata:
    """Made once; a call adds the threats that a document's conditions make."""

    def __init__(
        self, lexicon: Lexicon, bender: Bender, parties: PartyJudge, classes: Mapping[str, frozenset[str]]
    ) -> None:
        self.governors = bender.governors
        self.compositions = bender.compositions
        self.parties = parties
        hostile = self.compositions.rows["future", "positive"]["hostile", ""]
        self.plain = replace(hostile, status=None, future=None, turned=True)
        self.speaking = bender.speaking
        self.defying = classes["defying_verbs"]
        self.souring = classes["souring_verbs"]
        self.unwilled = classes["unwilled_verbs"]
        self.sports = classes["sports_people"]

    def added(
        self, reading: Reading, settled: dict[int, Act], again: dict[int, tuple[Act, str]]
    ) -> dict[int, Act]:
        """The acts with the threats that conditions make of them or of other verbs; what these cover goes to
        `again`."""
        clauses = (one for one in range(len(reading.parsed)) if states_condition(reading.parsed, one))
        for clause in clauses:
            found = self._main(reading, clause)
            if found is None:
                continue
            deed = self._deed(reading.parsed, found[0])
            sour = reading.parsed.lemmas[deed] in self.souring
            sour = sour or (deed in settled and settled[deed].mode == "militia")  # "will take up arms if"
            provoked = self._provoked(reading, clause, deed, settled)
            if sour or provoked or self._defied(reading, clause, settled):
                self._add(reading, clause, *found, deed, settled)
                if sour and deed in settled and settled[deed].event_type == "THREATEN":
                    _cover(reading, deed, settled, again)
        return settled

    def _add(
        self, reading: Reading, clause: int, main: int, governor: Governor, deed: int, settled: dict[int, Act]
    ) -> None:
        parsed = reading.parsed
        speakers = self.speaking.speakers(reading, main)
        doers = self._doers(reading, main)
        noun = self._struck(parsed, main, settled)
        if noun is not None and noun.event_type == "PROTEST" and parsed.pos[noun.token] == "NOUN":
            doers, deed = noun.actors, noun.token
        if not doers or any(parsed.lemmas[one] in self.sports for one in doers):
            return
        told = bool(speakers) or governor.class_name not in LIKELY
        if not told or not self.speaking.own(reading, doers, speakers):
            return
        above, own = settled.get(parsed.heads[main]), settled.get(main)
        if above is not None and above is not own and above.event_type == "THREATEN":
            if not self._aimed(reading, above):  # "will strike unless *the mayor* yields, they threatened"
                whom = self._whom(reading, deed, clause, (*doers, *speakers), sends=False)
                settled[above.token] = replace(above, recipients=whom or above.recipients)
            return  # "*warned* Chad that it would strike if it went on": told already
        if main != deed and own is not None and own.event_type == "REQUEST":
            del settled[main]  # "will *have* no choice but to": they ask nobody
        act = settled.get(deed) or settled.get(main) or settled.get(governor.token)
        sends = act is not None and act.event_type == "MOBILIZE"
        whom = self._whom(reading, deed, clause, (*doers, *speakers), sends)
        sour = parsed.lemmas[deed] in self.souring
        if act is not None and not (sour and act.event_type in LOOKED_AT):
            bent = self._bent(act, governor)
            if bent is not None:
                kept = bent is act or any(self._other(reading, one, doers) for one in act.recipients)
                if not whom and not act.recipients and governor.class_name in LIKELY:
                    return
                kept = kept and (self._aimed(reading, act) or not whom)
                sited = all(parsed.lowers[parsed.heads[one]] in WHERE for one in act.recipients)
                bent = replace(bent, composed=replace(bent.composed or self.plain, turned=True))
                settled[act.token] = replace(bent, recipients=act.recipients if kept and not sited else whom)
        elif whom and not governor.negated and parsed.lemmas[deed] not in self.unwilled | DRIVEN:
            settled[deed] = Act(
                token=deed,
                event_type="THREATEN",
                mode="relations" if sour else "",
                actors=doers,
                recipients=whom,
                contexts=(),
                rule=governor.rule,
                composed=self.plain,
            )

    def _struck(self, parsed: Parsed, verb: int, settled: Mapping[int, Act]) -> Act | None:
        """What is said to come: "*strikes* would follow if"."""
        subject = parsed.child(verb, "subject")
        return None if subject is None else settled.get(subject)

    def _aimed(self, reading: Reading, act: Act) -> bool:
        """Whether an act is done to somebody, and not only to a place or thing: "seal the *Habur* gate"."""
        parsed = reading.parsed
        sited = WHERE | {"into", "around", "to"}  # "close every road *into the capital*"
        named = (one for one in act.recipients if parsed.roles[one] != "compound")
        named = (one for one in named if parsed.lowers[parsed.heads[one]] not in sited)
        return any(self.parties.kinds.of(reading.parsed, one) for one in named)

    def _provoked(self, reading: Reading, clause: int, deed: int, settled: Mapping[int, Act]) -> bool:
        """Whether a protest is to answer what a body does: "strikes would follow if *the firm* sold it"."""
        parsed = reading.parsed
        act = settled.get(deed) or self._struck(parsed, deed, settled)
        subject = reading.arguments(clause).subject
        if act is None or act.event_type != "PROTEST" or subject is None or subject in act.actors:
            return False
        return self.parties.kinds.of(parsed, subject) in BODIES or parsed.lowers[subject] == "it"

    def _defied(self, reading: Reading, clause: int, settled: Mapping[int, Act]) -> bool:
        """Whether a condition is what its speaker would have otherwise: "unless …", "if they *go on* …", "if
        the army *bombs* us"."""
        parsed = reading.parsed
        marker = parsed.child(clause, "marker")
        if marker is not None and parsed.lowers[marker] == "unless":
            return True
        act = settled.get(clause)
        harmed = act is not None and act.event_type in THWARTING
        thwarts = harmed or parsed.lemmas[clause] in self.defying
        if negated(parsed, clause):
            return not thwarts and parsed.lemmas[clause] not in OBJECTING  # "if Israel does not object"
        thing = parsed.child(clause, "object")
        return thwarts or (thing is not None and parsed.lowers[thing] == "nothing")

    def _main(self, reading: Reading, clause: int) -> tuple[int, Governor] | None:
        """The verb that a condition hangs on, or one over it, that lies ahead, and what says so."""
        parsed = reading.parsed
        at = parsed.heads[clause]
        at = said_in(parsed, at)  # "may, the palace *hinted*, if"
        said = parsed.child(at, "adjective_complement")
        at = parsed.child(at if said is None else said, "open_complement") or at  # "is ready *to take*"
        for _ in range(HIGHEST):
            if parsed.pos[at] in VERBS:
                for one in self.governors.over(reading, at):
                    if one.class_name in AHEAD:
                        return at, one
                    if one.class_name != "cause" or not reading.arguments(one.token).passive:
                        break  # "will ask Chad to *leave*", "would force Chad to *leave*"
            if parsed.roles[at] not in LINKS and not has_to(parsed, at):
                return None
            at = verb_over(parsed, parsed.heads[at])  # "no *choice* but to review"
        return None

    def _doers(self, reading: Reading, main: int) -> tuple[int, ...]:
        """Who says that he will do it: the subject, also of one who "would be *forced* to"."""
        parsed, found = reading.parsed, reading.arguments(main)
        subject = found.subject
        if found.passive:
            subject = found.object if parsed.lemmas[main] in DRIVEN else None
        return () if subject is None else tuple(self.parties.parties(reading, subject))

    def _deed(self, parsed: Parsed, main: int) -> int:
        """What is threatened: of "will be forced to *close*", "will have no choice but to *close*" the verb
        below."""
        if parsed.lemmas[main] not in DRIVEN:
            return main
        thing = parsed.child(main, "object")
        heads = [main, *parsed.children_in(main, "preposition", "coordinator")]
        heads += [] if thing is None else [thing, *parsed.children_in(thing, "coordinator", "preposition")]
        below = (one for head in heads for one in parsed.children_in(head, *BELOW) if _is_deed(parsed, one))
        return next(below, main)

    def _whom(
        self, reading: Reading, deed: int, clause: int, own: tuple[int, ...], sends: bool
    ) -> tuple[int, ...]:
        """Whom a threat is against: whom the deed names, else who is to meet the condition; of a body without
        a name, "quit *state institutions*", the latter first."""
        found, condition = reading.arguments(deed), reading.arguments(clause)
        thing = found.object
        beyond = reading.obliques(deed, "with", "against")
        if thing is not None and not self.parties.is_party(reading, thing):
            beyond += reading.obliques(thing, "with", "against")  # "review its *ties with Chad*"
            thing = None
        saying = self.speaking.saying(reading.parsed, deed)
        told = None if saying is None else reading.arguments(saying).object  # "told *Lufthansa*"
        heads = [found.indirect_object, thing, *beyond, condition.subject, told]
        if sends:  # "will *send in the army*"
            heads = [condition.subject]
        if thing is not None and self.parties.kinds.of(reading.parsed, thing) == "body":
            heads.sort(key=lambda head: head == thing)
        for head in heads:
            near = () if head is None else self.parties.parties(reading, head)
            if whom := tuple(one for one in near if self._other(reading, one, own)):
                return whom
        return ()

    def _other(self, reading: Reading, head: int, own: tuple[int, ...]) -> bool:
        parsed = reading.parsed
        owner = reading.arguments(head).possessor
        mine = owner is not None and parsed.pos[owner] == "PRON"
        if parsed.pos[head] == "PRON":  # "we will come for them if *they* stay"
            return parsed.lowers[head] in OTHERS and all(parsed.lowers[one] in FIRST for one in own[:1])
        return head not in own and not mine

    def _bent(self, act: Act, governor: Governor) -> Act | None:
        """An act that is told as possible, or would please whom it is about but for the condition."""
        kind = act.inner or act.event_type
        turned = governor.negated or (act.composed is not None and act.composed.turned)
        broken = act.event_type == "REJECT" and not turned  # "may *call off* its deal"
        if act.event_type == "THREATEN":
            return act
        offered = act.event_type == "AGREE" and not act.inner  # "is *ready* to take Chad to court"
        if not (offered or broken) and (
            act.event_type not in ("AGREE", "CONCEDE", *GIVEN_UP) or kind not in GIVEN_UP
        ):
            return None
        row = self.compositions.of(replace(governor, class_name="hint", negated=False), kind, act.mode)
        mode = "" if offered or kind == "PROTEST" else "relations" if row is None else row.mode
        return replace(act, event_type="THREATEN", mode=mode, composed=row, inner=kind)


def _cover(reading: Reading, deed: int, settled: dict[int, Act], again: dict[int, tuple[Act, str]]) -> None:
    """Takes what will be looked at again for no act of its own: "will review its *cooperation* with Chad"."""
    thing = reading.arguments(deed).object
    if thing is not None:
        for token in [one for one in settled if one in reading.parsed.subtree(thing)]:
            again[token] = settled.pop(token), "F106"


def _is_deed(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is one that somebody is forced to, or has no choice but to."""
    return parsed.pos[verb] == "VERB" and (parsed.roles[verb] != "adverbial_clause" or has_to(parsed, verb))
