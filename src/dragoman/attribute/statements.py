"""Who says what: finds statements with source, cue and content. May import grammar, lexicon and model.

Direct speech is read from the quotation marks, the rest from the words of cues.tsv and their frames. Each
cue gets one reading. A statement whose cue stands in the content of another is `within` it.
"""

from collections.abc import Iterator, Sequence

from dragoman.attribute.contents import minus, tidy
from dragoman.attribute.cues import Cue, CueBook
from dragoman.attribute.found import Found, Page, Span, page
from dragoman.attribute.frames import according_phrase, read
from dragoman.attribute.quotes import quotations
from dragoman.attribute.sources import source_of_verb, span_of
from dragoman.attribute.speech import SpeechReader
from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Parsed, Statement

AUXILIARY = frozenset(("auxiliary", "passive_auxiliary", "negation", "adverb", "particle"))


class StatementFinder:
    """Finds the statements of a parsed text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.book = CueBook(lexicon)
        self.speech = SpeechReader(self.book)

    def __call__(self, parsed: Parsed) -> tuple[list[Statement], list[Drop]]:
        """Statements in order of the text with ids s1, s2, …, and what was seen and left out."""
        marks, drops = quotations(parsed)
        sheet = page(parsed, marks)
        found = self.speech(sheet)
        used = {one.head for one in found if one.head >= 0}
        found.extend(self._indirect(sheet, used))
        return _statements(sheet, found), drops

    def _indirect(self, sheet: Page, used: set[int]) -> Iterator[Found]:
        parsed, book = sheet.parsed, self.book
        indices = {
            "VERB": book.verbs,
            "AUX": book.verbs,
            "NOUN": book.nouns,
            "ADJ": book.adjectives,
            "ADV": book.adverbs,
            "ADP": book.prepositions,
        }
        for token, (lemma, pos) in enumerate(zip(parsed.lemmas, parsed.pos, strict=True)):
            index = book.prepositions if lemma == "accord" or lemma == "according" else indices.get(pos)
            if index is None:
                continue
            rows = index.get("according" if lemma == "accord" else lemma)
            if rows and token not in used:
                one = _first_fit(sheet, token, rows)
                if one is not None:
                    yield one


def _first_fit(sheet: Page, token: int, rows: Sequence[Cue]) -> Found | None:
    for cue in rows:
        spans = read(sheet, token, cue)
        if spans is None:
            continue
        content = tuple(tidied for span in spans if (tidied := tidy(sheet, *span, token)) is not None)
        if not content:
            continue
        source, speaker = _source(sheet, token, cue)
        words = cue_words(sheet, token, cue)
        content = tuple(part for span in content for part in minus(span, words))
        if not content:
            continue
        return Found(source=source, cue=(words,), content=content, head=token, rule=cue.rule, speaker=speaker)
    return None


def _source(sheet: Page, token: int, cue: Cue) -> tuple[tuple[Span, ...], int | None]:
    parsed = sheet.parsed
    if cue.pos == "verb":
        return source_of_verb(sheet, token)
    if cue.frame == "according":
        phrase = according_phrase(sheet, token, cue)
        return (
            (((token + (2 if cue.preposition else 1), phrase[1]),), phrase[1] - 1) if phrase else ((), None)
        )
    if cue.pos == "noun":
        head = parsed.child(token, "possessor")
        if head is None:
            above = parsed.heads[token]
            if parsed.roles[token] == "object" and parsed.pos[above] == "VERB":
                return source_of_verb(sheet, above)
            return (), None
        first, last = parsed.left_edges[head], parsed.right_edges[head] + 1
        return ((first, last),), head
    if cue.pos == "adjective":
        above = parsed.heads[token]
        head = parsed.child(above, "subject")
        return ((), None) if head is None else ((span_of(sheet, head, token),), head)
    return (), None


def cue_words(sheet: Page, token: int, cue: Cue) -> Span:
    """The cue with its auxiliaries, negation and particle, as far as they adjoin it."""
    parsed = sheet.parsed
    first, last = token, token + 1
    children = parsed.children[token]
    while first - 1 in children and parsed.roles[first - 1] in AUXILIARY:
        first -= 1
    while last in children and parsed.roles[last] == "particle":
        last += 1
    if cue.frame == "according" and cue.preposition:
        last = token + 2
    return first, last


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
