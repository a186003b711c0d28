"""Imported actors: how fast a dump is read, in how much memory, and what a million names cost the resolver.

    python -m bench.speed.actors [--entities N] [--names N]

The dump is `bench.speed.items`. The resolver reads the texts of tests/resolve/cases and bench/quality/corpus,
which name many people once, with and without the imported names. Exit code 1 where a goal is missed.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.quality.imported import documents
from bench.speed.items import items, write
from bench.speed.timing import Clock, Timed, memory
from dragoman.gather import import_file
from dragoman.gather.entry import Entry
from dragoman.gather.writer import Writer, begin_source, draft
from dragoman.lexicon import load
from dragoman.lexicon.imported import ActorRow
from dragoman.model import Document, Parsed
from dragoman.parse import Parser
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.route import Coder

MOST_GROWTH = 40  # megabytes between the first tenth of a dump and its end
MOST_SLOWED = 1.10  # seconds of the resolver with a million names, of those without
OFFICES = (
    "finance minister",
    "member of parliament",
    "ambassador",
    "judge",
    "governor",
    "mayor of somewhere",
)
ROUNDS = 5  # the best of so many, by turns


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed.actors")
    parser.add_argument("--entities", type=int, default=200_000)
    parser.add_argument("--names", type=int, default=1_000_000)
    options = parser.parse_args(arguments)
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        grown = read_dump(Path(folder), options.entities)
        if grown > MOST_GROWTH:
            missed.append(f"memory grew by {grown:.0f} MB")
        slowed = resolve(many(Path(folder) / "many.sqlite", options.names))
        if slowed > MOST_SLOWED:
            missed.append(f"the resolver takes {slowed:.2f} of its time")
    for goal in missed:
        print(f"missed: {goal}")
    return 1 if missed else 0


def read_dump(folder: Path, count: int) -> float:
    """Imports a dump of so many items; returns by how many megabytes memory grew after the first tenth."""
    size = write(folder / "dump.json.gz", items(count))
    held: list[float] = []
    start = time.perf_counter()
    report = import_file(
        folder / "dump.json.gz",
        folder / "actors.sqlite",
        load(),
        said=lambda done: held.append(memory()) if done % max(count // 10, 1) == 0 else None,
    )
    seconds = time.perf_counter() - start
    held.append(memory())
    print(f"{count:,} items, {size / 1e6:,.0f} MB of JSON: {seconds:.0f} s, {count / seconds:,.0f} a second")
    print("kept: " + ", ".join(f"{what} {number:,}" for what, number in report.kept.items()))
    print("memory, MB: " + " ".join(f"{one:.0f}" for one in held))
    print(f"the file: {(folder / 'actors.sqlite').stat().st_size / 1e6:,.0f} MB")
    return held[-1] - held[0]


def many(path: Path, count: int) -> Path:
    """A file of so many names, two a person, written without a dump."""
    lexicon = load()
    with draft(path) as connection:
        writer = Writer(connection, begin_source(connection, "many", "wikidata"), lexicon, None)
        for entry in people(count // 2):
            writer.add(entry)
    start = time.perf_counter()
    ActorIndex(load(actors=path))
    seconds = time.perf_counter() - start
    size = path.stat().st_size / 1e6
    print(f"{writer.kept['names']:,} names, {size:,.0f} MB; the index of actors is made in {seconds:.1f} s")
    return path


def people(count: int) -> Iterator[Entry]:
    made = 0
    countries = [row["iso3"] for row in load().table("wikidata/countries.tsv")]
    for one in items(count * 4):
        if "P39" not in one["claims"]:
            continue
        name = one["labels"]["en"]["value"]
        other = one["aliases"]["en"][1]["value"]
        both = ((name, "en"), (other, "en"))
        row = ActorRow(
            actor_id=f"per:{one['id'].lower()}",
            name=name,
            kind="person",
            country=countries[made % len(countries)],
            sectors="GOV",
            office=OFFICES[made % len(OFFICES)],
            office_from="2015",
            office_to="2019",
            body="",
        )
        yield Entry(actor_id=row.actor_id, wikidata=one["id"], rows=(row,), names=both)
        made += 1
        if made == count:
            return


def resolve(path: Path) -> float:
    """Seconds of the resolver with the imported names, of those without: the best of some rounds, each with a
    coder that has met no name yet."""
    parser = Parser()
    read = documents()
    parsed = list(parser.read_all(document.text for document in read))
    best: dict[Path | None, float] = {}
    for _ in range(ROUNDS):
        for actors in (None, path):
            seconds = timed(parser, actors, read, parsed)
            best[actors] = min(seconds, best.get(actors, seconds))
    words = sum(len(document.text.split()) for document in read)
    print(f"resolver, {len(read)} texts, {words:,} words: {best[None]:.2f} s, with names {best[path]:.2f} s")
    print(f"slowed to {best[path] / best[None]:.3f} (goal: {MOST_SLOWED:.2f})")
    return best[path] / best[None]


def timed(parser: Parser, actors: Path | None, read: list[Document], parsed: list[Parsed]) -> float:
    coder = Coder(parser, actors=actors)
    clock = Clock(time.process_time)  # others may use the machine as well
    for name, part in list(vars(coder).items()):
        module = type(part).__module__.split(".")
        if module[0] == "dragoman" and module[1] not in ("lexicon", "model", "parse"):
            setattr(coder, name, Timed(part, module[1], clock))
    with clock.running("route"):
        for document, parse in zip(read, parsed, strict=True):
            coder.code_parsed(document, parse)
    return clock.seconds["resolve"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
