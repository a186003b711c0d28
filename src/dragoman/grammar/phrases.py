"""Noun phrases: which words belong to a head, and which heads are conjoined with it."""

from dragoman.model import Parsed, Phrase

LEFT_ROLES = frozenset(
    (
        "determiner",
        "adjective",
        "compound",
        "possessor",
        "number",
        "quantifier",
        "noun_modifier",
        "case_marker",
        "adverb",
        "noun_adverbial",
        "negation",
        "punctuation",
        "dependent",
        "coordinator",
        "conjunct",
        "prepositional_object",
    )
)
STOPS = frozenset((",", ";", ":", "—", "–"))
LINKS = frozenset(("of",))  # prepositions whose phrase names what the head is: "the leader of Belarus"
LONGEST_PHRASE = 30  # tokens; a longer one is a list or a broken parse


def phrase(parsed: Parsed, head: int) -> Phrase:
    """The noun phrase of a head: modifiers, an of-phrase, a name in apposition; no clause, no conjunct."""
    first = _left(parsed, head)
    last = _right(parsed, head)
    if last - first > LONGEST_PHRASE:
        first, last = max(first, head - 10), head + 1
    return Phrase(first=first, last=last, head=head)


def _left(parsed: Parsed, head: int) -> int:
    first = head
    for child in reversed(parsed.children[head]):
        if child > head:
            continue
        verb = parsed.roles[child] == "conjunct" and parsed.pos[child] == "VERB"
        if parsed.roles[child] not in LEFT_ROLES or parsed.words[child] in STOPS or verb:
            break
        first = min(first, parsed.left_edges[child])
    while first < head and (
        parsed.pos[first] in ("PUNCT", "CCONJ") or parsed.lowers[first] in ("both", "either")
    ):
        first += 1
    return first


def _right(parsed: Parsed, head: int) -> int:
    last = head + 1
    for child in parsed.children[head]:
        role = parsed.roles[child]
        if child < head or role == "case_marker" or (role == "punctuation" and parsed.words[child] in "-,"):
            continue
        end = _extension(parsed, child, last)
        if end is None:
            break
        last = end
    return last


def _extension(parsed: Parsed, child: int, last: int) -> int | None:
    """Where the phrase ends if this child behind the head belongs to it; `last` is where it ends so far."""
    role = parsed.roles[child]
    if role == "preposition" and parsed.lowers[child] in LINKS and child == last:
        inner = parsed.child(child, "prepositional_object")
        return None if inner is None else phrase(parsed, inner).last
    if role == "apposition":
        named = parsed.pos[child] == "PROPN" and parsed.pos[parsed.heads[child]] == "NOUN"
        return child + 1 if named and parsed.left_edges[child] - last <= 1 else None
    return child + 1 if role in ("compound", "number", "particle") and child == last else None


def conjoined(parsed: Parsed, head: int) -> list[int]:
    """The head and all that are conjoined with it, in order of the text."""
    found = [head]
    for one in found:
        found.extend(
            c
            for c in parsed.children_in(one, "conjunct")
            if parsed.pos[c] not in ("VERB", "AUX") and c not in found
        )
    return sorted(found)
