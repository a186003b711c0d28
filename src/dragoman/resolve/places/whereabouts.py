"""Where the act of a claim happened, by the words at the act itself."""

import bisect
from collections.abc import Iterator

from dragoman.grammar import SUBJECTS, harmed_together, same_happening
from dragoman.model import Mention, Parsed, Place, PlaceMention

OTHER_CLAUSES = frozenset(
    ("relative_clause", "adverbial_clause", "complement_clause", "noun_clause", "parataxis")
)
CHAINED = frozenset(("compound", "conjunct", "apposition"))


def place_of_act(
    parsed: Parsed,
    mention: Mention,
    places: list[PlaceMention],
    prepositions: frozenset[str],
    within: frozenset[str],
) -> Place | None:
    """The place that stands "in", "at", "near" … the act within its clause, the nearest one, without a
    precision; None where none does. Where none does, that of the clause which tells the same happening, as
    in "a bomb went off in Oda, killing five". Places stand in order of the text. `within` are words before
    "of" and a place: "the village of Oda"."""
    for head, (start, end) in _clauses(parsed, mention):
        first = bisect.bisect_left(places, start, key=lambda place: place.start)
        last = bisect.bisect_right(places, end, key=lambda place: place.end)
        located = [
            place
            for place in places[first:last]
            if place.role == "place" and _locates(parsed, place, head, prepositions, within)
        ]
        if located:
            return _nearest(parsed, located, head)
    return None


def _clauses(parsed: Parsed, mention: Mention) -> Iterator[tuple[int, tuple[int, int]]]:
    """The act with the characters of its clause, and the verbs that tell the same happening with those of
    their sentence."""
    yield mention.head, parsed.chars(*mention.clause)
    for head in (*same_happening(parsed, mention.head), *harmed_together(parsed, mention.head)):
        yield head, parsed.chars(*parsed.sentences[parsed.sentence_of[head]])


def _nearest(parsed: Parsed, located: list[PlaceMention], act: int) -> Place:
    """The place nearest to an act; where its doer is comes last: "police *in Mali* shot a man in Gao"."""
    doer = parsed.child(act, *SUBJECTS)
    own = parsed.chars(parsed.left_edges[doer], parsed.right_edges[doer] + 1) if doer is not None else (0, 0)
    trigger = parsed.starts[act]
    near = min(located, key=lambda place: (own[0] <= place.start < own[1], abs(place.start - trigger)))
    return Place(
        text=near.text,
        start=near.start,
        end=near.end,
        name=near.name,
        latitude=near.latitude,
        longitude=near.longitude,
        geonames_id=near.geonames_id,
        country=near.country,
        precision=None,
    )


def _locates(
    parsed: Parsed, place: PlaceMention, act: int, prepositions: frozenset[str], within: frozenset[str]
) -> bool:
    """Whether a place stands under such a preposition of the act itself, in no clause of its own."""
    token = bisect.bisect_left(parsed.ends, place.end)
    while parsed.roles[token] in CHAINED and parsed.heads[token] != token:
        token = parsed.heads[token]
    above = parsed.heads[token]
    if parsed.lowers[above] == "of" and parsed.lowers[parsed.heads[above]] in within:
        token = parsed.heads[above]  # "in the village of Oda"
    if parsed.roles[token] != "prepositional_object":
        return False
    if parsed.lowers[parsed.heads[token]] not in prepositions:
        return False
    while token != act and parsed.heads[token] != token:
        token = parsed.heads[token]
        if parsed.roles[token] in OTHER_CLAUSES and token != act:
            return False
    return token == act
