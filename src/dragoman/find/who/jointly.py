"""Whether people do together, or beside others, whatever a verb tells. May import model, grammar."""

from collections.abc import Mapping, Sequence

from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.sides import Sides

COUNTED = "together"  # "*together* they mine half of it" only adds them up


class Jointly:
    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self.alone = classes["unshared_verbs"]
        self.adverbs = classes["joint_adverbs"]
        self.concert = classes["concert_words"]

    def __call__(self, reading: Reading, verb: int) -> bool:
        parsed = reading.parsed
        if parsed.lemmas[verb] in self.alone:
            return False
        adverbs = [one for one in parsed.children_in(verb, "adverb") if parsed.lowers[one] in self.adverbs]
        if any(not self._counts(reading, verb, one) for one in adverbs):
            return True
        concert = reading.obliques(verb, "in")
        beside = reading.obliques(verb, "alongside")
        return bool(beside) or any(parsed.lemmas[one] in self.concert for one in concert)

    def _counts(self, reading: Reading, verb: int, adverb: int) -> bool:
        parsed = reading.parsed
        if parsed.lowers[adverb] != COUNTED or adverb > verb or parsed.children[adverb]:
            return False
        return not any(one < adverb for one in parsed.children_in(verb, "auxiliary"))


class JointMoves:
    """Forces that are sent out or trained by several at once."""

    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge, sides: Sides) -> None:
        self.parties = parties
        self.sides = sides
        self.jointly = Jointly(classes)
        self.drills = classes["drill_nouns"]
        self.joint = classes["joint_words"]
        self.outings = self.drills | {"patrol", "sortie", "voyage"}

    def partners(self, reading: Reading, token: int, lemma: str, actors: Sequence[int]) -> list[int]:
        """With whom forces are sent out or trained: "Chad and Niger held an *exercise*", "a *joint operation*
        with Chad"; both sides where one noun names them."""
        parsed = reading.parsed
        if lemma in self.drills and self.sides.both(reading, token, actors):
            return list(actors)
        things = [token]
        if self.jointly(reading, token):
            partners = reading.obliques(token, "with", "alongside")
            found = [each for one in partners for each in self.parties.parties(reading, one)]
            return found or (list(actors) if self.sides.both(reading, token, actors) else [])
        if parsed.pos[token] == "VERB":  # "sailed *for* joint drills", "set out *on* a patrol together"
            done = reading.arguments(token).object
            aims = [one for one in reading.obliques(token, "for", "on") if parsed.lemmas[one] in self.outings]
            things = [*([] if done is None else [done]), *aims]
        thing = next((one for one in things if self._shared(reading, one)), None)
        if thing is None:
            return []
        near = (*reading.obliques(token, "with", "alongside"), *reading.obliques(thing, "with", "alongside"))
        partners = [one for one in dict.fromkeys(near) if one != thing]
        found = [
            each for one in partners for each in self.parties.parties(reading, one) if each not in actors
        ]
        return found or (list(actors) if self.sides.both(reading, token, actors) else [])

    def _shared(self, reading: Reading, thing: int) -> bool:
        """Whether something is done by several: "*joint* drills", "their first patrol *together*"."""
        parsed = reading.parsed
        if any(parsed.lemmas[one] in self.joint for one in reading.arguments(thing).modifiers):
            return True
        if parsed.lemmas[thing] not in self.outings or thing + 1 == len(parsed):
            return False
        owner = reading.arguments(thing).possessor
        theirs = owner is not None and parsed.lowers[owner] == "their" and parsed.lemmas[thing] in self.drills
        return theirs or parsed.lowers[thing + 1] == "together"
