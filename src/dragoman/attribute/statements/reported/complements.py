"""Complements of a cue word: its infinitive, its preposition, what follows either. May import model only."""

from dragoman.attribute.statements.contents import subtree, without_tail
from dragoman.attribute.statements.found import Page, Span
from dragoman.model import Parsed

Spans = tuple[Span, ...] | None
ASIDE = frozenset(("despite", "by", "after", "before", "during", "since", "amid", "without", "via", "until"))
INFINITIVES = frozenset(("open_complement", "noun_clause", "complement_clause"))


def infinitive_of(parsed: Parsed, token: int) -> int | None:
    for child in parsed.children[token]:
        if child > token and parsed.roles[child] in INFINITIVES and to_mark(parsed, child) is not None:
            return child
    return None


def to_mark(parsed: Parsed, verb: int) -> int | None:
    return next(
        (c for c in parsed.children[verb] if parsed.lowers[c] == "to" and parsed.pos[c] == "PART"), None
    )


def preposition_at(parsed: Parsed, token: int, word: str) -> int | None:
    """The preposition of this name that hangs on a word, on its particle or on its object."""
    for child in parsed.children[token]:
        if parsed.lowers[child] == word and child > token:
            return child
        if parsed.roles[child] in ("particle", "adverb", "preposition") and child == token + 1:
            for inner in parsed.children[child]:
                if parsed.lowers[inner] == word:
                    return inner
    direct = parsed.child(token, "object")
    if direct is not None:
        for child in parsed.children[direct]:
            if parsed.lowers[child] == word and child > direct:
                return child
    return None


def _below(parsed: Parsed, preposition: int) -> int | None:
    for child in parsed.children[preposition]:
        if child > preposition and parsed.roles[child] != "punctuation":
            return child
    return None


def object_of(parsed: Parsed, preposition: int) -> Spans:
    below = _below(parsed, preposition)
    if below is None:
        return None
    first = preposition + 1
    last = parsed.right_edges[preposition] + 1
    return ((first, without_tail(parsed, first, last, below)),) if first < last else None


def with_phrases(page: Page, token: int, last: int) -> int:
    """The end of an object with the phrases after it, which parsers hang on the verb or on the noun."""
    parsed = page.parsed
    for child in parsed.children[token]:
        if child == last and parsed.roles[child] in ("preposition", "indirect_object", "by_agent"):
            inner = parsed.child(child, "prepositional_object", "prepositional_clause")
            apart = parsed.lowers[child] in ASIDE or parsed.roles[inner or child] == "prepositional_clause"
            if inner is not None and not apart and not on_occasion(page, inner):
                last = parsed.right_edges[child] + 1
    return last


def on_occasion(page: Page, inner: int) -> bool:
    """Whether a phrase says when or on what occasion something is said."""
    entity = page.parsed.entity(inner)
    return (entity is not None and entity.kind in ("date", "time")) or page.parsed.lemmas[
        inner
    ] in page.occasions


def points_back(parsed: Parsed, head: int) -> bool:
    """Whether a noun phrase merely points back: "it", "the gesture", "this step"."""
    first, last = subtree(parsed, head)
    if parsed.pos[head] == "PRON":
        return True
    return last - first <= 3 and parsed.lowers[first] in (
        "the",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
    )
