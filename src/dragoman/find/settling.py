"""The acts of a document together: governors bend them, one covers another, some are only charges."""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.details.charges import ChargeReader
from dragoman.find.details.consequences import Consequences, nowhere
from dragoman.find.left_out.covering import cover
from dragoman.find.left_out.feelings import Feelings
from dragoman.find.left_out.gates import BARE, CHARGE, drop
from dragoman.find.lexical.words import Words
from dragoman.find.over.bending import Bender
from dragoman.find.reading import Reading
from dragoman.find.whom.results import regained
from dragoman.grammar import NOUNS, SUBJECT_CONTROL, verb_over
from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Parsed

BACKING = "SUPPORT", "AGREE"
OR_ELSE = "THREATEN", "REQUEST"
TOPICS = ("over", "about", "at", "by")
JUDGING = frozenset(("ACCUSE", "SUPPORT"))  # by which people speak of what others do


class Settler:
    """Made once from a lexicon; a call settles the acts of one document."""

    def __init__(self, lexicon: Lexicon, words: Words, bender: Bender, charges: ChargeReader) -> None:
        self.bender = bender
        self.charges = charges
        self.feelings = Feelings(lexicon, words)
        self.consequence = Consequences(lexicon, words)
        self.against = words.classes["against_verbs"]
        self.sentences = words.classes["sentence_words"]
        sides = bender.compositions.sides
        self.hostile = frozenset(name for name, side in sides.items() if side == "hostile")

    def __call__(
        self, reading: Reading, acts: dict[int, Act], again: dict[int, tuple[Act, str]], drops: list[Drop]
    ) -> dict[int, Act]:
        """The acts that stand, as governors bend them, by the words that tell them. Words that tell one of
        them once more go to `again` with the code of the gate, what is left out to `drops`."""
        settled = self._bent(reading, acts, again, drops)
        self._ordered(reading, settled, again)
        self._helped(reading.parsed, settled, again)
        self._in_protest(reading.parsed, settled, again)
        cover(reading, settled, again)
        named = {token: act for token, (act, code) in again.items() if code != BARE}
        for token, (act, code) in [*again.items()]:
            if code == BARE and self.consequence(reading, settled, named, act):
                settled[token] = nowhere(reading.parsed, again.pop(token)[0])
        return settled

    def _bent(
        self, reading: Reading, acts: dict[int, Act], again: dict[int, tuple[Act, str]], drops: list[Drop]
    ) -> dict[int, Act]:
        """The acts as governors bend them, without those that another covers or that are charges."""
        parsed = reading.parsed
        covered = {head: act for act in acts.values() for head in act.covers if head != act.token}
        charged = self._charged(reading, acts)
        settled: dict[int, Act] = {}
        for token, act in acts.items():
            if token in covered and (bent := self._governed(reading, covered[token], act)) is not None:
                settled[bent.token] = bent
                continue
            if token in covered:
                self._offered(reading, settled, covered[token], act)
            if token in covered or token in charged:
                again[token] = act, "F106" if token in covered else CHARGE
                continue
            act = regained(parsed, acts, self._blamed(reading, acts, self._with_mode(acts, act)))
            bent = self.bender.bent(reading, act)
            if bent is None:
                drops.append(drop(parsed, "F104", token))
            elif bent.token != token and bent.token in covered:
                again[token] = act, "F106"  # "eased the ban on protests"
            elif self.feelings.topic(reading, token, bent):
                drops.append(drop(parsed, "F111", token))
            else:
                self._put(parsed, settled, acts, token, bent)
                if bent.composed and bent.composed.averts and act.event_type == "ASSAULT":
                    settled[token] = act  # "foiled an *attack* by pirates on a tanker": told, as not done
        return settled

    def _put(
        self, parsed: Parsed, settled: dict[int, Act], acts: dict[int, Act], token: int, bent: Act
    ) -> None:
        """Puts what governors make of the act at `token` among the settled ones, beside what the governing
        word tells by itself."""
        own = acts.get(bent.token) if bent.composed and bent.token != token else None
        known = settled.get(bent.token)
        if known is not None and known.composed and not bent.composed:
            return
        if known is not None and known.composed and self._aim_of(parsed, known, bent):
            return  # "agreed to share data with Chad *to help* it"
        if known is not None and known.composed and known.event_type != bent.event_type:
            settled[token] = replace(bent, token=token)  # "vowed to work with Chad and *arrest* rebels"
            return
        if own is not None and (own.event_type, bent.event_type) == OR_ELSE:
            return  # "leave or *die*, they told the settlers": no mere request
        if own is not None and (own.event_type, bent.event_type) == BACKING:
            return  # "backed the lifting of the ban": support, and no promise to lift it
        apart = bent.event_type in self.hostile and parsed.roles[token] == "conjunct"
        if own is not None and own.event_type == "AGREE" and apart:
            settled[token] = replace(bent, token=token)  # "vowed to host talks and *arrest* rebels"
            return
        if bent.composed and bent.event_type == "CONCEDE" and parsed.lemmas[bent.token] in ("accept", "take"):
            given = bent if own is None else own  # "*accepted* an offer of an amnesty": another's to give
            bent = replace(given, event_type="AGREE", mode="", composed=None)
        settled[bent.token] = bent if own is None else self.bender.merged(bent, own)

    def _aim_of(self, parsed: Parsed, known: Act, bent: Act) -> bool:
        """Whether an act under a governor is only the purpose of another under it that names whom it is
        for."""
        first, then = known.inner_token, bent.inner_token
        if first is None or then is None or not known.recipients or known.event_type != bent.event_type:
            return False
        return parsed.heads[then] == first and parsed.roles[then] == "adverbial_clause"

    def _ordered(self, reading: Reading, settled: dict[int, Act], again: dict[int, tuple[Act, str]]) -> None:
        """Takes an order and the like act below it for one: "*ordered* the station to be *shut off*"."""
        for act in [*settled.values()]:
            for order in self.bender.orders(reading, act):
                outer = settled.get(order)
                if outer is None or outer.event_type != act.event_type or act.token not in settled:
                    continue
                # "*sent* nurses to help the town", "*ordered* his men to hold their fire"
                if outer.event_type == "AID" or outer.mode == "ceasefire":
                    again[act.token] = settled.pop(act.token), "F106"
                    helped = [one for one in act.recipients if not self._fought(reading.parsed, one)]
                    both = dict.fromkeys(
                        (*outer.recipients, *(helped if outer.recipients else act.recipients))
                    )
                    settled[order] = replace(outer, recipients=tuple(both))
                else:
                    again[order] = settled.pop(order), "F106"
                    others = tuple(one for one in outer.recipients if one not in act.actors)
                    settled[act.token] = replace(act, recipients=act.recipients or others)

    def _fought(self, parsed: Parsed, head: int) -> bool:
        """Whether somebody is fought, and not helped: "sent police to help *fight gangs*"."""
        return parsed.lemmas[parsed.heads[head]] in self.against

    def _helped(self, parsed: Parsed, settled: dict[int, Act], again: dict[int, tuple[Act, str]]) -> None:
        """Takes help to others for one act with what they do with it: "*helped* Greece *battle* fires"."""
        for token, act in [*settled.items()]:
            over = settled.get(parsed.heads[token])
            below = parsed.roles[token] in ("complement_clause", "open_complement")
            if (
                below
                and over is not None
                and over.token != token
                and {act.event_type, over.event_type} == {"AID"}
            ):
                again[token] = settled.pop(token), "F106"

    def _in_protest(self, parsed: Parsed, settled: dict[int, Act], again: dict[int, tuple[Act, str]]) -> None:
        """Takes "in protest" behind another act for how that is done: "suspended aid *in protest*"."""
        for token, act in [*settled.items()]:
            behind = parsed.pos[token] == "NOUN" and parsed.lowers[parsed.heads[token]] == "in"
            if act.event_type == "PROTEST" and behind and verb_over(parsed, parsed.heads[token]) in settled:
                again[token] = settled.pop(token), "F106"

    def _offered(self, reading: Reading, settled: dict[int, Act], outer: Act, inner: Act) -> None:
        """Help is offered to whom it would be given, not to what is: "ready to send teams *to Chad*"."""
        known = settled.get(outer.token)
        if known is None or known.event_type != "AGREE" or inner.event_type != "AID" or not inner.recipients:
            return
        sent = reading.arguments(inner.token).object
        if set(known.recipients) == {sent}:
            settled[outer.token] = replace(known, recipients=inner.recipients)

    def _governed(self, reading: Reading, outer: Act, inner: Act) -> Act | None:
        """What a promise makes of the hostile act below it: "vowed to *take to the streets*", "ready to
        *impose* tariffs"."""
        parsed = reading.parsed
        vowed = parsed.lemmas[outer.token] in SUBJECT_CONTROL or parsed.pos[outer.token] == "ADJ"
        if outer.event_type != "AGREE" or not vowed or parsed.pos[inner.token] != "VERB":
            return None
        if (
            parsed.roles[inner.token] == "prepositional_clause"
            and parsed.lowers[parsed.heads[inner.token]] == "in"
        ):
            return None  # "vowed to work with Chad *in* hunting smugglers"
        bent = self.bender.bent(reading, inner)
        if bent is None or not bent.composed or bent.token != outer.token:
            return None
        return bent if bent.event_type != outer.event_type else None

    def _charged(self, reading: Reading, acts: dict[int, Act]) -> set[int]:
        """Acts that are no more than what somebody is accused of or sentenced to: "convicted of *murder*",
        "upheld a prison term and *flogging*"."""
        parsed = reading.parsed
        penalties = {
            token
            for token in acts
            if parsed.roles[token] == "conjunct"
            and parsed.lemmas[parsed.heads[token]] in self.sentences
            and parsed.pos[parsed.heads[token]] in NOUNS
        }
        starts = {reading.parsed.starts[token]: token for token in acts}
        found: set[int] = penalties
        for token in acts:
            for charge in self.charges.charges(reading, token):
                found.update(one for start, one in starts.items() if charge.start <= start < charge.end)
        return found

    def _blamed(self, reading: Reading, acts: dict[int, Act], act: Act) -> Act:
        """Who condemns an act speaks against its doer, where one is named, not against those it befell."""
        if act.event_type not in JUDGING:
            return act
        inner = next((acts[one] for one in self._spoken_of(reading, act) if one in acts), None)
        if inner is None or inner.token in act.covers:  # "expressed its condemnation": one act in two words
            return act
        within = reading.parsed.subtree(inner.token)
        if not set(act.recipients) <= {*inner.recipients, *within}:
            return act
        makers = self.bender.parties.makers(reading, inner.token)  # "bans imposed by *Poland*"
        if not inner.actors and makers:
            found = [one for maker in makers for one in self.bender.parties.parties(reading, maker)]
            return replace(act, recipients=tuple(one for one in found if one not in act.actors))
        if not inner.actors:  # "condemned the arrest of the mayor": whom they blame is not said
            return replace(act, recipients=()) if inner.event_type in self.hostile else act
        own = reading.arguments(inner.token).possessor  # "expressed *its* rejection": the speaker's
        doers = tuple(one for one in inner.actors if one not in act.actors and one != own)
        return replace(act, recipients=doers or act.recipients)

    def _spoken_of(self, reading: Reading, act: Act) -> list[int]:
        """What a judgement is on: its object, or what stands below that: "voiced alarm *over the arrest*"."""
        found = reading.arguments(act.token)
        thing = found.object
        if thing in act.actors and found.subject is not None:  # "Chad was angered *by the arrest*"
            return [found.subject]
        if thing is None and act.event_type == "ACCUSE" and found.complement is not None:
            said = reading.arguments(found.complement).subject  # "said *the arrest* was an outrage"
            return [] if said is None else [said]
        if thing is None:
            return reading.obliques(act.token, *TOPICS) if act.event_type == "ACCUSE" else []
        topics = reading.obliques(act.token, *TOPICS) + reading.obliques(thing, *TOPICS)
        topics += [one for topic in topics for one in reading.obliques(topic, "of")]  # "reports of torture"
        return [thing, *topics] if thing in act.covers else [thing]

    def _with_mode(self, acts: dict[int, Act], act: Act) -> Act:
        """An act without a mode takes that of the like act that it covers: "carried out air strikes"."""
        inner = [acts[head] for head in act.covers if head in acts]
        modes = [one.mode for one in inner if one.mode and one.event_type == act.event_type]
        return replace(act, mode=modes[0]) if modes and not act.mode else act
