"""What an import keeps: actors in rows of the built-in form with their names, places; what it leaves."""

from dataclasses import dataclass

from dragoman.lexicon.imported import ActorRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An actor. `names` with their languages, the one to show first; a person has a row for each tenure."""

    actor_id: str
    wikidata: str
    rows: tuple[ActorRow, ...]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """A place: degrees north and east; `precision` as in the index of places."""

    names: tuple[tuple[str, str], ...]
    latitude: float
    longitude: float
    geonames_id: int
    country: str
    population: int
    precision: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was read and is not kept, with the reason that it is counted under."""

    reason: str
