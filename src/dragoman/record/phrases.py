"""Finds phrases in a text whatever their case, the marks of their letters, and what joins their words.

"Lena Vélimbe", "LENA_VELIMBE" and "#LenaVelimbe" are one. Standard library only.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

LEAST = 3  # letters of a word that is covered wherever it stands: "Al" and "de" are words of other names too
JOINED = 7  # letters of words that are found written as one: "Li Na" is not Lina
STROKES = {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "ħ": "h", "Ħ": "H", "ʼ": "'"}
JOINERS = r"[\s_.'’+-]"  # between the words of a name; no comma and no quotation mark, which end one
# Between letters a word ends where a capital follows a small one, too.
BEGIN = r"(?:(?<![^\W_])|(?<=[a-z])(?=[A-Z]))"
END = r"(?:(?![^\W_])|(?<=[a-z])(?=[A-Z]))"

# What nobody sees within a word: soft hyphens, marks without width, and the hyphen of a word over two lines.
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
UNSEEN = re.compile(rf"[{INVISIBLE}]+|(?<=[^\W\d_])[-\u2010\u2011][ \t]*\r?\n[ \t]*(?=[^\W\d_])")

HANDLE = r"(?<=[#@])(?![^\W_]*(?-i:[a-z][A-Z]))[^\W_]*"  # where nothing parts its words: "#FREELENAVELIMBE"


@dataclass(frozen=True, slots=True)
class Phrases:
    """`pattern` finds them in a text without marks, which has a letter for each of the text's."""

    pattern: re.Pattern[str]

    def search(self, text: str) -> bool:
        return next(self.spans(text), None) is not None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where they stand, from left to right; also where something stands within that nobody sees."""
        plain = (met.span() for met in self.pattern.finditer(bare(text)))
        return _united(*plain, *self._within(text)) if UNSEEN.search(text) else plain

    def _within(self, text: str) -> Iterator[tuple[int, int]]:
        places = [*range(len(text))]
        for met in reversed([*UNSEEN.finditer(text)]):
            del places[met.start() : met.end()]
        for met in self.pattern.finditer(bare(squeezed(text))):
            yield places[met.start()], places[met.end() - 1] + 1

    def sub(self, become: str | Callable[[str], str], text: str) -> str:
        """The text with what is found replaced, by a word or by what the function makes of the words."""
        told, at = [], 0
        for start, end in self.spans(text):
            told += [text[at:start], become if isinstance(become, str) else become(text[start:end])]
            at = end
        return "".join((*told, text[at:]))


def phrases(wanted: Iterable[str]) -> Phrases | None:
    """None where there is none long enough to be found."""
    listed = sorted({one for one in wanted if len(one) >= LEAST}, key=lambda one: (-len(one), one))
    either = "|".join(map(_pattern, listed))
    return Phrases(re.compile(f"{BEGIN}(?i:{either}){END}")) if listed else None


def squeezed(text: str) -> str:
    """The text without what nobody sees."""
    return UNSEEN.sub("", text)


def _united(*spans: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Spans from left to right; those that overlap are one."""
    begun: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if begun and start < begun[1]:
            begun = begun[0], max(begun[1], end)
            continue
        if begun:
            yield begun
        begun = start, end
    if begun:
        yield begun


def _pattern(phrase: str) -> str:
    words = [re.escape(word) for word in bare(phrase).split()]
    if sum(map(len, words)) < JOINED:
        return f"{JOINERS}{{1,3}}".join(words)
    whole = f"{JOINERS}{{0,3}}".join(words)
    return f"{whole}|{HANDLE}{whole}[^\\W_]*" if len(words) > 1 else whole


def bare(text: str) -> str:
    """The text letter by letter without marks: as long as the text."""
    return text if text.isascii() else "".join(map(_bare, text))


@functools.cache
def _bare(char: str) -> str:
    parts = unicodedata.normalize("NFKD", char)
    marked = len(parts) > 1 and all(unicodedata.combining(part) for part in parts[1:])
    return parts[0] if marked else STROKES.get(char, char)
