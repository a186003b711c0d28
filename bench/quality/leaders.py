"""Leaders of the actors data in sentences made of templates: whether they are known, and whose they are.

    python -m bench.quality.leaders

One sentence a tenure, so that the figures tell what the resolver knows of the data and not how it reads real
reports: heads of state and government on one day, alone and as guests in another state's news, and heads of
bodies in the middle of their time. The floors stand with those of `bench.quality.identity`, which runs it.
"""

import datetime

from dragoman.lexicon import load
from dragoman.model import Actor
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder

DAY = "2025-11-20"
HEADS = ("president", "prime minister", "chancellor")
HOSTS = (("Vladimir Putin", "Moscow", "Russian", "RUS"), ("Emmanuel Macron", "Paris", "French", "FRA"))
BODIES = ("international_bodies", "armed_groups", "parties", "movements", "companies")


def middle(start: str, end: str) -> str:
    """A day on which an office was surely held: half way between its ends, or to the last day of the data."""
    first = datetime.date.fromisoformat((start + "-12-31")[:10] if len(start) == 4 else (start + "-28")[:10])
    last = datetime.date.fromisoformat(
        DAY if not end else (end + "-01-01")[:10] if len(end) == 4 else (end + "-01")[:10]
    )
    return (first + (last - first) / 2).isoformat()


def measured() -> dict[str, float]:
    """`known_alone`: heads known in a sentence of their own; `known_as_guest`: in another state's news;
    `not_the_hosts`: of those, not given the host's country; `heads_of_bodies`: heads of bodies known."""
    lexicon = load()
    parser, finder, tables = Parser(), ActorFinder(lexicon), lexicon.tables("actors")

    def read(text: str, day: str) -> tuple[Actor, ...]:
        return finder(parser.read(text), day).actors

    heads = {
        row["actor_id"]: row
        for row in tables["heads_of_state_and_government"]
        if row["office"] in HEADS and not row["office_to"] and not row["body"]
    }
    alone = guest = theirs = guests = 0
    for actor_id, row in heads.items():
        called = f"{row['office'].title()} {row['name']}"
        alone += any(one.id == actor_id for one in read(f"{called} condemned the attack on Monday.", DAY))
        for host, city, people, state in HOSTS:
            if row["country"] == state:
                continue
            guests += 1
            text = (
                f"{called} met {host} in {city}. {host} praised the talks. {people} officials were pleased."
            )
            found = read(text, DAY)
            guest += any(one.id == actor_id for one in found)
            last = row["name"].split()[-1]
            theirs += any(last in one.name and one.country == state for one in found)
    names = {row["actor_id"]: row["name"] for table in BODIES for row in tables[table]}
    led = [row for table in BODIES for row in tables[table] if row["body"] and row["office_from"]]
    known = sum(
        any(
            one.id == row["actor_id"]
            for one in read(
                f"{row['name']}, {row['office']} of {names.get(row['body'], '')}, condemned the attack.",
                middle(row["office_from"], row["office_to"]),
            )
        )
        for row in led
    )
    return {
        "known_alone": alone / len(heads),
        "known_as_guest": guest / guests,
        "not_the_hosts": 1 - theirs / guests,
        "heads_of_bodies": known / len(led),
    }


if __name__ == "__main__":
    for figure, value in measured().items():
        print(f"{figure:16} {value:.3f}")
