"""What people judged, one row a judgement: who, when, why, about which claims, which are found no more."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.model.rows import LogRow
from dragoman.record import judging, tables
from dragoman.record.covering import Covering
from dragoman.record.masks import Joint, Mask, Named
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import HIDDEN, WITHHELD

NAMES = ("actor", "recipient")  # fields of which a correction gives a name


def log(shown: Shown, *, orphans: bool = False) -> Iterator[LogRow]:
    """The judgements in their order; with `orphans`, those alone that have some. Protected names are withheld
    unless all is shown, and so are the words of what was judged of a claim that concerns them."""
    cover = Covering(shown.connection, unredacted=shown.unredacted)
    entries = {row.judgement: row for row in judging.entries(shown.connection)}
    anchors = {number: judging.anchors_of(shown.connection, number) for number in entries}
    for number, row in entries.items():
        its = anchors[number]
        words = _Words(shown, cover, *_about(row, entries, anchors))
        concerned = not shown.unredacted and _concerns(shown.connection, row, its, cover)
        made = _row(row, its, words, concerned)
        if made.orphans or not orphans:
            yield made


def _about(
    row: Row[Any], entries: Mapping[int, Row[Any]], anchors: Mapping[int, Sequence[Row[Any]]]
) -> tuple[list[str], list[str]]:
    """The names that a judgement gives, and the documents it is about; of an undo, also those of what it
    takes back."""
    value = json.loads(row.value)
    names = [*value.get("names", ())]
    if (value.get("field") or "").startswith(NAMES):
        names.append(value["value"])
    documents = [one.document for one in anchors[row.judgement]]
    if value.get("of") in entries:
        told, others = _about(entries[value["of"]], entries, anchors)
        return names + told, documents + others
    return names, documents


class _Words:
    """Covers the words of a judgement: protected names of the store, and private persons' under pseudonyms,
    whom the judgement or its documents name."""

    def __init__(self, shown: Shown, cover: Covering, names: Sequence[str], documents: Sequence[str]) -> None:
        self.shown, self.cover = shown, cover
        private = [Named(one, "person", "private") for one in names if shown.person(one) != one]
        self.masks = [
            *shown.masks(_codings(shown.connection, documents) if shown.pseudonym else ()).values(),
            Mask(private, shown.pseudonym, shown.elsewhere),
        ]
        self.joint = Joint(self.masks)

    def text(self, words: str) -> str:
        return self.joint.text(self.cover.text(words))

    def name(self, name: str) -> str:
        """A name alone."""
        covered = self.cover.text(name)
        return self.text(self.shown.person(name)) if covered == name else covered

    def id(self, document: str) -> str:
        hides = self.shown.pseudonym and any(one.alters(document) for one in self.masks)
        return WITHHELD if hides else self.cover.id(document)


def _codings(connection: Connection, documents: Sequence[str]) -> list[int]:
    """The current codings of documents."""
    row = tables.codings.c
    asked = (
        select(row.coding)
        .select_from(tables.codings.join(tables.versions).join(tables.documents))
        .where(row.current)
    )
    return [
        coding
        for batch in batches(documents)
        for coding in connection.execute(asked.where(tables.documents.c.id.in_(batch))).scalars()
    ]


def _row(row: Row[Any], anchors: list[Row[Any]], words: _Words, concerned: bool) -> LogRow:
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
        names=tuple(WITHHELD if concerned else words.name(one) for one in value.get("names", ())),
        field=field,
        value=None if said is None else HIDDEN if concerned else _value(field, said, words),
        of=value.get("of"),
        author=row.author,
        reason=HIDDEN if concerned else words.text(row.reason),
        undone_by=row.undone_by,
        orphans=tuple(_orphan(one, words) for one in anchors if one.claim is None and standing),
    )


def _value(field: str | None, said: str, words: _Words) -> str:
    return words.name(said) if (field or "").startswith(NAMES) else words.text(said)


def _orphan(anchor: Row[Any], words: _Words) -> str:
    body = json.loads(anchor.body)
    return f"{body['id']} {body['event_type']} “{words.text(body['words'])}” in {words.id(anchor.document)}"


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
