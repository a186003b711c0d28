"""The formats that rows are written in, one file each; a new one is a module here and a row in FORMATS."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from dragoman.show.formats.delimited import write_csv, write_tsv
from dragoman.show.formats.lines import write_lines
from dragoman.show.formats.listing import write_listing
from dragoman.show.formats.parquet import write_parquet
from dragoman.show.formats.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`export`: for other programs, so private persons have pseudonyms unless asked for; `binary`: not for a
    terminal."""

    name: str
    write: Callable[[Sheet, BinaryIO], None]
    export: bool = True
    binary: bool = False


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format(name="table", write=write_listing, export=False),
        Format(name="jsonl", write=write_lines),
        Format(name="csv", write=write_csv),
        Format(name="tsv", write=write_tsv),
        Format(name="parquet", write=write_parquet, binary=True),
    )
}
