"""The 40 columns of POLECAT, tab-separated, `None` for what is not known, several values joined with "; ".

Only what the source says: a date is written where it is one day, a city where the place is one. Titles, names
and places are of the fullest account of an event.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO

from dragoman.lexicon import load
from dragoman.lexicon.table import read_table
from dragoman.model.columns import Column
from dragoman.model.whole import EventTold, PartyTold
from dragoman.show.formats.delimited import tsv_line
from dragoman.show.formats.sheet import Sheet, cell

MISSING = "None"
QUADS = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
Value = tuple[Callable[[EventTold], Any], str]
Parties = Callable[[EventTold], tuple[PartyTold, ...]]


def values(cow: Mapping[str, str]) -> dict[str, Value]:
    """Each column with its value and what it holds; `cow` gives the Correlates of War number of a country."""
    return {
        "Event ID": (lambda told: told.event.event_id, "event_id of the events"),
        "Event Date": (_day, "where it is one day, ISO"),
        "Event Type": (lambda told: told.event.event_type, "PLOVER type"),
        "Event Mode": (lambda told: told.event.mode, "PLOVER mode"),
        "Intensity": (lambda told: told.event.score, "PLOVER's score of type and mode"),
        "Quad Code": (lambda told: QUADS[told.event.quad_code - 1], "in words"),
        "Contexts": (lambda told: told.event.contexts, "PLOVER contexts of all its claims"),
        **_side("Actor", lambda told: told.actors, cow),
        **_side("Recipient", lambda told: told.recipients, cow),
        "Placename": (lambda told: told.event.place, "name in GeoNames"),
        "City": (lambda told: _place(told, "city"), "where the place is one"),
        "District": (lambda told: _place(told, "district"), "where the place is one"),
        "Province": (lambda told: _place(told, "region"), "where the place is one"),
        "Country": (lambda told: told.event.country, "of the place, ISO 3166-1 alpha-3"),
        "Latitude": (lambda told: told.event.latitude, "degrees north, WGS 84"),
        "Longitude": (lambda told: told.event.longitude, "degrees east, WGS 84"),
        "GeoNames ID": (lambda told: told.event.geonames_id, "GeoNames number"),
        "Raw Placename": (lambda told: told.place_words, "as written"),
        "Feature Type": (lambda _: None, "not known to dragoman"),
        "Source": (lambda told: told.publisher, "publisher of the fullest account"),
        "Publication Date": (lambda told: told.published, "of the fullest account, ISO"),
        "Story People": (lambda told: told.people, "persons whom the fullest account names"),
        "Story Organizations": (lambda told: told.organizations, "bodies that it names"),
        "Story Locations": (lambda told: told.locations, "places that it names"),
        "Language": (lambda told: told.language, "of the fullest account, ISO 639-1"),
        "Version": (lambda told: f"dragoman {told.coder}", "the coder that read it"),
    }


def _side(name: str, parties: Parties, cow: Mapping[str, str]) -> dict[str, Value]:
    def sectors(told: EventTold) -> tuple[str, ...]:
        return _once(code for one in parties(told) for code in one.sectors)

    return {
        f"{name} Name": (lambda told: _once(one.name for one in parties(told)), "as resolved"),
        f"{name} Country": (
            lambda told: _once(one.country for one in parties(told)),
            "ISO 3166-1 alpha-3, each once",
        ),
        f"{name} COW": (
            lambda told: _once(cow.get(one.country or "") for one in parties(told)),
            "Correlates of War state numbers",
        ),
        f"Primary {name} Sector": (lambda told: next(iter(sectors(told)), None), "the first"),
        f"{name} Sectors": (sectors, "sector codes, each once"),
        f"{name} Title": (
            lambda told: _once(title for one in parties(told) for title in one.title),
            "offices held",
        ),
        f"{name} Name Raw": (lambda told: _once(one.words for one in parties(told)), "as written"),
        f"Wikipedia {name} ID": (lambda _: None, "not known to dragoman"),
    }


def _once(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in values if one))


def _day(told: EventTold) -> str | None:
    event = told.event
    return event.date_start if event.date_start == event.date_end else None


def _place(told: EventTold, precision: str) -> str | None:
    return told.event.place if told.place_precision == precision else None


def polecat_columns() -> tuple[Column, ...]:
    return tuple(Column(name, "text", True, holds) for name, (_, holds) in values({}).items())


def write_polecat(sheet: Sheet, file: BinaryIO) -> None:
    countries = read_table(load().root / "countries.tsv", "countries.tsv")
    made = values({row["iso3"]: row["cow"] for row in countries if row["cow"]})
    file.write(tsv_line([*made]))
    for told in sheet.rows:
        cells = [cell(value(told), missing=MISSING, guard=sheet.guard) for value, _ in made.values()]
        file.write(tsv_line(cells))
