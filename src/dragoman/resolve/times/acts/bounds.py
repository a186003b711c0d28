"""What the time beside an act says of its date: the words that open a side, ranges, lengths told from another
time. May import lexicon, model and the rooms beside it."""

import datetime
import itertools
from collections.abc import Callable, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import ClaimDate, Parsed, TimeMention
from dragoman.resolve.times.calendar import interval, moved

RANGE_WORDS = frozenset({"to", "and", "until", "till", "through", "-", "–"})
EVENT_SEARCH = 3000  # tokens before and behind "after the vote" in which the vote's own date is looked for
UNITS = frozenset({"D", "W", "M", "Y", "DE"})

EventDate = Callable[[int], ClaimDate | None]


class BoundWords:
    """The words that a date's sides hang on."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.bounds = {row["word"]: row["bound"] for row in lexicon.table("times/bound_words.tsv")}
        words = lexicon.table("times/grammar_words.tsv")
        self.back = frozenset(row["word"] for row in words if row["category"] in ("last", "previous"))
        self.ahead = frozenset(row["word"] for row in words if row["category"] in ("next", "coming"))
        self.onward = frozenset(row["word"] for row in words if row["category"] == "following")
        self.beside = {
            row["word"]: row["category"] for row in words if row["category"] in ("before", "after")
        }


class TimeDates:
    """The dates that the times of one document say; `tokens` are the token spans of the mentions."""

    def __init__(
        self,
        words: BoundWords,
        parsed: Parsed,
        times: Sequence[TimeMention],
        tokens: Sequence[tuple[int, int]],
        day: datetime.date | None,
    ) -> None:
        self.words, self.parsed, self.times, self.tokens, self.day = words, parsed, times, tokens, day

    def date(self, number: int, event_date: EventDate | None) -> ClaimDate | None:
        """The date that a mention says; `event_date` dates the event that a length is told from."""
        time = self.times[number]
        if time.type == "SET":
            return None
        if time.type == "DURATION":
            return self._from_length(number, event_date)
        named = interval(time.value)
        if named is None:
            return _claim_date(None, None, "vague", time)
        if (
            number
            and self._bound(number - 1) in ("from", "between")
            and self._partner(number - 1) is not None
        ):
            return self.date(number - 1, event_date)
        bound, closing = self._bound(number), self._partner(number)
        if bound in ("from", "between") and closing is not None:
            return self._range(time, closing, named.start)
        if bound in ("from", "after"):
            return _claim_date(named.start, None, "interval", time)
        if bound == "to":
            return _claim_date(None, named.end, "interval", time)
        if bound == "before":
            before = moved(datetime.date.fromisoformat(named.start), -1, "D")
            return _claim_date(None, before.isoformat() if before else None, "interval", time)
        return _claim_date(named.start, named.end, named.precision, time)

    def _bound(self, number: int) -> str | None:
        """Which side the word before a time leaves open."""
        first = self.tokens[number][0]
        return self.words.bounds.get(self.parsed.lowers[first - 1]) if first else None

    def _partner(self, number: int) -> TimeMention | None:
        """The time that closes a range which this one opens: "from May to June", "between 5 and 7 May"."""
        if number + 1 >= len(self.times):
            return None
        gap = self.parsed.lowers[self.tokens[number][1] : self.tokens[number + 1][0]]
        closes = len(gap) == 1 and gap[0] in RANGE_WORDS and interval(self.times[number + 1].value)
        return self.times[number + 1] if closes else None

    def _range(self, opening: TimeMention, closing: TimeMention, start: str) -> ClaimDate:
        named = interval(closing.value)
        end = named.end if named and named.end >= start else None
        return _claim_date(start, end, "interval", self._stretched(opening, closing.end))

    def _stretched(self, time: TimeMention, end: int) -> TimeMention:
        text = self.parsed.text[time.start : end]
        return TimeMention(start=time.start, end=end, text=text, type=time.type, value=time.value)

    def _from_length(self, number: int, event_date: EventDate | None) -> ClaimDate | None:
        """A length told from the publication ("in the past two years") or from an event ("two days after the
        vote"): dated where its anchor is, else open on both sides and marked vague."""
        time, (first, last) = self.times[number], self.tokens[number]
        lowers = self.parsed.lowers
        opening = set(lowers[first : min(last, first + 3)])
        back = not opening.isdisjoint(self.words.back)
        if self.day and (back or not opening.isdisjoint(self.words.ahead)):
            other = _moved(self.day, time.value, -1 if back else 1)
            if other is None:
                return None
            start, end = sorted((self.day, other))
            return _claim_date(start.isoformat(), end.isoformat(), "interval", time)
        side = self.words.beside.get(lowers[last]) if last < len(lowers) else None
        if side is None and not opening.isdisjoint(self.words.onward):
            return _claim_date(None, None, "vague", time)  # "in the following days": stated, not which
        if side is None or event_date is None:
            return None
        return self._from_event(time, last, 1 if side == "after" else -1, event_date)

    def _from_event(
        self, time: TimeMention, word: int, direction: int, event_date: EventDate
    ) -> ClaimDate | None:
        """`word` is the token of "after" or "before"."""
        parsed = self.parsed
        event = parsed.child(word, "prepositional_object", "prepositional_clause")
        if event is None and parsed.roles[word] == "marker":
            event = parsed.heads[word]
        if event is None:
            return None
        whole = self._stretched(time, parsed.ends[max(event, word)])
        told = self._event_date(event, event_date)
        if told and told.start and told.precision in ("day", "time"):
            day = _moved(datetime.date.fromisoformat(told.start), time.value, direction)
            if day:
                return _claim_date(day.isoformat(), day.isoformat(), "day", whole)
        return _claim_date(None, None, "vague", whole)

    def _event_date(self, event: int, event_date: EventDate) -> ClaimDate | None:
        """The event's own date: here, else where the same word stands with one, before or after."""
        if date := event_date(event):
            return date
        lemmas = self.parsed.lemmas
        before = range(event - 1, max(-1, event - EVENT_SEARCH), -1)
        after = range(event + 1, min(len(lemmas), event + EVENT_SEARCH))
        for token in itertools.chain(before, after):
            if lemmas[token] == lemmas[event] and (date := event_date(token)):
                return date
        return None


def _claim_date(start: str | None, end: str | None, precision: str, time: TimeMention) -> ClaimDate:
    return ClaimDate(
        start=start, end=end, precision=precision, text=time.text, text_start=time.start, text_end=time.end
    )


def _moved(day: datetime.date, value: str, direction: int) -> datetime.date | None:
    """The day a TIMEX3 duration away; None for an unknown or broken number, or hours."""
    count = "".join(c for c in value[1:] if c.isdigit() or c in ".X")
    unit = value[1 + len(count) :]
    if unit not in UNITS or not count.isdigit():
        return None
    return moved(day, direction * int(count), unit)
