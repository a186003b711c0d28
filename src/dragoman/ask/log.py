"""What people judged, one row a judgement: who, when, why, about which claims, which are found no more."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.record import judging, tables
from dragoman.record.covering import Covering
from dragoman.record.withhold import HIDDEN, WITHHELD


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
    cover = Covering(connection, unredacted=unredacted)
    for row in judging.entries(connection):
        anchors = judging.anchors_of(connection, row.judgement)
        made = _row(row, anchors, cover, not unredacted and _concerns(connection, row, anchors, cover))
        if made.orphans or not orphans:
            yield made


def _row(row: Row[Any], anchors: list[Row[Any]], cover: Covering, concerned: bool) -> LogRow:
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
        names=tuple(WITHHELD if concerned else cover.text(one) for one in value.get("names", ())),
        field=field,
        value=HIDDEN if concerned and said is not None else cover.text(said) if said is not None else None,
        of=value.get("of"),
        author=row.author,
        reason=HIDDEN if concerned else cover.text(row.reason),
        undone_by=row.undone_by,
        orphans=tuple(_orphan(one, cover) for one in anchors if one.claim is None and standing),
    )


def _orphan(anchor: Row[Any], cover: Covering) -> str:
    body = json.loads(anchor.body)
    return f"{body['id']} {body['event_type']} “{cover.text(body['words'])}” in {cover.id(anchor.document)}"


def _concerns(connection: Connection, row: Row[Any], anchors: list[Row[Any]], cover: Covering) -> bool:
    """Whether a judgement is about a claim that concerns a protected person, or was when it fell; or on such
    a person's name, which is then told by the other names as well."""
    if any(map(cover.names, json.loads(row.value).get("names", ()))):
        return True
    if any(cover.names(head) for one in anchors for head in json.loads(one.body)["heads"]):
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
