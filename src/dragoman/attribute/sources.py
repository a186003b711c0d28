"""Who says it: the noun phrase that is the source, found from the cue. May import grammar and model."""

from dragoman.attribute.found import Page, Span
from dragoman.grammar.arguments import RELATIVE, is_passive, surface_subject
from dragoman.grammar.phrases import phrase
from dragoman.model import Parsed

LONGEST_SOURCE = 40  # tokens; "Jane Doe, the head of …, and John Roe, who …": longer ones are broken parses
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"))
TRAILING = frozenset((",", ";", ":", "—", "–", "-", "--", ".", "―"))


def source_of_verb(page: Page, verb: int) -> tuple[tuple[Span, ...], int | None]:
    """Source spans and the head of the source of an active verb, or the by-phrase of a passive one."""
    parsed = page.parsed
    if is_passive(parsed, verb):
        agent = by_agent(parsed, verb)
        return ((), None) if agent is None else ((span_of(page, agent, verb),), agent)
    own = parsed.child(verb, "subject", "clausal_subject")
    subject, _ = surface_subject(parsed, verb)
    if subject is None or not parsed.sentence_of[subject] == parsed.sentence_of[verb]:
        return (), None
    spans = [span_of(page, subject, verb)]
    if own is not None and own != subject and parsed.lowers[own] in RELATIVE:
        first, last = spans[0]
        spans = [(first, min(last, own)), (own, own + 1)] if first < own else [(own, own + 1)]
        spans[0] = _tidy(parsed, *spans[0])
    return tuple(spans), subject


def by_agent(parsed: Parsed, verb: int) -> int | None:
    """The noun after "by" at a passive verb."""
    for child in parsed.children[verb]:
        if parsed.lowers[child] == "by" and parsed.roles[child] in ("by_agent", "preposition"):
            inner = parsed.child(child, "prepositional_object")
            if inner is not None:
                return inner
    return None


def span_of(page: Page, head: int, cue: int) -> Span:
    """The whole noun phrase of a source, with what stands in apposition; never across the cue."""
    parsed = page.parsed
    first, last = parsed.left_edges[head], parsed.right_edges[head] + 1
    if head < cue:
        last = min(last, cue)
    else:
        first = max(first, cue + 1)
    for child in parsed.children[head]:
        if child > head and parsed.roles[child] in ("relative_clause", "noun_clause") and last > child:
            edge = parsed.left_edges[child]
            if edge > head + 1 and parsed.words[edge - 1] == ",":
                last = min(last, max(edge - 1, head + 1))
    quote = page.quote_of[cue]
    first = _same_quote(page, first, head, quote, -1)
    last = _same_quote(page, last - 1, head, quote, 1) + 1
    if last - first > LONGEST_SOURCE:
        short = phrase(parsed, head)
        first, last = short.first, short.last
    return _tidy(parsed, first, last)


def _same_quote(page: Page, edge: int, head: int, quote: int, step: int) -> int:
    """Draws an edge back towards the head until it stands on the cue's side of the quotation marks."""
    if page.quote_of[head] != quote:
        return edge
    while edge != head and page.quote_of[edge] != quote:
        edge -= step
    return edge


def _tidy(parsed: Parsed, first: int, last: int) -> Span:
    while last - 1 > first and (
        parsed.words[last - 1] in TRAILING or parsed.lowers[last - 1] in ("and", "who")
    ):
        last -= 1
    while first < last - 1 and (parsed.words[first] in TRAILING or parsed.pos[first] in ("CCONJ", "SCONJ")):
        first += 1
    return first, last
