"""Which claims people hold to tell of one event, and which not."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.record import tables
from dragoman.record.reading import batches

TOGETHER, APART = 0, 1  # parts of a judgement: what belongs together, what is kept apart from it
Pair = tuple[int, int]
TYING = ("link", "unlink", "merge", "split")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A standing judgement on which claims tell of one event: `together` do (of link, merge, split), none of
    them stands in one event with any of `apart`."""

    judgement: int
    kind: str
    together: tuple[int, ...]
    apart: tuple[int, ...]


def ties(connection: Connection, claims: Collection[int]) -> list[Tie]:
    """Standing judgements on events that any of `claims` is tied by, the latest first."""
    row, judged = tables.placements.c, tables.judgements.c
    kinds: dict[int, str] = {}
    for batch in batches(claims):
        asked = (
            select(judged.judgement, judged.kind)
            .select_from(tables.placements.join(tables.judgements))
            .where(row.claim.in_(batch), judged.kind.in_(TYING))
            .distinct()
        )
        kinds.update({one.judgement: one.kind for one in connection.execute(asked)})
    return [_tie(connection, number, kind) for number, kind in sorted(kinds.items(), reverse=True)]


def _tie(connection: Connection, number: int, kind: str) -> Tie:
    row, anchor = tables.placements.c, tables.anchors.c
    asked = (
        select(row.claim, anchor.part)
        .select_from(
            tables.placements.join(
                tables.anchors, (anchor.judgement == row.judgement) & (anchor.number == row.number)
            )
        )
        .where(row.judgement == number)
        .order_by(row.claim)
    )
    parts: dict[int, list[int]] = {TOGETHER: [], APART: []}
    for claim, part in connection.execute(asked):
        parts[part].append(claim)
    return Tie(judgement=number, kind=kind, together=tuple(parts[TOGETHER]), apart=tuple(parts[APART]))


def tied(connection: Connection, claims: Iterable[int]) -> set[int]:
    """Claims that a person holds to tell of one event with any of `claims`."""
    return {
        number for tie in ties(connection, set(claims)) if tie.kind != "unlink" for number in tie.together
    }


def pairs(found: Iterable[Tie], order: Mapping[int, str]) -> tuple[list[Pair], list[Pair]]:
    """The pairs that are together and those that are apart, as the grouping takes them.

    Where judgements contradict one another the latest is heard first. `order` names claims, so that nothing
    hangs on when they were added.
    """
    together: list[Pair] = []
    apart: list[Pair] = []
    later: list[frozenset[int]] = []
    for tie in found:
        some = sorted((claim for claim in tie.together if claim in order), key=lambda claim: order[claim])
        others = [claim for claim in tie.apart if claim in order]
        apart += [
            (one, other)
            for one in some
            for other in others
            if one != other and not any(one in group and other in group for group in later)
        ]
        if tie.kind != "unlink":
            together += [(some[0], other) for other in some[1:]]
            later.append(frozenset(some))
    return together, apart
