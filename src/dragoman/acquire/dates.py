"""Reads the day on which a report was published, as a record or a user states it."""

import datetime
import re

ISO = re.compile(r"\d{4}-?\d{2}-?\d{2}(?:[T ].*)?", re.DOTALL)


def day_of(stated: str) -> str | None:
    """The ISO day (YYYY-MM-DD) of an ISO 8601 date or date-time as written there, None where it is none.

    A time zone is not applied: the day is the one that the publisher printed.
    """
    stated = stated.strip()
    if not ISO.fullmatch(stated) or not stated.isascii():
        return None
    try:
        return datetime.datetime.fromisoformat(stated).date().isoformat()
    except ValueError:
        return None
