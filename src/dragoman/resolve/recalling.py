"""Which words tell an act again that a claim of the document tells: "the blast", "his death", "on trial for
*murder*".

Such words name an act of the claim's type, the same side of it (the attack or the deaths in it, the verdict
or the sentence: `senses.tsv`) and nobody whom the claim rules out. Of several claims that they may mean it is
the one in whose clause they stand, else the one with the same people, else the one with the very word, else
the last before them. May import model, lexicon.
"""

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Parsed, Party, TextSpan
from dragoman.resolve.parties import STATE_SECTORS, ids

REACH = 200  # claims of a document that a word is held against; a book has thousands
INDEFINITE = frozenset(("a", "an", "another", "any", "no", "some", "several", "many", "such", "other"))
# Roles on the way from a word up to the claim's word: below any other it is told of something else.
CLAUSE = frozenset(("relative_clause", "complement_clause", "clausal_subject", "parataxis"))


class Recaller:
    """Made once from a lexicon; a call reads the claims of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.senses = {(row["word"], row["type"]): row["sense"] for row in lexicon.table("senses.tsv")}

    def __call__(
        self, parsed: Parsed, claims: Sequence[Claim], aside: Sequence[Claim], *, foreseen: bool = True
    ) -> tuple[list[Claim], list[Claim]]:
        """The claims with the words of `aside` among their mentions, and what of it told no claim again.

        With `foreseen`, what is under a condition is a claim of its own.
        """
        told = list(claims)
        left = []
        for one in aside:
            if foreseen and _foreseen(one):
                told.append(one)
                continue
            near = told if len(told) <= REACH else []
            alike = [place for place, claim in enumerate(near) if _same_kind(one, claim)]
            sense = [place for place in alike if self._sense(one, one.trigger) in self._senses(told[place])]
            home = _home(parsed, one, told, sense)
            if home is None:
                left.append(one)
                continue
            mentions = (*told[home].mentions, one.trigger)
            told[home] = replace(told[home], mentions=tuple(sorted(mentions, key=lambda m: m.start)))
        return sorted(told, key=lambda claim: (claim.trigger.start, claim.event_type)), left

    def _senses(self, claim: Claim) -> set[str]:
        """The sides of its act that a claim's words tell."""
        return {self._sense(claim, words) for words in (claim.trigger, *claim.mentions)}

    def _sense(self, claim: Claim, words: TextSpan) -> str:
        first = words.text.lower().split()[0]
        return self.senses.get((first, claim.event_type), "")


def _home(parsed: Parsed, one: Claim, told: Sequence[Claim], alike: Sequence[int]) -> int | None:
    """Which of the claims told a word tells again."""
    clause = next(_above(parsed, one, [told[place] for place in alike]), None)
    if clause is not None:
        return alike[clause]
    kin = [
        place
        for place in alike
        if not _apart(parsed, one.actors, told[place].actors, officials=True)
        and not _apart(parsed, one.recipients, told[place].recipients)
    ]
    if len(kin) < 2:
        return kin[0] if kin else None
    tests: tuple[Callable[[Claim], bool], ...] = (
        lambda claim: bool(ids(one.recipients) & ids(claim.recipients)),
        lambda claim: bool(ids(one.actors) & ids(claim.actors)),
        lambda claim: _lemma(parsed, one) == _lemma(parsed, claim),
    )
    for test in tests:
        kin = [place for place in kin if test(told[place])] or kin
        if len(kin) == 1:
            return kin[0]
    if not _known(parsed, one):
        return None
    before = [place for place in kin if told[place].trigger.start < one.trigger.start]
    return before[-1] if before else kin[0]


def _same_kind(one: Claim, claim: Claim) -> bool:
    """Type and reality agree, and the mode, or one leaves it unsaid."""
    return (
        one.event_type == claim.event_type
        and (one.mode == claim.mode or not (one.mode and claim.mode))
        and (one.future, one.hypothetical, one.negation) == (claim.future, claim.hypothetical, claim.negation)
        and one.trigger.start != claim.trigger.start
    )


def _above(parsed: Parsed, one: Claim, claims: Sequence[Claim]) -> Iterator[int]:
    """The claims whose word stands over the words, or under them, in one clause: "came to the *rescue*"."""
    heads = {_token(parsed, claim): place for place, claim in enumerate(claims)}
    at = start = _token(parsed, one)
    while parsed.heads[at] != at and parsed.roles[at] not in CLAUSE:
        at = parsed.heads[at]
        if at in heads:
            yield heads[at]
    for token, place in heads.items():
        at = token
        while parsed.heads[at] != at and parsed.roles[at] not in CLAUSE:
            at = parsed.heads[at]
            if at == start:
                yield place


def _apart(parsed: Parsed, one: Sequence[Party], other: Sequence[Party], *, officials: bool = False) -> bool:
    """Whether two lists of parties are surely other people: names with other names, kinds of people with
    other kinds, another number of them. A name may be anybody's who is described."""
    left, right = ([p for p in some if p.start is not None] for some in (one, other))
    if not left or not right or ids(left) & ids(right):
        return False
    counts = _counts(left), _counts(right)
    if counts[0] and counts[1] and not counts[0] & counts[1]:
        return True
    if officials and all(set(p.sectors) & STATE_SECTORS for p in (*left, *right)):
        countries = [{p.country for p in some if p.country} for some in (left, right)]
        return bool(countries[0] and countries[1]) and not countries[0] & countries[1]
    return not any(_maybe_one(parsed, a, b) for a in left for b in right)


def _counts(parties: Sequence[Party]) -> set[int]:
    """How many each party is, and all together: "two women and one man" are three."""
    each = [party.count for party in parties if party.count]
    return {*each, sum(each)} if each else set()


def _maybe_one(parsed: Parsed, a: Party, b: Party) -> bool:
    one, other = _head(parsed, a), _head(parsed, b)
    if "PRON" in (parsed.pos[one], parsed.pos[other]):
        return a.actor_id is None or b.actor_id is None
    if "NUM" in (parsed.pos[one], parsed.pos[other]):  # "three were killed": of any kind
        return True
    named = _named(parsed, one), _named(parsed, other)
    return named[0] != named[1] or (not named[0] and parsed.lemmas[one] == parsed.lemmas[other])


def _named(parsed: Parsed, head: int) -> bool:
    """Whether a phrase is a name or holds one: "the judge Rudo Chikore"."""
    return any(parsed.pos[one] == "PROPN" for one in (head, *parsed.children_in(head, "apposition")))


def _head(parsed: Parsed, party: Party) -> int:
    """The token of a party's words that the others hang on."""
    first = bisect.bisect_left(parsed.starts, party.start or 0)
    last = max(first + 1, bisect.bisect_left(parsed.starts, party.end or 0))
    return next((at for at in range(first, last) if not first <= parsed.heads[at] < last), last - 1)


def _known(parsed: Parsed, one: Claim) -> bool:
    """Whether words tell of an act as known: not "a strike", "several attacks"."""
    token = _token(parsed, one)
    return not any(parsed.lowers[child] in INDEFINITE for child in parsed.children[token])


def _foreseen(one: Claim) -> bool:
    told = bool(one.actors or one.recipients)
    return told and (one.condition is not None or one.status == "forecast")


def _token(parsed: Parsed, claim: Claim) -> int:
    return bisect.bisect_left(parsed.starts, claim.trigger.start)


def _lemma(parsed: Parsed, claim: Claim) -> str:
    return parsed.lemmas[_token(parsed, claim)]
