"""Reads statements of Wikidata's JSON: values, ranks, qualifiers, dates. What is broken is no value."""

import re
from collections.abc import Iterator
from typing import Any

VALUE, SOME, NO = "value", "somevalue", "novalue"
TIME = re.compile(r"([+-])(\d{1,16})-(\d\d)-(\d\d)T")
DAY, MONTH, YEAR = 11, 10, 9  # precisions; 8 is a decade, 7 a century
ITEM = re.compile(r"Q[1-9]\d*")

Json = dict[str, Any]


def as_map(value: object) -> Json:
    """A map; an empty one for anything else (PHP writes an empty map as a list)."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def statements(entity: Json, prop: str) -> Iterator[Json]:
    """The statements of a property that are not deprecated."""
    for statement in as_list(as_map(entity.get("claims")).get(prop)):
        if isinstance(statement, dict) and statement.get("rank") != "deprecated":
            yield statement


def value_of(snak: object) -> object:
    """The value of a snak; None for an unknown one, for none, and for what cannot be read."""
    snak = as_map(snak)
    return as_map(snak.get("datavalue")).get("value") if snak.get("snaktype") == VALUE else None


def item_of(snak: object) -> str:
    """The item that a snak names, "" for none."""
    value = as_map(value_of(snak))
    found = value.get("id")
    if not isinstance(found, str) and isinstance(value.get("numeric-id"), int):
        found = f"Q{value['numeric-id']}"
    return found if isinstance(found, str) and ITEM.fullmatch(found) else ""


def items(entity: Json, prop: str) -> list[str]:
    found = (item_of(statement.get("mainsnak")) for statement in statements(entity, prop))
    return [item for item in found if item]


def qualifiers(statement: Json, prop: str) -> list[Json]:
    return [as_map(snak) for snak in as_list(as_map(statement.get("qualifiers")).get(prop))]


def date_of(snak: object) -> str:
    """A date as precise as it is certain: YYYY-MM-DD, YYYY-MM or YYYY, with a minus before Christ.

    "" for what is coarser than a year, unknown, or no date."""
    value = as_map(value_of(snak))
    found = TIME.match(value["time"]) if isinstance(value.get("time"), str) else None
    precision = value.get("precision")
    if found is None or not isinstance(precision, int) or precision < YEAR:
        return ""
    sign, year, month, day = found[1].strip("+"), found[2].lstrip("0").zfill(4), found[3], found[4]
    if len(year) > 4:
        return ""
    if precision < MONTH or month == "00":
        return f"{sign}{year}"
    if precision < DAY or day == "00":
        return f"{sign}{year}-{month}"
    return f"{sign}{year}-{month}-{day}"


def names(entity: Json, languages: dict[str, int]) -> tuple[tuple[str, str], ...]:
    """Labels, then aliases, of the languages kept, the likeliest language first; each name once."""
    found: list[tuple[int, int, str, str]] = []
    for language, label in as_map(entity.get("labels")).items():
        if language in languages and (text := _text(label)):
            found.append((0, languages[language], text, language))
    for language, aliases in as_map(entity.get("aliases")).items():
        if language in languages:
            found.extend(
                (1, languages[language], text, language) for one in as_list(aliases) if (text := _text(one))
            )
    found.sort(key=lambda one: one[:2])
    return tuple({text: (text, language) for _, _, text, language in reversed(found)}.values())[::-1]


def _text(label: object) -> str:
    text = as_map(label).get("value")
    return " ".join(text.split()) if isinstance(text, str) else ""
