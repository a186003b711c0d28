"""What dates of acts are made of, and the words they hang on (`times/*.tsv`). May import lexicon, model."""

import datetime

from dragoman.lexicon import Lexicon
from dragoman.model import ClaimDate, TimeMention
from dragoman.resolve.times.calendar import moved

UNITS = frozenset({"D", "W", "M", "Y", "DE"})
UNBOUNDED = 10**7  # days, for a time without an end


class BoundWords:
    """The words that a date's sides hang on."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.bounds = {row["word"]: row["bound"] for row in lexicon.table("times/bound_words.tsv")}
        words = lexicon.table("times/grammar_words.tsv")
        self.back = frozenset(row["word"] for row in words if row["category"] in ("last", "previous"))
        self.ahead = frozenset(row["word"] for row in words if row["category"] in ("next", "coming"))
        self.onward = frozenset(row["word"] for row in words if row["category"] == "following")
        table = lexicon.table("times/happenings.tsv")
        self.happenings = {row["word"]: row["happening"] for row in table}
        self.beside = {
            row["word"]: row["category"] for row in words if row["category"] in ("before", "after")
        }


class DatingWords:
    """The verbs that share their time with an argument, and the nouns that have none."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("times/event_verbs.tsv")
        self.of_subject = frozenset(row["verb"] for row in table if row["argument"] == "subject")
        self.of_object = frozenset(row["verb"] for row in table if row["argument"] == "object")
        self.outcomes = frozenset(row["verb"] for row in table if row["argument"] == "outcome")
        forward = lexicon.table("times/forward_words.tsv")
        self.directive = frozenset(row["word"] for row in forward if row["category"] == "directive")
        self.telling = frozenset(row["word"] for row in forward if row["category"] == "telling")
        self.forward = frozenset(row["word"] for row in forward if row["category"] == "forward")
        self.places = frozenset(row["noun"] for row in lexicon.table("times/place_nouns.tsv"))
        doers = lexicon.table("party_nouns.tsv")
        self.doers = frozenset(row["lemma"] for row in doers)
        people = frozenset(row["lemma"] for row in doers if row["kind"] == "person")
        self.timeless = self.places | people  # "killed two of the *guards* on Monday"
        self.words = BoundWords(lexicon)


def claim_date(start: str | None, end: str | None, precision: str, time: TimeMention) -> ClaimDate:
    return ClaimDate(
        start=start, end=end, precision=precision, text=time.text, text_start=time.start, text_end=time.end
    )


def moved_by(day: datetime.date, value: str, direction: int) -> datetime.date | None:
    """The day a TIMEX3 duration away; None for an unknown or broken number, or hours."""
    count = "".join(c for c in value[1:] if c.isdigit() or c in ".X")
    unit = value[1 + len(count) :]
    if unit not in UNITS or not count.isdigit():
        return None
    return moved(day, direction * int(count), unit)


def days_of(date: ClaimDate) -> int:
    if date.start is None or date.end is None:
        return UNBOUNDED
    first, last = map(datetime.date.fromisoformat, (date.start, date.end))
    return (last - first).days
