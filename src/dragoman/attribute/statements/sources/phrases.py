"""Who says it: the noun phrase that is the source, found from the cue. May import grammar and model."""

from dragoman.attribute.statements.contents import bounds
from dragoman.attribute.statements.found import Page, Span
from dragoman.grammar import RELATIVE, SUBJECTS, is_passive, is_time, phrase, surface_subject
from dragoman.model import Parsed

LONGEST_SOURCE = 40  # tokens; "Jane Doe, the head of …, and John Roe, who …": longer ones are broken parses
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"))
TRAILING = frozenset((",", ";", ":", "—", "–", "-", "--", ".", "―"))


def source_of_verb(page: Page, verb: int) -> tuple[tuple[Span, ...], int | None]:
    """Source spans and the head of the source of an active verb, or the by-phrase of a passive one."""
    parsed = page.parsed
    if misread_as_passive(parsed, verb):
        head = parsed.heads[verb]
        return (span_of(page, head, verb),), head
    if is_passive(parsed, verb):
        agent = by_agent(parsed, verb)
        return ((), None) if agent is None else ((span_of(page, agent, verb),), agent)
    own = parsed.child(verb, "subject", "clausal_subject")
    subject, _ = surface_subject(parsed, verb)
    if (
        subject is None
        or parsed.lowers[subject] == "there"
        or parsed.sentence_of[subject] != parsed.sentence_of[verb]
        or not speaks(page, subject, verb)
    ):
        subject = _above(page, verb)
        if subject is None:
            subject = left_of(page, verb, bounds(page, verb)[0])
        return ((), None) if subject is None else ((span_of(page, subject, verb),), subject)
    if own is None and parsed.lowers[subject] == "it" and _impersonal(parsed, verb):
        return (), None
    spans = [span_of(page, subject, verb)]
    if own is not None and (name := _named_twice(parsed, own, verb)) is not None:
        return (((spans[0][0], span_of(page, name, verb)[1])),), name
    if own is not None and own != subject and parsed.lowers[own] in RELATIVE:
        first, last = spans[0]
        spans = [(first, min(last, own)), (own, own + 1)] if first < own else [(own, own + 1)]
        spans[0] = _tidy(parsed, *spans[0])
    return tuple(spans), subject


def _named_twice(parsed: Parsed, subject: int, verb: int) -> int | None:
    """The name in "the agency Belta said", which a parser may take for a second subject."""
    for name in parsed.children_in(verb, "subject"):
        joins = parsed.left_edges[name] == parsed.right_edges[subject] + 1
        if name > subject and joins and parsed.pos[name] == "PROPN":
            return name
    return None


def _impersonal(parsed: Parsed, verb: int) -> bool:
    """Whether an infinitive or gerund hangs on an adjective: "it is hard to imagine", "is worth noting"."""
    above = parsed.heads[verb]
    return parsed.pos[above] in ("ADJ", "NOUN") or parsed.child(above, "adjective_complement") is not None


def speaks(page: Page, subject: int, verb: int) -> bool:
    """Whether a subject stands on the verb's side of the quotation marks."""
    return page.quote_of[subject] == page.quote_of[verb]


def _above(page: Page, verb: int) -> int | None:
    """For an infinitive or participle: the subject of the nearest clause above that has one."""
    parsed = page.parsed
    if parsed.forms[verb] not in ("gerund", "base"):
        return None
    for above in parsed.ancestors(verb):
        found = parsed.child(above, *SUBJECTS)
        if found is not None:
            return found if found < verb and speaks(page, found, verb) else None
    return None


def left_of(page: Page, verb: int, low: int) -> int | None:
    """For a finite verb whose subject the parser missed: the noun phrase that ends right before it."""
    parsed = page.parsed
    if parsed.forms[verb] not in ("past", "present", "past_participle"):
        return None
    at = verb - 1
    while at >= low and (
        parsed.pos[at] in ("ADV", "AUX", "PART") or parsed.words[at] == "," or is_time(parsed, at)
    ):
        at -= 1
    if at < low or parsed.pos[at] not in ("NOUN", "PROPN", "PRON", "NUM") or not speaks(page, at, verb):
        return None
    while (above := parsed.heads[at]) != at and low <= above < verb:
        if (
            parsed.pos[above] not in ("NOUN", "PROPN", "PRON", "NUM", "ADP")
            or parsed.right_edges[above] >= verb
        ):
            break
        at = above
    return None if parsed.pos[at] == "ADP" else at


def misread_as_passive(parsed: Parsed, verb: int) -> bool:
    """Whether "the editor alleged that …" was parsed as an editor who is alleged: a sentence without a verb
    of its own, whose noun carries a participle with a clause."""
    noun = parsed.heads[verb]
    if parsed.roles[verb] != "noun_clause" or parsed.heads[noun] != noun or noun > verb:
        return False
    said = parsed.child(verb, "complement_clause")
    return parsed.forms[verb] == "past_participle" and said is not None and said > verb


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
