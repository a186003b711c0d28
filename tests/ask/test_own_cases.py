"""Who is himself reported as held, tried or freed is not withheld as a relative of somebody held."""

import pytest

from dragoman.route import Coder

OWN = [
    ("Rok Bem, the husband of the jailed journalist Mara Bem, was arrested on Monday.", "Rok Bem"),
    ("Rok Bem, the husband of the jailed journalist Mara Bem, was pardoned and exiled.", "Rok Bem"),
    ("Mara Bem, a nurse, is in prison. Her brother Rok Bem was charged with treason on Monday.", "Rok Bem"),
    ("Mara Bem, a nurse, is in prison. A court sentenced her brother Rok Bem to six years.", "Rok Bem"),
    ("Belarus freed Rok Bem, the brother of the jailed journalist Mara Bem.", "Rok Bem"),
    ("Police detained relatives of the jailed Mara Bem, including her brother Rok Bem.", "Rok Bem"),
    ("Rok Bem, the jailed brother of the detained activist Mara Bem, went on hunger strike.", "Rok Bem"),
]
ONLY_RELATIVES = [
    ("Rok Bem, the husband of the jailed journalist Mara Bem, was fined.", "Rok Bem"),
    ("Rok Bem, the husband of the jailed journalist Mara Bem, may be arrested.", "Rok Bem"),
    ("Police did not arrest Rok Bem, the husband of the jailed journalist Mara Bem.", "Rok Bem"),
    ("Rok Bem, the brother of the jailed journalist Mara Bem, fears that he will be arrested.", "Rok Bem"),
    ("Police searched the house of Rok Bem, the brother of the jailed journalist Mara Bem.", "Rok Bem"),
    ("Gunmen killed Rok Bem, the brother of the jailed journalist Mara Bem.", "Rok Bem"),
    ("Police questioned the jailed journalist's brother Rok Bem.", "Rok Bem"),
]
HARMED = [
    ("Mara Bem, a nurse, is in prison. Her brother Rok Bem, 16, was charged with treason.", "Rok Bem"),
    ("Police arrested Ines Tal, who was raped by soldiers.", "Ines Tal"),
    ("A court jailed Rok Bem, a 15-year-old schoolboy, for two years.", "Rok Bem"),
]


@pytest.fixture(scope="module")
def seen(parser):
    coder = Coder(parser)

    def of(text, name):
        [found] = [one for one in coder.code(text).actors if one.name == name]
        return found.visibility, found.grounds

    return of


@pytest.mark.parametrize(("text", "name"), OWN)
def test_the_news_of_a_case_is_told(seen, text, name):
    assert seen(text, name) == ("private", ("relative", "case"))


@pytest.mark.parametrize(("text", "name"), ONLY_RELATIVES)
def test_who_is_no_case_is_a_relative(seen, text, name):
    assert seen(text, name) == ("protected", ("relative",))


@pytest.mark.parametrize(("text", "name"), HARMED)
def test_a_minor_and_a_victim_stay_withheld(seen, text, name):
    visibility, grounds = seen(text, name)
    assert visibility == "protected"
    assert {"minor", "victim"} & set(grounds)


def test_every_decision_has_its_reason(seen):
    text = (
        "Interior Minister Ana Lim said police had arrested the teacher Rok Bem. His neighbour Dan Orr spoke."
    )
    found = [seen(text, name) for name in ("Ana Lim", "Rok Bem", "Dan Orr")]
    assert found == [("public", ("office",)), ("private", ("case",)), ("private", ())]
