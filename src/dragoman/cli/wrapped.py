"""Prints lines for people to read, as wide as the terminal, each wrapped below its own indent."""

import shutil
import sys
import textwrap
from collections.abc import Iterable

from dragoman.show.formats.table import PIPED, WIDEST


def print_lines(lines: Iterable[str]) -> None:
    width = min(shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED, WIDEST)
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        for part in textwrap.wrap(line, width, subsequent_indent=indent + "  ") or [""]:
            print(part)
