"""Carries out `dragoman actors`."""

import json
import sys
from pathlib import Path

from dragoman.cli.progress import Progress
from dragoman.errors import DragomanError, InputError
from dragoman.gather import import_file, remove_source
from dragoman.lexicon import load
from dragoman.lexicon.imported import NONE, ActorFile, chosen, chosen_path
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.actors.known.keys import folded

EXIT_INPUT = 2
MOST_NAMES = 12  # other names shown; heads of state have hundreds


def import_actors(file: str, *, into: str | None, name: str | None) -> int:
    """Imports a file and tells what was kept and left out; the exit code."""
    path = chosen_path(into)
    if path is None:
        return told(f"{NONE}: no place for imported actors")
    try:
        with Progress(quiet=False) as progress:
            report = import_file(Path(file), path, load(), name=name, said=lambda _: progress.step())
    except DragomanError as error:
        return told(str(error))
    except KeyboardInterrupt:
        return told("interrupted; nothing was imported")
    print(f"{report.source}: {counted(report.kept)}")
    print(f"kept in {path}, version {report.version}")
    if report.left_out:
        print(f"left out: {sum(report.left_out.values()):,}")
    for reason, count in report.left_out.items():
        print(f"{count:10,}  {reason}")
    return 0 if report.kept else EXIT_INPUT


def list_sources(actors: str | None) -> int:
    try:
        path = chosen(actors)
        if path is None:
            print("nothing is imported")
            return 0
        file = ActorFile(path)
        print(f"{path}, version {file.version}")
        for name, kind, counts in file.sources():
            read = json.loads(counts)
            print(f"{name}\t{kind}\t{counted(read['kept'])}; {sum(read['left_out'].values()):,} left out")
    except DragomanError as error:
        return told(str(error))
    return 0


def show_actor(name: str, actors: str | None) -> int:
    """Prints the rows of whoever bears a name or an id."""
    try:
        lexicon = load(actors=chosen(actors))
        index = ActorIndex(lexicon)
    except DragomanError as error:
        return told(str(error))
    ids = [name] if index.tenures_of(name) else index.named(name.split())
    for actor_id in ids:
        for row in index.tenures_of(actor_id):
            dates = f"{row.begun or '?'} – {row.ended}" if row.office else ""
            cells = (
                actor_id,
                row.name,
                row.kind,
                row.country,
                " ".join(row.sectors),
                row.office,
                dates,
                row.body,
            )
            print("\t".join(cells).rstrip())
        if lexicon.imported is not None and (others := lexicon.imported.names(actor_id)):
            shown = [other for other, _ in others if folded(other) != folded(name)]
            more = f" and {len(shown) - MOST_NAMES} more" if len(shown) > MOST_NAMES else ""
            print(f"\talso {', '.join(shown[:MOST_NAMES])}{more}" if shown else "", end="\n" if shown else "")
    return 0 if ids else told(f"{name}: nobody of that name")


def remove_actors(source: str, actors: str | None) -> int:
    try:
        path = chosen(actors)
        if path is None:
            raise InputError("actors", "nothing is imported")
        if not remove_source(path, source):
            raise InputError(str(path), f"no source {source!r}; `dragoman actors list` names them")
    except DragomanError as error:
        return told(str(error))
    print(f"{source}: taken out; version {ActorFile(path).version}")
    return 0


def counted(kept: dict[str, int]) -> str:
    return ", ".join(f"{what} {count:,}" for what, count in kept.items()) or "nothing"


def told(what: str) -> int:
    print(f"dragoman: {what}", file=sys.stderr)
    return EXIT_INPUT
