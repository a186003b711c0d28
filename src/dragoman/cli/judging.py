"""Carries out the commands by which a person judges, and lists judgements."""

import sys

from dragoman.ask.answer import Found
from dragoman.ask.log import log
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.ask.provenance import provenance
from dragoman.cli.answering import shown_to, write_answer
from dragoman.cli.forgetting import lines, protected_documents
from dragoman.cli.options import Output
from dragoman.corpus import Corpus
from dragoman.judge import Judge
from dragoman.judge.naming import two_persons
from dragoman.judge.protecting import Covered, covered_by
from dragoman.model.rows import LogRow
from dragoman.record.covering import Covering
from dragoman.record.store import open_store
from dragoman.show.telling import counted


def judge(store: str | None, *, author: str, reason: str, kind: str, about: tuple[object, ...]) -> int:
    """Keeps one judgement and says its number; of a mark of protection, what it leaves."""
    with open_store(store) as opened:
        corpus = Corpus(opened)
        with opened.reading() as connection:
            cover, closed = Covering(connection), protected_documents(connection)
        number = getattr(Judge(corpus, author=author, reason=reason), kind)(*about)
        if kind == "protect":
            with opened.reading() as connection:
                _tell_covered(covered_by(connection, corpus, str(about[0])), cover, closed)
    if kind == "merge" and (against := two_persons(corpus, *map(str, about))):
        print(
            f"dragoman: it is done, though the names tell two persons: {'; '.join(against)}", file=sys.stderr
        )
    print(f"judgement {number}; `dragoman undo {number}` takes it back")
    return 0


def _tell_covered(done: Covered, cover: Covering, closed: frozenset[str]) -> None:
    """With nothing of reports and names that were withheld before."""
    print(f"withheld in every report: {'; '.join(map(cover.text, done.names))}")
    perhaps = [cover.text(one) for one in done.perhaps]
    lines("names that may be the same person's, and are shown; protect them too if they are:", perhaps)
    reports = [cover.id(one) for one in done.reports if one not in closed]
    lines("reports that have the last word of the name, alone or inside a word, and show it:", reports)
    if closed:
        print("Reports that named a protected person before are not listed.")


def show_log(*, orphans: bool, output: Output) -> int:
    with open_store(output.store, read_only=True) as opened, opened.reading() as connection:
        shown = shown_to(connection, output)
        rows = list(log(shown, orphans=orphans))
        found = Found(LogRow, iter(rows), len(rows))
        write_answer(shown, Wanted(question="log"), found, output, {"orphans": orphans})
        held = provenance(shown)
    if output.on_screen:
        told = counted(len(rows), "judgement")
        print(f"{told}; a person has reviewed {held.reviewed} of {held.claims} claims")
    return 0
