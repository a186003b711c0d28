"""The act of one word: which row of the lexicon holds of it, and whom the row's frame finds."""

from dragoman.find.acts import MUTUAL_TYPES, Act
from dragoman.find.lexical.carriers import Carriers
from dragoman.find.lexical.conditions import Conditions
from dragoman.find.lexical.frames import FrameFiller
from dragoman.find.lexical.tellers import Tellers
from dragoman.find.lexical.words import ANY, EventWord, Words
from dragoman.find.over.outcomes import RULING, rules_nothing_out
from dragoman.find.reading import Reading
from dragoman.find.who.jointly import JointMoves
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.visits import Visits
from dragoman.grammar import PAST, blamed_for
from dragoman.model import Parsed

DOOMED = frozenset(("doomed", "doomed_object", "doomed_passive"))  # what will befall somebody
HELPERS = frozenset(("refugee", "resident", "survivor", "villager", "witness", "worker"))
TRANSITIVE = frozenset(("act_on", "move_thing", "ask"))
STERN = frozenset(("ASSAULT", "COERCE", "CONCEDE", "SANCTION"))  # with releases: not for everybody to do
VOICING = frozenset(("act_to", "stand_for"))  # of sympathy and support
CAMPS = frozenset(("opposition", "resistance"))  # acts, and with nothing but "the" those who do them


class RowReader:
    """Rows of the lexicon read at a word; made once."""

    def __init__(
        self,
        words: Words,
        parties: PartyJudge,
        conditions: Conditions,
        frames: FrameFiller,
        carriers: Carriers,
    ) -> None:
        self.words = words
        self.parties = parties
        self.conditions = conditions
        self.frames = frames
        self.carriers = carriers
        self.visits = Visits(words.classes)
        self.moves = JointMoves(words.classes, parties, frames.sides)
        self.informing = words.classes["informing_speakers"] | words.classes["commentator_words"] | HELPERS
        heralds = self.informing | parties.kin | words.classes["media_words"]
        self.tellers = Tellers(carriers, parties, heralds)
        self.bodies = words.classes["body_words"]
        self.held = words.classes["prisoner_words"]
        self.commissions = words.classes["commissions"] & parties.powers

    def act(self, reading: Reading, token: int, rows: list[EventWord]) -> Act | None:
        """The best row that holds at a token, with its parties."""
        holding = self.conditions.holding(reading, token, rows)
        if reading.parsed.pos[token] == "VERB" and self.visits.carries(reading, token):
            holding = [row for row in holding if (row.mode, row.frame) != ("visit", "act_to")]
        if _over(reading.parsed, token):  # "they paid a heavy price"
            holding = [one for one in holding if not (one.event_type == "THREATEN" and one.frame in DOOMED)]
        if rules_nothing_out(reading.parsed, token):
            holding = [one for one in holding if one.event_type == "THREATEN"]
        elif reading.parsed.lemmas[token] in RULING:
            holding = [one for one in holding if one.event_type != "THREATEN"]
        own = [row for row in holding if row.lemma != ANY]
        act = self._best(reading, token, own)
        if len(own) < len(holding) and (act is None or not (act.recipients or act.event_type != "COOPERATE")):
            return self._best(reading, token, [row for row in holding if row.lemma == ANY])
        return act

    def _best(self, reading: Reading, token: int, holding: list[EventWord]) -> Act | None:
        """The act of the rows with most conditions; of several that which tells most."""
        if not holding:
            return None
        holding = [row for row in holding if "hollow" not in self.words.frames[row.frame].traits] or holding
        most = max(row.conditions for row in holding)
        filled = [(row, self._filled(reading, token, row)) for row in holding if row.conditions == most]
        acts = [act for row, act in filled if not self._unsaid(reading, row, act)]
        return (
            max(acts, key=lambda one: self._weight(reading, one)) if acts else None
        )  # the first of the best

    def _weight(self, reading: Reading, act: Act) -> int:
        """How much an act tells: whom it is done to weighs most."""
        aimed = not all(self.parties.moved(reading, one) for one in act.recipients)
        told = bool(act.mode) or act.event_type not in act.rule  # a move of forces that several make together
        return 8 * bool(act.recipients) + 4 * aimed + 2 * bool(act.actors) + told

    def _filled(self, reading: Reading, token: int, row: EventWord) -> Act:
        """The act of a row that holds, with the parties that its frame finds."""
        parsed = reading.parsed
        base = parsed.heads[token] if parsed.roles[token] == "compound" else token
        covers = self._covers(reading, token, row)
        actors, recipients = self._parties(reading, base, row, covers)
        if base != token and not actors and row.event_type in MUTUAL_TYPES:
            recipients = []  # "a talks programme on local radio"
        if not recipients and row.frame in TRANSITIVE and self._headline_passive(reading, base):
            actors, recipients = recipients, actors
        event_type, mode = row.event_type, row.mode
        visitor = self.visits.visitor(reading, event_type, mode, (*actors, *recipients))
        if visitor is not None and not self._among_themselves(reading, token, actors, recipients):
            mode = "visit"
            if set(actors) == set(recipients):  # "talks between": the visitor acts, the host receives
                actors, recipients = [visitor], [one for one in actors if one != visitor]
        elif mode == "visit" and set(actors) == set(recipients):
            recipients = []  # "a visit by the two ministers": not to one another
        if event_type == "MOBILIZE" and (sides := self.moves.partners(reading, token, row.lemma, actors)):
            event_type, mode, recipients = "COOPERATE", "", sides
        if mode == "release" and self._dead(reading, token):  # the dead are given back, and nobody freed
            mode, recipients = "withdraw", self._receivers(reading, token)
        return Act(
            token=token,
            event_type=event_type,
            mode=mode,
            actors=tuple(actors),
            recipients=tuple(recipients),
            contexts=row.contexts,
            rule=row.rule,
            covers=tuple(covers),
            traits=self.words.frames[row.frame].traits,
        )

    def _unsaid(self, reading: Reading, row: EventWord, act: Act) -> bool:
        """Whether nobody says what he will do: nobody at all, or who only tells of others; or whether the
        noun tells it: "the king's plea was *repeated*"."""
        parsed, thing = reading.parsed, reading.arguments(act.token).object
        if row.event_type == "REQUEST" and thing in act.covers and not act.actors:
            return True
        return "spoken" in self.words.frames[row.frame].traits and all(
            not self.informing.isdisjoint((parsed.lemmas[one], parsed.lowers[one])) for one in act.actors
        )

    def _dead(self, reading: Reading, token: int) -> bool:
        """Whether bodies are let go: "handed over *the remains* of two men", "were handed over *dead*"."""
        if any(reading.parsed.lowers[one] == "dead" for one in reading.parsed.children[token]):
            return True
        done_to = reading.arguments(token).object
        first = [done_to] if done_to is not None else reading.obliques(token, "of")
        parsed = reading.parsed
        return any(not self.bodies.isdisjoint((parsed.lemmas[one], parsed.lowers[one])) for one in first)

    def _receivers(self, reading: Reading, token: int) -> list[int]:
        """Whom something is given to: "to *their families*", "gave *Kyiv* the bodies"."""
        whom = reading.arguments(token).indirect_object
        given = [*reading.obliques(token, "to"), *([] if whom is None else [whom])]
        return [each for one in given for each in self.parties.parties(reading, one)]

    def _among_themselves(
        self, reading: Reading, token: int, actors: list[int], recipients: list[int]
    ) -> bool:
        """Whether both sides meet somewhere: "*government and rebel negotiators* met in Oslo"."""
        parsed = reading.parsed
        somewhere = all(parsed.lowers[parsed.heads[one]] in ("in", "at", "near") for one in recipients)
        return somewhere and self.frames.sides.both(reading, token, actors)

    def _covers(self, reading: Reading, token: int, row: EventWord) -> list[int]:
        """Words that meet the condition of a row, "imposed *sanctions*": they tell no act of their own."""
        if "hollow" in self.words.frames[row.frame].traits:
            return []  # "responded to an *appeal* by Chad": the appeal was made
        if row.when_role in ("", "aim", "manner") or row.when_class.startswith("@") or row.frame == "allege":
            return []
        if row.event_type == "CONCEDE" and row.when_role.startswith("complement"):
            return []  # "admitted that soldiers had *shot* him": they had
        met = self.conditions.met_by(reading, token, row.when_role, row.when_class, row.particle)
        if (
            row.when_role == "in" and reading.parsed.roles[token] == "relative_clause"
        ):  # "the *raid* in which two men died": both
            met = [one for one in met if one != reading.parsed.heads[token]]
        thing = reading.arguments(token).object
        if row.when_role != "object" or thing is None or thing in met:
            return met
        measured = [one for one in met if one in reading.obliques(thing, "of")]
        return [*met, thing] if measured else met  # "extended a *line* of credit"

    def _parties(
        self, reading: Reading, base: int, row: EventWord, covers: list[int]
    ) -> tuple[list[int], list[int]]:
        """Doers and those done to, by the frame of a row."""
        # words for acts, and what both sides of an exchange give ("exchanged ambassadors")
        given = row.event_type == "COOPERATE" and row.frame == "act_with"
        parsed = reading.parsed
        asked = row.event_type == "REQUEST" and row.when_role == "for"  # "asked for *foreign troops*"
        barred = [one for one in covers if given or asked or self._tells(reading, one)]
        if row.event_type == "ASSAULT":  # "hit a police *convoy*", "bombed a rebel *camp*"
            barred = [one for one in barred if not self._struck(reading, one)]
        if row.event_type == "SUPPORT" and row.frame in VOICING:  # "conveyed *Chad's* sympathy to the king"
            thing = reading.arguments(base).object
            owner = None if thing is None else reading.arguments(thing).possessor
            if owner is not None and parsed.child(owner, "case_marker") is not None:
                barred.append(owner)
        frame = self.words.frames[self._frame(reading, base, row, covers)]
        actors, recipients = self.frames.fill(
            reading, base, frame, self.carriers.carrier(reading, base), barred
        )
        if row.event_type in STERN or row.mode == "release":
            actors = [one for one in actors if not self.tellers.only_tells(reading, base, one)]
        if row.mode == "release" and parsed.pos[base] == "VERB":  # "the *prisoner* swap freed 84"
            held = (one for one in actors if parsed.lemmas[one] in self.held)
            swapped = [one for one in held if parsed.roles[one] == "compound"]
            actors = [one for one in actors if one not in swapped]
        if row.event_type == "ASSAULT":
            recipients = [one for one in recipients if blamed_for(parsed, one) is None]
        if row.event_type == "ASSAULT" and not actors:
            actors = [one for one in self.tellers.claimants(reading, base) if one not in recipients]
        return actors, recipients

    def _struck(self, reading: Reading, head: int) -> bool:
        """Whether a noun names whom or what is struck, though it may tell an act elsewhere."""
        lemma = reading.parsed.lemmas[head]
        if lemma in self.parties.places:
            return any(self.parties.names_party(reading, one) for one in reading.arguments(head).modifiers)
        ambiguous = lemma in self.parties.kinds.ambiguous  # "used *force*"
        return not ambiguous and self.parties.is_party(reading, head)

    def _tells(self, reading: Reading, head: int) -> bool:
        """Whether a noun tells an act itself: "used force", but not "trained Malian forces", nor "dissolved
        the commission", which only "a joint commission" would."""
        parsed = reading.parsed
        if parsed.lowers[head] == "forces" and len(parsed.subtree(head)) > 1:
            return False
        if parsed.lowers[head] in CAMPS and [parsed.lowers[one] for one in parsed.children[head]] == ["the"]:
            return False  # "gave in to *the opposition*"
        rows = self.words.rows.get(("noun", parsed.lemmas[head]), ())
        if parsed.lemmas[head] in self.commissions:
            return bool(self.conditions.holding(reading, head, rows))
        return parsed.pos[head] != "PROPN" and bool(rows)

    def _frame(self, reading: Reading, token: int, row: EventWord, covers: list[int]) -> str:
        """The frame of a row; who undergoes what a verb with an object tells is that object: "aircraft
        *killed* nine in a raid", "nine were killed in a raid"."""
        found = reading.arguments(token)
        if row.mode and not found.passive:
            return row.frame  # police kill in raids that are no air raids
        done_to = found.object
        if (
            row.frame == "undergo"
            and done_to is not None
            and done_to not in covers
            and row.when_role != "object"
        ):
            return "act_on_thing"
        return row.frame

    def _headline_passive(self, reading: Reading, token: int) -> bool:
        """Whether a headline leaves out "was": "Opposition leader jailed for five years"."""
        parsed = reading.parsed
        last = parsed.sentences[parsed.sentence_of[token]][1] - 1
        return (
            parsed.pos[token] == "VERB"
            and parsed.forms[token] in PAST
            and reading.arguments(token).object is None
            and parsed.pos[last] != "PUNCT"
            and parsed.child(token, "auxiliary") is None
        )


def _over(parsed: Parsed, verb: int) -> bool:
    """Whether a verb tells of what is past, with no modal or "to" that puts it ahead; what somebody said
    *was* the case was so then."""
    above = parsed.heads[verb]
    if parsed.lemmas[verb] == "be" and parsed.roles[verb] == "complement_clause" and above != verb:
        return False
    helping = parsed.children_in(verb, "auxiliary")
    ahead = any(parsed.forms[one] == "modal" or parsed.lowers[one] in ("to", "will") for one in helping)
    return parsed.forms[verb] in PAST and not ahead
