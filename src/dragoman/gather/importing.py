"""Imports one file: a list (CSV) or Wikidata's JSON, by what it begins with."""

import contextlib
import json
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import InputError
from dragoman.gather import writer
from dragoman.gather.entry import LeftOut, PlaceEntry
from dragoman.gather.staging import Staging
from dragoman.gather.streams import lines
from dragoman.gather.table import read_list
from dragoman.gather.wikidata import Body, ItemReader, Person, Position
from dragoman.gather.writer import Writer
from dragoman.lexicon import Lexicon
from dragoman.lexicon.imported import ActorFile

CSV, WIKIDATA = "list", "wikidata"
STEP = 1000  # lines between two words about how far it has come


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an import kept, by kind, and what it left out, by reason."""

    source: str
    kind: str
    kept: dict[str, int]
    left_out: dict[str, int]
    version: str


def import_file(
    path: Path,
    into: Path,
    lexicon: Lexicon,
    *,
    name: str | None = None,
    said: Callable[[int], None] = lambda lines: None,
) -> Report:
    """Adds a file's actors to the file `into`, which is made where there is none.

    What an earlier import of the same `name` (default: the file's) brought is replaced. InputError where the
    file cannot be read; then nothing changes."""
    name = name or path.name
    kind = kind_of(path)
    left: Counter[str] = Counter()
    with writer.draft(into) as connection:
        old = ActorFile(into) if into.exists() else None
        source = writer.begin_source(connection, name, kind)
        writing = Writer(connection, source, lexicon, old)
        if kind == CSV:
            for found in read_list(path, lexicon):
                if isinstance(found, LeftOut):
                    left[found.reason] += 1
                else:
                    writing.add(found)
        else:
            with staged(into, lexicon) as staging:
                read_dump(path, ItemReader(lexicon), staging, writing, left, said)
                for entry in staging.entries(left):
                    writing.add(entry)
        counts = {"kept": dict(writing.kept), "left_out": dict(left.most_common())}
        writer.note_counts(connection, source, counts)
    return Report(source=name, kind=kind, version=ActorFile(into).version, **counts)


def remove_source(into: Path, name: str) -> bool:
    """Takes out all that an import brought; whether there was one of that name."""
    if name not in (source[0] for source in ActorFile(into).sources()):
        return False
    with writer.draft(into) as connection:
        writer.end_source(connection, name)
    return True


def kind_of(path: Path) -> str:
    """Wikidata's JSON begins with a bracket or brace; all else is a list. InputError: nothing there."""
    for line in lines(path):
        bare = line.removeprefix(b"\xef\xbb\xbf").strip()
        if bare:
            return WIKIDATA if bare[:1] in b"[{" else CSV
    raise InputError(str(path), "there is nothing in it")


def read_dump(
    path: Path,
    reader: ItemReader,
    staging: Staging,
    writing: Writer,
    left: Counter[str],
    said: Callable[[int], None],
) -> None:
    for number, entity in enumerate(entities(path), 1):
        found = LeftOut("a line that is no JSON") if entity is None else reader.read(entity)
        if isinstance(found, LeftOut):
            left[found.reason] += 1
        elif isinstance(found, Person):
            staging.person(found)
        elif isinstance(found, Body):
            writing.add(staging.body(found))
        elif isinstance(found, Position):
            staging.position(found)
        elif isinstance(found, PlaceEntry):
            writing.add_place(found)
        if number % STEP == 0:
            said(number)


def entities(path: Path) -> Iterator[object]:
    """The entities of a dump, a line each, with or without commas as of one array; None for a broken line."""
    for line in lines(path):
        line = line.strip().removeprefix(b"\xef\xbb\xbf").removesuffix(b",")
        if line in (b"", b"[", b"]"):
            continue
        try:
            yield json.loads(line)
        except (ValueError, RecursionError):
            yield None


@contextlib.contextmanager
def staged(into: Path, lexicon: Lexicon) -> Iterator[Staging]:
    """A staging file that is gone afterwards, on the disk where the actors will be: it may grow large."""
    with tempfile.TemporaryDirectory(dir=into.parent, prefix=".staging-") as folder:
        connection = sqlite3.connect(Path(folder) / "staging.sqlite", isolation_level=None)
        with contextlib.closing(connection):
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
            yield Staging(connection, lexicon)
