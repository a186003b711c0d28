"""Finds the time expressions of a text. May import lexicon, model and the rooms beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Parsed, TimeMention
from dragoman.resolve.times.build import Builder, Hit
from dragoman.resolve.times.patterns import ANCHORS, MACROS, RULES
from dragoman.resolve.times.readings import Calendar, Fixed, Found, Reading, Several, Step
from dragoman.resolve.times.scan import Atoms, Scanner, token_at
from dragoman.resolve.times.settle import Settler
from dragoman.resolve.times.tense import OPEN, direction
from dragoman.resolve.times.vocabulary import BREAK, NOTHING, Vocabulary

STRETCHES_KEPT = 20_000  # matched stretches remembered a finder; a stretch is some 8 characters
LONGEST_STRETCH = 60  # atoms; a longer one (a table of figures) is read in parts, so that time stays linear

Candidates = list[list[tuple[str, "re.Match[str]"]]]


class TimeFinder:
    """Every time expression of a text with its TIMEX3 type and value.

    `finder(parsed, published)` takes the ISO day of publication or None, and returns the mentions, sorted
    and not overlapping, and what was seen and left out. Without a day of publication nothing that is
    relative to it is guessed: "yesterday" is XXXX-XX-XX, "Monday" XXXX-WXX-1.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.vocabulary = Vocabulary(lexicon)
        self.scanner = Scanner(self.vocabulary)
        self.builder = Builder(self.vocabulary)
        self.rules = [(name, self.vocabulary.compile(pattern, MACROS)) for name, pattern in RULES]
        anchors = "".join(sorted({c for name in ANCHORS for c in self.vocabulary.characters(name)}))
        other = f"[^{re.escape(NOTHING)}{BREAK}]"
        self.stretch = re.compile(f"{other}*?[{anchors}]{other}*")
        self.phrase_chars = frozenset(self.vocabulary.characters("phrase"))
        self._seen: dict[str, Candidates] = {}

    def __call__(self, parsed: Parsed, published: str | None = None) -> tuple[list[TimeMention], list[Drop]]:
        if not len(parsed):
            return [], []
        atoms = self.scanner.scan(parsed)
        found = joined(list(self._found(atoms, parsed)), atoms)
        settler = Settler([f.reading for f in found], published)
        mentions: list[TimeMention] = []
        drops: list[Drop] = []
        for one in found:
            self._settle(one, atoms, parsed, settler, mentions, drops)
        return mentions, drops

    def _settle(
        self,
        one: Found,
        atoms: Atoms,
        parsed: Parsed,
        settler: Settler,
        mentions: list[TimeMention],
        drops: list[Drop],
    ) -> None:
        start, end = atoms.starts[one.first], atoms.ends[one.last - 1]
        token = token_at(parsed, atoms.starts[one.last - 1])
        reading = one.reading
        needs = isinstance(reading, Calendar) and reading.year is None or isinstance(reading, Step) and reading.unit == "WE"
        towards = direction(parsed, token, self.vocabulary.forward, self.vocabulary.timetable) if needs else OPEN
        settled = settler.settle(reading, parsed.sentence_of[token], towards)
        if settled is None and isinstance(reading, Calendar) and reading.which == "era":
            return
        if settled is None:
            reason = f"no time in this text, or no day of the calendar ({one.rule})"
            drops.append(Drop(code="time_impossible", reason=reason, start=start, end=end))
            return
        kind, value = settled
        mentions.append(
            TimeMention(start=start, end=end, text=parsed.text[start:end], type=kind, value=value)
        )

    def _found(self, atoms: Atoms, parsed: Parsed) -> Iterator[Found]:
        for match in self.stretch.finditer(atoms.chars):
            at = match.start()
            while at < match.end():
                piece = atoms.chars[at : min(match.end(), at + LONGEST_STRETCH)]
                yield from self._in_stretch(piece, at, atoms, parsed)
                at += len(piece)

    def _in_stretch(self, chars: str, base: int, atoms: Atoms, parsed: Parsed) -> Iterator[Found]:
        candidates = self._candidates(chars)
        i = 0
        while i < len(chars):
            phrase = self._phrase(base + i, atoms, parsed) if chars[i] in self.phrase_chars else None
            found = [phrase] if phrase else []
            for rule, match in candidates[i]:
                if phrase and match.end() + base <= phrase.last:
                    break
                reading = self.builder.build(rule, Hit(atoms, parsed, match, base, self.vocabulary))
                if reading is not None:
                    here = reading.parts if isinstance(reading, Several) else ((base + i, base + match.end(), reading),)
                    found = [Found(first=first, last=last, reading=one, rule=rule) for first, last, one in here]
                    break
            yield from found
            i = found[-1].last - base if found else i + 1

    def _candidates(self, chars: str) -> Candidates:
        """For each position the rules that match there, longest first."""
        known = self._seen.get(chars)
        if known is None:
            known = []
            for i in range(len(chars)):
                here = [(name, m) for name, rule in self.rules if (m := rule.match(chars, i)) and m.end() > i]
                known.append(sorted(here, key=lambda entry: -entry[1].end()))
            if len(self._seen) < STRETCHES_KEPT:
                self._seen[chars] = known
        return known

    def _phrase(self, first: int, atoms: Atoms, parsed: Parsed) -> Found | None:
        for words, row in self.vocabulary.phrases.get(atoms.word(first), ()):
            if len(words) > 1 and (
                first + len(words) > len(atoms.starts)
                or any(atoms.word(first + k).replace("’", "'") != word for k, word in enumerate(words))
            ):
                continue
            reading = _phrase_reading(row, token_at(parsed, atoms.starts[first + len(words) - 1]), parsed)
            if reading is not None:
                return Found(first=first, last=first + len(words), reading=reading, rule="phrase")
        return None


def _phrase_reading(row: Mapping[str, str], token: int, parsed: Parsed) -> Reading | None:
    if "type" not in row:
        if row["easter"]:
            return Calendar(easter=int(row["easter"]))
        if row["nth"]:
            return Calendar(month=int(row["month"]), weekday=int(row["weekday"]), nth=int(row["nth"]))
        return Calendar(month=int(row["month"]), day=int(row["day"]))
    test = row["test"]
    if test == "adjective" and parsed.pos[token] != "ADJ" or test == "noun" and parsed.pos[token] != "NOUN":
        return None
    if test == "end" and token + 1 < len(parsed) and parsed.pos[token + 1] not in ("PUNCT", "ADP", "CCONJ"):
        return None
    return Fixed(value=row["value"], type=row["type"])


JOINTS = frozenset({"on", "of", "at", "in", ",", "the", "day"})


def joined(found: list[Found], atoms: Atoms) -> list[Found]:
    """A time of day with the day beside it as one: "10 p.m. Wednesday", "the night of 4 May", "Friday morning"."""
    out: list[Found] = []
    for one in found:
        if out and (both := _joined(out[-1], one, atoms)):
            out[-1] = both
        else:
            out.append(one)
    for i in range(len(out) - 1, 0, -1):
        out[i - 1] = _dated(out[i - 1], out[i], atoms)
    return out


PAIRED = frozenset({"and", "or", "to", "until", "till", "through", "-", "–", "—", ",", "the", "on", "by", "of", "in", "again"})


def _dated(a: Found, b: Found, atoms: Atoms) -> Found:
    """A month or season takes the year of the one it is paired with: "in May and June 1940"."""
    x, y = a.reading, b.reading
    if not (isinstance(x, Calendar) and isinstance(y, Calendar)) or not y.year or x.year or x.which or x.year_steps is not None:
        return a
    gap = [atoms.word(i) for i in range(a.last, b.first)]
    if not (x.month or x.season) or not (y.month or y.season) or not 1 <= len(gap) <= 3 or not PAIRED.issuperset(gap):
        return a
    earlier = y.year - 1 if x.month and y.month and x.month > y.month else y.year
    return replace(a, reading=replace(x, year=earlier, era=y.era))


def _joined(a: Found, b: Found, atoms: Atoms) -> Found | None:
    gap = [atoms.word(i) for i in range(a.last, b.first)]
    if len(gap) > 2 or any(word not in JOINTS for word in gap) or BREAK in atoms.chars[a.last : b.first]:
        return None
    x, y = a.reading, b.reading
    if _is_part(x) and _takes_part(y) and (gap in ([], ["on"], ["of"], [","], ["of", "the"], ["on", "the"])):
        return Found(first=a.first, last=b.last, reading=replace(y, part=x.part), rule=a.rule + "+" + b.rule)
    if _takes_part(x) and _is_part(y) and gap in ([], ["at"]) and (not gap or y.part[1:2].isdigit()):
        if not gap or y.part[1:2].isdigit():
            return Found(
                first=a.first, last=b.last, reading=replace(x, part=y.part), rule=a.rule + "+" + b.rule
            )
    return None


def _is_part(reading: Reading) -> bool:
    return (
        isinstance(reading, Calendar)
        and bool(reading.part)
        and not (reading.year or reading.month or reading.day or reading.weekday or reading.general)
    )


def _takes_part(reading: Reading) -> bool:
    if isinstance(reading, Step):
        return reading.unit == "D" and not reading.part
    return (
        isinstance(reading, Calendar)
        and not reading.part
        and bool(reading.day or reading.weekday or reading.easter is not None)
    )
