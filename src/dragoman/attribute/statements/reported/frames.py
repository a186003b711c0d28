"""Where the content stands for each frame of cues.tsv. May import grammar and model.

`read(page, token, cue)` gives the content of a cue word under one of its rows as token spans, or None
where the row does not fit. What a verb in the passive has of its own stands in `passives`.
"""

from collections.abc import Callable

from dragoman.attribute.statements.contents import subtree, without_tail
from dragoman.attribute.statements.cues import Cue
from dragoman.attribute.statements.found import Page
from dragoman.attribute.statements.reported.clauses import clause
from dragoman.attribute.statements.reported.complements import (
    INFINITIVES,
    Spans,
    infinitive_of,
    object_of,
    preposition_at,
    to_mark,
    with_phrases,
)
from dragoman.attribute.statements.reported.judgements import (
    judged,
    predicated,
)
from dragoman.attribute.statements.reported.passives import PASSIVES
from dragoman.attribute.statements.reported.surroundings import according, hearsay, in_view
from dragoman.attribute.statements.sources.phrases import by_agent, misread_as_passive
from dragoman.grammar import AUXILIARIES, SUBJECTS, is_passive
from dragoman.model import Parsed

NEEDS_AGENT = frozenset(("object",))  # "was praised" without a by-phrase is an act, nobody's words
REFLEXIVE = frozenset(
    (
        "himself",
        "herself",
        "itself",
        "themselves",
        "myself",
        "yourself",
        "ourselves",
        "yourselves",
        "oneself",
    )
)


def read(page: Page, token: int, cue: Cue) -> Spans:
    if cue.particle and not _has_particle(page.parsed, token, cue.particle):
        return None
    reader = READERS.get(cue.frame)
    if cue.pos == "verb" and is_passive(page.parsed, token) and not misread_as_passive(page.parsed, token):
        bare = page.parsed.child(token, "passive_auxiliary") is None or cue.frame in NEEDS_AGENT
        if bare and by_agent(page.parsed, token) is None:
            return None
        reader = PASSIVES.get(cue.frame, reader)
    return reader(page, token, cue) if reader is not None else None


def _has_particle(parsed: Parsed, token: int, particle: str) -> bool:
    return any(parsed.lowers[child] == particle for child in parsed.children[token])


def _clause(page: Page, token: int, cue: Cue) -> Spans:
    if cue.pos == "verb":
        return clause(page, token)
    parsed = page.parsed
    for child in parsed.children[token]:
        if child > token and parsed.roles[child] in ("complement_clause", "noun_clause", "relative_clause"):
            first, last = subtree(parsed, child)
            if parsed.lowers[first] == "that" and parsed.roles[first] in ("marker", "determiner"):
                return ((first, last),)
            if parsed.roles[child] == "complement_clause" and parsed.child(
                child, "subject", "passive_subject"
            ):
                return ((max(first, token + 1), last),)
    return None


def _infinitive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    child = infinitive_of(parsed, token)
    if child is None or parsed.child(token, "object") is not None:
        return None
    if parsed.child(child, *SUBJECTS) is not None:
        return None
    first, last = subtree(parsed, child)
    return ((max(first, token + 1), last),)


def _ask(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    child = infinitive_of(parsed, token)
    if child is None:
        return None
    first, last = subtree(parsed, child)
    direct = parsed.child(token, "object", "indirect_object")
    if direct is not None and token < direct < child:
        first = min(first, parsed.left_edges[direct])
    elif parsed.child(child, *SUBJECTS) is None:
        return None
    return ((max(first, token + 1), last),)


def _tell(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    child = infinitive_of(parsed, token)
    if child is None:
        return None
    to = to_mark(parsed, child)
    return None if to is None else ((to, parsed.right_edges[child] + 1),)


def _ask_of(page: Page, token: int, cue: Cue) -> Spans:
    """ "called on the army to withdraw": whom it is asked of and what."""
    parsed = page.parsed
    preposition = preposition_at(parsed, token, cue.preposition)
    if preposition is None:
        return None
    asked = parsed.child(preposition, "prepositional_object")
    if asked is None:
        return None
    for above in (token, preposition, asked):
        child = infinitive_of(parsed, above)
        if child is not None and child > asked:
            return ((preposition + 1, parsed.right_edges[child] + 1),)
    return None


def _gerund(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    for child in parsed.children_in(token, "open_complement", "complement_clause"):
        forms = [parsed.forms[c] for c in parsed.children_in(child, *AUXILIARIES)]
        if child > token and (parsed.forms[child] == "gerund" or "gerund" in forms):
            first, last = subtree(parsed, child)
            return ((max(first, token + 1), last),)
    return None


def _prepositional(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    preposition = preposition_at(parsed, token, cue.preposition)
    if cue.preposition == "for" and (preposition is None or object_of(parsed, preposition) is None):
        return _for_to(parsed, token)
    if preposition is None or (parsed.child(token, "object") is not None and cue.pos == "verb"):
        return None
    spans = object_of(parsed, preposition)
    if spans is None:
        return None
    if cue.pos == "noun":  # "a promise for talks": the preposition belongs to what is promised
        return ((preposition, spans[0][1]),)
    return ((spans[0][0], with_phrases(page, token, spans[0][1])),)


def _for_to(parsed: Parsed, token: int) -> Spans:
    """ "called for the ban to be lifted": "for" opens a clause, as its mark or before it."""
    for child in parsed.children_in(token, *INFINITIVES, "adverbial_clause", "complement_clause"):
        first, last = subtree(parsed, child)
        first += parsed.lowers[first] == "for"
        if first > token and parsed.lowers[first - 1] == "for" and to_mark(parsed, child) is not None:
            return ((first, last),)
    return None


def _charge(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    direct = parsed.child(token, "object", "passive_subject", "indirect_object")
    preposition = preposition_at(parsed, token, cue.preposition)
    if preposition is None or (direct is None and cue.pos == "verb"):
        return None
    if direct is not None and direct > preposition:
        return None
    return object_of(parsed, preposition)


def _object(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    direct = parsed.child(token, "object")
    if direct is None or direct < token or parsed.lowers[direct] in REFLEXIVE:
        return None
    first, last = subtree(parsed, direct)
    first = max(first, token + 1)
    last = without_tail(parsed, first, last, direct)
    return ((first, with_phrases(page, token, last)),)


def _seeming(page: Page, token: int, cue: Cue) -> Spans:
    """ "the army appears to have left", "it seems that …": the subject belongs to what seems so."""
    parsed = page.parsed
    said = parsed.child(
        token, "open_complement", "complement_clause", "object_predicate", "adjective_complement"
    )
    subject = parsed.child(token, "subject")
    if said is None or said < token or subject is None:
        return None
    first, last = subtree(parsed, said)
    spans = ((max(first, token + 1), last),)
    if parsed.lowers[subject] in ("it", "there", "who", "which", "that"):
        return spans
    return (subtree(parsed, subject), *spans)


READERS: dict[str, Callable[[Page, int, Cue], Spans]] = {
    "speech": _clause,
    "clause": _clause,
    "infinitive": _infinitive,
    "ask": _ask,
    "ask_of": _ask_of,
    "tell": _tell,
    "seeming": _seeming,
    "gerund": _gerund,
    "prepositional": _prepositional,
    "charge": _charge,
    "judge": judged,
    "predicate": predicated,
    "object": _object,
    "according": according,
    "hearsay": hearsay,
    "in": in_view,
}
