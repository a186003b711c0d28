"""Reads numbers written in words and figures. May import the scan and the vocabulary of times."""

from dragoman.resolve.times.reading.scan import Atoms
from dragoman.resolve.times.reading.vocabulary import Vocabulary

CARDINALS = ("ones", "teens", "tens")


def value_of(atoms: Atoms, first: int, last: int, vocabulary: Vocabulary) -> float | None:
    """The number of the atoms first to last; None where they name no certain one ("several", "two or three").

    "six and a half" 6.5, "2 1/2" 2.5, "a dozen" 12, "twenty-two" 22, "a couple of" 2, "1,100" 1100.
    """
    words = [atoms.word(atom) for atom in range(first, last)]
    if not words:
        return None
    total = current = 0.0
    seen = False
    values = vocabulary.values
    i = 0
    while i < len(words):
        word = words[i]
        found = vocabulary.categories.get(word, ())
        if "0" <= word[0] <= "9":
            if i + 2 < len(words) and words[i + 1] == "/" and words[i + 2].isdigit():
                current += _ratio(word, words[i + 2])
                i += 2
            elif seen:
                return None  # two figures: a range
            else:
                current += float(word.replace(",", ""))
            seen = True
        elif word == "½" or "half" in found:
            current += 0.5
            seen = True
        elif "vague_count" in found or "vague_scale" in found or "or" in found or "to" in found:
            return None
        elif "scale" in found:
            current = (current or 1.0) * float(values[word, "scale"])
            if current >= 1000:
                total, current = total + current, 0.0
            seen = True
        elif "couple" in found:
            current, seen = 2.0, True
        elif "another" in found:
            current, seen = current + (len(words) == 1), True
        elif (category := next((c for c in CARDINALS if c in found), None)) is not None:
            if current and current % 10 and current < 100:
                return None  # "two-three"
            current += float(values[word, category])
            seen = True
        i += 1
    if not seen:
        return 1.0 if "article" in vocabulary.categories.get(words[0], ()) else None
    return total + current


def _ratio(above: str, below: str) -> float:
    return float(above.replace(",", "")) / int(below) if int(below) else 0.0


def year_in_words(atoms: Atoms, first: int, last: int, vocabulary: Vocabulary) -> int | None:
    """ "nineteen ninety-seven" 1997, "two thousand and five" 2005; None for no year."""
    parts: list[int] = []
    for atom in range(first, last):
        word = atoms.word(atom)
        found = vocabulary.categories.get(word, ())
        for category in (*CARDINALS, "scale"):
            if category in found:
                parts.append(int(vocabulary.values[word, category]))
                break
    if len(parts) >= 2 and parts[1] == 1000:
        return parts[0] * 1000 + sum(parts[2:])
    if len(parts) >= 2 and 10 <= parts[0] <= 21:
        rest = [p for p in parts[1:] if p != 100]
        return parts[0] * 100 + sum(rest) if sum(rest) < 100 else None
    return None


def ordinal_of(atoms: Atoms, first: int, last: int, vocabulary: Vocabulary) -> int | None:
    """The number of an ordinal: "17th", "twenty-first", "third", or of a plain figure "17"."""
    total = 0
    for atom in range(first, last):
        word = atoms.word(atom)
        digits = "".join(c for c in word if "0" <= c <= "9")
        if digits:
            total += int(digits)
            continue
        for category in ("ordinal", "tens"):
            if category in vocabulary.categories.get(word, ()):
                total += int(vocabulary.values[word, category])
                break
    return total or None
