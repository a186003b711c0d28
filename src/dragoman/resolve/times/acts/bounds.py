"""What the time beside an act says of its date: the words that open a side, ranges, lengths told from another
time. May import lexicon, model and the rooms beside it."""

import datetime
import itertools
from collections.abc import Callable, Sequence

from dragoman.grammar import VERBS
from dragoman.model import ClaimDate, Parsed, TimeMention
from dragoman.resolve.times.acts.words import BoundWords, claim_date, moved_by
from dragoman.resolve.times.calendar import UNKNOWN, interval, moved, unit_value

RANGE_WORDS = frozenset({"to", "and", "until", "till", "through", "-", "–"})
EVENT_SEARCH = 3000  # tokens before and behind "after the vote" in which the vote's own date is looked for
ENDS = frozenset(("close", "end"))
COARSE = {"W": "W", "M": "M", "Y": "Y", "E": "Y"}  # "three weeks after 5 May" is a week; DE ends with E

EventDate = Callable[[int], ClaimDate | None]


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

    def date(self, number: int, event_date: EventDate | None, act: int) -> ClaimDate | None:
        """The date that a mention says of the act at token `act`; `event_date` dates the event that a length
        is told from."""
        time = self.times[number]
        if time.type == "SET":
            return None
        if time.type == "DURATION":
            return self._from_length(number, event_date, act)
        named = interval(time.value)
        if named is None:
            return claim_date(None, None, "vague", time)
        if (
            number
            and self._bound(number - 1) in ("from", "between")
            and self._partner(number - 1) is not None
        ):
            return self.date(number - 1, event_date, act)
        bound, closing = self._bound(number), self._partner(number)
        if number and bound in ("after", "before") and self._length_to(number - 1) == number:
            return self.date(number - 1, event_date, act)  # "two days after Christmas"
        if bound in ("after", "before") and named.precision == "time":
            bound = None  # "shortly after 6 p.m. on Tuesday", "before dawn on Tuesday" are that day
        if bound in ("from", "between") and closing is not None:
            return self._range(time, closing, named.start)
        if bound in ("from", "after"):
            return claim_date(named.start, None, "interval", time)
        if bound == "to":
            return claim_date(None, named.end, "interval", time)
        if bound == "before" and not ENDS.isdisjoint(self._words(number)):
            return claim_date(None, named.end, "interval", time)  # "before the end of the month"
        if bound == "before":
            before = moved(datetime.date.fromisoformat(named.start), -1, "D")
            return claim_date(None, before.isoformat() if before else None, "interval", time)
        return claim_date(named.start, named.end, named.precision, time)

    def _words(self, number: int) -> tuple[str, ...]:
        return tuple(self.parsed.lowers[slice(*self.tokens[number])])

    def _bound(self, number: int) -> str | None:
        """Which side the word before a time leaves open; in "after Sunday's vote" it is not the Sunday's."""
        first, last = self.tokens[number]
        if self.parsed.roles[last - 1] == "possessor":
            return None
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
        return claim_date(start, end, "interval", self._stretched(opening, closing.end))

    def _stretched(self, time: TimeMention, end: int) -> TimeMention:
        text = self.parsed.text[time.start : end]
        return TimeMention(start=time.start, end=end, text=text, type=time.type, value=time.value)

    def _from_length(self, number: int, event_date: EventDate | None, act: int) -> ClaimDate | None:
        """A length told from the publication ("in the past two years") or from an event ("two days after the
        vote"): dated where its anchor is, else open on both sides and marked vague."""
        time, (first, last) = self.times[number], self.tokens[number]
        lowers = self.parsed.lowers
        opening = set(lowers[first : min(last, first + 3)])
        back = not opening.isdisjoint(self.words.back)
        if self.day and (back or not opening.isdisjoint(self.words.ahead)):
            other = moved_by(self.day, time.value, -1 if back else 1)
            if other is None:
                return None
            start, end = sorted((self.day, other))
            return claim_date(start.isoformat(), end.isoformat(), "interval", time)
        side = (
            self.words.beside.get(lowers[last]) if last < len(lowers) and not self._lasting(number) else None
        )
        if side is None and not opening.isdisjoint(self.words.onward):
            return claim_date(None, None, "vague", time)  # "in the following days": stated, not which
        base = self._length_to(number)
        if base is not None:
            told = self.date_of_day(base)
            return self._away(told, time.value, 1 if side == "after" else -1, time)
        if side is None or event_date is None:
            return None
        return self._from_event(time, last, 1 if side == "after" else -1, event_date, act)

    def _from_event(
        self, time: TimeMention, word: int, direction: int, event_date: EventDate, act: int
    ) -> ClaimDate | None:
        """`word` is the token of "after" or "before". An act that is itself the event is told from the clause
        above: "arrested on Tuesday, two days after they killed" tells of a killing on Sunday."""
        event = self._event(word)
        if event is None:
            return None
        whole = self._stretched(time, self.parsed.ends[max(event, word)])
        if event == act:
            above = self._above(event)
            told = event_date(above) if above is not None else None
            return self._away(told, time.value, -direction, whole)
        told = self._event_date(event, event_date)
        return self._away(told, time.value, direction, whole) or claim_date(None, None, "vague", whole)

    def _event(self, word: int) -> int | None:
        """The event behind "after" or "before"."""
        parsed = self.parsed
        event = parsed.child(word, "prepositional_object", "prepositional_clause")
        return parsed.heads[word] if event is None and parsed.roles[word] == "marker" else event

    def _above(self, event: int) -> int | None:
        """The verb that governs an event, or the first of those it is in one row with."""
        while self.parsed.roles[event] == "conjunct":
            event = self.parsed.heads[event]
        return next((one for one in self.parsed.ancestors(event) if self.parsed.pos[one] in VERBS), None)

    def _length_to(self, number: int) -> int | None:
        """The day that a length is told from: "two days after Christmas", and not "after Tuesday's vote"."""
        last, other = self.tokens[number][1], number + 1
        if other >= len(self.times) or self.tokens[other][0] != last + 1:
            return None
        free = self.parsed.roles[self.tokens[other][1] - 1] not in ("possessor", "compound")
        return other if free and self.is_told_from(number) else None

    def _lasting(self, number: int) -> bool:
        """Whether a length says how long: "eased them *for six months* after the talks"."""
        first = self.tokens[number][0]
        return first > 0 and self.parsed.lowers[first - 1] == "for"

    def is_told_from(self, number: int) -> bool:
        """Whether a mention is a length with "after" or "before" behind it."""
        last = self.tokens[number][1]
        beside = last < len(self.parsed.lowers) and self.parsed.lowers[last] in self.words.beside
        return beside and not self._lasting(number) and self.times[number].type == "DURATION"

    def told_by(self, act: int) -> int | None:
        """The length of "jailed him on Monday, two days after he was detained" for the detention."""
        parsed = self.parsed
        marker = parsed.child(act, "marker")
        if marker is None and parsed.roles[act] == "prepositional_clause":
            marker = parsed.heads[act]  # "two days after detaining nine"
        told = (n for n, (_, last) in enumerate(self.tokens) if last == marker and self.is_told_from(n))
        return next(told, None)

    def eve(self, word: int, event_date: EventDate) -> ClaimDate | None:
        """The day before an event, of "on *the eve* of the vote"; `word` is the token of "eve"."""
        of = self.parsed.child(word, "preposition")
        event = self.parsed.child(of, "prepositional_object") if of is not None else None
        if event is None:
            return None
        start, end = self.parsed.starts[self.parsed.left_edges[word]], self.parsed.ends[event]
        text = self.parsed.text[start:end]
        whole = TimeMention(start=start, end=end, text=text, type="DATE", value=UNKNOWN["D"])
        told = self._event_date(event, event_date)
        return self._away(told, "P1D", -1, whole) or claim_date(None, None, "vague", whole)

    def is_hour(self, date: ClaimDate) -> bool:
        """Whether a date is a time of a day that is not known."""
        part = UNKNOWN["D"] + "T"
        here = (one for one in self.times if one.start == date.text_start)
        return date.precision == "vague" and any(one.value.startswith(part) for one in here)

    def named_when(self, act: int) -> int | None:
        """The time that a clause says what happened at: "held since May 2023, *when he was found guilty*"."""
        parsed = self.parsed
        whens = [one for one in parsed.children[act] if parsed.lowers[one] == "when"]
        if parsed.roles[act] != "relative_clause" or not whens:
            return None
        spans = enumerate(self.tokens)
        return next((number for number, (first, last) in spans if first <= parsed.heads[act] < last), None)

    def date_of_day(self, number: int) -> ClaimDate | None:
        """The days that a mention names, whatever stands before it."""
        time = self.times[number]
        named = interval(time.value)
        return claim_date(named.start, named.end, named.precision, time) if named else None

    def apposed(self, number: int) -> tuple[int, int] | None:
        """Of "on Sept. 3, a day after the army seized power, police arrested …" the event that the length is
        told from and the act that the day before it dates."""
        first, last = self.tokens[number]
        gap = self.parsed.lowers[self.tokens[number - 1][1] : first] if number else ()
        if gap != (",",) or not self.is_told_from(number) or self.times[number - 1].type == "DURATION":
            return None
        event = self._event(last)
        above = self._above(event) if event is not None else None
        return (event, above) if event is not None and above is not None else None

    def _away(
        self, told: ClaimDate | None, length: str, direction: int, whole: TimeMention
    ) -> ClaimDate | None:
        """The day, week, month or year a length away from a day, as coarse as the length's unit."""
        if told is None or told.start is None or told.precision not in ("day", "time"):
            return None
        day = moved_by(datetime.date.fromisoformat(told.start), length, direction)
        named = interval(unit_value(day, COARSE.get(length[-1], "D"))) if day else None
        return claim_date(named.start, named.end, named.precision, whole) if named else None

    def _event_date(self, event: int, event_date: EventDate) -> ClaimDate | None:
        """The event's own date: here, else where the same word or another for the same happening stands with
        one, before or after: "the vote was held on April 23 … three days after the election"."""
        if date := event_date(event):
            return date
        lemmas, happenings = self.parsed.lemmas, self.words.happenings
        named = happenings.get(lemmas[event], lemmas[event])
        before = range(event - 1, max(-1, event - EVENT_SEARCH), -1)
        after = range(event + 1, min(len(lemmas), event + EVENT_SEARCH))
        for token in itertools.chain(before, after):
            if happenings.get(lemmas[token], lemmas[token]) == named and (date := event_date(token)):
                return date
        return None
