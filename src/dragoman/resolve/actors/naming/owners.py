"""Of which state a body is by what is beside its name: "*Kenya's* Supreme Court", "the *Chinese* navy"."""

from collections.abc import Iterable

from dragoman.model import Parsed
from dragoman.resolve.actors.naming.forms import Name
from dragoman.resolve.actors.words import LONGEST_NAME, SEATS, ActorWords


def owning_state(words: ActorWords, parsed: Parsed, head: int) -> str:
    """ISO code of the state that the possessor of a name's head names, "" where it names none or several."""
    owner = parsed.child(head, "possessor")
    return "" if owner is None else _only(words, parsed, parsed.left_edges[owner], owner + 1)


def state_behind(words: ActorWords, parsed: Parsed, last: int) -> str:
    """ISO code of the state behind what ends before `last`: "the Parliament *of Ghana*", "John Brown *of the
    Gambia*"; "" where none stands there, or a longer name goes on."""
    if last + 1 >= len(parsed) or parsed.lowers[last] != "of":
        return ""
    begin = last + 1 + (parsed.lowers[last + 1] == "the")
    found, end = words.country_phrase(parsed, begin, min(begin + LONGEST_NAME, len(parsed)))
    on = end < len(parsed) and (parsed.pos[end] == "PROPN" or parsed.roles[end] == "case_marker")
    state = found[0] if len(found) == 1 and not on else None
    return state.country if state is not None and state.kind not in SEATS else ""


def by_state(words: ActorWords, parsed: Parsed, names: Iterable[Name]) -> dict[str, list[Name]]:
    """The places of one name by the state that each is of; where several are named, one that names none is of
    the state named last: "China's Foreign Ministry", "Japan's Foreign Ministry" are two."""
    names = list(names)
    states = [_state(words, parsed, name) for name in names]
    last = next((state for state in states if state), "")
    found: dict[str, list[Name]] = {}
    for name, state in zip(names, states, strict=True):
        last = state or last
        found.setdefault(last, []).append(name)
    return found


def at_odds(one: str, other: str) -> bool:
    """Whether two states, "" where none is known, are not the same."""
    return bool(one and other) and one != other


def _state(words: ActorWords, parsed: Parsed, name: Name) -> str:
    if state := owning_state(words, parsed, name.head):
        return state
    inside, end = words.country_phrase(parsed, name.first, name.last)
    if len(inside) == 1 and end < name.last:
        return inside[0].country
    before = _only(words, parsed, name.first - 1, name.first) if name.first else ""
    return before or _behind(words, parsed, name.head) or _at_end(words, parsed, name)


def _behind(words: ActorWords, parsed: Parsed, head: int) -> str:
    """ "The Supreme Court of *Kenya*", whether the name runs over the state or not."""
    of = next((one for one in parsed.children_in(head, "preposition") if parsed.lowers[one] == "of"), None)
    state = parsed.child(of, "prepositional_object") if of is not None else None
    return "" if state is None else _only(words, parsed, parsed.left_edges[state], state + 1)


def _at_end(words: ActorWords, parsed: Parsed, name: Name) -> str:
    """ "The Ministry of Defence *of Chad*", likewise."""
    inside = (state_behind(words, parsed, at) for at in range(name.first + 1, name.last))
    return next(filter(None, inside), "") or state_behind(words, parsed, name.last)


def _only(words: ActorWords, parsed: Parsed, first: int, last: int) -> str:
    found = words.countries_at(parsed, first, last)
    return found[0].country if len(found) == 1 else ""
