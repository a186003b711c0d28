"""Do imported names harm? Coreference, identities and claims with and without many namesakes.

    python -m bench.quality.imported [--names N]

The names are put together after the habits of thirteen parts of the world; of ten, four have a family name of
somebody in the texts, two a given name, one the given name of one and the family name of another. Everybody
there has four namesakes of the full name, two of them of his own state, every body four of any state, in an
office of some time. Exit code 1 where a figure falls or an identity is lost.
"""

import argparse
import random
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.quality.corpus import measure, reports
from bench.quality.habits import name as habit_name
from bench.quality.identity import coreference
from bench.quality.sets import CASES
from bench.speed.items import SEED
from dragoman.gather.entry import Entry
from dragoman.gather.writer import Writer, begin_source, draft
from dragoman.lexicon import load
from dragoman.lexicon.imported import ActorFile, ActorRow
from dragoman.model import Actor, CodedDocument, Document
from dragoman.parse import Parser
from dragoman.route import Coder

OFFICES = (
    ("president", "GOV"),
    ("prime minister", "GOV"),
    ("foreign minister", "GOV"),
    ("defence minister", "GOV"),
    ("member of parliament", "LEG"),
    ("mayor of the capital", "GOV"),
    ("ambassador", "GOV"),
    ("judge", "JUD"),
    ("army chief", "MIL"),
    ("governor", "GOV"),
)
NAMESAKES = 4  # of each full name in the texts


def documents() -> list[Document]:
    found = [report.document for report in reports()]
    for path in sorted(CASES.glob("coreference*.toml")):
        cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        found += [Document(id="", text=one["text"], published=one.get("published")) for one in cases]
    return found


def entries(actors: list[Actor], count: int) -> Iterator[Entry]:
    """So many people, the namesakes of those in the texts among them, and namesakes of bodies there."""
    chance = random.Random(SEED)
    countries = [row["iso3"] for row in load().table("wikidata/countries.tsv")]
    people = [actor for actor in actors if actor.kind == "person"]
    same = [(actor.name, actor.country) for actor in people if " " in actor.name]
    known = [state for number in range(NAMESAKES) for state in (same if number % 2 else same_elsewhere(same))]
    givens = sorted({name.split()[0] for name, _ in same})
    families = sorted({actor.name.split()[-1] for actor in people})
    for number in range(count):
        made, state = known[number] if number < len(known) else (invented(chance, givens, families), None)
        office, sectors = chance.choice(OFFICES)
        start = chance.randint(1995, 2023)
        dates = str(start), str(start + chance.randint(1, 9)) if chance.random() < 0.8 else ""
        home = state or chance.choice(countries)
        yield entry(f"per:x{number}", made, "person", home, sectors, office, dates)
    bodies = [actor.name for actor in actors if actor.kind == "body" for _ in range(NAMESAKES)]
    for number, made in enumerate(bodies):
        yield entry(f"org:x{number}", made, "body", chance.choice(countries), "SOC", "", ("", ""))


def same_elsewhere(same: list[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
    return [(name, None) for name, _ in same]


def invented(chance: random.Random, givens: list[str], families: list[str]) -> str:
    """Of ten, four have a family name of the texts, two a given name, one both (of two people)."""
    drawn = chance.random()
    given = chance.choice(givens) if 0.4 <= drawn < 0.7 else ""
    family = chance.choice(families) if drawn < 0.4 or 0.6 <= drawn < 0.7 else ""
    return habit_name(chance, given=given, family=family)


def entry(
    actor_id: str, name: str, kind: str, country: str, sectors: str, office: str, dates: tuple[str, str]
) -> Entry:
    row = ActorRow(
        actor_id=actor_id,
        name=name,
        kind=kind,
        country=country,
        sectors=sectors,
        office=office,
        office_from=dates[0],
        office_to=dates[1],
        body="",
    )
    return Entry(actor_id=actor_id, wikidata="", rows=(row,), names=((name, "en"),))


def identities(coded: list[CodedDocument]) -> Counter[str]:
    return Counter(actor.id for one in coded for actor in one.actors if ":" in actor.id)


def figures(coded: list[CodedDocument], actors: Path | None) -> dict[str, float]:
    found = reports()
    counts: Counter[str] = Counter()
    for kind, tally in measure(found, coded[: len(found)]).items():
        if not kind.startswith("("):
            counts.update(tally)
    made = {
        "claims, recall": counts["found"] / counts["expected"],
        "claims, precision": counts["right"] / counts["claims"],
        "actors right": counts["actor"] / counts["found"],
        "recipients right": counts["recipient"] / counts["found"],
    }
    for path in sorted(CASES.glob("coreference*.toml")):
        for figure, number in coreference(path, actors).items():
            made[f"{path.stem}, {figure}"] = number
    return made


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality.imported")
    parser.add_argument("--names", type=int, default=300_000)
    options = parser.parse_args(arguments)
    pipeline, read = Parser(), documents()
    plain = list(Coder(pipeline).pipe(read))
    named = {(a.name, a.kind): a for one in plain for a in one.actors if a.name[:1].isupper()}
    named = {key: actor for key, actor in named.items() if key[0].split()[0] not in ("A", "An", "The")}
    actors = [named[key] for key in sorted(named) if key[1] in ("person", "body")]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "actors.sqlite"
        with draft(path) as connection:
            writer = Writer(connection, begin_source(connection, "many", "list"), load(), None)
            for one in entries(actors, options.names):
                writer.add(one)
        print(f"{len(actors)} people and bodies, {len(read)} texts; imported: {dict(writer.kept)}")
        imported = list(Coder(pipeline, actors=path).pipe(read))
        before, after = figures(plain, None), figures(imported, path)
        lost, gained = identities(plain) - identities(imported), identities(imported) - identities(plain)
        shown = [one for actor_id in sorted(gained) for one in told(actor_id, ActorFile(path), imported)]
    for name, number in before.items():
        print(f"{name:36}{number:8.3f}{after[name]:8.3f}")
    print(f"identities: {identities(plain).total()}, lost {lost.total()}, gained {gained.total()}")
    print("lost:", ", ".join(sorted(lost)), *shown, sep="\n")
    fallen = [name for name, number in before.items() if after[name] < number]
    print("\n".join(f"fallen: {name}" for name in fallen))
    return 1 if fallen or lost else 0


def told(actor_id: str, file: ActorFile, coded: list[CodedDocument]) -> Iterator[str]:
    """Who was gained, and the beginnings of the texts that name him."""
    yield "gained: " + " | ".join(" ".join(row.cells().values()) for row in file.rows(actor_id))
    for one in coded:
        if any(actor.id == actor_id for actor in one.actors):
            yield f"    {one.published} {one.text[:200]!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
