"""Items in the form of Wikidata's dump, those with low numbers are real and state facts."""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]


def item_snak(number: str) -> Json:
    value = {"entity-type": "item", "numeric-id": int(number[1:]), "id": number}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}}


def time_snak(time: str, precision: int = 11) -> Json:
    value = {"time": time, "timezone": 0, "before": 0, "after": 0, "precision": precision}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}}


def plain_snak(value: object, kind: str = "string") -> Json:
    return {"snaktype": "value", "datavalue": {"value": value, "type": kind}}


SOME, NONE = {"snaktype": "somevalue"}, {"snaktype": "novalue"}


def day(date: str) -> Json:
    return time_snak(f"+{date}T00:00:00Z")


def claim(snak: Json, *, rank: str = "normal", **qualifiers: Json) -> Json:
    return {
        "mainsnak": snak,
        "type": "statement",
        "rank": rank,
        "qualifiers": {prop: [one] for prop, one in qualifiers.items()},
    }


def item(
    number: str,
    label: str | None,
    *,
    aliases: Json | None = None,
    labels: Json | None = None,
    **claims: object,
) -> Json:
    """An item; claims by property, as snaks or statements, one or a list of them."""
    texts = {**({"en": label} if label is not None else {}), **(labels or {})}
    return {
        "type": "item",
        "id": number,
        "labels": {code: {"language": code, "value": text} for code, text in texts.items()},
        "descriptions": {},
        "aliases": {
            code: [{"language": code, "value": text} for text in some]
            for code, some in (aliases or {}).items()
        },
        "claims": {
            prop: [
                one if "mainsnak" in one else claim(one)
                for one in (some if isinstance(some, list) else [some])
            ]
            for prop, some in claims.items()
        },
        "sitelinks": {},
    }


def human(number: str, label: str | None, **more: Any) -> Json:
    return item(number, label, P31=item_snak("Q5"), **more)


def held(position: str, start: str | None = None, end: str | None = None, **more: Any) -> Json:
    dates = {"P580": start, "P582": end}
    return claim(item_snak(position), **{p: day(d) for p, d in dates.items() if d is not None}, **more)


def position(number: str, label: str, country: str) -> Json:
    return item(number, label, P31=item_snak("Q294414"), P1001=item_snak(country))


def dump(path: Path, *items: Json) -> Path:
    """The items as the dump has them: one array, an item a line."""
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in items)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    return path


MACRON = human(
    "Q3052772",
    "Emmanuel Macron",
    labels={"ru": "Эмманюэль Макрон", "fr": "Emmanuel Macron"},
    aliases={"en": ["Emmanuel Jean-Michel Frédéric Macron"]},
    P39=[held("Q191954", "2017-05-14")],
    P27=item_snak("Q142"),
)
VINDHEIM = human(
    "Q900000001",
    "Karsten Vindheim",
    labels={"be": "Карстэн Віндгейм"},
    aliases={"en": ["Karsten A. Vindheim"], "xx-none": ["Nobody"]},
    P39=[held("Q900000010", "2021-02-03", "2024-06-30")],
)
FINANCE = position("Q900000010", "Minister of Finance of Norway", "Q20")
COMPANY = item(
    "Q900000020",
    "Vindheim Harbour Lines",
    aliases={"en": ["VHL"]},
    P31=item_snak("Q4830453"),
    P17=item_snak("Q20"),
    P169=[claim(item_snak("Q900000021"), P580=day("2019-01-01"))],
)
CHIEF = human("Q900000021", "Ragna Tveitane", P106=item_snak("Q43845"))
PRIVATE = human("Q900000030", "Somebody Private", P106=item_snak("Q43845"))
UNKNOWN = human("Q900000031", "Somebody Quiet")
VILLAGE = item(
    "Q900000040",
    "Vindheimsund",
    aliases={"nb": ["Vindeimsund"]},
    P31=item_snak("Q532"),
    P17=item_snak("Q20"),
    P625=plain_snak(
        {"latitude": 61.5, "longitude": 6.25, "globe": "http://www.wikidata.org/entity/Q2"}, "globecoordinate"
    ),
    P1566=plain_snak("99000001"),
    P1082=plain_snak({"amount": "+412", "unit": "1"}, "quantity"),
)
