"""Coded reports drawn at random, for measuring size: many stories in many countries, told day by day.

Half the stories are told by one report, a few by dozens. Nearly every report of a story tells its first act,
fewer its others, most an act of their own as well; some tell what the story follows, few what an unrelated
one told. A third of the reports are another one's text, cut, with words put before; a third of the sites set
a sentence of their own beneath. Persons, towns and words are met as often as Zipf's law has it; all names are
made of syllables. Everything comes out of one seed: the first thousand of ten thousand are the thousand.

How many reports tell an act is bounded by how long its story and those that follow it are in the news,
however many reports there are. So it is in the 20 labelled stories of corefs_stories that may be read (120
reports): of 369 acts 264 stand in one report alone, none in reports of two stories, and 14 of the stories
have an act that all their reports tell, the others one that .6 to .9 do. Of the acts linked here .56 stand in
one report at the thousandth; there the label is .72.
"""

import datetime
import hashlib
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model import Actor, Claim, ClaimDate, CodedDocument, Coder, Document, Party, Place
from dragoman.model.claim import Size, Span, TextSpan
from dragoman.model.coded import Statement

SEED = 20261128
A_DAY = 50  # reports
FIRST_DAY = datetime.date(2015, 3, 2)
CODER = Coder(version="0.0", model="none", lexicon="none")
CARRIED = 0.33  # of the reports are another one's text
TELLINGS = ((1, 50), (2, 18), (4, 14), (7, 9), (12, 6), (25, 2), (60, 1))  # reports of a story, weight
STATUSES = (("asserted", 76), ("planned", 7), ("denied", 5), ("demanded", 6), ("forecast", 4), ("negated", 2))
# type, mode, quad code, score, word, share
ACTS = (
    ("COERCE", "arrest", 4, -7.0, "arrested", 14),
    ("ACCUSE", None, 3, -2.0, "accused", 12),
    ("CONSULT", "visit", 1, 1.0, "visited", 14),
    ("PROTEST", "demo", 3, -3.0, "rallied", 8),
    ("ASSAULT", "beat", 4, -9.0, "attacked", 10),
    ("AID", "donate", 2, 7.0, "sent aid to", 8),
    ("RETREAT", "release", 2, 5.0, "released", 8),
    ("REQUEST", None, 3, -1.0, "called on", 10),
    ("AGREE", None, 1, 3.0, "agreed with", 8),
    ("SANCTION", None, 4, -6.0, "penalised", 8),
)
STATE_CODES = (
    "ARG BGD BGR BOL BRA CHL CHN COL CUB DEU EGY ETH FJI FRA GBR GEO GHA HTI IDN IND IRN IRQ JPN KAZ KEN"
    " LBN LBY MDA MEX MLI MMR NGA PAK PER PHL POL RUS SDN SRB SYR THA TUN TUR UGA UKR USA VEN YEM ZAF ZMB"
)
STATES = re.findall("[A-Z]+", STATE_CODES)
SYLLABLES = re.findall(
    "[a-z]+", "ba do ga ki lu ma ne pi ro sa te vi wo ya ze cha dri fen gor hul mak nov ric tan"
)
KINDS = (("police", "COP"), ("soldiers", "MIL"), ("protesters", "CVL"), ("officials", "GOV"))
TOWNS = 9
PAPERS = 300
LEAD, SIDE = 0.9, 0.35  # chance that a report of a story tells its first act, any other one of its acts
FOLLOWS = 0.35  # of the stories go on with one of the last RECENT
RECENT = 200
UNRELATED = 0.03  # of the reports tell an act of a story that theirs has nothing to do with
PROTECTED = 80  # one of so many persons is: a minor, a victim
MANY = 4000  # persons of a country
CONTEXTS = ("human_rights", "legal", "military", "diplomatic", "economic")

Chance = random.Random


@dataclass(frozen=True, slots=True)
class Fact:
    """An act of a story as it was."""

    act: tuple[str, str | None, int, float, str, int]
    actor: tuple[str, str, str]  # kind of actor, name, country
    recipient: tuple[str, str, str]
    town: tuple[str, int, str]
    day: datetime.date
    count: int


@dataclass(frozen=True, slots=True)
class Story:
    """`before` are the acts of the story that it follows, which has the same people and state."""

    number: int
    state: int
    people: tuple[str, ...]
    facts: tuple[Fact, ...]
    before: tuple[Fact, ...]
    reports: int


Written = dict[
    int, list[tuple[int, list[Fact]]]
]  # of a story: the reports that others carry, with their acts


def reports(count: int, seed: int = SEED) -> Iterator[tuple[Document, CodedDocument]]:
    """So many reports, by day of publication; the same for a number and seed."""
    waiting: dict[int, list[Story]] = {}
    written: Written = {}
    chance = Chance(seed)
    number = made = day = 0
    earlier: list[Story] = []
    while made < count:
        today = waiting.pop(day, [])
        while len(today) < A_DAY:
            story = _story(number, FIRST_DAY + datetime.timedelta(days=day), earlier)
            number += 1
            earlier = [*earlier[1 - RECENT :], story]
            for _ in range(story.reports):
                late = min(int(chance.expovariate(1.2)), 6)
                (waiting.setdefault(day + late, []) if late else today).append(story)
        for story in today:
            if made == count:
                return
            yield _report(made, story, chance, day, earlier, written)
            made += 1
        day += 1


def _story(number: int, day: datetime.date, earlier: Sequence[Story]) -> Story:
    chance = Chance(f"{SEED} story {number}")
    before = chance.choice(earlier) if earlier and chance.random() < FOLLOWS else None
    state = before.state if before else _weighted(chance, len(STATES))
    people = before.people if before else tuple(_person(chance, state) for _ in range(4))
    facts = tuple(_fact(chance, state, people, day) for _ in range(chance.choice((1, 2, 3, 4, 5))))
    sizes, weights = zip(*TELLINGS, strict=True)
    return Story(
        number, state, people, facts, before.facts if before else (), chance.choices(sizes, weights)[0]
    )


def _fact(chance: Chance, state: int, people: Sequence[str], day: datetime.date) -> Fact:
    act = chance.choices(ACTS, [one[-1] for one in ACTS])[0]
    actor, recipient = _party(chance, state, people), ("person", chance.choice(people), STATES[state])
    if chance.random() < 0.4:
        recipient = _party(chance, _weighted(chance, len(STATES)), people)
    back = datetime.timedelta(days=chance.choice((0, 0, 1, 1, 2)))
    town = _town(state, 0 if chance.random() < 0.34 else chance.randrange(TOWNS))
    return Fact(act, actor, recipient, town, day - back, chance.choice((0, 0, 3, 14, 60, 200)))


def _party(chance: Chance, state: int, people: Sequence[str]) -> tuple[str, str, str]:
    lot, country = chance.random(), STATES[state]
    if lot < 0.3:
        return ("kind", chance.choice(KINDS)[0], country)
    if lot < 0.4:
        return ("person", f"President {_name(Chance(f'president {state}'))}", country)
    if lot < 0.55:
        return ("country", _state_name(state), country)
    if lot < 0.7:
        return (
            "body",
            f"{_name(Chance(f'body {state} {chance.randrange(30)}')).split()[0]} Council",
            country,
        )
    return ("person", chance.choice(people), country)


def _weighted(chance: Chance, many: int) -> int:
    """A rank: half of the draws fall on few, as with those who are in the news and with words (Zipf)."""
    return int(many ** chance.random()) - 1


def _person(chance: Chance, state: int) -> str:
    return _name(Chance(f"person {state} {_weighted(chance, MANY)}"))


def _name(chance: Chance) -> str:
    return " ".join("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))).title() for _ in range(2))


def _state_name(state: int) -> str:
    return "".join(Chance(f"state {state}").choices(SYLLABLES, k=3)).title()


def _town(state: int, rank: int) -> tuple[str, int, str]:
    name = "".join(Chance(f"town {state} {rank}").choices(SYLLABLES, k=3)).title()
    return name, 10**6 + 100 * state + rank, STATES[state]


class _Writing:
    """The text of a report as it grows, with what is claimed in it."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.text = ""
        self.claims: list[Claim] = []
        self.statements: list[Statement] = []
        self.actors: dict[str, list[tuple[int, int]]] = {}
        self.known: dict[str, tuple[str, str, str]] = {}

    def put(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def fill(self) -> None:
        """A sentence of background that claims nothing."""
        words = [_word(self.chance) for _ in range(self.chance.randint(9, 26))]
        self.put(" ".join(words).capitalize() + ". ")

    def party(self, who: tuple[str, str, str], count: int | None) -> Party:
        kind, name, country = who
        start, end = self.put(name)
        id = f"state:{country}" if kind == "country" else f"a-{name}"
        self.actors.setdefault(id, []).append((start, end))
        self.known[id] = who
        return Party(
            start=start, end=end, text=name, actor_id=id, name=name, country=country,
            sectors=(dict(KINDS)[name],) if kind == "kind" else (), count=count, members=(), implied=False,
        )  # fmt: skip

    def tell(self, fact: Fact, status: str, stated: bool) -> None:
        """A sentence that claims the act, dated and placed now and then, said by somebody now and then."""
        chance, statement = self.chance, None
        first = len(self.text)
        if stated:
            source = self.party(("kind", "officials", fact.actor[2]), None)
            cue = self.put(" said ")
            statement = f"s{len(self.statements) + 1}"
        begun = len(self.text)
        actor = self.party(fact.actor, None)
        self.put(" ")
        start, end = self.put(fact.act[4])
        self.put(" ")
        recipient = self.party(fact.recipient, fact.count or None)
        place = _place(self, fact) if chance.random() < 0.7 else None
        date = _date(self, fact) if chance.random() < 0.5 else None
        sizes = _sizes(self, fact) if fact.count and chance.random() < 0.6 else ()
        self.put(" over " + " ".join(_word(chance) for _ in range(chance.randint(2, 6))))
        last = len(self.text)
        self.put(". ")
        if stated:
            self._state(str(statement), source, cue, (begun, last))
        event_type, mode, quad, score, _, _ = fact.act
        id = hashlib.sha256(f"{self.text[first:last]}{start}{event_type}".encode()).hexdigest()[:16]
        self.claims.append(
            Claim(
                id=f"c{id}", event_type=event_type, mode=mode, contexts=(CONTEXTS[start % 5],),
                quad_code=quad, score=score, cameo=None, historical=False,
                future=status in ("planned", "forecast"), hypothetical=False, negation=status == "negated",
                status=status, factuality=3.0 if status == "asserted" else 0.0, likelihood=None,
                trigger=TextSpan(start=start, end=end, text=fact.act[4]), span=Span(start=begun, end=last),
                mentions=(), actors=(actor,), recipients=(recipient,), sizes=sizes, charges=(), date=date,
                relations=(), place=place, statement=statement, framings=(), condition=None,
                rule=f"events/{event_type}.tsv:2", event_id=None,
            )
        )  # fmt: skip

    def _state(self, id: str, source: Party, cue: tuple[int, int], content: tuple[int, int]) -> None:
        self.statements.append(
            Statement(
                id=id, kind="indirect", source=((source.start or 0, source.end or 0),), cue=(cue,),
                content=(content,), speaker=source.actor_id, within=None, role="official", source_count=None,
                forecast=None,
            )
        )  # fmt: skip


def _word(chance: Chance) -> str:
    return _WORDS[_weighted(chance, len(_WORDS))]


_WORDS = tuple(
    "".join(Chance(f"word {number}").choices(SYLLABLES, k=2 + number % 2)) for number in range(6000)
)


def _place(writing: _Writing, fact: Fact) -> Place:
    writing.put(" in ")
    name, number, country = fact.town
    start, end = writing.put(name)
    return Place(
        text=name, start=start, end=end, name=name, latitude=number % 170 - 85.0,
        longitude=number * 7 % 340 - 170.0, geonames_id=number, country=country, precision="city",
    )  # fmt: skip


def _date(writing: _Writing, fact: Fact) -> ClaimDate:
    writing.put(" on ")
    start, end = writing.put(f"{fact.day:%A}")
    return ClaimDate(
        start=str(fact.day), end=str(fact.day), precision="day", text=f"{fact.day:%A}", text_start=start,
        text_end=end,
    )  # fmt: skip


def _sizes(writing: _Writing, fact: Fact) -> tuple[Size, ...]:
    value = fact.count + writing.chance.choice((0, 0, 0, 1))
    writing.put(" with ")
    start, end = writing.put(str(value))
    return (
        Size(
            value=float(value), approx="", unit="persons", text=str(value), start=start, end=end, part_of=None
        ),
    )


def _report(
    number: int, story: Story, chance: Chance, day: int, earlier: Sequence[Story], written: Written
) -> tuple[Document, CodedDocument]:
    """A report of its own, or another one's with words put before and its last sentences left out."""
    seeds = written.setdefault(story.number, [])
    copied = bool(seeds) and chance.random() < CARRIED
    if copied:
        seed, told = chance.choice(seeds)
    else:
        seed, told = number, _told(story, chance, FIRST_DAY + datetime.timedelta(days=day), earlier)
        seeds.append((seed, told))
    writing = _Writing(Chance(f"{SEED} report {seed}"))
    if copied:
        writing.put(" ".join(_word(chance) for _ in range(chance.randint(3, 12))).capitalize() + ". ")
    drawn = writing.chance
    length = drawn.randint(len(told), 3 * len(told) + 4)
    for place in range(length - (chance.randrange(3) if copied else 0)):
        if place < len(told):
            status = drawn.choices(*zip(*STATUSES, strict=True))[0]
            writing.tell(told[place], status, drawn.random() < 0.4)
        writing.fill()
    return _documents(number, writing, FIRST_DAY + datetime.timedelta(days=day), chance)


def _told(story: Story, chance: Chance, day: datetime.date, earlier: Sequence[Story]) -> list[Fact]:
    """The acts that a report of a story tells: one at least."""
    lead, *others = story.facts
    own = [_fact(chance, story.state, story.people, day) for _ in range(chance.choice((0, 1, 1, 2)))]
    told = [lead] if chance.random() < LEAD or not own else []
    told += [fact for fact in others if chance.random() < SIDE]
    old = [chance.choice(story.before) for _ in range(chance.choice((0, 0, 1, 1, 2))) if story.before]
    if chance.random() < UNRELATED:
        old.append(chance.choice(chance.choice(earlier).facts))
    return [*told, *own, *old]


def _documents(
    number: int, writing: _Writing, day: datetime.date, chance: Chance
) -> tuple[Document, CodedDocument]:
    paper = _weighted(chance, PAPERS)
    if paper % 3 == 0:  # words of the site's own beneath each of its reports
        own = Chance(f"paper {paper}")
        writing.put(" ".join(_word(own) for _ in range(16)).capitalize() + ".")
    text, publisher = writing.text.strip(), f"Paper {paper}"
    title = " ".join(_word(chance) for _ in range(6)).capitalize()
    actors = [_actor(id, writing.known[id], tuple(spans)) for id, spans in writing.actors.items()]
    document = Document(id=f"r{number}", text=text, title=title, published=str(day), publisher=publisher)
    return document, CodedDocument(
        schema_version="1", id=document.id, title=title, publisher=publisher, url=None, published=str(day),
        language="en", text=text, claims=tuple(writing.claims), statements=tuple(writing.statements),
        predicates=(), actors=tuple(actors), times=(), places=(), drops=(), coder=CODER,
    )  # fmt: skip


def _actor(id: str, who: tuple[str, str, str], mentions: tuple[tuple[int, int], ...]) -> Actor:
    kind, name, country = who
    public = name.startswith("President")
    private = "private" if kind != "person" or zlib.crc32(name.encode()) % PROTECTED else "protected"
    return Actor(
        id=id, id_by="name" if kind == "country" else None, name=name,
        kind="group" if kind == "kind" else kind,
        country=country, country_by="noun" if country else None, sectors=(),
        offices=("president",) if public else (), visibility="public" if public else private,
        grounds=("office",) if public else ("minor",) if private == "protected" else (),
        mentions=mentions, candidates=(),
    )  # fmt: skip
