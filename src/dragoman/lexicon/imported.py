"""The file of imported actors: lists and Wikidata in the form of the built-in tables, looked up by name.

`dragoman.gather` writes it; here it is only read, row by row, so that a million names cost no memory.
"""

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import InputError

ENVIRONMENT = "DRAGOMAN_ACTORS"
NONE = "none"  # in place of a path: the built-in data alone
NAME = "actors.sqlite"
NO_STATE = ("IGO", "UNO", "NGO", "EUR")  # in place of a country: bodies of none, which no text could name
APPLICATION_ID = 0x64726163  # "drac", in the file's header
FORMAT = 1  # of the tables; a file of another is refused
MOST_NAMESAKES = 64  # actors that bear one name and are compared; "Li Wei" has hundreds on Wikidata
MOST_SOUNDING = 64  # actors whose names begin and end alike and are compared, at half a millisecond each
MOST_HOLDERS = 64  # of one office on one day; an office of more ("member of parliament") tells nobody
MAPPED = 2**30  # bytes of the file that are read without a call to the system; a page of it is dear otherwise

TABLES = """
CREATE TABLE sources (number INTEGER PRIMARY KEY, name TEXT UNIQUE, kind TEXT, counts TEXT);
CREATE TABLE ids (number INTEGER PRIMARY KEY, actor_id TEXT UNIQUE, wikidata TEXT);
CREATE TABLE actors (actor INTEGER, name TEXT, kind TEXT, country TEXT, sectors TEXT, office TEXT,
    office_from TEXT, office_to TEXT, body TEXT, source INTEGER);
CREATE TABLE names (key TEXT, actor INTEGER, name TEXT, language TEXT, source INTEGER);
CREATE TABLE bodies (key TEXT, source INTEGER);
CREATE TABLE sounds (key TEXT, actor INTEGER, source INTEGER);
CREATE TABLE words (word TEXT, office TEXT, actor INTEGER, source INTEGER);
CREATE TABLE places (key TEXT, name TEXT, latitude REAL, longitude REAL, geonames_id INTEGER, country TEXT,
    population INTEGER, precision TEXT, source INTEGER);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
INDICES = {
    "ids_wikidata": "ids (wikidata)",
    "actors_actor": "actors (actor)",
    "actors_office": "actors (office, country) WHERE office != '' AND body = ''",
    "names_key": "names (key, actor)",
    "names_actor": "names (actor)",
    "bodies_key": "bodies (key)",
    "sounds_key": "sounds (key, actor)",
    "words_word": "words (word, office)",
    "places_key": "places (key)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """A row as in `actors/*.tsv`: an actor, or a person in an office. Dates as precise as certain, or ""."""

    actor_id: str
    name: str
    kind: str
    country: str
    sectors: str
    office: str
    office_from: str
    office_to: str
    body: str

    def cells(self) -> dict[str, str]:
        """The row by its columns."""
        return {column: getattr(self, column) for column in COLUMNS}


ROW = (
    "SELECT i.actor_id, a.name, a.kind, a.country, a.sectors, a.office, a.office_from, a.office_to, a.body"
    " FROM actors a JOIN ids i ON i.number = a.actor"
)
HELD = (
    f"{ROW} WHERE a.office = ? AND a.office != '' AND a.country = ? AND a.body = '' AND a.office_from <= ?"
    " AND (a.office_to = '' OR a.office_to >= substr(?, 1, length(a.office_to)))"
    " ORDER BY a.rowid LIMIT ?"
)
COLUMNS = tuple(ActorRow.__dataclass_fields__)


class ActorFile:
    """The file at `path`. It is opened at its first look-up, in each process for itself."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: tuple[int, sqlite3.Connection] | None = None
        self.version: str = self._one("SELECT value FROM facts WHERE name = 'version'") or ""

    def __reduce__(self) -> tuple[type["ActorFile"], tuple[Path]]:
        return ActorFile, (self.path,)

    def named(self, key: str) -> list[str]:
        """Ids of those with this name, in the form of `dragoman.resolve.actors.known.index.folded`."""
        return self._ids(
            "SELECT DISTINCT actor FROM names WHERE key = ? ORDER BY actor LIMIT ?", key, MOST_NAMESAKES
        )

    def sounding(self, key: str) -> list[str]:
        """Ids of persons under this key of sounds; none where so many share it that it tells nothing."""
        found = self._ids(
            "SELECT DISTINCT actor FROM sounds WHERE key = ? ORDER BY actor LIMIT ?", key, MOST_SOUNDING + 1
        )
        return found if len(found) <= MOST_SOUNDING else []

    def known_as(self, wikidata: str) -> list[str]:
        """Ids of what Wikidata has under a number."""
        return [row[0] for row in self._rows("SELECT actor_id FROM ids WHERE wikidata = ?", wikidata)]

    def rows(self, *actor_ids: str) -> list[ActorRow]:
        """The rows of some actors, each actor's in the order of the file."""
        found = self._rows(f"{ROW} WHERE i.actor_id IN {marks(actor_ids)} ORDER BY a.rowid", *actor_ids)
        return [ActorRow(**dict(zip(COLUMNS, row, strict=True))) for row in found]

    def sourced(self, actor_id: str) -> list[tuple[ActorRow, str]]:
        """The rows of an actor, each with the name of the import that it came with."""
        joined = "actors a JOIN ids i ON i.number = a.actor JOIN sources s ON s.number = a.source"
        query = f"SELECT s.name FROM {joined} WHERE i.actor_id = ? ORDER BY a.rowid"
        found = self._rows(query, actor_id)
        return list(zip(self.rows(actor_id), (row[0] for row in found), strict=True))

    def names(self, actor_id: str) -> list[tuple[str, str]]:
        """An actor's names with their languages."""
        query = "SELECT DISTINCT n.name, n.language FROM names n JOIN ids i ON i.number = n.actor"
        return [(row[0], row[1]) for row in self._rows(f"{query} WHERE i.actor_id = ?", actor_id)]

    def holders(self, office: str, country: str, day: str) -> list[ActorRow]:
        """The tenures of an office of a state that may have covered a day; none where there are too many."""
        found = self._rows(HELD, office, country, day, day, MOST_HOLDERS + 1)
        if len(found) > MOST_HOLDERS:
            return []
        return [ActorRow(**dict(zip(COLUMNS, row, strict=True))) for row in found]

    def holders_named(self, word: str, offices: Sequence[str]) -> list[str]:
        """Ids of those with a word in their name who held one of some offices of a state."""
        query = (
            f"SELECT DISTINCT actor FROM words WHERE word = ? AND office IN {marks(offices)} ORDER BY actor"
        )
        return self._ids(query, word, *offices)

    def begins_body(self, words: str) -> bool:
        """Whether the name of a body begins with these words and goes on."""
        query = "SELECT 1 FROM bodies WHERE key > ? AND key < ? LIMIT 1"
        return self._one(query, f"{words} ", f"{words}!") is not None

    def is_body(self, key: str) -> bool:
        return self._one("SELECT 1 FROM bodies WHERE key = ? LIMIT 1", key) is not None

    def places(self, key: str) -> list[tuple[str, float, float, int, str, int, str]]:
        """name, latitude, longitude, GeoNames' number, country, inhabitants and precision of places."""
        columns = "name, latitude, longitude, geonames_id, country, population, precision"
        query = f"SELECT DISTINCT {columns} FROM places"
        return self._rows(f"{query} WHERE key = ? ORDER BY geonames_id", key)

    def sources(self) -> list[tuple[str, str, str]]:
        """name, kind and counts (JSON) of each import."""
        return self._rows("SELECT name, kind, counts FROM sources ORDER BY number")

    def _ids(self, query: str, *values: object) -> list[str]:
        wrapped = f"SELECT i.actor_id FROM ({query}) f JOIN ids i ON i.number = f.actor ORDER BY f.actor"
        return [row[0] for row in self._rows(wrapped, *values)]

    def _one(self, query: str, *values: object) -> str | None:
        found = self._rows(query, *values)
        return found[0][0] if found else None

    def _rows(self, query: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        return self._connection().execute(query, values).fetchall()

    def _connection(self) -> sqlite3.Connection:
        """SQLite must not be carried across a fork: each process has a connection of its own."""
        if self._opened is None or self._opened[0] != os.getpid():
            self._opened = os.getpid(), connected(self.path)
        return self._opened[1]


def marks(values: Sequence[str]) -> str:
    """Places for so many values in a query: (?, ?)."""
    return f"({', '.join('?' * len(values))})"


def connected(path: Path) -> sqlite3.Connection:
    """A connection that reads; InputError where the file is absent, no such file, or of another format."""
    if not path.is_file():
        raise InputError(str(path), "no file of imported actors there (`dragoman actors import` makes one)")
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA mmap_size = {MAPPED}")
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        form = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise InputError(str(path), f"cannot be opened as a file of imported actors ({error})") from None
    if mark != APPLICATION_ID:
        raise InputError(str(path), "an SQLite file, but not one of imported actors")
    if form != FORMAT:
        raise InputError(str(path), f"of format {form}, not {FORMAT}: import the lists again")
    return connection


def default_path() -> Path:
    """Where imported actors are unless said otherwise: in the user's data folder (XDG), beside the store."""
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "dragoman" / NAME


def chosen_path(named: str | None) -> Path | None:
    """The file that a user means: as named, else DRAGOMAN_ACTORS, else the default. None for "none"."""
    named = named or os.environ.get(ENVIRONMENT) or str(default_path())
    return None if named == NONE else Path(named)


def chosen(named: str | None) -> Path | None:
    """The same for reading: None also where nothing was named and nothing was ever imported."""
    path = chosen_path(named)
    if path is not None and not (named or os.environ.get(ENVIRONMENT)) and not path.is_file():
        return None
    return path
