"""Near-copies are noted when they are linked, whichever came first; versions of one document are none."""

import dataclasses

from sqlalchemy import select

from dragoman.corpus import Corpus
from dragoman.model import Document
from dragoman.record import tables
from dragoman.record.copying import copies_among
from dragoman.record.store import open_store
from standin import coded

WIRE = (
    "The harbour master of Tarma closed both piers on Tuesday after a crane fell into the basin overnight. "
    "Nobody was hurt, he said, but three trawlers lay beneath the wreck and their owners wanted them back. "
    "A floating crane is to come up the coast by Friday, if the swell allows it to leave its berth at all. "
    "The fishermen's union asked the province to pay for the days on which its members cannot sail. "
)
OTHER = (
    "Teachers in Isiolo went back to their classrooms on Monday, two weeks after their strike over housing. "
    "The county promised forty new flats within the year, which the union called a start and no more. "
    "Parents had meanwhile run lessons under the trees near the mosque, with borrowed blackboards and chalk. "
)


def document(id, text):
    return Document(id=id, text=text, published="2024-03-05")


def noted(tmp_path, *documents):
    """Pairs of ids that are near-copies."""
    with open_store(tmp_path, create=True) as store:
        corpus = Corpus(store)
        for one in documents:
            corpus.add([corpus.prepare(one, coded(one))])
            corpus.link()
        with store.reading() as connection:
            asked = select(tables.versions.c.version, tables.documents.c.id).join(tables.documents)
            ids = dict(connection.execute(asked).all())
            return {frozenset((ids[one.first], ids[one.second])) for one in copies_among(connection, ids)}


def test_copies_are_found_in_either_order(tmp_path):
    plain, framed, other = (
        document("plain", WIRE),
        document("framed", f"From our partners. {WIRE} Subscribe to our letter for more news of the coast."),
        document("other", OTHER),
    )
    expected = {frozenset(("plain", "framed"))}
    assert noted(tmp_path / "one", plain, other, framed) == expected
    assert noted(tmp_path / "two", framed, plain, other) == expected


def test_versions_of_a_document_are_no_copies(tmp_path):
    assert noted(tmp_path / "s", document("a", WIRE), document("a", f"{WIRE} Updated.")) == set()


def test_a_wire_report_that_very_many_carry(tmp_path):
    sites = [document(f"site{number}", WIRE) for number in range(60)]
    found = noted(tmp_path / "s", *sites)
    reached, grown = {"site0"}, True
    while grown:
        more = reached.union(*(pair for pair in found if pair & reached))
        grown, reached = more != reached, more
    assert reached == {one.id for one in sites}


def test_texts_without_words(tmp_path):
    empty = [document("a", ""), document("b", ""), dataclasses.replace(document("c", WIRE), text="...")]
    assert noted(tmp_path / "s", *empty) == set()
