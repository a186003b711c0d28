"""The schema of a store, revision by revision (Alembic); Alembic itself is loaded only where one is due.

A released revision is never changed: `versions/NAME.sql` is the schema that it made, as text, and does not
follow `record.tables`, which holds what the newest revision comes to.
"""

from pathlib import Path

from sqlalchemy import Engine, inspect, text

from dragoman.errors import StoreError
from dragoman.record.dialect import APPLICATION_ID

HEAD = "0001"
KNOWN = ("0001",)


def create(engine: Engine) -> None:
    """Makes the schema in an empty file."""
    _run(engine)


def upgrade(engine: Engine) -> None:
    """Brings an older schema up to date; StoreError for one that this dragoman does not know."""
    found = revision(engine)
    if found == HEAD:
        return
    if found not in KNOWN:
        raise StoreError(f"the store was written by a newer dragoman (schema {found}; this one knows {HEAD})")
    _run(engine)


def revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def _run(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
