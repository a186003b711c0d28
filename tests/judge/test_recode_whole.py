"""The whole route, with a coder whose version and lexicon are other than those that read the store."""

import shutil
from pathlib import Path

from sqlalchemy import select
from tests.judge.judged import judge

from dragoman import route
from dragoman.ask.changes import changes
from dragoman.ask.log import log
from dragoman.corpus import Corpus
from dragoman.engine.adding import add
from dragoman.engine.recoding import recode
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document
from dragoman.record import tables
from dragoman.record.shown import Shown
from dragoman.record.store import open_store

TEXT = "Police in Harare arrested Tendai Moyo on Monday. Zambia recalled its envoy to Malawi."


def without_arrests(folder):
    """The data with no row for the verb "arrest"."""
    copy = folder / "data"
    shutil.copytree(Path(str(load().root)), copy)
    path = copy / "languages" / "en" / "events" / "COERCE.tsv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("arrest\t")), encoding="utf-8")
    return Lexicon(copy, "en")


def test_a_lexicon_without_the_word_orphans_what_was_judged_of_it(tmp_path, parser, lexicon, monkeypatch):
    document = Document(id="d", text=TEXT, published="2024-03-06")
    with open_store(tmp_path / "s", create=True) as store:
        corpus = Corpus(store, lexicon)
        add([document], route.Coder(parser), corpus, said=lambda one: None)
        corpus.link()
        row = tables.claims.c
        with store.reading() as connection:
            claims = {
                TEXT[one.trigger_start : one.trigger_end]: one.id
                for one in connection.execute(select(row.id, row.trigger_start, row.trigger_end))
            }
        assert claims.keys() == {"arrested", "recalled"}
        lost = judge(corpus).correct(claims["arrested"], "date", "2024-03-05")
        judge(corpus).correct(claims["recalled"], "date", "2024-03-01")
        smaller = without_arrests(tmp_path)
        monkeypatch.setattr(route, "load", lambda *_, **__: smaller)
        monkeypatch.setattr(route, "__version__", "99.0")
        said = []
        recode(corpus, route.Coder(parser), said=said.append)
        [done] = said
        assert (done.after.coder.version, done.after.coder.lexicon) == ("99.0", smaller.version())
        assert [(one.what, one.claim) for one in changes(done.before, done.after)] == [
            ("lost", claims["arrested"])
        ]
        with store.reading() as connection:
            [orphan] = log(Shown(connection), orphans=True)
            assert orphan.judgement == lost
            asked = select(row.date_start).where(row.current)
            assert list(connection.execute(asked).scalars()) == ["2024-03-01"]
