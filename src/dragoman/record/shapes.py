"""In which shapes a whole name may stand in words where nobody was seen to bear it.

"Lena Velimbe", "Velimbe, Lena", "lena velimbe", "#FreeLenaVelimbe", "arrest_of_lena_velimbe.txt", and with
marks inside that nobody sees. May import the lexicon, `phrases` and `tombs`.
"""

import functools
import re
import urllib.parse
from collections.abc import Iterable, Iterator, Sequence

from dragoman.lexicon import load
from dragoman.record.phrases import UNSEEN, squeezed
from dragoman.record.tombs import WORD, words_of

LEAST_WORDS, MOST_WORDS = 2, 5  # of a whole name
NEAR = 40  # letters before and after what nobody sees, in which its word stands
HANDLE = re.compile(r"[#@]\w+")
PARTED = re.compile(r"_|(?<=[a-z])(?=[A-Z])")  # where the words of a handle part


def names_in(lines: Iterable[str], ids: Iterable[str | None] = (), *, comma: bool = False) -> set[str]:
    """What may be a name, folded: words one behind the other, the first and the last with a capital, also
    with the last of them in front, with `comma` only where one parts it from the others; or all in small
    letters, but none that has a stop word in it ("Rose May" is no "rose may"). In handles, ids and addresses
    with capitals or without."""
    found: set[str] = set()
    for line in lines:
        for written in {line, squeezed(line)}:
            found.update(_runs(written, comma=comma))
            for handle in HANDLE.findall(written):
                found.update(_runs(split(handle), anyhow=True))
    for one in filter(None, ids):
        found.update(_runs(split(urllib.parse.unquote(one)), anyhow=True))
    return found


def split(handle: str) -> str:
    """A handle, id or address with its words apart."""
    return PARTED.sub(" ", handle)


def searchable(text: str) -> str:
    """A text as the index has it: with the words of its handles, and those that hold what nobody sees."""
    more = [split(handle) for handle in HANDLE.findall(text)]
    return "\n".join((text, *more, *_mended(text)))


def _mended(text: str) -> Iterator[str]:
    """The words within which something stands that nobody sees, without it."""
    for met in UNSEEN.finditer(text):
        before, after = text[max(0, met.start() - NEAR) : met.start()], text[met.end() : met.end() + NEAR]
        yield squeezed("".join((*before.split()[-1:], *after.split()[:1])))


def _runs(line: str, *, anyhow: bool = False, comma: bool = False) -> Iterator[str]:
    words, met = words_of(line), [*WORD.finditer(line)]
    written = [one.group() for one in met]
    capital = [anyhow or word[:1].isupper() for word in written]
    small = [word.islower() and word not in stop_words() for word in written]
    for at in range(len(words)):
        for size in range(LEAST_WORDS, min(MOST_WORDS, len(words) - at) + 1):
            run = words[at : at + size]
            if capital[at] and capital[at + size - 1]:
                yield " ".join(run)
                if not comma or line.startswith(",", met[at].end()):
                    yield " ".join(_turned(run))
            elif all(small[at : at + size]):
                yield " ".join(run)


def _turned(run: Sequence[str]) -> tuple[str, ...]:
    return (*run[1:], run[0])


@functools.cache
def stop_words() -> frozenset[str]:
    lexicon = load()
    rows = lexicon.table("stop_words.tsv")
    return frozenset(row["word"] for row in rows if row["language"] == lexicon.language)
