"""When somebody held an office, as a statement of Wikidata dates it, and which tenures are worth keeping."""

from dataclasses import dataclass

from dragoman.gather.snaks import NO, Json, date_of, qualifiers

START, END = "P580", "P582"
FIRST_YEAR = "1900"  # reports do not speak of who left office before
OPEN_SINCE = "1990"  # who took office before, and of whom no end is noted, has hardly stayed until today


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office held: `item` is a position; of a headship it is "", and the office stands in words."""

    person: str
    item: str
    office: str
    body: str
    country: str
    start: str
    end: str


def dates_of(statement: Json) -> tuple[str, str] | None:
    """Beginning and end of a tenure, "" for an unknown beginning and for no end; None where the statement
    has no date, or says that it ended and not when."""
    start = next((date for one in qualifiers(statement, START) if (date := date_of(one))), "")
    ends = qualifiers(statement, END)
    end = next((date for one in ends if (date := date_of(one))), "")
    if any(one.get("snaktype") != NO for one in ends) and not end:
        return None
    return (start, end) if start or end else None


def bounded(start: str, end: str, died: str) -> tuple[str, str] | str:
    """The dates of a tenure as the tables have them, or the reason why it is left out.

    An office without an end is held until death."""
    end = end or died
    if start.startswith("-") or len(start) not in (0, 4, 7, 10):
        start = ""
    if end and (end.startswith("-") or end < FIRST_YEAR):
        return f"an office that ended before {FIRST_YEAR}"
    if start and end and end < start[: len(end)]:
        return "an office that ends before it begins"
    if not end and start < OPEN_SINCE:
        return f"an office without an end, begun before {OPEN_SINCE}"
    return start, end
