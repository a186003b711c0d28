"""The discrepancies of the happenings of `told/`: as stored, and with the gold's events.

What several events show counts once, as the command shows it once.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select

from bench.record.told_corpus import Happening, Told
from bench.record.told_matching import Found, Side
from dragoman.ask.discrepancies import REASON, once
from dragoman.ask.discrepancies import Told as ToldOnce
from dragoman.model import Discrepancy
from dragoman.record import tables


def stored(corpus: Told) -> list[Found]:
    """Those of the store; `events` are ids."""
    told, row = tables.events.c, tables.discrepancies.c
    asked = (
        select(tables.discrepancies, told.id)
        .select_from(tables.discrepancies.join(tables.events))
        .order_by(told.claims.desc(), told.id, row.kind, row.note, row.tellings)
    )
    reports: dict[int, str] = {}

    def report(claim: int) -> str:
        if claim not in reports:
            reports[claim] = corpus.report_of(claim)
        return reports[claim]

    found = []
    for one in corpus.connection.execute(asked):
        tellings = json.loads(one.tellings)
        sides = tuple(
            Side(
                reports=frozenset(map(report, telling["claims"])),
                value=telling["value"],
                words=telling["words"],
            )
            for telling in tellings
        )
        claims = frozenset(claim for telling in tellings for claim in telling["claims"])
        made = _found({one.id}, one.kind, one.contradiction, sides, one.note)
        found.append(replace(made, linked=one.linked, claims=claims))
    return _merged(found)


def together(corpus: Told, happening: Happening) -> list[Found]:
    """Those of the gold's events, the claims of each taken for one event, whatever the store holds them for;
    `events` are keys.

    Beside an event's own reports stand those that tell of another event with one of them, as in the store; a
    report without any claim is in neither. Sums are left out: each stands at one claim's event.
    """
    pages = {report: page for report, page in corpus.pages(happening).items() if page.claims}
    report_of = {claim: report for report, page in pages.items() for claim in page.claims}
    found = []
    told = {key: corpus.claims(happening, key) for key in happening.events}
    events = {
        claim: number for number, claims in enumerate(told.values()) for claim in claims.values() if claim
    }
    for key in happening.events:
        claims = [claim for claim in told[key].values() if claim is not None]
        beside = [pages[report] for report in sorted(_beside(happening, key)) if report in pages]
        for one in corpus.differ(beside, claims, {}, events):
            if one.kind != "sum":
                found.append(_of_page(key, one, report_of))
    return _merged(found)


def _beside(happening: Happening, key: str) -> set[str]:
    told = {name: {one["report"] for one in event["mentions"]} for name, event in happening.events.items()}
    return set().union(*(reports for reports in told.values() if reports & told[key]))


def _of_page(key: str, one: Discrepancy, report_of: dict[int, str]) -> Found:
    sides = tuple(
        Side(
            reports=frozenset(report_of[claim] for claim in telling.claims),
            value=telling.value,
            words=telling.words,
        )
        for telling in one.tellings
    )
    claims = frozenset(claim for telling in one.tellings for claim in telling.claims)
    return replace(_found({key}, one.kind, one.contradiction, sides, one.note), claims=claims)


def _found(
    events: Iterable[str], kind: str, contradiction: bool, sides: tuple[Side, ...], note: str
) -> Found:
    return Found(events=frozenset(events), kind=kind, contradiction=contradiction, sides=sides, note=note)


def _merged(found: list[Found]) -> list[Found]:
    """Each once, with the events and reports of all that have two of its sides."""
    kept = once(
        [ToldOnce(one.kind, one.note, one.linked, frozenset(_sides(one)), one.claims) for one in found]
    )
    return [_joined(found[place], [found[other] for other in same]) for place, same in kept.items()]


def _joined(one: Found, same: Sequence[Found]) -> Found:
    events: set[str] = set()
    reports: dict[tuple[str, str], set[str]] = {}
    for other in same:
        events |= other.events
        for side in other.sides:
            reports.setdefault((side.value, side.words), set()).update(side.reports)
    told = {_place(side): side for side in one.sides}
    if one.kind == REASON:
        told |= {place: side for other in same for side in other.sides if (place := _place(side)) not in told}
    sides = (replace(side, reports=frozenset(reports[place])) for place, side in told.items())
    return replace(one, events=frozenset(events), sides=tuple(sides))


def _place(side: Side) -> tuple[str, str]:
    return side.value, side.words


def _sides(one: Found) -> list[tuple[str, str]]:
    return [_place(side) for side in one.sides]
