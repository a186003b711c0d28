"""Frames with the clause around the cue as content: "according to X", "reportedly". May import model only."""

from dragoman.attribute.statements.contents import subtree
from dragoman.attribute.statements.cues import Cue
from dragoman.attribute.statements.found import Page, Span
from dragoman.attribute.statements.reported.complements import Spans, preposition_at
from dragoman.grammar import VERBS


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


def in_view(page: Page, token: int, cue: Cue) -> Spans:
    """The clause around "in X's view", "in the words of X", "to X's mind"."""
    parsed = page.parsed
    above = parsed.heads[token]
    if parsed.roles[token] != "prepositional_object" or parsed.lowers[above] not in ("in", "by", "to"):
        return None
    if parsed.child(token, "possessor") is None and preposition_at(parsed, token, "of") is None:
        return None
    hole = (above, parsed.right_edges[token] + 1)
    if above >= token or not _apart(page, hole):
        return None
    start, end = parsed.sentences[parsed.sentence_of[token]]
    parts = ((start, hole[0]), (hole[1], end))
    return tuple(part for part in parts if part[0] < part[1]) or None


def _apart(page: Page, hole: Span) -> bool:
    """Whether a phrase stands at an edge of its sentence, set off by a comma, or between two."""
    parsed = page.parsed
    start, end = parsed.sentences[parsed.sentence_of[hole[0]]]
    before = hole[0] == start or parsed.words[hole[0] - 1] in (",", "(", "—", "–")
    after = hole[1] >= end or parsed.pos[hole[1]] == "PUNCT"
    return before and after


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
    if parsed.pos[head] not in VERBS or head == token:
        return None
    first, last = subtree(parsed, head)
    if parsed.roles[head] in ("relative_clause", "noun_clause"):
        return ((min(token + 1, last - 1), last),)
    return tuple(part for part in ((first, token), (token + 1, last)) if part[0] < part[1])
