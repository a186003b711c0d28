"""Who does something with one another: several, one plural for both sides, each other. May import grammar."""

from collections.abc import Sequence

from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import conjoined
from dragoman.model import Parsed

SIDES = frozenset(("two", "both", "three", "four", "neighbouring", "rival", "warring"))
STATES = frozenset(("country", "nation", "state"))
HALVES = frozenset(("north", "south"))
RECIPROCAL = frozenset((("each", "other"), ("one", "another")))


class Sides:
    def __init__(self, parties: PartyJudge) -> None:
        self.parties = parties

    def both(self, reading: Reading, token: int, actors: Sequence[int]) -> bool:
        """Whether the doers are all sides of what they do with one another: several of them, or one plural in
        "*the two leaders* met", "cooperation between *the Baltic police forces*"."""
        if len(actors) != 1:
            return len(actors) > 1
        parsed, actor = reading.parsed, actors[0]
        if self._of_two_states(reading, actor):
            return True
        if (
            parsed.pos[actor] == "NUM"
            and parsed.lowers[actor] in SIDES
            and self._words_before(parsed, actor) == ["the"]
        ):
            return True  # "*the two* signed a treaty"
        if parsed.forms[actor] != "plural":
            return False
        of = reading.obliques(actor, "of", "from")
        if any(self._several_states(parsed, one) or self._of_two_states(reading, one) for one in of):
            return True  # "the navies of India and Japan", "members of the Hausa and Berta tribes"
        if any(parsed.lemmas[one] in STATES and parsed.forms[one] == "plural" for one in of):
            return True  # "warships from *ten nations*"
        if any(self._several_named(reading, one) for one in of):
            return True  # "representatives of Fatah and Hamas"
        if any(parsed.lowers[one] in SIDES for head in of for one in parsed.children[head] if one < head):
            return True  # "the commanders of both armies"
        if actor in reading.obliques(token, "between", "among"):
            return True
        before = [one for one in parsed.children[actor] if one < actor]
        owners = [one for owner in parsed.children_in(actor, "possessor") for one in parsed.children[owner]]
        if any(parsed.lowers[one] in SIDES for one in (*before, *owners)):
            return True
        peoples = [
            one for one in before if self.parties.names_state(parsed, one)
        ]  # "Thai and Khmer soldiers"
        peoples += [one for first in peoples for one in parsed.children_in(first, "conjunct")]
        return len([one for one in peoples if self.parties.names_state(parsed, one)]) > 1

    def _of_two_states(self, reading: Reading, actor: int) -> bool:
        """Whether one noun stands for both sides: "*Chadian and Nigerian police* traced the car together"."""
        parsed = reading.parsed
        return any(
            self._several_states(parsed, one) or self._several_bodies(reading, one)
            for one in parsed.children_in(actor, "adjective", "compound", "noun_modifier")
        )

    def _several_bodies(self, reading: Reading, head: int) -> bool:
        """Whether a list before a noun names more than one side: "*House and Senate* leaders"."""
        listed = conjoined(reading.parsed, head)
        return len(listed) > 1 and all(self.parties.names_party(reading, one) for one in listed)

    def _several_named(self, reading: Reading, head: int) -> bool:
        listed = conjoined(reading.parsed, head)
        named = all(reading.parsed.pos[one] == "PROPN" for one in listed)
        return len(listed) > 1 and named and all(self.parties.is_party(reading, one) for one in listed)

    def _several_states(self, parsed: Parsed, head: int) -> bool:
        """Whether a list names more than one state or people: "Thai and Khmer", "South and North Korean"."""
        listed = conjoined(parsed, head)
        named = sum(parsed.lowers[one] in self.parties.state_words for one in listed)
        halves = {parsed.lowers[i] for one in listed for i in (one, *parsed.children_in(one, "adjective"))}
        return named > 1 or halves >= HALVES

    def each_other(self, reading: Reading, token: int) -> bool:
        """Whether an act is done to "each other" or "one another"."""
        parsed, found = reading.parsed, reading.arguments(token)
        heads = (found.object, found.indirect_object, *(one for _, one in found.obliques))
        return any(
            parsed.lowers[first : first + 2] in RECIPROCAL
            for head in heads
            if head
            for first in (head - 1, head)
        )

    def _words_before(self, parsed: Parsed, head: int) -> list[str]:
        return [parsed.lowers[one] for one in parsed.children[head] if one < head]
