"""The commonest questions, asked of a store of generated reports with its commonest names and words."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from dragoman.ask.case.of_store import case_of
from dragoman.ask.event import event
from dragoman.ask.narrowing.wanted import wanted
from dragoman.ask.questions import QUESTIONS
from dragoman.ask.series import series
from dragoman.record import tables
from dragoman.record.dialect import matching
from dragoman.record.shown import Shown
from dragoman.record.store import open_store

ROUNDS = 5  # of which the best counts: the machine does other things as well
PAGE = 100  # rows, as the command line shows them
MOST_EVENTS = 40  # of a person whose case is asked for: who has more is in the news, not in a register

Ask = Callable[[Connection], int]  # how many rows there are


def asked(path: Path) -> dict[str, dict[str, float]]:
    """Milliseconds of the clock and of the processor that each question takes, and how many rows it finds."""
    found = {}
    with open_store(path, read_only=True) as store:
        with store.reading() as connection:
            questions = dict(_questions(connection))
        for name, ask in questions.items():
            spent = []
            for _ in range(ROUNDS):
                wall, cpu = time.perf_counter(), time.process_time()
                with store.reading() as connection:
                    rows = ask(connection)
                spent.append((time.perf_counter() - wall, time.process_time() - cpu))
            found[name] = {
                "wall": round(1000 * min(wall for wall, _ in spent), 1),
                "cpu": round(1000 * min(cpu for _, cpu in spent), 1),
                "rows": rows,
            }
    return found


def _questions(connection: Connection) -> Iterator[tuple[str, Ask]]:
    events, version, party = tables.events.c, tables.versions.c, tables.parties.c
    state = _most(connection, events.place_country)
    publisher = _most(connection, version.publisher)
    person = _most(connection, party.name, party.name.like("% %"), party.side == "actor")
    told = select(events.id).order_by(events.claims.desc()).limit(1)
    day = str(connection.execute(select(func.max(events.date_start))).scalar_one())
    month = {"since": f"{day[:7]}-01", "until": day}
    yield "events by type and days", _page("events", type="COERCE", **month)
    yield "events by actor", _page("events", actor=person)
    yield "events by country and month", _page("events", country=state, **month)
    yield "events by words of the text", _page("events", words=_word(connection))
    yield "an event with its accounts", _page("claims", event=connection.execute(told).scalar_one())
    yield "a case by name", _case(_held(connection))
    yield "documents of a publisher", _page("documents", publisher=publisher)
    yield "claims by status", _page("claims", status="denied")
    yield "actors most named", _page("actors")
    yield "events of most origins", _page("events", sort="-origins", origins=2)
    yield "series by week", _series(by="week")
    yield "series by month and dyad", _series(by="month", dyad=True)
    yield "an event whole", _whole(connection.execute(told).scalar_one())


def _page(question: str, *, sort: str | None = None, **filters: Any) -> Ask:
    def ask(connection: Connection) -> int:
        found = QUESTIONS[question](Shown(connection), wanted(question, filters, sort=sort, limit=PAGE))
        return found.total if list(found.rows) else 0

    return ask


def _case(name: str) -> Ask:
    return lambda connection: len(case_of(Shown(connection), name).transitions)


def _series(**options: Any) -> Ask:
    return lambda connection: len(series(Shown(connection), wanted("series", {}), **options).rows)


def _whole(id: str) -> Ask:
    return lambda connection: len(event(Shown(connection), id, limit=PAGE).accounts)


def _most(connection: Connection, column: Any, *conditions: Any) -> Any:
    asked = select(column).where(column.is_not(None), *conditions).group_by(column)
    return connection.execute(asked.order_by(func.count().desc(), column).limit(1)).scalar_one()


def _word(connection: Connection) -> str:
    """Of the words of the first text that most texts have which half of all have at most: more have only such
    as a reader would not ask for."""
    version = tables.versions.c
    text = str(connection.execute(select(version.text).order_by(version.version).limit(1)).scalar_one())
    half = connection.execute(select(func.count()).select_from(tables.versions)).scalar_one() / 2
    told = {word: len(matching(connection, word)) for word in {word.strip(".") for word in text.split()}}
    return max((many, word) for word, many in told.items() if many <= half)[1]


def _held(connection: Connection) -> str:
    """Who is most often told to be arrested, of those that are no more in the news than a case is."""
    claim, party = tables.claims.c, tables.parties.c
    asked = (
        select(party.name)
        .select_from(tables.parties.join(tables.claims))
        .where(claim.mode == "arrest", party.side == "recipient", party.name.like("% %"))
        .group_by(party.name)
        .having(func.count() <= MOST_EVENTS)
        .order_by(func.count().desc(), party.name)
    )
    return str(connection.execute(asked.limit(1)).scalar_one())
