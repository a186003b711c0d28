"""How much is read at most. What is larger is named and set aside; memory stays bounded by these."""

MEGA = 1_000_000

# Bytes of a file read whole (text, PDF), as it is inside where it is compressed. A report has some 5 KB; a
# long one of a human-rights body with photographs, as PDF, some 40 MB.
MOST_FILE = 64 * MEGA
# Bytes of a web page. trafilatura refuses pages above 20 MB itself.
MOST_PAGE = 20 * MEGA
# Characters of a text: a thousand pages are some 3 million; 8 million take half an hour to code.
MOST_TEXT = 8 * MEGA
# Bytes of a record: MOST_TEXT in characters of two bytes, some of them escaped.
MOST_RECORD = 24 * MEGA
# Text shrinks three- to tenfold, logs of like records fiftyfold; zeros a thousandfold (gzip) and more (zstd).
MOST_EXPANSION = 200
# Bytes that may come out of a stream of records before its expansion is judged.
JUDGED_FROM = 64 * MEGA


def size(most: int) -> str:
    """A cap as messages show it: "64 MB"."""
    return f"{most // MEGA} MB"
