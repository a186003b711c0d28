"""A user's list as CSV → entries. The columns are those of the built-in tables; see COLUMNS."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import InputError
from dragoman.gather.entry import Entry, LeftOut
from dragoman.gather.offices import OfficeReader
from dragoman.gather.streams import opened
from dragoman.lexicon import Lexicon
from dragoman.lexicon.imported import NO_STATE, ActorRow
from dragoman.resolve.actors.known.keys import folded

COLUMNS = {
    "name": "as it is to be shown; the only column that has to be there",
    "kind": "person, body or group; person where it is empty",
    "country": "the state's code (FRA, FR) or English name; IGO for a body of several states",
    "sectors": "codes of PLOVER with a space between: GOV, MIL, OPP …; else those of the office",
    "office": "what a person does: foreign minister, spokesperson …; a person without one is left out",
    "office_from": "YYYY-MM-DD, YYYY-MM or YYYY; a person with neither date is left out",
    "office_to": "the same; empty while in office",
    "body": "whom a person leads or speaks for, if not the state: the body's actor_id or name",
    "aliases": "other names and spellings, with | between",
    "wikidata": "the item's number, such as Q90: by it two lists know the same actor",
    "actor_id": "per:… or org:…, also one of the built-in data; made of the name where it is empty",
}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
IDENTIFIER = re.compile(r"(per|org):[a-z0-9]+(-[a-z0-9]+)*")
ITEM = r"(Q[1-9]\d*)?"
KINDS = ("person", "body", "group")
DELIMITERS = ",;\t"
MOST_LIST = 512_000_000  # bytes; some three million lines
MOST_NAME = 200  # characters


def read_list(path: Path, lexicon: Lexicon) -> Iterator[Entry | LeftOut]:
    """The actors of a list, a line each. InputError where the file has no header with a name column."""
    with path.open("rb") as file:
        data = opened(path, file).read(MOST_LIST + 1)
    if len(data) > MOST_LIST:
        raise InputError(str(path), f"a list of more than {MOST_LIST // 1_000_000} MB; cut it up")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8; save the list with this encoding") from None
    header = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=header.count)
    rows = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter)
    try:
        columns = [cell.strip().lower() for cell in next(rows, [])]
        if "name" not in columns:
            raise InputError(f"{path}:1", f"no column `name`; columns are {', '.join(COLUMNS)}")
        if unknown := [
            c for c in columns if c and c not in COLUMNS and c not in ("source", "note", "precision")
        ]:
            raise InputError(f"{path}:1", f"unknown column {unknown[0]!r}; columns are {', '.join(COLUMNS)}")
        reader = ListReader(lexicon)
        for cells in rows:
            if any(cell.strip() for cell in cells):
                found = dict(zip(columns, (" ".join(cell.split()) for cell in cells), strict=False))
                yield reader.entry({column: found.get(column, "") for column in COLUMNS})
    except csv.Error as error:
        raise InputError(f"{path}:{rows.line_num}", str(error)) from None


class ListReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.offices = OfficeReader(lexicon)
        self.plights = {row["word"] for row in lexicon.table("coreference.tsv") if row["kind"] == "captive"}
        self.plights |= {row["lemma"] for row in lexicon.table("party_nouns.tsv") if row["protected"]}
        self.sectors = {row["code"] for row in lexicon.table("sectors.tsv")}
        self.countries = {code: code for code in NO_STATE}
        for row in lexicon.table("countries.tsv"):
            if row["kind"] == "name":
                self.countries.setdefault(row["word"].lower(), row["iso3"])
        for iso3, iso2 in country_codes(lexicon):
            self.countries[iso3] = iso3
            self.countries.setdefault(iso2, iso3)

    def entry(self, row: dict[str, str]) -> Entry | LeftOut:
        """An actor of one line, or why the line is left out."""
        kind = row["kind"].lower() or "person"
        country = self.countries.get(row["country"].upper()) or self.countries.get(row["country"].lower(), "")
        reason = self._fault(row, kind, country)
        if reason:
            return LeftOut(reason)
        body = row["body"]
        if body and not IDENTIFIER.fullmatch(body):
            body = made_id("org", body)
        office = self.offices.read(row["office"], country) if row["office"] and kind == "person" else None
        actor_id = row["actor_id"]
        prefix = "per" if kind == "person" else "org"
        if not actor_id and row["wikidata"]:
            actor_id = f"{prefix}:{row['wikidata'].lower()}"
        elif not actor_id:
            actor_id = made_id(prefix, row["name"], country if kind == "person" else "")
        tenure = ActorRow(
            actor_id=actor_id,
            name=row["name"],
            kind=kind,
            country=country,
            sectors=row["sectors"] or (office.sectors if office is not None else "UNK"),
            office=office.name if office is not None else "",
            office_from=row["office_from"] if office is not None else "",
            office_to=row["office_to"] if office is not None else "",
            body=body if kind == "person" else "",
        )
        aliases = [alias.strip() for alias in row["aliases"].split("|")]
        names = tuple(
            (name, "") for name in dict.fromkeys((row["name"], *aliases)) if 0 < len(name) <= MOST_NAME
        )
        return Entry(actor_id=actor_id, wikidata=row["wikidata"], rows=(tenure,), names=names)

    def _plight(self, office: str) -> bool:
        """Whether what stands for an office is what befell somebody, or whose relative he is."""
        words = office.lower().split()
        return bool(words) and bool({words[-1], " ".join(words)} & self.plights)

    def _fault(self, row: dict[str, str], kind: str, country: str) -> str:
        """Why a line is left out, "" where it is not."""
        dates = [row["office_from"], row["office_to"]]
        prefix = "per:" if kind == "person" else "org:"
        checks = (
            ("no name", not folded(row["name"]) or len(row["name"]) > MOST_NAME),
            ("kind is none of person, body, group", kind not in KINDS),
            ("country unknown", not country),
            ("sectors unknown", not self.sectors.issuperset(row["sectors"].split())),
            ("a person without an office", kind == "person" and not row["office"]),
            ("no office but a plight", kind == "person" and self._plight(row["office"])),
            ("an office without a date", kind == "person" and not any(dates)),
            ("a date that is none", any(date and not DATE.fullmatch(date) for date in dates)),
            ("an office that ends before it begins", all(dates) and dates[1] < dates[0][: len(dates[1])]),
            (
                "wikidata is no number of an item",
                not re.fullmatch(ITEM, row["wikidata"]),
            ),
            (
                "actor_id is none of that kind",
                bool(row["actor_id"])
                and not (IDENTIFIER.fullmatch(row["actor_id"]) and row["actor_id"].startswith(prefix)),
            ),
        )
        return next((reason for reason, wrong in checks if wrong), "")


def country_codes(lexicon: Lexicon) -> list[tuple[str, str]]:
    """ISO 3166-1 alpha-3 and alpha-2 of the table of all languages."""
    from dragoman.lexicon.table import read_table

    rows = read_table(lexicon.root / "countries.tsv", "countries.tsv")
    return [(row["iso3"], row["iso2"]) for row in rows]


def made_id(kind: str, name: str, country: str = "") -> str:
    """An id out of a name; a hash tells apart what Latin letters do not."""
    key = folded(name)
    letters = re.sub(r"[^a-z0-9]+", "-", key).strip("-")
    mark = hashlib.sha256(f"{key} {country}".encode()).hexdigest()[:6]
    return f"{kind}:{letters}-{mark}" if letters else f"{kind}:{mark}"
