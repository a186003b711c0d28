"""Whether people do together, or beside others, whatever a verb tells. May import model, grammar."""

from collections.abc import Mapping

from dragoman.find.reading import Reading

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
