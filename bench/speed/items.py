"""Writes items as Wikidata's dump has them, the same every time: invented people, bodies, places and offices.

    python -m bench.speed.items COUNT > items.json

Shares and sizes are roughly those of the dump's people and places; articles and the like stand for the rest.
"""

import gzip
import itertools
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dragoman.lexicon import load

SEED = 20251128
KINDS = {"other": 34, "private": 16, "person": 32, "body": 8, "place": 7, "office": 3}  # per cent
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pl", "sv", "ru", "uk", "ar", "fa", "zh", "ja", "tr", "id")
ONSETS = (
    "b",
    "d",
    "f",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "br",
    "kr",
    "st",
    "tr",
    "sh",
)
VOWELS = ("a", "e", "i", "o", "u", "ai", "ei")
CODAS = ("", "", "n", "r", "l", "s", "nd", "rt", "k", "m")
TITLES = (
    "Minister of Finance of {}",
    "Minister of Foreign Affairs of {}",
    "Minister of Defence of {}",
    "Deputy Minister of Health of {}",
    "Ambassador of {} to Norway",
    "member of the National Assembly of {}",
    "Governor of the Central Bank of {}",
    "Judge of the Supreme Court of {}",
    "Minister of the Interior of {}",
    "President of {}",
    "Prime Minister of {}",
)
CLASSES = {"body": ("Q7278", "Q4830453", "Q79913", "Q327333", "Q11032"), "place": ("Q532", "Q3957", "Q515")}
SHARED = 0.7  # of the people have one of the family names given
OFFICE_ITEMS = 2000  # positions that holders name
Json = dict[str, Any]


def items(
    count: int,
    *,
    names: Sequence[str] = (),
    surnames: Sequence[str] = (),
    bodies: Sequence[str] = (),
    seed: int = SEED,
) -> Iterator[Json]:
    """`surnames` are shared out among seven of ten people; `names` and `bodies` are once each."""
    chance = random.Random(seed)
    states = [row["item"] for row in load().table("wikidata/countries.tsv")]
    words = {
        row["iso3"]: row["word"] for row in reversed(load().table("countries.tsv")) if row["kind"] == "name"
    }
    called = {row["item"]: words[row["iso3"]] for row in load().table("wikidata/countries.tsv")}
    for number in range(OFFICE_ITEMS):
        state = states[number % len(states)]
        title = TITLES[number // len(states) % len(TITLES)].format(called[state])
        claims = {"P31": [item("Q294414")], "P1001": [item(state)]}
        yield entity(f"Q{10**9 + number}", title, claims, chance)
    given_people, given_bodies = iter(names), iter(bodies)
    for number in range(count - OFFICE_ITEMS):
        (kind,) = chance.choices(list(KINDS), list(KINDS.values()))
        state = chance.choice(states)
        claims = {"P17": [item(state)]}
        family = chance.choice(surnames) if surnames and chance.random() < SHARED else word(chance)
        label = f"{word(chance)} {family}"
        if kind in ("person", "private"):
            claims = {"P31": [item("Q5")], "P27": [item(state)], "P106": [item("Q82955")]}
        if kind == "person":
            label = next(given_people, label)
            claims["P39"] = [held(chance) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
        elif kind == "private":
            claims["P106"] = [item("Q33999")]
        elif kind == "body":
            label = next(given_bodies, f"{label} {word(chance)}")
            claims["P31"] = [item(chance.choice(CLASSES["body"]))]
        elif kind == "place":
            claims["P31"] = [item(chance.choice(CLASSES["place"]))]
            where = {"latitude": chance.uniform(-60, 70), "longitude": chance.uniform(-180, 180)}
            claims |= {"P625": [value(where)], "P1566": [value(str(10**8 + number))]}
            label = word(chance)
        else:
            claims["P31"] = [item("Q13442814")]
        yield entity(f"Q{2 * 10**9 + number}", label, claims, chance)


def word(chance: random.Random) -> str:
    parts = (
        chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS)
        for _ in range(chance.choice((2, 2, 3)))
    )
    return "".join(parts).capitalize()


def held(chance: random.Random) -> Json:
    start = chance.randint(1990, 2023)
    years = chance.randint(1, 8)
    dates = {"P580": time(start)} | ({"P582": time(start + years)} if start + years < 2025 else {})
    office = item(f"Q{10**9 + chance.randrange(OFFICE_ITEMS)}")
    return office | {"qualifiers": {prop: [one] for prop, one in dates.items()}}


def snak(content: object) -> Json:
    return {"snaktype": "value", "datavalue": {"value": content, "type": "string"}}


def value(content: object) -> Json:
    return {"mainsnak": snak(content), "type": "statement", "rank": "normal"}


def item(number: str) -> Json:
    return value({"entity-type": "item", "numeric-id": int(number[1:]), "id": number})


def time(year: int) -> Json:
    return snak({"time": f"+{year}-03-04T00:00:00Z", "timezone": 0, "before": 0, "after": 0, "precision": 11})


def entity(number: str, label: str, claims: Json, chance: random.Random) -> Json:
    """An item with its label in many languages, aliases, and outer ids and links that nobody reads."""
    aliases = (f"{label[0]}. {label.split()[-1]}", f"{label} {word(chance)}")
    ids = {f"P{7000 + n}": [value(f"{number}-{n}")] for n in range(12)}
    return {
        "type": "item",
        "id": number,
        "labels": {code: {"language": code, "value": label} for code in LANGUAGES},
        "descriptions": {code: {"language": code, "value": f"one called {label}"} for code in LANGUAGES},
        "aliases": {"en": [{"language": "en", "value": one} for one in aliases]},
        "claims": claims | ids,
        "sitelinks": {f"{code}wiki": {"site": f"{code}wiki", "title": label} for code in LANGUAGES},
    }


def write(path: Path, made: Iterator[Json]) -> int:
    """Writes the items as the dump has them, with gzip; returns the bytes before compression."""
    size = 0
    with gzip.open(path, "wb", compresslevel=1) as file:
        for part in itertools.chain(
            (b"[\n",), (json.dumps(one).encode() + b",\n" for one in made), (b"]\n",)
        ):
            size += file.write(part)
    return size


if __name__ == "__main__":
    for one in items(int(sys.argv[1])):
        print(json.dumps(one, ensure_ascii=False))
