"""Who shares a surname that is told once has it: "the brothers Omar and Ali Diallo"."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def freed(coder: Coder, text: str) -> list[str | None]:
    [claim] = coder.code(text, published="2024-03-06").claims
    return [one.name for one in claim.recipients]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Iran freed the brothers Omar and Ali Diallo.", ["Omar Diallo", "Ali Diallo"]),
        ("Sisters Mina and Roya Karimi were released on Monday.", ["Mina Karimi", "Roya Karimi"]),
        ("The couple Anna and Pavel Kuzmin were pardoned.", ["Anna Kuzmin", "Pavel Kuzmin"]),
        ("Omar and Ali Diallo, two brothers from Lyon, were freed.", ["Omar Diallo", "Ali Diallo"]),
        (
            "The brothers Omar, Ali and Musa Diallo were freed on Monday.",
            ["Omar Diallo", "Ali Diallo", "Musa Diallo"],
        ),
    ],
)
def test_a_surname_for_all(coder: Coder, text: str, names: list[str]) -> None:
    assert freed(coder, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Omar and Ali Diallo were freed on Monday.", ["Omar", "Ali Diallo"]),  # nobody says they are kin
        (
            "Rok Bem was freed. Bem and Ilya Yashin, two brothers in faith, flew home.",
            ["Rok Bem"],
        ),
        ("The brothers Omar Sey and Ali Diallo were freed.", ["Omar Sey", "Ali Diallo"]),
    ],
)
def test_no_surname_of_another(coder: Coder, text: str, names: list[str]) -> None:
    assert freed(coder, text) == names


def test_the_whole_name_is_the_same_person(coder: Coder) -> None:
    text = "The brothers Omar and Ali Diallo were freed. Omar Diallo thanked the mayor."
    actors = [one.name for one in coder.code(text, published="2024-03-06").actors if one.kind == "person"]
    assert actors == ["Omar Diallo", "Ali Diallo", "the mayor"]
