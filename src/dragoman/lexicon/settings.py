"""Validates the TOML files of the data: event types and the examples that are their tests (L112, L113)."""

from collections.abc import Iterator, Mapping
from typing import Any

TYPE_KEYS: dict[str, type | tuple[type, ...]] = {
    "code": str,
    "quad_code": int,
    "score": (int, float),
    "needs_recipient": bool,
    "cameo": str,
    "gloss": str,
}
MODE_KEYS: dict[str, type | tuple[type, ...]] = {
    "name": str,
    "score": (int, float),
    "cameo": str,
    "gloss": str,
}
FLAGS = frozenset(("negation", "future", "hypothetical", "historical"))
WORDS = ("trigger", "actor", "recipient")
HIT_KEYS = frozenset(("text", "mode", "status", *WORDS)) | FLAGS
MISS_KEYS = frozenset(("text", "why", "any"))

Settings = Mapping[str, Mapping[str, Any]]
Found = tuple[str, int, str, str]  # file, line, code, what


def settings_faults(settings: Settings) -> Iterator[Found]:
    """Faults of the settings by path below data/, each a parsed TOML file."""
    for path, stated in settings.items():
        name = path.rsplit("/", 1)[-1].removesuffix(".toml")
        if path.startswith("event_types/"):
            yield from ((path, 0, "L112", what) for what in _type_faults(name, stated))
        elif "/examples/" in path:
            event_type = settings.get(f"event_types/{name}.toml")
            yield from ((path, 0, "L113", what) for what in _example_faults(name, stated, event_type))


def _type_faults(name: str, stated: Mapping[str, Any]) -> Iterator[str]:
    yield from _key_faults(stated, TYPE_KEYS, also=frozenset(("mode",)))
    if stated.get("code") != name:
        yield f"code is {stated.get('code')!r}, the file is called {name}"
    if stated.get("quad_code") not in (1, 2, 3, 4):
        yield f"quad_code {stated.get('quad_code')} is none of 1, 2, 3, 4"
    seen = set()
    for mode in stated.get("mode", ()):
        yield from (f"mode {mode.get('name')}: {what}" for what in _key_faults(mode, MODE_KEYS))
        if mode.get("name") in seen:
            yield f"mode {mode.get('name')} stands twice"
        seen.add(mode.get("name"))


def _key_faults(
    stated: Mapping[str, Any],
    wanted: Mapping[str, type | tuple[type, ...]],
    also: frozenset[str] = frozenset(),
) -> Iterator[str]:
    for key, kind in wanted.items():
        if key not in stated:
            yield f"{key} is not stated"
        elif not isinstance(stated[key], kind):
            yield f"{key} is {stated[key]!r}"
    yield from (f"unknown key {key!r}" for key in sorted(stated.keys() - wanted.keys() - also))


def _example_faults(
    name: str, stated: Mapping[str, Any], event_type: Mapping[str, Any] | None
) -> Iterator[str]:
    if event_type is None:
        yield f"there is no event_types/{name}.toml"
        return
    modes = {mode.get("name") for mode in event_type.get("mode", ())}
    for number, hit in enumerate(stated.get("hit", ()), 1):
        where = f"hit {number}"
        yield from (f"{where}: unknown key {key!r}" for key in sorted(hit.keys() - HIT_KEYS))
        yield from (f"{where}: {key} is not stated" for key in ("text", "trigger") if not hit.get(key))
        for key in WORDS:
            if hit.get(key) and hit[key] not in hit.get("text", ""):
                yield f"{where}: the {key} {hit[key]!r} does not stand in the text"
        if hit.get("mode") and hit["mode"] not in modes:
            yield f"{where}: {hit['mode']!r} is no mode of {name}"
    for number, miss in enumerate(stated.get("miss", ()), 1):
        yield from (f"miss {number}: unknown key {key!r}" for key in sorted(miss.keys() - MISS_KEYS))
        yield from (f"miss {number}: {key} is not stated" for key in ("text", "why") if not miss.get(key))
    without = sorted(modes - {hit.get("mode") for hit in stated.get("hit", ())})
    yield from (f"the mode {mode} has no example" for mode in without)
