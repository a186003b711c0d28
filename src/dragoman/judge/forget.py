"""Forgets a document or a person: out of every table, index and log of the store, with a tombstone.

A document goes whole. A person's name is covered in the reports that stay, and the reports are coded as if it
had never been read: who else was freed that day must not be lost with it.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from dragoman.corpus import Corpus
from dragoman.errors import JudgementError
from dragoman.judge.reach import (
    by_document,
    claims_of,
    copies_of,
    ids_of,
    mentioning,
    telling,
    texts_of,
    versions_naming,
)
from dragoman.model import CodedDocument, Document
from dragoman.record import dialect, forgetting, judging, recoding, tables
from dragoman.record.coding import Prepared
from dragoman.record.forgetting import Reread
from dragoman.record.inserting import now
from dragoman.record.names import pattern
from dragoman.record.reading import coded_document
from dragoman.record.tombs import Burial, bury, words_of
from dragoman.record.withhold import HIDDEN, without

ID_BYTES = 6
LETTERS = 8  # of the name that stands for a forgotten person; it is drawn by lot and says nothing
CONSONANTS = "bdfgklmprstvz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What a forgetting takes, or would take: ids of documents, `names` as written, `perhaps` names that may
    be the same person's and are left, `left` documents that may still tell of it, `partly` those of the
    covered ones that have the family's name inside another word; `backups` with their days.
    `whole`: nothing is left in the file's log either."""

    documents: tuple[str, ...]
    claims: int
    names: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    backups: tuple[tuple[str, str], ...] = ()
    whole: bool = True


class Forgetter:
    """One person who has something forgotten, and why; with `only_say` nothing is changed."""

    def __init__(self, corpus: Corpus, *, author: str, reason: str, only_say: bool = False) -> None:
        if not author.strip() or not reason.strip():
            raise JudgementError("a forgetting needs an author and a reason")
        self.corpus = corpus
        self.author = author.strip()
        self.reason = reason.strip()
        self.only_say = only_say

    def document(self, id: str) -> Forgotten:
        """JudgementError where there is no such document."""
        with self.corpus.store.reading() as connection:
            documents = tables.documents.c
            asked = select(documents.document, documents.place).where(documents.id == id)
            found = connection.execute(asked).one_or_none()
            if found is None:
                raise JudgementError(f"there is no document {id} (dragoman documents lists them)")
            number, place = found
            versions = forgetting.versions_of(connection, number)
            told = Forgotten(
                documents=(id,),
                claims=claims_of(connection, versions),
                left=copies_of(connection, versions, number),
                backups=tuple(forgetting.known_backups(connection)),
            )
        if self.only_say:
            return told
        with self.corpus.store.writing() as connection:
            texts = texts_of(connection, versions, number)
            forgetting.remove(connection, number)
            for what in (place or id, *texts):
                self._bury(connection, "document", what)
            dialect.forget_words(connection)
        return self._finished(told)

    def person(self, name: str) -> Forgotten:
        """Every report that names the person, in a spelling that is surely the same; none is a fault."""
        with self.corpus.store.reading() as connection:
            names, perhaps = self.corpus.spellings(connection, name)
            versions = versions_naming(connection, names)
            told = Forgotten(
                documents=tuple(ids_of(connection, versions)),
                claims=claims_of(connection, versions),
                names=tuple(sorted(names)),
                perhaps=tuple(sorted(perhaps)),
                left=tuple(ids_of(connection, mentioning(connection, name) - versions)),
                partly=tuple(ids_of(connection, telling(connection, versions, names))),
                backups=tuple(forgetting.known_backups(connection)),
            )
        if self.only_say:
            return told
        mark = _stand_in()
        if (words := pattern({name, *names})) is not None:
            self.reason = words.sub(HIDDEN, self.reason)  # the tombstone stays
        with self.corpus.store.writing() as connection:
            judgements = self._unname(connection, names, mark)
            for document, some in by_document(connection, versions).items():
                self._cover(connection, document, some, names, mark)
            self._show(connection, judgements)
            for one in sorted(names):
                self._bury(connection, "person", one, stands=mark)
            dialect.forget_words(connection)
        return self._finished(told)

    def _unname(self, connection: Connection, names: set[str], mark: str) -> list[int]:
        words = pattern(names)
        folded = {tuple(words_of(one)) for one in names}
        if words is None:
            return []
        return forgetting.unname(connection, words, mark, lambda one: tuple(words_of(one)) in folded)

    def _show(self, connection: Connection, judgements: Iterable[int]) -> None:
        """Lets claims show what is left of judgements that named the person."""
        claims = {claim for number in judgements for claim in judging.placed(connection, number)}
        left = judging.show(connection, claims, self.corpus.name_keys)
        self.corpus.regroup(connection, left, claims)

    def _finished(self, told: Forgotten) -> Forgotten:
        self.corpus.link()
        return replace(told, whole=dialect.scrub(str(self.corpus.store.path)))

    def _bury(self, connection: Connection, kind: str, what: str, stands: str | None = None) -> None:
        burial = Burial(
            kind=kind, what=what, author=self.author, reason=self.reason, made=now(), stands=stands
        )
        bury(connection, burial, self.corpus.forms.kept(what) if kind == "person" else ())

    def _cover(
        self, connection: Connection, document: int, versions: list[int], names: set[str], mark: str
    ) -> None:
        """Writes versions of a document and all their codings anew, without the names."""
        row = tables.documents.c
        asked = select(row.id, row.place).where(row.document == document)
        old, place = connection.execute(asked).one()
        read = {version: self._read(connection, version) for version in versions}
        new = {
            version: [_without(coded, some, names, mark) for coded, _ in some]
            for version, some in read.items()
        }
        told = new[versions[-1]][-1]
        id = f"forgotten:{secrets.token_hex(ID_BYTES)}" if told.id != old else old
        for version, some in read.items():
            codings = [
                Reread(prepared=self._prepared(replace(coded, id=id)), made=made)
                for coded, (_, made) in zip(new[version], some, strict=True)
            ]
            forgetting.rewrite(connection, version, codings, self.corpus.name_keys)
        if id != old:
            self._bury(connection, "document", place or old)
        forgetting.rename(connection, document, id, told.url)
        for version in versions:
            coding = recoding.current(connection, version)
            if coding is not None:
                found = judging.place(connection, coding=coding)
                judging.show(connection, found, self.corpus.name_keys)

    def _read(self, connection: Connection, version: int) -> list[tuple[CodedDocument, str]]:
        """The codings of a version as they are, each with its time, the current one last."""
        row = tables.codings.c
        asked = select(row.coding, row.made).where(row.version == version)
        return [
            (coded_document(connection, one.coding, as_coded=True)[1], one.made)
            for one in connection.execute(asked.order_by(row.current, row.coding)).all()
        ]

    def _prepared(self, coded: CodedDocument) -> Prepared:
        return self.corpus.prepare(_document(coded), coded)


def _stand_in() -> str:
    """A name that nobody bears: two forgotten persons are not taken for one, nor for anybody else."""
    return f"Forgotten {''.join(secrets.choice(CONSONANTS) for _ in range(LETTERS)).capitalize()}"


def _without(
    coded: CodedDocument, codings: list[tuple[CodedDocument, str]], names: set[str], mark: str
) -> CodedDocument:
    """A coding without the names; where any coding of the text saw one mentioned, the words are covered."""
    spans = [
        span
        for other, _ in codings
        for actor in other.actors
        if actor.name in names
        for span in actor.mentions
    ]
    ids = {actor.id for actor in coded.actors if actor.name in names}
    return without(coded, ids, names=names, spans=spans, mark=mark)


def _document(coded: CodedDocument) -> Document:
    return Document(
        id=coded.id,
        text=coded.text,
        title=coded.title,
        publisher=coded.publisher,
        url=coded.url,
        published=coded.published,
    )
