"""The text of a document as HTML, cut where any mark begins or ends, so that marks may overlap."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from dragoman.model import CodedDocument
from dragoman.show import telling

# Outermost first: a tint lies beneath a line.
KINDS = ("content", "source", "cue", "place", "time", "actor", "trigger")
PARAGRAPH_END = re.compile(r"\s*\n\s*")
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words to mark: `kind` one of KINDS, `label` what is said of them, `target` the number of a claim."""

    start: int
    end: int
    kind: str
    label: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with its place in the text and the claims whose trigger begins in it."""

    start: int
    end: int
    html: Markup
    claims: tuple[int, ...]


def paragraphs(coded: CodedDocument, prefix: str) -> list[Paragraph]:
    """The paragraphs of a document with marks; ids of claims are `prefix` and their number, from 1."""
    found = sorted(all_marks(coded, prefix), key=lambda mark: mark.start)
    made = []
    first_mark, claim = 0, 0
    open_marks: list[Mark] = []
    for start, end in _spans(coded.text):
        while first_mark < len(found) and found[first_mark].start < end:
            open_marks.append(found[first_mark])
            first_mark += 1
        open_marks = [mark for mark in open_marks if mark.end > start]
        numbers = []
        while claim < len(coded.claims) and coded.claims[claim].trigger.start < end:
            claim += 1
            numbers.append(claim)
        html = marked(coded.text, start, end, open_marks)
        made.append(Paragraph(start=start, end=end, html=html, claims=tuple(numbers)))
    return made


def all_marks(coded: CodedDocument, prefix: str) -> Iterable[Mark]:
    for number, claim in enumerate(coded.claims, 1):
        label = f"{number}: {telling.event(claim)}"
        target = f"{prefix}{number}"
        yield Mark(
            start=claim.trigger.start, end=claim.trigger.end, kind="trigger", label=label, target=target
        )
        for role, parties in (("actor", claim.actors), ("recipient", claim.recipients)):
            for party in parties:
                if party.start is not None and party.end is not None:
                    yield Mark(start=party.start, end=party.end, kind="actor", label=f"{role} of {number}")
    for statement in coded.statements:
        who = telling.source(coded, statement)
        for kind, spans in (
            ("source", statement.source),
            ("cue", statement.cue),
            ("content", statement.content),
        ):
            for start, end in spans:
                yield Mark(
                    start=start, end=end, kind=kind, label=f"said by {who}" if kind == "content" else kind
                )
    for actor in coded.actors:
        label = " ".join(filter(None, (actor.name, actor.country, *actor.sectors)))
        for start, end in actor.mentions:
            yield Mark(start=start, end=end, kind="actor", label=label)
    for time in coded.times:
        yield Mark(start=time.start, end=time.end, kind="time", label=f"{time.type} {time.value}")
    for place in coded.places:
        if place.role == "place":
            label = ", ".join(filter(None, (place.name, place.country)))
            yield Mark(start=place.start, end=place.end, kind="place", label=label or "place")


def marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> Markup:
    """The characters start to end as HTML: each stretch between two borders of marks in nested spans."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    borders = {start, end}
    opening: dict[int, list[Mark]] = {}
    for mark in inside:
        first = max(mark.start, start)
        opening.setdefault(first, []).append(mark)
        borders |= {first, min(mark.end, end)}
    ordered = sorted(borders)
    current: list[Mark] = []
    parts = []
    for first, last in itertools.pairwise(ordered):
        current = [mark for mark in current if mark.end > first] + opening.get(first, [])
        parts.append(_stretch(safe(text[first:last]), last, current))
    return Markup("").join(parts)


def _stretch(words: str, last: int, marks: Sequence[Mark]) -> Markup:
    html = escape(words)
    by_kind = {mark.kind: mark for mark in reversed(marks)}
    labels = {kind: "; ".join(dict.fromkeys(m.label for m in marks if m.kind == kind)) for kind in by_kind}
    for kind in reversed(KINDS):
        mark = by_kind.get(kind)
        if mark is None:
            continue
        if mark.target:
            html = Markup('<a class="trigger" href="#{}" title="{}">{}</a>').format(
                mark.target, safe(mark.label), html
            )
            numbers = [one for one in marks if one.kind == "trigger" and one.end == last]
            html += Markup("").join(
                Markup('<sup id="w{}">{}</sup>').format(one.target, one.label.split(":")[0])
                for one in numbers
            )
        else:
            html = Markup('<span class="{}" title="{}">{}</span>').format(kind, safe(labels[kind]), html)
    return html


def safe(text: str) -> str:
    """The text with U+FFFD for control characters, which HTML forbids, and for what turns its order."""
    return UNSAFE.sub("\ufffd", text)


def _spans(text: str) -> Iterable[tuple[int, int]]:
    at = len(text) - len(text.lstrip())
    for match in PARAGRAPH_END.finditer(text, at):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if text[at:].strip():
        yield at, len(text)
