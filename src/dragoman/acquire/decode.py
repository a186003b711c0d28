"""Bytes → text, whatever wrote them: UTF-8, UTF-16, UTF-32, Windows-1252, or broken."""

import codecs
import re

MARKS = (  # longest first: the mark of UTF-32-LE begins with that of UTF-16-LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 4096  # bytes looked at to tell UTF-16 without a mark
NULS = 0.6  # share of NULs at even or odd places: Latin letters in UTF-16 have .9 or more, bytes of text 0
LEAST = 16  # bytes from which that share says anything

# Share of characters that no text has, and how many at least, from which bytes are none: random and
# compressed bytes have .13, programs .2 to .5; English in 8-bit encodings 0, Shift-JIS read as cp1252 .04.
BROKEN, FEWEST = 0.08, 8
NOT_LEGIBLE = "no text: much of it is control characters or broken ones"

NO_LETTERS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
HIGH = re.compile(rb"[\x80-\xff]+")


def decode(content: bytes) -> str:
    """The text of a file, to the letter but for a byte order mark; line ends stay as they are.

    Never fails: what is valid in no encoding is read in the likeliest, with U+FFFD where that has nothing.
    """
    encoding = encoding_of(content)
    mark = next((mark for mark, name in MARKS if name == encoding and content.startswith(mark)), b"")
    return content[len(mark) :].decode(encoding, errors="replace")


def legible(text: str) -> bool:
    """Whether a decoded text is one at all: not where many characters are of no text."""
    broken = len(NO_LETTERS.findall(text))
    return broken < FEWEST or broken < BROKEN * len(text)


def encoding_of(content: bytes) -> str:
    """The name of the likeliest encoding of these bytes."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding
    head = content[:SAMPLE]
    if len(head) >= LEAST and head.count(0):
        even, odd = head[::2].count(0) / len(head[::2]), head[1::2].count(0) / len(head[1::2])
        if odd >= NULS > even * 3:
            return "utf-16-le"
        if even >= NULS > odd * 3:
            return "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "utf-8" if _mostly_utf8(content) else "cp1252"
    return "utf-8"


def _mostly_utf8(content: bytes) -> bool:
    """Whether more bytes above ASCII stand in whole UTF-8 characters than outside of them."""
    high = b" ".join(HIGH.findall(content))
    whole = len(high.decode("utf-8", errors="ignore").replace(" ", "").encode("utf-8"))
    return whole > len(high.replace(b" ", b"")) - whole
