"""What looks like an act and is left out: each with a code, a reason and its place.

F101  nobody takes part that could be a party
F102  the type needs a recipient and the text names none
F103  a participle before a noun ("detained activists") describes, it does not report
F104  an act merely hoped, feared, wanted or weighed
F105  the words belong to a name
F106  told by a verb with an object that already covers it ("lift sanctions")
F107  a demand whose maker the text does not name
F108  what a state accuses somebody of is its charge, not the text's report
F109  private persons or firms among themselves
F110  only mourned, remembered or commented on
F111  only what a feeling or an opinion is about
F112  mentioned in passing: no tense, one side only, no number or date
F113  done to animals, germs or plants, or by them
F114  told in a tale (a novel, a film) or on paper only
F115  let out for a time, to come back
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.model import Drop, Parsed

REASONS = {
    "F101": "nobody takes part that could be a party",
    "F102": "the type needs a recipient and none is named",
    "F103": "a participle before a noun describes and reports no act",
    "F104": "merely hoped, feared, wanted or weighed",
    "F105": "part of a name",
    "F106": "covered by the verb over it",
    "F107": "a demand whose maker is not named",
    "F108": "a charge that a state brings, not a report of the act",
    "F109": "private persons or firms among themselves",
    "F110": "only mourned, remembered or commented on",
    "F111": "only what a feeling or an opinion is about",
    "F112": "mentioned in passing: no tense, one side only, no number or date",
    "F113": "done to animals, germs or plants, or by them",
    "F114": "told in a tale (a novel, a film) or on paper only",
    "F115": "let out for a time, to come back",
}

CHARGE = "F108"
PASSING = "F112"
TOLD_AGAIN = frozenset(("F101", PASSING))  # may be words for an act told elsewhere
ALONE = frozenset(("withdraw",))  # modes of acts that one can do by leaving
BARE = "bare"  # words for an act of which no row holds: "the attack"; no drop, for nothing is seen in them
# the same, of which nothing else is read
WORDS_ALONE = frozenset(("F102", "F103", "F106", CHARGE, "F109", BARE))


def drop(parsed: Parsed, code: str, token: int) -> Drop:
    """What was left out at a token, with the reason of its code."""
    return Drop(code=code, reason=REASONS[code], start=parsed.starts[token], end=parsed.ends[token])


def missing_party(
    settings: Mapping[str, Any], mode: str, actors: Sequence[int], recipients: Sequence[int]
) -> str | None:
    """The code of the gate that an act with these parties does not pass, or None."""
    if not actors and not recipients:
        return "F101"
    alone = actors and mode in ALONE  # "Chad broke off the talks", with whom goes without saying
    if settings["needs_recipient"] and not recipients and not alone:
        return "F102"
    if settings["code"] == "REQUEST" and not actors:
        return "F107"
    return None
