"""Gives those who are named with a given name or a title alone the surname that stands once for all."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.grammar import NOUNS
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast
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
    before -= before > 0 and parsed.words[before] == ","  # "the mother and son, Ana and Omar Rad,"
    if before >= 0 and (paired_kin(words, parsed, before) or _related(words, parsed, run[0].first - 1)):
        return True
    known = all(parsed.lowers[one.first] in words.first_names for one in run)
    if not known or last >= len(parsed.words) or parsed.words[last] != ",":
        return False
    behind = range(last + 1, min(last + 1 + BEHIND, len(parsed.words)))
    return any(_related(words, parsed, at) for at in behind)


def _related(words: ActorWords, parsed: Parsed, noun: int) -> bool:
    lower = parsed.lowers[noun]
    return parsed.pos[noun] in NOUNS and (words.several_kin(lower) or lower in words.of_kind("couple"))


def paired_kin(words: ActorWords, parsed: Parsed, second: int) -> tuple[str, ...]:
    """What each of two is to the other, by the second of two nouns: "father and *son* Omar and Ali Sey"."""
    first = second - 2
    if first < 0 or parsed.lowers[second - 1] != "and" or parsed.heads[first] != parsed.heads[second]:
        return ()
    pair = parsed.lowers[first], parsed.lowers[second]
    compound = parsed.roles[first] == parsed.roles[second] == "compound"
    return pair if compound and words.kin.keys() >= set(pair) else ()


def relate_pair(words: ActorWords, parsed: Parsed, cast: Cast, first: int, name: int) -> bool:
    """Makes two kin to each other before whose names, the first beginning and headed so, it is said."""
    noun = first - 1 - (first > 0 and parsed.words[first - 1] == ",")
    pair = paired_kin(words, parsed, noun)
    others = [cast.of_head.get(one) for one in parsed.children_in(name, "conjunct")]
    one, other = cast.of_head.get(name), others[0] if others else None
    if not pair or one is None or other is None:
        return False
    kin, his = words.kin[pair[0]], words.kin[pair[1]]
    one.sex, other.sex = one.sex or kin.sex, other.sex or his.sex
    one.kin.append((his.relation, other))
    other.kin.append((kin.relation, one))
    return True


def titled_pairs(words: ActorWords, parsed: Parsed, names: Sequence[Name]) -> list[Name]:
    """Who stands with his title alone before his wife: "*Mr* and Mrs Okello"."""
    found = []
    for one in names:
        mister = one.first - 3
        if mister < 0 or len(one.words) > 1 or parsed.lowers[mister + 1] != "and":
            continue
        his, hers = parsed.lowers[mister], parsed.lowers[one.first - 1]
        sexes = [words.sex_of_noun(title.rstrip(".")) for title in (his, hers)]
        if his in words.titles and hers == one.title and sexes == ["male", "female"]:
            surname = tuple(parsed.words[one.first : one.last])
            found.append(Name(mister, mister + 1, mister, "person", his, one.words, True, surname))
    return found
