"""Finds the acts of a document: rows of the lexicon that hold, their parties, and what governs them."""

from dataclasses import dataclass, replace

from dragoman.find.charges import ChargeReader
from dragoman.find.compose import Composition, Compositions
from dragoman.find.conditions import Conditions
from dragoman.find.contexts import ContextReader
from dragoman.find.frames import FrameFiller
from dragoman.find.gates import drop, missing_party
from dragoman.find.governors import Governor, Governors
from dragoman.find.parties import PartyJudge
from dragoman.find.reading import Reading
from dragoman.find.sizes import SizeReader
from dragoman.find.visits import Visits
from dragoman.find.words import POS_OF, EventWord, SupportVerb, Words
from dragoman.grammar import phrase
from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Mention, Parsed, Phrase

NAME_KINDS = frozenset(("person", "place", "work", "facility", "organisation", "product", "law", "event"))
ASK_PREPOSITIONS = ("on", "to", "from", "of", "upon", "for", "against", "with")
TRANSITIVE = frozenset(("act_on", "move_thing"))
MUTUAL_TYPES = frozenset(("AGREE", "CONSULT", "COOPERATE"))  # "Chad and Niger agreed …": each with the other
BACKING = "SUPPORT", "AGREE"
NOBODY = frozenset(("it", "this", "that", "which"))  # rarely who promises or paves the way
ASKING = frozenset(("REQUEST", "THREATEN", "AGREE", "ACCUSE"))  # who rejects these turns to whoever made them
INTENDING = frozenset(("plan", "decide", "attempt", "begin", "continue", "succeed", "stop", "cause", "order"))
Carrier = tuple[int, SupportVerb]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act at a token before it is written down: parties are head tokens."""

    token: int
    event_type: str
    mode: str
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    contexts: tuple[str, ...]
    rule: str
    covers: tuple[int, ...] = ()
    composed: Composition | None = None
    appeal: bool = False


class Finder:
    """Made once from a lexicon; a call reads one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        self.parties = PartyJudge(lexicon, self.words.classes)
        self.conditions = Conditions(self.words, self.parties)
        self.frames = FrameFiller(self.parties)
        self.governors = Governors(lexicon)
        self.compositions = Compositions(lexicon, self.words.types)
        self.sizes = SizeReader(lexicon, self.parties)
        self.charges = ChargeReader(self.words, self.parties)
        self.contexts = ContextReader(lexicon)
        self.visits = Visits(self.words.classes)
        self.transparent = self.words.classes["transparent_nouns"]
        self.event_heads = self.words.classes["event_heads"]

    def __call__(self, parsed: Parsed) -> tuple[list[Mention], list[Drop]]:
        """The mentions of acts in order of the text, and what was left out."""
        reading = Reading(parsed)
        acts: dict[int, Act] = {}
        drops: list[Drop] = []
        for token, lemma in enumerate(parsed.lemmas):
            pos = POS_OF.get(parsed.pos[token])
            if pos is None:
                continue
            titled = parsed.pos[token] == "PROPN" and parsed.words[token][:1].isupper()
            if titled and lemma not in self.words.lemmas and lemma.endswith("s"):
                lemma = lemma[:-1]
            rows = self.words.rows.get((pos, lemma))
            if not rows:
                continue
            if titled and not reading.headline[parsed.sentence_of[token]]:
                continue
            code = self._no_act(reading, token, titled)
            act = None if code else self._act(reading, token, rows)
            if code:
                drops.append(drop(parsed, code, token))
            elif act is not None:
                acts[token] = act
        return self._settle(reading, self._with_appeals(reading, acts), drops)

    def _with_appeals(self, reading: Reading, acts: dict[int, Act]) -> dict[int, Act]:
        """Adds what one party says another must do, where what is to be done is no act by itself:
        "the minister said that Chad must change course"."""
        parsed = reading.parsed
        for token, role in enumerate(parsed.roles):
            if role != "auxiliary" or parsed.pos[token] != "AUX":
                continue
            verb = parsed.heads[token]
            if verb in acts or parsed.roles[verb] != "complement_clause":
                continue
            modal = self.governors.modal(parsed, verb)
            if modal is None or modal.class_name != "obligation":
                continue
            asked = reading.arguments(verb).subject
            speakers = self._speaker(reading, verb)
            recipients = () if asked is None else tuple(self.parties.parties(reading, asked))
            if speakers and recipients and parsed.pos[recipients[0]] != "PRON":
                acts[verb] = Act(
                    token=verb,
                    event_type="REQUEST",
                    mode="change",
                    actors=speakers,
                    recipients=recipients,
                    contexts=(),
                    rule=modal.rule,
                    appeal=True,
                )
        return acts

    def _no_act(self, reading: Reading, token: int, titled: bool) -> str | None:
        """The code of the gate that the word itself does not pass, whatever its row."""
        parsed = reading.parsed
        role = parsed.roles[token]
        entity = parsed.entity(token)
        named = entity is not None and entity.kind in NAME_KINDS and parsed.words[token][:1].isupper()
        opens = token == parsed.sentences[parsed.sentence_of[token]][0]
        # where every word has a capital, as in a headline, names are not told from the rest
        if named and not opens and not titled and not reading.headline[parsed.sentence_of[token]]:
            return "F105"
        if parsed.pos[token] == "VERB" and role in ("adjective", "compound"):
            return "F103"
        if (
            role == "noun_clause"
            and parsed.lowers[parsed.heads[token]] == "those"
            and not parsed.children[token]
        ):
            return "F103"  # "those freed"
        if parsed.pos[token] in ("NOUN", "PROPN") and role == "compound":
            return None if parsed.lemmas[parsed.heads[token]] in self.event_heads else "F103"
        return None

    # --- one token -----------------------------------------------------------------------------

    def _act(self, reading: Reading, token: int, rows: list[EventWord]) -> Act | None:
        """The best row that holds at a token, with its parties."""
        holding = [row for row in rows if self.conditions.hold(reading, token, row)]
        if not holding:
            return None
        most = max(row.conditions for row in holding)
        best: tuple[int, Act] | None = None
        for row in holding:
            if row.conditions < most:
                continue
            act = self._filled(reading, token, row)
            weight = 4 * bool(act.recipients) + 2 * bool(act.actors) + bool(act.mode)
            if best is None or weight > best[0]:
                best = weight, act
        return None if best is None else best[1]

    def _filled(self, reading: Reading, token: int, row: EventWord) -> Act:
        base = token
        parsed = reading.parsed
        if parsed.roles[token] == "compound":
            base = parsed.heads[token]
        carrier = self.carrier(reading, base)
        actors, recipients = self.frames.fill(reading, base, self.words.frames[row.frame], carrier)
        if not recipients and row.frame in TRANSITIVE and self._headline_passive(reading, base):
            actors, recipients = recipients, actors
        mode = row.mode
        visitor = self.visits.visitor(reading, row.event_type, mode, (*actors, *recipients))
        if visitor is not None:
            mode = "visit"
            if set(actors) == set(recipients):  # "talks between": the visitor acts, the host receives
                recipients = [one for one in actors if one != visitor]
                actors = [visitor]
        covers = []
        if row.when_role and not row.when_class.startswith("@"):
            covers = self.conditions.met_by(reading, token, row.when_role, row.when_class)
        return Act(
            token=token,
            event_type=row.event_type,
            mode=mode,
            actors=tuple(actors),
            recipients=tuple(recipients),
            contexts=row.contexts,
            rule=row.rule,
            covers=tuple(covers),
        )

    def _headline_passive(self, reading: Reading, token: int) -> bool:
        """Whether a headline leaves out "was": "Opposition leader jailed for five years"."""
        parsed = reading.parsed
        last = parsed.sentences[parsed.sentence_of[token]][1] - 1
        return (
            parsed.pos[token] == "VERB"
            and parsed.forms[token] in ("past", "past_participle")
            and reading.arguments(token).object is None
            and parsed.pos[last] != "PUNCT"
            and parsed.child(token, "auxiliary") is None
        )

    def carrier(self, reading: Reading, noun: int) -> Carrier | None:
        """The verb that carries an event noun: "held talks", "came under attack"."""
        parsed = reading.parsed
        if parsed.pos[noun] in ("VERB", "AUX", "ADJ"):
            return None
        at = self._whole(parsed, noun)
        head, role = parsed.heads[at], parsed.roles[at]
        if role in ("object", "passive_subject") and parsed.pos[head] == "VERB":
            return self._support(parsed, head, "object", "")
        if role == "prepositional_object" and parsed.pos[parsed.heads[head]] in ("VERB", "AUX"):
            return self._support(parsed, parsed.heads[head], "preposition", parsed.lowers[head])
        return None

    def _whole(self, parsed: Parsed, noun: int) -> int:
        """The noun that stands for an event noun in its clause: the first of a list, "a *round* of talks"."""
        at = noun
        while parsed.heads[at] != at:
            head = parsed.heads[at]
            if parsed.roles[at] == "conjunct":
                at = head
            elif parsed.lowers[head] == "of" and parsed.lemmas[parsed.heads[head]] in self.transparent:
                at = parsed.heads[head]
            else:
                break
        return at

    def _support(self, parsed: Parsed, verb: int, position: str, preposition: str) -> Carrier | None:
        for row in self.words.support.get(parsed.lemmas[verb], ()):
            if row.position == position and row.preposition == preposition:
                return verb, row
        return None

    # --- the acts of a document together ---------------------------------------------------------

    def _settle(
        self, reading: Reading, acts: dict[int, Act], drops: list[Drop]
    ) -> tuple[list[Mention], list[Drop]]:
        """Lets governors bend acts, takes out what another covers, and writes down what passes the gates."""
        parsed = reading.parsed
        covered = {head for act in acts.values() for head in act.covers if head != act.token}
        charged = self._charged(reading, acts)
        settled: dict[int, Act] = {}
        for token, act in acts.items():
            if token in covered or token in charged:
                drops.append(drop(parsed, "F106" if token in covered else "F108", token))
                continue
            act = self._with_mode(acts, act)
            bent = self._bent(reading, act)
            if bent is None:
                drops.append(drop(parsed, "F104", token))
                continue
            known = settled.get(bent.token)
            own = acts.get(bent.token) if bent.composed else None
            if known is not None and known.composed and not bent.composed:
                continue
            if own is not None and bent.token != token and (own.event_type, bent.event_type) == BACKING:
                continue  # "backed the lifting of the ban": support, and no promise to lift it
            settled[bent.token] = self._merged(bent, own) if own is not None and own.token != token else bent
        mentions = []
        for act in sorted(settled.values(), key=lambda one: one.token):
            if not act.recipients and len(act.actors) > 1 and act.event_type in MUTUAL_TYPES:
                act = replace(act, recipients=act.actors)
            code = missing_party(self.words.types[act.event_type], act.actors, act.recipients)
            if code:
                drops.append(drop(parsed, code, act.token))
            else:
                mentions.append(self._mention(reading, act))
        return mentions, drops

    def _charged(self, reading: Reading, acts: dict[int, Act]) -> set[int]:
        """Acts that are no more than what a state accuses somebody of: "convicted of *murder*"."""
        starts = {reading.parsed.starts[token]: token for token in acts}
        found: set[int] = set()
        for token in acts:
            for charge in self.charges.charges(reading, token):
                found.update(one for start, one in starts.items() if charge.start <= start < charge.end)
        return found

    def _with_mode(self, acts: dict[int, Act], act: Act) -> Act:
        """An act without a mode takes that of the like act that it covers: "carried out air strikes"."""
        inner = [acts[head] for head in act.covers if head in acts]
        modes = [one.mode for one in inner if one.mode and one.event_type == act.event_type]
        return replace(act, mode=modes[0]) if modes and not act.mode else act

    def _bent(self, reading: Reading, act: Act) -> Act | None:
        """The act as its governors leave it: itself, another, or None where it is dropped."""
        if act.appeal:
            return act
        carrier = self.carrier(reading, act.token)
        base = self._whole(reading.parsed, act.token) if carrier is None else carrier[0]
        governors = self.governors.over(reading, base)
        rows = [(one, self.compositions.of(one, act.event_type, act.mode)) for one in governors]
        if any(row is not None and row.result == "drop" for _, row in rows):
            return None
        bent = act
        for governor in governors:
            row = self.compositions.of(governor, bent.event_type, bent.mode)
            if row is not None and row.result == "compose":
                bent = self._composed(reading, bent, governor, row)
        return bent if bent.composed else self._with_intender(reading, act, base)

    def _with_intender(self, reading: Reading, act: Act, base: int) -> Act:
        """An act told by a noun without a doer is that of whoever decides, begins or works towards it."""
        if act.actors or reading.parsed.pos[act.token] == "VERB":
            return act
        for governor in self.governors.over(reading, base):
            if governor.class_name in INTENDING and not governor.modal:
                doers = tuple(
                    one for one in self._doers(reading, governor.token) if one not in act.recipients
                )
                return replace(act, actors=doers)
        return act

    def _composed(self, reading: Reading, act: Act, governor: Governor, row: Composition) -> Act:
        """The act that a governor makes of another, with the governor's doer and the other's parties."""
        actors, recipients = act.actors, act.recipients
        if row.actor == "governor" and not governor.modal:
            doers = self._doers(reading, governor.token)
            others = tuple(one for one in act.actors if one not in doers)
            left = tuple(one for one in recipients if one not in doers)
            if row.event_type == "REQUEST":
                recipients = self._asked(reading, governor.token, doers) or others or left
                actors = doers
            else:
                recipients = others if act.event_type in ASKING and others else left or others
                actors = doers or actors
        elif row.actor == "speaker":
            recipients = act.actors or act.recipients
            actors = self._speaker(reading, governor.token)
        if not recipients:
            recipients = tuple(one for one in self.frames.deep(reading, governor.token) if one not in actors)
        return replace(
            act,
            token=act.token if governor.modal or governor.class_name in INTENDING else governor.token,
            event_type=row.event_type,
            mode=row.mode,
            actors=actors,
            recipients=recipients,
            rule=f"{act.rule} + {governor.rule} + {row.rule}",
            composed=row,
        )

    def _doers(self, reading: Reading, token: int) -> tuple[int, ...]:
        """Who promises, refuses, demands: the subject of the verb, the owner of the noun."""
        found = reading.arguments(token)
        head = found.subject if found.subject is not None else found.possessor
        if head is None:
            head = self._subject_above(reading, token)
        if head is None:
            by = reading.obliques(token, "by", "from")
            head = (
                by[0]
                if by
                else next((m for m in found.modifiers if self.parties.names_party(reading, m)), None)
            )
        if head is None or reading.parsed.lowers[head] in NOBODY:
            return ()
        return tuple(self.parties.parties(reading, head))

    def _subject_above(self, reading: Reading, noun: int) -> int | None:
        """The subject of the verb that a noun is an argument of: "framed the talks as a step towards …"."""
        parsed = reading.parsed
        at = noun
        while (
            parsed.roles[at] in ("conjunct", "prepositional_object", "preposition") and parsed.heads[at] != at
        ):
            at = parsed.heads[at]
        if parsed.roles[at] in ("object", "attribute", "passive_subject") and parsed.heads[at] != at:
            at = parsed.heads[at]
        return reading.arguments(at).subject if parsed.pos[at] in ("VERB", "AUX") and at != noun else None

    def _asked(self, reading: Reading, token: int, doers: tuple[int, ...]) -> tuple[int, ...]:
        found = reading.arguments(token)
        below = None if found.complement is None else reading.arguments(found.complement).subject
        for head in (found.object, found.indirect_object, below, *reading.obliques(token, *ASK_PREPOSITIONS)):
            if head is not None and self.parties.is_party(reading, head) and head not in doers:
                return tuple(one for one in self.parties.parties(reading, head) if one not in doers)
        return ()

    def _speaker(self, reading: Reading, verb: int) -> tuple[int, ...]:
        """Who says that another must: the subject of the verb of saying over the clause."""
        parsed = reading.parsed
        at = verb
        while parsed.roles[at] == "conjunct" and parsed.heads[at] != at:
            at = parsed.heads[at]
        if parsed.roles[at] != "complement_clause":
            return ()
        return self._doers(reading, parsed.heads[at])

    def _merged(self, composed: Act, own: Act) -> Act:
        """A composed act at a word that is an act itself: the word's own parties go first."""
        return replace(
            composed,
            actors=own.actors or composed.actors,
            recipients=composed.recipients or own.recipients,
            contexts=tuple(dict.fromkeys(own.contexts + composed.contexts)),
        )

    def _mention(self, reading: Reading, act: Act) -> Mention:
        parsed = reading.parsed
        last = act.token + 1
        row_particle = next((c for c in parsed.children_in(act.token, "particle") if c == last), None)
        if row_particle is not None:
            last = row_particle + 1
        where = clause(parsed, act.token)
        charges = self.charges.charges(reading, act.token)
        return Mention(
            event_type=act.event_type,
            mode=act.mode or None,
            contexts=self.contexts.contexts(parsed, act.contexts, act.token, charges),
            head=act.token,
            trigger=(act.token, last),
            clause=where,
            actors=_phrases(parsed, act.actors, act.recipients),
            recipients=_phrases(parsed, act.recipients, act.actors),
            sizes=self.sizes.sizes(reading, act.token, act.actors + act.recipients),
            charges=charges,
            rule=act.rule,
            status=act.composed.status if act.composed else None,
            future=act.composed.future if act.composed else None,
        )


def _phrases(parsed: Parsed, heads: tuple[int, ...], others: tuple[int, ...]) -> tuple[Phrase, ...]:
    """The phrases of parties; where a tangled parse lets one swallow another ("between X and Y"), each keeps
    its side of the "and"."""
    found = []
    for head in heads:
        one = phrase(parsed, head)
        for other in others:
            if one.first <= other < head:
                joint = next((i for i in range(head, other, -1) if parsed.lowers[i] == "and"), None)
                one = one if joint is None else replace(one, first=joint + 1)
        found.append(one)
    return tuple(found)


def clause(parsed: Parsed, token: int) -> tuple[int, int]:
    """Tokens of the clause of an act: a verb with its arguments, the phrase of a noun."""
    first, last = token, token + 1
    for child in parsed.children[token]:
        if parsed.roles[child] in ("conjunct", "parataxis", "coordinator", "punctuation"):
            continue
        first = min(first, parsed.left_edges[child])
        last = max(last, parsed.right_edges[child] + 1)
    return first, last
