"""Two reports of one event are joined, look-alikes are not; every decision has its reasons."""

import pytest

from dragoman.link.linker import Linker
from dragoman.model import Document
from dragoman.model.accounts import accounts_of
from dragoman.resolve.names import NameKeys, NameMatcher
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder(parser):
    return Coder(parser)


@pytest.fixture(scope="module")
def linker(lexicon):
    matcher = NameMatcher(lexicon)
    return Linker(lexicon, same_name=lambda a, b: matcher.match(a, b).grade, name_keys=NameKeys(lexicon))


def linked(coder, linker, *reports):
    """The accounts of the reports (text, day), and the groups they fall in."""
    accounts = []
    for place, (text, day) in enumerate(reports):
        coded = coder.code(Document(id=str(place), text=text, published=day))
        numbers = range(len(accounts), len(accounts) + len(coded.claims))
        accounts += accounts_of(coded, document=place, numbers=numbers)
    links, groups = linker.link_all(accounts)
    return links, [{accounts[number].document for number in group} for group in groups]


def test_one_arrest_told_twice(coder, linker):
    links, groups = linked(
        coder,
        linker,
        ("Police in Harare arrested the union leader Tendai Moyo on Monday.", "2024-03-06"),
        ("Tendai Moyo, a union leader, was detained by Zimbabwean police on 4 March.", "2024-03-07"),
    )
    assert {0, 1} in groups
    features = {reason.feature for one in links if one.same for reason in one.reasons}
    assert {"same_day", "recipient_person"} <= features


def test_another_week_is_another_arrest(coder, linker):
    _, groups = linked(
        coder,
        linker,
        ("Police in Harare arrested the union leader Tendai Moyo on 4 March.", "2024-03-06"),
        ("Police in Harare arrested the union leader Tendai Moyo on 18 March.", "2024-03-19"),
    )
    assert {0, 1} not in groups


@pytest.mark.parametrize(("day", "one_event"), [("Thursday", False), ("Tuesday", True)])
def test_another_day_of_the_week_is_another_rescue_though_no_report_says_of_which_week(
    coder, linker, day, one_event
):
    _, groups = linked(
        coder,
        linker,
        ("The Kenyan navy freed the crew of the trawler Amina off Kismayo on Tuesday.", None),
        (f"The Kenyan navy freed the crew of the trawler Amina off Kismayo on {day}.", None),
    )
    assert ({0, 1} in groups) is one_event


def test_another_person_is_another_arrest(coder, linker):
    _, groups = linked(
        coder,
        linker,
        ("Police in Harare arrested the union leader Tendai Moyo on Monday.", "2024-03-06"),
        ("Police in Harare arrested the union leader Rudo Chikore on Monday.", "2024-03-06"),
    )
    assert {0, 1} not in groups


def test_what_is_promised_is_not_what_was_done(coder, linker):
    _, groups = linked(
        coder,
        linker,
        ("Kenya promised to release the activist Amina Otieno.", "2024-03-06"),
        ("Kenya released the activist Amina Otieno on Tuesday.", "2024-03-06"),
    )
    assert {0, 1} not in groups


def test_two_acts_of_one_report_are_two_though_it_names_the_same_people(coder, linker):
    _, groups = linked(
        coder,
        linker,
        (
            "The lawyer Rudo Chikore and the editor Farai Moyo spoke to the Harare Tribune.\n\n"
            "Police in Harare detained 200 protesters. Soldiers later arrested the singer Tatenda Gumbo.",
            "2024-03-06",
        ),
    )
    assert len(groups) == 3


def test_one_arrest_is_not_that_of_many(coder, linker):
    _, groups = linked(
        coder,
        linker,
        ("Police in Harare detained more than 300 people at a rally of Tendai Moyo on Monday.", "2024-03-05"),
        ("Police in Harare detained Tendai Moyo at his rally on Monday.", "2024-03-05"),
    )
    assert {0, 1} not in groups


def test_large_numbers_that_are_near_tell_of_one_pardon(coder, linker):
    links, groups = linked(
        coder,
        linker,
        ("Myanmar's military rulers pardoned 7,012 prisoners on Wednesday.", "2023-01-05"),
        ("Myanmar granted an amnesty to 7,210 inmates on Wednesday, state television said.", "2023-01-05"),
    )
    assert {0, 1} in groups
    assert "large_count_near" in {reason.feature for one in links if one.same for reason in one.reasons}


def test_a_description_is_no_name(coder, linker):
    """ "The president" at the head of a sentence is not another person than the one who holds the office."""
    _, groups = linked(
        coder,
        linker,
        ("Soldiers detained President Mohamed Bazoum of Niger in Niamey on Wednesday.", "2023-07-27"),
        ("The president of Niger was detained in Niamey by soldiers on Wednesday.", "2023-07-27"),
    )
    assert {0, 1} in groups


def test_who_only_speaks_ties_no_two_stories(coder, linker):
    """A union leader quoted in two reports has part in neither killing; who is arrested in both has."""
    killing = "Soldiers shot dead {} in {} on Monday. {}"
    for told, tied in (
        ('"We mourn them," said the union leader Tendai Moyo.', False),
        ("Police arrested the union leader Tendai Moyo.", True),
    ):
        links, _ = linked(
            coder,
            linker,
            (killing.format("two miners", "Gweru", told), "2024-03-06"),
            (killing.format("a teacher", "Mutare", told), "2024-03-06"),
        )
        features = {reason.feature for one in links for reason in one.reasons}
        assert ("shared_person" in features) == tied


def test_near_are_those_that_one_feature_keeps_apart(coder, linker):
    def near(one, other):
        texts = [one, other]
        sides = []
        for place, text in enumerate(texts):
            coded = coder.code(Document(id=str(place), text=text, published="2024-03-06"))
            sides += [linker.side(one) for one in accounts_of(coded, document=place, numbers=[place])]
        return linker.compared(*sides)[1]

    fighters = "Rebels of M23 killed 12 people in Goma on Sunday."
    assert near(fighters, "In Congo, gunmen with heavy guns and knives killed 30 people on Sunday.")
    assert not near(fighters, "On Sunday a bomb killed 30 people at a market.")  # only day and words
    assert not near(fighters, "Gunmen killed 30 people in Goma.")  # no day, no number
    assert not near(fighters, "Soldiers killed 12 people in Bukavu on Friday.")  # days apart


def test_an_attack_and_the_deaths_in_it_meet_their_like(coder, linker):
    """Each side of an act is told again by the other report's words for that side."""
    links, _ = linked(
        coder,
        linker,
        ("Gunmen attacked a convoy near Gao on Monday, killing two soldiers.", "2024-03-06"),
        ("A raid by gunmen on a convoy near Gao on Monday killed two soldiers.", "2024-03-06"),
    )
    features = {reason.feature: reason.seen for one in links for reason in one.reasons}
    assert features["same_sense"] == "killed / killing"
    assert features["sense_differs"]
