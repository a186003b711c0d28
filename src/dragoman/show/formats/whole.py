"""One event for people to read: its accounts one below the other, each with its words and who says so."""

from collections.abc import Iterator
from typing import Any

from dragoman.model.rows import EventRow
from dragoman.model.whole import AccountRow, WholeEvent
from dragoman.show import telling
from dragoman.show.formats.listing import NOT_STATED, sure, what, when, where
from dragoman.show.formats.table import flat

INDENT = "    "


def lines_of(whole: WholeEvent) -> Iterator[str]:
    """The lines, unwrapped; what would steer a terminal is replaced."""
    event = whole.event
    yield f"{event.event_id}  {what(event)}, {days(event)}" + (f", {where(event)}" if where(event) else "")
    yield f"{INDENT}actor: {_side(event, 'actor')}"
    yield f"{INDENT}recipient: {_side(event, 'recipient')}"
    told = f"{telling.counted(event.claims, 'account')} in {telling.counted(event.documents, 'report')}"
    yield f"{INDENT}{sure(event)}; {told}"
    yield f"{INDENT}{telling.counted(event.origins, 'origin')}; {_reviewed(event)}"
    for number, account in enumerate(whole.accounts, 1):
        yield ""
        yield from _account(number, account)
    numbers = {one.claim_id: number for number, one in enumerate(whole.accounts, 1)}
    if whole.linked:
        yield from ("", "why these are one event" + _part(len(whole.links), whole.linked))
        for link in whole.links:
            yield f"{INDENT}{numbers.get(link.first)} and {numbers.get(link.second)}: score {link.score:.1f}"
            for reason in link.reasons:
                sign = f"{reason.weight:+.1f}".replace("-", telling.MINUS)
                yield INDENT * 2 + flat(f"{sign} {reason.feature} {reason.seen}").rstrip()
    if whole.differences:
        yield from ("", "where accounts differ")
        for one in whole.differences:
            kind = one.kind if one.contradiction else f"{one.kind} (no contradiction)"
            yield INDENT + flat(f"{kind}: {one.note}")
    if whole.relations:
        yield from ("", "related events")
        for other in whole.relations:
            kind = f"{other.event_type} {other.mode}" if other.mode else other.event_type
            how = f"it is {other.kind.replace('_', ' ')}" if other.stated else f"the same act, {other.kind}"
            yield f"{INDENT}{how}: {other.event_id}  {kind}, {other.date_start or NOT_STATED}, {other.status}"


def _account(number: int, account: AccountRow) -> Iterator[str]:
    about = (account.published or "no date", account.publisher, account.document_id, account.title)
    yield f"{number:>3} " + flat(" · ".join(filter(None, about)))
    yield INDENT + flat(f"“{account.words}”")
    yield INDENT + flat(f"says so: {', via '.join(account.sources) or telling.OWN_VOICE}; {sure(account)}")
    yield f"{INDENT}when: {days(account)}" + (f"; sizes: {'; '.join(account.sizes)}" if account.sizes else "")
    if account.origin is not None:
        taken = f", {account.origin_kind} of {account.taken_from}" if account.taken_from else ""
        told = f"origin {account.origin}: {account.origin_source}{taken} {account.shown_by}"
        yield INDENT + flat(told).rstrip()
    yield from (INDENT + flat(one) for one in account.judgements)


def days(row: Any) -> str:
    return when(row).replace("\n", " ")


def _side(event: EventRow, which: str) -> str:
    names = "; ".join(getattr(event, f"{which}s"))
    codes = " ".join((*getattr(event, f"{which}_countries"), *getattr(event, f"{which}_sectors")))
    return flat(" ".join(filter(None, (names, codes))) or NOT_STATED)


def _part(shown: int, number: int) -> str:
    return "" if shown == number else f": the strongest {shown} of {number} links"


def _reviewed(event: EventRow) -> str:
    if not event.reviewed:
        return "no person has reviewed it"
    return f"a person has accepted {event.reviewed} of its {event.claims} claims"
