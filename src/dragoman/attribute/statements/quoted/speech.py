"""Direct speech: which quotations belong together, and who says them with which cue. May import model only.

A quotation's cue stands after it ("…," she said), before it (she said: "…") or in the paragraph before,
which then ends in a colon. `"A," she said. "B."` is one statement.
"""

from dataclasses import dataclass

from dragoman.attribute.statements.contents import bounds
from dragoman.attribute.statements.cues import CueBook
from dragoman.attribute.statements.found import FULL_STOPS, Found, Page, Span
from dragoman.attribute.statements.quoted.utterances import (
    NOT_MAIN,
    PAUSES,
    SHORTEST_SPEECH,
    alone,
    first_word,
    last_word,
    main_verb,
    nominal,
    of_sentence,
    signed,
    starts_speech,
)
from dragoman.attribute.statements.sources.phrases import source_of_verb, span_of

NEAREST_CUE = 6  # tokens before a quotation that begins in lower case: "told her supporters, “our …"
SHORTEST_BLOCK = 8  # tokens of a paragraph that is quoted without marks
FARTHEST_CUE = 40  # tokens between a quotation and its cue: a source with its office can be long


@dataclass(slots=True)
class _Speech:
    parts: list[Span]
    verb: int
    gap: Span  # tokens between which the cue stands
    source: tuple[Span, ...]
    speaker: int | None


class SpeechReader:
    """Finds direct speech; `__call__(page)` gives the finds and the cue tokens used up."""

    def __init__(self, book: CueBook) -> None:
        self.book = book

    def __call__(self, page: Page) -> list[Found]:
        speeches: list[_Speech] = []
        for number, span in enumerate(page.quoted):
            self._one(page, number, span, speeches)
        return [_found(speech) for speech in speeches] + self._blocks(page)

    def _one(self, page: Page, number: int, span: Span, speeches: list[_Speech]) -> None:
        last = speeches[-1] if speeches else None
        if last is not None and page.quotations[number].continues and last.parts[-1][1] == span[0]:
            verb, end = self._after(page, span)
            if verb < 0 or not self._named(
                page, span[1], end
            ):  # somebody new is named: the mark was forgotten
                last.parts.append(span)
                return
        if last is not None and self._goes_on(page, span, last):
            last.parts.append(span)
            return
        verb = self._before(page, span)
        gap = (verb, span[0])
        if verb < 0:
            verb, end = self._after(page, span)
            gap = (span[1], end)
        if verb < 0:
            verb = self._colon(page, span)
            gap = (verb, span[0])
        if verb < 0 and self._introduced(page, span):
            verb = span[0] - 1
            gap = (verb, span[0])
        if verb < 0 and signed(page, span):
            verb = span[1]
            gap = (span[1], page.parsed.paragraphs[page.paragraph_of[span[0]]][1])
        if verb >= 0:
            if last is not None and last.verb == verb:
                last.parts.append(span)
                return
            source, speaker = self._source(page, verb, gap)
            speeches.append(_Speech([span], verb, gap, source, speaker))

    def _goes_on(self, page: Page, span: Span, last: _Speech) -> bool:
        """Whether a quotation follows right after the cue of the one before, or right after that one."""
        if last.verb < 0 or page.paragraph_of[last.parts[-1][0]] != page.paragraph_of[span[0]]:
            return False
        between = (last.parts[-1][1], span[0])
        if between[0] == between[1]:
            return True
        if last.gap[0] < last.parts[-1][1] or page.parsed.pos[span[0] - 1] != "PUNCT":  # the cue stood before
            return False
        if self._before(page, span, at_least=last.verb + 1) >= 0:
            return False
        end = page.end_of_sentence(last.verb, between[1])
        return end >= between[1] or all(page.parsed.pos[at] == "PUNCT" for at in range(end, between[1]))

    def orphans(self, page: Page, found: list[Found]) -> list[Span]:
        """Quotations that make whole sentences and have no cue of their own."""
        taken = {part for one in found for part in one.content}
        return [span for span in page.quoted if span not in taken and alone(page, span)]

    def _after(self, page: Page, span: Span) -> tuple[int, int]:
        """The verb of saying after a quotation and the end of its clause, or (-1, -1)."""
        parsed = page.parsed
        at = span[1]
        limit = parsed.paragraphs[page.paragraph_of[span[0]]][1]
        if not starts_speech(page, span):
            return -1, -1
        closing = last_word(page, span)
        end = min(page.end_of_sentence(at, limit), at + FARTHEST_CUE)
        while at < end and (parsed.words[at] in PAUSES):
            at += 1
        if at >= end or parsed.pos[at] in ("CCONJ", "SCONJ"):
            return -1, -1
        verb = self._main_verb(page, at, end)
        if verb < 0:
            return -1, -1
        ended = closing in FULL_STOPS
        if ended and verb > at + 1 and end - at > 8 and closing == ".":
            return -1, -1
        if ended and any(
            parsed.roles[c] in ("complement_clause", "open_complement") and c > verb and page.quote_of[c] < 0
            for c in parsed.children[verb]
        ):
            return -1, -1
        return verb, end

    def _named(self, page: Page, first: int, last: int) -> bool:
        return any(page.parsed.pos[token] == "PROPN" for token in range(first, last))

    def _main_verb(self, page: Page, at: int, end: int) -> int:
        parsed = page.parsed
        for token in range(at, end):
            if page.quote_of[token] >= 0:
                return -1
            if self.book.says(parsed, token) and parsed.roles[token] not in NOT_MAIN:
                return token
            if main_verb(parsed, token) and parsed.forms[token] not in ("past_participle", "gerund"):
                return -1
        return -1

    def _before(self, page: Page, span: Span, at_least: int = 0) -> int:
        """The verb of saying right before a quotation, or -1."""
        parsed = page.parsed
        low = max(parsed.paragraphs[page.paragraph_of[span[0]]][0], at_least)
        at = span[0] - 1
        if at < low:
            return -1
        mark = parsed.words[at]
        starts_low = first_word(page, span)[:1].islower()
        if mark not in (",", ":") and (starts_low or not self.book.says(parsed, at)):
            return -1
        if starts_low and mark == ",":
            low = max(low, at - NEAREST_CUE)
        low = max(low, page.start_of_sentence(span[0], low), at - FARTHEST_CUE)
        for token in range(at, low - 1, -1):
            if page.quote_of[token] >= 0 and mark != ":":
                return -1
            if self.book.says(parsed, token):
                return token
            if mark == "," and main_verb(parsed, token):
                return -1
        return -1

    def _colon(self, page: Page, span: Span) -> int:
        """The verb of saying in a paragraph that ends in a colon, for a quotation that begins the next."""
        parsed = page.parsed
        number = page.paragraph_of[span[0]]
        first, _ = parsed.paragraphs[number]
        if number == 0 or span[0] != first:
            return -1
        low, high = parsed.paragraphs[number - 1]
        if parsed.words[high - 1] != ":":
            return -1
        return self._last_verb(page, page.start_of_sentence(high, low), high)

    def _blocks(self, page: Page) -> list[Found]:
        """Block quotations without marks: "The letter reads:" and the paragraph after it."""
        parsed = page.parsed
        found = []
        for number, (low, high) in enumerate(parsed.paragraphs[:-1]):
            if parsed.words[high - 1] != ":" or high - low < 3:
                continue
            first, last = parsed.paragraphs[number + 1]
            if page.quote_of[first] >= 0 or last - first < SHORTEST_BLOCK or parsed.words[last - 1] == ":":
                continue
            verb = self._last_verb(page, page.start_of_sentence(high, low), high)
            if verb >= 0:
                source, speaker = source_of_verb(page, verb)
                if source:
                    found.append(_found(_Speech([(first, last)], verb, (verb, first), source, speaker)))
        return found

    def _last_verb(self, page: Page, low: int, high: int) -> int:
        for token in range(high - 1, low - 1, -1):
            if self.book.says(page.parsed, token):
                return token
        return -1

    def _introduced(self, page: Page, span: Span) -> bool:
        """Whether a colon alone introduces speech: "The envoy was blunt in Oslo: “We lost.”" """
        words = page.parsed.words
        if span[0] == 0 or words[span[0] - 1] != ":" or span[1] - span[0] < SHORTEST_SPEECH + 2:
            return False
        return first_word(page, span)[:1].isupper() and last_word(page, span) in FULL_STOPS

    def _source(self, page: Page, verb: int, gap: Span) -> tuple[tuple[Span, ...], int | None]:
        if page.parsed.words[verb] == ":":
            return of_sentence(page, verb)
        if page.parsed.words[verb] in PAUSES:
            end = gap[1] - (page.parsed.words[gap[1] - 1] in FULL_STOPS)
            return ((verb + 1, end),), end - 1
        found, speaker = source_of_verb(page, verb)
        if speaker is not None and page.quote_of[speaker] == page.quote_of[verb]:
            return found, speaker
        if gap[0] <= verb and gap[1] > verb + 1 and gap[0] > 0 and page.quote_of[gap[0] - 1] >= 0:
            for low, high in ((gap[0], verb), (verb + 1, gap[1])):
                head = nominal(page.parsed, low, high)
                if head is not None:
                    return (span_of(page, head, verb),), head
            return (), None
        head = nominal(page.parsed, page.start_of_sentence(verb, bounds(page, verb)[0]), verb)
        return ((), None) if head is None else ((span_of(page, head, verb),), head)


def _found(speech: _Speech) -> Found:
    cue = ((speech.verb, speech.verb + 1),) if speech.verb >= 0 else ()
    return Found(
        source=speech.source,
        cue=cue,
        content=tuple(speech.parts),
        head=speech.verb,
        rule="quotation",
        speaker=speech.speaker,
    )
