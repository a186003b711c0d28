"""Whom protesters name in what they shout or say: "chanting 'Down with *the king*'", "shouting at *police*",
"saying *the ministry* had lied". May import model, grammar.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import clause_around

SHOUTING = frozenset(("chant", "shout", "yell", "scream", "cry", "jeer", "hurl", "read", "whistle", "curse"))
SLOGAN_WORDS = 12  # of a slogan


class Outcries:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.claiming = classes["claiming_verbs"]
        self.hostile = classes["hostile_slogan_words"]
        self.parties = parties

    def named(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Heads of those against whom a protest's own words are."""
        parsed = reading.parsed
        for at in clause_around(parsed, act.token):
            if parsed.pos[at] != "VERB" or at == act.token:
                continue
            heads: list[int] = []
            if parsed.lemmas[at] in SHOUTING:
                heads = reading.obliques(at, "at") or self._in_slogan(reading, at)
            elif parsed.lemmas[at] in self.claiming and parsed.forms[at] == "gerund":
                heads = self._told_of(reading, at)
            found = [p for one in heads for p in self.parties.parties(reading, one)]
            found = [one for one in found if one not in act.actors and parsed.pos[one] != "PRON"]
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    def _in_slogan(self, reading: Reading, verb: int) -> list[int]:
        """Whoever is named first in a hostile slogan: "Death to *America*", "*Murad*, go away"."""
        parsed = reading.parsed
        end = parsed.sentences[parsed.sentence_of[verb]][1]
        span = range(verb + 1, min(verb + 1 + SLOGAN_WORDS, end))
        quoted = [at for at in span if parsed.words[at] in "\"“”'‘’«»"]
        if len(quoted) < 2:
            return []  # "chanted the name of the girl who died"
        span = range(quoted[0] + 1, quoted[1])
        if not any(parsed.lowers[at] in self.hostile for at in span):
            return []
        return [at for at in span if self.parties.names_somebody(reading, at)][:1]

    def _told_of(self, reading: Reading, verb: int) -> list[int]:
        """Who did what a protester says: "saying *the state* had gone back on its word"."""
        clause = reading.arguments(verb).complement
        doer = None if clause is None else reading.arguments(clause).subject
        return [] if doer is None or doer < verb else [doer]
