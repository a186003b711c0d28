"""Who is freed for somebody else: "freed Ana Lim in exchange for *Omar Sey*", "was swapped for *Omar Sey*".

An exchange frees both, and the record asks of either what was done to him. May import model, grammar.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.lexical.conditions import Conditions
from dragoman.find.reading import Reading
from dragoman.grammar import conjoined
from dragoman.model import Parsed

SWAPS = frozenset(("exchange", "swap", "trade"))  # verbs, of which both are freed
HANDED = frozenset((("COOPERATE", ""), ("RETREAT", "withdraw")))  # what else "hand over" tells
PRICE = "price"  # the trait of a release that is told as the price of another
ARTICLES = frozenset(("a", "an"))
PRICES = frozenset(("exchange", "return", "swap", "trade"))  # nouns behind "in"


class Exchanged:
    def __init__(self, conditions: Conditions) -> None:
        self.conditions = conditions

    def told(self, reading: Reading, act: Act) -> Act:
        """An act of exchanging with those on the other side of it: "swapped Ana Lim for *Omar Sey*"."""
        if not _frees(act) or reading.parsed.lemmas[act.token] not in SWAPS:
            return act
        others = [one for one in self._persons(reading, act.token) if one not in act.recipients]
        return replace(act, recipients=(*act.recipients, *others))

    def added(self, reading: Reading, settled: dict[int, Act]) -> dict[int, Act]:
        """The acts with the releases for which those among them were the price; whoever freed these is not
        said."""
        self._handed_over(reading, settled)
        for noun in _prices(reading.parsed):
            over = (settled[one] for one in reading.parsed.ancestors(noun) if one in settled)
            act = next((one for one in over if _frees(one)), None)
            if act is not None and noun not in settled and (persons := self._persons(reading, noun)):
                settled[noun] = replace(
                    act, token=noun, actors=(), recipients=persons, covers=(), traits=act.traits | {PRICE}
                )
        return settled

    def _handed_over(self, reading: Reading, settled: dict[int, Act]) -> None:
        """Where a report tells of an exchange of prisoners, whoever is handed over is freed by it, and no
        help to the law of others: "exchanged 200 prisoners. It *handed over* 124"."""
        parsed = reading.parsed
        if not any(map(_frees, settled.values())) or SWAPS.isdisjoint(parsed.lemmas):
            return
        for token, act in settled.items():
            kind = act.event_type, act.mode
            if kind not in HANDED or act.composed is not None or parsed.lemmas[token] != "hand":
                continue
            whom = reading.arguments(token).object
            if whom is not None and self.conditions.is_person(reading, whom):
                settled[token] = replace(
                    act, event_type="RETREAT", mode="release", recipients=tuple(conjoined(parsed, whom))
                )

    def _persons(self, reading: Reading, token: int) -> tuple[int, ...]:
        parsed = reading.parsed
        heads = reading.obliques(token, "for")
        behind = token + 1
        if not heads and behind < len(parsed) and parsed.lowers[behind] == "for":
            heads = [*parsed.children_in(behind, "prepositional_object")]  # read as the verb's
        every = (one for head in heads for one in conjoined(parsed, head))
        return tuple(one for one in every if self.conditions.is_person(reading, one))


def _frees(act: Act) -> bool:
    return (act.event_type, act.mode) == ("RETREAT", "release") and act.composed is None


def _prices(parsed: Parsed) -> Iterator[int]:
    """The nouns of "in exchange for", "in return for", "in a swap for", whatever the parser hangs them on."""
    for token in range(1, len(parsed) - 1):
        if parsed.lowers[token] in PRICES and parsed.lowers[token + 1] == "for":
            first = token - 1 if parsed.lowers[token - 1] not in ARTICLES else token - 2
            if parsed.lowers[first] == "in":
                yield token
