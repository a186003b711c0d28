"""What people judged, one row a judgement: who, when, why, about which claims, which are found no more."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.record import judging, tables
from dragoman.record.withhold import HIDDEN, WITHHELD, pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One judgement. `claims` are the ids of the claims it is about, as the store holds them now; `orphans`
    those found in no current coding, told by id, type, words and document. `names` are of a judgement on
    names, `field` and `value` of a correction, `of` of an undo."""

    judgement: int
    made: str
    kind: str
    claims: tuple[str, ...]
    names: tuple[str, ...]
    field: str | None
    value: str | None
    of: int | None
    author: str
    reason: str
    undone_by: int | None
    orphans: tuple[str, ...]


def log(connection: Connection, *, orphans: bool = False, unredacted: bool = False) -> Iterator[LogRow]:
    """The judgements in their order; with `orphans`, those alone that have some. Protected names are withheld
    unless `unredacted`, and so are the words of what was judged of a claim that concerns them."""
    cover = None if unredacted else _protected(connection)
    for row in judging.entries(connection):
        anchors = judging.anchors_of(connection, row.judgement)
        made = _row(row, anchors, cover, cover is not None and _concerns(connection, row, anchors, cover))
        if made.orphans or not orphans:
            yield made


def _row(row: Row[Any], anchors: list[Row[Any]], cover: re.Pattern[str] | None, concerned: bool) -> LogRow:
    def shown(words: str) -> str:
        return cover.sub(WITHHELD, words) if cover else words

    value = json.loads(row.value)
    said, field = value.get("value"), value.get("field")
    standing = row.undone_by is None
    return LogRow(
        judgement=row.judgement,
        made=row.made,
        kind=row.kind,
        claims=tuple(
            dict.fromkeys(
                one.claim or json.loads(one.body)["id"] for one in anchors if one.claim or not standing
            )
        ),
        names=tuple(map(shown, value.get("names", ()))),
        field=field,
        value=HIDDEN if concerned and said is not None else shown(said) if said is not None else None,
        of=value.get("of"),
        author=row.author,
        reason=HIDDEN if concerned else shown(row.reason),
        undone_by=row.undone_by,
        orphans=tuple(shown(_orphan(one)) for one in anchors if one.claim is None and standing),
    )


def _orphan(anchor: Row[Any]) -> str:
    body = json.loads(anchor.body)
    return f"{body['id']} {body['event_type']} “{body['words']}” in {anchor.document}"


def _protected(connection: Connection) -> re.Pattern[str] | None:
    row = tables.actors.c
    names = select(row.name).where(row.visibility == "protected").distinct()
    return pattern(connection.execute(names).scalars()) or re.compile(r"(?!)")


def _concerns(connection: Connection, row: Row[Any], anchors: list[Row[Any]], cover: re.Pattern[str]) -> bool:
    """Whether a judgement is about a claim that concerns a protected person, or was when it fell."""
    if any(cover.search(head) for one in anchors for head in json.loads(one.body)["heads"]):
        return True
    party, actor, place = tables.parties.c, tables.actors.c, tables.placements.c
    asked = (
        select(party.party)
        .select_from(
            tables.placements.join(tables.parties, party.claim == place.claim).join(
                tables.actors, party.actor == actor.actor
            )
        )
        .where(place.judgement == row.judgement, actor.visibility == "protected")
        .limit(1)
    )
    return connection.execute(asked).first() is not None
