"""Who is given time for something: "gave *the junta* a week to step down", "gave *them* until noon to go"."""

from dragoman.grammar.clauses import has_to
from dragoman.grammar.phrases import is_time
from dragoman.model import Parsed

SPANS = frozenset(("day", "hour", "minute", "month", "time", "week", "year"))
GIVING = frozenset(("allow", "give", "grant"))


def given_time(parsed: Parsed, verb: int) -> int | None:
    """Who is to do what an infinitive below "give" says; nobody where it is no such infinitive."""
    head = parsed.heads[verb]
    giver = head if parsed.pos[head] == "VERB" else parsed.heads[head]
    if parsed.lemmas[giver] not in GIVING or not has_to(parsed, verb):
        return None
    until = any(parsed.lowers[one] == "until" for one in parsed.children_in(giver, "preposition"))
    spans = (parsed.lemmas[one] for one in parsed.children_in(giver, "object"))
    if not until and SPANS.isdisjoint(spans):
        return None  # "gave Chad money to help it"
    whom = parsed.child(giver, "indirect_object") or parsed.child(giver, "object", "passive_subject")
    return whom if whom is not None and whom < verb and not is_time(parsed, whom) else None
