"""Writes the file of imported actors: a draft beside it, which takes its place when it is whole."""

import contextlib
import hashlib
import json
import os
import secrets
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import InputError
from dragoman.gather.entry import Entry, PlaceEntry
from dragoman.lexicon import Lexicon
from dragoman.lexicon.imported import APPLICATION_ID, FORMAT, INDICES, TABLES, ActorFile, connected
from dragoman.resolve.actors.known.imported import LEAST_WORDS, same_actor
from dragoman.resolve.actors.known.keys import folded, sound_keys
from dragoman.resolve.actors.known.tenure import tenure_of
from dragoman.resolve.names.parts import NameReader
from dragoman.resolve.places.location import folded as folded_place

FILE_MODE, FOLDER_MODE = 0o600, 0o700
CONTENTS = {  # what a version is a hash of, in the order in which it is looked up
    "actors": "SELECT i.actor_id, i.wikidata, a.name, a.kind, a.country, a.sectors, a.office, a.office_from,"
    " a.office_to, a.body FROM actors a JOIN ids i ON i.number = a.actor ORDER BY a.rowid",
    "names": "SELECT i.actor_id, n.key FROM names n JOIN ids i ON i.number = n.actor"
    " ORDER BY n.actor, n.rowid",
    "places": "SELECT key, name, latitude, longitude, geonames_id, country, population, precision FROM places"
    " ORDER BY rowid",
}
OF_SOURCE = ("actors", "names", "bodies", "sounds", "words", "places")
AGAIN = "more rows of the same"  # and of those whom an earlier source has
PLACE_LETTERS = 0x250  # names in other scripts stand in no English report
LEAST_PLACE = 4  # characters of a place's other name; shorter ones are codes


class Writer:
    """Adds the entries of one source to a draft. `old` is the file before: it tells who is known."""

    def __init__(
        self, connection: sqlite3.Connection, source: int, lexicon: Lexicon, old: ActorFile | None
    ) -> None:
        self.connection = connection
        self.source = source
        self.reader = NameReader(lexicon)
        self.old = old
        self.kept: Counter[str] = Counter()

    def add(self, entry: Entry) -> None:
        """Adds an actor; one whom an earlier source has keeps the id that he has there."""
        actor_id = self._known(entry) or entry.actor_id
        number, fresh = self._number(actor_id, entry.wikidata)
        source = self.source
        for row in entry.rows:
            cells = (row.name, row.kind, row.country, row.sectors, row.office, row.office_from, row.office_to)
            self._insert("actors", (number, *cells, row.body, source))
            if row.office and not row.body:
                for word in dict.fromkeys(folded(row.name).split()):
                    self._insert("words", (word, row.office, number, source))
        person = entry.rows[0].kind == "person"
        keys: dict[str, tuple[str, str]] = {}
        for name, language in entry.names:
            if key := folded(name):
                keys.setdefault(key, (name, language))
        for key, (name, language) in keys.items():
            self._insert("names", (key, number, name, language, source))
            if not person and key.count(" ") >= LEAST_WORDS - 1:
                self._insert("bodies", (key, source))
        if person:
            for key in sound_keys(self.reader, entry.rows[0].name):
                self._insert("sounds", (key, number, source))
        what = "people" if person else "bodies and groups"
        self.kept[what if fresh else AGAIN] += 1
        self.kept["names"] += len(keys)

    def add_place(self, place: PlaceEntry) -> None:
        name = place.names[0][0]
        keys = {folded_place(name)}
        keys.update(
            folded_place(other)
            for other, _ in place.names
            if len(other) >= LEAST_PLACE
            and not other.isupper()
            and all(ord(c) < PLACE_LETTERS for c in other)
        )
        where = (place.latitude, place.longitude, place.geonames_id, place.country)
        for key in sorted(keys):
            self._insert("places", (key, name, *where, place.population, place.precision, self.source))
        self.kept["places"] += 1

    def _insert(self, table: str, cells: tuple[object, ...]) -> None:
        self.connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(cells))})", cells)

    def _number(self, actor_id: str, wikidata: str) -> tuple[int, bool]:
        """An actor's number, and whether he is new."""
        query = "SELECT number FROM ids WHERE actor_id = ?"
        found = self.connection.execute(query, (actor_id,)).fetchone()
        if found is None:
            row = (actor_id, wikidata or None)
            made = self.connection.execute("INSERT INTO ids VALUES (NULL, ?, ?)", row)
            return int(made.lastrowid or 0), True
        return int(found[0]), False

    def _known(self, entry: Entry) -> str:
        """The id under which an earlier source has this actor: the same item of Wikidata, or the same name
        with the same office and dates (of bodies: the same country)."""
        if self.old is None:
            return ""
        if entry.wikidata and (known := self.old.known_as(entry.wikidata)):
            return known[0]
        own = [tenure_of(row.cells()) for row in entry.rows]
        for actor_id in self.old.named(folded(entry.rows[0].name)):
            if same_actor(own, [tenure_of(row.cells()) for row in self.old.rows(actor_id)]):
                return actor_id
        return ""


@contextlib.contextmanager
def draft(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the file without its indices, or a new one; it replaces the file if all goes well."""
    missing = [folder for folder in (path.parent, *path.parent.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    copy = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE))
        if path.exists():
            connected(path).close()  # InputError where it is something else
            shutil.copyfile(path, copy)
        with contextlib.closing(sqlite3.connect(copy)) as connection:
            prepare(connection, new=not path.exists())
            yield connection
            finish(connection)
        copy.replace(path)
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:
        raise InputError(str(path), f"cannot be written ({error})") from error
    finally:
        copy.unlink(missing_ok=True)


def prepare(connection: sqlite3.Connection, *, new: bool) -> None:
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;")
    if new:
        connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {FORMAT};")
        connection.executescript(TABLES)
    for name in INDICES:
        connection.execute(f"DROP INDEX IF EXISTS {name}")


def finish(connection: sqlite3.Connection) -> None:
    """Drops what no source has any more, makes the indices, and notes the version."""
    for name, of in INDICES.items():
        connection.execute(f"CREATE INDEX {name} ON {of}")
    connection.execute("INSERT OR REPLACE INTO facts VALUES ('version', ?)", (version_of(connection),))
    connection.execute("ANALYZE")
    connection.commit()


def version_of(connection: sqlite3.Connection) -> str:
    """A short hash of all that a look-up can find."""
    digest = hashlib.sha256(f"{FORMAT}".encode())
    for name, query in CONTENTS.items():
        digest.update(name.encode())
        for row in connection.execute(query):
            digest.update(repr(row).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


def begin_source(connection: sqlite3.Connection, name: str, kind: str) -> int:
    """A source's number; what an earlier import of the same name brought is taken out."""
    end_source(connection, name)
    row = connection.execute("INSERT INTO sources VALUES (NULL, ?, ?, '{}')", (name, kind))
    return int(row.lastrowid or 0)


def end_source(connection: sqlite3.Connection, name: str) -> bool:
    """Takes out all that a source brought; whether there was one of that name."""
    found = connection.execute("SELECT number FROM sources WHERE name = ?", (name,)).fetchone()
    if found is None:
        return False
    for table in OF_SOURCE:
        connection.execute(f"DELETE FROM {table} WHERE source = ?", found)
    connection.execute("DELETE FROM sources WHERE number = ?", found)
    connection.execute("DELETE FROM ids WHERE number NOT IN (SELECT actor FROM actors)")
    return True


def note_counts(connection: sqlite3.Connection, source: int, counts: dict[str, dict[str, int]]) -> None:
    connection.execute("UPDATE sources SET counts = ? WHERE number = ?", (json.dumps(counts), source))
