"""A correction as a person writes it, read into what it puts in the place of the coder's reading."""

import calendar
import re
from datetime import date
from typing import Any

from dragoman.errors import JudgementError
from dragoman.lexicon import Lexicon
from dragoman.model.claim import NEGATIVE, STATUSES
from dragoman.record.effective import NOT_STATED
from dragoman.resolve.places import Gazetteer

FIELDS = ("event_type", "mode", "status", "date", "place", "actor", "recipient")
PARTY = re.compile(r"(actor|recipient)(?: ([1-9]\d?))?")
MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"\d{4}")
COUNTRY = re.compile(r"(.*\S)\s*,\s*([A-Z]{3})")
AHEAD = frozenset(("planned", "promised", "ordered", "demanded", "forecast"))
IF = frozenset(("conditional", "counterfactual", "rumoured"))


class CorrectionReader:
    """Reads field and value; JudgementError says what a field takes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.types = lexicon.settings("event_types")
        self.gazetteer = Gazetteer(lexicon)

    def __call__(self, field: str, value: str, event_type: str) -> dict[str, Any]:
        """Field and value as they are kept, with what it puts where; `event_type` is what the claim has."""
        written = " ".join(value.split())
        party = PARTY.fullmatch(field)
        if party:
            name = None if written == NOT_STATED else written
            if name == "":
                raise JudgementError(f'{field} takes a name, or "{NOT_STATED}"')
            to: dict[str, Any] = {"name": name}
        elif field == "event_type":
            written, to = self._type(*written.replace("/", " ").partition(" ")[::2])
        elif field == "mode":
            written, to = self._type(event_type, "" if written == NOT_STATED else written)
            written = to["mode"] or NOT_STATED
        elif field == "status":
            to = _status(written)
        elif field == "date":
            to = {"date": None if written == NOT_STATED else _days(written)}
        elif field == "place":
            to = {"place": None if written == NOT_STATED else self._place(written)}
        else:
            raise JudgementError(f'no field "{field}": {", ".join(FIELDS)} ("recipient 2" is the second)')
        return {"field": field, "value": written, "to": to}

    def _type(self, name: str, mode: str) -> tuple[str, dict[str, Any]]:
        settings = self.types.get(name.upper())
        if settings is None:
            raise JudgementError(f'no event type "{name}": {", ".join(sorted(self.types))}')
        modes = {one["name"]: one for one in settings.get("mode", ())}
        if mode and mode not in modes:
            raise JudgementError(f'{name.upper()} has no mode "{mode}": {", ".join(modes) or "it has none"}')
        source = modes[mode] if mode else settings
        to = {
            "event_type": name.upper(),
            "mode": mode or None,
            "quad_code": settings["quad_code"],
            "score": float(source["score"]),
            "cameo": source["cameo"] or None,
        }
        return f"{name.upper()} {mode}".strip(), to

    def _place(self, written: str) -> dict[str, Any]:
        """The best known place of the name; "Harbel, LBR" is the one in Liberia. A name that the gazetteer
        does not know is kept without coordinates."""
        named = COUNTRY.fullmatch(written)
        name, country = named.groups() if named else (written, None)
        if country is not None and country not in self.gazetteer.countries:
            raise JudgementError(f'"{country}" is no country (ISO 3166-1 alpha-3)')
        countries = [one for one in self.gazetteer.countries.values() if name in (one.name, one.country)]
        found = countries or [
            one for one in self.gazetteer.named(name) if country is None or one.country == country
        ]
        best = max(found, key=lambda one: one.population, default=None)
        return {
            "name": best.name if best else name,
            "latitude": best.latitude if best else None,
            "longitude": best.longitude if best else None,
            "geonames_id": best.geonames_id if best else None,
            "country": (best.country or None) if best else country,
            "precision": best.precision if best else None,
        }


def _status(written: str) -> dict[str, Any]:
    """A status with the auxiliary modes that PLOVER has for it, and as much commitment as a plain sentence
    of that status has."""
    if written not in STATUSES:
        raise JudgementError(f'no status "{written}": {", ".join(STATUSES)}')
    sure = {"asserted": 3.0, "negated": -3.0, "denied": -3.0, "retracted": -1.0, "counterfactual": -3.0}
    return {
        "status": written,
        "factuality": sure.get(written, 0.0),
        "future": written in AHEAD,
        "hypothetical": written in IF,
        "negation": written in NEGATIVE,
    }


def _days(written: str) -> dict[str, Any]:
    """ "2024-03-05", "2024-03", "2024", or "2024-03-05/2024-03-08"."""
    first, _, last = written.partition("/")
    try:
        if last:
            start, end, precision = date.fromisoformat(first), date.fromisoformat(last), "interval"
        elif month := MONTH.fullmatch(first):
            year, number = int(month[1]), int(month[2])
            start = date(year, number, 1)
            end, precision = date(year, number, calendar.monthrange(year, number)[1]), "month"
        elif YEAR.fullmatch(first):
            start, end, precision = date(int(first), 1, 1), date(int(first), 12, 31), "year"
        else:
            start = end = date.fromisoformat(first)
            precision = "day"
    except ValueError:
        raise JudgementError(
            f'"{written}" is no date: YYYY-MM-DD, YYYY-MM, YYYY, two days with a slash, or "{NOT_STATED}"'
        ) from None
    if end < start:
        raise JudgementError(f'"{written}" ends before it begins')
    return {"start": start.isoformat(), "end": end.isoformat(), "precision": precision}
