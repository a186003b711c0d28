"""Content of a verb of saying or thinking that takes a clause. May import model only.

The clause stands after the verb ("said that …"), before it ("…, she said") or around it ("the deal, she
said, is dead"). Parsers disagree about which verb heads the three, so position decides where roles fail.
"""

from dragoman.attribute.statements.contents import bounds, subtree
from dragoman.attribute.statements.found import FULL_STOPS, Page, Span
from dragoman.grammar import ANY_SUBJECTS, AUXILIARIES, VERBS, is_time
from dragoman.model import Parsed

WH = frozenset(["what", "how", "whether", "where", "when", "which", "who", "whom", "why", "if", "whose"])
COMMA = frozenset((",", "—", "–", "--", "-", "―", ";", "("))
TAKEN_ALONG = frozenset(("adverbial_clause",))
FARTHEST_THAT = (
    12  # tokens between a verb and its that-clause: "said late on Friday in a letter to staff that"
)


def clause(page: Page, verb: int) -> tuple[Span, ...] | None:
    """Spans of the clause that is said, or None."""
    parsed = page.parsed
    after = before = None
    for child in parsed.children[verb]:
        if parsed.lemmas[verb] == "see" and _bare_participle(parsed, child):
            continue  # "would *see* hostages freed": it comes about and is not said
        if parsed.roles[child] in ("complement_clause", "clausal_subject") or _asks(parsed, child):
            if child > verb:
                after = after if after is not None else _told(parsed, child)
            elif parsed.roles[child] == "complement_clause":
                before = child
    if after is not None:
        return _after(page, verb, after)
    if before is not None:
        return _before(page, verb, before)
    if parsed.roles[verb] == "adverbial_clause" and (around := _as(page, verb)) is not None:
        return around
    if (around := _around(page, verb)) is not None:
        return around
    if (around := _relayed(page, verb)) is not None:
        return around
    return _that(page, verb)


def _bare_participle(parsed: Parsed, verb: int) -> bool:
    return parsed.forms[verb] == "past_participle" and parsed.child(verb, *AUXILIARIES) is None


def _told(parsed: Parsed, child: int) -> int | None:
    """The clause that a complement leads to: of "made it clear that it would stay" the last one."""
    if parsed.pos[child] != "ADJ" or parsed.child(child, "auxiliary", "marker") is not None:
        return child
    for below in parsed.children[child]:
        if below > child and parsed.lowers[parsed.left_edges[below]] == "that":
            return below
    after = child + 1
    return None if after < len(parsed) and parsed.lowers[after] == "that" else child


def _asks(parsed: Parsed, child: int) -> bool:
    return parsed.roles[child] == "open_complement" and parsed.lowers[parsed.left_edges[child]] in WH


def _after(page: Page, verb: int, child: int) -> tuple[Span, ...]:
    parsed = page.parsed
    first, last = subtree(parsed, child)
    if first < verb:
        group = cue_group(page, verb)
        if group[0] > first:
            return ((first, group[0]), (group[1], extended(parsed, verb, last)))
    first = max(first, verb + 1)
    return ((first, extended(parsed, verb, last)),)


def extended(parsed: Parsed, verb: int, last: int) -> int:
    """The end of a content with what follows it without a comma and hangs on the verb by mistake."""
    for child in parsed.children[verb]:
        adjoins = child >= last and parsed.left_edges[child] == last
        if adjoins and parsed.roles[child] in TAKEN_ALONG and parsed.lowers[child] != "to":
            last = parsed.right_edges[child] + 1
    return last


def cue_group(page: Page, verb: int) -> Span:
    """The verb with its subject, auxiliaries and short complements: no part of the clause around it."""
    parsed = page.parsed
    first, last = verb, verb + 1
    for child in parsed.children[verb]:
        role = parsed.roles[child]
        if role in ANY_SUBJECTS or role in ("auxiliary", "negation", "adverb", "passive_auxiliary"):
            first = min(first, parsed.left_edges[child])
    for child in parsed.children[verb]:
        if child > verb and parsed.left_edges[child] <= last:
            role = parsed.roles[child]
            if role in ANY_SUBJECTS or role in (
                "object",
                "indirect_object",
                "noun_adverbial",
                "preposition",
                "particle",
                "adverb",
            ):
                last = max(last, parsed.right_edges[child] + 1)
    return first, last


def _before(page: Page, verb: int, child: int) -> tuple[Span, ...] | None:
    parsed = page.parsed
    first, last = subtree(parsed, child)
    group = cue_group(page, verb)
    low, _ = bounds(page, verb)
    if last > group[1]:
        return ((max(first, low), group[0]), (group[1], last))
    first, last = max(first, low), min(group[0], verb)
    if last <= first:
        return None
    return ((first, last),)


def _room(page: Page, verb: int) -> tuple[int, int]:
    """The part of the sentence of a cue that is between its bounds."""
    (low, high), sentence = bounds(page, verb), page.parsed.sentences[page.parsed.sentence_of[verb]]
    return max(low, sentence[0]), min(high, sentence[1])


def _around(page: Page, verb: int) -> tuple[Span, ...] | None:
    """A cue between commas inside a clause, or after the last comma of one."""
    parsed = page.parsed
    first, last = cue_group(page, verb)
    start, end = _room(page, verb)
    if first <= start or parsed.words[first - 1] not in COMMA:
        return None
    if parsed.child(verb, *ANY_SUBJECTS) is None or parsed.roles[verb] in (
        "relative_clause",
        "adverbial_clause",
    ):
        return None
    if parsed.child(verb, "object", "open_complement") is not None:
        return None
    if last >= end or parsed.words[last] in (".", "?", "!"):
        told = parsed.roles[verb] in ("parataxis", "root", "conjunct") and _has_verb(parsed, start, first)
        return ((start, first),) if told else None
    if parsed.words[last] in COMMA and parsed.roles[verb] in (
        "parataxis",
        "complement_clause",
        "root",
        "dependent",
    ):
        return ((start, first), (last, end))
    return None


def _relayed(page: Page, verb: int) -> tuple[Span, ...] | None:
    """A second voice at the end, which a parser hangs on its own title: "…, the major told the court, the
    agency Tass reported"."""
    parsed = page.parsed
    title, subject = parsed.heads[verb], parsed.child(verb, "subject")
    low, high = bounds(page, verb)
    ends = verb + 1 >= high or parsed.words[verb + 1] in (".", "?", "!")
    if not ends or parsed.roles[verb] != "relative_clause" or subject is None:
        return None
    first = parsed.left_edges[title]
    if parsed.left_edges[subject] != title + 1 or parsed.pos[subject] != "PROPN" or first <= low:
        return None
    start = max(low, parsed.sentences[parsed.sentence_of[verb]][0])
    if parsed.words[first - 1] not in COMMA or not _has_verb(parsed, start, first):
        return None
    return ((start, first),)


def _has_verb(parsed: Parsed, first: int, last: int) -> bool:
    return any(parsed.pos[token] in VERBS for token in range(first, last))


def _that(page: Page, verb: int) -> tuple[Span, ...] | None:
    """A that-clause which the parser did not see as one: "alleged in the suit that …"."""
    parsed = page.parsed
    _, high = bounds(page, verb)
    end = page.end_of_sentence(verb, high)
    for at in range(verb + 1, min(end - 3, verb + FARTHEST_THAT)):
        if parsed.lowers[at] == "that" and parsed.pos[at + 1] not in ("VERB", "AUX", "PUNCT"):
            if at == verb + 1 or parsed.pos[verb + 1] in ("ADP", "ADV") or is_time(parsed, verb + 1):
                return ((at, end),)
            return None
        if parsed.pos[at] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return None
    return None


def _as(page: Page, verb: int) -> tuple[Span, ...] | None:
    """The sentence around "as the paper noted"."""
    parsed = page.parsed
    first, last = subtree(parsed, verb)
    start, end = _room(page, verb)
    if parsed.lowers[first] != "as" or parsed.child(verb, "object", "open_complement") is not None:
        return None
    if first > start and parsed.words[first - 1] not in COMMA:
        return None
    if last < end and parsed.words[last] not in COMMA and parsed.words[last] not in FULL_STOPS:
        return None
    parts = ((start, first), (last, end))
    return tuple(part for part in parts if _has_verb(parsed, *part)) or None
