"""Carries out the commands that ask a store for rows, and writes these in any format."""

import csv
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from dragoman import __version__
from dragoman.ask.answer import Found
from dragoman.ask.measured import told as precision_told
from dragoman.ask.narrowing.wanted import Wanted, wanted
from dragoman.ask.provenance import provenance
from dragoman.ask.questions import QUESTIONS, TOLD, WHOLE
from dragoman.ask.series import LEFT_OUT, Series, series
from dragoman.ask.told import filters_told
from dragoman.cli.discrepancies import print_discrepancies
from dragoman.cli.options import Output
from dragoman.cli.origins import print_origins
from dragoman.errors import AskError, InputError
from dragoman.lexicon.imported import chosen
from dragoman.model import CodedDocument
from dragoman.model.plain import as_plain
from dragoman.model.rows import SeriesRow
from dragoman.record.shown import Shown
from dragoman.record.store import is_store, open_store
from dragoman.show import dictionary
from dragoman.show.formats import FORMATS
from dragoman.show.formats.sheet import Sheet
from dragoman.show.manifest import manifest
from dragoman.show.reviewed import Reviewed

TABLE_ROWS = 100  # of a table, unless --limit says otherwise


VIEWS: Mapping[str, Callable[[list[Any], int], None]] = {
    "discrepancies": print_discrepancies,
    "origins": print_origins,
}


def answer(question: str, given: Mapping[str, Any], page: Mapping[str, Any], output: Output) -> int:
    """Asks and writes; the exit code."""
    if output.format == "table" and page["limit"] is None:
        page = {**page, "limit": TABLE_ROWS}
    if FORMATS[output.format].field:
        given = {**given, "done": True}
    asked = wanted(question, given, **page)
    with open_store(output.store, read_only=True) as opened, opened.reading() as connection:
        shown = shown_to(connection, output)
        found = asks(question, output.format)(shown, asked)
        if question in VIEWS and output.on_screen:
            VIEWS[question](list(found.rows), found.total)
            return 0
        written = write_answer(shown, asked, found, output, page_of(asked))
    if output.on_screen:
        print(told(question, written, found.total, asked.offset))
    return 0


def print_dictionary(format: str) -> None:
    if format == "csv":
        csv.writer(sys.stdout, lineterminator="\n").writerows(dictionary.rows())
    else:
        print(dictionary.markdown(), end="")


def answer_series(given: Mapping[str, Any], how: Mapping[str, Any], output: Output) -> int:
    """Counts and writes; what is left out and how often the coder is right goes beneath a table, into the
    manifest, and to standard error where other programs read the rows."""
    asked = wanted("series", given)
    with open_store(output.store, read_only=True) as opened, opened.reading() as connection:
        shown = shown_to(connection, output)
        counted = series(shown, asked, **how)
        found = Found(SeriesRow, iter(counted.rows), len(counted.rows))
        written = write_rows(found, output)
        precision = [as_plain(one) for one in counted.precision]
        about = {**how, "counted": counted.counted, "left_out": counted.left_out, "precision": precision}
        written.behind = Reviewed(counted.claims, counted.reviewed)
        write_manifest(shown, asked, found, written, output, about)
    beneath = sys.stdout if output.on_screen else sys.stderr
    for line in series_told(counted, asked.filters.get("mode", ())):
        print(line, file=beneath)
    return 0


def series_told(counted: Series, modes: Sequence[str]) -> Iterator[str]:
    """What is counted and what is not, in words."""
    yield f"{counted.counted} events counted; {Reviewed(counted.claims, counted.reviewed)}"
    for name, number in counted.left_out.items():
        if number:
            yield f"{number} left out as {name}: {LEFT_OUT[name]}"
    yield from precision_told(counted.precision, modes)


def page_of(asked: Wanted) -> dict[str, Any]:
    return {"sort": asked.sort, "limit": asked.limit, "offset": asked.offset}


def write_answer(
    shown: Shown, asked: Wanted, found: Found[Any], output: Output, about: Mapping[str, Any]
) -> "Written":
    """Writes the rows and their manifest; what was written."""
    written = write_rows(found, output)
    write_manifest(shown, asked, found, written, output, about)
    return written


def write_manifest(
    shown: Shown,
    asked: Wanted,
    found: Found[Any],
    written: "Written",
    output: Output,
    about: Mapping[str, Any],
) -> None:
    """Beside the file that was written, or where `--manifest` says."""
    target = output.manifest or (
        f"{output.output}.manifest.json" if output.output not in (None, "-") else None
    )
    if target is None:
        return
    names = "shown" if shown.persons or found.kind is CodedDocument else "pseudonyms"
    told = manifest(
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        dragoman=__version__,
        question=asked.question,
        asked={"filters": filters_told(shown, asked), **about},
        form=output.format,
        columns=FORMATS[output.format].columns(found.kind),
        rows=written.number,
        total=found.total,
        reviewed=as_plain(written.behind),
        redaction={
            "protected persons": "shown" if shown.unredacted else "withheld",
            "private persons": names,
        },
        store=provenance(shown),
    )
    with file_of(target, binary=False) as file:
        file.write(told)


def asks(question: str, form: str) -> Callable[[Shown, Wanted], Found[Any]]:
    """What the format asks of the store: rows, whole documents, or events with their fullest account."""
    if FORMATS[form].field:
        if question not in TOLD:
            raise AskError(f"{form} is a format of events; {question} are written as csv, jsonl or parquet")
        return TOLD[question]
    return (form == "jsonl" and WHOLE.get(question)) or QUESTIONS[question]


def shown_to(connection: Any, output: Output) -> Shown:
    persons = output.persons or not FORMATS[output.format].export
    return Shown(connection, unredacted=output.unredacted, persons=persons, actors=chosen(None))


def write_rows(found: Found[Any], output: Output) -> "Written":
    """Writes the rows where and how `output` says; what was written."""
    form = FORMATS[output.format]
    written = Written(found.rows)
    with file_of(output.output, binary=form.binary) as file:
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
    """The rows as they go by, counted; `judged` where they are of a kind that persons review, `behind` the
    claims that they stand for."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self.rows = rows
        self.number = self.reviewed = 0
        self.judged = False
        self.behind = Reviewed()

    def __next__(self) -> Any:
        row = next(self.rows)
        self.number += 1
        self.behind.add(row)
        self.judged = hasattr(row, "reviewed")
        self.reviewed += bool(getattr(row, "reviewed", False))
        return row


@contextmanager
def file_of(path: str | None, *, binary: bool) -> Iterator[BinaryIO]:
    """The file to write to, whole or not at all; "-" or none is standard output."""
    if path is None or path == "-":
        if binary and sys.stdout.isatty():
            raise AskError("this format is not for a terminal: give --output FILE")
        yield sys.stdout.buffer
        return
    target = Path(path)
    if is_store(target):
        raise InputError(path, "a store, which is not written over")
    draft = target.with_name(f".{target.name}.part")
    try:
        with draft.open("wb") as file:
            yield file
        draft.replace(target)
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from None
    finally:
        draft.unlink(missing_ok=True)
