"""Where a text gives a reason, and for which act: "because", "in exchange for", "at the request of".

"After" and "following" are sequence and never a reason. May import lexicon and model.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.grammar import SUBJECTS, VERBS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

FARTHEST = 3  # steps in the tree from where a reason hangs to the act: "decided to let him go because"
CLIMBING = frozenset(("marker", "auxiliary", "adverb"))  # these stand at the head of the reason
PLAIN = frozenset(("base",))
CITING = frozenset(("cite", "invoke"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Tokens first to last (half-open) of a reason, mark included; `holds` is the word it hangs on."""

    first: int
    last: int
    holds: int


class ReasonFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self.marks: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for row in lexicon.table("reason_marks.tsv"):
            words = tuple(row["words"].split())
            self.marks[words[0]].append((words, row["takes"]))
        self.nouns = frozenset(row["lemma"] for row in lexicon.table("reason_nouns.tsv"))
        for rows in self.marks.values():
            rows.sort(key=lambda row: -len(row[0]))

    def __call__(self, parsed: Parsed) -> list[Reason]:
        """Every reason of a text, in order."""
        found: list[Reason] = []
        past = 0
        for token, word in enumerate(parsed.lowers):
            if token < past:
                continue
            if word in self.marks and (size := self._fits(parsed, token)):
                found.append(_reason(parsed, token, token + size))
                past = token + size
            elif parsed.lemmas[token] in CITING and (cited := _cited(parsed, token)) is not None:
                found.append(cited)
            elif parsed.lemmas[token] in self.nouns and parsed.roles[token] == "attribute":
                first = parsed.left_edges[token]  # "the move was a gesture of mercy"
                last = _tidy(parsed, token + 1, parsed.right_edges[token] + 1)
                found.append(Reason(first=first, last=last, holds=parsed.heads[token]))
        return found

    def stands_at(self, parsed: Parsed, token: int) -> bool:
        """Whether a reason's mark begins at a token."""
        return parsed.lowers[token] in self.marks and self._fits(parsed, token) > 0

    def _fits(self, parsed: Parsed, token: int) -> int:
        """The number of words of the longest mark that stands at a token and is followed by what it takes."""
        for words, takes in self.marks[parsed.lowers[token]]:
            end = token + len(words)
            if parsed.lowers[token:end] != words or parsed.sentence_of[token] != parsed.sentence_of[end - 1]:
                continue
            after = parsed.forms[end] if end < len(parsed) and parsed.pos[end] in VERBS else ""
            if (takes == "verb") == (after in PLAIN) or takes == "clause":
                return len(words)
        return 0


def _reason(parsed: Parsed, first: int, end: int) -> Reason:
    top = first
    while first <= parsed.heads[top] < end and parsed.heads[top] != top:
        top = parsed.heads[top]
    while parsed.roles[top] in CLIMBING and parsed.heads[top] > top:
        top = parsed.heads[top]
    last = max(parsed.right_edges[token] for token in (*range(first, end), top)) + 1
    last = min(max(last, end), parsed.sentences[parsed.sentence_of[first]][1])
    holds = parsed.heads[top]
    if parsed.left_edges[top] < first:  # the mark hangs on what stands before it
        last, holds = max(parsed.right_edges[first] + 1, end), top
        if parsed.roles[first] == "open_complement" or last <= end:
            last = max(parsed.right_edges[token] for token in range(first, end)) + 1
    return Reason(first=first, last=_tidy(parsed, end, last), holds=holds)


def _tidy(parsed: Parsed, end: int, last: int) -> int:
    while (
        last > end and parsed.pos[last - 1] == "PUNCT" and parsed.words[last - 1] not in ("”", '"', "’", ")")
    ):
        last -= 1
    return last


def _cited(parsed: Parsed, token: int) -> Reason | None:
    """ "The court freed him, citing his age": what is cited is no person and says nothing."""
    thing = parsed.child(token, "object")
    if thing is None or parsed.forms[token] != "gerund" or parsed.roles[token] != "adverbial_clause":
        return None
    if parsed.pos[thing] != "NOUN" or parsed.child(token, "complement_clause") is not None:
        return None
    return Reason(
        first=parsed.left_edges[thing], last=parsed.right_edges[thing] + 1, holds=parsed.heads[token]
    )


def nearest(parsed: Parsed, reason: Reason, acts: Sequence[int]) -> list[int]:
    """The acts among these tokens of its sentence that a reason is given for: the nearest in the tree with
    what is conjoined to it ("pardoned and freed him because"); [] where none is near."""
    outside = [act for act in acts if not reason.first <= act < reason.last]
    steps = {act: _distance(parsed, reason.holds, act) for act in outside}
    best = min((n for n in steps.values()), default=FARTHEST + 1)
    if best > FARTHEST:
        return []
    chosen = max((act for act, n in steps.items() if n == best), key=lambda act: (act < reason.first, act))
    joined = [act for act in outside if act != chosen and _conjoined(parsed, act, chosen)]
    return [chosen, *joined]


def _conjoined(parsed: Parsed, one: int, other: int) -> bool:
    """Whether the later of two acts is conjoined to the earlier without a subject of its own."""
    first, second = min(one, other), max(one, other)
    return (
        parsed.heads[second] == first
        and parsed.roles[second] == "conjunct"
        and parsed.child(second, *SUBJECTS) is None
    )


def _distance(parsed: Parsed, one: int, other: int) -> int:
    """Steps from one token to another over the nearest word above both, FARTHEST + 1 where they are more."""
    above = {one: 0}
    at = one
    for step in range(1, FARTHEST + 1):
        if parsed.heads[at] == at:
            break
        at = parsed.heads[at]
        above[at] = step
    at = other
    for step in range(FARTHEST + 1):
        if at in above:
            return min(above[at] + step, FARTHEST + 1)
        if parsed.heads[at] == at:
            break
        at = parsed.heads[at]
    return FARTHEST + 1
