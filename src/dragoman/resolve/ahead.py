"""What a present tense tells of a day to come is planned: "goes on trial on Monday".

May import model and grammar.
"""

from dataclasses import replace
from datetime import date, timedelta

from dragoman.grammar import AUXILIARIES, VERBS, verb_over
from dragoman.model import Certainty, ClaimDate, Mention, Parsed

SPOKEN = frozenset(("AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"))  # what is said now may be of later

BACK = frozenset(("ago", "before", "earlier", "previous"))


def scheduled(
    parsed: Parsed, mention: Mention, certainty: Certainty, when: ClaimDate | None, published: str | None
) -> Certainty:
    """The certainty of a claim: planned where the verb that tells it is in the present and its date more than
    a day after publication (a report may be a day ahead of its own)."""
    if certainty.status != "asserted" or mention.event_type in SPOKEN or mention.future is not None:
        return certainty
    if when is None or when.start is None or published is None:
        return certainty
    if when.start <= (date.fromisoformat(published) + timedelta(days=1)).isoformat():
        return certainty
    if parsed.pos[mention.head] == "NOUN" and _within(parsed, mention.head, when) and not _back(when):
        return replace(certainty, status="planned", future=True)  # "before the *summit in May*"
    verb = mention.head if parsed.pos[mention.head] in VERBS else verb_over(parsed, mention.head)
    if parsed.forms[verb] not in ("base", "present") or parsed.child(verb, *AUXILIARIES) is not None:
        return certainty
    return replace(certainty, status="planned", future=True)


def _within(parsed: Parsed, noun: int, when: ClaimDate) -> bool:
    """Whether a time stands in the phrase of a noun."""
    start, end = parsed.chars(parsed.left_edges[noun], parsed.right_edges[noun] + 1)
    return start <= when.text_start and when.text_end <= end


def _back(when: ClaimDate) -> bool:
    """Whether a time is counted backwards, and a day to come so only by mistake: "three days before"."""
    return not BACK.isdisjoint(when.text.lower().split())
