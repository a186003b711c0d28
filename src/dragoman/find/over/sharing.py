"""Who does what a governor makes of an act, and to whom: "*Chad* threatened to expel *the envoy*".

May import model.
"""

from dragoman.find.acts import Act
from dragoman.find.over.around import Around
from dragoman.find.over.clausal import SPEAKERS
from dragoman.find.over.compose import Composition
from dragoman.find.over.governor import Governor
from dragoman.find.over.speaking import Speaking
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge

PERSONAL = frozenset(("AGREE", "THREATEN"))
ASKING = frozenset(("REQUEST", "THREATEN", "AGREE", "ACCUSE"))  # who rejects these turns to whoever made them
SENDING = frozenset(("MOBILIZE", "RETREAT", "AID", "COOPERATE"))  # of whom troops may be what is sent
TOGETHER = frozenset((("RETREAT", "ceasefire"),))  # what sides agree on with one another
ONE_SIDED = frozenset(("offer", "promise"))  # several who offer do not offer it to one another
PROSPECTS = frozenset(("plan", "expect"))  # "he was to be freed", "they are expected to be freed"


class Sharing:
    """Made once, of what the bender has."""

    def __init__(self, around: Around, speaking: Speaking, parties: PartyJudge) -> None:
        self.around = around
        self.speaking = speaking
        self.parties = parties

    def sides(
        self, reading: Reading, act: Act, governor: Governor, row: Composition
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Who does what a governor makes of an act, and to whom: of the governor's parties and the act's."""
        doers = self.around.doers(reading, governor.token)
        # "*642 people* were to be freed"
        awaits = governor.class_name in PROSPECTS and undergo(reading, act, doers)
        subject = reading.arguments(governor.token).subject
        if awaits or subject == act.token:  # "*their expulsion* is to be announced"
            doers = act.actors
        if row.event_type == "THREATEN" and self.speaking.for_doers(reading, act, doers):
            doers = act.actors
        others = tuple(one for one in act.actors if one not in doers and one != subject)
        left = tuple(one for one in act.recipients if one not in doers and (one != subject or awaits))
        if act.event_type in SENDING:
            left = tuple(one for one in left if not self.parties.moved(reading, one)) or left
            left = self.around.let_in(reading, act, governor, doers) or left
        if row.event_type == "REQUEST":
            return doers, self.around.asked(reading, governor.token, doers) or others or left
        others = tuple(one for one in others if reading.parsed.lowers[one] not in SPEAKERS)
        mutual = len(doers) > 1 and governor.class_name not in ONE_SIDED
        both = doers if mutual and act.recipients and not left else ()  # each refuses the other
        if mutual and not governor.negated and (act.event_type, act.mode) in TOGETHER:
            left = tuple(one for one in left if self.parties.names_somebody(reading, one))
            both = doers  # "agreed to a truce along their border in Kashmir"
        planned = self.around.of_a_plan(reading, act, governor)
        aside = act.event_type in ASKING or planned
        makers = self.around.planner(reading, governor.token, doers) if planned else ()
        if row.averts:
            left = ()  # "foiled an attack on *the embassy*": who is stopped is whoever would have done it
        recipients = makers or (others if aside and others else left or others or both)
        if row.event_type in PERSONAL:
            recipients = self.around.promised(reading, governor.token, doers) or recipients
        if row.event_type == "COERCE":
            recipients = self.around.barred(reading, governor.token, doers) or recipients
        return doers or (() if row.event_type == "COERCE" else act.actors), recipients


def undergo(reading: Reading, act: Act, some: tuple[int, ...]) -> bool:
    """Whether those who are the subject of a governor are who the act below it is done to."""
    verb = reading.parsed.pos[act.token] == "VERB"
    return verb and bool(some) and set(some) <= set(act.recipients) and reading.arguments(act.token).passive


def refuses(reading: Reading, act: Act) -> bool:
    """Whether it is the side done to that does not let it happen: "*the emir* would not receive him"."""
    found = reading.arguments(act.token)
    return found.subject is not None and not found.passive and found.subject in act.recipients
