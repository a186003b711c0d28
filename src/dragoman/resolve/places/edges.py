"""Where the name of a place begins and ends in a parse."""

from dragoman.model import Parsed

Spans = list[tuple[int, int]]

EDGES = frozenset(
    ("the", "in", "of", "'s", "'", "’s", "’", ",", ".", "-", "--", "–", "—", '"', "“", "”", "(", ")")
)


def trimmed(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """Without articles, prepositions, possessive marks and punctuation at the edges."""
    while first < last and parsed.lowers[first] in EDGES:
        first += 1
    while last > first and parsed.lowers[last - 1] in EDGES:
        last -= 1
    return first, last


def in_name(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a capitalised word goes on right before or behind: the words are part of a longer name."""
    if last < len(parsed) and parsed.pos[last] == "PROPN" and parsed.words[last][:1].isupper():
        return True
    return (
        first > 0
        and parsed.pos[first - 1] == "PROPN"
        and parsed.words[first - 1][:1].isupper()
        and parsed.ends[first - 1] + 1 >= parsed.starts[first]
    )
