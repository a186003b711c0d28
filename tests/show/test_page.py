"""The page: every claim beside its words, nothing fetched, nothing injected."""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import standin
from dragoman.model import CodedDocument, Document, Span, TextSpan
from dragoman.show import write_pages
from dragoman.show.html.marks import Mark, marked, paragraphs

EVIL = "</p></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;\u202e\x00"


class Elements(HTMLParser):
    """What a browser would make of a page: its tags with attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def page(*documents: CodedDocument) -> str:
    file = io.BytesIO()
    write_pages(documents, file)
    return file.getvalue().decode("utf-8")


def test_each_claim_stands_by_its_words_and_links_both_ways() -> None:
    elements = Elements(page(standin.example(), standin.example()))
    ids = [attributes["id"] for _, attributes in elements.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = {attributes["href"] for tag, attributes in elements.tags if tag == "a"}
    for claim in ("d1c1", "d1c2", "d2c1", "d2c2"):
        assert claim in ids and f"w{claim}" in ids
        assert {f"#{claim}", f"#w{claim}"} <= links


def test_everything_is_said() -> None:
    words = " ".join("".join(Elements(page(standin.example())).words).split())
    for part in (
        "1 COERCE arrest",
        "police [Zambia Police Service] ZMB COP → two bakers BUS",
        "2024-02-29",
        "where Lusaka (ZMB)",
        "how many 2 people",
        "charged with theft",
        "says The mayor [Mayor of Lusaka] official",
        "sure asserted +3.0",
        "rule events/REQUEST.tsv:9 + composition.tsv:4",
        "They are accused of theft,",
        "F101 no party was found",
    ):
        assert part in words


def test_nothing_is_fetched_and_no_script_runs() -> None:
    text = page(standin.example())
    elements = Elements(text)
    assert {tag for tag, _ in elements.tags}.isdisjoint({"script", "img", "link", "iframe", "object", "base"})
    assert not re.search(r"url\(|@import|https?:", text)
    (policy,) = [
        attributes["content"]
        for tag, attributes in elements.tags
        if attributes.get("http-equiv") and tag == "meta"
    ]
    assert policy is not None and policy.startswith("default-src 'none'; script-src 'none'")


def test_markup_in_any_field_stays_text() -> None:
    coded = standin.example()
    claim = replace(coded.claims[0], rule=EVIL, actors=(standin.party(EVIL, None, name=EVIL, country=None),))
    start = len(coded.text) + 2
    actor = replace(coded.actors[0], name=EVIL, mentions=((start, start + 5),))
    evil = replace(
        coded,
        id=EVIL,
        title=EVIL,
        publisher=EVIL,
        text=f"{coded.text}\n\n{EVIL}",
        claims=(claim,),
        actors=(actor,),
    )
    text = page(evil)
    elements = Elements(text)
    assert {tag for tag, _ in elements.tags}.isdisjoint({"script", "img"})
    assert not any(name.startswith("on") for _, attributes in elements.tags for name in attributes)
    assert "</p></style><script>alert(1)</script>" in "".join(elements.words)
    assert "\u202e" not in text and "\x00" not in text


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("javascript:alert(1)", None),
        (" JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, link: str | None) -> None:
    elements = Elements(page(replace(standin.example(), url=url)))
    found = [a["href"] for tag, a in elements.tags if tag == "a" and "rel" in a]
    assert found == ([link] if link else [])


def test_overlapping_marks_are_cut_where_they_cross() -> None:
    marks = [Mark(start=0, end=5, kind="source"), Mark(start=3, end=8, kind="actor", label="a<b")]
    assert str(marked("abcdefgh<", 0, 9, marks)) == (
        '<span class="source" title="">abc</span>'
        '<span class="source" title=""><span class="actor" title="a&lt;b">de</span></span>'
        '<span class="actor" title="a&lt;b">fgh</span>&lt;'
    )


def test_two_acts_in_the_same_words_keep_their_numbers() -> None:
    coded = standin.example()
    both = replace(coded, claims=(coded.claims[0], replace(coded.claims[0], id="c9", event_type="ASSAULT")))
    text = page(both)
    assert 'id="wd1c1"' in text and 'id="wd1c2"' in text


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6))
def test_the_words_of_the_text_stay_whatever_is_marked(text: str, spans: list[tuple[int, int]]) -> None:
    kept = [(a, b) for a, b in spans if a < b <= len(text)]
    claims = tuple(
        standin.claim(TextSpan(start=a, end=b, text=text[a:b]), Span(start=a, end=b))
        for a, b in sorted(kept)[:2]
    )
    actor = standin.actor("A", mentions=tuple(kept))
    coded = standin.coded(Document(id="x", text=text), claims, actors=(actor,))
    shown = "".join(
        "".join(Elements(re.sub(r"<sup.*?</sup>", "", str(one.html))).words) for one in paragraphs(coded, "c")
    )
    unsafe = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffd\\s]")
    assert unsafe.sub("", shown) == unsafe.sub("", text)


def test_pages_are_streamed() -> None:
    file = io.BytesIO()
    seen: list[int] = []

    def documents() -> Iterator[CodedDocument]:
        for _ in range(3):
            seen.append(len(file.getvalue()))
            yield standin.example()

    write_pages(documents(), file)
    assert seen[0] < seen[1] < seen[2]


@pytest.mark.chromium
def test_a_browser_shows_it_on_a_desk_and_on_a_phone(tmp_path: Path) -> None:
    browser = shutil.which("chromium")
    assert browser, "Chromium is not installed: make system"
    path = tmp_path / "page.html"
    probe = "<script>document.title = document.documentElement.scrollWidth + ' of ' + innerWidth</script>"
    open_policy = re.sub(r"<meta http-equiv[^>]*>", "", page(standin.example()))
    path.write_text(open_policy.replace("</body>", f"{probe}</body>"), encoding="utf-8")
    for width in (1200, 500):
        found = subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                f"--user-data-dir={tmp_path / 'profile'}",
                f"--window-size={width},900",
                "--dump-dom",
                path.as_uri(),
            ],
            capture_output=True,
            text=True,
            timeout=120,
        ).stdout
        title = re.search(r"<title>(\d+) of (\d+)</title>", found)
        assert title, found[:500]
        assert int(title[1]) <= int(title[2]), f"the page is wider than a window of {width}"
