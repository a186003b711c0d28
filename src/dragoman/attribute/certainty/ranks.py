"""What somebody is said to have done first or last, or as the 33rd: told as done, though in an infinitive.

May import model.
"""

from dragoman.attribute.certainty.reading import Reading
from dragoman.grammar import FOREMOST

RANKS = ("adjective", "adverb", "determiner", "number")


def first_to(reading: Reading, noun: int | None) -> bool:
    """Whether an infinitive behind a noun is told as done: "was the *first* state to recognise it", "was
    among the *first* to leave", "became the *33rd* state to join", but not "will be the
    first to be freed"."""
    parsed = reading.parsed
    if noun is None or parsed.roles[noun] not in ("attribute", "prepositional_object"):
        return False
    verb = parsed.heads[noun]
    if parsed.roles[noun] == "prepositional_object":
        if parsed.lowers[verb] != "among":
            return False
        verb = parsed.heads[verb]
    above = reading.marks.get(verb)
    done = above is not None and above.modal is None and (above.past or parsed.forms[verb] == "gerund")
    ranks = (noun, *parsed.children_in(noun, *RANKS))
    return done and any(parsed.lowers[one] in FOREMOST or parsed.words[one][0].isdigit() for one in ranks)


def ranked(reading: Reading, verb: int) -> int | None:
    """What somebody is said to be, or among whom: "became the *first*", "was among the *first*"."""
    parsed = reading.parsed
    links = (one for one in parsed.children_in(verb, "preposition") if parsed.lowers[one] == "among")
    among = next((parsed.child(one, "prepositional_object") for one in links), None)
    return among if among is not None else parsed.child(verb, "attribute")
