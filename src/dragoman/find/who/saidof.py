"""Of whom a noun is said: "*Norway* is among the donors", "*Chad*, one of the recipients, …". May import
grammar."""

from dragoman.find.reading import Reading
from dragoman.grammar import VERBS

BEING = frozenset(("be", "become", "remain"))
PARTS = frozenset(("among", "of"))
CLIMBS = 4  # words between a noun and what it is said of: "is *one of the largest* donors"


def said_of(reading: Reading, noun: int) -> list[int]:
    """The head of the one that a noun is said of, none where it is said of nobody."""
    parsed, at = reading.parsed, noun
    named = parsed.child(noun, "apposition")  # "its main supplier, *the United States*, …"
    if named is not None and parsed.pos[named] == "PROPN":
        return [named]
    for _ in range(CLIMBS):
        head, role = parsed.heads[at], parsed.roles[at]
        if role == "prepositional_object" and parsed.lowers[head] in PARTS:
            at, head, role = head, parsed.heads[head], "attribute"
        if role == "apposition":
            return [head]
        if role == "attribute" and parsed.pos[head] in VERBS:
            subject = reading.arguments(head).subject
            plain = parsed.lemmas[head] in BEING and not _open(reading, head)
            return [subject] if subject is not None and plain else []
        if role not in ("attribute", "conjunct") or head == at:
            return []
        at = head
    return []


def _open(reading: Reading, verb: int) -> bool:
    """Whether it is denied, or not yet said, that somebody is something: "*could* become", "is *not*"."""
    parsed = reading.parsed
    helping = parsed.children_in(verb, "auxiliary")
    return bool(parsed.children_in(verb, "negation")) or any(parsed.forms[one] == "modal" for one in helping)
