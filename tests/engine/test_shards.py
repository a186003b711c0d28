"""Shards are cut by their documents alone."""

from dragoman.engine import Shard, shards
from dragoman.engine.shards import MOST_CHARACTERS, MOST_DOCUMENTS
from dragoman.errors import InputError
from dragoman.model import Document


def document(number: int, size: int = 10) -> Document:
    return Document(id=str(number), text="x" * size)


def sizes(documents: list[Document | InputError]) -> list[object]:
    return [len(one.documents) if isinstance(one, Shard) else str(one) for one in shards(documents)]


def test_no_documents() -> None:
    assert sizes([]) == []


def test_so_many_documents_a_shard() -> None:
    count = 2 * MOST_DOCUMENTS + 3
    assert sizes([document(n) for n in range(count)]) == [MOST_DOCUMENTS, MOST_DOCUMENTS, 3]


def test_so_many_characters_a_shard() -> None:
    half = MOST_CHARACTERS // 2
    assert sizes([document(n, half) for n in range(5)]) == [2, 2, 1]


def test_a_long_document_is_a_shard_of_its_own() -> None:
    assert sizes([document(1), document(2, 5_000_000), document(3)]) == [1, 1, 1]


def test_errors_come_out_at_once() -> None:
    assert sizes([document(1), InputError("f:2", "a record without text"), document(3)]) == [
        "f:2: a record without text",
        2,
    ]
