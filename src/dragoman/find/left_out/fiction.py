"""Acts in a tale: "*in the novel* the king pardons a poet", "*the film tells* of a queen who was beheaded";
and those that are done "*on paper* only".

May import model.
"""

from collections.abc import Mapping

from dragoman.find.reading import Reading


class Fiction:
    """Made once from the word classes."""

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self.works = classes["fiction_words"]
        self.telling = classes["fiction_verbs"]

    def tells(self, reading: Reading, token: int) -> bool:
        """Whether a clause around an act says in which tale it stands, or a tale is what tells it."""
        parsed = reading.parsed
        for verb in (token, *parsed.ancestors(token)):
            if parsed.pos[verb] != "VERB":
                continue
            inside = (one for one in reading.obliques(verb, "in") if parsed.lemmas[one] in self.works)
            if any(parsed.children_in(one, "determiner", "possessor") for one in inside):  # not "on film"
                return True
            if any(parsed.lowers[one] == "paper" for one in reading.obliques(verb, "on")):
                return True
            subject = reading.arguments(verb).subject
            tale = subject is not None and parsed.lemmas[subject] in self.works
            if tale and verb != token and parsed.lemmas[verb] in self.telling:
                return True
        return False
