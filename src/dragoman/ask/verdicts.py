"""What people judged, in words."""

from dragoman.model import Verdict

DONE = {"accept": "accepted", "reject": "rejected"}
DAY = 10  # characters of an ISO day


def words_of(verdict: Verdict) -> str:
    """ "date corrected to 2024-03-06 (read as 2024-03-05) by Ada Orme, 2024-05-01: so her lawyer says"."""
    done = DONE.get(verdict.kind) or f"{verdict.field} corrected to {verdict.value} (read as {verdict.was})"
    return f"{done} by {verdict.author}, {verdict.made[:DAY]}: {verdict.reason}"
