"""Frames with the clause around the cue as content: "according to X", "reportedly". May import model only."""

from dragoman.attribute.complements import Spans
from dragoman.attribute.contents import subtree
from dragoman.attribute.cues import Cue
from dragoman.attribute.found import Page, Span


def according(page: Page, token: int, cue: Cue) -> Spans:
    """The sentence around "according to X", up to a semicolon or "but", without the phrase."""
    parsed = page.parsed
    start, end = parsed.sentences[parsed.sentence_of[token]]
    hole = according_phrase(page, token, cue)
    if hole is None:
        return None
    start, end = _coordinate(page, start, end, hole)
    parts = []
    if hole[0] > start:
        parts.append((start, hole[0]))
    if hole[1] < end and (not parts or parsed.words[hole[1]] == ","):
        parts.append((hole[1], end))
    return tuple(parts) or None


def _coordinate(page: Page, start: int, end: int, hole: Span) -> Span:
    parsed = page.parsed
    for at in range(hole[0] - 1, start, -1):
        if parsed.words[at] == ";":
            start = at + 1
            break
    for at in range(hole[1], end):
        if parsed.words[at] == ";" or (
            parsed.words[at] == ","
            and at + 1 < end
            and parsed.lowers[at + 1] in ("but", "although", "though", "while")
        ):
            end = at
            break
    return start, end


def according_phrase(page: Page, token: int, cue: Cue) -> Span | None:
    """Tokens of "according to X", X with what belongs to it."""
    parsed = page.parsed
    if cue.preposition:
        inner = next((c for c in parsed.children[token] if parsed.lowers[c] == cue.preposition), None)
        if inner is None:
            return None
    else:
        inner = token
    said = parsed.child(inner, "prepositional_object", "prepositional_clause")
    if said is None:
        return None
    return token, max(parsed.right_edges[said], parsed.right_edges[token]) + 1


def hearsay(page: Page, token: int, cue: Cue) -> Spans:
    """The clause that "reportedly" stands in, without the word."""
    parsed = page.parsed
    head = parsed.heads[token]
    if parsed.pos[head] not in ("VERB", "AUX") or head == token:
        return None
    first, last = subtree(parsed, head)
    if parsed.roles[head] in ("relative_clause", "noun_clause"):
        return ((min(token + 1, last - 1), last),)
    return tuple(part for part in ((first, token), (token + 1, last)) if part[0] < part[1])
