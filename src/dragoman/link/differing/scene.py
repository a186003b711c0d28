"""One event as its reports tell of it, and the values that they give, gathered by what they are values of."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.link.differing.page import Page
from dragoman.link.differing.words import Words
from dragoman.model import Claim, Discrepancy, Statement, Telling

LONG = len("2024-03-05")
NONE = timedelta(0)
SLACK = timedelta(days=1)  # by which reports of one event may date it differently
RECENT = timedelta(days=60)  # by which a report follows what it tells without a date
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
    def recipients(self) -> frozenset[str]:
        """The states to whose people alone it was done."""
        actors, recipients = _states(self.mine.values())
        return recipients - actors

    @property
    def outcomes(self) -> frozenset[str]:
        """The acts whose numbers belong to the event."""
        return frozenset(act for kind in self.kinds for act in self.words.outcomes_of(*kind))

    def told(self, page: Page) -> frozenset[int]:
        """The sentences that hold a claim of the event, or tell of it with a word for its outcome."""
        outcomes, acts = self.outcomes, page.phrases["acts"]
        named = {
            sentence
            for sentence in self.about[page.number]
            if any(act in outcomes for _, _, act in acts[sentence]) and not self._of_another(page, sentence)
        }
        return self.here[page.number] | named

    def _of_another(self, page: Page, sentence: int) -> bool:
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


def scene(
    words: Words,
    pages: Sequence[Page],
    mine: Mapping[int, Claim],
    origins: Mapping[int, int],
    same_name: SameName,
    events: Mapping[int, int],
) -> Scene:
    days = _days(mine.values())
    kinds = {(claim.event_type, claim.mode) for claim in mine.values()}
    done = any(_done(claim) for claim in mine.values())
    states = _states(mine.values())
    here, about = {}, {}
    rivals = {
        events.get(number)
        for page in pages
        if not mine.keys().isdisjoint(page.claims)
        for number, claim in page.claims.items()
        if number not in mine and _like(words, claim, kinds)
    } - {None}
    for page in pages:
        told, apart, others = set(), set(), set()
        beside = mine.keys().isdisjoint(page.claims)
        for number, claim in page.claims.items():
            sentence = page.sentence(claim.trigger.start)
            like = _like(words, claim, kinds) and _done(claim) == done
            if number in mine:
                told.add(sentence)
            elif (
                claim.historical
                or _other_days(claim, days, NONE if like and beside else SLACK)
                or (like and _others(claim, states))
                or events.get(number) in rivals
            ):
                apart.add(sentence)
                others |= {sentence} if like else set()
            elif like and beside:
                told.add(sentence)
        here[page.number] = frozenset(told)
        if not beside:
            apart |= _behind(others - told, told, len(page.sentences))
        about[page.number] = here[page.number]
        elsewhere = beside and others and not told  # it tells of another act of the kind
        if not elsewhere and not _past(
            page, [mine[number] for number in page.claims if number in mine], days
        ):
            about[page.number] |= _about(page, apart, days)
    return Scene(
        words=words,
        pages=tuple(pages),
        mine=mine,
        origins=origins,
        same_name=same_name,
        events=events,
        here=here,
        about=about,
    )


def _behind(others: Set[int], told: Set[int], many: int) -> set[int]:
    """The sentences behind one that tells of another act of the kind, up to the next that tells of the event:
    what they say of those killed or held they say of that act."""
    found, last = set(), False
    for sentence in range(many):
        last = sentence in others or (last and sentence not in told)
        if last:
            found.add(sentence)
    return found


def _like(words: Words, claim: Claim, kinds: Set[tuple[str, str | None]]) -> bool:
    return any(words.alike((claim.event_type, claim.mode), kind) for kind in kinds)


def _done(claim: Claim) -> bool:
    return claim.status == "asserted" and not claim.future and not claim.hypothetical


def _states(claims: Iterable[Claim]) -> tuple[frozenset[str], frozenset[str]]:
    """The states of the actors of claims, and of their recipients."""
    told = list(claims)
    return (
        frozenset(party.country for claim in told for party in claim.actors if party.country),
        frozenset(party.country for claim in told for party in claim.recipients if party.country),
    )


def _others(claim: Claim, states: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether a claim is of other states, on either side."""
    return any(
        its and known and its.isdisjoint(known) for its, known in zip(_states([claim]), states, strict=True)
    )


def _past(page: Page, claims: Sequence[Claim], days: tuple[date, date] | None) -> bool:
    """Whether a report tells of the event as of another time than its own: sentences without a date are not
    about it."""
    if claims and all(claim.historical for claim in claims):
        return True
    published = _day(page.coded.published)
    return published is not None and days is not None and published - days[1] > RECENT


def _about(page: Page, apart: set[int], days: tuple[date, date] | None) -> frozenset[int]:
    """The sentences of a page that nothing sets apart from the event."""
    if days is not None:
        told: dict[int, list[str]] = {}
        for time in page.coded.times:
            if time.type == "DATE":
                told.setdefault(page.sentence(time.start), []).append(time.value[:LONG])
        apart |= {sentence for sentence, values in told.items() if _elsewhen(values, days)}
    return frozenset(range(len(page.sentences))) - apart - page.looks_back


def _elsewhen(values: Sequence[str], days: tuple[date, date]) -> bool:
    """Whether dates name an earlier year or month, or days none of which is the event's."""
    first = days[0].isoformat()
    if any(len(value) < LONG and value[:4].isdigit() and value < first[: len(value)] for value in values):
        return True
    found = [day for value in values if len(value) == LONG and (day := _day(value))]
    return bool(found) and not any(days[0] - SLACK <= day <= days[1] + SLACK for day in found)


def _days(claims: Iterable[Claim]) -> tuple[date, date] | None:
    """First and last day on which an account puts the event."""
    found = [
        (first, last)
        for claim in claims
        if claim.date and (first := _day(claim.date.start)) and (last := _day(claim.date.end))
    ]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


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


def _other_days(claim: Claim, days: tuple[date, date] | None, slack: timedelta) -> bool:
    if days is None or claim.date is None:
        return False
    first, last = _day(claim.date.start), _day(claim.date.end)
    return (first is not None and first > days[1] + slack) or (last is not None and last < days[0] - slack)


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None
