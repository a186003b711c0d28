"""Numbers of an act as they are written out in words, and what they are parts of."""

import pytest

from dragoman.model import Document, Size
from dragoman.route import Coder


def sizes(parser, text: str) -> list[Size]:
    coded = Coder(parser).code(Document(id="one", text=text, published="2025-03-25"))
    return [size for claim in coded.claims for size in claim.sizes]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Police arrested fifty-one people in Minsk.", ["51"]),
        ("Twenty-one students were arrested in Minsk.", ["21"]),
        ("Belarus released fifty-two prisoners.", ["52"]),
        ("Police arrested one student in Minsk.", []),
        ("Police detained two dozen activists in Kampala.", ["24"]),
        ("Nearly half a million people were displaced by the army.", ["~500000"]),
        ("Police arrested several hundred protesters in Lima.", [">=200"]),
        ("Rebels killed tens of thousands of people.", [">=20000"]),
        ("The court jailed him for six and a half years.", ["6.5"]),
        ("In 2020 two million people were displaced by the army.", ["2000000"]),
        ("Police arrested 40 or so activists in Tunis.", ["~40"]),
        ("Gunmen kidnapped between 30 and 40 schoolgirls.", [">=30", "<=40"]),
        ("Between 20 and 25 soldiers were killed by militants near Tera.", [">=20", "<=25"]),
        ("A quarter of a million people were displaced by the army.", ["250000"]),
        ("Clashes with police left two students dead and at least 60 injured in Dakar.", ["2", ">=60"]),
        ("Police killed three to five protesters.", [">=3", "<=5"]),
        # of what is agreed, threatened, promised, and of what the verb covers
        ("Japan agreed to lend Laos 30 million dollars.", ["30000000"]),
        ("Chad and Niger agreed on a truce of 60 days.", ["60"]),
        ("Brazil threatened to impose tariffs of 25 percent on Peru.", ["25"]),
        # of all that is sent, and how long it lasts
        ("The army sent three tanks and two helicopters to Gao.", ["3", "2"]),
        ("Some 300 marines from Fiji and Tonga held a joint exercise over four weeks.", ["~300", "4"]),
        ("Some 300 marines from Fiji and Tonga held a joint exercise over the last four weeks.", ["~300"]),
        # an age is none
        ("Soldiers shot a boy of 12 in Nablus.", []),
    ],
)
def test_a_number_in_words_is_read_whole(parser, text: str, values: list[str]) -> None:
    assert [f"{size.approx}{size.value or 0:.12g}" for size in sizes(parser, text)] == values


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The rebels released 18 prisoners on Thursday, 13 of them women.", [(18, None), (13, 0)]),
        (
            "Iran freed 45 prisoners, including a poet, two lawyers and four students.",
            [(45, None), (2, 0), (4, 0)],
        ),
        ("Gunmen shot dead 60 people, nine children among them, in Plateau.", [(60, None), (9, 0)]),
        (
            "Soldiers shot 22 villagers, 12 of whom were children, three officials said.",
            [(22, None), (12, 0)],
        ),
        ("The rebels released 31 hostages (19 women and 12 men) on Sunday.", [(31, None), (19, 0), (12, 0)]),
        ("Police detained five of the 40 demonstrators in Baku.", [(5, 1), (40, None)]),
        ("Troops arrested 90 people, most of them women, and 30 others fled.", [(90, None)]),
    ],
)
def test_a_number_is_part_of_another(parser, text: str, parts: list[tuple[int, int | None]]) -> None:
    assert [(size.value, size.part_of) for size in sizes(parser, text)] == parts


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("The EU gave Moldova €150m in emergency aid.", ["€150m EUR"]),
        ("The US sent Ukraine $275m worth of ammunition.", ["$275m USD"]),
        ("The US will send Ukraine ammunition worth $275m.", ["$275m USD"]),
        ("London fined the oil firm £1.2bn over the spill.", ["£1.2bn GBP"]),
        ("The court fined the magazine R$30 million.", ["R$30 million BRL"]),
        ("Soldiers opened fire from 150m away, killing two protesters.", ["two person"]),
    ],
)
def test_a_sum_in_short(parser, text: str, sums: list[str]) -> None:
    assert [f"{size.text} {size.unit}" for size in sizes(parser, text)] == sums


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Soldiers evicted 350 families.", ["family"]),
        ("India sent four battalions to Manipur.", ["battalion"]),
        ("The US blacklisted 12 militia groups.", ["group"]),
        ("Police arrested three gangs of smugglers.", ["gang"]),
        ("Rebels killed 12 marines.", ["person"]),
        ("Pirates seized a tanker and its 23 crew members.", ["person"]),
    ],
)
def test_what_is_counted(parser, text: str, units: list[str]) -> None:
    assert [size.unit for size in sizes(parser, text)] == units


def test_the_dead_of_an_attack_are_counted_where_one_speaker_tells_both(parser) -> None:
    text = "A warplane fired on the market, and seven traders were killed, a doctor said."
    assert [size.value for size in sizes(parser, text)] == [7]


def test_one_is_counted_alone(parser) -> None:
    assert [size.value for size in sizes(parser, "Ten of thirteen parties boycotted the vote.")] == [10, 13]
    assert [size.value for size in sizes(parser, "Police arrested one of the 40 men.")] == [1, 40]


def test_how_many_a_party_is(parser) -> None:
    told = ("Police detained two dozen activists.", "Police detained 30-40 activists.")
    coded = [Coder(parser).code(Document(id="one", text=text, published="2025-03-25")) for text in told]
    assert [party.count for one in coded for claim in one.claims for party in claim.recipients] == [24, None]
