"""Where a quotation can begin or end speech, and who stands beside it. May import model only."""

from dragoman.attribute.statements.found import FULL_STOPS, Page, Span
from dragoman.attribute.statements.sources.phrases import span_of
from dragoman.grammar import SUBJECTS, VERBS
from dragoman.model import Parsed

SHORTEST_SPEECH = 4  # words; shorter quotations without a cue of their own are words in somebody's mouth
LONGEST_SIGNATURE = 12  # tokens: a name with an office
NOT_MAIN = frozenset(("relative_clause", "noun_clause"))
PAUSES = frozenset((",", "—", "–", "--", "―", "-"))


def signed(page: Page, span: Span) -> bool:
    """Whether a dash and a name after a quotation end its paragraph: "“…” — Ana Lim, teacher"."""
    parsed = page.parsed
    high = parsed.paragraphs[page.paragraph_of[span[0]]][1]
    if not 2 <= high - span[1] <= LONGEST_SIGNATURE or parsed.words[span[1]] not in PAUSES:
        return False
    rest = range(span[1] + 1, high)
    named = parsed.pos[span[1] + 1] == "PROPN" and parsed.words[span[1]] != ","
    return named and not any(parsed.pos[token] in VERBS for token in rest)


def alone(page: Page, span: Span) -> bool:
    """Whether a quotation makes whole sentences of its own, long enough to be speech."""
    return (
        span[1] - span[0] >= SHORTEST_SPEECH + 2
        and starts_speech(page, span)
        and last_word(page, span) in FULL_STOPS
    )


def starts_speech(page: Page, span: Span) -> bool:
    """Whether a quotation stands where a sentence begins."""
    parsed = page.parsed
    first = parsed.paragraphs[page.paragraph_of[span[0]]][0]
    if span[0] == first:
        return True
    before = span[0] - 1
    if page.quote_of[before] >= 0 or parsed.words[before] in FULL_STOPS or parsed.words[before] == ":":
        return True
    return (
        parsed.words[before] in PAUSES and not first_word(page, span)[:1].islower() and span[1] - span[0] > 5
    )


def first_word(page: Page, span: Span) -> str:
    words = page.parsed.words
    for token in range(span[0], min(span[1], span[0] + 4)):
        if words[token][0].isalnum():
            return words[token]
    return ""


def last_word(page: Page, span: Span) -> str:
    words = page.parsed.words
    last = span[1] - 2 if page.quotations[page.quote_of[span[0]]].closed else span[1] - 1
    return words[max(last, span[0])]


def nominal(parsed: Parsed, low: int, high: int) -> int | None:
    names = [token for token in range(low, high) if parsed.pos[token] in ("PROPN", "PRON", "NOUN")]
    whole = [token for token in names if parsed.roles[token] not in ("compound", "possessor")]
    return next(iter(whole or names), None)


def of_sentence(page: Page, colon: int) -> tuple[tuple[Span, ...], int | None]:
    """The subject of the sentence that a colon ends."""
    parsed = page.parsed
    low = page.start_of_sentence(colon, parsed.paragraphs[page.paragraph_of[colon]][0])
    for token in range(low, colon):
        if parsed.roles[token] in SUBJECTS and parsed.pos[token] in (
            "PROPN",
            "PRON",
            "NOUN",
        ):
            return (span_of(page, token, colon),), token
    return (), None


def main_verb(parsed: Parsed, token: int) -> bool:
    return parsed.pos[token] == "VERB" and parsed.roles[token] not in NOT_MAIN
