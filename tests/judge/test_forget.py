"""What is forgotten is in no table, index or free page of the file, and does not come back."""

import re
import sqlite3
import zlib
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from tests.judge.judged import WHO, added, judge, newer, report, together
from tests.record.reports import document_of

from dragoman.ask.log import log
from dragoman.corpus import Corpus
from dragoman.engine.recoding import recode
from dragoman.errors import JudgementError
from dragoman.judge.forget import Forgetter
from dragoman.record import tables
from dragoman.record.checking import backup, faults
from dragoman.record.reading import coded_documents
from dragoman.record.shown import Shown
from dragoman.record.store import open_store

MARO, LIAM = "Maro Velimbe", "Liam Tanley"
REASON = "she asked for it"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "s.sqlite"


@pytest.fixture
def corpus(path, lexicon):
    with open_store(path, create=True) as store:
        yield Corpus(store, lexicon)


def forgetter(corpus, **options):
    return Forgetter(corpus, author=WHO, reason=REASON, **options)


def raw(path):
    """All bytes of the store's files, in small letters."""
    files = [one for one in path.parent.iterdir() if one.name.startswith(path.name)]
    return b"\n".join(one.read_bytes() for one in files).lower()


def held(path):
    """Every cell of every table, blobs unpacked, and the words of the full-text index, in small letters."""
    found = []
    with sqlite3.connect(path) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            if name.startswith("documents_text"):
                continue
            for row in connection.execute(f"SELECT * FROM {name}"):
                found += [_read(cell) for cell in row]
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'documents_text', 'row')")
        found += [row[0] for row in connection.execute("SELECT term FROM temp.words")]
    return "\n".join(found).casefold()


def _read(cell):
    if not isinstance(cell, bytes):
        return str(cell)
    try:
        return zlib.decompress(cell).decode("utf-8", "replace")
    except zlib.error:
        return cell.decode("utf-8", "replace")


def gone(path, *words):
    bytes_of, cells = raw(path), held(path)
    return all(word.encode() not in bytes_of and word not in cells for word in words)


def sound(corpus):
    with corpus.store.reading() as connection:
        return list(faults(connection))


def counted(corpus, table):
    with corpus.store.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def read(corpus):
    with corpus.store.reading() as connection:
        return {one.id: one for one in coded_documents(connection)}


def test_a_document_goes_from_every_table_and_from_the_file(corpus, path):
    one, two, three = report("one", MARO), report("two", LIAM, "Besha Gorshi"), report("three", LIAM)
    added(corpus, one, two, three)
    judge(corpus, "Velimbe told me").correct(one.claims[0].id, "recipient", "Nadia Velimbe")
    judge(corpus).link(one.claims[0].id, two.claims[1].id)
    judge(corpus).undo(judge(corpus, "it is no arrest of Velimbe").reject(one.claims[0].id))
    assert not gone(path, "velimbe")
    told = forgetter(corpus).document("one")
    assert (told.documents, told.claims, told.whole) == (("one",), 1, True)
    assert gone(path, "velimbe", "nadia")
    assert sound(corpus) == []
    assert together(corpus.store) == {
        frozenset({("two", LIAM), ("three", LIAM)}),
        frozenset({("two", "Besha Gorshi")}),
    }
    with corpus.store.reading() as connection:
        [link] = log(Shown(connection))
    assert (link.kind, link.claims, link.reason) == ("link", (two.claims[1].id,), "[forgotten]")
    assert counted(corpus, tables.originals) == 2


def test_a_forgotten_document_is_kept_out_by_id_and_by_text(corpus):
    one = report("one", MARO)
    added(corpus, one, report("two", LIAM))
    forgetter(corpus).document("one")
    for back in (one, report("one", LIAM), report("another address", MARO)):
        [said] = corpus.add([corpus.prepare(document_of(back), back)])
        assert said.what == "forgotten"
    assert read(corpus).keys() == {"two"}


def test_a_copy_of_a_forgotten_document_is_told_and_stays(corpus):
    added(corpus, report("one", MARO), report("copy", MARO))
    assert forgetter(corpus, only_say=True).document("one").left == ("copy",)
    forgetter(corpus).document("one")
    said = []
    recode(corpus, _Reads(report("copy", MARO)), said=said.append)
    assert [done.after.id for done in said] == ["copy"]
    assert read(corpus).keys() == {"copy"}


class _Reads:
    version = newer()

    def __init__(self, *readings):
        self.readings = {one.id: replace(one, coder=self.version) for one in readings}

    def pipe(self, documents):
        for document in documents:
            yield self.readings[document.id]


def test_a_person_is_covered_in_the_reports_that_stay(corpus, path):
    both = replace(report("both", MARO, LIAM), title="Velimbe and Tanley held in Tarma")
    alone = replace(report("of velimbe", "Maro Velimbe"), url="https://example.org/velimbe")
    added(corpus, both, alone, report("other", LIAM))
    judge(corpus, "Velimbe told me").accept(f"{both.claims[0].id}@both")
    judge(corpus).correct(f"{both.claims[1].id}@both", "status", "denied")
    judge(corpus).merge(MARO, "Mara Velimbe")
    judge(corpus).correct(f"{alone.claims[0].id}@of velimbe", "recipient", "Mara Velimbe")
    before = together(corpus.store)
    told = forgetter(corpus).person(MARO)
    assert told.documents == ("both", "of velimbe")
    assert gone(path, "velimbe", "maro")
    assert sound(corpus) == []
    seen = read(corpus)
    assert len(seen) == 3 and len(seen["both"].text) == len(both.text)
    first, second = seen["both"].claims
    assert first.trigger == both.claims[0].trigger and first.recipients[0].name.startswith("Forgotten ")
    assert (first.date.start, first.date.precision, first.place.name) == ("2024-03-01", "month", "PER")
    assert second.recipients[0].name == LIAM
    assert [one.field for one in second.judgements] == ["status"] and second.status == "denied"
    assert len(together(corpus.store)) == len(before)
    assert counted(corpus, tables.originals) == 3


def test_a_reason_that_names_the_person_does_not_keep_the_name(corpus, path):
    added(corpus, report("one", MARO))
    Forgetter(corpus, author=WHO, reason=f"{MARO}'s brother asked").person(MARO)
    assert gone(path, "velimbe", "maro")
    assert "brother asked" in held(path)


def test_a_person_stays_covered_in_what_is_added_later(corpus, path):
    added(corpus, report("one", MARO))
    forgetter(corpus).person(MARO)
    later = report("later", MARO, LIAM, published="2024-05-01")
    for _ in range(2):
        added(corpus, later, report("one", MARO))
    added(corpus, report("arrest of maro-velimbe", MARO))
    assert gone(path, "velimbe", "maro")
    assert read(corpus).keys() == {"one", "later"}
    assert read(corpus)["later"].claims[1].recipients[0].name == LIAM
    assert sound(corpus) == []


@pytest.mark.parametrize(
    ("forgotten", "spelt"),
    [
        ("Siarhei Tsimafeyeu", "Сергей Тимофеев"),
        ("Siarhei Tsimafeyeu", "Sergei Ivanovich Timofeyev"),
        ("Khaled al-Mutairi", "Khalid Almutairi"),
        ("Maro Vélimbe", "Maro Velimbe"),
        ("Abd al-Rahman Dabbagh", "Abdulrahman al-Dabbagh"),
        ("Xu Zhenbang", "Zhenbang Xu"),
    ],
)
def test_a_person_stays_covered_in_another_spelling(corpus, path, forgotten, spelt):
    added(corpus, report("one", forgotten))
    forgetter(corpus).person(forgotten)
    added(corpus, report("later", spelt, LIAM), report("headline", LIAM, title=f"{spelt} held"))
    assert gone(path, *(word for word in spelt.casefold().split() if len(word) > 3))
    later = read(corpus)["later"]
    assert [one.recipients[0].name.startswith("Forgotten ") for one in later.claims] == [True, False]
    assert sound(corpus) == []


@pytest.mark.parametrize(
    ("forgotten", "other"),
    [
        ("Siarhei Tsimafeyeu", "Alena Tsimafeyeva"),
        ("Abebe Tolosa", "Tolosa Abebe"),
        ("Ivan Petrovich Gorodilov", "Ivan Pavlovich Gorodilov"),
        ("Mario Petrou", "Maria Petrou"),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hải"),
    ],
)
def test_a_relative_of_the_forgotten_is_not_covered(corpus, forgotten, other):
    added(corpus, report("one", forgotten))
    forgetter(corpus).person(forgotten)
    added(corpus, report("later", other))
    assert read(corpus)["later"].claims[0].recipients[0].name == other


def test_former_codings_and_versions_are_covered_too(corpus, path):
    added(corpus, report("page", MARO))
    recode(corpus, _Reads(report("page", MARO)), said=lambda one: None)
    added(corpus, report("page", LIAM))
    told = forgetter(corpus).person(MARO)
    assert told.documents == ("page",)
    assert gone(path, "velimbe", "maro")
    assert counted(corpus, tables.codings) == 3
    [page] = read(corpus).values()
    assert page.claims[0].recipients[0].name == LIAM
    assert sound(corpus) == []


def test_what_may_be_the_same_person_is_told(corpus):
    added(corpus, report("one", MARO), report("two", "Velimbe"))
    told = forgetter(corpus, only_say=True).person(MARO)
    assert told.names == (MARO,)
    assert told.left == ("two",)
    assert "Velimbe" in str(read(corpus))  # nothing was changed
    assert counted(corpus, tables.tombstones) == 0


@pytest.mark.parametrize("words", ["#FreeMaroVelimbe", "#marovelimbe"])
def test_a_name_within_a_word_is_forgotten(corpus, path, words):
    added(corpus, report("one", MARO), report("two", words, seen=False))
    assert forgetter(corpus).person(MARO).documents == ("one", "two")
    assert gone(path, "velimbe")


def test_a_name_in_an_address_alone_is_forgotten(corpus, path):
    there = replace(report("two", LIAM), url="https://paper.example/free%20maro-velimbe")
    added(
        corpus, there, report("three/maro_velimbe_held", LIAM, "Ann Orr"), report("romaro/velim", LIAM, LIAM)
    )
    assert len(forgetter(corpus).person(MARO).documents) == 2
    assert gone(path, "velimbe")
    assert "romaro/velim" in read(corpus)


@pytest.mark.parametrize("words", ["#Justice4Velimbe", "mvelimbe@mail.example", "Velim\u200bbe"])
def test_a_family_name_within_a_word_is_told(corpus, words):
    added(corpus, report("one", MARO), report("two", words, seen=False), report("three", LIAM))
    assert forgetter(corpus, only_say=True).person(MARO).left == ("two",)


def test_backups_are_told(corpus, tmp_path):
    added(corpus, report("one", MARO), report("two", LIAM))
    backup(corpus.store, tmp_path / "copy.sqlite")
    [(where, _)] = forgetter(corpus).document("one").backups
    assert where == str(tmp_path / "copy.sqlite")
    assert not gone(tmp_path / "copy.sqlite", "velimbe")
    backup(corpus.store, tmp_path / "copy.sqlite")
    assert gone(tmp_path / "copy.sqlite", "velimbe")


def test_a_tombstone_says_why_and_not_who(corpus):
    added(corpus, report("one", MARO))
    forgetter(corpus).person(MARO)
    with corpus.store.reading() as connection:
        stones = connection.execute(select(tables.tombstones)).all()
    assert {one.kind for one in stones} == {"person", "sounds"}
    assert {(one.author, one.reason) for one in stones} == {(WHO, REASON)}
    assert not any(word in str(stones).casefold() for word in ("velimbe", "maro", "flmp"))


def test_what_cannot_be_forgotten(corpus):
    with pytest.raises(JudgementError, match="no document one"):
        forgetter(corpus).document("one")
    with pytest.raises(JudgementError, match="an author and a reason"):
        Forgetter(corpus, author=WHO, reason="")


SHAPES = ["Velimbe, Maro", "the pupil maro velimbe", "Maro Veli-\nmbe", "Ma\u00adro Veli\u200bmbe"]


def squeezed(told):
    return {re.sub("[\u00ad\u200b]|-\n", "", f"{one.title} {one.text}") for one in told.values()}


@pytest.mark.parametrize("words", SHAPES)
def test_other_shapes_of_a_name_go_and_do_not_come_back(corpus, words):
    added(corpus, report("one", MARO), report("two", words, seen=False))
    assert forgetter(corpus).person(MARO).documents == ("one", "two")
    added(corpus, report("three", words, LIAM, seen=False))
    assert not any("elimbe" in one for one in squeezed(read(corpus)))
    assert sound(corpus) == []


def test_what_is_left_in_a_report_that_is_covered_is_told(corpus):
    title = "Velimbeland mourns"
    added(corpus, report("one", MARO, title=title), report("two", MARO), report("three", LIAM, title=title))
    told = forgetter(corpus, only_say=True).person(MARO)
    assert (told.documents, told.partly, told.left) == (("one", "two"), ("one",), ("three",))
    assert forgetter(corpus).person(MARO).partly == ("one",)
