"""A question as it was asked: what is let through, in which order, which page of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.ask.narrowing.orders import SORTS
from dragoman.ask.narrowing.values import read_filters
from dragoman.errors import AskError


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`filters` as `values.read_filters` reads them; `limit` None is all."""

    question: str
    filters: Mapping[str, Any] = field(default_factory=dict)
    sort: tuple[str, ...] = ()
    limit: int | None = None
    offset: int = 0


def wanted(
    question: str,
    given: Mapping[str, Any],
    *,
    sort: str | Sequence[str] | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Wanted:
    """The question, read; AskError where a filter, a value or a column is not known."""
    sorts = SORTS.get(question, {})
    known = [one.lstrip("-") for one in sorts]
    given_keys = sort.split(",") if isinstance(sort, str) else list(sort or ())
    keys = [key.strip() for key in given_keys] or list(sorts)[:1]
    for key in keys:
        if key.removeprefix("-") not in known:
            raise AskError(f"sort: {question} are not ordered by {key!r}; there are {', '.join(known)}")
    if (limit is not None and limit < 0) or offset < 0:
        raise AskError("limit and offset count from 0")
    return Wanted(
        question=question, filters=read_filters(question, given), sort=tuple(keys), limit=limit, offset=offset
    )
