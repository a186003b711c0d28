"""Sentences in which a small parser finds no verb: "East Germany *relaxed* travel rules." read as one noun.

A sentence that ends in a full stop has a finite verb. Where the root is a noun and a participle stands right
behind a noun with something done to behind it, that participle is the verb. May import model only.
"""

from typing import Any

NOMINAL = frozenset(("NOUN", "PROPN"))
PARTICIPLES = frozenset(("past_participle", "past"))
STRONG = ("n", "ne", "um", "un")  # "taken", "gone", "begun": no past tense looks like these


def mend(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    """Mends one sentence in place; `words` are those of the columns, in lower case."""
    pos, heads, roles = columns["pos"], columns["heads"], columns["roles"]
    if last - first < 4 or words[last - 1] != ".":
        return
    root = next((i for i in range(first, last) if heads[i] == i), None)
    if root is None or pos[root] not in NOMINAL:
        return
    for verb in range(first + 1, last - 1):
        if not _participle(columns, verb, words) or pos[verb - 1] not in NOMINAL:
            continue
        if roles[verb] == "adjective" and heads[verb] > verb and pos[heads[verb]] in NOMINAL:
            _before_its_object(columns, verb, root, first)
            return
        if roles[verb] == "noun_clause" and heads[verb] == root and _has_object(columns, verb, last):
            _behind_its_subject(columns, verb, root, last)
            return


def _participle(columns: dict[str, list[Any]], verb: int, words: list[str]) -> bool:
    return (
        columns["pos"][verb] == "VERB"
        and columns["forms"][verb] in PARTICIPLES
        and not words[verb].endswith(STRONG)
    )


def _has_object(columns: dict[str, list[Any]], verb: int, last: int) -> bool:
    below = [columns["roles"][i] for i in range(verb + 1, last) if columns["heads"][i] == verb]
    return "object" in below and "by_agent" not in below


def _before_its_object(columns: dict[str, list[Any]], verb: int, root: int, first: int) -> None:
    """ "An appeals court in Doha [commuted sentences]": the noun under the participle is its object."""
    heads, roles, pos = columns["heads"], columns["roles"], columns["pos"]
    done_to = heads[verb]
    subject = next(
        (i for i in range(first, verb) if pos[i] in NOMINAL and (i == root or heads[i] >= verb)), None
    )
    if subject is None:
        return
    for other in range(verb + 1, done_to):
        if heads[other] == done_to and roles[other] == "adjective" and pos[other] == "VERB":
            heads[other], roles[other] = verb, "conjunct"  # "armed and trained fighters"
    _lead(columns, verb, subject)
    heads[done_to], roles[done_to] = verb, "object"


def _behind_its_subject(columns: dict[str, list[Any]], verb: int, root: int, last: int) -> None:
    """ "Guerrillas [freed a general]": what hung on the noun behind the verb hangs on the verb."""
    heads = columns["heads"]
    for other in range(verb + 1, last):
        if heads[other] == root:
            heads[other] = verb
    _lead(columns, verb, root)


def _lead(columns: dict[str, list[Any]], verb: int, subject: int) -> None:
    heads, roles = columns["heads"], columns["roles"]
    heads[verb], roles[verb], columns["forms"][verb] = verb, "root", "past"
    heads[subject], roles[subject] = verb, "subject"
