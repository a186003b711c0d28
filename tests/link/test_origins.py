"""Accounts come from fewer origins than there are reports; each case is written for one rule."""

import itertools

import pytest

from dragoman.link.copies import copies, shingles
from dragoman.link.origins import OriginFinder
from dragoman.model import Copy, Document
from dragoman.model.accounts import accounts_of
from dragoman.resolve.names import NameMatcher
from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder(parser):
    return Coder(parser)


@pytest.fixture(scope="module")
def finder(lexicon):
    return OriginFinder(lexicon, same_name=NameMatcher(lexicon).grade)


@pytest.fixture
def origins(coder, finder):
    """The origins of the claims of one type in reports (publisher, text), as sets of places of reports."""

    def found(*reports, kind="COERCE", turned=False):
        coded, accounts = {}, []
        for place, (publisher, text) in enumerate(reports):
            one = coder.code(
                Document(id=f"r{place}", text=text, publisher=publisher, published=f"2024-03-{place + 5:02}")
            )
            coded[place] = one
            numbers = range(place * 100, place * 100 + len(one.claims))
            accounts += accounts_of(one, document=place, numbers=numbers)
        told = [account for account in accounts if account.claim.event_type == kind]
        assert {account.document for account in told} == set(coded), "every report has its claim"
        near = [
            Copy(first=a, second=b, likeness=1.0)
            for a, b in itertools.combinations(coded, 2)
            if copies(shingles(coded[a].text), shingles(coded[b].text))
        ]
        made = finder(told[::-1] if turned else told, coded, near)
        return made, [{number // 100 for number in one.claims} for one in made]

    return found


WIRE = (
    "HARARE, March 5 (Savanna Wire) - Police in Harare arrested the union leader Tendai Moyo at his home on"
    " Monday and took away two telephones and a box of leaflets from the kitchen.\n\nHis union called a march"
    " for Friday and asked nurses, teachers and the drivers of minibuses to stay away from work until noon."
)


def test_two_outlets_with_nothing_in_common_are_two(origins):
    _, parts = origins(
        ("Harare Post", "Police arrested the union leader Tendai Moyo on Monday."),
        ("The Bulawayo Star", "Officers detained Tendai Moyo, a unionist, outside a bakery on 4 March."),
    )
    assert parts == [{0}, {1}]


def test_a_copy_is_no_origin_of_its_own_and_says_from_whom_it_is(origins):
    made, parts = origins(("Savanna Wire", WIRE), ("Harare Post", f"{WIRE}\n\nSubscribe to the Post."))
    assert parts == [{0, 1}]
    (origin,) = made
    assert origin.source == "Savanna Wire"
    taken = {claim: (source, kind) for claim, source, kind, _ in origin.taken}
    assert set(taken.values()) == {(None, "own"), (origin.claims[0], "copy")}


def test_a_wire_whose_report_is_not_there_is_one_origin_of_those_who_carry_it(origins):
    made, parts = origins(
        ("Harare Post", "HARARE (Savanna Wire) - Police arrested the union leader Tendai Moyo on Monday."),
        (
            "The Star",
            "Tendai Moyo, a unionist, was detained outside a bakery.\n\nSource: Savanna Wire / Star",
        ),
        ("Savanna Wire", "Officers in Harare arrested Tendai Moyo on Monday. He leads a union."),
    )
    assert parts == [{0, 1, 2}]
    assert any(kind == "chain" and "Savanna Wire" in words for _, _, kind, words in made[0].taken)


def test_what_an_outlet_has_from_another_in_its_words(origins):
    made, parts = origins(
        ("Savanna Wire", "Police arrested the union leader Tendai Moyo on Monday."),
        ("Lagoon Radio", "Tendai Moyo, a unionist, was arrested by officers, Savanna Wire reported."),
    )
    assert parts == [{0, 1}]
    source = made[0].claims[0]
    assert (source, "chain") in {(taken, kind) for _, taken, kind, _ in made[0].taken}


def test_an_agency_that_quotes_a_paper_that_quotes_the_spokeswoman_is_the_spokeswoman(origins):
    made, parts = origins(
        ("Harare Post", "Police arrested Tendai Moyo, said Rudo Chikore, a spokeswoman for the police."),
        ("Savanna Wire", "The Harare Post, quoting Rudo Chikore, said that police arrested Tendai Moyo."),
    )
    assert parts == [{0, 1}]
    assert "Chikore" in made[0].source


def test_two_who_are_named_are_two_though_one_outlet_tells_both(origins):
    _, parts = origins(
        ("Harare Post", "Police arrested Tendai Moyo on Monday, said the lawyer Farai Ncube."),
        ("Harare Post", "Police arrested Tendai Moyo on Monday, said the union's secretary Rudo Chikore."),
    )
    assert parts == [{0}, {1}]


def test_one_speaker_in_two_spellings_is_one(origins):
    _, parts = origins(
        ("Minsk Post", "Police arrested the poet, said the lawyer Syarhei Tsikhanouski on Monday."),
        ("Vilna News", "Police arrested the poet on Monday, the lawyer Sergei Tikhanovsky said."),
    )
    assert parts == [{0, 1}]


def test_officials_who_may_be_one_are_each_named(origins):
    made, parts = origins(
        ("Harare Post", "Police arrested Tendai Moyo on Monday, the governor said."),
        ("Savanna Wire", "Police arrested Tendai Moyo on Monday, the defence ministry said."),
        ("Lagoon Radio", "Police arrested Tendai Moyo on Monday, the ministry of defence said."),
    )
    assert parts == [{0, 1, 2}]
    assert made[0].source.count(" / ") == 1
    assert {"the governor"} < {*made[0].source.split(" / ")}


def test_the_body_and_its_spokeswoman_are_one(origins):
    _, parts = origins(
        ("Harare Post", "Soldiers arrested five students, the Defence Ministry said on Monday."),
        ("Lagoon Radio", "A spokeswoman for the Defence Ministry said that soldiers arrested five students."),
    )
    assert parts == [{0, 1}]


def test_two_ministries_are_two(origins):
    _, parts = origins(
        ("Harare Post", "Soldiers arrested five students, the Defence Ministry said on Monday."),
        ("Lagoon Radio", "Soldiers arrested five students, the Health Ministry said on Monday."),
    )
    assert parts == [{0}, {1}]


def test_people_not_named_are_their_outlets(origins):
    made, parts = origins(
        ("Harare Post", "Police arrested Tendai Moyo outside a bakery, a witness said."),
        ("Lagoon Radio", "Police arrested Tendai Moyo on Monday, a neighbour told the radio."),
        ("Harare Post", "Police arrested Tendai Moyo on Monday."),
    )
    assert parts == [{0, 2}, {1}]
    assert made[0].source == "a witness, to Harare Post"


def test_a_sentence_taken_over_in_a_report_of_its_own(origins):
    taken = "Plain-clothes officers arrested Tendai Moyo as he was carrying bread and milk to his car."
    made, parts = origins(
        ("Harare Post", f"{taken} The street was empty. A shop had its shutters down, and dogs barked."),
        ("Lagoon Radio", f"Unions are angry tonight, and say so in song. {taken} We play all of it at nine."),
    )
    assert parts == [{0, 1}]
    assert "taken_over" in {kind for _, _, kind, _ in made[0].taken}


def test_the_same_quotation_re_told(origins):
    _, parts = origins(
        (
            "Harare Post",
            'Police arrested Tendai Moyo. "They broke the gate and trampled my beans and my maize," said a'
            " neighbour.",
        ),
        (
            "Lagoon Radio",
            'Tendai Moyo was arrested by police. "They broke our gate, they trampled maize and beans," an old'
            " woman said.",
        ),
    )
    assert parts == [{0, 1}]


def test_a_short_quotation_of_one_speaker_told_in_other_words(origins):
    def parts(speaker):
        _, found = origins(
            (
                "Harare Post",
                'Police arrested Tendai Moyo, said Rudo Chikore, a clerk. "They opened fire without a warning'
                ' and kept firing until the bus was still," Chikore said.',
            ),
            (
                "Lagoon Radio",
                'Tendai Moyo was arrested by police. "They fired without any warning, and they kept firing'
                f' until the bus stood still," said {speaker}.',
            ),
        )
        return found

    assert parts("the clerk Rudo Chikore") == [{0, 1}]
    assert parts("a man") == [{0}, {1}]


def test_reports_whose_publisher_is_not_known_are_not_counted_apart(origins):
    _, parts = origins(
        (None, "Police arrested the union leader Tendai Moyo on Monday."),
        (None, "Officers detained Tendai Moyo, a unionist, outside a bakery on 4 March."),
    )
    assert parts == [{0, 1}]


def test_the_order_of_accounts_changes_nothing(origins):
    reports = (
        ("Harare Post", f"{WIRE}\n\nSubscribe to the Post."),
        ("Savanna Wire", WIRE),
        ("The Star", "Police arrested Tendai Moyo, said Rudo Chikore, a spokeswoman for the police."),
        ("Lagoon Radio", "Tendai Moyo, a unionist, was arrested by officers, Savanna Wire reported."),
    )
    assert origins(*reports) == origins(*reports, turned=True)


def test_whoever_denies_is_the_origin_of_the_denial(origins):
    made, parts = origins(
        ("Harare Post", "The Defence Ministry denied any part in the raid."),
        ("Lagoon Radio", "A spokesman for the Defence Ministry has denied all part in the raid."),
        kind="REJECT",
    )
    assert parts == [{0, 1}]
    assert made[0].source == "Defence Ministry"


def test_an_outlet_that_the_sentence_names_is_whom_it_is_from(origins):
    _, parts = origins(
        ("Harare Post", "Police arrested Tendai Moyo on Monday."),
        ("Savanna Wire", "Police arrested Tendai Moyo, the Harare Post reported, citing a neighbour."),
    )
    assert parts == [{0, 1}]


def test_the_initials_of_an_outlet_are_its_own_name_not_another_agency(origins):
    made, _ = origins(
        (
            "Sahel Press Agency",
            "Police arrested Tendai Moyo, a neighbour told SPA.\n\n(Reporting by SPA staff)",
        )
    )
    assert {kind for _, _, kind, _ in made[0].taken} == {"own"}


def test_a_state_is_no_outlet_that_has_its_name(origins):
    made, parts = origins(
        ("Danube Portal", "The Russian side denied any part in the raid."),
        ("Baltic Shore", "The Kremlin has denied any part in the raid."),
        kind="REJECT",
    )
    assert parts == [{0, 1}]
    assert made[0].source in ("Russia", "Kremlin")
