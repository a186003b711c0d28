"""Finds tables that nothing uses: no cell names them and no code reads them (L203)."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.lexicon.conflicts import Found, Rows
from dragoman.lexicon.schemas import Schema


def unused_tables(schemas: Sequence[Schema], tables: Mapping[str, Rows]) -> Iterator[Found]:
    """Tables of the schemas that state what code reads; `tables` are all, by path."""
    named: set[str] | None = None
    for schema in schemas:
        if schema.read_by_code is None:
            continue
        named = named or set(_named(schemas, tables))
        for path in filter(schema.fits, tables):
            name = path.rsplit("/", 1)[-1].removesuffix(".tsv")
            if name not in schema.read_by_code and path not in named:
                yield path, 0, "L203", "no row names this table and no code reads it"


def _named(schemas: Sequence[Schema], tables: Mapping[str, Rows]) -> Iterator[str]:
    """Paths of the tables that cells name, in the language of the cell or in none."""
    for schema in schemas:
        columns = [column for column in schema.columns.values() if column.folder]
        for path in filter(schema.fits, tables) if columns else ():
            language = "/".join(path.split("/")[:2]) + "/"
            for column in columns:
                for cell in {row.get(column.name, "") for _, row in tables[path]}:
                    for name in cell.split(" ") if column.many else [cell]:
                        yield from (f"{language}{column.folder}/{name}.tsv", f"{column.folder}/{name}.tsv")
