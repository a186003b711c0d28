"""On whom something is blamed, and what is felt about it, hung too deep or too high."""

from dragoman.grammar import NOUNS
from dragoman.parse.mends.sentence import Sentence

LAYING = frozenset(("heap", "lay", "pin", "place", "put"))
BLAME = frozenset(("blame", "responsibility"))
DOORS = frozenset(("door", "doorstep", "feet"))
# what "there was" of somebody, between or over somebody
LINKS = frozenset(("against", "among", "at", "between", "by", "from", "over", "toward", "towards", "with"))


def blamed_on(s: Sentence) -> None:
    """On whom something is blamed hangs on the verb: "blamed the death of the monk *on soldiers*", "laid the
    blame for the raid *at the door* of soldiers"."""
    for verb in s.tokens[:-3]:
        laid = s.lemmas[verb] in LAYING
        if s.pos[verb] != "VERB" or not (laid or s.lemmas[verb] == "blame"):
            continue
        things = s.below(verb, "object", start=verb)
        if laid and s.lemmas[verb] != "pin":  # "pinned *the bombing* on the Kurds"
            things = [one for one in things if s.lemmas[one] in BLAME]
        if not things or any(s.lowers[one] == "on" for one in s.below(verb, "preposition", start=verb)):
            continue
        inside = {things[0], *(s.below(verb, "preposition", start=things[0]) if laid else ())}
        for at in range(things[0] + 1, s.last):
            if s.heads[at] in inside:
                inside.add(at)
        links = [at for at in sorted(inside) if s.roles[at] == "preposition" and _leads_to_blamed(s, at)]
        for link in links[-1:]:
            s.hang(link, verb, "preposition")


def _leads_to_blamed(s: Sentence, link: int) -> bool:
    inner = s.below(link, "prepositional_object", start=link)
    at_door = s.lowers[link] == "at" and bool(inner) and s.lowers[inner[0]] in DOORS
    return at_door or s.lowers[link] == "on"  # the last of them: "for the raid *on* a bank *on* soldiers"


def there_was(s: Sentence) -> None:
    """What there was is at, over, between somebody, not its being: "there was *fury* in Oman *at* it"."""
    for there in s.tokens[:-3]:
        verb = s.heads[there]
        if s.roles[there] != "expletive" or s.lowers[there] != "there" or s.lemmas[verb] != "be":
            continue
        told = [one for one in s.below(verb, "attribute", start=verb) if s.pos[one] in NOUNS]
        for link in s.below(verb, "preposition", start=told[0]) if told else ():
            inner = s.below(link, "prepositional_object", start=link)
            country = s.lowers[link] == "in" and bool(inner) and s.pos[inner[0]] == "PROPN"
            if s.lowers[link] in LINKS or (country and link == told[0] + 1):
                s.heads[link] = told[0]


def called_as(s: Sentence) -> None:
    """Of two nouns below the "as" of a verb of naming the second is who is called so: "denounced as liars
    *the unions* that struck"."""
    for link in s.tokens[1:-3]:
        verb = s.heads[link]
        inner = s.below(link, "prepositional_object", start=link)
        if s.lowers[link] != "as" or len(inner) != 2 or s.pos[verb] != "VERB" or s.below(verb, "object"):
            continue
        opens = s.lowers[s.opening(inner[1])]
        if s.roles[link] == "preposition" and opens in ("the", "a", "an", "his", "her", "its", "their"):
            s.hang(inner[1], verb, "object")
