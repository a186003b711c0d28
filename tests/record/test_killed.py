"""Killed while events, origins and discrepancies are being kept, or where no file may grow: nothing is half
there, and what the next runs come to is what a run that nobody stopped comes to."""

import contextlib
import os
import random
import resource
import signal
import time
from collections import Counter

import pytest
from sqlalchemy import func, select
from tests.record.reports import document_of

from dragoman.corpus import Corpus, corpus
from dragoman.errors import StoreError
from dragoman.model import ClaimDate, Document, Place, Span, TextSpan
from dragoman.record import differing, events, tables
from dragoman.record.checking import faults
from dragoman.record.store import open_store
from standin import claim, coded, party

KILLS, ENOUGH = 50, 10  # kills in all, and of them before origins and before discrepancies were kept
ROUNDS = 8  # over which they must come together: the moments are at random, the machine's pace is its own
STORIES, PAPERS = 20, 4
CITIES = ("Harbel", "Isiolo", "Tarma", "Salcaja", "Ubud")


def report(story, paper):
    """Each paper has another number of the same arrest; the last carries the first one's text."""
    city, day = CITIES[story % len(CITIES)], f"2024-03-{story + 1:02}"
    count = 14 + 3 * (paper % (PAPERS - 1))
    lead = "Our correspondent writes: " if paper == PAPERS - 1 else ""
    text = f"{lead}Police arrested {count} union members in {city} on 5 March. The rally went on for hours."
    at = {word: text.index(word) for word in ("Police", "arrested", f"{count} union", city, "5 March")}
    where = Place(
        text=city, start=at[city], end=at[city] + len(city), name=city, latitude=1.0 * story,
        longitude=2.0, geonames_id=100 + story, country="KEN", precision="city",
    )  # fmt: skip
    when = ClaimDate(
        start=day,
        end=day,
        precision="day",
        text="5 March",
        text_start=at["5 March"],
        text_end=at["5 March"] + 7,
    )
    told = claim(
        TextSpan(start=at["arrested"], end=at["arrested"] + 8, text="arrested"),
        Span(start=at["Police"], end=text.index(". The")),
        id=f"c{story}-{paper}",
        event_type="COERCE",
        mode="arrest",
        actors=(party("Police", at["Police"], country="KEN", sectors=("COP",)),),
        recipients=(party(f"{count} union members", at[f"{count} union"], count=count, country="KEN"),),
        date=when,
        place=where,
    )
    document = Document(id=f"d{story}-{paper}", text=text, published=day, publisher=f"Paper {paper}")
    return coded(document, (told,))


REPORTS = [report(story, paper) for story in range(STORIES) for paper in range(PAPERS)]


@pytest.fixture(scope="module")
def making(tmp_path_factory):
    """One corpus for all stores: to read the lexicon takes longer than to link these reports."""
    with open_store(tmp_path_factory.mktemp("made") / "s.sqlite", create=True) as store:
        yield Corpus(store)


@contextlib.contextmanager
def on(making, path):
    with open_store(path, create=True) as store:
        making.store = store
        yield store


def add(making, reports):
    making.add([making.prepare(document_of(one), one) for one in reports])


def whole(store):
    """Every event has its own claims' origins and as many contradictions as it says; no other rows are there.
    What is linked has its event. Returns how many claims are in one."""
    row, origin = tables.claims.c, tables.origins.c
    with store.reading() as connection:
        assert list(faults(connection)) == []
        of_events = set(
            connection.execute(select(row.event, row.claim).where(row.event.is_not(None))).tuples()
        )
        assert of_events == set(connection.execute(select(origin.event, origin.claim)).tuples())
        kept = tables.discrepancies.c
        asked = select(kept.event, func.count()).where(kept.contradiction).group_by(kept.event)
        counted = dict(connection.execute(asked).tuples().all())
        for one in connection.execute(select(tables.events)):
            assert one.compared is not None
            assert one.discrepancies == counted.get(one.event, 0)
        coding = tables.codings.c
        linked = select(row.claim).join(tables.codings).where(coding.linked)
        assert set(connection.execute(linked).scalars()) <= {number for _, number in of_events}
        return len(of_events)


def outcome(store):
    """What the reports come to, whatever the numbers of rows."""
    row = tables.claims.c
    with store.reading() as connection:
        ids = dict(connection.execute(select(row.claim, row.id)).tuples().all())
        told = {
            one.event: [one.id, one.claims, one.origins, one.discrepancies]
            for one in connection.execute(select(tables.events))
        }
        for one in connection.execute(select(tables.origins)):
            told[one.event].append(
                (ids[one.claim], one.number, one.source, ids.get(one.taken_from), one.words)
            )
        for one in connection.execute(select(tables.discrepancies)):
            told[one.event].append((one.kind, one.contradiction, one.note))
        return sorted([*some[:4], *sorted(some[4:], key=str)] for some in told.values())


def unstopped(making, path):
    with on(making, path) as store:
        add(making, REPORTS)
        making.link()
        assert whole(store) == len(REPORTS)
        return outcome(store)


def announcing(function, output, mark):
    def announced(*arguments):
        os.write(output, mark)
        return function(*arguments)

    return announced


def child(making, path, output):
    """A forked process that links, and says when it is about to keep origins or discrepancies."""
    number = os.fork()
    if number:
        return number
    try:
        corpus.BATCH = 4
        events.replace_events = announcing(events.replace_events, output, b"e")
        differing.replace = announcing(differing.replace, output, b"d")
        with on(making, path):
            making.link()
        os._exit(0)
    finally:
        os._exit(1)


def killed(making, path, chance):
    """Links until a moment at random after some announcement; what was announced last."""
    reading, writing = os.pipe()
    one = child(making, path, writing)
    os.close(writing)
    kind, heard, last = chance.choice((b"e", b"d")), 1 + chance.randrange(2), b""
    while heard and (mark := os.read(reading, 1)):
        heard, last = heard - (mark == kind), mark
    if not heard:
        time.sleep(chance.random() * 0.006)
        os.kill(one, signal.SIGKILL)
    status = os.waitpid(one, 0)[1]
    os.close(reading)
    assert status in (0, signal.SIGKILL)
    return last if status else b""


def stopped(making, path, chance, wanted):
    """All reports added, a few at a time, each time killed; what was announced last before each kill."""
    waiting, hit = list(REPORTS), []
    while waiting:
        with on(making, path) as store:
            more = 1 + chance.randrange(2)
            some, waiting = waiting[:more], waiting[more:]
            add(making, some)
            before = whole(store)
        hit.append(killed(making, path, chance))
        with on(making, path) as store:
            assert whole(store) >= before
    with on(making, path) as store:
        making.link()
        assert whole(store) == len(REPORTS)
        assert outcome(store) == wanted
    return hit


def test_killed_while_origins_and_discrepancies_are_kept(making, tmp_path):
    wanted = unstopped(making, tmp_path / "unstopped.sqlite")
    assert sum(one[3] for one in wanted) >= STORIES  # each story has a discrepancy to be kept
    chance = random.Random(20261128)
    hit = Counter()
    for turn in range(ROUNDS):
        hit.update(stopped(making, tmp_path / f"s{turn}.sqlite", chance, wanted))
        if hit.total() - hit[b""] >= KILLS and min(hit[b"e"], hit[b"d"]) >= ENOUGH:
            break
    else:
        pytest.fail(f"too few kills where they were wanted: {hit}")


def test_where_files_may_not_grow_no_event_is_half_there(making, tmp_path):
    wanted = unstopped(making, tmp_path / "unstopped.sqlite")
    path = tmp_path / "s.sqlite"
    with on(making, path):
        add(making, REPORTS)
    size = path.stat().st_size
    for more in range(40_000, 400_000, 40_000):
        one = os.fork()
        if not one:
            try:
                corpus.BATCH = 4
                resource.setrlimit(resource.RLIMIT_FSIZE, (size + more, size + more))
                with on(making, path):
                    making.link()
                os._exit(0)
            except StoreError:
                os._exit(3)
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(one, 0)[1]) in (0, 3)
        with on(making, path) as store:
            whole(store)
    with on(making, path) as store:
        making.link()
        assert whole(store) == len(REPORTS)
        assert outcome(store) == wanted
