"""Verbs that share a time: in a row, at the same time, for a purpose. May import model."""

from collections.abc import Collection

from dragoman.grammar import ANY_SUBJECTS, SUBJECTS
from dragoman.model import Parsed

AUXILIARY = ("auxiliary", "passive_auxiliary")
AT_ONCE = frozenset({"while"})
OTHER_TIMES = frozenset({"afterward", "afterwards", "before", "earlier", "eventually", "finally", "later"})
OTHER_TIMES |= {"previously", "since", "soon", "subsequently"}


def is_outcome(parsed: Parsed, verb: int, outcomes: Collection[str]) -> bool:
    """Whether a verb says what came of the act before it: "hit a market on Monday and killed nine", or
    shares its auxiliary: "was brought to court on Monday and charged"."""
    if parsed.child(verb, *SUBJECTS) is not None:
        return False
    return parsed.lemmas[verb] in outcomes or (
        parsed.forms[verb] == "past_participle"
        and parsed.child(verb, *AUXILIARY) is None
        and parsed.child(parsed.heads[verb], "passive_auxiliary") is not None
    )


def in_a_row(parsed: Parsed, verb: int, above: int, telling: Collection[str]) -> bool:
    """Whether one doer does both in the past: "spoke to the emir on Monday and asked him to wait"; not what
    he did "later", nor what he only tells (verbs of `telling`)."""
    past = ("past", "past_participle")
    alike = parsed.forms[verb] in past and parsed.forms[above] in past and parsed.lemmas[verb] not in telling
    own = parsed.child(verb, *ANY_SUBJECTS, *AUXILIARY)
    passive = parsed.child(above, "passive_auxiliary")
    adverbs = {parsed.lowers[one] for one in parsed.children_in(verb, "adverb")}
    joined = alike and parsed.roles[verb] == "conjunct"
    return joined and own is None and passive is None and adverbs.isdisjoint(OTHER_TIMES)


def meanwhile(parsed: Parsed, verb: int) -> bool:
    """Whether a clause tells what went on at the same time: "passed the bill *while police beat crowds*"."""
    marker = parsed.child(verb, "marker")
    past = parsed.forms[verb] == "past"
    return (
        parsed.roles[verb] == "adverbial_clause"
        and marker is not None
        and parsed.lowers[marker] in AT_ONCE
        and past
    )


def asks(parsed: Parsed, verb: int, directive: Collection[str]) -> bool:
    """Whether something is done in order to ask: "marched on Saturday *to demand* that he step down"."""
    infinitive = any(parsed.lowers[one] == "to" for one in parsed.children_in(verb, *AUXILIARY))
    return parsed.roles[verb] == "adverbial_clause" and infinitive and parsed.lemmas[verb] in directive
