"""The sentence around a claim and the words of the claim in it."""

import re
from dataclasses import dataclass

from dragoman.model import Claim

LONGEST = 600  # characters of evidence shown; newswire sentences end below 400

# A full stop ends a sentence where white space and no lower-case letter follow, unless an initial, a title
# or an abbreviation stands before it. Only to show evidence; the parser's sentences are what is coded.
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|No|vs))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Maj|Sgt|Rev|Hon|Feb|Nov|Dec|Jan))"
    r"[.!?…][\"'”’»)\]]*(?=\s+[^a-z\s])|\n\s*\n|(?<=[.!?:”\"])\n"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a claim: `kind` is trigger, actor, recipient, date, size, charge, place or condition."""

    start: int
    end: int
    kind: str


def sentence(text: str, claim: Claim) -> tuple[int, int]:
    """Character span of the sentence (or sentences) that hold the clause of a claim."""
    first = min(claim.span.start, claim.trigger.start)
    last = max(claim.span.end, claim.trigger.end)
    start = max(0, first - LONGEST)
    for match in SENTENCE_END.finditer(text, start, first + 1):
        start = min(match.end(), first)
    match_after = SENTENCE_END.search(text, max(last - 1, first), last + LONGEST)
    end = match_after.end() if match_after else min(len(text), last + LONGEST)
    while start < first and text[start].isspace():
        start += 1
    while end > last and text[end - 1].isspace():
        end -= 1
    return start, end


def marks(claim: Claim) -> list[Mark]:
    """The words of a claim in order of the text, without those of implied parties."""
    found = [Mark(claim.trigger.start, claim.trigger.end, "trigger")]
    for kind, parties in (("actor", claim.actors), ("recipient", claim.recipients)):
        for party in parties:
            if party.start is not None and party.end is not None:
                found.append(Mark(party.start, party.end, kind))
    found += [Mark(size.start, size.end, "size") for size in claim.sizes]
    found += [Mark(charge.start, charge.end, "charge") for charge in claim.charges]
    if claim.date:
        found.append(Mark(claim.date.text_start, claim.date.text_end, "date"))
    if claim.place:
        found.append(Mark(claim.place.start, claim.place.end, "place"))
    if claim.condition:
        found.append(Mark(claim.condition.start, claim.condition.end, "condition"))
    return sorted(found, key=lambda mark: (mark.start, -mark.end))
