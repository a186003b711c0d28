"""CSV (RFC 4180) and TSV with one header line, UTF-8; TSV has no quoting, so breaks become spaces."""

import csv
import io
import re
from typing import BinaryIO

from dragoman.show.formats.sheet import Sheet, cell

BREAKS = re.compile(r"[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def write_csv(sheet: Sheet, file: BinaryIO) -> None:
    """Lines end in CR LF; cells with commas, quotes or line ends are quoted."""
    names = [one.name for one in sheet.columns]
    text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(names)
        for row in sheet.rows:
            writer.writerow([cell(getattr(row, name), guard=sheet.guard) for name in names])
    finally:
        text.detach()


def write_tsv(sheet: Sheet, file: BinaryIO) -> None:
    names = [one.name for one in sheet.columns]
    file.write(tsv_line(names))
    for row in sheet.rows:
        file.write(tsv_line([cell(getattr(row, name), guard=sheet.guard) for name in names]))


def tsv_line(cells: list[str]) -> bytes:
    return ("\t".join(BREAKS.sub(" ", one) for one in cells) + "\n").encode("utf-8", "replace")
