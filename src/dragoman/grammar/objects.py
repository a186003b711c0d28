"""The object of a verb, where it stands and where a parser hangs it; the doer of a passive."""

from dragoman.grammar.clauses import CLAUSES, RELATIVE, antecedent, has_to, is_small
from dragoman.grammar.vocabulary import SUBJECTS
from dragoman.model import Parsed

YIELDING = frozenset(("back down", "back off", "cave in", "climb down", "give in", "step down", "walk out"))
BARE = frozenset(("help", "let", "make", "see", "watch", "hear", "have"))


def direct_object(parsed: Parsed, verb: int) -> int | None:
    """What stands as the object, whatever the voice; for "the man police arrested" the noun before."""
    own = parsed.child(verb, "object")
    if own is not None and parsed.lowers[own] == "ex":  # "ex-president" in three pieces
        own = parsed.children_in(verb, "object")[-1]
    if own is None and parsed.children[verb]:
        own = _small_clause_object(parsed, verb)
    if own is not None:
        if parsed.roles[verb] == "relative_clause" and parsed.lowers[own] in RELATIVE:
            return antecedent(parsed, verb)
        return own
    if parsed.roles[verb] == "relative_clause" and _gap(parsed, verb):
        return parsed.heads[verb]
    for child in parsed.children_in(verb, "particle"):  # "sealed off the capital": hung below the particle
        if (inner := parsed.child(child, "prepositional_object")) is not None:
            return inner
    if any(
        f"{parsed.lemmas[verb]} {parsed.lowers[one]}" in YIELDING
        for one in parsed.children_in(verb, "particle")
    ):
        return None  # "gave in and paid the wages"
    return _shared_object(parsed, verb)


def _shared_object(parsed: Parsed, verb: int) -> int | None:
    """One object for acts that are joined: "pardoned and released *the man*", "looted, burned and shelled
    *six villages*"."""
    for child in parsed.children_in(verb, "conjunct"):
        if any(verb < one < child for one in parsed.children_in(verb, "preposition")):
            continue  # "returned to Chad and took refuge"
        if parsed.pos[child] == "VERB" and _alike(parsed, verb, child) and child - verb <= 4:
            shared = parsed.child(child, "object")
            if parsed.child(child, *SUBJECTS) is None:
                shared = _shared_object(parsed, child) if shared is None else shared
                if shared is not None:
                    return shared
    return None


def _alike(parsed: Parsed, verb: int, other: int) -> bool:
    """Whether two verbs stand in one form, though a tagger takes the second of "have arrested and *jailed*"
    for a past tense."""
    forms = parsed.forms[verb], parsed.forms[other]
    taken = forms == ("past_participle", "past") and parsed.lowers[other].endswith("ed")
    return forms[0] == forms[1] or (taken and parsed.child(verb, "passive_auxiliary") is None)


def _small_clause_object(parsed: Parsed, verb: int) -> int | None:
    """The object that a parser hangs below a clause: "urged [Israel to stop]", "found [him guilty]"."""
    for child in parsed.children_in(verb, "complement_clause"):
        bare = parsed.lemmas[verb] in BARE and parsed.forms[child] == "base"  # "helped [Chad defend it]"
        if bare or has_to(parsed, child) or is_small(parsed, child) or _is_participle(parsed, child):
            return parsed.child(child, *SUBJECTS)
    return None


def _is_participle(parsed: Parsed, clause: int) -> bool:
    """Whether a clause is a participle behind its noun: "accept [refugees fleeing the war]"."""
    return parsed.forms[clause] == "gerund" and parsed.child(clause, "auxiliary", "marker") is None


def _gap(parsed: Parsed, verb: int) -> bool:
    """Whether a relative clause lacks its object: "the man police arrested", not "the town *in which* they
    died"."""
    own = parsed.child(verb, "subject")
    links = [one for one in parsed.children_in(verb, "preposition") if one < verb]
    if any(parsed.lowers[one + 1] in RELATIVE for one in links):
        return False
    return own is not None and parsed.lowers[own] not in RELATIVE and parsed.child(verb, *CLAUSES) is None


def by_agent(parsed: Parsed, verb: int) -> int | None:
    """Who a by-phrase says did it: "held *by the army*"."""
    for child in parsed.children[verb]:
        if parsed.roles[child] == "by_agent" or (
            parsed.roles[child] == "preposition" and parsed.lowers[child] == "by"
        ):
            inner = parsed.child(child, "prepositional_object")
            if inner is not None:
                return inner
    for child in parsed.children_in(verb, "conjunct"):  # "slapped and kicked by officers": one doer for both
        if parsed.forms[child] == "past_participle" and child - verb <= 2:
            return by_agent(parsed, child)
    return None
