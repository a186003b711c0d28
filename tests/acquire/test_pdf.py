"""A PDF becomes its text; what has none, or breaks, is an error with its reason."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from acquire.written import assembled, pdf
from dragoman.acquire import pdf as reading
from dragoman.acquire import read_paths
from dragoman.acquire.pdf import extract, joined, read_pdf
from dragoman.clean import read_body
from dragoman.errors import InputError
from dragoman.model import Document

REPORT = pdf(
    "Two held in Lusaka\nPolice in Lusaka arrested two bakers on Thursday after a dem-\nonstration that"
    " filled the well-known market (and two streets).",
    "The union asked for their release at once, and for a well-\nknown lawyer to be heard.",
    info="/Title (Two held in Lusaka) /CreationDate (D:20240301093000+02'00')",
)


def read(content: bytes, published: str | None = None) -> Document | InputError:
    (one,) = read_paths(["-"], published=published, stdin=io.BytesIO(content))
    return one


def test_text_title_day_and_bytes() -> None:
    one = read(REPORT)
    assert isinstance(one, Document)
    assert one.text == (
        "Two held in Lusaka\n\n"
        "Police in Lusaka arrested two bakers on Thursday after a demonstration that filled"
        " the well-known market (and two streets).\n\n"
        "The union asked for their release at once, and for a well-known lawyer to be heard."
    )
    assert (one.title, one.published, one.published_source) == ("Two held in Lusaka", "2024-03-01", "pdf")
    assert one.raw == REPORT
    assert one.extractor is not None and one.extractor.startswith("pypdf-")
    assert read_body(one) is one


def test_the_option_goes_before_the_metadata() -> None:
    one = read(REPORT, published="2024-03-02")
    assert isinstance(one, Document)
    assert (one.published, one.published_source) == ("2024-03-02", "option")


def test_a_file_by_its_ending_and_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.PDF").write_bytes(pdf("Soldiers left the town.", packed=True))
    (tmp_path / "b.pdf").write_bytes(b"no such thing")
    (tmp_path / "c.txt").write_bytes(b"Rain fell.")
    one, two, three = read_paths([str(tmp_path)])
    assert isinstance(one, Document) and one.text == "Soldiers left the town."
    assert str(two) == f"{tmp_path / 'b.pdf'}: not a PDF file, though it is called one"
    assert isinstance(three, Document) and three.text == "Rain fell."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (pdf("", ""), "a PDF file without a text layer (pictures of pages are not read)"),
        (pdf(), "a PDF file without a text layer (pictures of pages are not read)"),
        (
            pdf("Secret.", extra="/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>"),
            "a PDF file that is encrypted",
        ),
        (b"%PDF-1.7 ...", "a broken PDF file (PdfStreamError)"),
        (REPORT[:400], "a broken PDF file (PdfStreamError)"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, reason: str) -> None:
    assert str(read(content)) == f"-: {reason}"


def test_a_page_that_holds_a_bomb() -> None:
    zeros = assembled(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            "",
            "<< >>",
        ],
        {3: b" " * 300_000_000},
        extra="",
        packed=True,
    )
    assert len(zeros) < 400_000
    assert str(read(zeros)) == "-: a PDF file without a text layer (pictures of pages are not read)"


def test_time_is_capped() -> None:
    with pytest.raises(InputError, match=r"a PDF file that takes more than 0\.01 s to read"):
        read_pdf("slow.pdf", REPORT, seconds=0.01)


def test_text_is_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_TEXT", 20)
    with pytest.raises(ValueError, match="a PDF file with more than"):
        extract(REPORT)


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (["one page", "", "  ", "another"], "one page\n\nanother"),
        (["the inter-\nnational court of the long line"], "the international court of the long line"),
        (["a Franco-\nGerman plan for the long line"], "a Franco-German plan for the long line"),
        (["from 2010-\n2012 on a line of length"], "from 2010-\n2012 on a line of length"),
        (["the minis\u00adtry and the minis\u00ad\ntry"], "the ministry and the ministry"),
        (
            ["A headline\nand a line that is long enough\nto end."],
            "A headline\n\nand a line that is long enough\nto end.",
        ),
    ],
)
def test_pages_and_lines_are_joined(pages: list[str], text: str) -> None:
    assert joined(pages) == text


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_can_be_joined(pages: list[str]) -> None:
    joined(pages).encode("utf-8")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(REPORT)), st.integers(0, 60), st.binary(max_size=40))
@example(0, 0, b"")
def test_a_damaged_file_never_crashes_its_reader(at: int, length: int, instead: bytes) -> None:
    damaged = REPORT[:at] + instead + REPORT[at + length :]
    answer = reading.answered(damaged)
    assert set(answer) in ({"error"}, {"text", "title", "day", "extractor"})


@pytest.mark.parametrize("cut", range(20, len(REPORT), 300))
def test_a_file_cut_off_is_a_document_or_an_error(cut: int) -> None:
    assert isinstance(read(REPORT[:cut]), Document | InputError)
