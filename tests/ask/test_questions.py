"""Claims, documents and actors as rows: what they show, and what they keep back."""

import pytest

from dragoman.ask.narrowing.wanted import wanted
from dragoman.ask.questions import QUESTIONS, TOLD, WHOLE
from dragoman.errors import AskError
from dragoman.record.masks import Mask, Named
from dragoman.record.private import SOMEBODY
from dragoman.record.pseudonyms import pseudonyms_of
from dragoman.record.shown import Shown
from dragoman.record.store import open_store
from dragoman.record.withhold import WITHHELD


def ask(store, question, *, unredacted=False, persons=True, table=QUESTIONS, sort=None, **filters):
    with store.reading() as connection:
        shown = Shown(connection, unredacted=unredacted, persons=persons)
        return list(table[question](shown, wanted(question, filters, sort=sort)).rows)


def test_a_claim_says_who_says_so_and_how_surely(store):
    [row] = ask(store, "claims", document="release")
    assert (row.event_type, row.status, row.future) == ("CONCEDE", "promised", True)
    assert row.sources == ("the ministry [Ministry of Justice]",)
    assert row.source_role == "official"
    assert row.recipients == ("Pavel Kuzmin",)
    assert row.actor_countries == ("LTU",)
    assert row.words == "Lithuania will free the driver Pavel Kuzmin, the ministry said."
    assert row.event_id == "ec-release"
    [row] = ask(store, "claims", document="arrest")
    assert (row.sources, row.source_role) == ((), None)
    assert (row.date_start, row.place, row.country, row.geonames_id) == ("2024-03-05", "Brest", "BLR", 629634)


def test_documents_count_what_they_tell(store):
    rows = ask(store, "documents", sort="-published,document")
    assert [row.document_id for row in rows] == ["old", "arrest", "child", "denied", "march", "release"]
    assert (rows[1].claims, rows[1].events, rows[1].copies, rows[1].version) == (1, 1, 0, 1)
    assert rows[1].title == "Siarhei Haradnichy held"
    assert rows[1].characters == len("Police in Brest arrested the teacher Siarhei Haradnichy on 5 March.")
    assert len(rows[1].text_sha256) == 64


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({"type": "PROTEST"}, ["march"]),
        ({"since": "2024-04"}, ["old"]),
        ({"until": "2024-03-31", "publisher": "Evening Star"}, ["release"]),
        ({"words": "teacher"}, ["arrest"]),
        ({"event": "ec-march"}, ["march"]),
        ({"status": "promised", "country": "BLR"}, []),
    ],
)
def test_documents_by_their_claims_and_by_their_own_fields(store, filters, names):
    assert [row.document_id for row in ask(store, "documents", **filters)] == names


def test_coded_documents_whole_with_their_events(store):
    [coded] = ask(store, "documents", table=WHOLE, document="arrest")
    assert [claim.event_id for claim in coded.claims] == ["ec-arrest"]
    [child] = ask(store, "documents", table=WHOLE, document="child")
    assert "Petrova" not in child.text and "Petrova" not in (child.title or "")


def test_actors_over_all_documents(store):
    rows = {row.name: row for row in ask(store, "actors", sort="name")}
    assert [*rows] == ["Ministry of Justice", "Oleg Stasov", "Pavel Kuzmin", "Siarhei Haradnichy"]
    held = rows["Siarhei Haradnichy"]
    assert (held.documents, held.acts, held.suffers, held.country) == (2, 0, 2, "BLR")
    assert (held.first_published, held.last_published) == ("2024-03-08", "2024-04-02")
    assert [row.name for row in ask(store, "actors", kind="body")] == ["Ministry of Justice"]
    assert [row.name for row in ask(store, "actors", actor="Siarhiej Haradničy")] == ["Siarhei Haradnichy"]
    assert [row.name for row in ask(store, "actors", type="CONCEDE")] == ["Pavel Kuzmin"]


@pytest.mark.parametrize("question", ["events", "claims", "documents", "actors", "origins"])
@pytest.mark.parametrize("persons", [True, False])
def test_no_row_names_a_protected_person(store, question, persons):
    assert "Petrova" not in str(ask(store, question, persons=persons))
    assert "Petrova" in str(ask(store, question, unredacted=True))


def test_what_concerns_a_protected_person_is_told_by_month_and_country(store):
    [row] = ask(store, "claims", document="child")
    assert (row.date_start, row.date_end, row.date_precision) == ("2024-03-01", "2024-03-31", "month")
    assert (row.place, row.country, row.latitude) == ("BLR", "BLR", None)
    assert row.recipients == (WITHHELD,)
    [told] = ask(store, "events", table=TOLD, words="14")
    assert told.event.date_start == "2024-03-01" and told.place_words is None


@pytest.mark.parametrize("question", ["events", "claims", "documents", "actors"])
def test_exports_have_pseudonyms_that_stay_the_same(store, question):
    shown = str(ask(store, question, persons=False))
    for name in ("Haradnichy", "Kuzmin", "Stasov"):
        assert name not in shown
    assert shown == str(ask(store, question, persons=False))
    if question == "events":
        arrest, old = ask(store, question, persons=False, recipient="Siarhei Haradnichy")
        assert arrest.recipients == old.recipients
        assert arrest.recipients[0].startswith("person-")


def test_a_pseudonym_is_another_in_another_store(store, tmp_path):
    with (
        open_store(tmp_path / "other", create=True) as other,
        other.reading() as theirs,
        store.reading() as ours,
    ):
        one, two = pseudonyms_of(ours), pseudonyms_of(theirs)
        assert one("Pavel Kuzmin") == one("pavel  kuzmin") != two("Pavel Kuzmin")


def test_names_in_words_are_replaced_each_by_its_own():
    ivan, olga = Named("Ivan Makuran", "person", "private"), Named("Olga Makuran", "person", "private")
    judge = Named("Ivan Dorvic", "person", "public")
    mask = Mask((ivan, olga, judge), lambda name: f"<{name[0]}>")
    assert mask.text("Ivan Makuran and Olga met Ivan Dorvic.") == "<I> and <O> met Ivan Dorvic."
    assert mask.text("The Makurans, said Makuran") == f"The {SOMEBODY}, said {SOMEBODY}"
    assert mask.address("https://example.org/ivan-makuran-held") is None
    assert mask.party("the wife of Ivan Makuran", Named("the wife", "person", "private")) == "the wife of <I>"
    assert mask.party("a journalist", Named("a journalist", "person", "private")) == "a journalist"


def test_origins_of_the_events_that_are_asked_for(store):
    [row] = ask(store, "origins", type="PROTEST")
    assert (row.event_id, row.document_id, row.number) == ("ec-march", "march", 1)
    assert {row.event_id for row in ask(store, "origins", country="LTU")} == {"ec-march", "ec-release"}
    with pytest.raises(AskError, match="no event e404"):
        ask(store, "origins", event="e404")
