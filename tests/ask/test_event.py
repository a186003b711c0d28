"""One event whole: its accounts side by side, why they are one, and what it is related to."""

import shutil

import pytest
from sqlalchemy import insert, select, update
from tests.ask.conftest import by, day_of, person, place_of, told

from dragoman.ask.event import event
from dragoman.ask.ledger import open_ledger as ledger
from dragoman.corpus import Corpus
from dragoman.errors import AskError
from dragoman.judge import Judge
from dragoman.model import Document
from dragoman.model.whole import AccountRow
from dragoman.record import tables
from dragoman.record.reading import packed
from dragoman.record.shown import Shown
from dragoman.record.store import open_store
from dragoman.show.formats.whole import lines_of

NAME = "Siarhei Haradnichy"
TEXTS = {
    "first": f"Police in Brest arrested the teacher {NAME} on 5 March.",
    "second": f"The teacher {NAME} was arrested by police in Brest on 5 March.",
    "promise": f"Belarus will free the teacher {NAME} on 9 March.",
    "done": f"Belarus freed the teacher {NAME} on 9 March.",
}


def report(name, published, publisher, trigger, day, visibility="private", **fields):
    text = TEXTS[name]
    return told(
        name,
        text,
        trigger,
        published=published,
        publisher=publisher,
        cast=(person("a1", NAME, text, visibility, country="BLR"),),
        recipients=(by(NAME, text, actor_id="a1", name=NAME, country="BLR"),),
        date=day_of(text, f"{day} March", f"2024-03-0{day}"),
        **fields,
    )


def reports(visibility="private"):
    release = {"event_type": "RETREAT", "mode": "release", "quad_code": 2, "score": 6.5}
    promise = {"event_type": "CONCEDE", "mode": None, "status": "promised", "future": True, "factuality": 0.0}
    for name, fields in (("promise", promise), ("done", release)):
        fields["actors"] = (by("Belarus", TEXTS[name], country="BLR"),)
    brest = {name: place_of(TEXTS[name], "Brest") for name in ("first", "second")}
    return [
        report("first", "2024-03-06", "Harbour Post", "arrested", 5, visibility, place=brest["first"]),
        report("second", "2024-03-07", "Valley Echo", "arrested", 5, visibility, place=brest["second"]),
        report(
            "promise",
            "2024-03-08",
            "Valley Echo",
            "free",
            9,
            visibility,
            **promise,
        ),
        report("done", "2024-03-10", "Valley Echo", "freed", 9, visibility, **release),
    ]


def store_of(path, lexicon, coded):
    with open_store(path, create=True) as store:
        corpus = Corpus(store, lexicon)
        documents = [
            Document(id=one.id, text=one.text, published=one.published, publisher=one.publisher)
            for one in coded
        ]
        corpus.add([corpus.prepare(*pair) for pair in zip(documents, coded, strict=True)])
        corpus.link()
    return path


@pytest.fixture(scope="module")
def path(tmp_path_factory, lexicon):
    return store_of(tmp_path_factory.mktemp("event") / "s.sqlite", lexicon, reports())


def whole(path, id, limit=None, **view):
    with open_store(path, read_only=True) as store, store.reading() as connection:
        return event(Shown(connection, **view), id, limit=limit)


def test_its_accounts_stand_side_by_side(path):
    found = whole(path, "ec-first")
    assert [one.document_id for one in found.accounts] == ["first", "second"]
    assert [one.publisher for one in found.accounts] == ["Harbour Post", "Valley Echo"]
    assert found.accounts[1].words == TEXTS["second"]
    assert (found.event.claims, found.event.documents) == (2, 2)


def test_why_the_accounts_are_one_event(path):
    [link] = whole(path, "ec-first").links
    assert (link.first, link.second) == ("c-first", "c-second")
    reasons = {one.feature: one for one in link.reasons}
    assert reasons["same_place"].seen == "Brest"
    assert reasons["recipient_person"].weight > 0
    assert link.score == pytest.approx(sum(one.weight for one in link.reasons))


def test_of_many_links_the_strongest_are_shown(path, tmp_path):
    path = shutil.copy(path, tmp_path / "more.sqlite")
    with open_store(path) as store, store.writing() as connection:
        number = tables.claims.c.claim
        [release] = connection.execute(select(number).where(tables.claims.c.id == "c-done")).scalars()
        [first] = connection.execute(select(number).where(tables.claims.c.id == "c-first")).scalars()
        same = select(tables.claims.c.event).where(number == first).scalar_subquery()
        connection.execute(update(tables.claims).where(number == release).values(event=same))
        link = {
            "first": first,
            "second": release,
            "same": True,
            "score": 99.0,
            "reasons": "[]",
            "linker": "x",
        }
        connection.execute(insert(tables.links), link)
    found = whole(path, "ec-first", limit=1)
    assert [(link.first, link.second) for link in found.links] == [("c-first", "c-done")]
    assert found.linked == 2
    assert "why these are one event: the strongest 1 of 2 links" in list(lines_of(found))
    assert len(whole(path, "ec-first").links) == 2
    assert "why these are one event" in list(lines_of(whole(path, "ec-first")))


def test_a_release_and_its_promise_are_two_events_with_a_relation(path):
    [promise] = whole(path, "ec-done").relations
    assert (promise.event_id, promise.kind, promise.stated) == ("ec-promise", "promised", False)
    [done] = whole(path, "ec-promise").relations
    assert (done.event_id, done.kind) == ("ec-done", "asserted")
    assert whole(path, "ec-first").relations == ()


def test_what_another_linker_packed_is_not_read(tmp_path, lexicon):
    """A store that an older version linked is still answered from; only what is related is not known."""
    path = store_of(tmp_path / "s.sqlite", lexicon, reports())
    with open_store(path) as store, store.writing() as connection:
        connection.execute(update(tables.sides).values(linker="0", body=packed([[]])))
    found = whole(path, "ec-done")
    assert len(found.accounts) == 1
    assert found.relations == ()


def test_it_is_told_in_words(path):
    lines = list(lines_of(whole(path, "ec-first")))
    assert lines[0] == "ec-first  COERCE arrest, 2024-03-05, Brest, BLR"
    assert "    asserted +3.0; 2 accounts in 2 reports" in lines
    assert "  1 2024-03-06 · Harbour Post · first" in lines
    assert f"    “{TEXTS['first']}”" in lines
    assert "why these are one event" in lines
    assert any(line.endswith("same_place Brest") for line in lines)


def test_of_a_protected_person_neither_name_nor_day_nor_place(tmp_path, lexicon):
    hidden = store_of(tmp_path / "s.sqlite", lexicon, reports("protected"))
    told = "\n".join(lines_of(whole(hidden, "ec-first")))
    for secret in ("Haradnichy", "2024-03-05", "5 March", "Brest"):
        assert secret not in told
        assert secret in "\n".join(lines_of(whole(hidden, "ec-first", unredacted=True)))


def test_an_event_that_there_is_not(path):
    with pytest.raises(AskError, match="event: there is no 'ec-nothing'"):
        whole(path, "ec-nothing")


def test_its_accounts_are_rows(path):
    with ledger(path) as asked:
        rows = asked.accounts("ec-first")
        assert (rows.kind, rows.total) == (AccountRow, 2)
        frame = rows.to_pandas()
    assert list(frame["words"]) == [TEXTS["first"], TEXTS["second"]]
    assert list(frame["document_id"]) == ["first", "second"]


def test_a_reason_for_a_judgement_does_not_tell_whom_an_export_calls_otherwise(tmp_path, lexicon):
    path = store_of(tmp_path / "s.sqlite", lexicon, reports())
    with open_store(path) as store:
        Judge(Corpus(store, lexicon), author="Ada Orme", reason=f"{NAME}'s lawyer says so").accept("c-first")
    for persons in (True, False):
        told = str(whole(path, "ec-first", persons=persons).accounts)
        assert ("Haradnichy" in told) == persons
        assert "lawyer says so" in told and "Ada Orme" in told
