"""The hours that a text has told of. May import the calendar."""

import datetime
import re

from dragoman.resolve.times.calendar import day_of

DEED_REACH = 4  # sentences over which a bare hour leans; flat from 2 on times_news, from 4 on the lists
HOUR = re.compile(r"\d\d(?::\d\d)?")
NOON, DAY = 12, 24  # hours


class Hours:
    """The hour and the part of the day told of last, and the sentence that is read."""

    def __init__(self) -> None:
        self.sentence = 0
        self.clock: tuple[int, datetime.datetime] | None = None  # sentence and hour of a day told of last
        self.late: tuple[int, bool] | None = None  # sentence, and whether it told of an afternoon or evening

    def tell_hour(self, value: str) -> None:
        """Remembers the part of the day and the hour of a value."""
        day, _, part = value.partition("T")
        if part[:1].isdigit() and HOUR.fullmatch(part):
            hour, minute = int(part[:2]), int(part[3:] or 0)
            self.late = self.sentence, hour >= NOON
            if (date := day_of(day)) is not None and hour < DAY:
                self.clock = self.sentence, datetime.datetime(date.year, date.month, date.day, hour, minute)
        elif part in ("MO", "AF", "EV"):
            self.late = self.sentence, part != "MO"

    def by_half(self, part: str) -> str:
        """An hour whose half of the day is not said, by the one told of last: "at 7:30" in an evening."""
        near = self.late is not None and self.sentence - self.late[0] <= DEED_REACH and self.late[1]
        return f"T{int(part[1:3]) + NOON}{part[3:]}" if near and int(part[1:3]) < NOON else part

    def hours_on(self, count: float, unit: str, reach: int) -> str | None:
        """The hour a length away from the one told of last: "six minutes later"."""
        if self.clock is None or self.sentence - self.clock[0] > reach or unit not in ("TH", "TM"):
            return None
        step = datetime.timedelta(hours=count) if unit == "TH" else datetime.timedelta(minutes=count)
        value = (self.clock[1] + step).isoformat(timespec="minutes")
        self.tell_hour(value)
        return value
