"""Where the content stands for the frames of cues.tsv with a passive verb. May import grammar and model."""

from collections.abc import Callable

from dragoman.attribute.statements.contents import subtree
from dragoman.attribute.statements.cues import Cue
from dragoman.attribute.statements.found import Page
from dragoman.attribute.statements.reported.clauses import clause
from dragoman.attribute.statements.reported.complements import Spans, infinitive_of
from dragoman.attribute.statements.reported.judgements import judged_passive, predicated_passive


def _object_passive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    subject = parsed.child(token, "passive_subject")
    if subject is None and parsed.roles[token] == "noun_clause":  # "the bill, opposed by the unions"
        first = parsed.left_edges[parsed.heads[token]]
        return ((first, token),) if first < token else None
    if subject is None or parsed.lowers[subject] in ("who", "which", "that", "it"):
        return None
    return (subtree(parsed, subject),)


def _infinitive_passive(page: Page, token: int, cue: Cue) -> Spans:
    """ "is expected to resign", "are believed to have left": the subject belongs to what is said."""
    parsed = page.parsed
    child = infinitive_of(parsed, token)
    if child is None:
        return None
    first, last = subtree(parsed, child)
    subject = parsed.child(token, "passive_subject")
    spans = ((max(first, token + 1), last),)
    return spans if subject is None else (subtree(parsed, subject), *spans)


def _clause_passive(page: Page, token: int, cue: Cue) -> Spans:
    """ "it is understood that …", "is said to be …", "…, it was announced"."""
    if (said := _infinitive_passive(page, token, cue)) is not None:
        return said
    return clause(page, token)


PASSIVES: dict[str, Callable[[Page, int, Cue], Spans]] = {
    "judge": judged_passive,
    "predicate": predicated_passive,
    "object": _object_passive,
    "infinitive": _infinitive_passive,
    "ask": _infinitive_passive,
    "speech": _clause_passive,
    "clause": _clause_passive,
}
