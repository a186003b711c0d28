"""Kinds of clauses that a row of the lexicon asks for: with "to", bidden, with a bare verb, telling a deed.

May import model, grammar.
"""

from collections.abc import Callable, Mapping

from dragoman.find.reading import Reading
from dragoman.grammar import SUBJECTS, has_to
from dragoman.model import Parsed

BIDDING = frozenset(("to", "must", "should", "shall", "ought"))


def is_deed(reading: Reading, clause: int) -> bool:
    """Whether a clause says that its subject does or has done something: "said Chad had lied"; not "would not
    lie", "was not intimidated"."""
    parsed = reading.parsed
    if reading.arguments(clause).passive or parsed.children_in(clause, "negation"):
        return False
    return not any(parsed.forms[one] == "modal" for one in parsed.children_in(clause, "auxiliary"))


def is_bidden(reading: Reading, clause: int) -> bool:
    """ "told them to *leave*", "they must leave, he told them"; not what is told as a fact."""
    return any(word in BIDDING for word in _auxiliaries(reading.parsed, clause))


def is_bare(reading: Reading, clause: int) -> bool:
    """Whether a clause has its own subject and a bare verb: "insisted that Chad *leave*", "asked that wages
    *be* paid"."""
    parsed = reading.parsed
    own = parsed.child(clause, *SUBJECTS)
    helping = parsed.child(clause, "passive_auxiliary")
    if own is not None and helping is not None and not _auxiliaries(parsed, clause):
        return parsed.lowers[helping] == "be"
    return own is not None and parsed.forms[clause] == "base" and not _auxiliaries(parsed, clause)


def _auxiliaries(parsed: Parsed, verb: int) -> list[str]:
    return [parsed.lowers[one] for one in parsed.children_in(verb, "auxiliary")]


def _ahead(reading: Reading, clause: int) -> bool:
    """Whether a headline tells what somebody will do: "*Peru to sell* tin, Lima tells Chad"."""
    own = reading.parsed.child(clause, "subject")
    return own is not None and own < clause < reading.parsed.heads[clause] and has_to(reading.parsed, clause)


CLAUSES: Mapping[str, Callable[[Reading, int], bool]] = {
    "deed": is_deed,
    "infinitive": lambda reading, clause: has_to(reading.parsed, clause) and not _ahead(reading, clause),
    "bidden": lambda reading, clause: is_bidden(reading, clause) and not _ahead(reading, clause),
    "subjunctive": is_bare,
}
