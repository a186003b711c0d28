"""Quotation marks: where something is quoted, whatever the marks, broken or whole. May import model only.

Works on the text by paragraphs, so that a mark nobody closed spoils its own paragraph and no other. A
quotation that opens again at the start of each paragraph and closes once is one chain of parts.
"""

import re
from dataclasses import dataclass

from dragoman.model import Drop, Parsed

MARK = re.compile(r"[“”„‟«»\"「」『』]|``|''|[‘’‚‛'‹›]")
DOUBLE, ANGLE, SINGLE, CORNER = "double", "angle", "single", "corner"
OPENING = {
    "“": DOUBLE,
    "„": DOUBLE,
    "‟": DOUBLE,
    "``": DOUBLE,
    "«": ANGLE,
    "‹": ANGLE,
    "‘": SINGLE,
    "‚": SINGLE,
    "‛": SINGLE,
    "「": CORNER,
    "『": CORNER,
}
CLOSING = {"”": DOUBLE, "»": ANGLE, "›": ANGLE, "’": SINGLE, "」": CORNER, "』": CORNER}
EITHER = {'"': DOUBLE, "''": DOUBLE, "'": SINGLE}
AFTER_SENTENCE = frozenset(".,!?;:…%)]}”»")
UNCLOSED = "a quotation mark that nothing closes: the quotation is taken to end with its paragraph"
CLIPPED = re.compile(
    r"['’](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE
)  # apostrophes, not marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quoted stretch inside one paragraph; `start` and `end` take in the marks.

    depth      0 for an outer quotation, 1 for one inside another
    closed     whether its closing mark was found
    continues  whether it goes on from a quotation of the paragraph before that was left open
    """

    start: int
    end: int
    depth: int
    kind: str
    closed: bool
    continues: bool


@dataclass(slots=True)
class _Open:
    start: int
    kind: str
    german: bool
    continues: bool


def quotations(parsed: Parsed) -> tuple[list[Quotation], list[Drop]]:
    """Every quotation of a text in order of its start, and what was left out: marks without a partner."""
    text = parsed.text
    found: list[Quotation] = []
    drops: list[Drop] = []
    spans = [(parsed.starts[first], parsed.ends[last - 1]) for first, last in parsed.paragraphs]
    marked = [[(m.start(), m.end(), m.group()) for m in MARK.finditer(text, *span)] for span in spans]
    before: _Open | None = None  # what a paragraph left open and the next one goes on with
    again = False  # whether the next one opens it again
    for number, ((start, end), marks) in enumerate(zip(spans, marked, strict=True)):
        here, left_open = _paragraph(text, start, marks, before, again)
        before = None
        if left_open is not None and left_open.kind != SINGLE:
            here.append(_quotation(left_open, end, closed=False))
            following = marked[number + 1] if number + 1 < len(spans) else []
            again = (
                bool(following)
                and _kind(following[0][2]) == left_open.kind
                and following[0][0] == spans[number + 1][0]
            )
            if again or _closes_there(text, following, left_open):
                before = left_open
            else:
                at = left_open.start
                drops.append(Drop(code="S101", reason=UNCLOSED, start=at, end=at + 1))
        found.extend(sorted(here, key=lambda q: (q.start, -q.end)))
    return found, drops


def _closes_there(text: str, marks: list[tuple[int, int, str]], opened: _Open) -> bool:
    """Whether the next paragraph closes what this one opened, without opening it again."""
    for at, past, mark in marks:
        if _kind(mark) == opened.kind:
            tight = not text[at - 1].isspace() and (past >= len(text) or not text[past].isalnum())
            return tight and mark not in OPENING
    return False


def _kind(mark: str) -> str:
    return OPENING.get(mark) or CLOSING.get(mark) or EITHER[mark]


def _quotation(opened: _Open, end: int, *, closed: bool, depth: int = 0) -> Quotation:
    return Quotation(
        start=opened.start, end=end, depth=depth, kind=opened.kind, closed=closed, continues=opened.continues
    )


def _paragraph(
    text: str, start: int, marks: list[tuple[int, int, str]], before: _Open | None, again: bool
) -> tuple[list[Quotation], _Open | None]:
    """Pairs the marks of one paragraph; the outer quotation that stays open, if any, comes apart."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    if before is not None and not again:
        stack.append(_Open(start, before.kind, before.german, True))
    for number, (at, past, mark) in enumerate(marks):
        kind = _kind(mark)
        if kind == SINGLE and _apostrophe(text, at, past, marks, number, stack):
            continue
        inside = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].kind == kind), None)
        if inside is not None and _closes(text, at, past, mark, stack[inside]):
            found.append(_quotation(stack[inside], past, closed=True, depth=min(inside, 1)))
            del stack[inside:]
        elif inside is None and _opens(text, at, past, mark, start):
            stack.append(_Open(at, kind, mark == "„", at == start and before is not None))
        elif inside == 0 and kind != SINGLE and _opens(text, at, past, mark, start):
            stack[:] = [_Open(at, kind, mark == "„", False)]  # the one before was never closed
    return found, stack[0] if stack else None


def _opens(text: str, at: int, past: int, mark: str, start: int) -> bool:
    """Whether a mark can open: nothing or a space before it, no space after."""
    if past >= len(text) or text[past].isspace():
        return mark in OPENING and past < len(text)
    if mark in OPENING:
        return True
    before = text[at - 1] if at > start else " "
    return not before.isalnum() and before not in AFTER_SENTENCE


def _closes(text: str, at: int, past: int, mark: str, opened: _Open) -> bool:
    if mark in CLOSING:
        return True
    tight_before = not text[at - 1].isspace()
    loose_after = past >= len(text) or not text[past].isalnum()
    if mark in OPENING:  # „so“, or an opening mark typed for a closing one
        return tight_before and loose_after and at > opened.start + 1
    return tight_before or loose_after


def _apostrophe(
    text: str, at: int, past: int, marks: list[tuple[int, int, str]], number: int, stack: list[_Open]
) -> bool:
    """Whether a single mark is an apostrophe: within a word, before a clipped word, or after a plural's s."""
    before = text[at - 1] if at else " "
    after = text[past] if past < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    is_open = any(o.kind == SINGLE for o in stack)
    if not is_open:
        if before.isalnum() or text[at] == "’" or after.isspace():
            return True
        return CLIPPED.match(text, at) is not None
    if not before.isspace() and before in "sS" and after == " " and text[past + 1 : past + 2].islower():
        return _closes_later(text, marks, number)
    return before.isspace() and text[at] not in OPENING and CLIPPED.match(text, at) is not None


def _closes_later(text: str, marks: list[tuple[int, int, str]], number: int) -> bool:
    """Whether a better closing single mark follows before another quotation opens."""
    for at, past, mark in marks[number + 1 : number + 6]:
        if mark in OPENING:
            return False
        before = text[at - 1]
        after = text[past] if past < len(text) else " "
        if _kind(mark) == SINGLE and not before.isspace() and not after.isalnum():
            return True
    return False
