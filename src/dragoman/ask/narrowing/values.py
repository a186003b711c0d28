"""Reads what filters are given; a value that there is not is refused, and those that there are are named."""

import calendar
import datetime
import difflib
import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dragoman.ask.narrowing.filters import Filter, filters_of
from dragoman.errors import AskError
from dragoman.lexicon import Lexicon, load
from dragoman.lexicon.table import read_table
from dragoman.model.claim import STATUSES
from dragoman.model.coded import ACTOR_KINDS
from dragoman.model.record import DISCREPANCY_KINDS

DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
VERDICTS = ("accepted", "corrected", "rejected", "none")
FACTUALITY = 3.0  # its greatest value; -3 is the least


def read_filters(question: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The filters that are given, read; None and False are not given. AskError for one that cannot be."""
    known = {one.name: one for one in filters_of(question)}
    wanted = {}
    for name, value in given.items():
        if value is None or value is False or value == () or value == []:
            continue
        if name not in known:
            raise AskError(f"{question} are not filtered by {name!r}; there are {', '.join(known)}")
        wanted[name] = _read(known[name], value)
    _modes_of_types(wanted)
    return wanted


def _read(asked: Filter, value: Any) -> Any:
    if asked.kind in READERS:
        return READERS[asked.kind](asked.name, value)
    given = [value] if isinstance(value, str) else list(value)
    if asked.kind == "text":
        return tuple(_text(asked.name, one) for one in given)
    allowed = LISTS[asked.kind](_lexicon())
    return tuple(_one_of(asked.name, one, allowed) for one in given)


def _one_of(name: str, value: Any, allowed: Mapping[str, str]) -> str:
    """The value as the store writes it; `allowed` has it by its folded form."""
    found = allowed.get(str(value).casefold())
    if found is not None:
        return found
    near = difflib.get_close_matches(str(value).casefold(), allowed, n=1)
    guess = f" (is it {allowed[near[0]]}?)" if near else ""
    raise AskError(f"{name}: there is no {str(value)!r}{guess}; there are {', '.join(allowed.values())}")


def _modes_of_types(wanted: Mapping[str, Any]) -> None:
    """A mode that none of the types has would find nothing, and say nothing of why."""
    if "mode" not in wanted or "type" not in wanted:
        return
    modes = {mode for kind in wanted["type"] for mode in modes_of(_lexicon(), kind)}
    for mode in wanted["mode"]:
        if mode not in modes:
            types = " and ".join(wanted["type"])
            have = f"there are {', '.join(sorted(modes))}" if modes else "there are none"
            raise AskError(f"mode: {types} has no {mode!r}; {have}")


@functools.cache
def _lexicon() -> Lexicon:
    return load()


def modes_of(lexicon: Lexicon, kind: str) -> list[str]:
    return [mode["name"] for mode in lexicon.settings("event_types")[kind].get("mode", ())]


def _by_folded(values: Iterable[str]) -> dict[str, str]:
    return {value.casefold(): value for value in values}


def _modes(lexicon: Lexicon) -> dict[str, str]:
    kinds = lexicon.settings("event_types")
    return _by_folded(sorted({mode["name"] for kind in kinds.values() for mode in kind.get("mode", ())}))


def _countries(lexicon: Lexicon) -> list[str]:
    """Of the table that knows no language; each language has one of the same name."""
    return [row["iso3"] for row in read_table(lexicon.root / "countries.tsv", "countries.tsv")]


def _contexts(lexicon: Lexicon) -> dict[str, str]:
    return _by_folded(tomllib.loads((lexicon.root / "contexts.toml").read_text(encoding="utf-8")))


LISTS: dict[str, Callable[[Lexicon], dict[str, str]]] = {
    "type": lambda lexicon: _by_folded(lexicon.settings("event_types")),
    "mode": _modes,
    "context": _contexts,
    "country": lambda lexicon: _by_folded(_countries(lexicon)),
    "sector": lambda lexicon: _by_folded(row["code"] for row in lexicon.table("sectors.tsv")),
    "status": lambda _: _by_folded(STATUSES),
    "verdict": lambda _: _by_folded(VERDICTS),
    "discrepancy kind": lambda _: _by_folded(DISCREPANCY_KINDS),
    "actor kind": lambda _: _by_folded(ACTOR_KINDS),
}


def _text(name: str, value: Any) -> str:
    found = " ".join(str(value).split())
    if not found:
        raise AskError(f"{name}: nothing is given")
    return found


def _flag(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise AskError(f"{name}: {value!r} is neither True nor False")
    return value


def _count(name: str, value: Any) -> int:
    try:
        found = int(value)
    except (TypeError, ValueError):
        raise AskError(f"{name}: {value!r} is no whole number") from None
    if found < 0:
        raise AskError(f"{name}: {found} is less than 0")
    return found


def _factuality(name: str, value: Any) -> float:
    try:
        found = float(value)
    except (TypeError, ValueError):
        raise AskError(f"{name}: {value!r} is no number") from None
    if not -FACTUALITY <= found <= FACTUALITY:
        raise AskError(f"{name}: {found:g} is not between -3 (certainly not) and 3 (certainly)")
    return found


def _day(name: str, value: Any, *, last: bool) -> str:
    """The first or last day of a day, month or year."""
    met = DAY.fullmatch(str(value).strip())
    try:
        if met is None:
            raise ValueError
        year, month = int(met[1]), int(met[2] or (12 if last else 1))
        day = int(met[3] or (calendar.monthrange(year, month)[1] if last else 1))
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        raise AskError(f"{name}: {value!r} is no date (YYYY-MM-DD, YYYY-MM or YYYY)") from None


READERS: dict[str, Callable[[str, Any], Any]] = {
    "flag": _flag,
    "count": _count,
    "factuality": _factuality,
    "words": _text,
    "first day": functools.partial(_day, last=False),
    "last day": functools.partial(_day, last=True),
}
