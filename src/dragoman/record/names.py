"""Finds a person's name in words: whole, in part, of the family, and in ids and addresses of any shape.

May import `phrases`.
"""

import hashlib
import re
from collections.abc import Iterable

from dragoman.record.phrases import LEAST, Phrases, bare, phrases

# Begin a description ("The mother of a prisoner", "Two boys"), and are no part of a name.
OPENER = re.compile(
    r"the|this|that|these|those|his|her|its|their|our|another|both|all|several|some|many|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds|dozens|scores|thousands",
    re.IGNORECASE,
)
NAMELESS, ID_LENGTH = "withheld:", 12  # hexadecimal digits, of an id that stands for one with a name in it


def hashed_id(text: str) -> str:
    return f"{NAMELESS}{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:ID_LENGTH]}"


def words_of(names: Iterable[str]) -> set[str]:
    """The words of names that do not begin with a small letter, nor begin a description."""
    return {
        word
        for name in names
        for at, word in enumerate(part.strip(".,'’\"“”()") for part in re.split(r"[\s-]+", name))
        if word[:1].isalpha() and not word[:1].islower() and len(word) >= LEAST
        if at or not OPENER.fullmatch(word)
    }


def pattern(names: Iterable[str], beside: Iterable[str] = (), public: Iterable[str] = ()) -> Phrases | None:
    """Finds names, each of their words alone, and families by the last of these ("the Velimbes"); not by a
    family's name that somebody bears whose whole name is shown beside them: a prisoner's, of his sister; nor
    by a word alone that is of the `public` names."""
    told = [*names]
    words = words_of(told) - _families(beside, words_of(told)) - words_of(public) if told else set()
    families = {f"the {name.split()[-1]}s" for name in told if words_of(name.split()[-1:]) & words}
    return phrases({*words, *families, *(name for name in told if " " in name)})


def _families(names: Iterable[str], words: set[str]) -> set[str]:
    """The last words of whole names that have no other word in common with those."""
    last = ((name.split()[-1:], words_of([name])) for name in names)
    return {one for [one], whole in last if whole & words == {one} and len(whole) > 1}


def holds_name(words: str, names: Iterable[str]) -> bool:
    """Whether a file's name or an address may hold a name, in any shape: "arrest_of_lena", "lenavelimbe"."""
    told = [*names]
    letters = "".join(filter(str.isalnum, bare(words))).casefold()
    sought = {*words_of(told), *(name for name in told if " " in name)}
    return any(
        one in letters
        for one in ("".join(filter(str.isalnum, bare(name))).casefold() for name in sought)
        if len(one) >= LEAST
    )
