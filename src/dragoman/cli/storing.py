"""Carries out the commands that work on a store: add, problems, check, backup."""

import signal
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from dragoman.acquire import read_paths
from dragoman.cli.interrupts import Interrupts
from dragoman.cli.progress import Progress
from dragoman.corpus import Corpus
from dragoman.engine import CoderMaker
from dragoman.engine.adding import Problem, add
from dragoman.errors import DragomanError
from dragoman.lexicon.imported import chosen
from dragoman.record import tables
from dragoman.record.checking import backup, faults
from dragoman.record.covering import Covering
from dragoman.record.store import open_store
from dragoman.record.writing import Added
from dragoman.route import Coder

EXIT_FAULT, EXIT_INPUT, EXIT_SIGNAL = 1, 2, 128  # the last with the signal's number added


def add_paths(
    paths: list[str],
    *,
    store: str | None,
    published: str | None,
    model: str,
    jobs: int,
    actors: str | None = None,
) -> int:
    """Adds what the paths hold and links it; the exit code."""
    counts: Counter[str] = Counter()
    with Progress(quiet=False) as progress, Interrupts() as interrupts:
        try:
            with open_store(store, create=True) as opened:
                corpus = Corpus(opened)

                def said(one: Added | Problem) -> None:
                    counts["problem" if isinstance(one, Problem) else one.what] += 1
                    counts["claims"] += 0 if isinstance(one, Problem) else one.claims
                    if isinstance(one, Problem):
                        progress.say(f"dragoman: set aside: {one.id}: {one.reason}")
                    progress.step()

                read = read_paths(paths, published=published, stdin=sys.stdin.buffer)
                make = CoderMaker(model=model, actors=chosen(actors))
                coder = Coder(model, actors=make.actors)
                add(read, coder, corpus, said=said, jobs=jobs, make=make)
                linked = corpus.link()
        except DragomanError as error:
            progress.say(f"dragoman: {error}")
            return EXIT_INPUT
        except KeyboardInterrupt:
            progress.say("dragoman: interrupted; what was coded is kept, and the next run goes on from there")
            return EXIT_SIGNAL + (interrupts.number or signal.SIGINT)
    print(
        f"{counts['document']} documents added, {counts['version']} new versions, "
        f"{counts['coding']} read anew, {counts['known']} known, {counts['problem']} set aside; "
        f"{counts['claims']} claims; "
        f"{linked.codings} documents linked"
        + (f"; {counts['forgotten']} kept out, as forgotten" if counts["forgotten"] else "")
    )
    return EXIT_INPUT if counts["problem"] else 0


def told(command: Callable[[], int]) -> int:
    """Runs a command; an error that dragoman raises on purpose is told, without a trace."""
    try:
        return command()
    except DragomanError as error:
        print(f"dragoman: {error}", file=sys.stderr)
        return EXIT_INPUT


def list_problems(store: str | None, *, unredacted: bool) -> int:
    with open_store(store, read_only=True) as opened, opened.reading() as connection:
        cover = Covering(connection, unredacted=unredacted)
        for row in connection.execute(select(tables.problems).order_by(tables.problems.c.problem)):
            print(f"{row.seen}\t{row.stage}\t{cover.id(row.id)}\t{cover.text(row.reason)}")
    return 0


def check_store(store: str | None) -> int:
    with open_store(store, read_only=True) as opened, opened.reading() as connection:
        found = list(faults(connection))
    for fault in found:
        print(fault)
    print(f"{len(found)} faults" if found else "The store is sound.", file=sys.stderr)
    return EXIT_FAULT if found else 0


def copy_store(store: str | None, target: str) -> int:
    with open_store(store) as opened:
        backup(opened, Path(target))
    return 0
