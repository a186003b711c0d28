"""Quotations without a cue of their own go to the statement before them. May import model only.

`The deal was dead, she said. “We tried.”` is one statement; so is a quotation that begins the next paragraph.
"""

import bisect
import dataclasses

from dragoman.attribute.statements.found import Found, Page, Span


def joined(page: Page, found: list[Found], orphans: list[Span]) -> list[Found]:
    """The finds with each orphan added to the statement that ends last before it, where one is near."""
    if not orphans:
        return found
    ends = sorted((_end(one), -one.content[0][0], number) for number, one in enumerate(found))
    added: dict[int, list[Span]] = {}
    after: dict[int, int] = {}  # the last token of an orphan -> the find it was added to
    for orphan in orphans:
        number = _before(page, found, ends, orphan, after)
        if number is not None:
            added.setdefault(number, []).append(orphan)
            after[orphan[1]] = number
    return [
        one if number not in added else dataclasses.replace(one, content=(*one.content, *added[number]))
        for number, one in enumerate(found)
    ]


def _before(
    page: Page, found: list[Found], ends: list[tuple[int, int, int]], orphan: Span, after: dict[int, int]
) -> int | None:
    if orphan[0] in after:
        return after[orphan[0]]
    at = bisect.bisect_right(ends, (orphan[0], 0, len(found))) - 1
    if at < 0:
        return None
    end, _, number = ends[at]
    here, there = page.paragraph_of[orphan[0]], page.paragraph_of[end - 1]
    if here == there:
        return number if page.end_of_sentence(end - 1, orphan[0]) >= orphan[0] - 1 else None
    if here - there == 1 and page.parsed.paragraphs[here][0] == orphan[0]:
        last = page.parsed.paragraphs[there][1]
        return number if page.end_of_sentence(end - 1, last) >= last else None
    return None


def _end(one: Found) -> int:
    return max(one.head + 1, max(last for _, last in one.content))
