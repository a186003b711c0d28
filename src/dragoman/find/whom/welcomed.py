"""Whom praise concerns where only what is said of its object names them: "welcomed the ruling, calling it
proof that *Australia* respects rights", "hailed the vote as a sign that *Mali* was at peace".

May import model, grammar.
"""

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS, SUBJECTS

SAYING = frozenset(("add", "argue", "call", "declare", "describe", "hail", "note", "say", "stress", "term"))
BESIDE = ("adverbial_clause", "open_complement")


class Welcomed:
    def __init__(self, parties: PartyJudge) -> None:
        self.parties = parties

    def whom(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Heads of the first somebody of whom praise that names nobody says more."""
        if act.event_type != "SUPPORT" or act.recipients or not act.actors:
            return ()
        parsed = reading.parsed
        said = [one for one in parsed.children_in(act.token, *BESIDE) if parsed.lemmas[one] in SAYING]
        for clause in (*said, *reading.obliques(act.token, "as")):
            below = parsed.subtree(clause) if clause > act.token else ()
            for one in below:
                told = parsed.roles[one] in SUBJECTS and parsed.pos[one] in NOUNS
                if told and self.parties.names_somebody(reading, one):
                    found = self.parties.parties(reading, one)
                    return tuple(each for each in found if each not in act.actors)
        return ()
