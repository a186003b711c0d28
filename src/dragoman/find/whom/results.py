"""Whose doing is what a participle behind a clause of time tells: "Police fired tear gas after the king put
off the vote, *wounding eleven*." A parser hangs it on the nearest verb, and the king would have wounded them.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.model import Parsed

MARKERS = frozenset(("after", "as", "when", "while", "before", "since", "once", "because", "although"))
HARM = frozenset(("ASSAULT", "COERCE"))


def regained(parsed: Parsed, acts: Mapping[int, Act], act: Act) -> Act:
    """The act with the doers of the like act that stands over it: of the clause of time, else of the main
    clause; harm that is like neither has no stated doer."""
    clause = parsed.heads[act.token]
    if act.event_type not in HARM or not _trails(parsed, act.token, clause):
        return act
    inner, main = acts.get(clause), acts.get(parsed.heads[clause])
    if inner is not None and inner.event_type == act.event_type:
        return act
    if main is not None and main.event_type == act.event_type:
        return replace(act, actors=tuple(one for one in main.actors if one not in act.recipients))
    return replace(act, actors=())


def _trails(parsed: Parsed, token: int, clause: int) -> bool:
    if parsed.roles[token] != "adverbial_clause" or parsed.forms[token] != "gerund":
        return False
    before = parsed.left_edges[token] - 1
    marker = parsed.child(clause, "marker")
    return (
        parsed.roles[clause] == "adverbial_clause"
        and marker is not None
        and parsed.lowers[marker] in MARKERS
        and before > clause
        and parsed.words[before] == ","
    )
