"""Withholds protected names: what every reader of a store gets, unless its owner asks for the whole view.

A protected name is covered letter by letter in every text, so that spans stay true; as a name it reads
WITHHELD. Of claims that concern a protected person the day is coarsened to its month and the place to its
country, and the words that tell them are covered, too. May import model.
"""

import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dragoman.model import Actor, Claim, CodedDocument, Party, Verdict
from dragoman.model.plain import as_plain, from_plain
from dragoman.record.coarse import COARSE, MONTH, in_country, in_month
from dragoman.record.names import hashed_id, holds_name, pattern
from dragoman.record.phrases import Phrases, phrases

WITHHELD = "[name withheld]"
ELSEWHERE = "[place withheld]"
HIDDEN = "[withheld]"
COVER = "█"
TOLD = ("name", "reason", "word", "was", "value")  # fields that hold words of the text, or about it

Spans = Iterable[tuple[int, int]]


def withheld(coded: CodedDocument) -> CodedDocument:
    """The coded document without the names of its protected actors."""
    return without(coded, _protected(coded))


def words_left(coded: CodedDocument) -> tuple[str, str]:
    """The text and the title without the names of protected actors, as `withheld` has them, and no more."""
    covered, title = _covered(coded, _protected(coded)), coded.title or ""
    if covered is None:
        return coded.text, title
    return covered.cover.letters(coded.text, covered.spans), covered.cover.line(title)


def publisher_left(coded: CodedDocument) -> str:
    """The publisher as `withheld` has it, "" where there is none."""
    covered, publisher = _covered(coded, _protected(coded)), coded.publisher or ""
    return covered.cover.line(publisher) if covered else publisher


def _protected(coded: CodedDocument) -> set[str]:
    return {actor.id for actor in coded.actors if actor.visibility == "protected"}


def without(
    coded: CodedDocument,
    ids: set[str],
    *,
    names: Iterable[str] = (),
    spans: Spans = (),
    mark: str = WITHHELD,
) -> CodedDocument:
    """The coded document without the actors that bear `ids`, without `names`, and with `spans` covered;
    `mark` stands where a name stood as such."""
    covered = _covered(coded, ids, names=names, spans=spans, mark=mark)
    if covered is None:
        return coded
    spoken, cover, concerned = covered.spoken, covered.cover, covered.concerned
    text = cover.letters(coded.text, covered.spans)
    cleared = replace(
        coded,
        text=text,
        id=hashed_id(coded.text) if holds_name(coded.id, spoken) else coded.id,
        title=cover.line(coded.title) if coded.title else coded.title,
        publisher=cover.line(coded.publisher) if coded.publisher else coded.publisher,
        url=None if coded.url and cover.in_address(coded.url, spoken) else coded.url,
        claims=tuple(_claim(claim, text, ids, cover, claim.id in concerned) for claim in coded.claims),
        actors=tuple(_actor(actor, ids, cover) for actor in coded.actors),
        times=tuple(
            replace(time, value=time.value[:MONTH]) if COVER in text[time.start : time.end] else time
            for time in coded.times
        ),
        places=tuple(
            replace(place, name=None, latitude=None, longitude=None, geonames_id=None, candidates=())
            if COVER in text[place.start : place.end]
            else place
            for place in coded.places
        ),
    )
    made: CodedDocument = from_plain(CodedDocument, _retold(as_plain(cleared), text, cover))
    return made


def _covered(
    coded: CodedDocument,
    ids: set[str],
    *,
    names: Iterable[str] = (),
    spans: Spans = (),
    mark: str = WITHHELD,
) -> "_Covered | None":
    """What is covered in a document, None where nothing is; see `without`."""
    forgotten = {*names}
    spoken = {actor.name for actor in coded.actors if actor.id in ids} | forgotten
    spans = [*spans, *(span for actor in coded.actors if actor.id in ids for span in actor.mentions)]
    if not spoken and not spans:
        return None
    shown = (one.name for one in coded.actors if one.kind == "person" and one.id not in ids)
    words = pattern(spoken, () if forgotten else shown)
    concerned = [claim for claim in coded.claims if _concerns(claim, ids, words)]
    when = [*_days(coded, concerned)]
    cover = _Cover(
        words=words,
        places=phrases(_places(concerned)),
        days=phrases(coded.text[start:end] for start, end in when),
        mark=mark,
        ids={one: f"withheld{number}" for number, one in enumerate(sorted(ids), 1) if ":" in one},
    )
    return _Covered(
        spoken=spoken,
        spans=(*spans, *when),
        cover=cover,
        concerned=frozenset(claim.id for claim in concerned),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cover:
    """What is covered in a document: words of names, places, days as written; `ids` of the actors data, which
    hold a name, with what stands for them."""

    words: Phrases | None
    places: Phrases | None
    days: Phrases | None
    mark: str
    ids: Mapping[str, str]

    def letters(self, text: str, spans: Spans) -> str:
        """The text with spans, names and places covered letter by letter."""
        letters = list(text)
        for start, end in spans:
            for place in range(start, end):
                if letters[place].isalnum():
                    letters[place] = COVER
        covered = "".join(letters)
        for one in (self.words, self.places):
            covered = one.sub(lambda met: COVER * len(met), covered) if one else covered
        return covered

    def line(self, words: str) -> str:
        """A line beside the text, such as its title, without any of them."""
        words = self.name(words)
        return self.days.sub(HIDDEN, words) if self.days else words

    def in_address(self, url: str, names: Iterable[str]) -> bool:
        written = urllib.parse.unquote(url)
        return holds_name(written, names) or self.line(written) != written

    def name(self, words: str) -> str:
        words = self.words.sub(self.mark, words) if self.words and words != self.mark else words
        return self.places.sub(ELSEWHERE, words) if self.places else words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Covered:
    """The names that are covered in a document, the spans of its text, what covers them; the ids of the
    claims that concern one of those who bear the names."""

    spoken: set[str]
    spans: tuple[tuple[int, int], ...]
    cover: _Cover
    concerned: frozenset[str]


def _concerned(party: Party, ids: set[str], words: Phrases | None) -> bool:
    told = (party.name, party.text, *(member.text for member in party.members))
    return party.actor_id in ids or bool(words and words.search(" ".join(filter(None, told))))


def _concerns(claim: Claim, ids: set[str], words: Phrases | None) -> bool:
    return any(_concerned(party, ids, words) for party in (*claim.actors, *claim.recipients))


def _places(claims: Iterable[Claim]) -> Iterator[str]:
    """The names of where claims happened, but for countries."""
    for claim in claims:
        if claim.place is not None and claim.place.precision != "country":
            yield from filter(None, (claim.place.text, claim.place.name))


def _days(coded: CodedDocument, claims: list[Claim]) -> Iterator[tuple[int, int]]:
    """The words that tell the days of claims, and those elsewhere in the text that tell the same day."""
    fine = [claim.date for claim in claims if claim.date and claim.date.precision not in COARSE]
    yield from ((date.text_start, date.text_end) for date in fine)
    days = {day for date in fine for day in (date.start, date.end) if day}
    yield from ((time.start, time.end) for time in coded.times if time.value[: len("2024-03-05")] in days)


def _claim(claim: Claim, text: str, ids: set[str], cover: _Cover, concerned: bool) -> Claim:
    """A claim that concerns nobody who is withheld may still be told by the same words for day and place."""
    date, place = claim.date, claim.place
    if concerned or (date and COVER in text[date.text_start : date.text_end]):
        date = in_month(date)
    if concerned or (place and COVER in text[place.start : place.end]):
        place = in_country(place)
    if not concerned:
        return replace(claim, date=date, place=place)

    def hidden(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(
            replace(one, name=cover.mark) if _concerned(one, ids, cover.words) else one for one in parties
        )

    return replace(
        claim,
        actors=hidden(claim.actors),
        recipients=hidden(claim.recipients),
        date=date,
        place=place,
        judgements=tuple(_verdict(one) for one in claim.judgements),
    )


def _actor(actor: Actor, ids: set[str], cover: _Cover) -> Actor:
    if actor.id in ids or (cover.words and cover.words.search(f"the {actor.name}")):  # "Velimbes", a group
        return replace(actor, name=cover.mark, candidates=(), offices=tuple(map(cover.name, actor.offices)))
    return replace(actor, offices=tuple(map(cover.name, actor.offices)))


def _verdict(verdict: Verdict) -> Verdict:
    """A person's own words, and days and places to the letter, are not told of a protected person."""
    hidden = replace(verdict, reason=HIDDEN)
    return replace(hidden, was=HIDDEN, value=HIDDEN) if verdict.field in ("date", "place") else hidden


def _retold(value: Any, text: str, cover: _Cover) -> Any:
    """Every `text` beside a span is what the covered text says there; other strings lose the names, lists the
    ids that hold one."""
    if isinstance(value, list):
        return [_retold(one, text, cover) for one in value if not (isinstance(one, str) and one in cover.ids)]
    if not isinstance(value, dict):
        return value
    told = {name: _retold(one, text, cover) for name, one in value.items()}
    for start, end in (("start", "end"), ("text_start", "text_end")):
        if isinstance(told.get(start), int) and isinstance(told.get("text"), str):
            told["text"] = text[told[start] : told[end]]
    for field in ("id", "actor_id", "speaker"):
        if field in told:
            told[field] = cover.ids.get(told[field], told[field])
    for field in TOLD:
        if isinstance(told.get(field), str):
            told[field] = cover.name(told[field])
    return told
