"""What a report alone puts into a person's case: courts, bail, house arrest; and whose fate it tells."""

from collections.abc import Callable

import pytest

from dragoman.ask.case.register import CaseRegister
from dragoman.lexicon import load
from dragoman.model import Origin
from dragoman.model.accounts import accounts_of
from dragoman.route import Coder

Told = Callable[..., list[str]]


@pytest.fixture(scope="module")
def statuses() -> Told:
    coder, register = Coder(), CaseRegister(load())

    def told(text: str, name: str = "Ana Ruiz") -> list[str]:
        coded = coder.code(text, published="2024-03-07")
        accounts = accounts_of(coded, document=0, numbers=range(len(coded.claims)))
        case = register(
            name,
            accounts,
            lambda some: [Origin(source="a", claims=tuple(one.number for one in some), taken=())],
        )
        return [one.status for one in case.transitions]

    return told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The jury found Ana Ruiz not guilty of murder.", ["acquitted"]),
        ("Ana Ruiz was found not guilty on Monday.", ["acquitted"]),
        ("Ana Ruiz was found guilty on Monday.", ["sentenced"]),
        ("Ana Ruiz was not found guilty.", []),
        ("Ana Ruiz was cleared by a jury on Tuesday.", ["acquitted"]),
        ("Ana Ruiz was cleared by a judge to run for mayor.", []),
        ("Ana Ruiz was sentenced to pay a fine of 300 euros.", []),
        ("A court ordered Ana Ruiz to pay 9,000 euros to the minister.", []),
        ("A court sent Ana Ruiz to a psychiatric hospital on Monday.", ["detained"]),
        ("Ana Ruiz was arrested in absentia on Monday; she lives in Vilnius.", []),
        ("Parliament passed an amnesty law that would free Ana Ruiz.", []),
        ("Prosecutors brought fresh charges against Ana Ruiz.", ["charged"]),
        ("The neighbours brought a complaint against Ana Ruiz.", []),
        ("Ana Ruiz appeared in court on Monday charged with fraud.", ["charged"]),
        ("Ana Ruiz is on trial for treason.", ["on_trial"]),
        ("The retrial of Ana Ruiz began on Monday.", ["on_trial"]),
        ("The court ordered a retrial of Ana Ruiz.", []),
        ("The sentence of Ana Ruiz was reduced by half.", ["sentenced"]),
        ("The court rejected the appeal of Ana Ruiz against her five-year sentence.", ["sentenced"]),
        ("The court rejected the appeal of Ana Ruiz against the release of Bela Mor.", []),
        ("The court ordered Ana Ruiz held for two months.", ["detained"]),
        ("A judge ordered that Ana Ruiz be held without bail.", ["detained"]),
        ("The court ordered the arrest of Ana Ruiz.", []),
        ("The minister ordered police to hold Ana Ruiz for two months.", []),
        ("Ana Ruiz turned herself in on Monday.", ["detained"]),
        ("Ana Ruiz surrendered to police on Monday.", ["detained"]),
        ("Rebels surrendered to Ana Ruiz on Monday.", []),
        ("Ana Ruiz began a hunger strike in her cell on Monday.", ["detained"]),
        ("Activists went on hunger strike for Ana Ruiz in front of the prison.", []),
        ("Ana Ruiz ended her hunger strike in prison after 20 days.", ["detained"]),
        ("Ana Ruiz went on hunger strike for friends in prison.", []),
        ("Ana Ruiz surrendered her passport to police.", []),
    ],
)
def test_what_courts_and_prosecutors_do(statuses: Told, text: str, wanted: list[str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz is out on bail.", ["released"]),
        ("Ana Ruiz, who is free on bail, said she would appeal.", ["released"]),
        ("Ana Ruiz is not on bail.", []),
        ("A court lifted the house arrest of Ana Ruiz on Friday.", ["released"]),
        ("The court refused to lift the house arrest of Ana Ruiz.", []),
        ("A court lifted the arrest warrant for Ana Ruiz.", []),
        ("A court moved Ana Ruiz to house arrest on Friday.", ["transferred"]),
        ("Ana Ruiz was released on Friday and moved to house arrest.", ["transferred"]),
    ],
)
def test_bail_and_house_arrest(statuses: Told, text: str, wanted: list[str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The demand that Ana Ruiz be freed was ignored.",
        "An order that Ana Ruiz be held for two months was overturned.",
        "The proposal that Ana Ruiz be pardoned came from a bishop.",
        "The court rejected a motion that Ana Ruiz be acquitted.",
        "The king pardoned Ana Ruiz's accusers.",
        "Ana Ruiz's persecutors were jailed.",
    ],
)
def test_what_is_only_demanded_or_befalls_others_changes_nothing(statuses: Told, text: str) -> None:
    assert statuses(text) == []


@pytest.mark.parametrize(
    ("text", "of_ruiz", "of_mor"),
    [
        (
            "Bela Mor was sentenced to five years; his co-defendant Ana Ruiz was acquitted.",
            ["acquitted"],
            ["sentenced"],
        ),
        ("Bela Mor called for the release of Ana Ruiz, sentenced to nine years in May.", ["sentenced"], []),
        ("Bela Mor spoke about Ana Ruiz, arrested in May.", ["detained"], []),
        ("Bela Mor fled to Warsaw, sentenced to nine years in May.", [], ["sentenced"]),
    ],
)
def test_whose_fate_is_told(statuses: Told, text: str, of_ruiz: list[str], of_mor: list[str]) -> None:
    assert (statuses(text), statuses(text, "Bela Mor")) == (of_ruiz, of_mor)
