"""Carries out `dragoman forget`, and says what it cannot reach."""

import sys
from dataclasses import replace

from sqlalchemy import Connection, select

from dragoman.corpus import Corpus
from dragoman.judge.forget import Forgetter, Forgotten
from dragoman.judge.reach import ids_of
from dragoman.record import tables
from dragoman.record.covering import Covering
from dragoman.record.dialect import listed
from dragoman.record.shown import Shown
from dragoman.record.store import open_store

EXIT_LEFT = 1


def forget(
    store: str | None, *, author: str, reason: str, only_say: bool, unredacted: bool, kind: str, what: str
) -> int:
    """Exit code 1 where something is left in the file's log."""
    with open_store(store) as opened:
        with opened.reading() as connection:
            cover = Covering(connection, unredacted=unredacted)
            closed = protected_documents(connection) if not unredacted else frozenset()
        forgetter = Forgetter(Corpus(opened), author=author, reason=reason, only_say=only_say)
        done = forgetter.document(what) if kind == "document" else forgetter.person(what)
    _tell(covered(done, cover, closed), kind, only_say)
    if closed:
        print("Reports that name a protected person are not listed as left; --unredacted lists them.")
    if done.whole:
        return 0
    print(
        "dragoman: another process reads the store, so its log could not be emptied; "
        "end that process and run the command again",
        file=sys.stderr,
    )
    return EXIT_LEFT


def protected_documents(connection: Connection) -> frozenset[str]:
    """Ids of the documents that name a protected person: that a word stands in them may not be told."""
    row = tables.codings.c
    asked = select(row.version).where(row.coding.in_(listed(Shown(connection).protected)))
    return frozenset(ids_of(connection, connection.execute(asked).scalars()))


def covered(done: Forgotten, cover: Covering, closed: frozenset[str]) -> Forgotten:
    """What may be told of it on a terminal; nothing of what is left in the documents `closed`."""
    return replace(
        done,
        documents=tuple(map(cover.id, done.documents)),
        names=tuple(map(cover.text, done.names)),
        perhaps=tuple(map(cover.text, done.perhaps)),
        left=tuple(cover.id(one) for one in done.left if one not in closed),
        partly=tuple(cover.id(one) for one in done.partly if one not in closed),
    )


def _tell(done: Forgotten, kind: str, only_say: bool) -> None:
    will = "would be" if only_say else "is" if kind == "document" else "are"
    if kind == "document":
        print(f"{done.documents[0]} with {done.claims} claims {will} forgotten")
        lines("not forgotten, but copies of it or nearly so:", done.left)
    else:
        print(f"names {will} covered in {_reports(len(done.documents))}: {'; '.join(done.names)}")
        lines("reports:", done.documents)
        lines("of these, with the last word of the name inside another, which is left:", done.partly)
        lines("names that may be the same person's, and are left; forget them too if they are:", done.perhaps)
        lines("reports that have the last word of the name, alone or inside a word, and are left:", done.left)
    if done.backups:
        lines(
            "copies of the store that still hold it; make them anew with `dragoman backup`, or delete them:",
            [f"{path} ({made})" for path, made in done.backups],
        )
    print("What was exported, printed or copied otherwise, and lists of actors of your own, are not reached.")


def _reports(number: int) -> str:
    return f"{number} report{'s' if number != 1 else ''}"


def lines(head: str, told: list[str] | tuple[str, ...]) -> None:
    if told:
        print(head)
        for line in told:
            print(f"  {line}")
