"""What becomes of plans, threats and pleas: they are carried out, broken up by others, or left unheard.

May import model, grammar.
"""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.governors import Governor
from dragoman.grammar import NOUNS, OF_OTHERS
from dragoman.model import Parsed

PAPERS = frozenset(("comment", "immediately"))


def fulfilled(parsed: Parsed, governors: list[Governor]) -> list[Governor]:
    """Without what is done after all: "carried out its *threat* to cut aid", "kept a *promise*"."""
    done = [
        at
        for at, one in enumerate(governors)
        if at and one.class_name == "fulfil" and parsed.pos[governors[at - 1].token] in NOUNS
    ]
    return [one for at, one in enumerate(governors) if at not in done and at + 1 not in done]


def broken_up(parsed: Parsed, governors: list[Governor]) -> list[Governor]:
    """Where plans to do harm are stopped, it is prevented: "disrupted a *plan* to bomb a church"."""
    return [
        replace(one, class_name="prevent")
        if at
        and one.class_name == "stop"
        and parsed.lemmas[one.token] in OF_OTHERS
        and _plan(parsed, governors[at - 1])
        else one
        for at, one in enumerate(governors)
    ]


def _plan(parsed: Parsed, governor: Governor) -> bool:
    return governor.class_name in ("attempt", "plan") and parsed.pos[governor.token] in NOUNS


def refused(parsed: Parsed, act: Act | None) -> bool:
    """Whether somebody's plea is left unheard, and no paper's question: "has not replied to a request for
    comment"."""
    if act is None or act.event_type != "REJECT" or not act.recipients:
        return False
    return not any(parsed.lemmas[one] in PAPERS for one in parsed.subtree(act.token))
