"""Words that tell an act once more which the verb over them tells already: "marched to *protest*", "backed
the UN's *call* for a truce". May import grammar.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.grammar import VERBS, verb_over
from dragoman.model import Parsed

HARMS = frozenset(("ASSAULT", "COERCE", "SANCTION", "THREATEN"))  # protests are for those these befall
PROTESTING = "protest"
VOICED = frozenset(("ACCUSE",))
PURPOSES = frozenset(("adverbial_clause", "open_complement"))
# acts of speech that answer a demand or make it anew, and so tell of it
ANSWERS = frozenset(("SUPPORT", "ACCUSE", "REJECT", "REQUEST", "CONCEDE", "AGREE"))
TOLD_TWICE = frozenset(("REQUEST", "THREATEN"))  # by the verb of speaking and by what it says
CONTENTS = frozenset(("complement_clause", "open_complement"))
INNER = frozenset(("object", "passive_subject"))

Again = dict[int, tuple[Act, str]]


def cover(reading: Reading, settled: dict[int, Act], again: Again) -> None:
    """Moves from `settled` to `again` what another act tells already."""
    parsed = reading.parsed
    for token, act in [*settled.items()]:
        outer = _over(parsed, settled, token, act)
        if outer is None:
            continue
        again[token] = settled.pop(token), "F106"
        if outer.event_type == act.event_type and act.event_type in TOLD_TWICE:
            recipients = outer.recipients or act.recipients
            settled[outer.token] = replace(outer, mode=outer.mode or act.mode, recipients=recipients)
        elif act.event_type != "REQUEST" and (others := _opposed(parsed, settled, act)):
            settled[outer.token] = replace(outer, recipients=others)


def voiced_in_protest(reading: Reading, act: Act, settled: Mapping[int, Act]) -> bool:
    """Whether an act of speech is what a protest is for: "took to the streets to *denounce* the law"."""
    parsed = reading.parsed
    to = any(parsed.lowers[one] == "to" for one in parsed.children_in(act.token, "auxiliary"))
    if act.event_type not in VOICED or parsed.roles[act.token] not in PURPOSES or not to:
        return False
    verb = parsed.heads[act.token]
    return any(
        one.event_type == "PROTEST"
        and verb in (at, verb_over(parsed, at))
        and set(one.actors) & set(act.actors)
        for at, one in settled.items()
    )


def _over(parsed: Parsed, settled: Mapping[int, Act], token: int, act: Act) -> Act | None:
    """The act that covers another."""
    above = settled.get(parsed.heads[token])
    if above is not None and _same(above, act) and parsed.roles[token] in CONTENTS:
        return above
    if parsed.lemmas[token] == PROTESTING and parsed.pos[token] == "VERB":
        if parsed.roles[token] not in PURPOSES:
            return None
        verb = parsed.heads[token]
        return next(
            (
                one
                for at, one in settled.items()
                if one.event_type == "PROTEST" and at < token and verb in (at, verb_over(parsed, at))
            ),
            None,
        )
    if act.event_type == "REQUEST" and parsed.pos[token] not in VERBS and parsed.roles[token] in INNER:
        outer = settled.get(parsed.heads[token])
        return outer if outer is not None and outer.event_type in ANSWERS else None
    return None


def _same(outer: Act, act: Act) -> bool:
    """Whether two acts are one threat or demand: "*warned* him that a raid would be *answered* with fire"."""
    return act.event_type in TOLD_TWICE and outer.event_type == act.event_type and outer.actors == act.actors


def _opposed(parsed: Parsed, settled: Mapping[int, Act], act: Act) -> tuple[int, ...]:
    """Whom a protest is against, without those on whose behalf it is: "to protest the arrest of *a poet*"."""
    below = parsed.subtree(act.token)
    victims = {
        one
        for token, other in settled.items()
        if token in below and other.event_type in HARMS
        for one in other.recipients
    }
    return tuple(one for one in act.recipients if one not in victims)
