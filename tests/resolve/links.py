"""Scores the links of `cases/coreference.toml` and the grades of `cases/names.tsv`: figures only, no texts.

A link is a pair of mentions of one case. Right is a pair that one `link` holds and that got one actor;
wrong is a pair that got one actor though two links or an `apart` tell them apart. Pairs on which a case says
nothing count for neither.
"""

import itertools
import pathlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dragoman.model import Parsed
from dragoman.resolve.actors import Actors

CASES = pathlib.Path(__file__).parent / "cases"
OWN = pathlib.Path(__file__).parent / "told_again.toml"


@dataclass(slots=True)
class Counts:
    """gold: pairs that are one actor; right: those found; wrong: pairs made one that are two."""

    gold: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.gold, 1)


def cases(path: pathlib.Path = CASES / "coreference.toml") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return found


def name_pairs(table: str = "names.tsv") -> list[dict[str, str]]:
    lines = (CASES / table).read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:] if line]


def span(text: str, words: str, at: int) -> tuple[int, int]:
    """Where the occurrence number `at` of these very words stands."""
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))
    return found[at].span()


def actor_at(parsed: Parsed, actors: Actors, start: int, end: int) -> str | None:
    return actors.speaker(parsed, start, end)


def score(case: dict[str, Any], parsed: Parsed, actors: Actors, counts: Counts) -> None:
    """Adds the pairs of one case."""
    chains = [
        [actor_at(parsed, actors, *span(case["text"], words, at)) for words, at in _mentions(link)]
        for link in case.get("link", ())
    ]
    for chain in chains:
        for one, other in itertools.combinations(chain, 2):
            counts.gold += 1
            counts.right += one is not None and one == other
    for one_chain, other_chain in itertools.combinations(chains, 2):
        for one, other in itertools.product(one_chain, other_chain):
            counts.wrong += one is not None and one == other
    for apart in case.get("apart", ()):
        one, other = (
            actor_at(parsed, actors, *span(case["text"], words, at)) for words, at in _mentions(apart)
        )
        counts.wrong += one is not None and one == other


def _mentions(link: dict[str, Any]) -> Iterator[tuple[str, int]]:
    yield from zip(link["mentions"], link["at"], strict=True)
