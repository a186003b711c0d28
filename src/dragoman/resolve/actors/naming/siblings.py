"""Gives those who are named with their given names alone the surname that stands once for all of them."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.grammar import NOUNS
from dragoman.model import Parsed
from dragoman.resolve.actors.naming.forms import Name
from dragoman.resolve.actors.words import ActorWords

JOINING = frozenset(("and", ","))
BEHIND = 4  # words: "Omar and Ali Sey, *two young brothers*"


def share_surnames(words: ActorWords, parsed: Parsed, names: Sequence[Name]) -> None:
    """Changes the names, in order of the text, of those who are called siblings or a couple: "the brothers
    *Omar* and Ali *Sey*" are Omar Sey and Ali Sey."""
    surnames = {one.words[-1] for one in names if len(one.words) > 1}
    run: list[Name] = []  # given names that each follow the one before
    for one, following in pairwise(names):
        given = one.last - one.first == 1 and one.kind != "country" and one.words[0] not in surnames
        run = [*run, one] if given else []
        if following.first != one.last + 1 or parsed.lowers[one.last] not in JOINING:
            run = []
        surname = tuple(parsed.words[following.first + 1 : following.last])
        if not (run and surname):
            continue
        if parsed.lowers[one.last] == "and" and _kin(words, parsed, run, following.last):
            for each in run:
                each.surname, each.kind = surname, "person"
                each.words = (*each.words, *(word.lower() for word in surname))
        run = []


def _kin(words: ActorWords, parsed: Parsed, run: list[Name], last: int) -> bool:
    """Whether a list of names stands behind what they are to one another; or before it, each then with a
    given name that is known as one."""
    before = run[0].first - 1
    if before >= 0 and _related(words, parsed, before):
        return True
    known = all(words.sex_of_first_name(parsed.words[one.first]) for one in run)
    if not known or last >= len(parsed.words) or parsed.words[last] != ",":
        return False
    behind = range(last + 1, min(last + 1 + BEHIND, len(parsed.words)))
    return any(_related(words, parsed, at) for at in behind)


def _related(words: ActorWords, parsed: Parsed, noun: int) -> bool:
    lower = parsed.lowers[noun]
    return parsed.pos[noun] in NOUNS and (words.several_kin(lower) or lower in words.of_kind("couple"))
