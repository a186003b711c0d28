"""Finds event words that stand in two types with nothing to tell them apart (L201, L202)."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

Rows = Sequence[tuple[int, dict[str, str]]]
Found = tuple[str, int, str, str]  # file, line, code, what

CONDITIONS = ("when_role", "when_class", "unless_role", "unless_class")


def event_word_conflicts(
    tables: Mapping[str, Rows], class_words: Callable[[str, str], frozenset[str]]
) -> Iterator[Found]:
    """Pairs of rows of two types with the same lemma, pos, particle and frame that could both hold.

    `class_words(path, name)` gives the words of a class. The row with more conditions wins, so a row
    without any may stand beside one that has a `when`.
    """
    alike: dict[tuple[str, ...], list[tuple[str, int, dict[str, str]]]] = defaultdict(list)
    for path, rows in tables.items():
        folder = path.rsplit("/", 1)[0]
        for line, row in rows:
            words = tuple(row.get(name, "") for name in ("lemma", "pos", "particle", "frame"))
            alike[folder, *words].append((path, line, row))
    for (_, lemma, *_), members in alike.items():
        for one, other in itertools.combinations(members, 2):
            if one[0] != other[0]:
                yield from _between(lemma, one, other, class_words)


def _between(
    lemma: str,
    one: tuple[str, int, dict[str, str]],
    other: tuple[str, int, dict[str, str]],
    class_words: Callable[[str, str], frozenset[str]],
) -> Iterator[Found]:
    path, line, second = other
    first = one[2]
    there = f"{one[0]}:{one[1]}"
    if all(first.get(name, "") == second.get(name, "") for name in CONDITIONS):
        yield path, line, "L201", f"{lemma!r} stands in two types with the same conditions: {there}"
        return
    if _weight(first) != _weight(second) or _excluded(first, second) or _excluded(second, first):
        return
    if not first["when_role"]:
        yield path, line, "L201", f"{lemma!r} stands in two types and no `when` tells them apart: {there}"
        return
    if first["when_role"] != second["when_role"]:
        return
    shared = _shared(path, first["when_class"], second["when_class"], class_words)
    if shared:
        yield path, line, "L202", f"{lemma!r}: {shared} is in the `when` of two types: {there}"


def _weight(row: dict[str, str]) -> tuple[bool, bool]:
    return row.get("when_role", "") != "", row.get("unless_role", "") != ""


def _excluded(row: dict[str, str], by: dict[str, str]) -> bool:
    """Whether `by` does not hold wherever `row` does: its `unless` is the row's `when`."""
    when = (row.get("when_role", ""), row.get("when_class", ""))
    return when[0] != "" and when == (by.get("unless_role", ""), by.get("unless_class", ""))


def _shared(path: str, one: str, other: str, class_words: Callable[[str, str], frozenset[str]]) -> str:
    if one == other:
        return f"the class {one}"
    if one.startswith("@") or other.startswith("@"):
        return ""
    words = sorted(class_words(path, one) & class_words(path, other))
    return f"{words[0]!r} (of {one} and {other})" if words else ""
