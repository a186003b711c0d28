"""One item of Wikidata → what may be kept of it: a person, body, place or office, or why it is left out.

Offices and bodies stand anywhere in the dump, so that a person's tenures name items until all is read.
"""

from dataclasses import dataclass

from dragoman.gather.entry import LeftOut, PlaceEntry
from dragoman.gather.snaks import (
    Json,
    as_map,
    date_of,
    item_of,
    items,
    names,
    qualifiers,
    statements,
    value_of,
)
from dragoman.gather.tenures import Held, dates_of
from dragoman.lexicon import Lexicon

HUMAN = "Q5"
INSTANCE, SUBCLASS, POSITION, DEATH = "P31", "P279", "P39", "P570"
COUNTRY, JURISDICTION, CITIZEN, OCCUPATION = "P17", "P1001", "P27", "P106"
OF, ORGANISATION = "P642", "P2389"
COORDINATES, GEONAMES, POPULATION = "P625", "P1566", "P1082"
OFFICE_CLASSES = frozenset(("Q4164871", "Q294414", "Q17279032"))  # position, public office, elective office
OFFICE_MARKS = (JURISDICTION, "P1308", ORGANISATION, "P748")  # of, held by, directs, appointed by
INTERGOVERNMENTAL = "Q245065"
EARTH = "Q2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    item: str
    names: tuple[tuple[str, str], ...]
    countries: tuple[str, ...]
    held: tuple[Held, ...]
    died: str
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    item: str
    names: tuple[tuple[str, str], ...]
    kind: str
    country: str
    sectors: str
    heads: tuple[Held, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    item: str
    title: str
    country: str


Found = Person | Body | Position | PlaceEntry | LeftOut


class ItemReader:
    def __init__(self, lexicon: Lexicon) -> None:
        def table(name: str, key: str, value: str) -> dict[str, str]:
            return {row[key]: row[value] for row in lexicon.table(f"wikidata/{name}.tsv")}

        self.countries = table("countries", "item", "iso3")
        self.kinds = table("classes", "item", "kind")
        self.sectors = table("classes", "item", "sectors")
        self.places = table("places", "item", "precision")
        self.headships = table("headships", "property", "office")
        self.occupations = table("occupations", "item", "source").keys()
        self.languages = {row["language"]: n for n, row in enumerate(lexicon.table("wikidata/languages.tsv"))}

    def read(self, entity: object) -> Found:
        """What an item is; LeftOut where it is none of these, or lacks what makes it of use."""
        entity = as_map(entity)
        item = entity.get("id")
        if not isinstance(item, str) or not item.startswith("Q"):
            return LeftOut("no item")
        classes = items(entity, INSTANCE)
        if HUMAN in classes:
            return self._person(item, entity)
        if any(one in self.kinds for one in classes):
            return self._body(item, entity, classes)
        if any(one in self.places for one in classes):
            return self._place(entity, classes)
        if is_office(entity, classes):
            return self._position(item, entity)
        return LeftOut("no person, body, place or office")

    def _country(self, entity: Json, *props: str) -> str:
        known = (
            self.countries[one] for prop in props for one in items(entity, prop) if one in self.countries
        )
        return next(known, "")

    def _person(self, item: str, entity: Json) -> Person | LeftOut:
        tenures = list(statements(entity, POSITION))
        may_head = not self.occupations.isdisjoint(items(entity, OCCUPATION))
        if not tenures and not may_head:
            return LeftOut("a private person: no office")
        found = names(entity, self.languages)
        if not found:
            return LeftOut("no name in a language that is kept")
        held = [one for statement in tenures if (one := self._held(item, statement)) is not None]
        deaths = (date_of(one.get("mainsnak")) for one in statements(entity, DEATH))
        return Person(
            item=item,
            names=found,
            countries=tuple(self.countries[one] for one in items(entity, CITIZEN) if one in self.countries),
            held=tuple(held),
            died=next((date for date in deaths if date), ""),
            undated=len(tenures) - len(held),
        )

    def _held(self, person: str, statement: Json) -> Held | None:
        """A tenure with a date; None where no date, or only a coarse one, is stated."""
        position, dates = item_of(statement.get("mainsnak")), dates_of(statement)
        if not position or dates is None:
            return None
        of = [item_of(one) for prop in (OF, ORGANISATION) for one in qualifiers(statement, prop)]
        where = [item_of(one) for prop in (JURISDICTION, COUNTRY, OF) for one in qualifiers(statement, prop)]
        country = next((self.countries[one] for one in where if one in self.countries), "")
        body = next((one for one in of if one and one not in self.countries), "")
        return Held(
            person=person, item=position, office="", body=body, country=country, start=dates[0], end=dates[1]
        )

    def _body(self, item: str, entity: Json, classes: list[str]) -> Body | LeftOut:
        chief = next(one for one in classes if one in self.kinds)
        country = "IGO" if INTERGOVERNMENTAL in classes else self._country(entity, COUNTRY, JURISDICTION)
        if not country:
            return LeftOut("a body without a country that is known")
        found = names(entity, self.languages)
        if not found:
            return LeftOut("no name in a language that is kept")
        heads = []
        for prop, office in self.headships.items():
            for statement in statements(entity, prop):
                person, dates = item_of(statement.get("mainsnak")), dates_of(statement)
                if person and dates is not None:
                    heads.append(
                        Held(
                            person=person,
                            item="",
                            office=office,
                            body=item,
                            country=country,
                            start=dates[0],
                            end=dates[1],
                        )
                    )
        return Body(
            item=item,
            names=found,
            kind=self.kinds[chief],
            country=country,
            sectors=self.sectors[chief],
            heads=tuple(heads),
        )

    def _place(self, entity: Json, classes: list[str]) -> PlaceEntry | LeftOut:
        where = next((as_map(value_of(one.get("mainsnak"))) for one in statements(entity, COORDINATES)), {})
        latitude, longitude = where.get("latitude"), where.get("longitude")
        number = next((value_of(one.get("mainsnak")) for one in statements(entity, GEONAMES)), None)
        if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
            return LeftOut("a place without coordinates")
        if not (
            abs(latitude) <= 90 and abs(longitude) <= 180 and str(where.get("globe", EARTH)).endswith(EARTH)
        ):
            return LeftOut("a place that is not on the earth")
        if not isinstance(number, str) or not number.isascii() or not number.isdigit() or len(number) > 12:
            return LeftOut("a place without a number of GeoNames")
        found = names(entity, self.languages)
        if not found:
            return LeftOut("no name in a language that is kept")
        return PlaceEntry(
            names=found,
            latitude=float(latitude),
            longitude=float(longitude),
            geonames_id=int(number),
            country=self._country(entity, COUNTRY),
            population=population(entity),
            precision=next(self.places[one] for one in classes if one in self.places),
        )

    def _position(self, item: str, entity: Json) -> Position | LeftOut:
        title = next(
            (text for text, language in names(entity, self.languages) if language in ("en", "mul")), ""
        )
        if not title:
            return LeftOut("an office without an English title")
        return Position(item=item, title=title, country=self._country(entity, JURISDICTION, COUNTRY))


def is_office(entity: Json, classes: list[str]) -> bool:
    claims = as_map(entity.get("claims"))
    if not OFFICE_CLASSES.isdisjoint(classes) or any(prop in claims for prop in OFFICE_MARKS):
        return True
    return SUBCLASS in claims and COUNTRY in claims


def population(entity: Json) -> int:
    """The latest number of inhabitants that is given, 0 for none; Wikidata writes it with a plus."""
    found = 0
    for statement in statements(entity, POPULATION):
        amount = as_map(value_of(statement.get("mainsnak"))).get("amount")
        if isinstance(amount, str) and amount.lstrip("+").isascii() and amount.lstrip("+").isdigit():
            found = min(int(amount.lstrip("+")[:12]), 100_000_000)
    return found
