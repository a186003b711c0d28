"""To whom something is given or goes, where a small parser hangs it on the wrong word."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST
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
CEDED_BY = frozenset(("abandon", "cede", "leave", "relinquish", "surrender", "yield"))
GIVEN_ANY = frozenset((*GIVING, "deny", "guarantee", "promise", "spare"))
# acts by which somebody or something goes elsewhere
GOING = frozenset(
    ("delivery", "deportation", "export", "extradition", "handover", "repatriation", "return", "sale")
) | {"donation", "gift", "grant", "provision", "shipment", "supply", "surrender", "transfer"}
SUMS = frozenset(("dozen", "hundred", "thousand", "million", "billion", "trillion"))
BACK = frozenset(("deliver", "give", "hand", "return", "send", "surrender", "transfer", "turn"))
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
# what people work at or suffer from, and nobody does
WORKING = frozenset(("bus", "factory", "farm", "flood", "lorry", "quake", "school", "slum", "taxi"))
SHOWING = frozenset(("point", "show"))
WHOM = frozenset(("her", "him", "me", "them", "us"))
ALLOWING = frozenset(("award", "deny", "give", "grant", "offer", "refuse"))


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
        if inner is None and s.lemmas[thing] in SUMS and s.forms[thing] == "plural":
            inner = before[-1]  # "lent *Laos* billions of dollars"
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
        given = s.lemmas[giving] in GIVEN_BY and s.forms[giving] == "gerund"
        if s.roles[thing] != "object" or not (given or s.lemmas[giving] in CEDED_BY):
            continue
        if s.heads[link] < giving and not s.below(giving, "preposition"):
            s.heads[link] = giving


def thing_behind_whom(s: Sentence) -> None:
    """What is given back may stand behind whom it is given to: "returned to Peru last May *six
    vases*", "handed back to Peru *six vases*"."""
    for link in s.tokens[2:-2]:
        verb = s.heads[link]
        if s.lowers[link] != "to" or s.roles[link] != "preposition" or s.lemmas[verb] not in BACK:
            continue
        given = s.below(link, "prepositional_object")
        if s.below(verb, "object", "passive_auxiliary") or len(given) != 1:
            continue
        last = given[0]
        names = [one for one in s.below(last, stop=last) if s.pos[one] == "PROPN"]
        if names and s.pos[last] == "NOUN" and s.below(names[-1], "number", start=names[-1]):
            s.move(names[-1], last, start=names[-1])
            s.hang(names[-1], link, "prepositional_object")
            s.hang(last, verb, "object")
            continue
        for clause in s.below(verb, "adverbial_clause", "complement_clause", "conjunct", start=last):
            things = s.below(clause, "subject", start=last, stop=clause)
            opened = bool(things and s.below(things[0], *OPENING, start=last, stop=things[0]))
            opened = opened and "and" not in s.lowers[last : things[0]]
            if opened and s.forms[clause] in PAST and not s.below(clause, *AUXILIARIES, "object", "marker"):
                s.hang(things[0], verb, "object")  # "handed over to Mali *two men* wanted there"
                s.hang(clause, things[0], "noun_clause")
                s.forms[clause] = "past_participle"
                break
        for thing in s.below(verb, "noun_adverbial", start=last):
            if s.pos[thing] == "NOUN" and s.forms[thing] == "plural" and s.below(thing, "number", stop=thing):
                s.roles[thing] = "object"
                break


def thing_behind_to(s: Sentence) -> None:
    """A second thing below one "to" is what is given or put to whoever is the first: "proposed to Ukraine *a
    joint commission*"."""
    for link in s.tokens[2:-2]:
        verb = s.heads[link]
        if s.lowers[link] != "to" or s.pos[verb] != "VERB" or s.below(verb, "object", "passive_auxiliary"):
            continue
        below = s.below(link, "prepositional_object", start=link)
        below += [] if not below else s.below(below[0], "apposition", start=below[0])
        if len(below) == 2 and s.below(below[1], *OPENING, start=below[0] + 1, stop=below[0] + 2):
            s.hang(below[1], verb, "object")


def hand_over(s: Sentence) -> None:
    """What is handed over is not over a number: "will *hand over four* hostages"."""
    for over in s.tokens[1:-1]:
        hand = over - 1
        number, thing = s.heads[over], s.heads[s.heads[over]]
        if s.lowers[over] != "over" or s.lemmas[hand] not in ("hand", "turn") or s.pos[hand] != "VERB":
            continue
        if (
            s.roles[over] in ("quantifier", "adverb")
            and s.roles[number] == "number"
            and s.heads[thing] == hand
        ):
            s.hang(over, hand, "particle")


def given_lists(s: Sentence) -> None:
    """To whom things go is said of all of them, and of their going: "a donation of four tents and a pump *to
    Palau*", "the transfer of a battery *to Ukraine*"."""
    for link in s.tokens[4:]:
        thing = s.heads[link]
        if s.lowers[link] != "to" or s.roles[link] != "preposition":
            continue
        first = s.heads[thing] if s.roles[thing] == "conjunct" else thing
        act = s.heads[s.heads[first]]
        if s.roles[first] != "prepositional_object" or s.lowers[s.heads[first]] != "of":
            continue
        if s.pos[thing] == "NOUN" and s.lemmas[act] in GOING and s.pos[act] == "NOUN":
            s.heads[link] = act


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


def given_bail(s: Sentence) -> None:
    """What is denied or granted is a thing, though it may be a verb elsewhere: "denied him *bail*"."""
    for thing in s.tokens[2:]:
        verb, whom = s.heads[thing], thing - 1
        if s.roles[thing] != "complement_clause" or s.forms[thing] != "base" or whom != verb + 1:
            continue
        if s.lemmas[verb] in ALLOWING and s.lowers[whom] in WHOM and s.heads[whom] == thing:
            s.pos[thing], s.forms[thing] = "NOUN", "singular"
            s.hang(thing, verb, "object")
            s.hang(whom, verb, "indirect_object")


def to_people(s: Sentence) -> None:
    """Those to whom things are sent, where the noun before them is taken for a verb: "sent rice to *lorry
    drivers*"."""
    for to in s.tokens[2:-2]:
        work, people, verb = to + 1, to + 2, s.heads[to + 1]
        if s.lowers[to] != "to" or s.lowers[work] not in WORKING or s.roles[work] != "adverbial_clause":
            continue
        if s.heads[to] == work == s.heads[people] and s.forms[people] == "plural":
            s.move(work, verb, start=people + 1)
            s.pos[to], s.pos[work], s.forms[work] = "ADP", "NOUN", "singular"
            s.hang(to, verb, "preposition")
            s.hang(people, to, "prepositional_object")
            s.hang(work, people, "compound")


def shown_door(s: Sentence) -> None:
    """Who is shown the door is not the door: "Niger showed the envoy *the door*"."""
    for door in s.tokens[3:]:
        whom = s.heads[door]
        verb = s.heads[whom]
        if s.lowers[door] != "door" or s.roles[door] != "apposition" or s.lowers[door - 1] != "the":
            continue
        if s.roles[whom] == "object" and s.lemmas[verb] in SHOWING:
            s.hang(door, verb, "object")
            s.roles[whom] = "indirect_object"
