"""Finds the time expressions of a text. May import lexicon, model and the rooms beside it."""

import datetime
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Parsed, TimeMention
from dragoman.resolve.times.calendar import day_of
from dragoman.resolve.times.reading import days, lengths, names, periods, weekdays
from dragoman.resolve.times.reading.hit import Hit
from dragoman.resolve.times.reading.join import joined
from dragoman.resolve.times.reading.macros import ANCHORS, MACROS
from dragoman.resolve.times.reading.patterns import RULES
from dragoman.resolve.times.reading.phrases import phrase
from dragoman.resolve.times.reading.scan import Atoms, Scanner, token_at
from dragoman.resolve.times.reading.titles import titles
from dragoman.resolve.times.reading.vocabulary import BREAK, NOTHING, Vocabulary
from dragoman.resolve.times.readings import OPEN, Calendar, Found, Reading, Several, Shift, Step
from dragoman.resolve.times.values.clauses import when_told
from dragoman.resolve.times.values.settle import Settler
from dragoman.resolve.times.values.tense import Tense

STRETCHES_KEPT = 20_000  # matched stretches remembered by a finder; a stretch is some 8 characters
LONGEST_STRETCH = 60  # atoms; a longer one (a table of figures) is read in parts, so that time stays linear

BOUNDS = frozenset({"since", "before", "until", "till"})

OPENING = 3  # paragraphs in which a dateline may stand: behind a headline and a byline
DATED_PLACE = re.compile(r"^[^a-z\n]{2,60}, (?=.{4,16}[0-9]{4}\b)", re.MULTILINE)
LONGEST_PLACE = 60  # characters in front of the date of a dateline
DATELINE_DAYS = 3  # a report is printed so many days after its dateline at most

Reader = Callable[[Hit], Reading | Several | None]
Candidates = list[list[tuple[str, "re.Match[str]"]]]

READERS: dict[str, Reader] = {
    rule: next(vars(room)[rule] for room in (names, periods, weekdays, days, lengths) if rule in vars(room))
    for rule, _ in RULES
}


def _dateline(first: Found | None, atoms: Atoms) -> Calendar | None:
    """The date behind a place in capitals in front of a report: "CAIRO, March 12 (Agency) --"."""
    if first is None or not isinstance(first.reading, Calendar):
        return None
    place = atoms.text[: atoms.starts[first.first]].rstrip().rsplit("\n", 1)[-1]
    said = place.isupper() and place.endswith(",") and len(place) <= LONGEST_PLACE
    return first.reading if said and first.reading.month and first.reading.day else None


def written(found: list[Found], atoms: Atoms, published: str | None) -> str | None:
    """The day that a report is told from: its dateline's where that lies just before its publication, or has
    a year where that is not known; else the day of publication."""
    day, said = day_of(published), _dateline(next(iter(found), None), atoms)
    if said is None:
        return published
    if day is None:
        whole = said.year and said.month and said.day and not said.era
        return f"{said.year:04d}-{said.month:02d}-{said.day:02d}" if whole else published
    near = (day - datetime.timedelta(days=back) for back in range(DATELINE_DAYS + 1))
    told = next(
        (
            one
            for one in near
            if (one.month, one.day) == (said.month, said.day) and said.year in (None, one.year)
        ),
        day,
    )
    return told.isoformat()


def _full(reading: Reading) -> bool:
    """Whether it is a whole year that figures are told of."""
    return isinstance(reading, Step) and reading.which == "full"


class TimeFinder:
    """Every time expression of a text with its TIMEX3 type and value.

    `finder(parsed, published)` takes the ISO day of publication or None, and returns the mentions, sorted
    and not overlapping, and what was seen and left out. Without a day of publication nothing that is
    relative to it is guessed: "yesterday" is XXXX-XX-XX, "Monday" XXXX-WXX-1. Values: TimeML 1.2.1.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.vocabulary = Vocabulary(lexicon)
        self.tense = Tense(lexicon)
        self.scanner = Scanner(self.vocabulary)
        self.rules = [(name, self.vocabulary.compile(pattern, MACROS)) for name, pattern in RULES]
        anchors = "".join(sorted({c for name in ANCHORS for c in self.vocabulary.characters(name)}))
        other = f"[^{re.escape(NOTHING)}{BREAK}]"
        self.stretch = re.compile(f"{other}*?[{anchors}]{other}*")
        self.phrase_starts = frozenset(self.vocabulary.characters("phrase"))
        self._seen: dict[str, Candidates] = {}

    def __getstate__(self) -> dict[str, object]:
        """Without the remembered stretches: a finder may be sent to another process, matches may not."""
        return {**self.__dict__, "_seen": {}}

    def __call__(self, parsed: Parsed, published: str | None = None) -> tuple[list[TimeMention], list[Drop]]:
        mentions: list[TimeMention] = []
        drops: list[Drop] = []
        atoms = self.scanner.scan(parsed)
        found = self._untitled(joined(list(self.readings(atoms, parsed)), atoms), parsed, atoms)
        settler = Settler([one.reading for one in found], written(found, atoms, published))
        for one in found:
            start, end = atoms.starts[one.first], atoms.ends[one.last - 1]
            settled = self._settled(one, atoms, parsed, settler)
            if settled is not None:
                kind, value = settled
                mentions.append(
                    TimeMention(start=start, end=end, text=parsed.text[start:end], type=kind, value=value)
                )
            elif not (isinstance(one.reading, Calendar) and one.reading.era == "?"):
                reason = f"no day of the calendar ({one.rule})"
                drops.append(Drop(code="T101", reason=reason, start=start, end=end))
        return mentions, drops

    def _untitled(self, found: list[Found], parsed: Parsed, atoms: Atoms) -> list[Found]:
        """Without what stands in the title of a work."""
        spans = titles(parsed, self.vocabulary) if found else []
        return [one for one in found if not any(a <= atoms.starts[one.first] < b for a, b in spans)]

    def dateline(self, parsed: Parsed) -> str | None:
        """The day of a report's dateline, for one without a day of publication."""
        last = parsed.paragraphs[min(len(parsed.paragraphs), OPENING) - 1][1] if parsed.paragraphs else 0
        head = parsed.text[: parsed.ends[last - 1]] if last else ""
        if not DATED_PLACE.search(head):
            return None
        atoms = self.scanner.scan(parsed)
        return written(list(itertools.islice(self.readings(atoms, parsed), 1)), atoms, None)

    def _settled(self, one: Found, atoms: Atoms, parsed: Parsed, settler: Settler) -> tuple[str, str] | None:
        token = token_at(parsed, atoms.starts[one.last - 1])
        first = token_at(parsed, atoms.starts[one.first])
        reading = one.reading
        open_year = isinstance(reading, Calendar) and reading.year is None
        leans = open_year or (
            isinstance(reading, Step)
            and (reading.unit in ("WE", "W") or reading.which in ("end", "full", "the", "new"))
        )
        leans = leans or (isinstance(reading, Shift) and reading.length != "")
        if isinstance(reading, Shift) and (reading.unit, reading.count, reading.direction) == ("Y", 1, -1):
            reading = replace(reading, holds=self.tense.holds(parsed, token))
        period = bool(reading.quarter or reading.half) if isinstance(reading, Calendar) else _full(reading)
        direction = self.tense.direction(parsed, token, period, first) if leans else OPEN
        if isinstance(reading, Calendar) and open_year and reading.month:
            reading = replace(reading, done=self.tense.done(parsed, token, first))
        dated = leans or (isinstance(reading, Step) and reading.base == "published")
        telling = dated and when_told(parsed, token, first, self.tense.telling)
        bound = one.first > 0 and atoms.word(one.first - 1) in BOUNDS
        return settler.settle(reading, parsed.sentence_of[token], direction, telling, bound)

    # --- finding ---

    def readings(self, atoms: Atoms, parsed: Parsed) -> Iterator[Found]:
        """What the text says of time, in order, before it is known what it is relative to."""
        for match in self.stretch.finditer(atoms.chars):
            for at in range(match.start(), match.end(), LONGEST_STRETCH):
                chars = atoms.chars[at : min(match.end(), at + LONGEST_STRETCH)]
                yield from self._in_stretch(chars, at, atoms, parsed)

    def _in_stretch(self, chars: str, base: int, atoms: Atoms, parsed: Parsed) -> Iterator[Found]:
        candidates = self._candidates(chars)
        free = 0  # atoms before this one belong to a time already found
        i = 0
        while i < len(chars):
            found = self._at(i, chars[i], candidates[i], base, atoms, parsed)
            if found and found[0].first >= base + free:
                yield from found
                i = free = found[-1].last - base
            else:
                i += 1

    def _at(
        self,
        i: int,
        char: str,
        candidates: list[tuple[str, "re.Match[str]"]],
        base: int,
        atoms: Atoms,
        parsed: Parsed,
    ) -> list[Found]:
        """The longest time that begins at an atom of a stretch, as one reading or several."""
        fixed = phrase(base + i, atoms, parsed, self.vocabulary) if char in self.phrase_starts else None
        for rule, match in candidates:
            if fixed and match.end() + base <= fixed.last:
                break
            reading = READERS[rule](Hit(atoms, parsed, match, base, self.vocabulary))
            if isinstance(reading, Several):
                return [Found(first=a, last=b, reading=one, rule=rule) for a, b, one in reading.parts]
            if reading is not None:
                return [Found(first=base + i, last=base + match.end(), reading=reading, rule=rule)]
        return [fixed] if fixed else []

    def _candidates(self, chars: str) -> Candidates:
        """For each place of a stretch the rules that match there, longest first."""
        known = self._seen.get(chars)
        if known is None:
            known = []
            for i in range(len(chars)):
                here = [(name, m) for name, rule in self.rules if (m := rule.match(chars, i)) and m.end() > i]
                known.append(sorted(here, key=lambda entry: -entry[1].end()))
            if len(self._seen) < STRETCHES_KEPT:
                self._seen[chars] = known
        return known
