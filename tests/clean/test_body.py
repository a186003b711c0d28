"""A page becomes the report in it; its bytes and what the document states already stay."""

from dataclasses import replace

import pytest

from dragoman.clean import read_body
from dragoman.clean.body import page_text
from dragoman.model import Document

PAGE = """<!doctype html><html lang="en"><head><title>Two held in Lusaka - Example Wire</title>
<meta property="og:title" content="Two held in Lusaka"><meta property="og:site_name" content="Example Wire">
<meta property="article:published_time" content="2024-03-01T09:30:00Z">
<link rel="canonical" href="https://example.org/two-held"></head><body>
<nav><a href="/">Home</a><a href="/world">World</a><a href="/sport">Sport</a></nav>
<article><h1>Two held in Lusaka</h1>
<p>Police in Lusaka arrested two bakers on Thursday, the mayor’s office said in a statement.</p>
<p>The bakers’ union demanded their release &amp; an apology for what it called a raid.</p></article>
<aside>Read more: <a href="/a">Ten loaves to try</a></aside>
<footer>Copyright 2019 Example Wire. All rights reserved.</footer></body></html>"""


def body(page: str | bytes, **fields: str) -> Document:
    raw = page.encode("utf-8") if isinstance(page, str) else page
    return read_body(Document(id="page", text="", raw=raw, **fields))  # type: ignore[arg-type]


def test_the_report_without_what_surrounds_it() -> None:
    found = body(PAGE)
    assert (
        "Police in Lusaka arrested two bakers on Thursday, the mayor’s office said in a statement."
        in found.text
    )
    assert "The bakers’ union demanded their release & an apology" in found.text
    assert not any(words in found.text for words in ("World", "Copyright", "Ten loaves"))
    assert (found.title, found.publisher) == ("Two held in Lusaka", "Example Wire")
    assert (found.url, found.published) == ("https://example.org/two-held", "2024-03-01")
    assert found.published_source == "page"
    assert found.raw == PAGE.encode("utf-8")
    assert found.extractor is not None and found.extractor.startswith("trafilatura-2")


def test_what_the_document_states_goes_before_what_the_page_says() -> None:
    found = body(PAGE, title="Own title", published="2024-03-03", published_source="option")
    assert (found.title, found.published, found.published_source) == ("Own title", "2024-03-03", "option")


def test_a_page_is_read_once() -> None:
    found = body(PAGE)
    assert read_body(replace(found, text="corrected")).text == "corrected"
    plain = Document(id="a", text="<p>not a page</p>")
    assert read_body(plain) is plain


@pytest.mark.parametrize(
    "page", ["", "   ", "<html></html>", "<html><body><script>1</script></body></html>", "\x00"]
)
def test_a_page_without_a_body(page: str) -> None:
    found = body(page)
    assert found.text.strip("\x00 ") == ""
    assert found.published is None


def test_a_page_of_one_sentence() -> None:
    assert (
        body("<html><body><p>Police arrested two men.</p></body></html>").text == "Police arrested two men."
    )


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ('<meta charset="windows-1251">Минск'.encode("cp1251"), '<meta charset="windows-1251">Минск'),
        ("<meta charset=iso-8859-1>“quoted”".encode("cp1252"), "<meta charset=iso-8859-1>“quoted”"),
        ("<meta charset=utf-8>Łódź".encode(), "<meta charset=utf-8>Łódź"),
        ("<meta charset=no-such>Łódź".encode(), "<meta charset=no-such>Łódź"),
        ("\ufeff<p>Łódź".encode("utf-16-le"), "<p>Łódź"),
        ("<p>“no charset”".encode("cp1252"), "<p>“no charset”"),
        (b"<meta charset=utf-8>broken \xff", "<meta charset=utf-8>broken \xff"),
    ],
)
def test_the_characters_of_a_page(raw: bytes, text: str) -> None:
    assert page_text(raw) == text.replace("\xff", "ÿ")
