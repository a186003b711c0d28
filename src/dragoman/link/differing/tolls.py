"""Of which act a number is, where no word beside it says so.

It is that of the claim which has it as a size, or what a toll stands for ("The number rose to 14").
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.link.differing.page import Counted
from dragoman.link.differing.words import Token, Words
from dragoman.model import Claim

BESIDE = "companion"  # what a number counts of those to whom it was done with somebody who is named
BARE = frozenset(("", "person"))  # categories of a number that says no more than how many
BY_DOERS = frozenset(("PROTEST", "MOBILIZE"))  # of these acts those who do them are counted
GENERIC = frozenset(("", "people", "persons", "individuals"))
OF_THE = len(" of those ")  # between a part and its whole: "sixteen of the 26 were held" counts sixteen
BREAKS = frozenset((";", ":"))


def is_toll(words: Words, told: Sequence[Token], place: int) -> bool:
    """Whether words before `place` say that the number there is a toll."""
    length, of = words.tolls.before(told, place)
    if of != "number":
        return length > 0
    return any(token.word in words.toll_names for token in told[: place - length])


def act_of_toll(words: Words, told: Sequence[Token], place: int, last: int) -> str:
    """The act right behind a toll, else what its sentence names last before it: "the toll of Friday's attack
    rose to 14"."""
    if last < len(told) and (behind := words.act_phrases.at(told, last)):
        return behind[1]
    for at in range(place - 1, -1, -1):
        if told[at].word in BREAKS:
            return ""
        if act := words.act_phrases.before(told, at + 1)[1]:
            return act
    return ""


def of_claims(words: Words, claims: Mapping[int, Claim], counted: Sequence[Counted]) -> list[Counted]:
    """Numbers with the claim of which they are a size. The act of its trigger is theirs; where the trigger
    says none, that of its kind is, for those whom it counts."""
    sized = {size.start: (number, claim) for number, claim in claims.items() for size in claim.sizes}
    made: list[Counted] = []
    for one in counted:
        if one.number_start in sized:
            number, claim = sized[one.number_start]
            told = words.acts.get(claim.trigger.text.lower(), "") or one.act
            whole = bool(made) and made[-1].part and one.number_start - made[-1].number_end <= OF_THE
            if (
                not told
                and not whole
                and one.category not in words.measures.values()
                and not _doers(claim, one)
            ):
                told = words.act_of(claim)
            one = replace(one, claim=number, act=told)
        elif one.category == BESIDE and not one.act:
            before = [claim for claim in claims.values() if claim.trigger.start < one.start]
            nearest = max(before, key=lambda claim: claim.trigger.start, default=None)
            one = replace(one, act=words.act_of(nearest) if nearest else "")
        made.append(one)
    return made


def _doers(claim: Claim, one: Counted) -> bool:
    """Whether those are counted who did it to others."""
    return claim.event_type not in BY_DOERS and any(
        party.start is not None and party.end is not None and party.start <= one.number_start < party.end
        for party in claim.actors
    )


def of_tolls(
    words: Words,
    sentences: Sequence[tuple[int, int]],
    claims: Mapping[int, Claim],
    counted: Sequence[Counted],
) -> list[Counted]:
    """A bare number of which a sentence says no more than that it is the toll ("the number is now 31")
    counts the act of the number or claim before it in this sentence or the one before, else of the first
    number behind it, where it is the first."""
    made: list[Counted] = []
    nouns: set[str] = set()
    leading = next((one.act for one in counted if one.act), "")
    for one in counted:
        bare = one.category in BARE and (one.noun in GENERIC or one.noun in nouns)
        if one.noun:
            nouns.add(one.noun)
        if one.toll and not one.act and not one.part and bare:
            first = sentences[max(0, one.sentence - 1)][0]
            told = [(last.start, last.act) for last in made if last.act and first <= last.start]
            told += [
                (claim.trigger.start, act)
                for claim in claims.values()
                if first <= claim.trigger.start < one.start and (act := words.act_of(claim))
            ]
            opens = not any(last.act for last in made)
            one = replace(one, act=max(told)[1] if told else leading if opens else "")
        made.append(one)
    return made
