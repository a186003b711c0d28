"""Opens a store: one SQLite file, readable by its owner alone."""

import contextlib
import os
import secrets
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from dragoman.errors import StoreError
from dragoman.record import dialect, migrations

ENVIRONMENT = "DRAGOMAN_STORE"
FILE_MODE, FOLDER_MODE = 0o600, 0o700
NAME = "record.sqlite"
MARKED = slice(68, 72)  # bytes of the file in which SQLite keeps the application's id


def default_path() -> Path:
    """Where the store is unless said otherwise: DRAGOMAN_STORE, else the user's data folder (XDG)."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "dragoman" / NAME


class Store:
    """An open store. `writing()` and `reading()` give connections in a transaction; `close` when done."""

    def __init__(self, path: Path, writer: Engine | None, reader: Engine) -> None:
        self.path = path
        self._writer = writer
        self._reader = reader

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that alone may write: committed at the end, taken back on any error. StoreError where
        it cannot be kept (a full disk)."""
        if self._writer is None:
            raise StoreError(f"{self.path}: opened for reading only")
        with self._told(), self._writer.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """A snapshot: sees what was committed when it began, and is never blocked by a writer."""
        with self._told(), self._reader.connect() as connection:
            yield connection

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """A full disk, a store that another process keeps locked and the like are told as StoreError."""
        try:
            yield
        except OperationalError as error:
            raise StoreError(f"{self.path}: {error.orig}") from error

    def close(self) -> None:
        for engine in (self._reader, self._writer):  # a writer that goes last puts the log into the file
            if engine is not None:
                engine.dispose()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: Path | str | None = None, *, create: bool = False, read_only: bool = False) -> Store:
    """The store at `path` (default: `default_path()`).

    With `create` it is made where there is none. StoreError where there is none, where the file is something
    else, or where a newer dragoman wrote it; an older one's is brought up to date, unless `read_only`.
    """
    path = Path(path) if path is not None else default_path()
    if not path.exists():
        if not create:
            raise StoreError(f"{path}: no store there (`dragoman add` makes one)")
        _make(path)
    _check(path)
    reader = dialect.engine_of(str(path), read_only=True)
    if read_only:
        return Store(path, None, reader)
    writer = dialect.engine_of(str(path), read_only=False)
    migrations.upgrade(writer)
    return Store(path, writer, reader)


def is_store(path: Path) -> bool:
    """Whether a file is a store, whoever wrote it: no export may take its place."""
    try:
        with path.open("rb") as file:
            head = file.read(MARKED.stop)
    except OSError:
        return False
    return head.startswith(b"SQLite") and int.from_bytes(head[MARKED]) == dialect.APPLICATION_ID


def _make(path: Path) -> None:
    """A whole store under another name first, so that no other process finds half of one."""
    missing = [folder for folder in (path.parent, *path.parent.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE))
    try:
        engine = dialect.engine_of(str(draft), read_only=False)
        migrations.create(engine)
        engine.dispose()
        with contextlib.suppress(FileExistsError):  # another process was first: its store is as good
            os.link(draft, path)
    finally:
        for left in path.parent.glob(f"{draft.name}*"):
            left.unlink()


def _check(path: Path) -> None:
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path}: cannot be opened as a store ({error})") from None
    if mark != dialect.APPLICATION_ID:
        raise StoreError(f"{path}: an SQLite file, but no store of dragoman")
