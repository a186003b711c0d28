"""Whether a time lies ahead of or behind the day of publication, by the verb that it belongs to.

May import model.
"""

from collections.abc import Collection

from dragoman.model import Parsed

FUTURE_AUXILIARIES = frozenset({"will", "'ll", "shall", "wo", "would", "'d", "ca"})
PREDICATES = frozenset({"VERB", "AUX"})
LONGEST_CLIMB = 12  # heads above a time; a verb that governs it stands nearer
AHEAD, BEHIND, OPEN = 1, -1, 0


def direction(parsed: Parsed, token: int, forward: Collection[str], timetable: Collection[str]) -> int:
    """AHEAD, BEHIND or OPEN. `forward` holds lemmas whose times lie ahead ("is scheduled for Friday")."""
    verb = token
    if parsed.roles[token] == "possessor":
        return OPEN  # "Wednesday's ruling"
    for _ in range(LONGEST_CLIMB):
        if parsed.pos[verb] in PREDICATES:
            break
        if parsed.lemmas[verb] in forward or parsed.lowers[verb] in forward:
            return AHEAD
        above = parsed.heads[verb]
        if above == verb:
            return OPEN
        verb = above
    else:
        return OPEN
    return _of_verb(parsed, verb, forward, timetable)


def _of_verb(parsed: Parsed, verb: int, forward: Collection[str], timetable: Collection[str]) -> int:
    helpers = parsed.children_in(verb, "auxiliary", "passive_auxiliary")
    words = {parsed.lowers[child] for child in helpers}
    if words & FUTURE_AUXILIARIES:
        return AHEAD if not words & {"have", "'ve"} else OPEN
    if parsed.forms[verb] == "past" or words & {"was", "were", "had", "has", "have", "did", "'ve"}:
        planned = parsed.lemmas[verb] in forward and parsed.forms[verb] == "past_participle"
        return AHEAD if planned and not words & {"had", "has", "have"} else BEHIND
    if "to" in words:
        above = parsed.heads[verb]
        if above != verb and (parsed.lemmas[above] in forward or parsed.lemmas[above] == "be"):
            return AHEAD
        if above != verb and parsed.pos[above] in PREDICATES:
            return _of_verb(parsed, above, forward, timetable)
        return AHEAD if above != verb else OPEN
    if parsed.lemmas[verb] in forward:
        return AHEAD
    if parsed.forms[verb] == "present" and parsed.lemmas[verb] in timetable and _closed(parsed, verb):
        return AHEAD
    if parsed.forms[verb] in ("gerund", "past_participle", "base", "") and parsed.heads[verb] != verb:
        conjoined = parsed.roles[verb] in ("conjunct", "open_complement", "adverbial_clause")
        if parsed.forms[verb] == "past_participle" and not helpers and not conjoined:
            return BEHIND  # "the man arrested on Monday"
        above = parsed.heads[verb]
        for _ in range(LONGEST_CLIMB):
            if parsed.pos[above] in PREDICATES:
                return _of_verb(parsed, above, forward, timetable) if above < verb or conjoined else OPEN
            if parsed.heads[above] == above:
                break
            above = parsed.heads[above]
    return OPEN


def _closed(parsed: Parsed, token: int) -> bool:
    """Whether the sentence ends with a full stop: a headline tells of the past in the present tense."""
    last = parsed.sentences[parsed.sentence_of[token]][1] - 1
    return any(parsed.words[i] in (".", "?", "!") for i in (last, last - 1) if i >= 0)
