"""What a forgetting reaches: the versions that name a person, documents, claims and copies."""

import urllib.parse
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from dragoman.record import dialect, tables
from dragoman.record.names import pattern
from dragoman.record.phrases import phrases
from dragoman.record.private import letters
from dragoman.record.reading import batches
from dragoman.record.shapes import names_in
from dragoman.record.tombs import spoken, words_of

LEAST_LETTERS = 5  # of a family's name that is looked for inside words: "Rad" stands in "radio"


def versions_naming(connection: Connection, names: set[str]) -> set[int]:
    """Versions, former ones too, of which an actor bears one of the names or whose words have it, in any
    shape ("Velimbe, Lena", "#FreeLenaVelimbe"), or whose id or address holds it whole."""
    codings, actor, row = tables.codings.c, tables.actors.c, tables.versions.c
    found: set[int] = set()
    folded = {" ".join(words_of(name)) for name in names}
    for batch in batches(names):
        asked = select(codings.version).join(tables.actors, actor.coding == codings.coding)
        found.update(connection.execute(asked.where(actor.name.in_(batch))).scalars())
    for name in names:
        for some in batches(dialect.matching(connection, name)):
            texts = select(row.version, row.title, row.text).where(row.version.in_(some))
            for one in connection.execute(texts):
                lines = (one.title or "", one.text)
                if spoken(names, *lines) or not folded.isdisjoint(names_in(lines, comma=True)):
                    found.add(one.version)
    told = [name for name in names if " " in name]
    if (whole := phrases(told)) is not None:
        written = [letters(name) for name in told]
        for version, text, address in _all_words(connection):
            if whole.search(text) or any(one in letters(address) for one in written):
                found.add(version)
    return found


def _all_words(connection: Connection) -> Iterator[tuple[int, str, str]]:
    """Every version with its title and text, and with the id and address of its document."""
    row, document = tables.versions.c, tables.documents.c
    asked = select(row.version, row.title, row.text, document.id, document.url)
    for version, title, text, id, url in connection.execute(asked.join(tables.documents)).tuples():
        yield version, f"{title or ''}\n{text}", f"{id} {urllib.parse.unquote(url or '')}"


def texts_of(connection: Connection, versions: Iterable[int], document: int) -> list[str]:
    """Hashes of texts that no other document has."""
    row = tables.versions.c
    asked = select(row.text_sha256).where(row.version.in_(versions))
    mine = set(connection.execute(asked).scalars())
    others = select(row.text_sha256).where(row.document != document, row.text_sha256.in_(mine))
    return sorted(mine - set(connection.execute(others).scalars()))


def by_document(connection: Connection, versions: Iterable[int]) -> dict[int, list[int]]:
    row = tables.versions.c
    found: dict[int, list[int]] = {}
    for batch in batches(versions):
        asked = select(row.document, row.version).where(row.version.in_(batch)).order_by(row.version)
        for document, version in connection.execute(asked):
            found.setdefault(document, []).append(version)
    return found


def claims_of(connection: Connection, versions: Iterable[int]) -> int:
    row = tables.claims.c
    return sum(
        len(connection.execute(select(row.claim).where(row.version.in_(batch))).all())
        for batch in batches(versions)
    )


def ids_of(connection: Connection, versions: Iterable[int]) -> list[str]:
    row = tables.documents.c
    asked = select(row.id).join(tables.versions).distinct()
    return sorted(
        {
            id
            for batch in batches(versions)
            for id in connection.execute(asked.where(tables.versions.c.version.in_(batch))).scalars()
        }
    )


def copies_of(connection: Connection, versions: list[int], document: int) -> tuple[str, ...]:
    """Other documents whose text is the same, or nearly."""
    row, copies = tables.versions.c, tables.copies.c
    texts = select(row.text_sha256).where(row.version.in_(versions))
    same = select(row.version).where(row.text_sha256.in_(texts), row.document != document)
    found = set(connection.execute(same).scalars())
    near = select(copies.first, copies.second)
    for one in connection.execute(near.where(copies.first.in_(versions) | copies.second.in_(versions))):
        found.update(one)
    return tuple(ids_of(connection, found - {*versions}))


def mentioning(connection: Connection, name: str) -> set[int]:
    """Texts that have the last word of a name, be it inside a word, an id or an address."""
    words = words_of(name)
    if len(words) < 2:
        return set()
    found, last = set(dialect.matching(connection, words[-1])), letters(words[-1])
    if len(last) >= LEAST_LETTERS:
        found.update(one for one, *told in _all_words(connection) if last in letters(" ".join(told)))
    return found


def telling(connection: Connection, versions: Iterable[int], names: set[str]) -> set[int]:
    """Those of the versions in whose words the family's name is left when the names are covered: inside
    another word ("Velimbeland"), or as a piece of one."""
    row, words = tables.versions.c, pattern(names)
    last = {one for name in names if " " in name and len(one := letters(name.split()[-1])) >= LEAST_LETTERS}
    found: set[int] = set()
    for batch in batches(versions if words and last else ()):
        texts = select(row.version, row.title, row.text, row.publisher).where(row.version.in_(batch))
        for version, *told in connection.execute(texts):
            left = words.sub(" ", "\n".join(filter(None, told))) if words else ""
            if any(one in letters(left) for one in last):
                found.add(version)
    return found
