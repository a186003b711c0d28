"""Which word each time of a text modifies. May import model and the rooms beside it."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.grammar import saying_of
from dragoman.model import Parsed, TimeMention
from dragoman.resolve.times.reading.scan import token_at

CLIMB = 6  # heads from a time to the word that it modifies: prepositions and adverbs stand between


class Hosts:
    """`tokens` are those of each time, first to last (half-open); `timeless` nouns have no time."""

    def __init__(self, parsed: Parsed, times: Sequence[TimeMention], timeless: frozenset[str]) -> None:
        self.parsed, self.timeless = parsed, timeless
        self.tokens = [_tokens(parsed, time) for time in times]
        inside = {token for first, last in self.tokens for token in range(first, last)}
        self.hosted: dict[int, list[int]] = defaultdict(list)
        for number, (first, last) in enumerate(self.tokens):
            self.hosted[_host(parsed, first, last, inside)].append(number)

        self.headings = {
            parsed.sentence_of[first]: number
            for number, (first, last) in enumerate(self.tokens)
            if _alone(parsed, first, last)
        }

    def move(self, number: int, host: int) -> None:
        """Makes a time one of another word than the parser has it."""
        for numbers in self.hosted.values():
            if number in numbers:
                numbers.remove(number)
        self.hosted[host].append(number)

    def of(self, token: int) -> Sequence[int]:
        """The numbers of the times that modify a word."""
        return self.hosted.get(token, ())

    def holds_loose(self, noun: int) -> bool:
        """Whether a time hangs on a noun only because it stands behind it."""
        return any(self._loose(number, noun) for number in self.of(noun))

    def owned(self, noun: int) -> bool:
        """Whether a noun is that of a time: "Thursday's vote"."""
        return any(self.parsed.roles[self.tokens[number][1] - 1] == "possessor" for number in self.of(noun))

    def fronted(self, verb: int) -> bool:
        """Whether the verb's time opens its clause and so holds for the verbs conjoined with it."""
        return any(self.tokens[number][1] <= verb for number in self.of(verb))

    def before(self, held: int, verb: int) -> bool:
        """Whether a time of one word stands right before another."""
        return any(verb - 1 <= self.tokens[number][1] <= verb for number in self.of(held))

    def _loose(self, number: int, noun: int) -> bool:
        """A bare "Monday" hangs so on any noun, "on Monday" on a name, a place or people."""
        first, last = self.tokens[number]
        parsed = self.parsed
        if first < noun:
            return False
        bare = any(
            parsed.heads[t] == noun and parsed.roles[t] == "noun_adverbial" for t in range(first, last)
        )
        named = parsed.pos[noun] in ("PROPN", "PRON", "NUM") or parsed.entity_of[noun] >= 0
        return bare or named or parsed.lemmas[noun] in self.timeless


def _tokens(parsed: Parsed, time: TimeMention) -> tuple[int, int]:
    """Tokens first to last (half-open) that a mention covers."""
    return token_at(parsed, time.start), token_at(parsed, time.end - 1) + 1


def _alone(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a time is all that its sentence holds, before a colon."""
    opens, ends = parsed.sentences[parsed.sentence_of[first]]
    return first == opens and last == ends - 1 and parsed.words[last] == ":"


def _host(parsed: Parsed, first: int, last: int, inside: set[int]) -> int:
    """The word that a time modifies: the nearest above it that is no preposition, no adverb and no time."""
    token = next((t for t in range(first, last) if not first <= parsed.heads[t] < last), last - 1)
    if parsed.roles[token] == "root":
        return token
    if (saying := saying_of(parsed, first, last)) is not None:
        return saying
    token = parsed.heads[token]
    if last < len(parsed) and parsed.roles[last] == "marker" and parsed.heads[last] == token:
        token = parsed.heads[token]  # "it came a day after they had met": the length tells of "came"
    for _ in range(CLIMB):
        passes = parsed.pos[token] in ("ADP", "ADV", "SCONJ") or token in inside
        if not passes or parsed.heads[token] == token:
            break
        token = parsed.heads[token]
    return token
