"""What several reports, or several verbs of one sentence, tell of a case together."""

import pytest

from dragoman.ask.case.register import CaseRegister
from dragoman.lexicon import load
from dragoman.link.origins import OriginFinder
from dragoman.model import Account, Document
from dragoman.model.accounts import accounts_of
from dragoman.model.cases import Case
from dragoman.resolve.names import NameMatcher
from dragoman.route import Coder

DENIED = "Kofi Mensah was not released and remains in prison, the ministry said."


@pytest.fixture(scope="module")
def case(parser):
    lexicon, coder = load(), Coder(parser)
    register = CaseRegister(lexicon)
    finder = OriginFinder(lexicon, same_name=NameMatcher(lexicon).grade)

    def of(name: str, *reports: tuple[str, str]) -> Case:
        accounts: list[Account] = []
        read = {}
        for number, (day, text) in enumerate(reports):
            coded = coder.code(Document(id=f"r{number}", text=text, publisher=f"P{number}", published=day))
            read[number] = coded
            numbers = range(len(accounts), len(accounts) + len(coded.claims))
            accounts += accounts_of(coded, document=number, numbers=numbers)
        return register(name, accounts, lambda told: finder(told, read))

    return of


def told(case: Case) -> list[tuple[str, str | None, str]]:
    return [(one.status, one.date, one.standing) for one in case.transitions]


@pytest.mark.parametrize("day", ["2024-03-20", "2024-04-17"])
def test_who_was_never_freed_is_not_held_anew(case, day):
    found = case(
        "Kofi Mensah",
        ("2024-02-02", "Kofi Mensah was arrested in Accra on 1 February 2024."),
        ("2024-03-14", "Kofi Mensah was released on 12 March, his party said."),
        (day, DENIED),
    )
    assert told(found) == [
        ("detained", "2024-02-01", "reported"),
        ("released", "2024-03-12", "contested"),
    ]


def test_who_was_freed_after_a_denial_is_held_anew(case):
    found = case(
        "Kofi Mensah",
        ("2024-02-02", "Kofi Mensah was arrested in Accra on 1 February 2024."),
        ("2024-02-20", DENIED),
        ("2024-03-14", "Kofi Mensah was released on 12 March, his party said."),
        ("2024-06-14", "Kofi Mensah is in prison in Accra."),
    )
    assert [status for status, _, _ in told(found)] == ["detained", "released", "re-detained"]


def test_what_is_told_before_a_dated_act_came_about_by_that_day(case):
    text = "Authorities released Ana Lim from prison and expelled her to Lithuania on 1 March."
    found = case("Ana Lim", ("2024-03-02", text))
    assert [(one.status, one.date, one.precision) for one in found.transitions] == [
        ("released", "2024-03-01", "by"),
        ("expelled", "2024-03-01", "day"),
    ]


def test_whose_lawyer_is_freed_is_not_free(case):
    assert told(case("Ana Lim", ("2024-03-02", "The lawyer of Ana Lim was released on Friday."))) == []


def test_who_is_extradited_is_transferred(case):
    text = "Serbia extradited the film director Andrei Hladki to Belarus on 1 March."
    assert told(case("Andrei Hladki", ("2024-03-02", text))) == [("transferred", "2024-03-01", "reported")]


def test_who_is_handed_from_one_holder_to_another_is_not_free(case):
    text = "Russia handed over the prisoner Omar Diallo to Ukraine on 1 March."
    assert told(case("Omar Diallo", ("2024-03-02", text))) == [("transferred", "2024-03-01", "reported")]
