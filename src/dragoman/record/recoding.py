"""Documents of the store to be coded again, and room for their new codings."""

from sqlalchemy import Connection, delete, select, tuple_

from dragoman.model import Coder, Document
from dragoman.record import tables
from dragoman.record.coding import retire


def waiting(connection: Connection, coder: Coder, *, every: bool = False) -> list[int]:
    """The latest versions whose current coding is another coder's; with `every`, all that are coded."""
    row, codings = tables.versions.c, tables.codings.c
    asked = select(row.version).join(tables.codings, codings.version == row.version)
    asked = asked.where(row.latest, codings.current).order_by(row.version)
    if not every:
        this = (coder.version, coder.model, coder.lexicon)
        asked = asked.where(tuple_(codings.coder, codings.model, codings.lexicon) != this)
    return list(connection.execute(asked).scalars())


def document_of(connection: Connection, version: int) -> Document:
    """A version as it was handed to the coder: the text that was read then, whatever its bytes were."""
    row, documents = tables.versions.c, tables.documents.c
    asked = select(
        documents.id, row.text, row.published, row.title, documents.url, row.publisher
    ).select_from(tables.versions.join(tables.documents))
    found = connection.execute(asked.where(row.version == version)).one()
    return Document(
        id=found.id,
        text=found.text,
        published=found.published,
        title=found.title,
        url=found.url,
        publisher=found.publisher,
    )


def current(connection: Connection, version: int) -> int | None:
    """The coding that questions are asked of; None where the version is not the latest any more."""
    row = tables.codings.c
    asked = select(row.coding).join(tables.versions)
    asked = asked.where(row.version == version, row.current, tables.versions.c.latest)
    return connection.execute(asked).scalar()


def make_room(connection: Connection, version: int, coder: Coder) -> None:
    """Takes away what this very coder has read of a version before: it reads it anew."""
    row = tables.codings.c
    same = (row.version == version, row.coder == coder.version, row.model == coder.model)
    asked = select(row.coding).where(*same, row.lexicon == coder.lexicon)
    for coding in list(connection.execute(asked).scalars()):
        retire(connection, tables.versions.c.version == version)
        connection.execute(delete(tables.codings).where(row.coding == coding))
