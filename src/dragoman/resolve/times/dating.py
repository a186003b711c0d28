"""The date of an act, by the structure of its sentence. May import lexicon, model and the rooms beside it.

The time that modifies the act's own verb or noun comes first, then the one of the clause that governs it
where both are one happening; else the date is not stated. The day of publication never stands in for it.
"""

import datetime
from collections import defaultdict
from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import ClaimDate, Parsed, TimeMention
from dragoman.resolve.times.calendar import day_of, interval, moved
from dragoman.resolve.times.scan import token_at

CLIMB = 6  # heads from a time to the word that it modifies: prepositions and adverbs stand between
DEPTH = 4  # steps from an act to the clause whose time it shares
VERBAL = ("VERB", "AUX")
SUBJECTS = ("subject", "passive_subject")
SAME_HAPPENING = frozenset({"in", "during", "at", "amid"})  # "killed in an attack": one time for both
EVENT_SEARCH = 3000  # tokens before "after the vote" in which the vote's own date is looked for
UNITS = {"D": "D", "W": "W", "M": "M", "Y": "Y", "DE": "DE"}


class ClaimDater:
    """Dates acts. `dater(parsed, head, times, published)` dates one; `dater.read(...)` serves many."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("times/event_verbs.tsv")
        self.of_subject = frozenset(row["verb"] for row in table if row["argument"] == "subject")
        self.of_object = frozenset(row["verb"] for row in table if row["argument"] == "object")
        forward = lexicon.table("times/forward_words.tsv")
        self.forward = frozenset(row["word"] for row in forward if row["category"] == "forward")
        self.bounds = {row["word"]: row["bound"] for row in lexicon.table("times/bound_words.tsv")}
        words = lexicon.table("times/grammar_words.tsv")
        self.back = frozenset(row["word"] for row in words if row["category"] in ("last", "previous"))
        self.ahead = frozenset(row["word"] for row in words if row["category"] in ("next", "coming"))
        self.beside = {
            row["word"]: row["category"] for row in words if row["category"] in ("before", "after")
        }

    def read(self, parsed: Parsed, times: Sequence[TimeMention], published: str | None) -> "Dates":
        """The dates of one document; `times` as TimeFinder gives them."""
        return Dates(self, parsed, times, published)

    def __call__(
        self, parsed: Parsed, head: int, times: Sequence[TimeMention], published: str | None = None
    ) -> ClaimDate | None:
        """The date of the act whose head token is `head`, None where the text does not state one."""
        return self.read(parsed, times, published).of(head)


class Dates:
    """The times of one document by the words that they modify."""

    def __init__(
        self, dater: ClaimDater, parsed: Parsed, times: Sequence[TimeMention], published: str | None
    ) -> None:
        self.dater, self.parsed, self.times = dater, parsed, times
        self.day = day_of(published)
        self.tokens = [_tokens(parsed, time) for time in times]
        inside = {token for first, last in self.tokens for token in range(first, last)}
        self.hosted: dict[int, list[int]] = defaultdict(list)
        for number, (first, last) in enumerate(self.tokens):
            self.hosted[_host(parsed, first, last, inside)].append(number)

    def of(self, head: int, *, anchors: bool = True) -> ClaimDate | None:
        """The date of the act at `head`; `anchors` False leaves out times told from other events."""
        for token in self._places(head):
            if date := self._best(token, anchors):
                return date
        return None

    # --- where the time may stand ---

    def _places(self, head: int) -> list[int]:
        """Tokens whose times date the act, nearest first."""
        verbal = self.parsed.pos[head] in VERBAL
        return [head, *(self._of_verb(head) if verbal else self._of_noun(head))]

    def _of_verb(self, verb: int) -> list[int]:
        parsed = self.parsed
        places = self._within(verb)
        token = verb
        for _ in range(DEPTH):
            above, role = parsed.heads[token], parsed.roles[token]
            if above == token or parsed.pos[above] not in VERBAL:
                break
            marked = any(parsed.roles[c] == "marker" for c in parsed.children[token])
            if role == "open_complement" and parsed.lemmas[above] not in self.dater.forward:
                places.append(above)
            elif role == "adverbial_clause" and parsed.forms[token] == "gerund" and not marked:
                places.append(above)  # "a bomb went off on Monday, killing five"
            elif role == "conjunct" and self._fronted(above):
                places.append(above)
            else:
                break
            token = above
        return places

    def _within(self, verb: int) -> list[int]:
        """Arguments that carry the verb's time: "killed people Monday", "killed in Monday's attack"."""
        parsed = self.parsed
        found = []
        for child in parsed.children[verb]:
            if parsed.roles[child] in ("object", "passive_subject", "attribute"):
                if any(self._loose(number, child) for number in self.hosted.get(child, ())):
                    found.append(child)
            elif parsed.roles[child] == "preposition":
                held = parsed.child(child, "prepositional_object")
                if held is None:
                    continue
                loose = any(self._loose(number, held) for number in self.hosted.get(held, ()))
                if loose or parsed.lowers[child] in SAME_HAPPENING:
                    found.append(held)
        return found

    def _loose(self, number: int, noun: int) -> bool:
        """Whether a time hangs on a noun only because it stands behind it: a bare "Monday", or "on Monday"
        behind a name."""
        first, last = self.tokens[number]
        parsed = self.parsed
        if first < noun:
            return False
        bare = any(
            parsed.heads[t] == noun and parsed.roles[t] == "noun_adverbial" for t in range(first, last)
        )
        return bare or parsed.pos[noun] in ("PROPN", "PRON", "NUM") or parsed.entity_of[noun] >= 0

    def _fronted(self, verb: int) -> bool:
        """Whether the verb's time opens its clause and so holds for the verbs conjoined with it."""
        return any(self.tokens[number][1] <= verb for number in self.hosted.get(verb, ()))

    def _of_noun(self, noun: int) -> list[int]:
        parsed = self.parsed
        places = []
        for token in parsed.subtree(noun):
            if parsed.roles[token] == "relative_clause" and parsed.lemmas[token] in self.dater.of_subject:
                places.append(token)  # "a meeting with the envoy, which concluded on Saturday"
        token = noun
        for _ in range(DEPTH):
            above, role = parsed.heads[token], parsed.roles[token]
            if above == token:
                break
            lemma = parsed.lemmas[above]
            if role in ("conjunct", "apposition", "prepositional_object") and parsed.pos[above] not in VERBAL:
                if role == "prepositional_object" and parsed.lowers[above] not in SAME_HAPPENING | {"of"}:
                    break
                token = above
                continue
            if role in ("subject", "preposition") or (
                role == "passive_subject" and lemma in self.dater.of_object
            ):
                shares = lemma in self.dater.of_subject or role != "subject"
                if shares and (role != "preposition" or parsed.pos[above] in VERBAL):
                    places.extend((above, *self._within(above)))
                elif role == "preposition" and parsed.pos[above] == "NOUN":
                    places.append(above)
            elif role == "object" and lemma in self.dater.of_object:
                places.extend((above, *self._of_verb(above)))
            break
        return places

    # --- what it says ---

    def _best(self, token: int, anchors: bool) -> ClaimDate | None:
        dates = []
        for number in self.hosted.get(token, ()):
            date = self._date(number, anchors)
            if date:
                first = self.tokens[number][0]
                known = date.start is not None or date.end is not None
                closed = date.start is not None and date.end is not None
                dates.append((not known, not closed, _days(date), abs(first - token), number, date))
        return min(dates)[-1] if dates else None

    def _date(self, number: int, anchors: bool) -> ClaimDate | None:
        time = self.times[number]
        first = self.tokens[number][0]
        if time.type == "SET":
            return None
        if time.type == "DURATION":
            return self._from_length(number, anchors)
        named = interval(time.value)
        if named is None:
            return _claim_date(None, None, "vague", time)
        if number and self._opens(number - 1) and self._partner(number - 1) == number:
            return self._date(number - 1, anchors)
        bound = self.dater.bounds.get(self.parsed.lowers[first - 1]) if first else None
        follow = self._partner(number)
        if bound in ("from", "between") and follow is not None:
            return _joint(self.parsed.text, time, self.times[follow], named.start)
        if bound == "from":
            return _claim_date(named.start, None, "interval", time)
        if bound == "after":
            return _claim_date(named.start, None, "interval", time)
        if bound == "to":
            return _claim_date(None, named.end, "interval", time)
        if bound == "before":
            before = datetime.date.fromisoformat(named.start).toordinal() - 1
            end = datetime.date.fromordinal(before).isoformat() if before > 0 else None
            return _claim_date(None, end, "interval", time)
        return _claim_date(named.start, named.end, named.precision, time)

    def _opens(self, number: int) -> bool:
        first = self.tokens[number][0]
        return first > 0 and self.dater.bounds.get(self.parsed.lowers[first - 1]) in ("from", "between")

    def _partner(self, number: int) -> int | None:
        """The time that closes a range which this one opens: "from May to June", "between 5 and 7 May"."""
        if number + 1 >= len(self.times):
            return None
        gap = self.parsed.lowers[self.tokens[number][1] : self.tokens[number + 1][0]]
        joined = len(gap) == 1 and gap[0] in ("to", "and", "until", "till", "through", "-", "–")
        return number + 1 if joined and interval(self.times[number + 1].value) else None

    def _from_length(self, number: int, anchors: bool) -> ClaimDate | None:
        """A length told from the publication ("in the past two years") or from an event ("two days after the
        vote"): dated where its anchor is, else open on both sides and marked vague."""
        time, (first, last) = self.times[number], self.tokens[number]
        lowers = self.parsed.lowers
        words = set(lowers[first : min(last, first + 3)])
        back, ahead = words & self.dater.back, words & self.dater.ahead
        if (back or ahead) and self.day:
            other = _moved(self.day, time.value, -1 if back else 1)
            if other is None:
                return None
            start, end = sorted((self.day, other))
            return _claim_date(start.isoformat(), end.isoformat(), "interval", time)
        side = self.dater.beside.get(lowers[last - 1]) or (
            self.dater.beside.get(lowers[last]) if last < len(lowers) else None
        )
        if not side or not anchors:
            return None
        return self._from_event(number, 1 if side == "after" else -1)

    def _from_event(self, number: int, direction: int) -> ClaimDate | None:
        time, (_, last) = self.times[number], self.tokens[number]
        parsed = self.parsed
        at = last - 1 if parsed.lowers[last - 1] in self.dater.beside else last
        event = parsed.child(at, "prepositional_object", "prepositional_clause")
        if event is None and parsed.roles[at] == "marker":
            event = parsed.heads[at]
        if event is None:
            return None
        end = parsed.ends[max(event, at)]
        whole = TimeMention(
            start=time.start, end=end, text=parsed.text[time.start : end], type="DATE", value=time.value
        )
        told = self._event_date(event)
        if told and told.precision in ("day", "time") and told.start:
            day = _moved(datetime.date.fromisoformat(told.start), time.value, direction)
            if day:
                return _claim_date(day.isoformat(), day.isoformat(), "day", whole)
        return _claim_date(None, None, "vague", whole)

    def _event_date(self, event: int) -> ClaimDate | None:
        """The event's own date: here, or where the same word stood before with one."""
        parsed = self.parsed
        if date := self.of(event, anchors=False):
            return date
        lemma = parsed.lemmas[event]
        for token in range(event - 1, max(-1, event - EVENT_SEARCH), -1):
            if parsed.lemmas[token] == lemma and (date := self.of(token, anchors=False)):
                return date
        return None


def _tokens(parsed: Parsed, time: TimeMention) -> tuple[int, int]:
    """Tokens first to last (half-open) that a mention covers."""
    return token_at(parsed, time.start), token_at(parsed, time.end - 1) + 1


def _host(parsed: Parsed, first: int, last: int, inside: set[int]) -> int:
    """The word that a time modifies: the nearest above it that is no preposition, no adverb and no time."""
    token = next((t for t in range(first, last) if not first <= parsed.heads[t] < last), last - 1)
    if parsed.roles[token] == "root":
        return token
    token = parsed.heads[token]
    for _ in range(CLIMB):
        passes = parsed.pos[token] in ("ADP", "ADV", "SCONJ") or token in inside
        if not passes or parsed.heads[token] == token:
            break
        token = parsed.heads[token]
    return token


def _claim_date(start: str | None, end: str | None, precision: str, time: TimeMention) -> ClaimDate:
    return ClaimDate(
        start=start, end=end, precision=precision, text=time.text, text_start=time.start, text_end=time.end
    )


def _joint(text: str, a: TimeMention, b: TimeMention, start: str) -> ClaimDate:
    last = interval(b.value)
    whole = TimeMention(start=a.start, end=b.end, text=text[a.start : b.end], type="DATE", value="")
    return _claim_date(start, last.end if last and last.end >= start else None, "interval", whole)


def _days(date: ClaimDate) -> int:
    if date.start is None or date.end is None:
        return 10**7
    return (
        datetime.date.fromisoformat(date.end).toordinal()
        - datetime.date.fromisoformat(date.start).toordinal()
    )


def _moved(day: datetime.date, value: str, direction: int) -> datetime.date | None:
    """The day a TIMEX3 duration away; None for an unknown or fractional number, or hours."""
    count = "".join(c for c in value[1:] if c.isdigit() or c in ".X")
    unit = UNITS.get(value[1 + len(count) :])
    if not unit or not count.isdigit():
        return None
    return moved(day, direction * int(count), unit)
