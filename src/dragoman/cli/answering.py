"""Carries out the commands that ask a store for rows, and writes these in any format."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from dragoman.ask.answer import Found
from dragoman.ask.questions import QUESTIONS, WHOLE
from dragoman.ask.wanted import wanted
from dragoman.cli.options import Output
from dragoman.errors import AskError, InputError
from dragoman.record.shown import Shown
from dragoman.record.store import open_store
from dragoman.show.formats import FORMATS
from dragoman.show.formats.sheet import Sheet

TABLE_ROWS = 100  # of a table, unless --limit says otherwise


def answer(question: str, given: Mapping[str, Any], page: Mapping[str, Any], output: Output) -> int:
    """Asks and writes; the exit code."""
    if output.format == "table" and page["limit"] is None:
        page = {**page, "limit": TABLE_ROWS}
    asked = wanted(question, given, **page)
    with open_store(output.store, read_only=True) as opened, opened.reading() as connection:
        ask = (WHOLE if output.format == "jsonl" else QUESTIONS).get(question) or QUESTIONS[question]
        found = ask(shown_to(connection, output), asked)
        written = write_rows(found, output)
    if output.format == "table" and output.output is None:
        print(told(question, written, found.total, asked.offset))
    return 0


def shown_to(connection: Any, output: Output) -> Shown:
    persons = output.persons or not FORMATS[output.format].export
    return Shown(connection, unredacted=output.unredacted, persons=persons)


def write_rows(found: Found[Any], output: Output) -> "Written":
    """Writes the rows where and how `output` says; what was written."""
    form = FORMATS[output.format]
    written = Written(found.rows)
    with opened(output.output, binary=form.binary) as file:
        form.write(Sheet(kind=found.kind, rows=written, guard=output.guard), file)
        file.flush()
    return written


def told(question: str, written: "Written", total: int, offset: int) -> str:
    """What a table says beneath the rows."""
    unit = question.removesuffix("s") if total == 1 else question
    if not written.number:
        return f"none of {total} {unit}" if total else f"no {question}"
    where = "" if written.number == total else f"{offset + 1} to {offset + written.number} of "
    reviewed = (
        f"{written.reviewed} reviewed by a person" if written.reviewed else "no person has reviewed them"
    )
    return f"{where}{total} {unit}; {reviewed}" if written.judged else f"{where}{total} {unit}"


class Written(Iterator[Any]):
    """The rows as they go by, counted; `judged` where they are of a kind that persons review."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self.rows = rows
        self.number = self.reviewed = 0
        self.judged = False

    def __next__(self) -> Any:
        row = next(self.rows)
        self.number += 1
        self.judged = hasattr(row, "reviewed")
        self.reviewed += bool(getattr(row, "reviewed", False))
        return row


@contextmanager
def opened(path: str | None, *, binary: bool) -> Iterator[BinaryIO]:
    """The file to write to, whole or not at all; "-" or none is standard output."""
    if path is None or path == "-":
        if binary and sys.stdout.isatty():
            raise AskError("this format is not for a terminal: give --output FILE")
        yield sys.stdout.buffer
        return
    target = Path(path)
    draft = target.with_name(f".{target.name}.part")
    try:
        with draft.open("wb") as file:
            yield file
        draft.replace(target)
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from None
    finally:
        draft.unlink(missing_ok=True)
