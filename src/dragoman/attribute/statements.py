"""Who says what: finds statements with source, cue and content. May import grammar, lexicon and model.

Direct speech is read from the quotation marks, the rest from the words of cues.tsv and their frames. Each
cue gets one reading. A statement whose cue stands in the content of another is `within` it.
"""

from dragoman.attribute.cues import CueBook
from dragoman.attribute.found import Found, Page, Span, page
from dragoman.attribute.indirect import IndirectReader
from dragoman.attribute.join import joined
from dragoman.attribute.quotes import quotations
from dragoman.attribute.speech import SpeechReader
from dragoman.attribute.turns import TurnReader
from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Parsed, Statement


SPEAKING_PAPERS = frozenset(("poll", "report", "study", "survey", "analysis", "police", "officials", "experts"))


class StatementFinder:
    """Finds the statements of a parsed text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.book = CueBook(lexicon)
        self.occasions = frozenset(row["word"] for row in lexicon.table("cue_occasions.tsv"))
        self.speech = SpeechReader(self.book)
        self.turns = TurnReader(SPEAKING_PAPERS)
        self.indirect = IndirectReader(self.book)

    def __call__(self, parsed: Parsed) -> tuple[list[Statement], list[Drop]]:
        """Statements in order of the text with ids s1, s2, …, and what was seen and left out."""
        marks, drops = quotations(parsed)
        sheet = page(parsed, marks, self.occasions)
        turns = self.turns(sheet)
        direct = [*turns, *(one for one in self.speech(sheet) if not _covered(one, turns))]
        indirect, left_out = self.indirect(sheet, direct)
        found = joined(sheet, [*direct, *indirect], self.speech.orphans(sheet, direct))
        return _statements(sheet, found), drops + left_out


def _covered(one: Found, turns: list[Found]) -> bool:
    """Whether a quotation is nothing but the marks around a turn of a transcript."""
    return one.head < 0 or any(
        turn.source[0][0] - 1 <= first <= turn.source[0][1] for turn in turns for first, _ in one.content
    )


def _statements(sheet: Page, found: list[Found]) -> list[Statement]:
    found.sort(
        key=lambda one: (
            min(one.content)[0] if one.head < 0 else min(one.head, min(one.content)[0]),
            one.head,
        )
    )
    above = _nest(found)
    ids = [f"s{number + 1}" for number in range(len(found))]
    statements = []
    for number, one in enumerate(found):
        holder = above[number]
        statements.append(
            Statement(
                id=ids[number],
                kind=_kind(sheet, one.content),
                source=tuple(sheet.parsed.chars(*span) for span in one.source),
                cue=tuple(sheet.parsed.chars(*span) for span in one.cue),
                content=tuple(sheet.parsed.chars(*span) for span in one.content),
                speaker=None,
                within=ids[holder] if holder >= 0 else None,
                role="unnamed",
                forecast=None,
            )
        )
    return statements


def _nest(found: list[Found]) -> list[int]:
    """For each find the number of the innermost one whose content holds its cue, or -1."""
    holders: list[list[tuple[int, int, int]]] = []
    spans = sorted((first, -last, number) for number, one in enumerate(found) for first, last in one.content)
    anchors = sorted(
        (one.head if one.head >= 0 else one.content[0][0], number) for number, one in enumerate(found)
    )
    above = [-1] * len(found)
    stack: list[tuple[int, int]] = []
    at = 0
    for anchor, number in anchors:
        while at < len(spans) and spans[at][0] <= anchor:
            first, last, owner = spans[at]
            stack.append((-last, owner))
            at += 1
        stack = [entry for entry in stack if entry[0] > anchor]
        inner = [owner for last, owner in stack if owner != number]
        if inner:
            above[number] = inner[-1]
    del holders
    return [-1 if _cyclic(above, number) else holder for number, holder in enumerate(above)]


def _cyclic(above: list[int], number: int) -> bool:
    seen, at = {number}, above[number]
    while at >= 0:
        if at in seen:
            return True
        seen.add(at)
        at = above[at]
    return False


def _kind(sheet: Page, content: tuple[Span, ...]) -> str:
    """Direct where every word is quoted, mixed where some are, else indirect."""
    quoted = total = 0
    for first, last in content:
        for token in range(first, last):
            if sheet.parsed.pos[token] != "PUNCT":
                total += 1
                quoted += sheet.quote_of[token] >= 0
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == total else "mixed"
