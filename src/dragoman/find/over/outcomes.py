"""What becomes of plans, threats and pleas: they are carried out, broken up by others, or left unheard.

May import model, grammar.
"""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.over.clausal import negated
from dragoman.find.over.governor import Governor
from dragoman.grammar import NOUNS, OF_OTHERS, VERBS
from dragoman.model import Parsed

PAPERS = frozenset(("comment", "immediately"))
RULING = frozenset(("discount", "exclude", "foreclose", "preclude", "rule"))
REFUSING = frozenset(("decline", "refuse"))
LEAVING = frozenset(("hold", "keep", "leave"))
POSSIBLE = frozenset(("consider", "possible"))
NONE = frozenset(("no", "none", "nothing"))
KEPT_OPEN = "keep_open"


def fulfilled(parsed: Parsed, governors: list[Governor]) -> list[Governor]:
    """Without what is done after all: "carried out its *threat* to cut aid", "kept a *promise*"."""
    done = [
        at
        for at, one in enumerate(governors)
        if at and one.class_name == "fulfil" and _meant(parsed, governors[at - 1])
    ]
    return [one for at, one in enumerate(governors) if at not in done and at + 1 not in done]


def _meant(parsed: Parsed, governor: Governor) -> bool:
    return parsed.pos[governor.token] in NOUNS and governor.class_name not in POSSIBLE


def kept_open(parsed: Parsed, governors: list[Governor]) -> list[Governor]:
    """What is not ruled out is held over somebody: "has *not ruled out* a strike", "*declined to rule out* a
    strike", "left *open* the possibility of a strike"."""
    for at, one in enumerate(governors):
        found, above = None, governors[at + 1 :]
        if _not_ruled_out(parsed, one.token):
            if any(each.modal and each.class_name == "ability" for each in above):
                return governors  # "could not rule out an attack": it may come from others
            found = replace(one, token=_refusing(parsed, one.token) or one.token)
        elif one.class_name in POSSIBLE and (verb := _left_open(parsed, one.token)) is not None:
            found = replace(one, token=verb)
        if found is not None:
            return [*governors[:at], replace(found, class_name=KEPT_OPEN, negated=True, modal=False)]
    return governors


def rules_nothing_out(parsed: Parsed, verb: int) -> bool:
    """Whether a verb rejects nothing, since it is about not ruling out: "*declined* to *rule* out a strike",
    "nothing *was* off the table"."""
    if parsed.lemmas[verb] in ("be", "remain"):
        off = any(parsed.lowers[one] == "off" for one in parsed.children_in(verb, "preposition"))
        subject = parsed.child(verb, "subject")
        return off and subject is not None and parsed.lowers[parsed.left_edges[subject]] in NONE
    below = parsed.child(verb, "open_complement") if parsed.lemmas[verb] in REFUSING else None
    return _not_ruled_out(parsed, verb) or (below is not None and _not_ruled_out(parsed, below))


def _not_ruled_out(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is the "rule out" of who does not do so."""
    if parsed.lemmas[verb] not in RULING or parsed.pos[verb] not in VERBS:
        return False
    return negated(parsed, verb) or _refusing(parsed, verb) is not None


def _refusing(parsed: Parsed, verb: int) -> int | None:
    above = parsed.heads[verb]
    refuses = parsed.roles[verb] == "open_complement" and parsed.lemmas[above] in REFUSING
    return above if refuses else None


def _left_open(parsed: Parsed, noun: int) -> int | None:
    """The verb of who leaves a possibility open: "*left* open the option", "*kept* the option open"."""
    verb = parsed.heads[noun]
    if parsed.roles[noun] != "object":
        return None
    if parsed.lemmas[verb] == "open" and parsed.roles[verb] == "open_complement":
        return parsed.heads[verb] if parsed.lemmas[parsed.heads[verb]] in LEAVING else None
    said = (parsed.lowers[one] for one in (*parsed.children[verb], *parsed.children[noun]))
    return verb if parsed.lemmas[verb] in LEAVING and "open" in said else None


def to_stop(parsed: Parsed, governor: Governor) -> bool:
    """Whether what is stopped goes on as yet: "may *stop* sending aid", "told them to *stop*"."""
    return governor.class_name == "stop" and parsed.forms[governor.token] == "base"


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


def ordering(governors: Iterable[Governor]) -> list[int]:
    """The words among governors that order what stands below."""
    return [one.token for one in governors if one.class_name == "order" and not one.modal]
