"""The keys under which names of actors are found: their plain form, and what they sound like."""

from dragoman.resolve.names.keys import skeleton
from dragoman.resolve.names.parts import NameReader
from dragoman.resolve.names.sounds import plain
from dragoman.resolve.names.words import Word

GIVEN = 2  # consonants of a given name in a key of sounds; of a million names some twenty share one


def folded(name: str) -> str:
    """Lower case, without marks, points and hyphens."""
    return " ".join(plain(name.replace("-", " ").replace(".", " ")).split())


def consonants(sounds: str) -> str:
    """A coarse key: the first three consonants, those that spellings confuse made one."""
    table = str.maketrans("gGXhkqvfcCszSZJDdtbp", "kkkkkkffttttttttttpp", "aeiouE")
    return sounds.translate(table)[:3]


def sound_keys(reader: NameReader, name: str) -> tuple[str, ...]:
    """Of a person's name: with the family name last, then with it first. None for a single word."""
    words = [word for word in reader.read(name).words if word.readings]
    if len(words) < 2:
        return ()
    first, last = words[0], words[-1]
    return tuple(dict.fromkeys((_sound_key(last, first), _sound_key(first, last))))


def _sound_key(family: Word, given: Word) -> str:
    return f"{skeleton(family.readings[0])} {skeleton(given.readings[0])[:GIVEN]}"
