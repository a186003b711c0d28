"""Do imported names harm? Coreference, identities and claims with and without many namesakes.

    python -m bench.quality.imported [--names N]

The names are invented, but seven of ten share a family name with somebody in the texts, and everybody and
every body there has three namesakes of the full name, of any state, in an office of some time. Exit code 1
where a figure falls or an identity is lost.
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
from bench.quality.identity import CASES, coreference
from bench.speed.items import SEED, SHARED, word
from dragoman.gather.entry import Entry
from dragoman.gather.writer import Writer, begin_source, draft
from dragoman.lexicon import load
from dragoman.lexicon.imported import ActorRow
from dragoman.model import CodedDocument, Document
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
NAMESAKES = 3  # of each full name in the texts
EXAMPLES = Path(__file__).parents[2] / "examples" / "reports.jsonl"


def documents() -> list[Document]:
    found = [report.document for report in reports()]
    for path in sorted(CASES.glob("coreference*.toml")):
        cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        found += [Document(id="", text=one["text"], published=one.get("published")) for one in cases]
    return found


def entries(people: list[str], bodies: list[str], count: int) -> Iterator[Entry]:
    """So many people, the namesakes of `people` among them, and the namesakes of `bodies`."""
    chance = random.Random(SEED)
    countries = [row["iso3"] for row in load().table("wikidata/countries.tsv")]
    families = sorted({name.split()[-1] for name in people})
    full = [name for name in people if " " in name for _ in range(NAMESAKES)]
    for number in range(count):
        family = chance.choice(families) if chance.random() < SHARED else word(chance)
        name = full[number] if number < len(full) else f"{word(chance)} {family}"
        office, sectors = chance.choice(OFFICES)
        start = chance.randint(1995, 2023)
        dates = str(start), str(start + chance.randint(1, 9)) if chance.random() < 0.8 else ""
        yield entry(f"per:x{number}", name, "person", chance.choice(countries), sectors, office, dates)
    for number, name in enumerate(name for name in bodies for _ in range(NAMESAKES)):
        yield entry(f"org:x{number}", name, "body", chance.choice(countries), "SOC", "", ("", ""))


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
    people = sorted(
        {a.name for one in plain for a in one.actors if a.kind == "person" and a.name[:1].isupper()}
    )
    bodies = sorted(
        {a.name for one in plain for a in one.actors if a.kind == "body" and a.name[:1].isupper()}
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "actors.sqlite"
        with draft(path) as connection:
            writer = Writer(connection, begin_source(connection, "many", "list"), load(), None)
            for one in entries(people, bodies, options.names):
                writer.add(one)
        print(f"{len(people)} people, {len(bodies)} bodies, {len(read)} texts; imported: {dict(writer.kept)}")
        imported = list(Coder(pipeline, actors=path).pipe(read))
        before, after = figures(plain, None), figures(imported, path)
    for name, number in before.items():
        print(f"{name:36}{number:8.3f}{after[name]:8.3f}")
    lost, gained = identities(plain) - identities(imported), identities(imported) - identities(plain)
    print(f"identities: {identities(plain).total()}, lost {lost.total()}, gained {gained.total()}")
    print("lost:", ", ".join(sorted(lost)), "\ngained:", ", ".join(sorted(gained)))
    fallen = [name for name, number in before.items() if after[name] < number]
    print("\n".join(f"fallen: {name}" for name in fallen))
    return 1 if fallen or lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
