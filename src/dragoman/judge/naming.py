"""Claims and events as a person names them."""

import re

from sqlalchemy import Connection, select

from dragoman.corpus import Corpus
from dragoman.errors import JudgementError
from dragoman.record import tables
from dragoman.record.covering import Covering
from dragoman.record.names import hashed_id

EVENT = re.compile(r"e[0-9a-f]{16}(-\d+)?")
AT = "@"


def is_event(name: str) -> bool:
    return EVENT.fullmatch(name) is not None


def two_persons(corpus: Corpus, one: str, other: str) -> tuple[str, ...]:
    """Why two names are, by the matcher, no one person's; nothing where they may be, or name events."""
    if is_event(one) or is_event(other):
        return ()
    match = corpus.matcher.match(one, other)
    if match.grade != "no":
        return ()
    return tuple(why.reason for why in match.reasons if why.score <= match.score)


def claims_named(connection: Connection, name: str) -> list[int]:
    """Numbers of the current claims of an id; ID@DOCUMENT is the one in that document,
    by its id or by what is shown in the place of an id that is withheld.

    Copies to the letter that appeared on one day share the id, and are judged together; JudgementError where
    there is none, or where they are of several days.
    """
    id, at, document = name.partition(AT)
    row, versions = tables.claims.c, tables.versions.c
    asked = (
        select(row.claim, versions.published, versions.text, tables.documents.c.id)
        .select_from(
            tables.claims.join(tables.versions, row.version == versions.version).join(tables.documents)
        )
        .where(row.id == id, row.current)
        .order_by(row.claim)
    )
    found = connection.execute(asked).all()
    if at:
        found = [one for one in found if document in (one.id, hashed_id(one.text))]
    if not found:
        raise JudgementError(f"there is no claim {name} (dragoman claims lists them)")
    if len({one.published for one in found}) > 1:
        cover = Covering(connection)
        places = ", ".join(f"{id}{AT}{cover.id(one.id)}" for one in found)
        raise JudgementError(f"claim {id} stands in copies of several days; name one of {places}")
    return [one.claim for one in found]


def event_named(connection: Connection, name: str) -> list[int]:
    """Numbers of the claims of an event."""
    row = tables.claims.c
    asked = (
        select(row.claim)
        .select_from(tables.claims.join(tables.events, row.event == tables.events.c.event))
        .where(tables.events.c.id == name)
        .order_by(row.claim)
    )
    found = list(connection.execute(asked).scalars())
    if not found:
        raise JudgementError(f"there is no event {name} (dragoman events lists them)")
    return found
