"""How far a text commits to its acts, for whoever asks: predicates, and the status of a claim.

May import model and lexicon.
"""

from dragoman.attribute.certainty.factuality import read
from dragoman.attribute.certainty.history import HistoryReader
from dragoman.attribute.certainty.likelihood import LikelihoodFinder
from dragoman.attribute.certainty.operators import Operators
from dragoman.attribute.certainty.predicates import PredicateFinder
from dragoman.attribute.certainty.reading import Reading
from dragoman.lexicon import Lexicon
from dragoman.model import Certainty, Parsed, Predicate, Span


class CertaintyJudge:
    """Built once from a lexicon. A document is read once, however many of its acts are asked for one after
    another; the judge keeps the reading of the last document only."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.operators = Operators(lexicon)
        self.likelihoods = LikelihoodFinder(lexicon)
        self.history = HistoryReader(lexicon)
        self.finder = PredicateFinder(lexicon)
        self._last: Reading | None = None

    def read(self, parsed: Parsed) -> Reading:
        last = self._last
        if last is None or last.parsed is not parsed:
            self._last = last = read(self.operators, parsed)
        return last

    def predicates(self, parsed: Parsed) -> list[Predicate]:
        """Every verb, predicate adjective and event noun, in order of the text, with its factuality."""
        reading = self.read(parsed)
        return [
            Predicate(
                start=parsed.starts[token],
                end=parsed.ends[token],
                text=parsed.words[token],
                factuality=round(reading.factuality(token), 2),
            )
            for token in self.finder.tokens(parsed)
        ]

    def of(self, parsed: Parsed, token: int, *, published: str | None = None) -> Certainty:
        """How the act whose head is `token` stands in the text; `published` is an ISO day or None."""
        reading = self.read(parsed)
        stand = reading.stand(token)
        condition = None
        if stand.condition >= 0:
            first, last = parsed.left_edges[stand.condition], parsed.right_edges[stand.condition] + 1
            start, end = parsed.chars(first, last)
            condition = Span(start=start, end=end)
        open_still = stand.future or stand.hypothetical
        return Certainty(
            status=stand.status,
            factuality=round(reading.factuality(token), 2),
            likelihood=self.likelihoods.of(parsed, token),
            historical=not open_still and self.history.historical(reading, token, published),
            future=stand.future,
            hypothetical=stand.hypothetical,
            negation=stand.negation,
            condition=condition,
        )
