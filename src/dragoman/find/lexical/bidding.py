"""Whether a clause tells what somebody is bidden to do: "*Free* them," she told the general. May import
model, grammar.
"""

from dragoman.grammar import SUBJECTS
from dragoman.model import Parsed

SUGGESTING = frozenset(("propose", "suggest"))
OPENING_QUOTES = frozenset(('"', "“", "'", "‘"))


def bid(parsed: Parsed, verb: int) -> bool:
    """Whether a clause tells what somebody is bidden to do, and not what is done."""
    return _imperative(parsed, verb) or _bidden(parsed, verb)


def _imperative(parsed: Parsed, verb: int) -> bool:
    """Whether a verb opens what somebody is quoted to bid: "*Free* them," she told the general."""
    said = parsed.heads[verb] > verb and parsed.roles[verb] == "complement_clause"
    if not said or parsed.forms[verb] != "base" or parsed.left_edges[verb] < verb - 1:
        return False
    first = parsed.sentences[parsed.sentence_of[verb]][0]
    opened = verb == first or parsed.words[verb - 1] in OPENING_QUOTES
    helping = parsed.children_in(verb, "auxiliary", "passive_auxiliary", *SUBJECTS)
    return opened and parsed.words[verb][:1].isupper() and not helping


def _bidden(parsed: Parsed, verb: int) -> bool:
    """Whether a clause says what somebody is to do: "suggested that the sides *swap* prisoners", where what
    is the case would be told in the past."""
    head = parsed.heads[verb]
    if parsed.roles[verb] != "complement_clause" or parsed.child(verb, *SUBJECTS) is None or head > verb:
        return False
    if parsed.lemmas[head] not in SUGGESTING:
        return False
    if parsed.children_in(verb, "auxiliary") or parsed.lowers[verb] != parsed.lemmas[verb]:
        return False
    plain = parsed.forms[verb] == "present" and parsed.forms[head] == "past"
    return parsed.forms[verb] == "base" or plain
