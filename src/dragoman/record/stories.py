"""Keeps which reports tell one story: those published within a month that share their rarer words.

What they tell is compared with one another (`differing`); nothing is linked by it. Every pair is kept, so
that the outcome is the same in whichever order reports came.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, or_, select

from dragoman.record import dialect, linking, tables
from dragoman.record.inserting import insert_all
from dragoman.record.reading import batches

NEAR = 28  # days between two reports of one story
# From which two reports tell one story. Of 249 pairs in bench/record/told* published within NEAR 182 are, of
# the 4,677 pairs of different happenings 27 and none within NEAR. Of labelled stories all set in one month
# .15 leaves 258 right pairs of 359, .1 317 of 732; of the differences .1 finds one more, .15 three fewer.
LEAST = 0.12
MOST_SHARED = 100  # reports within NEAR: a word that more have says nothing of a story
MOST_BESIDE = 8  # reports that are compared with one, the likest


def put_words(
    connection: Connection, version: int, published: str | None, words: Mapping[int, float]
) -> None:
    """Keeps the words of a version; none where its day is not known."""
    day = _day(published)
    if day is not None:
        rows = [{"word": word, "day": day, "version": version, "weight": w} for word, w in words.items()]
        insert_all(connection, tables.story_words, rows)


def find(connection: Connection, versions: Iterable[int]) -> None:
    """Notes which reports tell one story with these versions."""
    for version in versions:
        day = connection.execute(DAY, {"version": version}).scalar()
        if day is None:
            continue
        asked = {"version": version, "first": day - NEAR, "last": day + NEAR}
        found = [
            {"first": min(version, other), "second": max(version, other), "likeness": round(likeness, 4)}
            for other, likeness in connection.execute(ALIKE, asked)
        ]
        if found:
            connection.execute(dialect.insert_or_replace(tables.stories, ["first", "second"]), found)


def beside(connection: Connection, versions: Collection[int]) -> dict[int, list[int]]:
    """Of each version the others that are compared with it: the MOST_BESIDE likest of its story."""
    row = tables.stories.c
    found: dict[int, list[tuple[float, str, int]]] = defaultdict(list)
    for mine, other in ((row.first, row.second), (row.second, row.first)):
        asked = (
            select(mine, other, row.likeness, tables.documents.c.id)
            .select_from(
                tables.stories.join(tables.versions, tables.versions.c.version == other).join(
                    tables.documents
                )
            )
            .where(tables.versions.c.latest)
        )
        for batch in batches(versions):
            for version, its, likeness, id in connection.execute(asked.where(mine.in_(batch))).tuples():
                found[version].append((-likeness, id, its))
    return {version: [its for _, _, its in sorted(some)[:MOST_BESIDE]] for version, some in found.items()}


def compared_with(connection: Connection, versions: Collection[int]) -> set[int]:
    """The versions that are compared with any of these: those that have one beside them."""
    told = {*versions}
    row = tables.stories.c
    others = {
        other
        for mine, its in ((row.first, row.second), (row.second, row.first))
        for batch in batches(told)
        for other in connection.execute(select(its).where(mine.in_(batch))).scalars()
    }
    return {other for other, some in beside(connection, others).items() if not told.isdisjoint(some)}


def withdraw(connection: Connection, versions: Any) -> None:
    """Takes versions (a selection) out of their stories; the reports compared with them wait for the
    linker."""
    gone = set(connection.execute(versions).scalars())
    others = compared_with(connection, gone)
    row = tables.stories.c
    for batch in batches(gone):
        connection.execute(delete(tables.stories).where(or_(row.first.in_(batch), row.second.in_(batch))))
    coding = tables.codings.c
    for batch in batches(others):
        waiting = select(coding.coding).where(coding.version.in_(batch), coding.current)
        linking.mark(connection, connection.execute(waiting).scalars(), linked=False)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def alike(most: int = MOST_SHARED) -> Any:
    """The other versions within `first` and `last` that share words with `version`, with their likeness, by
    those words alone that `most` at most have within these days."""
    mine, other, further = (tables.story_words.alias() for _ in range(3))
    first: BindParameter[int] = bindparam("first")
    last: BindParameter[int] = bindparam("last")
    beyond = (
        select(further.c.version)
        .where(further.c.word == mine.c.word, further.c.day.between(first, last))
        .limit(1)
        .offset(most)
        .scalar_subquery()
    )
    likeness = func.sum(mine.c.weight * other.c.weight)
    return (
        select(other.c.version, likeness)
        .select_from(
            mine.join(other, other.c.word == mine.c.word).join(
                tables.versions, tables.versions.c.version == other.c.version
            )
        )
        .where(mine.c.version == bindparam("version"), beyond.is_(None))
        .where(other.c.day.between(first, last), other.c.version != mine.c.version, tables.versions.c.latest)
        .group_by(other.c.version)
        .having(likeness >= LEAST)
        .order_by(other.c.version)
    )


DAY = select(tables.story_words.c.day).where(tables.story_words.c.version == bindparam("version")).limit(1)
ALIKE = alike()
