"""To whom something is given or goes, where a small parser hangs it on the wrong word."""

from dragoman.grammar import NOUNS
from dragoman.parse.mends.phrases import GIVING
from dragoman.parse.mends.sentence import Sentence

# what is given without an article: "granted *the police* permission"
GRANTED = (
    frozenset(
        (
            "access",
            "amnesty",
            "approval",
            "asylum",
            "authority",
            "autonomy",
            "bail",
            "citizenship",
            "clearance",
        )
    )
    | {
        "clemency",
        "consent",
        "control",
        "immunity",
        "independence",
        "leave",
        "parole",
        "permission",
        "refuge",
    }
    | {"entry", "jail", "membership", "passage", "prison", "transit"}
)
OPENING = ("adjective", "determiner", "number", "possessor")  # of a thing behind whoever is given it
GIVEN_BY = frozenset((*GIVING, "deny", "extend", "issue", "return", "restore", "transfer"))
GIVEN_ANY = frozenset((*GIVING, "deny", "guarantee", "promise", "spare"))
# acts by which somebody or something goes elsewhere
GOING = frozenset(
    ("delivery", "deportation", "export", "extradition", "handover", "repatriation", "return", "sale")
) | {"shipment", "supply", "surrender", "transfer"}
DECIDED = frozenset(
    (
        "allow",
        "approve",
        "authorise",
        "authorize",
        "ban",
        "block",
        "cancel",
        "delay",
        "forbid",
        "halt",
        "order",
    )
) | {"permit", "postpone", "prevent", "refuse", "reject", "resume", "stop", "suspend"}


def given_things(s: Sentence) -> None:
    """Who is given something is no part of it: "granted *the Basque government* new powers", "granted *the
    police* permission"."""
    for thing in s.tokens[2:]:
        verb = s.heads[thing]
        if s.roles[thing] != "object" or s.pos[verb] != "VERB" or s.lemmas[verb] not in GIVEN_ANY:
            continue
        before = s.below(thing, "compound", "noun_modifier", start=verb + 1, stop=thing)
        before = [one for one in before if s.pos[one] in NOUNS]
        if not before or s.below(verb, "indirect_object"):
            continue
        inner = next((one for one in before if s.below(thing, *OPENING, start=one + 1, stop=thing)), None)
        if inner is None and s.lemmas[thing] in GRANTED:
            last = before[-1]
            told = s.pos[last] == "PROPN" or s.forms[last] == "plural"
            if last == thing - 1 and (told or s.below(thing, "determiner", stop=last)):
                inner = last
        if inner is not None:
            for one in s.below(thing, start=verb + 1, stop=inner):
                s.heads[one] = inner
            s.hang(inner, verb, "indirect_object")


def to_whom_given(s: Sentence) -> None:
    """What stands right behind a thing given is whom it is given to: "signed a decree giving citizenship *to
    nine volunteers*"."""
    for link in s.tokens[3:]:
        if s.lowers[link] != "to" or s.roles[link] != "preposition":
            continue
        thing = link - 1
        giving = s.heads[thing]
        if s.roles[thing] != "object" or s.lemmas[giving] not in GIVEN_BY or s.forms[giving] != "gerund":
            continue
        if s.heads[link] < giving and not s.below(giving, "preposition"):
            s.heads[link] = giving


def where_it_goes(s: Sentence) -> None:
    """Where somebody is to go belongs to the act of going: "authorised the extradition of the pilot *to
    Brazil*"."""
    for link in s.tokens[4:]:
        verb = s.heads[link]
        if s.lowers[link] != "to" or s.roles[link] != "preposition" or s.lemmas[verb] not in DECIDED:
            continue
        things = s.below(verb, "object", "passive_subject", stop=link)
        if things and s.lemmas[things[-1]] in GOING and s.below(things[-1], "preposition", stop=link):
            s.heads[link] = things[-1]
