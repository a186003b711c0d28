"""Who only makes an act known, and who says that it was his: "*her brother* announced her release", "*rebels*
claimed responsibility for a bombing". May import model.
"""

from dragoman.find.lexical.carriers import CLAIMING, Carriers
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge

HERALDING = frozenset(("announce", "declare"))


class Tellers:
    """`heralds` are words for those who tell of what others do."""

    def __init__(self, carriers: Carriers, parties: PartyJudge, heralds: frozenset[str]) -> None:
        self.carriers = carriers
        self.parties = parties
        self.heralds = heralds

    def only_tells(self, reading: Reading, noun: int, head: int) -> bool:
        """Whether a party only makes known what others did: "*her brother* announced her release"."""
        parsed, carrier = reading.parsed, self.carriers.carrier(reading, noun)
        if carrier is None or parsed.lemmas[carrier[0]] not in HERALDING:
            return False
        return reading.arguments(carrier[0]).subject == head and parsed.lemmas[head] in self.heralds

    def claimants(self, reading: Reading, verb: int) -> list[int]:
        """Who claims the attack that a verb tells of: "*rebels* claimed responsibility for a bombing that
        killed nine"."""
        attack = reading.arguments(verb).subject if reading.parsed.pos[verb] == "VERB" else None
        carrier = None if attack is None else self.carriers.carrier(reading, attack)
        if carrier is None or reading.parsed.lemmas[carrier[0]] not in CLAIMING:
            return []  # who is said by others to be behind an attack did not claim it
        claimant = reading.arguments(carrier[0]).subject
        return [] if claimant is None else self.parties.parties(reading, claimant)
