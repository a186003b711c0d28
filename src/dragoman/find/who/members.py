"""Persons named as some of those to whom something is done: "freed 14 people, including *Ana Lim*", "among
those convicted were *Lim* and *Okoro*", "*Lim* was among 52 prisoners freed".
"""

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS, conjoined

PARTS = frozenset(("including", "notably"))
SUBJECTS: tuple[str, ...] = ("subject", "passive_subject", "attribute")
AFTER: tuple[str, ...] = ("object", "attribute")
THOSE_SAY, OTHERS_SAY, AMONG_SAYS = (frozenset(some.split()) for some in ("be include", "include", "be"))
TOGETHER = frozenset(("along", "together"))
PERSONS = frozenset(("group", "number", "person"))
UNDERGONE = frozenset(("ASSAULT", "COERCE", "CONCEDE", "RETREAT", "SANCTION"))  # not to whom they are given
BEFORE_NOUN = frozenset(("ADJ", "DET", "NUM", *NOUNS))


def with_members(reading: Reading, parties: PartyJudge, act: Act) -> tuple[int, ...]:
    """The recipients with those named as some of them; in place of a bare "those" all of a list with a name
    in it: "among those held were three men" only counts some of those told of before."""
    parsed = reading.parsed
    found = list(act.recipients)
    for head in act.recipients:
        bare = parsed.lowers[head] == "those"
        of_them = _of_them(reading, head) if act.event_type in UNDERGONE else []
        firsts = (*_included(reading, head), *of_them, *said_among(reading, head, act.token))
        listed = dict.fromkeys(one for first in firsts for one in conjoined(parsed, first))
        persons = parties.kinds.of(parsed, head) in PERSONS
        people = [one for one in listed if _is_person(reading, parties, one, persons)]
        wanted = [one for one in listed if parties.is_party(reading, one)] if bare and people else people
        named = [one for one in wanted if one not in (*found, *act.actors)]
        if listed and bare:
            found.remove(head)
        found += named
    if act.event_type in UNDERGONE and act.recipients:
        beside = dict.fromkeys(_besides(reading, parties, act.token))
        found += [one for one in beside if one not in (*found, *act.actors)]
    return tuple(found)


def _besides(reading: Reading, parties: PartyJudge, verb: int) -> list[int]:
    """With whom somebody undergoes an act: "freed *together with 18 clerics*", "freed alongside two nuns",
    "was jailed *with her editor*"."""
    parsed, found = reading.parsed, []
    if reading.arguments(verb).passive:
        found += [each for one in reading.obliques(verb, "with") for each in conjoined(parsed, one)]
    start, end = parsed.sentences[parsed.sentence_of[verb]]
    for word in range(start, end - 1):
        joined = parsed.lowers[word] in TOGETHER and parsed.lowers[word + 1] == "with"
        if not joined and parsed.lowers[word] != "alongside":
            continue
        link = word + 1 if joined else word
        inner = parsed.child(link, "prepositional_object")
        above = next((one for one in parsed.ancestors(link) if parsed.pos[one] == "VERB"), None)
        if inner is not None and above == verb:
            found += conjoined(parsed, inner)
    return [one for one in found if parties.kinds.of(parsed, one) in PERSONS]


def said_among(reading: Reading, head: int, act: int) -> list[int]:
    """Who is said to be of those to whom the act at a participle behind them is done: "Sey was *among those*
    held", "is *one of the nine* held", "*those* held *were*, *included* Sey"."""
    parsed, above = reading.parsed, reading.parsed.heads[head]
    if parsed.heads[act] != head:
        return []
    if parsed.roles[head] == "subject":  # "the men freed were tired" names nobody
        bare = parsed.lowers[head] == "those"
        verb, saying, roles = above, THOSE_SAY if bare else OTHERS_SAY, AFTER
    elif parsed.lowers[above] == "among":
        verb, saying, roles = parsed.heads[above], AMONG_SAYS, SUBJECTS
    elif parsed.lowers[above] == "of" and parsed.lowers[parsed.heads[above]] == "one":
        if parsed.roles[parsed.heads[above]] == "apposition":
            return [parsed.heads[parsed.heads[above]]]
        verb, saying, roles = parsed.heads[parsed.heads[above]], AMONG_SAYS, ("subject",)
    else:
        return []
    told = parsed.lemmas[verb] in saying and not parsed.children_in(verb, "negation")
    return parsed.children_in(verb, *roles) if told else []


def _included(reading: Reading, head: int) -> list[int]:
    parsed, verb = reading.parsed, reading.parsed.heads[head]
    passive = [verb] if parsed.roles[head] == "passive_subject" else []  # "nine were freed, *including* Lim"
    return [
        inner
        for above in (head, *passive)
        for child in parsed.children_in(above, "preposition")
        if child > head and parsed.lowers[child] in PARTS and parsed.lowers[child - 1] != "not"
        for inner in parsed.children_in(child, "prepositional_object")
    ]


def _of_them(reading: Reading, head: int) -> list[int]:
    """Who stands beside "among them", whatever a parser hangs it on: "nine men, *among them* Omar Sey", "nine
    men, Omar Sey *among them*"."""
    parsed = reading.parsed
    lowers, end = parsed.lowers, parsed.sentences[parsed.sentence_of[head]][1]
    found = (i for i in range(head + 1, end - 2) if lowers[i] == "among" and lowers[i + 1] == "them")
    at = next(found, None)
    own = parsed.heads[head]  # "nine men *are held*, among them Omar Sey"
    if at is None or any(parsed.pos[i] == "VERB" and i != own for i in range(head, at)):
        return []
    if parsed.words[at - 1] != ",":
        return [one for one in parsed.children_in(head, "apposition") if one < at]
    first = last = at + 2
    while last + 1 < end and parsed.pos[last] in BEFORE_NOUN and parsed.pos[last + 1] in BEFORE_NOUN:
        last += 1
    top = last
    while first <= parsed.heads[top] < top:
        top = parsed.heads[top]
    return [top, *parsed.children_in(last, "conjunct")]


def _is_person(reading: Reading, parties: PartyJudge, head: int, among: bool) -> bool:
    """A name, also behind what somebody is: "the poet *Ana Lim*", "its founder, *Omar Sey*"; `among` persons
    a name that is nothing else known."""
    parsed, kind = reading.parsed, parties.kinds.of(reading.parsed, head)
    person = kind == "person"
    if parsed.pos[head] == "PROPN":
        whole = (head, *parsed.children_in(head, "compound"))
        unknown = among and kind == "body" and len(whole) > 1
        unknown = unknown and not any(parsed.lowers[one] in parties.kinds.nouns for one in whole)
        return person or unknown or parties.is_named_person(reading, head)
    return person and any(parsed.pos[one] == "PROPN" for one in parsed.children_in(head, "apposition"))
