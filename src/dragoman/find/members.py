"""Persons named as some of those to whom something is done: "freed 14 people, including *Ana Lim*", "among
those convicted were *Lim* and *Okoro*", "*Lim* was among 52 prisoners freed".
"""

from dragoman.find.acts import Act
from dragoman.find.parties import PartyJudge
from dragoman.find.reading import Reading
from dragoman.grammar import conjoined

PARTS = frozenset(("including", "notably"))
SUBJECTS = ("subject", "passive_subject", "attribute")


def with_members(reading: Reading, parties: PartyJudge, act: Act) -> tuple[int, ...]:
    """The recipients with those named as some of them; in place of a bare "those"."""
    parsed = reading.parsed
    found = list(act.recipients)
    for head in act.recipients:
        bare = parsed.lowers[head] == "those"
        named = [
            one
            for first in (*_included(reading, head), *_among(reading, head, act.token))
            for one in conjoined(parsed, first)
            if (_is_person(reading, parties, one) or (bare and parties.is_party(reading, one)))
            and one not in (*found, *act.actors)
        ]
        if named and bare:
            found.remove(head)
        found += named
    return tuple(found)


def _included(reading: Reading, head: int) -> list[int]:
    parsed = reading.parsed
    return [
        inner
        for child in parsed.children_in(head, "preposition")
        if child > head and parsed.lowers[child] in PARTS
        for inner in parsed.children_in(child, "prepositional_object")
    ]


def _among(reading: Reading, head: int, act: int) -> list[int]:
    """Who is said to be among those to whom the act at a participle behind them is done."""
    parsed, link = reading.parsed, reading.parsed.heads[head]
    verb = parsed.heads[link]
    if parsed.lowers[link] != "among" or parsed.lemmas[verb] != "be" or parsed.heads[act] != head:
        return []
    if parsed.children_in(verb, "negation"):
        return []
    return list(parsed.children_in(verb, *SUBJECTS))


def _is_person(reading: Reading, parties: PartyJudge, head: int) -> bool:
    parsed = reading.parsed
    if parsed.pos[head] != "PROPN":
        return False
    return parties.kinds.of(parsed, head) == "person" or parties.is_named_person(reading, head)
