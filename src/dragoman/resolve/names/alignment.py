"""Which word of one name answers which of another: in order, or with the last or first word moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.resolve.names.compare import EAST_ASIAN, WordComparer
from dragoman.resolve.names.likeness import OTHER, SAME, Likeness
from dragoman.resolve.names.parts import NameParts
from dragoman.resolve.names.signs import TWO_SYSTEMS
from dragoman.resolve.names.words import Word

JOINED = Likeness(SAME, "words_joined", 0.02)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of words with their likeness, in order of the first name, and the words without a like."""

    pairs: tuple[tuple[Word, Word, Likeness], ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]
    turned: bool
    middle: bool

    @property
    def weight(self) -> tuple[int, int, float]:
        same = sum(pair[2].grade == SAME for pair in self.pairs)
        return (
            sum(pair[2].grade for pair in self.pairs) - (1 if self.turned else 0),
            same,
            -sum(pair[2].cost for pair in self.pairs),
        )


class Aligner:
    def __init__(self, words: WordComparer) -> None:
        self.words = words

    def best(self, left: NameParts, right: NameParts) -> Alignment:
        """Of the orders the one in which most agrees; the first where all of it does."""
        orders = self._alignments(left, right)
        first = next(orders)
        if not (first.left or first.right) and all(like.grade == SAME for _, _, like in first.pairs):
            return first
        return max((first, *orders), key=lambda alignment: alignment.weight)

    def _alignments(self, left: NameParts, right: NameParts) -> Iterator[Alignment]:
        """Word by word in order, and with the last or first word of the second name moved."""
        habit = left.habit or right.habit
        if {left.habit, right.habit} == EAST_ASIAN:  # "Chang" is a family name of both
            habit = "chinese"
        if "latin" in (left.script, right.script) and left.script != right.script:
            habit = left.habit if left.script != "latin" else right.habit
        tongue, words = self._tongue(left, right, habit), right.words
        yield self._aligned(left.words, words, habit, tongue, turned=False)
        if len(words) > 1 and len(left.words) > 1:
            yield self._aligned(left.words, (words[-1], *words[:-1]), habit, tongue, turned=True)
            if len(words) > 2:
                yield self._aligned(left.words, (*words[1:], words[0]), habit, tongue, turned=True)
                if len(words) == len(left.words):  # "Gladys Jepchumba", "Jepchumba Gladys"; "Chieu Quoc Pham"
                    second = (words[1], words[0], *words[2:])
                    yield self._aligned(left.words, second, habit, tongue, turned=True)
                    if habit == "vietnamese":
                        yield self._aligned(left.words, words[::-1], habit, tongue, turned=True)

    def _tongue(self, left: NameParts, right: NameParts, habit: str) -> str:
        """The language whose own form one of the names has and the other has not, or that two systems of
        romanisation are at work, "" for any other."""
        if habit in EAST_ASIAN:
            latin = left.script == right.script == "latin"
            two = latin and self.words.signs.two_systems(left.words, right.words, habit)
            return TWO_SYSTEMS if two else ""
        mine, theirs = self.words.forms.tongue(left.words), self.words.forms.tongue(right.words)
        return mine or theirs if not (mine and theirs) else ""

    def _aligned(
        self, left: tuple[Word, ...], right: tuple[Word, ...], habit: str, tongue: str, *, turned: bool
    ) -> Alignment:
        """The best pairing in order: a table over prefixes, as for a longest common subsequence."""
        rows, columns = len(left), len(right)
        likes = [[self.words.compare(a, b, habit, tongue) for b in right] for a in left]
        best: list[list[tuple[float, tuple[tuple[int, int], ...]]]] = [
            [(0.0, ()) for _ in range(columns + 1)] for _ in range(rows + 1)
        ]
        for i in range(rows):
            for j in range(columns):
                options = [best[i][j + 1], best[i + 1][j]]
                like = likes[i][j]
                if like.grade != OTHER:
                    score, pairs = best[i][j]
                    options.append((score + like.grade - like.cost, (*pairs, (i, j))))
                elif i and self.words.joined(left[i - 1], left[i], right[j]):
                    score, pairs = best[i - 1][j]
                    options.append((score + 2 * SAME, (*pairs, (i - 1, j), (i, j))))
                elif j and self.words.joined(right[j - 1], right[j], left[i]):
                    score, pairs = best[i][j - 1]
                    options.append((score + 2 * SAME, (*pairs, (i, j - 1), (i, j))))
                best[i + 1][j + 1] = max(options, key=lambda option: option[0])
        chosen = best[rows][columns][1]
        taken_left, taken_right = {i for i, _ in chosen}, {j for _, j in chosen}
        spare_left = [i for i in range(rows) if i not in taken_left]
        spare_right = [j for j in range(columns) if j not in taken_right]
        return Alignment(
            tuple((left[i], right[j], likes[i][j] if likes[i][j].grade else JOINED) for i, j in chosen),
            tuple(left[i] for i in spare_left),
            tuple(right[j] for j in spare_right),
            turned,
            is_inside(spare_left, rows) and is_inside(spare_right, columns),
        )


def is_inside(places: list[int], size: int) -> bool:
    """Whether none of these places is the first or the last."""
    return all(0 < place < size - 1 for place in places)
