"""Several who are named in a row are all told of, and each by his own name."""

import pytest

from dragoman.model import Claim
from dragoman.route import Coder

THREE = ["Ana Lim", "Omar Sey", "Rok Bem"]


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def only(coder: Coder, text: str) -> Claim:
    [claim] = coder.code(text, published="2024-03-06").claims
    return claim


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lim, Omar Sey and Rok Bem were freed on Monday.",
        "Ana Lim, 34, Omar Sey, 29, and Rok Bem, 41, were freed.",
        "Ana Lim, a teacher, Omar Sey, a nurse, and Rok Bem, a driver, were freed.",
        "Ana Lim, Omar Sey as well as Rok Bem were freed on Monday.",
        "Ana Lim, together with Omar Sey and Rok Bem, was freed.",
        "The lawyers Ana Lim, Omar Sey and Rok Bem were freed on Monday.",
        "Among those freed were Ana Lim, Omar Sey and Rok Bem.",
        "Freed on Monday were Ana Lim, Omar Sey and Rok Bem.",
        "Police detained Ana Lim (34), Omar Sey (29) and Rok Bem (41).",
    ],
)
def test_three_names(coder: Coder, text: str) -> None:
    assert [one.name for one in only(coder, text).recipients] == THREE


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Lim, Omar Sey, Rok Bem and Eva Tal were freed.", [*THREE, "Eva Tal"]),
        ("Iran released Ana Lim, Omar Sey, Rok Bem and Eva Tal.", [*THREE, "Eva Tal"]),
        ("Ana Lim, Omar Sey and three others were freed on Monday.", ["Ana Lim", "Omar Sey", "three others"]),
        ("Ana Lim, a teacher and activist, was freed.", ["Ana Lim"]),
        ("Ana Lim, President of Chad and Chair of the African Union, was freed.", ["Ana Lim"]),
        ("The mayor, Ana Lim, and two aides were freed.", ["Ana Lim", "two aides"]),
    ],
)
def test_who_is_one_and_who_another(coder: Coder, text: str, names: list[str]) -> None:
    assert [one.name for one in only(coder, text).recipients] == names


def test_each_trade_is_his_who_bears_it(coder: Coder) -> None:
    claim = only(coder, "A court jailed editor Ana Lim, reporter Omar Sey and their driver for six years.")
    assert [one.text for one in claim.actors] == ["A court"]
    assert [one.text for one in claim.recipients] == ["editor Ana Lim", "reporter Omar Sey", "their driver"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("A court sentenced Ana Lim to nine years, Omar Sey to six and Rok Bem to four.", [9.0]),
        ("Ana Lim was jailed for nine years and Omar Sey for six.", [9.0]),
    ],
)
def test_the_term_of_another_is_not_hers(coder: Coder, text: str, years: list[float]) -> None:
    claim = only(coder, text)
    assert [one.name for one in claim.recipients] == ["Ana Lim"]
    assert [one.value for one in claim.sizes] == years


def test_the_year_of_another_is_not_hers(coder: Coder) -> None:
    claim = only(coder, "Iran freed Ana Lim in 2020, Omar Sey in 2021 and Rok Bem last year.")
    assert [one.name for one in claim.recipients] == ["Ana Lim"]
    assert claim.date is not None
    assert claim.date.start == "2020-01-01"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Levan Khabeishvili was badly beaten on Tuesday.", "beat"),
        ("She was questioned and let go.", "release"),
    ],
)
def test_what_befell_them(coder: Coder, text: str, mode: str) -> None:
    assert mode in [one.mode for one in coder.code(text, published="2024-03-06").claims]


@pytest.mark.parametrize(
    "text",
    ["France were badly beaten by Spain on Sunday.", "The ruling party was badly beaten at the polls."],
)
def test_who_only_lost(coder: Coder, text: str) -> None:
    assert coder.code(text, published="2024-03-06").claims == ()


def test_a_promise_to_veto_is_no_favour(coder: Coder) -> None:
    claim = only(coder, "The president promised to veto the bill.")
    assert (claim.event_type, claim.status) == ("REJECT", "promised")
