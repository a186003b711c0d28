"""Who harmed those of whom a text only says when they were harmed: "six died when *gunmen* attacked a bus".

May import model, grammar.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.staging import staged_by
from dragoman.grammar import NOUNS
from dragoman.model import Parsed

BOTH_FIGHT = frozenset(("battle", "clash", "exchange", "fight", "skirmish", "trade"))
BLASTS = frozenset(("assault", "attack", "blast", "explosion"))
OPENERS = frozenset(("after", "as", "when"))


class Befallen:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.parties = parties
        self.warlike = classes["warlike_attacks"]
        self.attacks = classes["warlike_attacks"] | classes["befalling_nouns"] | BLASTS
        # "three militants died when gunmen attacked a camp" does not say who shot them
        self.irregulars = classes["fighter_words"] & classes["militia_words"]

    def _attacking(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whose attack it was: "were killed in an ambush by *rebels*", "in a *Hezbollah* raid", "in *Israeli*
        shelling"; of a blast or bombing the name of a country says where it was."""
        parsed = reading.parsed
        for noun in reading.obliques(act.token, "in", "by", "during", "from"):
            if parsed.pos[noun] not in NOUNS or parsed.lemmas[noun] not in self.attacks:
                continue
            found = reading.arguments(noun)
            heads = list(reading.obliques(noun, "by"))
            heads += staged_by(reading, noun)
            heads += [] if found.possessor is None else [found.possessor]
            warlike = parsed.lemmas[noun] in self.warlike
            for one in found.modifiers:
                state = self.parties.names_state(parsed, one)
                if self.parties.names_party(reading, one) and (
                    not state or (warlike and _people(parsed, one))
                ):
                    heads.append(one)
            heads = [one for one in heads if self.parties.is_party(reading, one) or one in found.modifiers]
            if heads:
                both = self.parties.parties(reading, heads[0]) or [heads[0]]
                return tuple(one for one in both if one not in act.recipients)
        return ()

    def doers(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Heads of the attackers; none where the act names its own doer, where two sides fought, or where
        those harmed may be of the attackers. `acts` are those of the document."""
        parsed = reading.parsed
        if act.event_type != "ASSAULT" or act.actors or not act.recipients or act.composed is not None:
            return ()
        if found := self._attacking(reading, act):
            return found
        for clause in parsed.children_in(act.token, "adverbial_clause"):
            inner = acts.get(clause)
            if (
                inner is None
                or inner.event_type != "ASSAULT"
                or not inner.actors
                or inner.composed is not None
            ):
                continue
            if parsed.lemmas[clause] in BOTH_FIGHT:
                continue
            opens = [one for one in parsed.children[clause] if one < clause]
            if not any(parsed.lowers[one] in OPENERS for one in opens):
                continue
            if parsed.words[opens[0] - 1] == ",":
                continue  # "have been killed since October, *when* gunmen killed nine": by others as well
            if set(inner.actors) & set(inner.recipients) or any(
                parsed.pos[one] == "PRON" for one in inner.actors
            ):
                continue
            harmed = {parsed.lemmas[one] for one in act.recipients}
            doing = {parsed.lemmas[one] for one in inner.actors}
            if harmed & doing or (harmed & self.irregulars and doing & self.irregulars):
                continue
            return inner.actors
        return ()


def _people(parsed: Parsed, modifier: int) -> bool:
    """Whether a modifier is "Israeli" or "US", no name of a town."""
    return parsed.pos[modifier] == "ADJ" or parsed.words[modifier].isupper() or "." in parsed.words[modifier]
