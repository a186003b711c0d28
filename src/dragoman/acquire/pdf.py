"""PDF → text, title and day, in a process of its own: no file takes more than its time and memory.

python -m dragoman.acquire.pdf < FILE        prints JSON: text, title, day, extractor; or error
"""

import io
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from dragoman.acquire.caps import MEGA, MOST_TEXT, size
from dragoman.acquire.dates import day_of
from dragoman.errors import InputError

MARK = b"%PDF-"
MOST_SECONDS = 60  # a book of 500 pages takes some 20 s on one core
MOST_MEMORY = 2_000 * MEGA  # bytes; a file of 64 MB and its objects take some 500 MB
HYPHENS = "-\u2010\u00ad"
HYPHEN = re.compile(r"([^\W\d_]+)[-\u2010]\n([^\W\d_]+)")
SOFT = re.compile("\u00ad\n?")
SHORT = 0.6  # of the longest line of its page: a line that ends a paragraph, or a headline
STATED = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
WORKING_TITLE = re.compile(r"(?i)microsoft |untitled|\.(docx?|indd|pages|odt|pdf|tex|dvi)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What a PDF holds; `day` is the ISO day on which its metadata say it was made."""

    text: str
    title: str | None
    day: str | None
    extractor: str


class Unread(ValueError):
    """A PDF in order, but without text that can be read."""


def read_pdf(name: str, content: bytes, *, seconds: float = MOST_SECONDS) -> Extract:
    """The text of a PDF. InputError with the reason where there is none to be had."""
    command = [sys.executable, "-P", "-c", f"from {read_pdf.__module__} import main; main()"]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise InputError(name, f"a PDF file that takes more than {seconds:g} s to read") from None
    if done.returncode:
        raise InputError(name, "a PDF file that takes too much time or memory to read, or breaks its reader")
    found = json.loads(done.stdout)
    if "error" in found:
        raise InputError(name, found["error"])
    return Extract(**found)


def extract(content: bytes) -> Extract:
    """The same in this process, without caps of time and memory. Unread with the reason."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise Unread("a PDF file that is encrypted")
    pages, length = [], 0
    for page in reader.pages:
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > MOST_TEXT:
            raise Unread(f"a PDF file with more than {size(MOST_TEXT)} of text")
    text = joined(pages)
    if not any(sign.isalpha() for sign in text):
        raise Unread("a PDF file without a text layer (pictures of pages are not read)")
    stated: Mapping[str, object] = reader.metadata or {}
    return Extract(
        text=text,
        title=_title(stated.get("/Title")),
        day=_day(stated.get("/CreationDate")),
        extractor=f"pypdf-{pypdf.__version__}",
    )


def joined(pages: Iterable[str]) -> str:
    """Pages with an empty line between, words that were parted at the end of a line made whole.

    A hyphen stays where the word stands with it elsewhere ("well-known"), or goes on with a capital. An empty
    line follows a short line, which ends a paragraph.
    """
    text = "\n\n".join(filter(None, (_paragraphs(page).strip() for page in pages)))
    text = SOFT.sub("", text.encode("utf-8", "replace").decode("utf-8"))
    whole = set(re.findall(r"[^\W\d_]+[-\u2010][^\W\d_]+", text))

    def mended(match: re.Match[str]) -> str:
        before, after = match[1], match[2]
        if not after[0].islower() or f"{before}-{after}" in whole:
            return f"{before}-{after}"
        return before + after

    return HYPHEN.sub(mended, text)


def _paragraphs(page: str) -> str:
    lines = [line.rstrip() for line in page.replace("\r", "").split("\n")]
    short = SHORT * max(map(len, lines))
    return "\n".join(
        f"{line}\n" if 0 < len(line) < short and line[-1] not in HYPHENS else line for line in lines
    )


def _title(stated: object) -> str | None:
    title = " ".join(str(stated or "").split())
    return None if not title or WORKING_TITLE.search(title) else title.encode("utf-8", "replace").decode()


def _day(stated: object) -> str | None:
    match = STATED.match(str(stated or ""))
    return day_of("-".join(match.groups())) if match else None


def main() -> None:
    """The process: a PDF on standard input, JSON on standard output."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    sys.stdout.write(json.dumps(answered(sys.stdin.buffer.read())))


def answered(content: bytes) -> dict[str, str | None]:
    """The fields of the extract, or "error" with the reason."""
    try:
        return asdict(extract(content))
    except Unread as error:
        return {"error": str(error)}
    except Exception as error:  # broken files make pypdf fail in every way there is
        return {"error": f"a broken PDF file ({type(error).__name__})"}
