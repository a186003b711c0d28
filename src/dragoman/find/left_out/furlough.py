"""Prisoners who are let out for a time and are to come back: "let out *for one day*", "freed *on furlough*".

May import model.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading

FOR_NOW = frozenset(("brief", "briefly", "temporarily", "temporary"))
LEAVE = frozenset(("furlough", "leave"))
ATTENDING = frozenset(("attend", "sit", "visit"))


class Furlough:
    """Made once from the word classes."""

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self.spells = classes["furlough_words"]

    def is_one(self, reading: Reading, act: Act) -> bool:
        parsed, verb = reading.parsed, act.token
        if act.mode != "release" or act.composed is not None:
            return False
        if any(parsed.lowers[one] in FOR_NOW for one in parsed.children_in(verb, "adverb", "adjective")):
            return True
        if any(parsed.lemmas[one] in LEAVE for one in reading.obliques(verb, "on")):
            return True
        aims = [
            one for one in parsed.children_in(verb, "adverbial_clause") if parsed.lemmas[one] in ATTENDING
        ]
        attended = [reading.arguments(one).object for one in aims]
        spells = [*reading.obliques(verb, "for"), *(one for one in attended if one is not None)]
        return any(parsed.lemmas[one] in self.spells for one in spells)
