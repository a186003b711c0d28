"""Who says what: finds statements with source, cue and content. May import grammar, lexicon and model.

Direct speech is read from the quotation marks, the rest from the words of cues.tsv and their frames. Each
cue gets one reading. A statement whose cue stands in the content of another is `within` it.
"""

import itertools

from dragoman.attribute.statements.cues import CueBook
from dragoman.attribute.statements.forecasts import ForecastReader
from dragoman.attribute.statements.found import Found, Page, Span, page
from dragoman.attribute.statements.nesting import nest
from dragoman.attribute.statements.quoted.join import joined
from dragoman.attribute.statements.quoted.quotes import quotations
from dragoman.attribute.statements.quoted.speech import SpeechReader
from dragoman.attribute.statements.quoted.turns import TurnReader
from dragoman.attribute.statements.reported.indirect import IndirectReader
from dragoman.attribute.statements.sources.numbers import SourceCounter
from dragoman.attribute.statements.sources.relay import chained
from dragoman.attribute.statements.sources.roles import RoleJudge
from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Parsed, Statement


class StatementFinder:
    """Finds the statements of a parsed text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.book = CueBook(lexicon)
        self.occasions = frozenset(row["word"] for row in lexicon.table("cue_occasions.tsv"))
        self.speech = SpeechReader(self.book)
        self.turns = TurnReader()
        self.indirect = IndirectReader(lexicon, self.book)
        self.roles = RoleJudge(lexicon)
        self.counts = SourceCounter(lexicon)
        self.forecasts = ForecastReader(lexicon)

    def __call__(self, parsed: Parsed) -> tuple[list[Statement], list[Drop]]:
        """Statements in order of the text with ids s1, s2, …, and what was seen and left out."""
        marks, drops = quotations(parsed)
        sheet = page(parsed, marks, self.occasions)
        turns = self.turns(sheet)
        direct = [*turns, *(one for one in self.speech(sheet) if not _covered(one, turns))]
        indirect, left_out = self.indirect(sheet, direct)
        found = joined(sheet, [*direct, *indirect], self.speech.orphans(sheet, direct))
        found = sorted(chained(sheet, self.book, found), key=_place)
        return self._statements(sheet, found), drops + left_out

    def _statements(self, sheet: Page, found: list[Found]) -> list[Statement]:
        parsed = sheet.parsed
        ids = [f"s{number + 1}" for number in range(len(found))]
        above = nest(found)
        roles = self.roles(sheet, found)
        kinds = _Kinds(sheet)

        def chars(spans: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
            return tuple(parsed.chars(*span) for span in spans)

        return [
            Statement(
                id=ids[number],
                kind=kinds.of(one.content),
                source=chars(one.source),
                cue=chars(one.cue),
                content=chars(one.content),
                speaker=None,
                within=ids[above[number]] if above[number] >= 0 else None,
                role=roles[number],
                source_count=self.counts(parsed, one),
                forecast=self.forecasts(sheet, one, self.book.by_rule.get(one.rule)),
            )
            for number, one in enumerate(found)
        ]


def _covered(one: Found, turns: list[Found]) -> bool:
    """Whether a quotation is nothing but the marks around a turn of a transcript."""
    return one.head < 0 or any(
        turn.source[0][0] - 1 <= first <= turn.source[0][1] for turn in turns for first, _ in one.content
    )


def _place(one: Found) -> tuple[int, int]:
    first = min(one.content)[0]
    return (first if one.head < 0 else min(one.head, first)), one.head


class _Kinds:
    """Tells direct, mixed and indirect contents apart by how many of their words are quoted."""

    def __init__(self, sheet: Page) -> None:
        words = [pos != "PUNCT" for pos in sheet.parsed.pos]
        quoted = [word and number >= 0 for word, number in zip(words, sheet.quote_of, strict=True)]
        self.words = list(itertools.accumulate(words, initial=0))
        self.quoted = list(itertools.accumulate(quoted, initial=0))

    def of(self, content: tuple[Span, ...]) -> str:
        words = sum(self.words[last] - self.words[first] for first, last in content)
        quoted = sum(self.quoted[last] - self.quoted[first] for first, last in content)
        if not quoted:
            return "indirect"
        return "direct" if quoted == words else "mixed"
