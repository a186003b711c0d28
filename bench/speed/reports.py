"""Writes news reports of varied length out of the parts in parts.toml, the same every time.

They are made for timing: no act in them is meant to be true.
"""

import json
import random
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

SEED = 20250623
SENTENCES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 28, 36, 48)  # of a report; the mean is some 14

KINDS = {"acts": 5, "sayings": 3, "background": 4}  # sentences of each, by weight

Parts = dict[str, list[str]]


def reports(count: int, seed: int = SEED) -> Iterator[dict[str, str]]:
    """Records with id, title, published and text, as `dragoman code` reads them."""
    parts: Parts = tomllib.loads((Path(__file__).parent / "parts.toml").read_text(encoding="utf-8"))
    chance = random.Random(seed)
    for number in range(count):
        sentences = [_sentence(chance, parts) for _ in range(chance.choice(SENTENCES))]
        paragraphs, at = [], 0
        while at < len(sentences):
            size = chance.randint(1, 4)
            paragraphs.append(" ".join(sentences[at : at + size]))
            at += size
        day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        title = _sentence(chance, parts).rstrip(".")
        yield {"id": f"r{number}", "title": title, "published": day, "text": "\n\n".join(paragraphs)}


def _sentence(chance: random.Random, parts: Parts) -> str:
    kind = chance.choices(list(KINDS), list(KINDS.values()))[0]
    office, other = chance.sample(parts["offices"], 2)
    state, neighbour = chance.sample(parts["states"], 2)
    named, met = chance.sample(parts["names"], 2)
    made = chance.choice(parts[kind]).format(
        G=_capital(chance.choice(parts["groups"])),
        g=chance.choice(parts["groups"]),
        O=_capital(office),
        o=other,
        N=named,
        M=met,
        S=state,
        T=neighbour,
        c=chance.choice(parts["cities"]),
        d=chance.choice(parts["days"]),
        n=chance.choice(parts["counts"]),
        p=chance.choice(parts["people"]),
    )
    return _capital(made)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


if __name__ == "__main__":
    for report in reports(int(sys.argv[1])):
        print(json.dumps(report, ensure_ascii=False))
