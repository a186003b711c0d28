"""No export under pseudonyms tells a private person's name, in whatever shape a report has it."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.corpus import Corpus
from dragoman.lexicon import load
from dragoman.model import Document
from dragoman.record.masks import Mask, Named
from dragoman.record.phrases import bare
from dragoman.record.store import open_store
from dragoman.route import Coder

PLAIN = "Police in Shiraz arrested Omid Rad on Monday."  # in which the coder sees whom the others name
TEXTS = [
    "Police arrested the baker Omid Rad in Shiraz on Monday.",
    "Baker Omid Rad was arrested in Shiraz on Monday.",
    "Police arrested 42-year-old baker Omid Rad on Monday. Rad's neighbour Dan Orr was beaten.",
    "Police beat Dr Rad on Monday. Dr. Omid Rad is a dentist.",
    "POLICE ARREST BAKER OMID RAD\n\nPolice arrested Omid Rad on Monday.",
    "Police arrested Omid\nRad on Monday, his lawyer said.",
    "Police raided the house of Omid Rad's brother in Shiraz.",
    "Police raided Rad's home village on Monday. Omid Rad was arrested.",
    "Police arrested Omid Rad (Омид Рад) on Monday.",
    "Police arrested Umid Raad on Monday.",
    "Police arrested Omíd Rád on Monday.",
    "Police arrested OMID RAD on Monday.",
    "Police arrested omid rad on Monday.",
    "Police arrested O. Rad on Monday. Omid Rad is a baker.",
    'Police arrested Omid "the baker" Rad on Monday.',
    "Police arrested the Rads on Monday. Omid Rad is a baker.",
    "A court in Shiraz sentenced Omid Rad and Dan Rad for spreading lies about the Rad family.",
    'A court charged the baker Omid Rad with "insulting Rad\'s neighbours".',
    "According to baker Omid Rad, police arrested two men on Monday.",
    '"Police beat us," Omid Rad said. Baker Omid Rad said police had arrested two men.',
    "Omid Rad's lawyer said police arrested two men.",
    "The #FreeOmidRad campaign urged Iran to free the baker.",
    "The EU demanded freedom for @omid_rad and others.",
    "Police killed fourteen people, including the baker Omid Rad.",
    "Soldiers attacked the bakery of Omid Rad in Shiraz.",
    "Iran fined the Rad Bakery owned by Omid Rad.",
]
TITLES = [
    "Rad held",
    "POLICE ARREST BAKER OMID RAD",
    "Baker Omid Rad Held in Shiraz",
    "Who is Omid\u00a0Rad?",
]
TELLS = re.compile(r"omid|umid|raad|омид|рад(?!\w)|\brad|_rad", re.IGNORECASE)
QUESTIONS = [
    (question, format)
    for question in ("events", "claims", "documents", "actors", "origins", "discrepancies")
    for format in ("csv", "tsv", "jsonl", "polecat")
    if format != "polecat" or question == "events"
    if (question, format) != ("documents", "jsonl")  # the reports' own text
]


@pytest.fixture(scope="module")
def store(tmp_path_factory, parser):
    documents = [
        Document(id=f"t{number}", text=text, published="2024-03-06", publisher=f"Post {number}")
        for number, text in enumerate([PLAIN, *TEXTS])
    ]
    documents += [
        Document(id=f"h{number}", text="Police arrested a man." if number else PLAIN, title=title)
        for number, title in enumerate(TITLES)
    ]
    path = tmp_path_factory.mktemp("private") / "s.sqlite"
    with open_store(path, create=True) as made:
        corpus = Corpus(made, load())
        coder = Coder(parser)
        corpus.add([corpus.prepare(*one) for one in zip(documents, coder.pipe(documents), strict=True)])
        corpus.link()
    return path


@pytest.mark.parametrize(("question", "format"), QUESTIONS, ids=" ".join)
def test_no_export_tells_the_name(run, store, tmp_path, question, format):
    target = tmp_path / "rows"
    done = run(question, "--store", store, "--format", format, "--output", target)
    assert done.exit_code == 0, done.output
    told = bare(target.read_text() + (tmp_path / "rows.manifest.json").read_text())
    assert not [told[max(0, met.start() - 40) : met.end() + 20] for met in TELLS.finditer(told)]


def test_no_event_tells_the_name(run, store):
    ids = [
        line.split(",")[0] for line in run("events", "--store", store, "--format", "csv").stdout.split()[1:]
    ]
    for id in ids:
        if id.startswith("e"):
            for format in ("jsonl", "csv"):
                told = run("event", id, "--store", store, "--format", format).stdout
                assert not TELLS.search(bare(told)), (id, format)


@pytest.mark.parametrize("format", ["jsonl", "csv", "tsv"])
def test_no_case_tells_the_name(run, store, tmp_path, format):
    target = tmp_path / "rows"
    for name in ("Omid Rad", "Омид Рад", "Umid Raad"):
        done = run("case", name, "--store", store, "--format", format, "--output", target)
        assert done.exit_code == 0 or name != "Omid Rad", done.output
        told = bare(target.read_text() + (tmp_path / "rows.manifest.json").read_text())
        assert not [told[max(0, met.start() - 40) : met.end() + 20] for met in TELLS.finditer(told)]


def test_the_name_is_there_to_be_told(run, store):
    for question in ("events", "claims", "documents", "actors", "origins"):
        told = run(question, "--store", store, "--format", "csv", "--persons").stdout
        assert "Omid Rad" in told, question


WORDS = ("Omid", "Raduan", "Velimbe", "Tolosa", "Kemi", "Zdenár", "Yusuf", "Orlov")
SHAPES = (
    "{0} {1}", "{0}\n{1}", "{0}-{1}", "{0}_{1}", "#Free{0}{1}", "@{0}{1}", "{1}, {0}", "{1} {0}", "the {1}s",
    "{1}'s brother", "{0} “the baker” {1}", "Mr {1}", "{0}", "the {1} family", "baker {0} {1}", "{0}  {1}",
    "{1}ʼs",
)  # fmt: skip
CASES = (str, str.upper, str.title)


@given(
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=2, unique=True),
    st.sampled_from(SHAPES),
    st.sampled_from(CASES),
    st.sampled_from(("", "Police beat ", "“", "(", "/", "\n")),
    st.sampled_from(("", " on Monday", "”", ")", ".", ", 42, was held")),
)
@example(["Omid", "Velimbe"], "{0}\n{1}", str.upper, "", "")
def test_no_shape_of_a_name_gets_through(name, shape, case, before, after):
    whole = " ".join(name)
    mask = Mask([Named(whole, "person", "private")], lambda _: "person-1")
    told = mask.text(before + case(shape.format(*name)) + after)
    assert "person-1" in told
    assert not any(bare(word).casefold() in bare(told).casefold() for word in name), told


def test_a_name_that_is_shown_stays_whole():
    told = [
        Named("Omid Rad", "person", "private"),
        Named("Rad Foundation", "body", "public"),
        Named("Iran", "country", "public"),
    ]
    mask = Mask(told, lambda _: "person-1", {"anairan": "Ana Iran"})
    text = "The Rad Foundation in Iran and Ana Iran met Rad's rad friends."
    assert mask.text(text) == "The Rad Foundation in Iran and person-1 met person-1's rad friends."
