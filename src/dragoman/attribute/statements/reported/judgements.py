"""Frames of judging: "described the plan as weak", "called him a liar", and their passives.

May import grammar and model.
"""

from dragoman.attribute.statements.contents import subtree
from dragoman.attribute.statements.cues import Cue
from dragoman.attribute.statements.found import Page
from dragoman.attribute.statements.reported.complements import Spans, points_back, preposition_at
from dragoman.grammar import SUBJECTS, VERBS

NAMING = frozenset(("call", "label", "dub", "brand", "deem", "term", "declare"))
DEGREES = frozenset(("not", "only", "just", "less", "more", "much"))


def judged(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    direct = parsed.child(token, "object")
    preposition = preposition_at(parsed, token, cue.preposition)
    if direct is None or preposition is None or not token < direct < preposition:
        return None
    first = parsed.left_edges[direct]
    return ((max(first, token + 1), parsed.right_edges[preposition] + 1),)


def judged_passive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    preposition = preposition_at(parsed, token, cue.preposition)
    subject = parsed.child(token, *SUBJECTS)
    if preposition is None:
        return None
    last = parsed.right_edges[preposition] + 1
    first = preposition
    while first - 1 > token and parsed.lowers[first - 1] in DEGREES:
        first -= 1
    if subject is None or points_back(parsed, subject):
        return ((first, last),)
    return (subtree(parsed, subject), (first, last))


def predicated(page: Page, token: int, cue: Cue) -> Spans:
    """ "called him a liar": a small clause, or an object with a predicate of its own."""
    parsed = page.parsed
    direct = parsed.child(token, "object")
    for child in parsed.children[token]:
        if child < token:
            continue
        role = parsed.roles[child]
        if role in ("object_predicate", "attribute", "adjective_complement"):
            first = parsed.left_edges[child]
            if direct is not None and token < direct < child:
                first = parsed.left_edges[direct]
            return ((max(first, token + 1), parsed.right_edges[child] + 1),)
        if role == "complement_clause" and parsed.pos[child] not in VERBS:
            subject = parsed.child(child, "subject")
            if (subject is not None and subject > token) or (direct is not None and direct < token):
                return ((max(token + 1, parsed.left_edges[child]), parsed.right_edges[child] + 1),)
    if direct is not None and direct > token and cue.lemma in NAMING:
        return _named(page, token, direct)
    return None


def _named(page: Page, token: int, direct: int) -> Spans:
    """What the marks hide from the parser: "called the plan “dead on arrival”", "what she calls “luck”"."""
    parsed = page.parsed
    after = parsed.right_edges[direct] + 1
    what = any(
        parsed.lowers[child] in ("what", "which", "whom") and child < token
        for child in parsed.children[token]
    )
    if what:
        return ((max(token + 1, parsed.left_edges[direct]), after),)
    for at in (direct + 1, after):
        if at < len(parsed) and page.quote_of[at] >= 0 and page.quote_of[direct] != page.quote_of[at]:
            return ((max(token + 1, parsed.left_edges[direct]), page.quoted[page.quote_of[at]][1]),)
    return None


def predicated_passive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    said = parsed.child(token, "object_predicate", "object")
    subject = parsed.child(token, "passive_subject")
    if said is None or said < token:
        return None
    spans = (subtree(parsed, said),)
    return spans if subject is None or points_back(parsed, subject) else (subtree(parsed, subject), *spans)
