"""Withholds protected names: what every reader of a store gets, unless its owner asks for the whole view.

A protected name is covered letter by letter in every text, so that spans stay true; as a name it reads
WITHHELD. Of claims that concern a protected person the day is coarsened to its month and the place to its
country. May import model.
"""

import calendar
import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dragoman.model import Claim, ClaimDate, CodedDocument, Party, Place, Verdict
from dragoman.model.plain import as_plain, from_plain

WITHHELD = "[name withheld]"
HIDDEN = "[withheld]"
COVER = "█"
LEAST = 3  # letters of a word that is covered wherever it stands: "Al" and "de" are words of other names too
MONTH = 7  # characters of an ISO month
ID_LENGTH = 12  # hexadecimal digits


def withheld(coded: CodedDocument, names: Iterable[str] = ()) -> CodedDocument:
    """The coded document without the names of its protected actors, and without `names`."""
    protected = {actor.id for actor in coded.actors if actor.visibility == "protected"}
    spoken = {actor.name for actor in coded.actors if actor.id in protected} | {*names}
    spans = [span for actor in coded.actors if actor.id in protected for span in actor.mentions]
    if not spoken and not spans:
        return coded
    words = pattern(spoken)
    text = _covered(coded.text, spans)
    text = words.sub(lambda met: COVER * len(met[0]), text) if words else text
    cleared = replace(
        coded,
        text=text,
        id=_id(coded, spoken),
        title=words.sub(WITHHELD, coded.title) if words and coded.title else coded.title,
        url=None if words and coded.url and words.search(coded.url) else coded.url,
        claims=tuple(_claim(claim, protected, words) for claim in coded.claims),
        actors=tuple(
            replace(actor, name=WITHHELD, candidates=())
            if actor.id in protected or (words and words.search(actor.name))
            else actor
            for actor in coded.actors
        ),
    )
    made: CodedDocument = from_plain(CodedDocument, _retold(as_plain(cleared), text, words))
    return made


def _id(coded: CodedDocument, names: Iterable[str]) -> str:
    """A file's name or an address may hold a name in any shape: then the text's hash stands for the id."""
    folded = coded.id.casefold()
    if not any(word.casefold() in folded for word in words_of(names)):
        return coded.id
    return f"withheld:{hashlib.sha256(coded.text.encode('utf-8', 'surrogatepass')).hexdigest()[:ID_LENGTH]}"


def words_of(names: Iterable[str]) -> set[str]:
    """The words of names that begin with a capital."""
    return {
        word
        for name in names
        for word in (part.strip(".,'’\"“”()") for part in re.split(r"[\s-]+", name))
        if word[:1].isupper() and len(word) >= LEAST
    }


def pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Finds the words of names that begin with a capital, each alone, with or without a possessive."""
    listed = "|".join(sorted(map(re.escape, words_of(names)), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.I) if listed else None


def _covered(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        for place in range(start, end):
            if letters[place].isalnum():
                letters[place] = COVER
    return "".join(letters)


def _claim(claim: Claim, protected: set[str], words: re.Pattern[str] | None) -> Claim:
    def concerned(party: Party) -> bool:
        named = bool(words and words.search(f"{party.name or ''} {party.text or ''}"))
        return party.actor_id in protected or named

    if not any(concerned(party) for party in (*claim.actors, *claim.recipients)):
        return claim

    def hidden(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(replace(party, name=WITHHELD) if concerned(party) else party for party in parties)

    return replace(
        claim,
        actors=hidden(claim.actors),
        recipients=hidden(claim.recipients),
        date=_month(claim.date),
        place=_country(claim.place),
        judgements=tuple(_verdict(one) for one in claim.judgements),
    )


def _verdict(verdict: Verdict) -> Verdict:
    """A person's own words, and days and places to the letter, are not told of a protected person."""
    hidden = replace(verdict, reason=HIDDEN)
    return replace(hidden, was=HIDDEN, value=HIDDEN) if verdict.field in ("date", "place") else hidden


def _month(date: ClaimDate | None) -> ClaimDate | None:
    if date is None:
        return None
    start, end, precision = month_of(date.start, date.end, date.precision)
    return replace(date, start=start, end=end, precision=precision or "month")


def month_of(
    start: str | None, end: str | None, precision: str | None
) -> tuple[str | None, str | None, str | None]:
    """The first day of the month of `start`, the last of that of `end`, with the precision "month"."""
    last = end and calendar.monthrange(int(end[:4]), int(end[5:MONTH]))[1]
    told = precision and "month"
    return start and f"{start[:MONTH]}-01", end and f"{end[:MONTH]}-{last}", told


def _country(place: Place | None) -> Place | None:
    if place is None:
        return None
    return replace(
        place, name=place.country, latitude=None, longitude=None, geonames_id=None, precision="country"
    )


def _retold(value: Any, text: str, words: re.Pattern[str] | None) -> Any:
    """Every `text` beside a span is what the covered text says there; other strings lose the names."""
    if isinstance(value, list):
        return [_retold(one, text, words) for one in value]
    if not isinstance(value, dict):
        return value
    told = {name: _retold(one, text, words) for name, one in value.items()}
    for start, end in (("start", "end"), ("text_start", "text_end")):
        if isinstance(told.get(start), int) and isinstance(told.get("text"), str):
            told["text"] = text[told[start] : told[end]]
    for field in ("name", "reason", "word", "was", "value"):
        if words and isinstance(told.get(field), str) and told[field] != WITHHELD:
            told[field] = words.sub(WITHHELD, told[field])
    return told
