"""Cuts a text into blocks that are parsed apart, and evens out characters without moving any.

A headline without a full stop must not run into the first sentence, so every paragraph is a block. The
parser reads a copy of the same length in which marks that it was not trained on have their plain form:
offsets in the copy are offsets in the text.
"""

import itertools
import re

LONGEST_BLOCK = 20_000  # characters; bounds the parser's memory, a paragraph of news is below 3,000
WRAPPED_SHARE = 0.6  # of line ends inside paragraphs without a full stop: then lines are wrapped

PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*|\r\n[^\S\n]*\r\n\s*|[\u2029\x0c]\s*")
LINE_END = re.compile(r"[\n\r\u2028\x0b\x85]+\s*")
# a web address alone on its line, also with spaces that a tool put beside its marks
ADDRESS = re.compile(r"(?:https?:|www\.)(?:\S|(?<=[/._?=&#]) | (?=[/._?=&#]))+")
# "Posted Oct 26, 2011 8:57 AM", "Friday, 10 September 2010": nothing but words of dates and hours
STAMP = re.compile(
    r"(?=\D*\d)(?:(?:first|last|posted|updated|published|modified|on|at|[ap]\.? ?m\.?|hrs|(?-i:[A-Z]{2,4})"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\d+(?:st|nd|rd|th|[ap]m|(?-i:[A-Z]{2,3}))?)(?:[\s:.,/|()@+-]+|\Z)){2,}",
    re.IGNORECASE,
)
SENTENCE_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*\Z")

# "NAIROBI, Kenya (AP) —", "KABUL (Pajhwok):", "SÃO PAULO, 27 April —" at the head of a paragraph: no part of
# its first sentence
DATELINE = re.compile(
    r"(?=[A-ZÀ-ÖØ-Þ]{2} ?[A-ZÀ-ÖØ-Þ]{1,2})[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ/.'’\- ]{2,40}"
    r"(?:, (?:(?:[A-Z]|\d{1,2} [A-Z])[\w.]+"
    r"(?: (?:[A-Z][\w.]+ |and |of |the ){1,3}[A-Z][\w.]+| [\w.]+)?|\d{4})){0,4}"
    r"(?: ?\([^)\n]{2,30}\))? ?(?:—|–|--|-|:|/[A-Z]{2,12}/)\s+(?=[\w\"“'‘])"
)

SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, from broken JSON: no encoding takes it
PLAIN = {
    ord(char): plain
    for chars, plain in (
        ("\u2018\u2019\u201b\u02bc\u2032\u00b4\u0060\u02bb", "'"),
        ("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        ("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
        ("\u0000\ufeff\u200b\u200c\u200d\u00ad\u2060\ufffd\u200e\u200f", " "),
        ("\r\n\t\x0b\x0c\x85\u2028\u2029", " "),
        ("\u2010\u2011", "-"),
        ("\u2015", "\u2014"),  # the horizontal bar before a signature is no part of a word
    )
    for char in chars
}

LONGEST_SIGNATURE = 80  # characters: a name with an office
SIGNED = re.compile('[”"’»]\\s?[―—–-]{1,2}\\s?\\w[^”"»]*$')  # “…” — Ana Lim, teacher


def even_out(text: str) -> str:
    """A copy of the same length with plain quotes, spaces and hyphens."""
    return SURROGATE.sub(" ", text.translate(PLAIN))


def blocks(text: str) -> list[tuple[int, int]]:
    """Character spans of the blocks, in order, without surrounding white space, none empty. An address alone
    on its line is no sentence and in no block."""
    found: list[tuple[int, int]] = []
    for start, end in _split(text, 0, len(text), PARAGRAPH_END):
        for line_start, line_end in _lines(text, start, end):
            dateline = DATELINE.match(text, line_start, line_end)
            if dateline is not None:
                found.append((line_start, line_start + len(dateline.group().rstrip())))
                line_start = dateline.end()
            found.extend(_bounded(text, line_start, line_end))
    return found


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a paragraph; lines that are mere wrapping are put together."""
    found: list[tuple[int, int]] = []
    for apart, group in itertools.groupby(
        _split(text, start, end, LINE_END), key=lambda line: _apart(text, *line)
    ):
        lines = list(group)
        if apart:
            found += [line for line in lines if not ADDRESS.fullmatch(text, *line)]
        elif len(lines) > 1 and _wrapped(text, lines):
            found.append((lines[0][0], lines[-1][1]))
        else:
            found += lines
    return found


def _apart(text: str, start: int, end: int) -> bool:
    """Whether a line stands for itself: a web address, the hour of an issue."""
    return bool(ADDRESS.fullmatch(text, start, end) or STAMP.fullmatch(text, start, end))


def _split(text: str, start: int, end: int, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    parts = []
    at = start
    for match in mark.finditer(text, start, end):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, end))
    return [trimmed for part in parts if (trimmed := _trim(text, *part))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the single line ends of a paragraph are mere wrapping: lines that stop in mid-sentence and
    go on in lower case, as the wrapped text of a mail or an archive does."""
    inner = list(itertools.pairwise(lines))
    running = sum(
        not SENTENCE_CLOSED.search(text, max(a[0], a[1] - 12), a[1])
        and not SIGNED.search(text, max(a[0], a[1] - LONGEST_SIGNATURE), a[1])
        and (text[b[0]].islower() or a[1] - a[0] >= 50)
        for a, b in inner
    )
    return running / len(inner) >= WRAPPED_SHARE or any(text[b[0]].islower() for _, b in inner)


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cuts what is longer than LONGEST_BLOCK, at a full stop or a space where there is one."""
    parts = []
    while end - start > LONGEST_BLOCK:
        limit = start + LONGEST_BLOCK
        cut = text.rfind(". ", start + LONGEST_BLOCK // 2, limit) + 1
        if not cut:
            cut = text.rfind(" ", start + LONGEST_BLOCK // 2, limit) + 1
        cut = cut or limit
        if trimmed := _trim(text, start, cut):
            parts.append(trimmed)
        start = cut
    if trimmed := _trim(text, start, end):
        parts.append(trimmed)
    return parts
