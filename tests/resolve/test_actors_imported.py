"""Imported actors serve like the built-in ones: by name, office and date; and they take nothing away."""

from pathlib import Path

import pytest

from dragoman.gather import import_file
from dragoman.lexicon import load
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.places import PlaceFinder
from gather.items import (
    CHIEF,
    COMPANY,
    FINANCE,
    VILLAGE,
    VINDHEIM,
    dump,
    held,
    human,
    item,
    item_snak,
    position,
)

PRESIDENT = position("Q900000070", "President of Norway", "Q20")
FOUND = "per:q900000001"
MACRON = "per:macron-emmanuel"
LIST = """kind,name,country,office,office_from,office_to,actor_id,wikidata,aliases
person,Manuel Macron,France,president,2027-05-14,,per:later,,
person,Marco Rubio,USA,envoy of the harbour,2027-01,,per:rubio-marco,,Marko Rubyo
person,Emmanuel Macron,France,head of the republic,2017-05-14,2027-05-13,,,Emanuel Makron
person,Emmanuel Macron,Senegal,mayor,2017-05-14,,per:namesake,,
person,Angela Merkel,Namibia,president,2015-01-01,,per:other-merkel,,
person,Shinzo Abe,Laos,prime minister,2015-01-01,,per:other-abe,,
person,Ibrahim Boubacar Keita,Ivory Coast,president,2016-01-01,,per:other-keita,,
person,Tone Brekkvik,Norway,ambassador,2020-01-01,,per:envoy,,
person,Jutta Brandt,Germany,chancellor,2025-09-01,,per:other-chancellor,,
person,Oddvar Lisle,Norway,prime minister,2020-01-01,,per:lisle,,
body,Harbour Fund,Norway,,,,org:fund,,
body,Institute of the Seven Rivers,Norway,,,,org:seven-rivers,,
body,Quernox,Norway,,,,org:quernox,,
body,Supreme Court,Vanuatu,,,,org:court,,
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("actors")
    items = (VINDHEIM, FINANCE, COMPANY, CHIEF, VILLAGE)
    governor = human("Q900000071", "Sverre Lisle", P39=[held("Q900000070", "2021-01-01")])
    club = item("Q900000072", "Union of Quay Workers", P31=item_snak("Q178790"), P17=item_snak("Q20"))
    import_file(dump(folder / "d.json", *items, PRESIDENT, governor, club), folder / "a.sqlite", load())
    (folder / "own.csv").write_text(LIST)
    import_file(folder / "own.csv", folder / "a.sqlite", load())
    return folder / "a.sqlite"


@pytest.fixture(scope="module")
def finder(file: Path) -> ActorFinder:
    return ActorFinder(load(actors=file))


@pytest.fixture(scope="module")
def index(file: Path) -> ActorIndex:
    return ActorIndex(load(actors=file))


def read(finder: ActorFinder, parser: Parser, text: str, published: str | None) -> dict[str, str]:
    """Names of the document's actors with their ids."""
    return {actor.name: actor.id for actor in finder(parser.read(text), published).actors}


def test_a_name_with_its_office_in_its_time(finder: ActorFinder, parser: Parser) -> None:
    text = "Norwegian Finance Minister Karsten Vindheim spoke in Bergen."
    assert read(finder, parser, text, "2023-03-01")["Karsten Vindheim"] == FOUND
    later = next(a for a in finder(parser.read(text), "2025-03-01").actors if a.name == "Karsten Vindheim")
    assert later.id.startswith("a") and FOUND in later.candidates
    assert FOUND not in read(finder, parser, text, None).values()


@pytest.mark.parametrize(
    "text",
    [
        "Karsten Vindheim, a plumber from Bergen in Norway, was fined.",
        "Karsten Vindheim, 19, was fined in Norway.",
        "Danish Finance Minister Karsten Vindheim was fined.",
        "Norwegian police arrested Karsten Vindheim on Monday.",
    ],
)
def test_a_namesake_is_nobody_imported(finder: ActorFinder, parser: Parser, text: str) -> None:
    assert read(finder, parser, text, "2023-03-01")["Karsten Vindheim"].startswith("a")


def test_a_surname_with_its_office_and_another_spelling(finder: ActorFinder, parser: Parser) -> None:
    text = "Norway's Finance Minister Vindheim spoke in Bergen."
    assert FOUND in read(finder, parser, text, "2023-03-01").values()
    text = "Norwegian Finance Minister Carsten Windheim spoke in Bergen."
    assert FOUND in read(finder, parser, text, "2023-03-01").values()


def test_a_surname_with_its_office_needs_the_country(finder: ActorFinder, parser: Parser) -> None:
    text = "Finance Minister Vindheim spoke in Lyon."
    assert FOUND not in read(finder, parser, text, "2023-03-01").values()


def test_an_office_on_a_day(finder: ActorFinder, parser: Parser) -> None:
    text = "The Norwegian president spoke in Bergen."
    assert "per:q900000071" in read(finder, parser, text, "2023-03-01").values()
    assert "per:q900000071" not in read(finder, parser, text, "2019-03-01").values()


def test_bodies_by_full_name_and_country(finder: ActorFinder, parser: Parser) -> None:
    text = "The Institute of the Seven Rivers criticised Norway. Vindheim Harbour Lines did not answer."
    found = read(finder, parser, text, "2023-03-01")
    assert {"org:seven-rivers", "org:q900000020"} <= set(found.values())
    text = "Norwegian police searched the Supreme Court. Quernox rose in London."
    assert not {"org:court", "org:quernox"} & set(read(finder, parser, text, "2023-03-01").values())


def test_the_same_actor_in_both_is_one(index: ActorIndex) -> None:
    assert index.named(("Emmanuel", "Macron")) == [MACRON, "per:namesake"]
    assert index.named(("Emanuel", "Makron")) == [MACRON]  # an alias that only the list has
    # Of him the built-in data know no end.
    (tenure,) = index.tenures_of(MACRON)
    assert (tenure.office, tenure.ended) == (
        "president",
        "2027-05-13",
    )
    assert "envoy of the harbour" in [t.office for t in index.tenures_of("per:rubio-marco")]
    assert index.named(("Marko", "Rubyo")) == ["per:rubio-marco"]


def test_who_came_after_the_built_in_data(index: ActorIndex) -> None:
    assert index.holder({"president"}, "FRA", "2026-01-01") == MACRON
    assert index.holder({"president"}, "FRA", "2028-01-01") == "per:later"


def test_nothing_is_taken_away(index: ActorIndex) -> None:
    assert index.holders_named("merkel", {"president", "chancellor"}, "2016-01-01") == ["per:merkel-angela"]
    assert index.holder({"chancellor"}, "DEU", "2016-01-01") == "per:merkel-angela"


def test_of_two_who_agree_the_built_in_one_stands(finder: ActorFinder, parser: Parser) -> None:
    text = "Prime Minister Shinzo Abe met officials of Laos and of Japan on Monday."
    assert read(finder, parser, text, "2016-03-01")["Shinzo Abe"] == "per:abe-shinzo"


def test_in_the_years_that_were_checked_the_built_in_holder_stands(index: ActorIndex) -> None:
    assert index.holder({"chancellor"}, "DEU", "2025-11-01") == "per:merz-friedrich"
    assert index.holder({"chancellor"}, "DEU", "2026-11-01") == "per:other-chancellor"


def test_one_of_many_is_nobody_by_the_office_alone(finder: ActorFinder, parser: Parser) -> None:
    text = "Norway's ambassador was summoned in Vientiane."
    assert "per:envoy" not in read(finder, parser, text, "2023-03-01").values()
    text = "The Norwegian ambassador, Tone Brekkvik, was summoned in Vientiane."
    assert "per:envoy" in read(finder, parser, text, "2023-03-01").values()


def test_a_namesake_of_a_known_one_needs_his_country_beside_him(finder: ActorFinder, parser: Parser) -> None:
    text = "Ibrahim Boubacar Keita was held in Kati. The president resigned. {} closed the border with Mali."
    found = read(finder, parser, text.format("Ivory Coast"), "2020-08-20")
    assert "per:other-keita" not in found.values()
    text = "Ivorian President Ibrahim Boubacar Keita closed the border with Mali."
    assert read(finder, parser, text, "2020-08-20")["Ibrahim Boubacar Keita"] == "per:other-keita"


@pytest.mark.parametrize(
    "text",
    [
        "Oddvar Lisle, president of the association of Norwegian doctors, resigned.",
        "Oddvar Lisle spoke in Norway.",
        "Norwegian officials searched the Harbour Fund.",
    ],
)
def test_the_very_office_and_the_bodys_own_country(finder: ActorFinder, parser: Parser, text: str) -> None:
    assert not {"per:lisle", "org:fund"} & set(read(finder, parser, text, "2023-03-01").values())


def test_places_that_the_gazetteer_lacks(file: Path, parser: Parser) -> None:
    parsed = parser.read("Police in Vindheimsund, Norway, arrested two men.")
    finder = PlaceFinder(load(actors=file))
    (place,) = [p for p in finder(parsed, ActorFinder(load(actors=file)))[0] if p.text == "Vindheimsund"]
    assert (place.geonames_id, place.country) == (99000001, "NOR")


def test_the_order_of_documents_changes_nothing(file: Path, parser: Parser) -> None:
    texts = (
        "Norwegian Finance Minister Karsten Vindheim spoke in Bergen.",
        "French President Emmanuel Macron met Emanuel Makron in Lyon.",
        "Norwegian Finance Minister Carsten Windheim met Marko Rubyo.",
    )

    def coded(order: tuple[str, ...]) -> dict[str, object]:
        finder = ActorFinder(load(actors=file))
        return {text: finder(parser.read(text), "2023-03-01").actors for text in order}

    assert coded(texts) == coded(texts[::-1])
