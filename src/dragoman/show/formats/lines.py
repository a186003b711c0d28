"""JSON lines of rows: one object a row, its fields in the order of the columns, lists for several values."""

from typing import BinaryIO

from dragoman.show.formats.jsonl import json_line
from dragoman.show.formats.sheet import Sheet


def write_lines(sheet: Sheet, file: BinaryIO) -> None:
    for row in sheet.rows:
        file.write(json_line(row))
