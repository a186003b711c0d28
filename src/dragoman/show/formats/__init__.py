"""The formats that rows are written in, one file each; a new one is a module here and a row in FORMATS."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from dragoman.model.columns import Column, columns
from dragoman.show.formats.delimited import write_csv, write_tsv
from dragoman.show.formats.lines import write_lines
from dragoman.show.formats.listing import write_listing
from dragoman.show.formats.parquet import write_parquet
from dragoman.show.formats.polecat import polecat_columns, write_polecat
from dragoman.show.formats.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`export`: for other programs, so private persons have pseudonyms unless asked for; `binary`: not for a
    terminal; `field`: a format of the field, which takes events with their fullest account (`EventTold`)
    and has no way to say that one did not happen, so that only those told as done are written.
    `columns` gives those of a row type."""

    name: str
    write: Callable[[Sheet, BinaryIO], None]
    export: bool = True
    binary: bool = False
    field: bool = False
    columns: Callable[[type], tuple[Column, ...]] = columns


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format(name="table", write=write_listing, export=False),
        Format(name="jsonl", write=write_lines),
        Format(name="csv", write=write_csv),
        Format(name="tsv", write=write_tsv),
        Format(name="polecat", write=write_polecat, field=True, columns=lambda _: polecat_columns()),
        Format(name="parquet", write=write_parquet, binary=True),
    )
}
