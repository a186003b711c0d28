"""The events are the same in whichever order the reports came, and however often the linker was stopped."""

import dataclasses
import random

import pytest
from sqlalchemy import select, update
from tests.record.reports import document_of, report

from dragoman.corpus import Corpus, corpus
from dragoman.link.linker import Linker
from dragoman.link.outline import Vetoes
from dragoman.model import Link
from dragoman.record import linking, tables
from dragoman.record.checking import faults
from dragoman.record.store import open_store


def drawn(seed, count=40):
    chance = random.Random(seed)
    return [report(number, chance) for number in range(count)]


def added(making, reports):
    making.add([making.prepare(document_of(one), one) for one in reports])


def outcome(store):
    """The claims of each event by document and place in it, what it comes to, who has it from whom; the
    common keys."""
    row = tables.claims.c
    asked = (
        select(row.claim, tables.documents.c.id, row.trigger_start, row.event)
        .select_from(
            tables.claims.join(tables.versions, row.version == tables.versions.c.version).join(
                tables.documents
            )
        )
        .where(row.current)
    )
    members = {}
    with store.reading() as connection:
        places = {}
        for claim, document, place, event in connection.execute(asked):
            members.setdefault(event, set()).add((document, place))
            places[claim] = document, place
        told = tables.events.c
        asked = select(told.event, told.event_type, told.date_start, told.claims, told.documents, told.done)
        rows = {event: told for event, *told in connection.execute(asked)}
        for event, claim, *way, taken, kind, words in connection.execute(select(tables.origins)):
            rows[event].append((places[claim], *way, places.get(taken), kind, words))
        rows = {event: [*told[:5], sorted(told[5:], key=str)] for event, told in rows.items()}
        assert list(faults(connection)) == []
        common = set(connection.execute(select(tables.common_keys.c.key)).scalars())
    assert rows.keys() == members.keys()
    return {frozenset(some): rows[event] for event, some in members.items()}, common


def linked(path, *parts):
    with open_store(path, create=True) as store:
        making = Corpus(store)
        for part in parts:
            added(making, part)
            making.link()
        return outcome(store)


@pytest.mark.parametrize("most", [300, 8])
def test_the_order_of_adding_says_nothing(tmp_path, monkeypatch, most):
    monkeypatch.setattr(linking, "COMMON", most)
    reports = drawn(most)
    at_once, common = linked(tmp_path / "once", reports)
    assert bool(common) == (most == 8)  # with so few, keys that all share are passed over
    assert 20 < len(at_once) < len(reports) * 4  # some are told again, not all
    turned = random.Random(1).sample(reports, len(reports))
    assert linked(tmp_path / "one by one", *([one] for one in turned)) == (at_once, common)
    monkeypatch.setattr(corpus, "BATCH", 3)
    turned = random.Random(2).sample(reports, len(reports))
    assert linked(tmp_path / "in parts", turned[:7], turned[7:30], turned[30:]) == (at_once, common)


def drawn_link(one, other):
    """A decision that hangs on the two claims alone: of ten, one joins firmly, two weakly, one is a veto."""
    chance = random.Random(" ".join(sorted((one.id, other.id))))
    score = chance.choices((8.0, 3.5, 0.5, -6.0), (1, 2, 6, 1))[0] + chance.randrange(100) / 100
    first, second = sorted((one.number, other.number))
    return Link(first=first, second=second, same=score >= 3.0, score=score, reasons=())


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_a_change_reaches_through_chains_of_events(tmp_path, monkeypatch, seed):
    """Links drawn at random chain events that vetoes keep apart, so that one more claim moves others' too."""
    monkeypatch.setattr(Vetoes, "rule_out", lambda *_: False)
    monkeypatch.setattr(Linker, "decide", lambda _, one, other: drawn_link(one, other))
    monkeypatch.setattr(
        Linker,
        "compared",
        lambda _, one, other: (link if (link := drawn_link(one, other)).same else None, False),
    )
    reports = drawn(seed)
    at_once, _ = linked(tmp_path / "once", reports)
    assert max(map(len, at_once)) > 5
    turned = random.Random(seed).sample(reports, len(reports))
    assert linked(tmp_path / "one by one", *([one] for one in turned))[0] == at_once


@pytest.mark.parametrize("most", [300, 8])
def test_what_another_version_replaces_leaves_no_trace(tmp_path, monkeypatch, most):
    monkeypatch.setattr(linking, "COMMON", most)
    reports = drawn(7)
    at_once = linked(tmp_path / "once", reports)
    others = [dataclasses.replace(one, id=f"d{number}") for number, one in enumerate(drawn(8, 15))]
    first = [*others, *reports[15:]]
    assert linked(tmp_path / "changed", first, reports[:15]) == at_once


def test_another_linker_links_everything_anew(tmp_path):
    reports = drawn(3)
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        added(making, reports)
        making.link()
        before = outcome(store)
        with store.writing() as connection:
            connection.execute(update(tables.sides).values(linker="an earlier one"))
            connection.execute(update(tables.links).values(score=99.0))
        assert making.link().codings == len(reports)
        assert outcome(store) == before
        assert making.link().codings == 0


def test_links_name_their_reasons(tmp_path):
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        added(making, drawn(5))
        making.link()
        with store.reading() as connection:
            row = tables.links.c
            for first, second in connection.execute(select(row.first, row.second).where(row.same)).all():
                reasons = linking.reasons_of(connection, second, first)
                assert sum(reason.weight for reason in reasons) >= 3.0
