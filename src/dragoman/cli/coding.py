"""Carries out `dragoman code`: reads, codes, writes, and tells on standard error what went wrong."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BufferedWriter, RawIOBase, TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TypeVar

from dragoman.acquire import read_paths
from dragoman.cli.interrupts import Interrupts
from dragoman.cli.progress import Progress
from dragoman.engine import CoderMaker, Failed, run
from dragoman.errors import InputError, ModelError
from dragoman.lexicon.imported import ActorFile, chosen
from dragoman.model import CodedDocument
from dragoman.parse import model_name
from dragoman.show import TableWriter, json_line, write_pages

EXIT_FAULT, EXIT_INPUT, EXIT_PIPE, EXIT_SIGNAL = 1, 2, 141, 128  # the last with the signal's number added

Rendered = TypeVar("Rendered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the user asks for."""

    paths: tuple[str, ...]
    published: str | None
    format: str
    output: str | None
    model: str
    jobs: int
    predicates: bool
    actors: str | None
    show: tuple[str, ...]


class Run:
    """One run: what was coded so far, what could not be read, what failed."""

    def __init__(self, order: Order, progress: Progress, interrupts: Interrupts) -> None:
        self.order = order
        self.progress = progress
        self.interrupts = interrupts
        self.coded = 0
        self.unread = 0
        self.failed = 0

    @property
    def exit_code(self) -> int:
        return EXIT_FAULT if self.failed else EXIT_INPUT if self.unread else 0

    def say(self, what: str) -> None:
        self.progress.say(f"dragoman: {what}")

    def documents(self, render: Callable[[CodedDocument], Rendered]) -> Iterator[Rendered]:
        """What is coded, rendered and in order; what goes wrong is told and counted."""
        order = self.order
        read = read_paths(order.paths, published=order.published, stdin=sys.stdin.buffer)
        actors = chosen(order.actors)
        make = CoderMaker(model=order.model, predicates=order.predicates, actors=actors)
        for outcome in run(read, make, render, jobs=order.jobs):
            if isinstance(outcome, InputError):
                self.unread += 1
                self.say(str(outcome))
            elif isinstance(outcome, Failed):
                self.failed += 1
                self.say(
                    f"{outcome.id}: not coded, by a fault of dragoman's ({outcome.what})\n{outcome.trace}"
                )
            else:
                yield outcome
                self.coded += 1
                self.progress.step()


def carry_out(order: Order) -> int:
    """Codes what the order names; returns the exit code."""
    with ExitStack() as stack:
        progress = stack.enter_context(Progress(quiet=order.output is None and sys.stdout.isatty()))
        interrupts = stack.enter_context(Interrupts())
        making = Run(order, progress, interrupts)
        try:
            model_name(order.model)  # an unknown model is told before anything is read, and so is a file
            if (actors := chosen(order.actors)) is not None:
                ActorFile(actors)
            WRITERS[order.format](making, _output(order.output, stack))
        except (ModelError, InputError) as error:
            making.say(str(error))
            return EXIT_INPUT
        except BrokenPipeError:  # `| head` has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return EXIT_PIPE
        except KeyboardInterrupt:
            making.say(f"interrupted; {making.coded} documents were coded and written")
            return EXIT_SIGNAL + (interrupts.number or signal.SIGINT)
        return making.exit_code


def _output(path: str | None, stack: ExitStack) -> BinaryIO:
    if path is None or path == "-":
        file: object = sys.stdout.buffer
        # Where Python runs unbuffered, a write to standard output may stop half-way: a buffer goes on.
        return BufferedWriter(file) if isinstance(file, RawIOBase) else sys.stdout.buffer
    try:
        return stack.enter_context(Path(path).open("wb"))
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from None


def _write_lines(making: Run, file: BinaryIO) -> None:
    for line in making.documents(json_line):
        with making.interrupts.held():
            file.write(line)
            file.flush()


def _write_tables(making: Run, file: BinaryIO) -> None:
    text = TextIOWrapper(file, encoding="utf-8", errors="replace", newline="\n")
    tables = TableWriter(text, show=making.order.show)
    try:
        for coded in making.documents(itself):
            with making.interrupts.held():
                tables.write(coded)
                text.flush()
    finally:
        text.detach()  # the file is not ours to close


def _write_page(making: Run, file: BinaryIO) -> None:
    write_pages(making.documents(itself), file)
    file.flush()


def itself(coded: CodedDocument) -> CodedDocument:
    """Rendering of formats that are put together in this process."""
    return coded


WRITERS: dict[str, Callable[[Run, BinaryIO], None]] = {
    "table": _write_tables,
    "jsonl": _write_lines,
    "html": _write_page,
}
