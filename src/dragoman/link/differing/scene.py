"""One event as its reports tell of it, and the values that they give, gathered by what they are values of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dragoman.link.differing.page import Page
from dragoman.link.differing.words import Words
from dragoman.model import Claim, Discrepancy, Statement, Telling

LONG = len("2024-03-05")
# Acts that are done once, to somebody. What is said, asked, promised or given is said and given many times,
# by many: that one blames this man and another that one is no difference.
DONE_ONCE = frozenset(("ASSAULT", "COERCE", "CONCEDE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"))
SameName = Callable[[str, str], str]  # two names → sure, likely or no


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value that a report gives, with its words; `claim` is the event's nearest to it."""

    value: str
    page: Page
    start: int
    end: int
    claim: int

    @property
    def words(self) -> str:
        return self.page.coded.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The pages of an event, and of reports that tell of another event with its reports, in an order that
    does not depend on when they were added; `mine` are the event's claims by number, `origins` the origin of
    each.

    By page, `here` are the sentences that hold a claim of the event (in the other reports, of an act like it
    that no day or state sets apart, nor an event beside this one in a report of it), `about` those that may
    tell of it: these, and all that neither look back nor are dated on other days, nor hold a claim told as
    background or of other states. `events` has the events of all claims.
    """

    words: Words
    pages: tuple[Page, ...]
    mine: Mapping[int, Claim]
    origins: Mapping[int, int]
    same_name: SameName
    events: Mapping[int, int]
    here: Mapping[int, frozenset[int]]
    about: Mapping[int, frozenset[int]]

    @property
    def kinds(self) -> frozenset[tuple[str, str | None]]:
        return frozenset((claim.event_type, claim.mode) for claim in self.mine.values())

    @property
    def done_once(self) -> bool:
        return any(claim.event_type in DONE_ONCE for claim in self.mine.values())

    @property
    def recipients(self) -> frozenset[str]:
        """The states to whose people alone it was done."""
        actors, recipients = states_of(self.mine.values())
        return recipients - actors

    @property
    def outcomes(self) -> frozenset[str]:
        """The acts whose numbers belong to the event."""
        return frozenset(act for kind in self.kinds for act in self.words.outcomes_of(*kind))

    def alike(self, claim: Claim) -> bool:
        """Whether a claim is of a kind as which the event may be told."""
        return any(self.words.alike((claim.event_type, claim.mode), kind) for kind in self.kinds)

    def told(self, page: Page) -> frozenset[int]:
        """The sentences that hold a claim of the event, or tell of it with a word for its outcome."""
        outcomes, acts = self.outcomes, page.phrases["acts"]
        named = {
            sentence
            for sentence in self.about[page.number]
            if any(act in outcomes for _, _, act in acts[sentence]) and not self.of_another(page, sentence)
        }
        return self.here[page.number] | named

    def of_another(self, page: Page, sentence: int) -> bool:
        """Whether the last act of such an outcome that a report of the event told before a sentence is
        another one: of "They are in prison because …" the one told last."""
        kinds, outcomes = {kind for kind, _ in self.kinds}, self.outcomes
        before = [
            (claim.trigger.start, number)
            for number, claim in page.claims.items()
            if claim.event_type in kinds
            and page.sentence(claim.trigger.start) <= sentence
            and not outcomes.isdisjoint(self.words.outcomes_of(claim.event_type, claim.mode))
        ]
        mine = any(number in self.mine for _, number in before)
        return mine and max(before)[1] not in self.mine

    def claims(self, page: Page) -> list[tuple[int, Claim]]:
        return [(number, claim) for number, claim in page.claims.items() if number in self.mine]

    def fact(self, page: Page, value: str, start: int, end: int) -> Fact:
        told = self.claims(page) or list(page.claims.items())
        nearest = min(told, key=lambda one: (abs(one[1].trigger.start - start), one[0]))
        return Fact(value=value, page=page, start=start, end=end, claim=nearest[0])

    def telling(self, value: str, facts: Iterable[Fact]) -> Telling:
        """One side of a discrepancy: the words are those of the first report that has them."""
        told = sorted(
            facts, key=lambda fact: (fact.page.coded.published or "", fact.page.coded.id, fact.start)
        )
        claims = sorted({fact.claim for fact in told})
        return Telling(
            value=value,
            claims=tuple(claims),
            words=told[0].words,
            start=told[0].start,
            end=told[0].end,
            origins=len({self.origins.get(fact.claim, -fact.page.number) for fact in told}),
        )

    def discrepancy(
        self, kind: str, facts: Mapping[str, list[Fact]], *, contradiction: bool, note: str
    ) -> Discrepancy:
        return Discrepancy(
            kind=kind,
            tellings=tuple(self.telling(value, told) for value, told in sorted(facts.items())),
            contradiction=contradiction,
            note=note,
        )


def by_value(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.value, []).append(fact)
    return found


def statement_at(page: Page, start: int) -> Statement | None:
    """The innermost statement in whose content a character stands."""
    around = [
        (last - first, statement)
        for statement in page.coded.statements
        for first, last in statement.content
        if first <= start < last
    ]
    return min(around, key=lambda one: (one[0], one[1].id))[1] if around else None


def voice(page: Page, start: int) -> str:
    """Who speaks at a character: the report with its statement's source, or the report itself."""
    statement = statement_at(page, start)
    return f"{page.coded.id} {statement.source if statement else ''}"


def states_of(claims: Iterable[Claim]) -> tuple[frozenset[str], frozenset[str]]:
    """The states of the actors of claims, and of their recipients."""
    told = list(claims)
    return (
        frozenset(party.country for claim in told for party in claim.actors if party.country),
        frozenset(party.country for claim in told for party in claim.recipients if party.country),
    )
