"""What each filter lets through, in what order, page by page; what it refuses."""

import pytest
from sqlalchemy import select
from tests.ask.conftest import by, day_of, person, told

from dragoman.ask.events import events
from dragoman.ask.narrowing import compare
from dragoman.ask.narrowing.conditions import column
from dragoman.ask.narrowing.filters import FILTERS, filters_of
from dragoman.ask.narrowing.orders import SORTS
from dragoman.ask.narrowing.values import LISTS, READERS
from dragoman.ask.narrowing.wanted import wanted
from dragoman.corpus import Corpus
from dragoman.errors import AskError
from dragoman.model import Document
from dragoman.record import tables
from dragoman.record.checking import faults
from dragoman.record.shown import Shown
from dragoman.record.store import open_store


def found(store, unredacted=False, sort="date", limit=None, offset=0, **filters):
    """Names of the reports whose events are found."""
    with store.reading() as connection:
        asked = wanted("events", filters, sort=sort, limit=limit, offset=offset)
        answer = events(Shown(connection, unredacted=unredacted), asked)
        return [row.event_id.removeprefix("ec-") for row in answer.rows]


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({"type": "coerce"}, {"arrest", "child", "denied"}),
        ({"type": ["PROTEST", "SANCTION"]}, {"march", "old"}),
        ({"mode": "demo"}, {"march"}),
        ({"context": "repression"}, {"arrest"}),
        ({"actor": "police"}, {"arrest", "child", "denied"}),
        ({"recipient": "Siarhei Haradnichy"}, {"arrest", "old"}),
        ({"recipient": "Сяргей Гараднічы"}, {"arrest", "old"}),
        ({"recipient": "Haradnichy"}, {"arrest", "old"}),
        ({"actor": "Siarhei Haradnichy"}, set()),
        ({"country": "LTU"}, {"release", "march"}),
        ({"sector": "LAB"}, {"march"}),
        ({"place": "brest"}, {"arrest"}),
        ({"place": "593116"}, {"march"}),
        ({"status": ["negated", "promised"]}, {"denied", "release"}),
        ({"certainty": 1}, {"arrest", "child", "march", "old"}),
        ({"done": True}, {"arrest", "child", "march", "old"}),
        ({"origins": 2}, set()),
        ({"publisher": "evening star"}, {"release", "old"}),
        ({"words": "trade miners"}, {"march"}),
        ({"words": "wages"}, set()),
        ({"since": "2024-03-07"}, {"march", "denied", "child"}),
        ({"until": "2023"}, {"old"}),
        ({"since": "2024-03-05", "until": "2024-03-05"}, {"arrest", "march", "child"}),
        ({"country": "BLR", "context": "repression", "since": "2024"}, {"arrest"}),
    ],
)
def test_what_is_let_through(store, filters, names):
    assert {*found(store, **filters)} == names


def test_a_protected_person_is_found_by_no_name_day_or_place(store):
    """The child was held on 6 March in Brest: no filter tells the day apart from others of its month."""
    for filters in ({"recipient": "Lena Petrova"}, {"words": "Petrova"}, {"place": "Brest", "words": "14"}):
        assert "child" not in found(store, **filters)
        assert "child" in found(store, unredacted=True, **filters)
    for day in range(1, 32):
        assert "child" in found(store, since=f"2024-03-{day:02}", until=f"2024-03-{day:02}")
    assert found(store, type="COERCE") == ["child", "arrest", "denied"]
    assert found(store, type="COERCE", unredacted=True) == ["arrest", "child", "denied"]


def test_no_part_of_a_covered_name_finds_the_report(tmp_path):
    """The index of texts takes "O'Marbec" for two words; what is left to be read finds the report."""
    text = "Police detained Rhona O'Marbec, who is 14, beside the harbour on 6 March. The march was over."
    name = "Rhona O'Marbec"
    report = told(
        "child",
        text,
        "detained",
        cast=(person("a1", name, text, "protected"),),
        recipients=(by(name, text, actor_id="a1", name=name),),
        date=day_of(text, "6 March", "2024-03-06"),
    )
    with open_store(tmp_path / "store", create=True) as store:
        corpus = Corpus(store)
        document = Document(id=report.id, text=text, published=report.published)
        corpus.add([corpus.prepare(document, report)])
        corpus.link()
        for words in ("Marbec", "O'Marbec", "o marbec", "rhona marbec", "Rhona", "harbour 6"):
            assert (found(store, words=words), found(store, unredacted=True, words=words)) == ([], ["child"])
        assert found(store, words="detained harbour") == ["child"]
        assert found(store, words="march") == ["child"]  # the protest; of the month the day is covered
        with store.reading() as connection:
            words = set(connection.execute(select(tables.covered_words.c.word)).scalars())
            assert words == {"rhona", "o'marbec", "6"}
            assert list(faults(connection)) == []


def test_order_and_what_is_not_known_last(store):
    assert found(store, sort="date")[-1] == "release"
    assert found(store, sort="-date")[-1] == "release"
    assert found(store, sort="-date")[0] == "denied"
    assert found(store, sort="type,-date") == ["denied", "arrest", "child", "release", "march", "old"]


def test_pages_neither_overlap_nor_leave_gaps(store):
    whole = found(store, sort="origins")
    assert len(whole) == 6
    assert [one for at in range(0, 6, 2) for one in found(store, sort="origins", limit=2, offset=at)] == whole
    assert found(store, offset=6) == []
    assert found(store, limit=0) == []


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"type": "RELEASE"}, "type: there is no 'RELEASE'; there are ACCUSE, AGREE, AID"),
        ({"mode": "releese"}, r"is it release\?"),
        ({"type": "COERCE", "mode": "demo"}, "mode: COERCE has no 'demo'; there are arrest"),
        ({"country": "Belarus"}, "country: there is no 'Belarus'"),
        ({"status": "done"}, "there are asserted, negated, denied"),
        ({"since": "2024-02-30"}, "since: '2024-02-30' is no date"),
        ({"since": "yesterday"}, "is no date"),
        ({"certainty": 4}, "is not between -3 .* and 3"),
        ({"origins": "many"}, "origins: 'many' is no whole number"),
        ({"words": "  "}, "words: nothing is given"),
        ({"colour": "red"}, "events are not filtered by 'colour'; there are type, mode"),
        ({"kind": "person"}, "events are not filtered by 'kind'"),
    ],
)
def test_what_is_not_known_is_refused_and_what_is_known_is_named(filters, message):
    with pytest.raises(AskError, match=message):
        wanted("events", filters)


def test_an_unknown_order_is_refused():
    with pytest.raises(AskError, match="events are not ordered by 'size'; there are date, type"):
        wanted("events", {}, sort="size")


def test_every_row_of_the_table_leads_somewhere():
    for one in FILTERS.values():
        compared = [*one.own.values(), *([one.claims] if one.claims else [])]
        assert compared, one.name
        for how in compared:
            assert callable(getattr(compare, how.how))
            assert all(column(name) is not None for name in how.columns.split())
        assert one.kind in {*LISTS, *READERS, "text"}
    for question, sorts in SORTS.items():
        assert filters_of(question)
        assert all(column(name) is not None for name in sorts.values() if name)
