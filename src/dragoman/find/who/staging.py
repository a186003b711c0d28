"""Who carried out what a noun names, told by a participle behind it: "an ambush laid by *rebels*".

May import model, grammar.
"""

from dragoman.find.reading import Reading
from dragoman.model import Parsed

STAGING = frozenset(
    (
        "carry",
        "commit",
        "conduct",
        "execute",
        "launch",
        "lay",
        "mount",
        "perpetrate",
        "set",
        "spring",
        "stage",
    )
)


def stages(parsed: Parsed, clause: int) -> bool:
    """Whether a participle behind a noun says by whom it was carried out; a bus is "carrying" people."""
    told = parsed.roles[clause] == "noun_clause" and parsed.lemmas[clause] in STAGING
    by = any(parsed.lowers[one] == "by" for one in parsed.children_in(clause, "by_agent", "preposition"))
    return told and by and parsed.forms[clause] != "gerund"


def staged_by(reading: Reading, noun: int) -> list[int]:
    """Heads of those who carried out what a noun names."""
    clauses = [one for one in reading.parsed.children_in(noun, "noun_clause") if stages(reading.parsed, one)]
    return [head for one in clauses for head in reading.obliques(one, "by")]
