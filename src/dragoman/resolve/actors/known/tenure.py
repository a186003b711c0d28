"""One row of the actors data: somebody or something known by name, in an office for some time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

OPEN_END = "9999-12-31"
PERIOD_ENDS = {
    4: "-12-31",
    7: "-31",
}  # of a year, of a month (later than any day of it, which is what counts)
PERIOD_STARTS = {4: "-01-01", 7: "-01"}
CHECKED = re.compile(r"in office when last checked (\d{4}-\d\d)")
STILL_CALLED_SO = 31  # days
DAY = 10  # characters of a date that is precise to the day


@dataclass(frozen=True, slots=True)
class Tenure:
    """One row of `actors/*.tsv`: an actor, or a person in an office. `sure_from` and `sure_to` bound the days
    on which the office was surely held, as precisely as the row is certain."""

    actor_id: str
    name: str
    kind: str
    country: str
    sectors: tuple[str, ...]
    office: str
    sure_from: str
    sure_to: str
    begun: str
    ended: str
    body: str
    checked: str  # YYYY-MM up to which the built-in data know that an open tenure went on, or ""

    def held_on(self, day: str) -> bool:
        return self.sure_from <= day <= self.sure_to

    def just_ended(self, day: str) -> bool:
        """Whether an office was left so lately that its holder is still called by it, as after a coup."""
        if len(self.ended) != DAY or not self.sure_to < day:
            return False
        return (date.fromisoformat(day[:DAY]) - date.fromisoformat(self.ended)).days <= STILL_CALLED_SO

    def ended_before(self, day: str) -> bool:
        return self.sure_to < day

    def same_office(self, other: "Tenure") -> bool:
        """Whether both are the same office of the same state, in times that meet."""
        if not self.office or (self.office, self.country) != (other.office, other.country):
            return False
        return (self.begun or "") <= other.sure_to and (other.begun or "") <= self.sure_to

    def begun_together(self, other: "Tenure") -> bool:
        """Whether both began in the same state on the same day: one office under two titles."""
        return self.country == other.country and self.begun == other.begun and len(self.begun) == DAY


def tenure_of(row: Mapping[str, str], *, actor_id: str = "") -> Tenure:
    """The row of a table as a Tenure; `actor_id` in place of its own."""
    start, end = row["office_from"], row["office_to"] or OPEN_END
    return Tenure(
        actor_id=actor_id or row["actor_id"],
        name=row["name"],
        kind=row["kind"],
        country=row["country"],
        sectors=tuple(row["sectors"].split()),
        office=row["office"],
        sure_from=start + PERIOD_ENDS.get(len(start), "") if start else OPEN_END,
        sure_to=end + PERIOD_STARTS.get(len(end), ""),
        begun=start,
        ended=row["office_to"],
        body=row["body"],
        checked=checked[1] if (checked := CHECKED.search(row.get("note", ""))) else "",
    )
