"""Whether what others will do is foretold, and not announced by those who will do it.

May import grammar.
"""

from dragoman.find.reading import Reading
from dragoman.grammar import VERBS

FORETELLING = frozenset(("expect", "forecast", "foresee", "predict", "prophesy"))
FORETELLERS = frozenset(("academic", "analyst", "columnist", "commentator", "critic", "economist", "expert"))
FORETELLERS |= frozenset(
    ("forecaster", "historian", "observer", "professor", "pundit", "scholar", "scientist")
)


def foretold(reading: Reading, verb: int) -> bool:
    """Whether the clause of a verb is what somebody predicts, or what one says whose trade it is: "…, *said a
    political scientist*"."""
    parsed, at = reading.parsed, verb
    while parsed.roles[at] == "conjunct" and parsed.heads[at] != at:
        at = parsed.heads[at]
    above = parsed.heads[at]
    if parsed.roles[at] != "complement_clause" or parsed.pos[above] not in VERBS:
        return False
    subject = reading.arguments(above).subject
    speaker = subject is not None and parsed.lemmas[subject] in FORETELLERS
    return speaker or parsed.lemmas[above] in FORETELLING
