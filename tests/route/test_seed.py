"""The report the project exists for: what a careful reader takes from it, spans included.

The article is not part of the repository. Where ../shared is absent these tests do not run, and say so.
"""

import pytest

from dragoman.model import Claim, CodedDocument, Party, Statement
from dragoman.route import Coder
from tests.conftest import SHARED

ARTICLE = SHARED / "seed" / "article.txt"
pytestmark = [
    pytest.mark.seed,
    pytest.mark.skipif(
        not ARTICLE.is_file(), reason="NOT RUN: the seed article is not here (../shared/seed)"
    ),
]


@pytest.fixture(scope="module")
def coded() -> CodedDocument:
    return Coder().code(ARTICLE.read_text(encoding="utf-8"), published="2025-06-23")


def claim(coded: CodedDocument, event_type: str, mode: str | None, recipient: str | None = None) -> Claim:
    """The one claim of a type and mode, or of a recipient whose words contain these."""
    found = [
        one
        for one in coded.claims
        if (one.event_type, one.mode) == (event_type, mode)
        and (recipient is None or any(recipient in (party.text or "") for party in one.recipients))
    ]
    assert len(found) == 1, [(c.event_type, c.mode, c.trigger.text) for c in found]
    return found[0]


def who(parties: tuple[Party, ...]) -> list[tuple[str | None, str | None]]:
    return [(party.name, party.country) for party in parties]


LUKASHENKO = ("Alexander Lukashenko", "BLR")
TSIKHANOUSKI = ("Siarhei Tsikhanouski", "BLR")


def test_1_pardon(coded: CodedDocument) -> None:
    found = claim(coded, "CONCEDE", None, "Tsikhanouski")
    assert (who(found.actors), who(found.recipients)) == ([LUKASHENKO], [TSIKHANOUSKI])
    assert found.trigger.text == "pardoned"
    assert "GOV" in found.actors[0].sectors
    assert "OPP" in found.recipients[0].sectors
    assert "legal" in found.contexts
    assert (found.status, found.statement, found.date) == ("asserted", None, None)


def test_2_visit(coded: CodedDocument) -> None:
    found = claim(coded, "CONSULT", "visit")
    assert (who(found.actors), who(found.recipients)) == ([("Keith Kellogg", "USA")], [LUKASHENKO])
    assert found.date is not None
    assert (found.date.start, found.date.end, found.date.text) == ("2025-06-21", "2025-06-21", "Saturday")
    assert [(size.value, size.unit) for size in found.sizes] == [(6.5, "hour")]
    assert "diplomatic" in found.contexts
    assert (found.status, found.statement) == ("asserted", None)


def test_3_release_is_one_event(coded: CodedDocument) -> None:
    found = claim(coded, "RETREAT", "release", "Tsikhanouski")
    assert (who(found.actors), who(found.recipients)) == ([LUKASHENKO], [TSIKHANOUSKI])
    assert found.trigger.text == "released"
    again = [coded.text[m.start - 12 : m.end] for m in found.mentions]
    assert any(words.endswith("to free") for words in again)
    assert any(words.endswith("His release") for words in again)
    assert any(words.endswith("prisoner release") for words in again)
    assert found.status == "asserted"


def test_1_and_3_come_after_2(coded: CodedDocument) -> None:
    meeting = claim(coded, "CONSULT", "visit")
    told = [claim(coded, "CONCEDE", None, "Tsikhanouski"), claim(coded, "RETREAT", "release", "Tsikhanouski")]
    assert any(("after", meeting.id) in {(r.kind, r.claim) for r in one.relations} for one in told)


def test_4_pardon_of_fourteen(coded: CodedDocument) -> None:
    found = claim(coded, "CONCEDE", None, "14 individuals")
    assert [(party.country, party.implied) for party in found.actors] == [("BLR", True)]
    assert found.recipients[0].count == 14
    members = [member.text for member in found.recipients[0].members]
    for country in ("Japan", "Poland", "Latvia", "Estonia", "Sweden", "United States"):
        assert any(country in member for member in members), members
    assert [(size.value, size.unit) for size in found.sizes] == [(14.0, "person")]
    assert "terrorism" not in found.contexts


def test_5_conviction(coded: CodedDocument) -> None:
    found = claim(coded, "SANCTION", "convict")
    assert [(party.country, party.implied) for party in found.actors] == [("BLR", True)]
    assert found.recipients[0].text == "14 individuals"
    assert [charge.text for charge in found.charges] == ["extremism and terrorism"]
    assert "legal" in found.contexts
    assert "terrorism" not in found.contexts
    assert (found.status, found.historical, found.statement) == ("asserted", True, None)


def test_6_held(coded: CodedDocument) -> None:
    found = claim(coded, "COERCE", "arrest")
    assert who(found.recipients) == [TSIKHANOUSKI]
    assert [(party.country, party.implied) for party in found.actors] == [("BLR", True)]
    assert (found.status, found.historical) == ("asserted", True)
    assert "legal" in found.contexts


def test_7_relations_hoped_for(coded: CodedDocument) -> None:
    found = [one for one in coded.claims if "normalization" in one.trigger.text]
    assert [one.event_type in ("SUPPORT", "AGREE") for one in found] == [True]
    assert (found[0].actors[0].country, found[0].recipients[0].country) == ("BLR", "USA")
    assert found[0].future
    assert found[0].statement == statement(coded, "Belarusian officials").id


def test_8_pledge_is_no_hostile_act(coded: CodedDocument) -> None:
    start = coded.text.index("never do anything")
    inside = [one for one in coded.claims if start <= one.trigger.start <= start + 120]
    assert all(one.event_type == "AGREE" for one in inside)


def test_9_forecast(coded: CodedDocument) -> None:
    found = [one for one in coded.claims if any("more political" in (p.text or "") for p in one.recipients)]
    assert len(found) == 1
    assert found[0].event_type in ("RETREAT", "CONCEDE")
    assert found[0].hypothetical
    assert found[0].status in ("forecast", "conditional")
    assert found[0].condition is not None
    assert "this gambit proves successful" in coded.text[found[0].condition.start : found[0].condition.end]
    assert not [p for p in found[0].actors if p.country not in (None, "BLR")]
    assert found[0].statement == statement(coded, "Analysts").id


def test_no_event_is_made_of_fears_and_intentions(coded: CodedDocument) -> None:
    for words in ("the crises we face", "test the waters", "room for maneuver"):
        start = coded.text.index(words)
        assert not [c for c in coded.claims if start <= c.trigger.start < start + len(words)], words
    sought = coded.text.index("sovereignty guarantees")
    near = [c for c in coded.claims if sought <= c.trigger.start < sought + 25]
    assert all(c.hypothetical and c.event_type == "REQUEST" for c in near)


def statement(coded: CodedDocument, source: str, begins: str = "") -> Statement:
    found = [
        one
        for one in coded.statements
        if one.source
        and coded.text[slice(*one.source[0])].startswith(source)
        and coded.text[slice(*one.content[0])].startswith(begins)
    ]
    assert found, source
    return found[0]


STATEMENTS = [
    ("The presidential administration", "mixed", "described", "the decision to free"),
    ("he", "direct", "told", "“You’ve made a lot of noise"),
    ("he", "mixed", "adding a promise", "for a “sincere"),
    ("Kellogg", "direct", "noting", "“We live"),
    (None, "indirect", "reportedly", "The discussion"),
    ("Belarusian officials", "indirect", "have framed", "the talks as"),
    ("Valentin Rybakov", "mixed", "stressed", "that Minsk would “never do anything"),
    ("Valentin Rybakov", "mixed", "stressed", "that the American side"),
    ("Political analysts", "indirect", "view", "the sudden release of Tsikhanouski"),
    (None, "indirect", "is interpreted", "not as"),
    ("Observers", "indirect", "believe", "that Lukashenko"),
    ("Analysts", "indirect", "suggest", "that if this gambit proves successful"),
]


@pytest.mark.parametrize(("source", "kind", "cue", "begins"), STATEMENTS)
def test_statements(coded: CodedDocument, source: str | None, kind: str, cue: str, begins: str) -> None:
    at = coded.text.index(begins)
    found = [one for one in coded.statements if any(start == at for start, _ in one.content)]
    said = [one for one in found if cue in " ".join(coded.text[slice(*span)] for span in one.cue)]
    assert said, [(one.id, one.cue) for one in found]
    assert said[0].kind == kind
    if source is None:
        assert said[0].source == ()
    else:
        assert coded.text[slice(*said[0].source[0])].startswith(source)


def test_speaker_of_he_is_lukashenko(coded: CodedDocument) -> None:
    named = {actor.id: actor.name for actor in coded.actors}
    said = [one for one in coded.statements if one.source and coded.text[slice(*one.source[0])] == "he"]
    assert {named.get(one.speaker or "") for one in said} == {"Alexander Lukashenko"}


PERSONS = [
    ("Alexander Lukashenko", "BLR", "GOV"),
    ("Siarhei Tsikhanouski", None, "OPP"),
    ("Sviatlana Tsikhanouskaya", None, "OPP"),
    ("Keith Kellogg", "USA", "GOV"),
    ("Valentin Rybakov", "BLR", "GOV"),
]


@pytest.mark.parametrize(("name", "country", "sector"), PERSONS)
def test_persons(coded: CodedDocument, name: str, country: str | None, sector: str) -> None:
    found = [actor for actor in coded.actors if actor.name == name]
    assert len(found) == 1
    assert sector in found[0].sectors
    if country is not None:
        assert found[0].country == country


def test_descriptions_belong_to_their_persons(coded: CodedDocument) -> None:
    kellogg = next(actor for actor in coded.actors if actor.name == "Keith Kellogg")
    assert "the American general" in [coded.text[slice(*span)] for span in kellogg.mentions]


@pytest.mark.parametrize("name", ["Minsk", "Washington", "Moscow"])
def test_capitals_act_as_governments(coded: CodedDocument, name: str) -> None:
    assert {place.role for place in coded.places if place.text == name} <= {"actor"}
    assert any(name in [coded.text[slice(*m)] for m in actor.mentions] for actor in coded.actors)


def test_framing_is_kept_apart(coded: CodedDocument) -> None:
    release = claim(coded, "RETREAT", "release", "Tsikhanouski")
    told = [(framing.kind, coded.text[framing.start : framing.end]) for framing in release.framings]
    assert [kind for kind, _ in told] == ["official_reason", "reading", "reading"]
    assert "humane considerations" in told[0][1]
    assert "calculated" in told[1][1]
    assert told[2][1].startswith("not as a sign of softening")
    assert all(framing.statement for framing in release.framings)
    convict = claim(coded, "SANCTION", "convict")
    assert [coded.text[f.start : f.end] for f in convict.framings if f.kind == "label"] == [
        "extremism and terrorism"
    ]
