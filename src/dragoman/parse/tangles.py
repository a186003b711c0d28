"""Trees that a small parser tangles, each known by something that no sentence has.

A word that is an auxiliary has no subject of its own ("Chad *has* for decades supplied …"); what comes behind
"is" with an ending in -ing and no article is its verb ("Oman is *mediating* between …"); and no verb has two
subjects with "after" between them ("Two ministers conferred by telephone after the army fired …"). May import
model only.
"""

from typing import Any

AUXILIARY = frozenset(("auxiliary", "passive_auxiliary"))
SUBJECTS = frozenset(("subject", "passive_subject"))
MOVED = SUBJECTS | {"preposition", "adverb", "noun_adverbial", "adverbial_clause"}
PREDICATES = frozenset(("attribute", "adjective_complement", "open_complement"))
TAKEN = frozenset(("object", "open_complement", "complement_clause", "passive_subject"))
# what follows with "to" is what they are about, never what for
CONTROLLING = frozenset(
    (
        "agree",
        "decide",
        "decline",
        "fail",
        "hesitate",
        "intend",
        "manage",
        "offer",
        "plan",
        "pledge",
        "promise",
        "refuse",
        "swear",
        "threaten",
        "vow",
    )
)
OPENERS = frozenset(("after", "as", "when", "while", "before", "because"))
PAST = frozenset(("past", "past_participle"))

Columns = dict[str, list[Any]]


def mend(columns: Columns, first: int, last: int, words: list[str]) -> None:
    """Mends one sentence in place; `words` are those of the columns, in lower case."""
    heads, roles = columns["heads"], columns["roles"]
    for at in range(first, last):
        if roles[heads[at]] in AUXILIARY and roles[at] in MOVED and heads[at] != at:
            heads[at] = heads[heads[at]]
    for at in range(first + 1, last):
        if roles[at] == "adverbial_clause" and columns["lemmas"][heads[at]] in CONTROLLING:
            _complement(columns, at, first)
        if roles[at] in PREDICATES:
            _progressive(columns, at, first, last)
    for at in range(first + 2, last):
        if columns["pos"][at] == "VERB":
            _two_subjects(columns, at, first, words)


def _complement(columns: Columns, verb: int, first: int) -> None:
    """ "threatened on Thursday to *end* the work": what stands between makes it no purpose."""
    heads, roles, lemmas = columns["heads"], columns["roles"], columns["lemmas"]
    above = heads[verb]
    to = any(heads[i] == verb and roles[i] == "auxiliary" and lemmas[i] == "to" for i in range(above, verb))
    taken = any(heads[i] == above and roles[i] in TAKEN for i in range(first, verb))
    if to and above < verb and not taken:
        roles[verb] = "open_complement"


def _progressive(columns: Columns, verb: int, first: int, last: int) -> None:
    pos, heads, roles = columns["pos"], columns["heads"], columns["roles"]
    be = heads[verb]
    if pos[be] != "AUX" or columns["lemmas"][be] != "be" or columns["forms"][verb] != "gerund":
        return
    if pos[verb] != "VERB" or not be < verb <= be + 2 or roles[be] in AUXILIARY:
        return
    for other in range(first, last):
        if heads[other] == be and other not in (be, verb):
            heads[other] = verb
    heads[verb], roles[verb] = (verb if heads[be] == be else heads[be]), roles[be]
    heads[be], roles[be] = verb, "auxiliary"


def _two_subjects(columns: Columns, verb: int, first: int, words: list[str]) -> None:
    """The clause before "after" gets its verb back: the participle right behind its subject."""
    pos, heads, roles = columns["pos"], columns["heads"], columns["roles"]
    own = [i for i in range(first, verb) if heads[i] == verb and roles[i] in SUBJECTS]
    opener = next(
        (i for i in range(first, verb) if heads[i] == verb and roles[i] == "marker" and words[i] in OPENERS),
        None,
    )
    if len(own) != 2 or opener is None or not own[0] < opener < own[1]:
        return
    nouns = [own[0]]
    for i in range(own[0] + 1, opener):
        if roles[i] == "conjunct" and heads[i] in nouns:
            nouns.append(i)
    lost = next(
        (
            i
            for i in range(own[0] + 1, opener)
            if pos[i] == "VERB"
            and columns["forms"][i] in PAST
            and roles[i] in ("noun_clause", "relative_clause")
            and heads[i] in nouns
        ),
        None,
    )
    if lost is None:
        return
    heads[lost], roles[lost] = (lost if heads[verb] == verb else heads[verb]), roles[verb]
    columns["forms"][lost] = "past"
    for i in range(lost, opener):  # "conferred *by* video link"
        if heads[i] == lost and roles[i] == "by_agent":
            roles[i] = "preposition"
    heads[own[0]] = lost
    heads[verb], roles[verb] = lost, "adverbial_clause"
