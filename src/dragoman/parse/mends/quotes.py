"""What stands behind a quotation is the speaker's, and no part of what is quoted."""

from collections.abc import Iterator

from dragoman.grammar import SUBJECTS
from dragoman.parse.mends.sentence import Sentence

MARKS = frozenset(('"', "“", "”"))
NEAR = 8  # tokens from a quotation back to who says it: "told the reporters in the yard: "


def behind_quote(s: Sentence) -> None:
    """A verb joined to a quotation is what the speaker did, or what was done to him: "he wrote "it is a coup"
    *and was jailed*"."""
    for first, last in _quotations(s):
        link = last + 2 if last + 1 < s.last and s.words[last + 1] == "," else last + 1
        if link >= s.last or s.lowers[link] not in ("and", "but"):
            continue
        said = next(
            (one for one in range(first - 1, max(s.first, first - NEAR) - 1, -1) if _says(s, one)), None
        )
        verb = next((one for one in range(link + 1, s.last) if _joined(s, one, first, last)), None)
        if said is None or verb is None or s.below(verb, *SUBJECTS, start=link, stop=verb):
            continue
        if s.is_over(verb, said):
            continue
        s.hang(verb, said, "conjunct")
        s.heads[link] = said


def _quotations(s: Sentence) -> Iterator[tuple[int, int]]:
    marks = [one for one in s.tokens if s.words[one] in MARKS]
    yield from zip(marks[::2], marks[1::2], strict=False)


def _says(s: Sentence, token: int) -> bool:
    return s.pos[token] == "VERB" and bool(s.below(token, *SUBJECTS))


def _joined(s: Sentence, token: int, first: int, last: int) -> bool:
    inside = first < s.heads[token] < last
    return inside and s.pos[token] in ("AUX", "VERB") and s.roles[token] == "conjunct"
