"""Prisoners who are let out for a time and are to come back: "let out *for one day*", "freed *on furlough*",
"left prison *for a hearing*", "came out *under guard*".

May import model and grammar.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.grammar import has_to

FOR_NOW = frozenset(("brief", "briefly", "temporarily", "temporary"))
LEAVE = frozenset(("furlough", "leave"))
GUARDED = frozenset(("escort", "guard"))
ATTENDING = frozenset(("attend", "sit", "visit"))
APPEARING = frozenset(("appear", "testify"))
FREEING = frozenset(("free", "release"))  # for treatment is for good, where no day is told


class Furlough:
    """Made once from the word classes."""

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self.spells = classes["furlough_words"] | classes["hearing_errands"]
        self.errands = self.spells | classes["treatment_errands"]

    def is_one(self, reading: Reading, act: Act) -> bool:
        parsed, verb = reading.parsed, act.token
        if act.mode != "release" or act.composed is not None:
            return False
        if any(parsed.lowers[one] in FOR_NOW for one in parsed.children_in(verb, "adverb", "adjective")):
            return True
        if any(parsed.lemmas[one] in LEAVE for one in reading.obliques(verb, "on")):
            return True
        if any(parsed.lemmas[one] in GUARDED for one in reading.obliques(verb, "under")):
            return True
        aims = [one for one in parsed.children_in(verb, "adverbial_clause") if has_to(parsed, one)]
        if any(parsed.lemmas[one] in APPEARING for one in aims):
            return True
        attended = [reading.arguments(one).object for one in aims if parsed.lemmas[one] in ATTENDING]
        ends = [*reading.obliques(verb, "for"), *(one for one in attended if one is not None)]
        thing = reading.arguments(verb).object
        ends += [] if thing is None else reading.obliques(thing, "for")  # "left *prison for hospital*"
        spells = self.spells if parsed.lemmas[verb] in FREEING else self.errands
        return any(parsed.lemmas[one] in spells for one in ends)
