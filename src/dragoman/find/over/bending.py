"""What stands over an act made part of it: "agreed to free", "will not meet", "must withdraw, he said"."""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.lexical.carriers import Carriers
from dragoman.find.lexical.frames import FrameFiller
from dragoman.find.lexical.words import Words
from dragoman.find.over.around import Around
from dragoman.find.over.compose import Composition, Compositions
from dragoman.find.over.foretelling import foretold
from dragoman.find.over.governor import Governor
from dragoman.find.over.governors import Governors
from dragoman.find.over.outcomes import (
    KEPT_OPEN,
    broken_up,
    fulfilled,
    kept_open,
    ordering,
    refused,
    rules_nothing_out,
    to_stop,
)
from dragoman.find.over.sharing import PERSONAL, Sharing, refuses, undergo
from dragoman.find.over.speaking import Speaking
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import CAUSING, VERBS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

AHEAD = frozenset(("future", "conditional", "possibility", "counterfactual"))
AT_OTHERS = frozenset(("ASSAULT", "COERCE", "SANCTION", "THREATEN", "REQUEST"))  # not done to oneself
TAKING = "seize"
CURBS = frozenset(("COERCE", "SANCTION"))
AVERTING = frozenset(("abandon", "fail", "prevent"))  # what is not to be is not agreed on or threatened
INTENDING = frozenset(
    ("plan", "decide", "attempt", "begin", "continue", "succeed", "fulfil", "stop", "cause")
)
INTENDING |= frozenset(("order", "permit"))
WHOSE_DOING = INTENDING | {"abandon"}  # an act that names no doer is theirs


class Bender:
    """Governors applied to acts; made once from a lexicon."""

    def __init__(
        self, lexicon: Lexicon, words: Words, parties: PartyJudge, frames: FrameFiller, carriers: Carriers
    ) -> None:
        self.governors = Governors(lexicon)
        self.compositions = Compositions(lexicon, words.types)
        self.open = self.compositions.rows[KEPT_OPEN, "negated"]["ASSAULT", ""]
        self.parties = parties
        self.frames = frames
        self.carriers = carriers
        self.speaking = Speaking(lexicon, parties, words.classes)
        self.around = Around(parties, self.governors, carriers, words.classes["audience_words"])
        self.sharing = Sharing(self.around, self.speaking, parties)

    def bent(self, reading: Reading, act: Act) -> Act | None:
        """The act as its governors leave it: itself, another, None where it is dropped; hollow, a refusal."""
        bent = self._bent(reading, act)
        return bent if "hollow" not in act.traits or refused(reading.parsed, bent) else None

    def _bent(self, reading: Reading, act: Act) -> Act | None:
        if act.appeal:
            return act
        if act.event_type == "THREATEN" and rules_nothing_out(reading.parsed, act.token):
            return replace(act, composed=self.open)
        carrier = self.carriers.carrier(reading, act.token)
        base = self._base(reading.parsed, act.token) if carrier is None else carrier[0]
        governors = self.governors.over(reading, base, act.traits)
        if act.event_type in PERSONAL and self._kept(reading.parsed, act.token):
            return None  # "carried out its *threat* to cut aid": that it cut it is told
        governors = kept_open(reading.parsed, fulfilled(reading.parsed, governors))
        if act.event_type in AT_OTHERS:
            governors = broken_up(reading.parsed, governors)
        rows = [(one, self.compositions.of(one, act.event_type, act.mode)) for one in governors]
        if any(row is not None and row.result == "drop" for _, row in rows):
            return None
        thought = any(one.class_name == "think" for one in governors)
        if thought and any(one.modal and one.class_name in AHEAD for one in governors):
            return None  # "confident that both sides would agree"
        bent, known = act, False
        for governor in governors:
            if known and governor.modal and governor.negated:
                break  # "will never forget how it stood by them": it did
            inverted = bent is act and not governor.modal and self._itself_negated(governors, governor)
            row = self.compositions.of(governor, bent.event_type, bent.mode, inverted=inverted)
            voted = reading.parsed.lemmas[governor.token] == "vote" and row and row.event_type == "AGREE"
            if row is not None and row.result == "compose" and not voted:  # "voted to send aid": it is sent
                if governor.class_name == KEPT_OPEN and self.around.of_others(reading, act, governor.token):
                    return None
                if row.prevents and self._by_a_thing(reading, governor.token):
                    return bent  # "a last-minute deal averted a strike": nobody restricts anybody
                if row.actor == "speaker" and self.around.of_itself(reading, governor.token, bent.actors):
                    return None
                if governor.modal and row.event_type == "THREATEN" and refuses(reading, bent):
                    return bent  # "he will stay in prison": nobody threatens him
                if governor.modal and governor.class_name == "future" and foretold(reading, base):
                    continue  # "it will jail more, *the analyst predicted*": it threatens nobody
                threat = row.event_type == "THREATEN" and not governor.modal
                if threat and undergo(reading, bent, self.around.doers(reading, governor.token)):
                    return bent  # "she is ready to be arrested": she threatens nobody
                if row.averts and bent.event_type in CURBS and not self._stopped(reading, bent, governor):
                    return bent  # "the court blocked her *deportation*": a good turn, and not hers to suffer
                bent = self._composed(reading, bent, governor, row)
            elif governor.class_name in AVERTING and not governor.modal:
                if not bent.composed:
                    bent = self._with_intender(reading, bent, base)  # "the *navy* called off a raid"
                return bent  # "agreed to set up a hotline to avoid clashes"
            known = governor.class_name == "know"
        if bent.composed:
            return bent
        return self._ordered(reading, self._with_intender(reading, act, base), governors)

    def _kept(self, parsed: Parsed, token: int) -> bool:
        """Whether a noun is a promise or threat that is kept."""
        above = self.governors.over_noun(parsed, token)
        return above is not None and above[0] == "fulfil"

    def _by_a_thing(self, reading: Reading, verb: int) -> bool:
        subject = reading.arguments(verb).subject
        return subject is not None and not self.around.doers(reading, verb)

    def _stopped(self, reading: Reading, act: Act, governor: Governor) -> bool:
        """Whether it is told who is kept from harming somebody: "foiled an attack *by the rebels*"."""
        doers = self.around.doers(reading, governor.token)
        barred = self.around.barred(reading, governor.token, doers)
        return bool(barred or any(one not in doers for one in act.actors))

    def orders(self, reading: Reading, act: Act) -> list[int]:
        """The words that order an act: "*ordered* the station to be shut off"."""
        if reading.parsed.pos[act.token] != "VERB":
            return []
        return ordering(self.governors.over(reading, act.token))

    def _ordered(self, reading: Reading, act: Act, governors: list[Governor]) -> Act:
        """Who is ordered to curb itself is the one curbed: "ordered *the paper* to suspend publication"; what
        is ordered to be done is the act of whoever orders it: "*a judge* ordered the paper to be closed"."""
        verb = reading.parsed.pos[act.token] == "VERB"
        if not act.actors and verb and reading.arguments(act.token).passive:
            doers = next((self.around.doers(reading, one) for one in ordering(governors)), ())
            return replace(act, actors=tuple(one for one in doers if one not in act.recipients))
        if act.event_type not in CURBS or act.mode == TAKING or act.recipients or not act.actors:
            return act  # "sent soldiers to *seize* the port": they are not seized
        for governor in governors:
            if governor.class_name == "order" and reading.arguments(act.token).subject_shared:
                doers = tuple(
                    one for one in self.around.doers(reading, governor.token) if one not in act.actors
                )
                return replace(act, actors=doers, recipients=act.actors)
        return act

    def _itself_negated(self, governors: list[Governor], governor: Governor) -> bool:
        """Whether the act right below a governor is negated: "vowed *not* to attack", "vowed that they would
        *not* attack"."""
        first = governors[0]
        return (first.class_name == "not" or (first.modal and first.negated)) and governors[1] is governor

    def _base(self, parsed: Parsed, token: int) -> int:
        """Where the governors of an act are read from: a conjoined verb has its own, a noun its phrase's."""
        return token if parsed.pos[token] in VERBS else self.carriers.whole(parsed, token)

    def _with_intender(self, reading: Reading, act: Act, base: int) -> Act:
        """An act told by a noun without a doer is that of whoever decides, begins or works towards it."""
        if act.actors or reading.parsed.pos[act.token] == "VERB":
            return act
        for governor in self.governors.over(reading, base):
            if governor.class_name == "know":
                break  # who votes to recognise killings killed nobody
            if governor.class_name in WHOSE_DOING and not governor.modal:
                if reading.parsed.lemmas[governor.token] in CAUSING:
                    continue  # who prompts raids does not carry them out
                found = self.around.doers(reading, governor.token)
                doers = tuple(one for one in found if one not in act.recipients)
                return replace(act, actors=doers)
        return act

    def _composed(self, reading: Reading, act: Act, governor: Governor, row: Composition) -> Act:
        """The act that a governor makes of another, with the governor's doer and the other's parties."""
        actors, recipients = act.actors, act.recipients
        agreed = self.around.agreed(reading, act, governor) if row.event_type == "THREATEN" else ()
        if agreed:
            row = replace(row, event_type="AGREE", mode="")
            actors, recipients = self.around.doers(reading, governor.token), agreed
        elif row.actor == "governor" and not governor.modal:
            actors, recipients = self.sharing.sides(reading, act, governor, row)
        elif row.actor == "speaker":
            recipients = act.actors or act.recipients
            actors = self.around.speaker(reading, governor.token)
        if governor.modal and row.turned and refuses(reading, act):
            actors, recipients = recipients, actors
        carrier = self.carriers.carrier(reading, act.token)
        won = carrier is not None and carrier[1].kind == "undergo"  # "said he would win their release"
        if not actors and row.event_type == "REJECT":
            actors = self.around.who_says_no(reading, governor.token)
        if not actors and governor.modal and row.actor == "act" and not won:  # "said the gates would be shut"
            said = self.around.speaker(reading, governor.token)
            actors = tuple(one for one in said if one not in recipients)
        if governor.modal and row.actor == "act":
            recipients = recipients or self.around.told(reading, governor.token, actors)
        if not recipients and row.event_type != act.event_type and not row.averts:
            below = self.frames.depths.deep(reading, governor.token)
            sent = self.frames.sent(reading, act.token) if "sends" in act.traits else []
            recipients = tuple(one for one in below if one not in actors and one not in sent)
        if row.event_type in AT_OTHERS and set(recipients) <= set(actors):
            recipients = ()
        inner = governor.class_name in INTENDING and not to_stop(reading.parsed, governor)
        return replace(
            act,
            token=act.token if governor.modal or inner else governor.token,
            event_type=row.event_type,
            mode=row.mode or (act.mode if row.event_type == act.event_type else ""),
            actors=actors,
            recipients=recipients,
            rule=f"{act.rule} + {governor.rule} + {row.rule}",
            composed=row,
            inner=act.inner or act.event_type,
            inner_token=act.token if act.inner_token is None else act.inner_token,
        )

    def merged(self, composed: Act, own: Act) -> Act:
        """A composed act at a word that is an act itself: the word's own parties go first."""
        return replace(
            composed,
            actors=own.actors or tuple(one for one in composed.actors if one not in own.recipients),
            recipients=composed.recipients
            or tuple(one for one in own.recipients if one not in composed.covers),
            contexts=tuple(dict.fromkeys(own.contexts + composed.contexts)),
        )
