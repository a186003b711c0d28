"""Which texts are near-copies: one report that two sites carry, cut, edited or with words of the site's own.

Candidates are found by index (bands of a MinHash signature, hashes of whole sentences), then decided on the
words themselves. Knows no language; works on any script. May import model.

Broder, "On the resemblance and containment of documents", 1997; bands after Indyk and Motwani, 1998.
"""

import hashlib
import re
import unicodedata
import zlib
from collections.abc import Container, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.model.record import Fingerprint

Hashes = NDArray[np.uint64]

SHINGLE = 5  # words; of 3, different reports on one matter share twice as many (bench.record.copies)
PERMUTATIONS = 128  # of 32 bits: 512 bytes a text; the estimate of a likeness of .5 errs by .044
ROWS = 3  # permutations a band: 42 bands find a likeness of .3 with .69, of .4 with .94, of .5 with .996
SENTENCE = 8  # words from which a sentence says by itself where it comes from
CHUNK = 4096  # shingles permuted at a time: 4 MB, whatever the length of the text
LONGEST = 2_000  # characters of a sentence before the place that it is looked for at
MOST_SHARED = 50  # texts: a sentence or band in more is a site's boilerplate, and finds no candidates

# Swept in bench.record.copies (LIKENESS .25-.4, HELD .3-.6, RUN 10-40, GAP 8-30) for .99 and .97.
LIKENESS = 0.3  # share of the shingles of both that both have; .25 costs .001 of precision
HELD = 0.4  # share of the shingles of the shorter that the longer has; .5 costs .01 of recall
LEAST = 20  # shingles that the shorter has at least, for HELD to say anything
# Shared words count in runs: a stock sentence of background that many reports have makes no copy.
RUN = 16  # shingles, 20 words: 12 costs .02 of precision, 24 costs .02 of recall
SHORT_RUN = 0.8  # of the shingles of a text that is shorter than such a run
GAP = 30  # words: a word edited breaks five shingles, three near each other fifteen; 12 costs .005 of recall

# Scripts written without spaces, each character of which counts as a word: Thai, Lao, Tibetan, Burmese,
# Khmer, kana, Han.
UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
SINGLE = re.compile(rf"[{UNSPACED}]")
MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]+")  # accents, vowels
# Looked for at the first of a row of marks only, lest a row of a million be read a million times.
END = re.compile(r"(?<![.!?…؟۔।॥])[.!?…؟۔।॥]++[\"'”’»)\]]*+(?=\s)|[。！？｡]+[」』”’）]*|\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How far two texts are the same, 0…1: Jaccard's index of their shingles, and how much of the shorter the
    longer holds; `least` are the shingles of the shorter."""

    jaccard: float
    held: float
    least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shingles:
    """Runs of five words of a text: their hashes, sorted, each once, and the word where each first begins."""

    hashes: Hashes
    places: NDArray[np.intp]


def fingerprint(text: str) -> Fingerprint:
    """What the record keeps of a text so that its near-copies are found."""
    words, sentences = _read(text)
    made = _signature(np.unique(_shingles(words)))
    return Fingerprint(signature=made, bands=tuple(bands(made)), sentences=tuple(sentences))


def signature(text: str) -> bytes:
    """128 minima of 4 bytes, little-endian; empty for a text without words."""
    return _signature(shingles(text).hashes)


def bands(made: bytes) -> list[int]:
    """63-bit keys of the bands of a signature: two texts that share one are candidates."""
    minima = np.frombuffer(made, dtype="<u4").astype(np.uint64)
    count = len(minima) // ROWS
    if not count:
        return []
    rows = minima[: count * ROWS].reshape(count, ROWS)
    keys = np.arange(count, dtype=np.uint64)
    for column in range(ROWS):
        keys = _mixed(keys * FACTOR + rows[:, column])
    return sorted({int(key) for key in keys >> np.uint64(1)})


def likeness(one: bytes, other: bytes) -> float:
    """Jaccard's index as two signatures estimate it; 0 where a text had no words."""
    if not one or len(one) != len(other):
        return 0.0
    return float(np.mean(np.frombuffer(one, dtype="<u4") == np.frombuffer(other, dtype="<u4")))


def sentences(text: str) -> list[tuple[int, int, int]]:
    """(63-bit hash of the folded words, start, end) of each sentence of 8 words and more, once each."""
    return _read(text)[1]


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """Start and end of the sentence around a place of a text, found as sentences are for copies."""
    first = max(0, place - LONGEST)
    start = max((met.end() for met in END.finditer(text, first, place)), default=first)
    after = END.search(text, place)
    end = after.end() if after else len(text)
    return next(_trimmed(text, start, end), (start, end))


def shingles(text: str, common: Container[int] = frozenset()) -> Shingles:
    """The runs of five folded words of a text; a shorter text is one run. Sentences whose hash is in `common`
    (of those that more than MOST_SHARED texts have) are left out: a site's own words make no copy."""
    hashes, places = np.unique(_shingles(_read(text, common)[0]), return_index=True)
    return Shingles(hashes=hashes, places=places)


def copies(one: Shingles, other: Shingles) -> Likeness | None:
    """How two texts are near-copies; None where they are none."""
    found = compare(one, other)
    return found if alike(found) else None


def alike(found: Likeness) -> bool:
    """Whether such a likeness makes near-copies."""
    return found.jaccard >= LIKENESS or (found.least >= LEAST and found.held >= HELD)


def compare(one: Shingles, other: Shingles) -> Likeness:
    """The likeness of two texts, whichever is named first; 0 where one has no words."""
    one, other = sorted((one, other), key=lambda some: (len(some.hashes), some.hashes.tobytes()))
    sizes = len(one.hashes), len(other.hashes)
    least = min(sizes)
    shared = _in_runs(one, other, min(RUN, least * SHORT_RUN)) if least else 0
    return Likeness(jaccard=shared / max(1, sum(sizes) - shared), held=shared / max(1, least), least=least)


def _in_runs(one: Shingles, other: Shingles, shortest: float) -> int:
    """How many shingles both have, of those that follow each other in both, `shortest` and more."""
    _, first, second = np.intersect1d(one.hashes, other.hashes, assume_unique=True, return_indices=True)
    if not len(first):
        return 0
    order = np.argsort(one.places[first])
    here, there = np.diff(one.places[first][order]), np.diff(other.places[second][order])
    breaks = np.flatnonzero((here > GAP) | (there > GAP) | (there <= 0)) + 1
    runs = np.diff(np.concatenate(([0], breaks, [len(first)])))
    return int(runs[runs >= shortest].sum())


def _read(text: str, common: Container[int] = frozenset()) -> tuple[list[str], list[tuple[int, int, int]]]:
    """The folded words of a text, and its sentences."""
    words: list[str] = []
    found: dict[int, tuple[int, int, int]] = {}
    for start, end in _spans(text):
        part = _words(text[start:end])
        if _long(part):
            key = _hash(part)
            if key in common:
                continue
            found.setdefault(key, (key, start, end))
        words += part
    return words, list(found.values())


def _long(words: list[str]) -> bool:
    if len(words) < SENTENCE:
        return False
    singles = sum(1 for word in words if len(word) == 1 and SINGLE.match(word))
    return len(words) - singles / 2 >= SENTENCE  # a word of Chinese is two characters, roughly


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, roughly but alike in every copy: to a mark of their end or an empty line."""
    at = 0
    for match in END.finditer(text):
        yield from _trimmed(text, at, match.end())
        at = match.end()
    yield from _trimmed(text, at, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    inner = part.strip()
    if inner:
        start += len(part) - len(part.lstrip())
        yield start, start + len(inner)


def _words(part: str) -> list[str]:
    if not part.isascii():
        part = MARKS.sub("", unicodedata.normalize("NFKD", part))
    return WORD.findall(part.casefold())


def _hash(words: list[str]) -> int:
    joined = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(joined, digest_size=8).digest(), "big") >> 1


FACTOR = np.uint64(0x9E3779B97F4A7C15)


def _mixed(numbers: Hashes) -> Hashes:
    """The finalizer of SplitMix64: every bit depends on every bit."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


# Two random numbers a permutation, the first odd: the same in every version of NumPy.
RANDOM = _mixed(np.arange(1, 2 * PERMUTATIONS + 1, dtype=np.uint64) * FACTOR)
TIMES, PLUS = RANDOM[:PERMUTATIONS, None] | np.uint64(1), RANDOM[PERMUTATIONS:, None]


def _shingles(words: list[str]) -> Hashes:
    if not words:
        return np.zeros(0, dtype=np.uint64)
    known: dict[str, int] = {}
    for word in set(words):
        known[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    numbers = np.fromiter((known[word] for word in words), dtype=np.uint64, count=len(words))
    width = min(SHINGLE, len(numbers))
    made = np.zeros(len(numbers) - width + 1, dtype=np.uint64)
    for place in range(width):
        made = made * FACTOR + _mixed(numbers[place : place + len(made)] + FACTOR)
    return _mixed(made)


def _signature(found: Hashes) -> bytes:
    if not len(found):
        return b""
    minima = np.full(PERMUTATIONS, 0xFFFFFFFF, dtype=np.uint32)
    for at in range(0, len(found), CHUNK):
        permuted = (found[None, at : at + CHUNK] * TIMES + PLUS) >> np.uint64(32)
        minima = np.minimum(minima, permuted.min(axis=1).astype(np.uint32))
    return minima.astype("<u4").tobytes()
