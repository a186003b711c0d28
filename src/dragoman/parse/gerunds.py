"""Nouns in -ing that a small parser takes for verbs: "while *shelling* of a market killed nineteen".

A verb in -ing with an of-phrase right behind it and, with no comma between, a finite verb that it hangs on,
is what that verb is said of. Left as a verb it would be somebody's act, and the nineteen killed by whoever
the sentence begins with. May import model only.
"""

from typing import Any

FINITE = frozenset(("past", "present"))
CLAUSES = frozenset(("adverbial_clause", "complement_clause", "noun_clause", "dependent"))
SUBJECTS = frozenset(("subject", "passive_subject"))


def mend(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    """Mends one sentence in place; `words` are those of the columns, in lower case."""
    pos, forms, heads, roles = columns["pos"], columns["forms"], columns["heads"], columns["roles"]
    for at in range(first, last):
        _join(columns, at, first, last)
    for at in range(first, last - 2):
        verb = heads[at]
        if forms[at] != "gerund" or pos[at] != "VERB" or words[at + 1] != "of" or roles[at] not in CLAUSES:
            continue
        if verb <= at or forms[verb] not in FINITE or "," in words[at:verb]:
            continue
        below = [other for other in range(first, last) if heads[other] == verb and other != verb]
        if any(roles[other] in SUBJECTS for other in below):
            continue
        pos[at], forms[at], roles[at] = "NOUN", "singular", "subject"
        for other in range(first, at):
            if heads[other] == at and roles[other] == "marker":
                heads[other] = verb
                if roles[verb] == "conjunct":
                    roles[verb] = "adverbial_clause"


def _join(columns: dict[str, list[Any]], at: int, first: int, last: int) -> None:
    """ "upheld a prison term and *flogging*": no part of a finite verb is joined to it in -ing."""
    pos, forms, heads, roles = columns["pos"], columns["forms"], columns["heads"], columns["roles"]
    verb = heads[at]
    if forms[at] != "gerund" or pos[at] != "VERB" or roles[at] != "conjunct" or forms[verb] not in FINITE:
        return
    below = [other for other in range(first, last) if heads[other] == at and other != at]
    if any(roles[other] in ("object", "auxiliary", "particle") for other in below):
        return
    done_to = [i for i in range(verb + 1, at) if heads[i] == verb and roles[i] == "object"]
    if done_to:
        pos[at], forms[at], heads[at] = "NOUN", "singular", done_to[-1]
