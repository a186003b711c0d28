"""What an attack did to people: "a bomb exploded, *killing* two", "two were *killed* when it went
off".

Such words have no tense of their own, or name no doer; the attack that they hang on makes them a claim.
"After" makes none: it is no reason. May import model, grammar.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.model import Parsed

TOGETHER = frozenset(("when", "as"))  # "died *after* rioters set fire": later, and no more is said


def consequence(parsed: Parsed, told: Mapping[int, Act], act: Act) -> bool:
    """Whether a verb with people done to tells what an attack of its sentence, among those `told`, did."""
    token = act.token
    if act.event_type != "ASSAULT" or not act.recipients or parsed.pos[token] != "VERB":
        return False
    if parsed.forms[token] == "gerund" and parsed.roles[token] in ("adverbial_clause", "conjunct"):
        return _attack(told, parsed.heads[token]) or any(
            _attack(told, one) for one in parsed.ancestors(token) if parsed.roles[token] == "conjunct"
        )
    return any(
        _attack(told, clause) and any(parsed.lowers[one] in TOGETHER for one in parsed.children[clause])
        for clause in parsed.children_in(token, "adverbial_clause")
    )


def _attack(told: Mapping[int, Act], token: int) -> bool:
    return token in told and told[token].event_type == "ASSAULT"
