"""What an attack did to people is a claim where it hangs on the attack or follows it, else none."""

import pytest

from dragoman.find import Finder


@pytest.fixture(scope="module")
def finder(lexicon):
    return Finder(lexicon)


def done_to(parser, finder, text):
    """The words of each act with the heads of those it was done to."""
    parsed = parser.read(text)
    mentions, _ = finder(parsed)
    return {
        parsed.words[one.head]: [parsed.words[who.head] for who in one.recipients if who.head is not None]
        for one in mentions
    }


@pytest.mark.parametrize(
    ("text", "word", "people"),
    [
        (
            "A bomb exploded at a bank in Lima, killing an officer and injuring two clerks.",
            "killing",
            "officer",
        ),
        (
            "A bomb exploded at a bank in Lima, killing an officer and injuring two clerks.",
            "injuring",
            "clerks",
        ),
        ("Two guards were killed when a bomb went off at the airport in Aden.", "killed", "guards"),
        ("Nine people died after rioters set fire to a bus in Dhaka.", "died", "people"),
        ("Gunmen stormed a hotel in Bamako. Nineteen guests were killed.", "killed", "guests"),
        ("One soldier is dead after an ambush near Gao.", "dead", "soldier"),
        ("The raid claimed the lives of nine villagers.", "lives", "villagers"),
        ("Rebels shelled the market, leaving twelve dead.", "dead", "twelve"),
    ],
)
def test_what_an_attack_did_to_people_is_told(parser, finder, text, word, people):
    assert done_to(parser, finder, text)[word] == [people]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops attacked the camp in Kole. Nine people have died in floods this week.", "died"),
        ("A book on a soldier killed in battle came out in Rome.", "killed"),
        ("Two guards were killed when a wall fell in Aden.", "killed"),
    ],
)
def test_what_has_another_cause_is_not(parser, finder, text, word):
    assert word not in done_to(parser, finder, text)


@pytest.mark.parametrize(
    ("text", "word", "people"),
    [
        ("Troops broke up the camp at dawn, and 13 people were killed.", "killed", "people"),
        ("Ninety farmers died when soldiers cleared the camp in Kole.", "died", "farmers"),
        ("Ten people were killed when the army crushed protests.", "killed", "people"),
        ("Soldiers put down the revolt; seven clerks were killed.", "killed", "clerks"),
        ("Seven clerks were killed during the dispersal of the crowd.", "killed", "clerks"),
        ("Seven clerks have been killed since the protests began.", "killed", "clerks"),
        ("Seven clerks were killed in the coup.", "killed", "clerks"),
        ("Fighting broke out on Sunday and nine clerks were killed.", "killed", "clerks"),
        ("Police opened fire on workers. Nine clerks died, a doctor said.", "died", "clerks"),
        ("Nine clerks were killed in Goma on Sunday. Gunmen opened fire on a bar.", "killed", "clerks"),
        ("Nine clerks died and 78 were wounded in Goma, an official said.", "died", "clerks"),
        ("Nine clerks died and 78 were wounded in Goma, an official said.", "wounded", "78"),
    ],
)
def test_who_is_killed_where_people_are_dealt_with_by_force(parser, finder, text, word, people):
    assert done_to(parser, finder, text)[word] == [people]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Police cleared the road after a crash in which two clerks died.", "died"),
        ("Two clerks were killed when a stage fell at a rally.", "killed"),
        ("Two clerks died in a stampede during protests.", "died"),
        ("Nine clerks died during the heatwave, and police cleared the beaches.", "died"),
        ("Three clerks were killed in a storm in the Alps.", "killed"),
        ("Nine clerks died in Goma on Sunday. Gunmen opened fire on a bar.", "died"),
        ("Dozens were wounded when a bus overturned.", "wounded"),
        ("His pride was wounded.", "wounded"),
    ],
)
def test_who_dies_beside_force_but_not_of_it_is_not(parser, finder, text, word):
    assert word not in done_to(parser, finder, text)


def test_who_is_sent_to_take_something_takes_it(parser, finder):
    parsed = parser.read("Soldiers were sent to seize the port.")
    [seizing] = [one for one in finder(parsed)[0] if parsed.words[one.head] == "seize"]
    assert [parsed.words[who.head] for who in seizing.actors] == ["Soldiers"]
    assert seizing.recipients == ()
