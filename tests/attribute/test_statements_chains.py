"""Statements inside statements, who speaks in which role, and what is forecast; the seed article whole."""

import pytest
from tests.conftest import SHARED

from dragoman.attribute import Holders, StatementFinder, holder
from dragoman.lexicon import Lexicon
from dragoman.model import Statement
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> StatementFinder:
    return StatementFinder(lexicon)


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def read(parser: Parser, finder: StatementFinder, text: str) -> list[Statement]:
    return finder(parser.read(text))[0]


CHAINS = [
    (
        "The state agency reported that the newspaper had said the minister told guests he would resign.",
        [
            ("The state agency", None),
            ("the newspaper", "The state agency"),
            ("the minister", "the newspaper"),
        ],
    ),
    (
        "The agency Interfax, citing a police source, reported that the jet had crashed.",
        [("a police source", "The agency Interfax"), ("The agency Interfax", None)],
    ),
    (
        "The president was quoted by the daily Vesti as saying that the talks were over.",
        [("the daily Vesti", None), ("The president", "the daily Vesti")],
    ),
    (
        "The jet had crashed, said a spokeswoman, quoted by the agency Interfax.",
        [("a spokeswoman", "the agency Interfax"), ("the agency Interfax", None)],
    ),
    (
        "The bridge is mined, the army spokesman told the newspaper Vremya, the state agency Tass reported.",
        [("the army spokesman", "Tass"), ("Tass", None)],
    ),
    (
        "The agency Belta quoted the newspaper Zvyazda as saying that the mayor had denied the arrests.",
        [
            ("The agency Belta", None),
            ("the newspaper Zvyazda", "The agency Belta"),
            ("the mayor", "the newspaper Zvyazda"),
        ],
    ),
    (
        "The newspaper reported, citing two officials, that the envoy had been expelled.",
        [("The newspaper", None), ("two officials", "The newspaper")],
    ),
    (
        "According to the daily, which quoted a police source, the suspect fled to Oman.",
        [
            ("the daily, which quoted a police source", None),
            ("a police source", "the daily, which quoted a police source"),
        ],
    ),
    (
        "State television, quoting the foreign ministry spokeswoman, said the sailors had been freed.",
        [("the foreign ministry spokeswoman", "State television"), ("State television", None)],
    ),
    (
        "Reuters, citing a report in the newspaper El Watan, said the minister had resigned.",
        [("a report in the newspaper El Watan", "Reuters"), ("Reuters", None)],
    ),
    ("Tass quoted Petrov as saying: “We will not leave.”", [("Tass", None), ("Petrov", "Tass")]),
    (
        "The mayor, quoted by local media, said the water was safe.",
        [("local media", None), ("The mayor", "local media")],
    ),
    (
        "The airline said it had been told by the authorities that the runway was damaged.",
        [("The airline", None), ("the authorities", "The airline")],
    ),
    (
        "The ministry said the rebels claimed to hold the bridge.",
        [("The ministry", None), ("the rebels", "The ministry")],
    ),
    (
        "The market was shelled, according to two officials cited by the agency Interfax.",
        [
            ("two officials cited by the agency Interfax", "the agency Interfax"),
            ("the agency Interfax", None),
        ],
    ),
    ("“I know that they lied,” Ana Lim said.", [("Ana Lim", None), ("I", "Ana Lim")]),
]


@pytest.mark.parametrize(("text", "wanted"), CHAINS)
def test_chain(
    parser: Parser, finder: StatementFinder, text: str, wanted: list[tuple[str, str | None]]
) -> None:
    found = read(parser, finder, text)
    source = {one.id: words(text, one.source) for one in found}
    assert [(source[one.id], source.get(one.within or "")) for one in found] == wanted


def test_holder_is_the_innermost(parser: Parser, finder: StatementFinder) -> None:
    text = "The army fled. The agency Interfax, citing a police source, reported that the jet had crashed."
    found = read(parser, finder, text)
    at = text.index("crashed")
    inner = holder(found, at, at + 7)
    assert inner is not None and words(text, inner.source) == "a police source"
    assert holder(found, 0, 8) is None
    assert Holders(found).at(at, at + 7) == inner
    assert holder([], 0, 1) is None


ROLES = [
    ("Residents said it rained.", "witness"),
    ("His widow said it snowed.", "relative"),
    ("The victim's mother said he was innocent.", "relative"),
    ("Officials said it hailed.", "official"),
    ("Kenyan police said the man fled.", "official"),
    ("A former minister said the law was bad.", "official"),
    ("Analysts said it poured.", "analyst"),
    ("Igor Petrov, a historian at Oslo University, said the law was old.", "analyst"),
    ("Reuters said it was dry.", "outlet"),
    ("The newspaper said it was dry.", "outlet"),
    ("The union said it was cold.", "party"),
    ("His lawyer said he was ill.", "party"),
    ("Two people familiar with the matter said the bank was sold.", "unnamed"),
    ("Sources close to the palace said the king was ill.", "unnamed"),
    ("The pilot reportedly left the country.", "unnamed"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_role(parser: Parser, finder: StatementFinder, text: str, role: str) -> None:
    assert [one.role for one in read(parser, finder, text)] == [role]


def test_role_from_elsewhere_in_the_text(parser: Parser, finder: StatementFinder) -> None:
    text = (
        "Prime Minister Anna Berg spoke in Oslo. Berg said the road was closed. She added that it was late."
    )
    assert [one.role for one in read(parser, finder, text)] == ["official", "official"]


FORECASTS = [
    (
        "The bank predicted that prices will rise 10 percent next year.",
        (None, "next year", None, "prices will rise 10 percent next year"),
    ),
    (
        "The economist said growth could slow if oil prices fall.",
        ("could", None, "if oil prices fall", "growth could slow"),
    ),
    (
        "The pollster said the coalition will probably lose the vote.",
        ("probably", None, None, "the coalition will probably lose the vote"),
    ),
    (
        "Lawyers said that unless the court steps in, the mine will reopen within 30 days.",
        (None, "within 30 days", "unless the court steps in", "the mine will reopen within 30 days"),
    ),
    ("The lira is expected to fall by March.", (None, "by March", None, "The lira to fall by March")),
]


@pytest.mark.parametrize(("text", "wanted"), FORECASTS)
def test_forecast(parser: Parser, finder: StatementFinder, text: str, wanted: tuple[str | None, ...]) -> None:
    made = [one.forecast for one in read(parser, finder, text) if not one.within]
    assert len(made) == 1 and made[0] is not None
    forecast = made[0]
    condition = forecast.condition and text[forecast.condition.start : forecast.condition.end]
    assert (forecast.hedge, forecast.horizon, condition, forecast.resolves_when) == wanted
    assert forecast.owner is None


NO_FORECASTS = [
    "The minister said he would resign in May.",  # his own plan
    "The nurses' union said on Monday it would call off its strike.",
    "Kenya announced it will reopen its embassy in Juba.",
    "The rebels vowed to fight on.",
    "Analysts said the army may have left the town.",
    "The envoy said Oslo would never sell the island.",
    "The mayor said that the bridge was closed.",
]


@pytest.mark.parametrize("text", NO_FORECASTS)
def test_no_forecast(parser: Parser, finder: StatementFinder, text: str) -> None:
    assert [one.forecast for one in read(parser, finder, text)] == [None]


# source, kind, cue, how the content begins, role: the table "Statements" of the seed's README
SEED = [
    ("The presidential administration", "mixed", "described", "the decision to free", "official"),
    ("he", "direct", "told", "“You", "official"),
    ("he", "mixed", "adding a promise", "for a “sincere", "official"),
    ("Kellogg", "direct", "noting", "“We live", "official"),
    ("", "indirect", "reportedly", "The discussion", "unnamed"),
    ("Belarusian officials", "indirect", "have framed", "the talks as a step", "official"),
    ("Valentin Rybakov", "mixed", "stressed", "that Minsk would", "official"),
    ("Valentin Rybakov", "mixed", "stressed", "that the American side", "official"),
    ("Political analysts", "indirect", "view", "the sudden release", "analyst"),
    ("", "indirect", "is interpreted", "not as a sign", "unnamed"),
    ("Observers", "indirect", "believe", "that Lukashenko", "analyst"),
    ("Analysts", "indirect", "suggest", "that if this gambit", "analyst"),
]


def test_seed(parser: Parser, finder: StatementFinder) -> None:
    text = (SHARED / "seed" / "article.txt").read_text(encoding="utf-8")
    found = [one for one in read(parser, finder, text) if not one.within]
    for source, kind, cue, begins, role in SEED:
        fits = [
            one
            for one in found
            if (one.kind, one.role) == (kind, role)
            and words(text, one.source).startswith(source)
            and words(text, one.cue).endswith(cue)
            and words(text, one.content).startswith(begins)
        ]
        assert len(fits) == 1, (source, begins)
    last = found[-1].forecast
    assert last is not None and last.hedge == "could" and last.condition is not None
    assert text[last.condition.start : last.condition.end].startswith("if this gambit")
