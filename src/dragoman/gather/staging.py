"""People, offices and bodies of a dump while it is read, in a file of their own: memory stays flat."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator

from dragoman.gather.entry import Entry
from dragoman.gather.offices import GOVERNMENT, OfficeReader
from dragoman.gather.tenures import Held, bounded
from dragoman.gather.wikidata import Body, Person, Position
from dragoman.lexicon import Lexicon
from dragoman.lexicon.imported import ActorRow

TABLES = """
CREATE TABLE people (item TEXT, names TEXT, countries TEXT, died TEXT, undated INTEGER);
CREATE TABLE positions (item TEXT PRIMARY KEY, title TEXT, country TEXT) WITHOUT ROWID;
CREATE TABLE bodies (item TEXT PRIMARY KEY, sectors TEXT, country TEXT) WITHOUT ROWID;
CREATE TABLE held (person TEXT, item TEXT, office TEXT, body TEXT, country TEXT, start TEXT, end TEXT);
"""
UNDATED, HEADS_NOTHING = "an office without a date", "heads nothing that is kept"
UNNAMED = "org:not-named"  # of an office of which only the holder's state is known: none of a state's own


class Staging:
    """Takes what was read; `entries` are the people with at least one office, when all was read."""

    def __init__(self, connection: sqlite3.Connection, lexicon: Lexicon) -> None:
        self.connection = connection
        connection.executescript(TABLES)
        self.offices = OfficeReader(lexicon)
        self.known = {
            row["item"]: (row["office"], row["country"]) for row in lexicon.table("wikidata/positions.tsv")
        }

    def person(self, person: Person) -> None:
        cells = (json.dumps(person.names, ensure_ascii=False), " ".join(person.countries), person.died)
        self.connection.execute(
            "INSERT INTO people VALUES (?, ?, ?, ?, ?)", (person.item, *cells, person.undated)
        )
        self._held(person.held)

    def body(self, body: Body) -> Entry:
        """Notes a body and its heads; the body's own entry is ready at once."""
        row = (body.item, body.sectors, body.country)
        self.connection.execute("INSERT OR IGNORE INTO bodies VALUES (?, ?, ?)", row)
        self._held(body.heads)
        actor_id = f"org:{body.item.lower()}"
        own = ActorRow(
            actor_id=actor_id,
            name=body.names[0][0],
            kind=body.kind,
            country=body.country,
            sectors=body.sectors,
            office="",
            office_from="",
            office_to="",
            body="",
        )
        return Entry(actor_id=actor_id, wikidata=body.item, rows=(own,), names=body.names)

    def position(self, position: Position) -> None:
        row = (position.item, position.title, position.country)
        self.connection.execute("INSERT OR IGNORE INTO positions VALUES (?, ?, ?)", row)

    def _held(self, held: tuple[Held, ...]) -> None:
        self.connection.executemany(
            "INSERT INTO held VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((h.person, h.item, h.office, h.body, h.country, h.start, h.end) for h in held),
        )

    def entries(self, left: Counter[str]) -> Iterator[Entry]:
        """People in the order of the dump; who has no tenure of use is counted in `left`, with its reason."""
        self.connection.execute("CREATE INDEX held_person ON held (person)")
        query = "SELECT item, names, countries, died, undated FROM people ORDER BY rowid"
        for item, texts, countries, died, undated in self.connection.execute(query):
            names = tuple((text, language) for text, language in json.loads(texts))
            rows, reason = self._rows(item, names[0][0], countries.split(), died)
            if rows:
                yield Entry(actor_id=f"per:{item.lower()}", wikidata=item, rows=rows, names=names)
            else:
                left[f"a person: {reason or (UNDATED if undated else HEADS_NOTHING)}"] += 1

    def _rows(
        self, item: str, name: str, countries: list[str], died: str
    ) -> tuple[tuple[ActorRow, ...], str]:
        """The tenures of a person, and a reason why one was left out."""
        found: dict[ActorRow, None] = {}
        reason = ""
        held = self.connection.execute(
            "SELECT item, office, body, country, start, end FROM held WHERE person = ? ORDER BY rowid",
            (item,),
        )
        for position, office, body, country, start, end in held.fetchall():
            dates = bounded(start, end, died)
            if isinstance(dates, str):
                reason = dates
                continue
            where = self._where(position, office, body, country, countries)
            if isinstance(where, str):
                reason = where
                continue
            title, sectors, state, of = where
            row = ActorRow(
                actor_id=f"per:{item.lower()}",
                name=name,
                kind="person",
                country=state,
                sectors=sectors,
                office=title,
                office_from=dates[0],
                office_to=dates[1],
                body=of,
            )
            found.setdefault(row)
        return tuple(found), reason

    def _where(
        self, position: str, office: str, body: str, country: str, countries: list[str]
    ) -> tuple[str, str, str, str] | str:
        """Office, sectors, state and body of a tenure, or why it cannot be told."""
        known = self._one("SELECT sectors, country FROM bodies WHERE item = ?", body) if body else None
        of = f"org:{body.lower()}" if body else ""
        if not position:
            return (office, known[0], known[1], of) if known is not None else HEADS_NOTHING
        title, state = self.known.get(position, ("", ""))
        if not title:
            found = self._one("SELECT title, country FROM positions WHERE item = ?", position)
            if found is None:
                return "an office whose item is not in the file"
            title, state = found
        state = state or country or (known[1] if known is not None else "")
        if not state:
            if not countries:
                return "an office of no known country"
            state, of = countries[0], of or UNNAMED
        read = self.offices.read(title, state)
        sectors = known[0] if known is not None and read.sectors == GOVERNMENT else read.sectors
        return read.name, sectors, state, of

    def _one(self, query: str, item: str) -> tuple[str, str] | None:
        found: tuple[str, str] | None = self.connection.execute(query, (item,)).fetchone()
        return found
