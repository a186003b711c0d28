"""What is said: spans of content in tokens, cut where the speaker's words end. May import model only."""

from dragoman.attribute.statements.cues import CueBook
from dragoman.attribute.statements.found import FULL_STOPS, Page, Span
from dragoman.grammar import FINITE, SUBJECTS
from dragoman.model import Parsed

EDGE = frozenset((",", ";", ":", "—", "–", "--", "―", ".", "...", "…"))
RELATIVE = frozenset(("who", "which", "whose", "whom", "where"))
LONGEST_CONTENT = 200  # tokens searched for the end of a content; longer ones are lists or broken parses
LEADING = frozenset(("and", "also", "even", "then", "while", "but", "instead"))
LOOSE = frozenset(("adverbial_clause", "conjunct", "open_complement", "noun_clause"))
CONTRASTS = frozenset(("though", "although", "while", "whereas", "even"))


def bounds(page: Page, cue: int) -> Span:
    """The tokens that a content found by its clause may not leave: the paragraph, and the quotation if the
    cue stands in one."""
    number = page.quote_of[cue]
    if number >= 0:
        first, last = page.quoted[number]
        if page.quotations[number].closed:
            last -= 1
        return first + 1, max(last, cue + 1)
    return page.parsed.paragraphs[page.paragraph_of[cue]]


def tidy(page: Page, first: int, last: int, cue: int) -> Span | None:
    """Trims punctuation at both ends, keeps quotations whole, and keeps within the cue's bounds."""
    low, high = bounds(page, cue)
    first, last = max(first, low), min(last, high)
    words, quote_of = page.parsed.words, page.quote_of
    while first < last and words[first] in EDGE:
        first += 1
    while first < last and (words[last - 1] in EDGE or page.parsed.pos[last - 1] == "CCONJ"):
        last -= 1
    if first >= last:
        return None
    if quote_of[cue] < 0:
        first, last = _whole_quotes(page, first, last, cue)
    while first < last and words[last - 1] in EDGE:
        last -= 1
    return (first, last) if first < last else None


def _whole_quotes(page: Page, first: int, last: int, cue: int) -> Span:
    opening, closing = page.quote_of[first], page.quote_of[last - 1]
    if opening >= 0:
        start = page.quoted[opening][0]
        if cue < start or cue >= last:
            first = start
    if closing >= 0:
        end = page.quoted[closing][1]
        if page.quotations[closing].closed and not first <= cue < end:
            last = end
        if last - page.quoted[closing][0] == 1:
            last -= 1
    if last < len(page.quote_of) and last > cue and page.quote_of[last] >= 0:
        last = page.quoted[page.quote_of[last]][1]  # parsers often end a clause at an opening mark
    return first, last


def subtree(parsed: Parsed, head: int) -> Span:
    return parsed.left_edges[head], parsed.right_edges[head] + 1


def without_tail(parsed: Parsed, first: int, last: int, head: int) -> int:
    """Cuts a relative clause after a comma off the end of a noun phrase: that is the writer's aside."""
    for at in range(first + 1, last - 1):
        if parsed.words[at] == "," and parsed.lowers[at + 1] in RELATIVE and at > head:
            return at
    return last


def minus(span: Span, hole: Span) -> tuple[Span, ...]:
    """What is left of a span around a hole."""
    parts = ((span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1]))
    return tuple(part for part in parts if part[0] < part[1])


def carried_on(page: Page, cue: int, last: int) -> int:
    """The end of a content with what a colon or a further that-clause adds to it."""
    parsed = page.parsed
    high = bounds(page, cue)[1]
    at = last
    if at < high and parsed.words[at] == ",":
        at += 1
    if at + 1 < high and parsed.lowers[at] in ("and", "but") and parsed.lowers[at + 1] == "that":
        return page.end_of_sentence(at, high)
    if at < high and page.quote_of[at] >= 0 and page.quote_of[cue] < 0 and _runs_on(page, at):
        return page.quoted[page.quote_of[at]][1]
    if last < high - 1 and parsed.words[last] == ":" and page.quote_of[last + 1] < 0:
        return page.end_of_sentence(last, high)
    return last


def _runs_on(page: Page, opening: int) -> bool:
    """Whether a quotation goes on with a sentence: it begins in lower case and ends one."""
    parsed = page.parsed
    first, last = page.quoted[page.quote_of[opening]]
    if first != opening or last - first < 3 or not parsed.words[first + 1][:1].islower():
        return False
    ends = (last < len(parsed) and parsed.words[last] in FULL_STOPS) or parsed.words[last - 2] in FULL_STOPS
    return ends and page.paragraph_of[last - 1] == page.paragraph_of[first]


class Cutter:
    """Finds where a content that follows its cue stops being the speaker's.

    `__call__(page, cue, first, last)` gives the end and the cue words cut off ("…, adding that",
    "… and warned"), which have the same speaker.
    """

    def __init__(self, book: CueBook) -> None:
        self.book = book

    def __call__(self, page: Page, cue: int, first: int, last: int) -> tuple[int, tuple[int, ...]]:
        parsed = page.parsed
        quote = page.quote_of[cue]
        for at in range(first + 1, min(last - 1, first + LONGEST_CONTENT)):
            if page.quote_of[at] != quote:
                continue
            if parsed.words[at] == ",":
                word = parsed.lowers[at + 1]
                if word in RELATIVE and self._to_end(parsed, at + 1, last, "relative_clause"):
                    return at, ()
                if word in CONTRASTS and self._to_end(parsed, at + 1, last, "adverbial_clause"):
                    return at, ()
                if (other := self._participle(parsed, at + 1, last)) is not None:
                    return at, (other,)
            elif (
                parsed.roles[at] == "coordinator"
                and (other := self._conjoined(parsed, cue, at, last)) is not None
            ):
                return at, (other,)
        return last, ()

    def _to_end(self, parsed: Parsed, token: int, last: int, role: str) -> bool:
        """Whether the clause that begins at a token runs to the end of the content."""
        for above in (token, *parsed.ancestors(token)):
            if parsed.roles[above] == role and parsed.left_edges[above] >= token - 1:
                return parsed.right_edges[above] >= last - 2
            if parsed.left_edges[above] < token - 1:
                return False
        return False

    def _participle(self, parsed: Parsed, token: int, last: int) -> int | None:
        """A gerund of saying after a comma: "…, adding that it was late"."""
        while token < last and parsed.lowers[token] in LEADING:
            token += 1
        if token >= last or parsed.forms[token] != "gerund" or parsed.lemmas[token] not in self.book.verbs:
            return None
        return token if parsed.roles[token] in LOOSE else None

    def _conjoined(self, parsed: Parsed, cue: int, at: int, last: int) -> int | None:
        """A finite verb of saying without a subject of its own that is conjoined to the cue's clause."""
        token = at + 1
        while token < last and parsed.pos[token] in ("ADV", "PART"):
            token += 1
        if token >= last or parsed.pos[token] != "VERB" or parsed.lemmas[token] not in self.book.verbs:
            return None
        if parsed.forms[token] != parsed.forms[cue] or parsed.forms[cue] not in FINITE:
            return None
        if parsed.lemmas[token] not in self.book.speech and not self._other_tense(parsed, cue, at):
            return None
        return token if parsed.child(token, *SUBJECTS) is None else None

    def _other_tense(self, parsed: Parsed, cue: int, at: int) -> bool:
        """Whether what is said stands in another tense than the cue: a verb in the cue's is no part of it."""
        for child in parsed.children_in(cue, "complement_clause", "open_complement"):
            if cue < child < at:
                return parsed.forms[child] != parsed.forms[cue]
        return False
