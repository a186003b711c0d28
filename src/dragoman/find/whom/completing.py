"""Completes an act that names nobody, or not all: by both its sides, its aim, its place, what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.find.acts import MUTUAL_TYPES, Act
from dragoman.find.lexical.frames import FrameFiller
from dragoman.find.lexical.words import Words
from dragoman.find.reading import Reading
from dragoman.find.who.members import with_members
from dragoman.find.who.parties import PartyJudge
from dragoman.find.whom.addressed import Addressed
from dragoman.find.whom.agreed import Agreed
from dragoman.find.whom.aims import CROWD, Aims
from dragoman.find.whom.answers import Answers
from dragoman.find.whom.befallen import Befallen
from dragoman.find.whom.beneath import Beneath
from dragoman.find.whom.helping import Helping
from dragoman.find.whom.prompted import Prompted
from dragoman.find.whom.welcomed import Welcomed
from dragoman.find.whom.yielding import Yielding
from dragoman.grammar import SUBJECT_CONTROL
from dragoman.lexicon import Lexicon

ONE_SIDED = SUBJECT_CONTROL | {"offer"}  # "Chad and Niger offered to mediate": not between each other
# several who mediate or travel do not do so between each other
ONE_WAY = frozenset(("third-party", "visit"))
CURBED = "repression"  # a context of what is done to crowds
CONDITIONED = frozenset(("REJECT", "THREATEN", "PROTEST", "SANCTION"))
MEETING = frozenset(("call", "host", "meet", "phone", "receive", "see", "welcome"))
WHERE = frozenset(("in", "at", "near"))
SITED = frozenset(
    ("ASSAULT", "MOBILIZE", "AID", "COERCE", "THREATEN")
)  # done to a place where nobody is named
SITED_MODES = frozenset((("SANCTION", "discontinue"),))
GIVEN_WHERE = frozenset(("AGREE", "CONCEDE", "RETREAT"))  # "lifted a curfew in Mitrovica"
GIVEN_TO_SOME = frozenset(("release", "resign"))
# with whom somebody threatens: his own, and the forces that "would respond"
OWN_PEOPLE = frozenset(("fighter", "follower", "force", "member", "soldier", "supporter", "troop"))
HUMANS = frozenset(("person", "group"))
CALLED_TO = frozenset(("AGREE", "CONCEDE", "SUPPORT"))  # "called the emir to *apologise*"


class Completer:
    """Made once from a lexicon."""

    def __init__(self, lexicon: Lexicon, words: Words, parties: PartyJudge, frames: FrameFiller) -> None:
        self.parties = parties
        self.kinds = parties.kinds
        self.frames = frames
        self.aims = Aims(words.classes, parties)
        self.addressed = Addressed(words.classes, parties)
        self.helping = Helping(words.classes)
        self.agreed = Agreed(parties, frames.sides)
        self.answers = Answers(lexicon)
        self.beneath = Beneath(parties)
        self.befallen = Befallen(words.classes, parties)
        self.prompted = Prompted(words.classes, parties)
        self.welcomed = Welcomed(parties)
        self.yielding = Yielding(words.classes, parties)

    def completed(self, reading: Reading, act: Act, settled: Mapping[int, Act], told: Sequence[Act]) -> Act:
        """The act with all whom it concerns; `settled` are the acts of the document, `told` those written
        down before."""
        if not act.recipients or self._only_where(reading, act):
            unsaid = () if act.event_type == "SUPPORT" else act.recipients
            act = replace(act, recipients=self._turned_to(reading, act) or unsaid)
        act = self.frames.givers.passed_on(reading, self.frames.givers.used(reading, act))
        act = self._of_meeting(reading, self.aims.without_victims(reading, act, settled), settled)
        if aimed := self.aims.target(reading, act, settled) or self.addressed.addressee(reading, act):
            act = replace(act, recipients=aimed)
        if beneath := self.beneath.whom(reading, act, settled):
            act = replace(act, recipients=beneath)
        if prompting := self.prompted.whom(reading, act, settled):
            act = replace(act, recipients=prompting)
        if welcomed := self.welcomed.whom(reading, act):
            act = replace(act, recipients=welcomed)
        sited = act.event_type in SITED or (act.event_type, act.mode) in SITED_MODES
        sited = sited or (act.event_type in GIVEN_WHERE and act.mode not in GIVEN_TO_SOME)
        if (act.mode == CROWD or CURBED in act.contexts) and self._where_only(reading, act):
            act = replace(act, recipients=())  # "broke up a rally in *Minsk*"
        elif not act.recipients and sited:
            where = self.frames.depths.whereabouts(reading, act.token)
            act = replace(act, recipients=tuple(one for one in where if one not in act.actors))
        act = self.yielding.told(reading, self.agreed.between(reading, act))
        if harming := self.befallen.doers(reading, act, settled):
            act = replace(act, actors=harming)
        if self.helping.turned(reading, act):
            act = replace(act, event_type="AID", mode="")
        if not act.recipients:
            act = replace(act, recipients=self.answers.answered(reading, act, told))
        whom = (one for one in act.recipients if not self._which(reading, act, one))
        act = replace(act, recipients=tuple(one for one in whom if not self._own_thing(reading, act, one)))
        return replace(act, recipients=with_members(reading, self.parties, act))

    def _own_thing(self, reading: Reading, act: Act, head: int) -> bool:
        """Whether somebody only stops a thing of his own, threatens with his own people or denies a
        thing: "Italy ended *its* airlift", "the ministry denied *it*"."""
        parsed = reading.parsed
        if act.event_type == "REJECT" and parsed.roles[head] == "object" and parsed.lowers[head] == "it":
            return True
        if act.event_type == "THREATEN" and act.actors and parsed.lemmas[head] in OWN_PEOPLE:
            owner = reading.arguments(
                head
            ).possessor  # "threatened to call *its supporters* onto the streets"
            theirs = owner is not None and parsed.pos[owner] == "PRON"
            return theirs or (parsed.roles[head] == "subject" and parsed.heads[head] != act.token)
        if parsed.pos[head] == "PRON" and act.mode == "withhold":  # "turned off *its* gas ovens"
            return parsed.heads[head] == reading.arguments(act.token).object
        mine = parsed.roles[head] == "possessor" and parsed.heads[head] == act.token
        return act.event_type == "SANCTION" and bool(act.actors) and mine and parsed.pos[head] == "PRON"

    def _which(self, reading: Reading, act: Act, head: int) -> bool:
        """Whether a "which" behind people is said of no people: "killed 40 *soldiers*, which Chad denied"."""
        parsed = reading.parsed
        said_of, own = parsed.heads[act.token], parsed.child(act.token, "object")
        if parsed.roles[act.token] != "relative_clause" or own is None or parsed.lowers[own] != "which":
            return False
        if act.event_type == "REJECT":  # "struck by a *police* van, which the ministry denied"
            return head in parsed.subtree(said_of) and head < act.token
        return head == said_of and self.kinds.of(parsed, head) in HUMANS

    def _of_meeting(self, reading: Reading, act: Act, settled: Mapping[int, Act]) -> Act:
        """What people meet to discuss is discussed with whom they meet: "met *the premier* to discuss a truce
        with the rebels"."""
        outer = settled.get(reading.parsed.heads[act.token])
        if outer is None or outer.token == act.token or not outer.recipients:
            return act
        if not act.recipients:
            called = outer.mode == "phone" and act.event_type in CALLED_TO
            return replace(act, recipients=outer.recipients) if called else act
        both = (act.inner or act.event_type) == (outer.inner or outer.event_type) == "CONSULT"
        aim = reading.parsed.roles[act.token] in ("adverbial_clause", "open_complement")
        lemmas = reading.parsed.lemmas
        topic = lemmas[act.token] == "discuss" and lemmas[outer.token] in MEETING
        with_them = both and aim and topic and not self._only_where(reading, outer)
        return replace(act, recipients=outer.recipients) if with_them else act

    def _only_where(self, reading: Reading, act: Act) -> bool:
        """Whether the recipients of what several do together are where they do it: "met in *Cairo*"."""
        signed = act.event_type == "SUPPORT" and not act.actors  # "an accord signed in *Manila*"
        return bool(act.recipients) and (signed or self._is_mutual(act)) and self._where_only(reading, act)

    def _where_only(self, reading: Reading, act: Act) -> bool:
        """Whether all whom an act seems to concern are names of places behind "in", "at" or "near"."""
        parsed = reading.parsed
        return all(
            parsed.lowers[parsed.heads[one]] in WHERE and parsed.entity(one) is not None
            for one in act.recipients
        )

    def _is_mutual(self, act: Act) -> bool:
        kind = act.inner if act.event_type == "REJECT" and act.inner else act.event_type
        return kind in MUTUAL_TYPES or act.mode == "ceasefire"

    def _turned_to(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whom an act concerns that names nobody: each of its doers the others ("Chad and Niger agreed"); for
        refusals and threats, who is to do first what a clause with "if" or "until" says."""
        one_sided = reading.parsed.lemmas[act.token] in ONE_SIDED
        if (
            self._is_mutual(act)
            and act.mode not in ONE_WAY
            and not one_sided
            and self.frames.sides.both(reading, act.token, act.actors)
        ):
            return act.actors
        if act.event_type in CONDITIONED:
            return tuple(one for one in self.frames.conditional(reading, act.token) if one not in act.actors)
        return ()
