"""What the migrations make is what `tables` says, to the last index; the first schema is kept as text."""

import hashlib
from pathlib import Path

from sqlalchemy import create_engine, text

from dragoman.record import migrations, tables
from dragoman.record.store import open_store

MADE = text("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")


def schema(connection):
    """Tables and indexes by name, each as the words that make it, whatever their order."""
    return {
        row.name: sorted(row.sql.replace(",", " ").split())
        for row in connection.execute(MADE)
        if not row.name.startswith(("documents_text", "alembic_version", "sqlite_"))
    }


def test_the_migrations_come_to_the_tables_with_keys_and_indexes(tmp_path):
    plain = create_engine("sqlite://")
    with plain.begin() as connection:
        tables.metadata.create_all(connection)
        declared = schema(connection)
    with open_store(tmp_path / "s", create=True) as store, store.reading() as connection:
        assert schema(connection) == declared


def test_every_revision_is_a_script_that_stays():
    """A released schema is never changed: from the first release on its digest stands here."""
    folder = Path(migrations.__file__).parent / "versions"
    released: dict[str, str] = {}
    for name, digest in released.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert {path.stem[1:5] for path in folder.glob("r*.py")} == set(migrations.KNOWN)
