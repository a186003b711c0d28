"""Who is named by his people, or between commas behind what he is, is a person, and by his own name alone."""

import pytest

from dragoman.model import Actor
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def person(coder: Coder, text: str) -> Actor:
    return next(one for one in coder.code(text, published="2025-03-14").actors if one.kind == "person")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Iran freed the Belgian Olivier Vandecasteele on Friday.", "Olivier Vandecasteele", "BEL"),
        ("Iran freed the Swede Johan Floderus.", "Johan Floderus", "SWE"),
        ("Mali freed the Frenchman Olivier Dubois.", "Olivier Dubois", "FRA"),
        ("Iran freed Frenchman Benjamin Briere.", "Benjamin Briere", "FRA"),
        ("Belarus has released an American, Youras Ziankovich, the envoy said.", "Youras Ziankovich", "USA"),
        ("A Canadian, Michael Roy, was released in Minsk, Ottawa said.", "Michael Roy", "CAN"),
    ],
)
def test_of_which_people_somebody_is(coder: Coder, text: str, name: str, country: str) -> None:
    found = person(coder, text)
    assert (found.name, found.country, found.visibility) == (name, country, "private")


def test_a_body_keeps_the_people_in_its_name(coder: Coder) -> None:
    coded = coder.code("The American Red Cross sent tents to Chad.", published="2025-03-14")
    assert "American Red Cross" in [one.name for one in coded.actors if one.kind == "body"]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a lawyer, Omar Sey, the ministry said on Friday.",
        "Police arrested a lawyer, Omar Sey, his wife told AFP.",
        "A court jailed a lawyer, Omar Sey, for nine years, state media reported.",
        "The trial of a lawyer, Omar Sey, opened on Monday, court officials said.",
        "Gunmen shot the head of a lawyers' union, Omar Sey, police said.",
        "Rebels killed a lawyer, Father Omar Sey, in Bunia on Sunday, the diocese said.",
    ],
)
def test_a_name_in_an_aside_is_that_of_the_noun_before_it(coder: Coder, text: str) -> None:
    first = coder.code(text, published="2025-03-14").claims[0]
    assert [one.name for one in first.recipients] == ["Omar Sey"]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a lawyer, Omar Sey, a rights activist, said.",
        "Police arrested a lawyer, Omar Sey, a rights activist in Lima, said on Friday.",
        "Police arrested a lawyer, Omar Sey, the head of a rights group, told AFP.",
        "Police had arrested the editor, Omar Sey, his brother, said.",
    ],
)
def test_who_says_so_behind_an_aside_was_not_arrested(coder: Coder, text: str) -> None:
    (claim,) = coder.code(text, published="2025-03-14").claims
    assert [one.name for one in claim.recipients] != ["Omar Sey"]
    assert claim.statement is not None
