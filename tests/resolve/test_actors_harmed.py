"""Whom a store must withhold, by whatever words a report tells how old, how hurt, or whose kin they are."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


WITHHELD = [
    ("Soldiers raped a teacher, Ines Tal, in Bor on Saturday.", "Ines Tal"),
    ("Ines Tal, a nurse, said she was raped in custody.", "Ines Tal"),
    ("Two officers sexually assaulted Ines Tal at the station.", "Ines Tal"),
    ("Ines Tal accused Captain Dan Orr of raping her.", "Ines Tal"),
    ("The rape of Ines Tal shocked the town.", "Ines Tal"),
    ("Ines Tal, who survived a rape by militiamen, testified.", "Ines Tal"),
    ("Prosecutors charged a colonel with the sexual abuse of Ines Tal.", "Ines Tal"),
    ("Ines Tal, who was raped by soldiers, left.", "Ines Tal"),
    ("Ines Tal was the victim of a rape.", "Ines Tal"),
    ("Ines Tal filed a complaint of rape against two policemen.", "Ines Tal"),
    ("The soldiers forced Ines Tal into sexual slavery for two years.", "Ines Tal"),
    ("Police arrested a priest on suspicion of sexually abusing Rok Bem.", "Rok Bem"),
    ("Rok, 9, and his sister Lila, 6, were killed in the strike.", "Rok"),
    ("Police arrested Mina Bem, 14, in Bor on Monday, Minister Bem said.", "Mina Bem"),
    ("Rok Bem (16) was sentenced to four years in prison.", "Rok Bem"),
    ("The boy, named as Rok Bem, died in hospital.", "Rok Bem"),
    ("Police shot a boy, Rok Bem, in Bor.", "Rok Bem"),
    ("Soldiers shot 12-year-old Rok Bem.", "Rok Bem"),
    ("The twelve-year-old Rok Bem was beaten by police.", "Rok Bem"),
    ("Police arrested Rok Bem, a 15-year-old, in Bor.", "Rok Bem"),
    ("Rok Bem, aged 12, was shot by soldiers.", "Rok Bem"),
    ("Rok Bem, who is fourteen, was detained.", "Rok Bem"),
    ("A girl named Lila Bem was kidnapped by militiamen.", "Lila Bem"),
    ("Rok Bem, the husband of the jailed journalist Mara Bem, was fined.", "Rok Bem"),
    ("Rok Bem, whose wife Mara Bem is in prison, appealed to the president.", "Rok Bem"),
    ("Police fined Rok Bem, the son of imprisoned opposition leader Mara Bem.", "Rok Bem"),
    ("The mother of detained activist Mara Bem, Lidia Dan, was fined.", "Lidia Dan"),
    ("Lidia Dan, mother of the political prisoner Mara Bem, went on hunger strike.", "Lidia Dan"),
]
SHOWN = [
    ("Ines Tal accused the teacher Dan Orr of raping her.", "Dan Orr", "private"),
    ("Dan Orr was convicted of raping two women.", "Dan Orr", "private"),
    ("Soldiers raped two hundred women in Bor.", "two hundred women", "private"),
    ("Dan Orr was 12 when the war began.", "Dan Orr", "private"),
    ("Dan Orr spoke of his 12-year-old daughter.", "Dan Orr", "private"),
    ("Dan Orr served as a driver. His wife Lena Orr spoke.", "Lena Orr", "private"),
    ("Rok Bem, whose wife Mara Bem is in prison, appealed to the president.", "Mara Bem", "private"),
    ("Rok Bem, the husband of the jailed journalist Mara Bem, was beaten.", "Mara Bem", "private"),
    ("Soldiers raped Senator Ines Tal.", "Ines Tal", "public"),
    ("Soldiers killed 12 children in Bor on Saturday.", "12 children", "private"),
    ("Soldiers killed children in Bor on Saturday.", "children", "private"),
    ("Soldiers killed two children in Bor on Saturday.", "two children", "protected"),
    ("Police arrested Mara Bem. Her children wept.", "Her children", "protected"),
]


@pytest.mark.parametrize(
    ("text", "name", "visibility"), [*((text, name, "protected") for text, name in WITHHELD), *SHOWN]
)
def test_whom_to_withhold(finder: ActorFinder, parser: Parser, text: str, name: str, visibility: str) -> None:
    assert {actor.name: actor.visibility for actor in finder(parser.read(text), None).actors}[
        name
    ] == visibility
