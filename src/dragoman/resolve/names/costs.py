"""What it costs to take the sounds of one word for those of another: `data/names/sound_costs.tsv`."""

from collections.abc import Mapping

from dragoman.lexicon import Lexicon

UNWRITTEN_VOWEL = 0.04  # a short vowel that Arabic script leaves out
VOWELS = frozenset("aeiouE")
GLIDED = VOWELS | {"J", "h"}
SYLLABLE_LOST = 0.6  # as much as another vowel
# What the letter of a vowel that such a script does write may be in Latin.
LONG_VOWELS = {"u": "ovu", "i": "eEiJ", "a": "aeo", "e": "aoiE", "o": "aeu", "E": "aei"}
Costs = dict[tuple[str, str], float]


class SoundCosts:
    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("names/sound_costs.tsv")
        general = _costs([row for row in rows if not row["tongue"]])
        self.costs: dict[str, Costs] = {"": general}
        for tongue in {row["tongue"] for row in rows} - {""}:
            own = _costs([row for row in rows if row["tongue"] == tongue])
            self.costs[tongue] = general | own

    def distance(self, left: str, right: str, abjad: int = 0, tongue: str = "") -> float:
        """Weighted edit distance; abjad 1 says that the left writes no short vowels, -1 that the right does
        not; tongue be, uk that one of the names is in that language's form and the other is not."""
        costs = self.costs[tongue]
        lost_left, lost_right = _losses(costs, left, abjad == -1), _losses(costs, right, abjad == 1)
        previous = [0.0]
        for lost in lost_right:
            previous.append(previous[-1] + lost)
        for a, lost_a in zip(left, lost_left, strict=True):
            current = [previous[0] + lost_a]
            for j, b in enumerate(right):
                swap = 0.0 if a == b else _swap(costs, a, b, abjad)
                current.append(min(previous[j] + swap, previous[j + 1] + lost_a, current[j] + lost_right[j]))
            previous = current
        return previous[-1]


def _costs(rows: list[Mapping[str, str]]) -> Costs:
    found: Costs = {}
    for row in rows:
        pair = row["sound"], row["other"]
        found[pair] = found[pair if not pair[1] else pair[::-1]] = float(row["cost"])
    return found


def _losses(costs: Costs, sounds: str, unwritten: bool) -> list[float]:
    """What it costs to leave out each sound; an i between consonants is a syllable: Indira, Indra."""
    found = [
        UNWRITTEN_VOWEL if unwritten and sound in VOWELS else costs.get((sound, ""), 1.0) for sound in sounds
    ]
    if not unwritten:
        for place in range(1, len(sounds) - 1):
            if sounds[place] == "i" and not {sounds[place - 1], sounds[place + 1]} & GLIDED:
                found[place] = SYLLABLE_LOST
    return found


def _swap(costs: Costs, a: str, b: str, abjad: int) -> float:
    if abjad:
        long, other = (a, b) if abjad == 1 else (b, a)
        if other in LONG_VOWELS.get(long, ""):
            return 0.03
        if long == "a" and other in VOWELS:  # alif at the beginning holds any vowel
            return 0.15
    return costs.get((a, b), 1.0)
