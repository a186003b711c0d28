"""Place names, which places they are, and where a claim's act happened. All texts are made up for this."""

import pickle

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Parsed, PlaceMention
from dragoman.parse import Parser
from dragoman.resolve.places import PlaceFinder


class Nobody:
    """No place name stands for its government."""

    def stands_for_government(self, parsed: Parsed, token: int) -> bool:
        return False


class Everybody:
    def stands_for_government(self, parsed: Parsed, token: int) -> bool:
        return True


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> PlaceFinder:
    return PlaceFinder(lexicon)


def places(finder: PlaceFinder, parser: Parser, text: str) -> dict[str, PlaceMention]:
    found, _ = finder(parser.read(text), Nobody())
    assert [place.text for place in found] == [text[place.start : place.end] for place in found]
    return {place.text: place for place in found}


def near(place: PlaceMention, latitude: float, longitude: float) -> bool:
    assert place.latitude is not None and place.longitude is not None
    return abs(place.latitude - latitude) < 1 and abs(place.longitude - longitude) < 1


def test_a_first_name_is_no_town(finder: PlaceFinder, parser: Parser) -> None:
    assert places(finder, parser, "Police detained Marta Velkova again on Thursday, her lawyer said.") == {}


@pytest.mark.parametrize(
    ("text", "name", "latitude", "longitude"),
    [
        ("Rebels shelled the market in Malakal on Tuesday.", "Malakal", 9.5, 31.7),
        ("Ministers from Kazakhstan arrived on Monday.", "Kazakhstan", 48, 67),
        ("Fishermen were held in the Black Sea off Sochi.", "Black Sea", 43, 34),
        ("The army fought militants in the Sinai.", "Sinai", 29.5, 33.8),
        ("Farmers in Saskatchewan blocked two highways.", "Saskatchewan", 54, -106),
        ("Police arrested a man in Alexandria, La., on Sunday.", "Alexandria", 31.3, -92.4),
        ("The priest was freed in Alexandria, Egypt, on Sunday.", "Alexandria", 31.2, 29.9),
        ("The couple were married in Paris, Texas, in 1990.", "Paris", 33.7, -95.6),
        ("The couple were married in Paris in 1990.", "Paris", 48.9, 2.4),
        ("Voters in the state of Washington chose a new governor.", "Washington", 47.5, -120.5),
        ("Talks were held in Washington and in London.", "Washington", 38.9, -77),
        ("Judges in Rapides Parish dismissed the case.", "Rapides Parish", 31.2, -92.5),
        ("Tanks entered Tbilisi as Georgia closed its border with Russia.", "Georgia", 42, 43.5),
        ("Storms hit Alabama, Georgia and Florida overnight.", "Georgia", 32.75, -83.5),
        ("Gunmen killed two guards in Mazar-i-Sharif on Sunday.", "Mazar-i-Sharif", 36.7, 67.1),
    ],
)
def test_where_a_place_is(
    finder: PlaceFinder, parser: Parser, text: str, name: str, latitude: float, longitude: float
) -> None:
    assert near(places(finder, parser, text)[name], latitude, longitude)


def test_an_abbreviated_state_is_a_place_too(finder: PlaceFinder, parser: Parser) -> None:
    found = places(finder, parser, "Two miners died in Greenville, Ky., on Friday.")
    assert near(found["Greenville"], 37.2, -87.2)
    assert near(found["Ky."], 38.2, -84.9)
    assert found["Ky."].country == "USA"


def test_one_name_means_one_place_in_a_report(finder: PlaceFinder, parser: Parser) -> None:
    text = "A fire broke out in Springfield, Ill., on Monday. Two people died in Springfield, police said."
    found, _ = finder(parser.read(text), Nobody())
    springfields = [place for place in found if place.text == "Springfield"]
    assert len(springfields) == 2
    assert len({place.geonames_id for place in springfields}) == 1
    assert near(springfields[1], 39.8, -89.6)


def test_other_places_of_the_report_decide(finder: PlaceFinder, parser: Parser) -> None:
    text = "Crews from Cleveland, Toledo and Dayton came to Athens after the flood in southern Ohio."
    assert near(places(finder, parser, text)["Athens"], 39.3, -82.1)
    text = "Crews from Thessaloniki and Patras came to Athens after the flood in central Greece."
    assert near(places(finder, parser, text)["Athens"], 38, 23.7)


def test_persons_peoples_and_bodies_are_no_places(finder: PlaceFinder, parser: Parser) -> None:
    text = "Senator Barbara Jordan met Nigerian officials. Jordan thanked the United Nations."
    assert places(finder, parser, text) == {}


def test_a_virus_is_no_place(finder: PlaceFinder, parser: Parser) -> None:
    assert "Marburg" not in places(finder, parser, "Doctors fear that the Marburg virus will spread.")


def test_a_place_nobody_knows_is_kept_and_dropped_with_a_reason(finder: PlaceFinder, parser: Parser) -> None:
    text = "Soldiers burned houses in the village of Qwxembali and in Juba."
    found, drops = finder(parser.read(text), Nobody())
    unknown = [place for place in found if place.latitude is None]
    assert [text[drop.start : drop.end] for drop in drops] == [place.text for place in unknown]
    assert all(drop.code == "P101" for drop in drops)
    assert any(place.text == "Juba" and place.country == "SSD" for place in found)


def test_candidates_passed_over_are_kept(finder: PlaceFinder, parser: Parser) -> None:
    place = places(finder, parser, "Protesters marched in Tripoli in the capital of Libya.")["Tripoli"]
    assert place.country == "LBY"
    assert place.candidates and place.geonames_id not in place.candidates


def test_the_governments_reader_gives_the_role(finder: PlaceFinder, parser: Parser) -> None:
    found, _ = finder(parser.read("Minsk rejected the demand."), Everybody())
    assert [(place.text, place.role) for place in found] == [("Minsk", "actor")]


def mention(parsed: Parsed, word: str) -> Mention:
    head = parsed.words.index(word)
    sentence = parsed.sentences[parsed.sentence_of[head]]
    return Mention(
        event_type="COERCE",
        mode=None,
        contexts=(),
        head=head,
        trigger=(head, head + 1),
        clause=sentence,
        actors=(),
        recipients=(),
        sizes=(),
        charges=(),
        rule="",
    )


@pytest.mark.parametrize(
    ("text", "act", "place", "precision"),
    [
        ("Police arrested two students in Harare on Monday.", "arrested", "Harare", "city"),
        ("Police arrested two students in Zimbabwe on Monday.", "arrested", "Zimbabwe", "country"),
        ("Police arrested two students from Harare on Monday.", "arrested", None, None),
        ("Police arrested two students who had studied in Harare.", "arrested", None, None),
        ("Guards were killed near Gao. Police arrested a student.", "arrested", None, None),
        ("Pirates seized a tanker in the Red Sea.", "seized", "Red Sea", "area"),
        ("Gunmen held two nurses in the village of Tarkeba.", "held", "Tarkeba", None),  # in no gazetteer
        ("Police arrested a student in the centre of Harare.", "arrested", "Harare", "city"),
        ("A bomb went off in Mosul, killing nine people.", "killing", "Mosul", "city"),
        ("Nine people died when a bomb went off in Mosul.", "died", "Mosul", "city"),
        ("Nine people died and 30 were wounded in Mosul.", "died", "Mosul", "city"),
    ],
)
def test_place_of_a_claim(
    finder: PlaceFinder, parser: Parser, text: str, act: str, place: str | None, precision: str | None
) -> None:
    parsed = parser.read(text)
    found, _ = finder(parsed, Nobody())
    where = finder.of_claim(parsed, mention(parsed, act), found)
    assert (where.text if where else None) == place
    assert (where.precision if where else None) == precision


@pytest.mark.parametrize(
    "text", ["", "Paris", "北京是中国的首都。", ", . —", "IN MINSK", "\n\nU.S\n\n", "St."]
)
def test_any_text_works(finder: PlaceFinder, parser: Parser, text: str) -> None:
    found, drops = finder(parser.read(text), Nobody())
    assert all(text[place.start : place.end] == place.text != "" for place in found)
    assert len(drops) == sum(place.latitude is None for place in found)


def test_goes_to_another_process(finder: PlaceFinder, parser: Parser) -> None:
    text = "Rebels shelled the market in Malakal."
    sent = pickle.loads(pickle.dumps(finder))
    assert places(sent, parser, text) == places(finder, parser, text)
