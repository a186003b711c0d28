"""Clauses that a small parser hangs on the wrong word.

Two sentences with a semicolon between, of which it takes the first for a part of the second: "The rebels
*accepted*; the army has not answered." Left so, the rebels would not have accepted. And a clause of time
whose subject it takes for the object of "after": "Nine died after the mayor, an engineer, *was arrested*."
Left so, the nine would have been arrested. Beside them three phrases: names in a list before their verb, who
is released "on bail", and those counted behind "by police". May import model only.
"""

from typing import Any

JOINED = frozenset(("complement_clause", "open_complement", "adverbial_clause", "dependent", "noun_clause"))
OPENERS = frozenset(("after", "before", "since", "until", "as"))
SURETIES = frozenset(("bail", "parole", "bond", "licence", "probation"))
ASIDE = frozenset(("apposition", "relative_clause", "noun_clause"))
SUBJECTS = frozenset(("subject", "passive_subject"))
FINITE = frozenset(("past", "present"))


def mend(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    """Mends one sentence in place; `words` are those of the columns, in lower case."""
    if ";" in words[first:last]:
        _split(columns, first, last, words)
    _join_subjects(columns, first, last, words)
    _free_object(columns, first, last, words)
    _of_the_act(columns, first, last, words)
    for at in range(first + 1, last):
        if columns["roles"][at] == "conjunct" and columns["pos"][at] == "VERB":
            _give_subject(columns, at, words)


def _join_subjects(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    """ "*Chad, Mali* and Niger condemned it": the first name is one of three, not a subject beside two."""
    heads, roles, pos = columns["heads"], columns["roles"], columns["pos"]
    for at in range(first + 2, last):
        before = at - 2
        if roles[at] not in SUBJECTS or roles[before] not in SUBJECTS or heads[at] != heads[before]:
            continue
        named = pos[at] == pos[before] == "PROPN" and words[at - 1] == ","
        if named and any(heads[i] == at and roles[i] == "conjunct" for i in range(at, last)):
            heads[at], roles[at] = before, "conjunct"


def _free_object(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    """ "released on bail *the rapper's brother*": who is released is no part of the bail."""
    heads, roles = columns["heads"], columns["roles"]
    for at in range(first + 1, last - 1):
        if words[at] not in SURETIES or words[at - 1] != "on" or roles[at - 1] != "preposition":
            continue
        link, noun, verb = at - 1, heads[at], heads[at - 1]
        while roles[noun] in ("compound", "noun_modifier") and heads[noun] > noun:
            noun = heads[noun]
        alone = not any(heads[i] == verb and roles[i] == "object" for i in range(first, last))
        if noun > at and heads[noun] == link and columns["pos"][verb] == "VERB" and alone:
            heads[at], roles[at] = link, "prepositional_object"
            heads[noun], roles[noun] = verb, "object"


def _of_the_act(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    """ "the arrest by police *of 60 students*": those counted are not the police's."""
    heads, roles = columns["heads"], columns["roles"]
    for at in range(first + 3, last):
        doer = heads[at]
        link = heads[doer]
        if words[at] != "of" or roles[at] != "preposition" or doer != at - 1 or words[link] != "by":
            continue
        counted = [i for i in range(at, last) if heads[i] == at and roles[i] == "prepositional_object"]
        numbered = any(heads[i] in counted and roles[i] == "number" for i in range(at, last))
        if numbered and columns["pos"][heads[link]] == "NOUN" and heads[link] == link - 1:
            heads[at] = heads[link]


def _split(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    heads, roles = columns["heads"], columns["roles"]
    for at in range(first, last):
        if roles[at] in JOINED and heads[at] > at and ";" in words[at : heads[at]]:
            roles[at] = "parataxis"


def _give_subject(columns: dict[str, list[Any]], verb: int, words: list[str]) -> None:
    heads, roles, pos = columns["heads"], columns["roles"], columns["pos"]
    above = heads[verb]
    below = [i for i in range(above, verb) if heads[i] == verb]
    helpers = [i for i in below if roles[i] in ("auxiliary", "passive_auxiliary")]
    if not helpers and columns["forms"][verb] not in FINITE:
        return
    if words[min([verb, *below]) - 1] != "," or any(roles[i] in SUBJECTS for i in below):
        return
    for opener in range(above + 1, verb):
        if heads[opener] != above or words[opener] not in OPENERS or roles[opener] != "preposition":
            continue
        noun = next((i for i in range(opener + 1, verb) if heads[i] == opener), None)
        if noun is None or not any(heads[i] == noun and roles[i] in ASIDE for i in range(noun, verb)):
            continue
        if any(heads[i] in (above, noun) and roles[i] == "coordinator" for i in range(noun, verb)):
            continue
        passive = any(roles[i] == "passive_auxiliary" for i in helpers)
        heads[opener], roles[opener], pos[opener] = verb, "marker", "SCONJ"
        heads[noun], roles[noun] = verb, "passive_subject" if passive else "subject"
        roles[verb] = "adverbial_clause"
        return
