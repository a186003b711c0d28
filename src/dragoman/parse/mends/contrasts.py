"""Who is set against somebody else: of "not Ana Lim but *Omar Sey*" and "*Omar Sey* rather than Ana Lim" only
one is told of."""

from dragoman.grammar import NOUNS
from dragoman.parse.mends.sentence import WITHIN, Sentence

BESIDE = frozenset(("apposition", "conjunct"))
ALL = frozenset(("all", "everybody", "everyone"))
ONLY = frozenset(("alone", "just", "merely", "only", "simply"))
CLAUSES = ("noun_clause", "relative_clause")


def set_against(s: Sentence) -> None:
    """Whoever stands behind "not", "rather than" or "everyone but" has no part in what is told of another."""
    for name in s.tokens[1:]:
        first = s.opening(name, *WITHIN)
        if s.pos[name] not in NOUNS or s.roles[name] not in BESIDE or first == s.first:
            continue
        kept = s.heads[name]
        if kept > name or not _excluded(s, first):
            continue
        _give_clauses(s, name, kept)
        s.hang(name, kept, "parataxis")
        if s.lowers[first - 1] == "not":
            s.hang(first - 1, name, "negation")


def _excluded(s: Sentence, first: int) -> bool:
    """Whether the words before a phrase leave out whoever it names."""
    before = s.lowers[max(first - 2, s.first) : first]
    if before[-1] == "not":
        return True
    return before == ["rather", "than"] or (before[-1] == "but" and before[0] in ALL)


def not_but(s: Sentence) -> None:
    """Who stands behind "but" takes the place of whoever stands behind "not": "it was not Ana Lim *but
    Omar Sey* who was freed"."""
    for name in s.tokens[1:-2]:
        first = s.opening(name, *WITHIN)
        if s.pos[name] not in NOUNS or first == s.first or s.lowers[first - 1] != "not":
            continue
        for kept in s.below(name, "conjunct", start=name):
            before = s.opening(kept, *WITHIN) - 1
            if s.pos[kept] not in NOUNS or s.lowers[before] != "but" or s.lowers[first] in ONLY:
                continue
            s.succeed(name, kept)
            _give_clauses(s, name, kept)
            s.hang(name, kept, "parataxis")
            s.hang(first - 1, name, "negation")


def _give_clauses(s: Sentence, name: int, kept: int) -> None:
    """Hangs on who is told of what is said of "who"."""
    for clause in s.below(name, *CLAUSES, start=name):
        s.heads[clause] = kept


def not_guilty(s: Sentence) -> None:
    """Whom a court finds "not guilty" it finds innocent: that is no verdict that was not given."""
    for guilty in s.tokens[2:]:
        negation, verb = guilty - 1, s.heads[guilty]
        if s.lowers[negation : guilty + 1] == ["not", "guilty"] and s.lemmas[verb] == "find":
            s.lemmas[guilty] = "innocent"
            s.hang(negation, guilty, "adverb")
