"""The examples of each event type are its tests: what must be found, and what must not."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.find import Finder
from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Parsed, Phrase
from dragoman.parse import Parser

EXAMPLES = Path(__file__).parents[2] / "src" / "dragoman" / "data" / "languages" / "en" / "examples"


def cases(kind: str) -> Iterator[Any]:
    for path in sorted(EXAMPLES.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, case in enumerate(table.get(kind, ()), 1):
            yield pytest.param(path.stem, case, id=f"{path.stem}-{kind}-{number}")


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> Finder:
    return Finder(lexicon)


def meets(parsed: Parsed, phrases: tuple[Phrase, ...], wanted: str | None) -> bool:
    """Whether a party's words overlap those wanted, without being much longer."""
    if wanted is None:
        return True
    at = parsed.text.index(wanted)
    for one in phrases:
        start, end = parsed.chars(one.first, one.last)
        if start < at + len(wanted) and at < end and end - start <= 3 * len(wanted) + 20:
            return True
    return False


def told(parsed: Parsed, mentions: list[Mention], event_type: str, case: dict[str, Any]) -> bool:
    for one in mentions:
        if one.event_type != event_type or (case.get("mode") or None) != one.mode:
            continue
        if not meets(parsed, one.actors, case.get("actor")):
            continue
        if not meets(parsed, one.recipients, case.get("recipient")):
            continue
        start, end = parsed.chars(*one.trigger)
        if case.get("trigger") and not (
            parsed.text[start:end] in case["trigger"] or case["trigger"] in parsed.text[start:end]
        ):
            continue
        return True
    return False


def read(parsed: Parsed, mentions: list[Mention]) -> list[str]:
    return [
        f"{one.event_type} {one.mode} {parsed.slice(*one.trigger)!r} "
        f"{[parsed.slice(p.first, p.last) for p in one.actors]} → "
        f"{[parsed.slice(p.first, p.last) for p in one.recipients]} ({one.rule})"
        for one in mentions
    ]


@pytest.mark.parametrize(("event_type", "case"), list(cases("hit")))
def test_hit(parser: Parser, finder: Finder, event_type: str, case: dict[str, Any]) -> None:
    parsed = parser.read(case["text"])
    mentions, drops = finder(parsed)
    assert told(parsed, mentions, event_type, case), (read(parsed, mentions), drops)


@pytest.mark.parametrize(("event_type", "case"), list(cases("miss")))
def test_miss(parser: Parser, finder: Finder, event_type: str, case: dict[str, Any]) -> None:
    parsed = parser.read(case["text"])
    mentions, _ = finder(parsed)
    wrong = [one for one in mentions if case.get("any") or one.event_type == event_type]
    assert not wrong, read(parsed, wrong)
