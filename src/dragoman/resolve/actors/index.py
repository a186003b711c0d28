"""The actors data as look-ups: by name, by the sound of a family name, by office and country on a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.lexicon import Lexicon, Row
from dragoman.resolve.names import NameMatcher
from dragoman.resolve.names.parts import plain

NAMES_TABLE = "names"
SOUNDED = 4096  # names kept compared: a report names the same people again and again
OPEN_END = "9999-12-31"
PERIOD_ENDS = {
    4: "-12-31",
    7: "-31",
}  # of a year, of a month (later than any day of it, which is what counts)
PERIOD_STARTS = {4: "-01-01", 7: "-01"}


@dataclass(frozen=True, slots=True)
class Tenure:
    """One row of `actors/*.tsv`: an actor, or a person in an office. `sure_from` and `sure_to` bound the days
    on which the office was surely held, as precisely as the row is certain."""

    actor_id: str
    name: str
    kind: str
    country: str
    sectors: tuple[str, ...]
    office: str
    sure_from: str
    sure_to: str
    begun: str
    body: str

    def held_on(self, day: str) -> bool:
        return self.sure_from <= day <= self.sure_to

    def ended_before(self, day: str) -> bool:
        return self.sure_to < day


class ActorIndex:
    def __init__(self, lexicon: Lexicon) -> None:
        self.tenures: dict[str, list[Tenure]] = defaultdict(list)
        self.by_name: dict[str, list[str]] = defaultdict(list)
        self.weak: set[tuple[str, str]] = set()
        self.by_office: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        self.by_word: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        self.matcher = NameMatcher(lexicon)
        tables = lexicon.tables("actors")
        for table, rows in tables.items():
            if table != NAMES_TABLE:
                self._read(rows)
        for row in tables.get(NAMES_TABLE, ()):
            self._name(row["actor_id"], row["name"])
            if row["evidence"] == "weak":
                self.weak.add((folded(row["name"]), row["actor_id"]))
        self.offices: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for row in lexicon.table("offices.tsv"):
            if row["kind"] == "person":
                self.offices[row["words"].lower()].append((row["office"], row["country"]))
        self.words_for: dict[tuple[str, str], list[str]] = defaultdict(list)
        for words, entries in self.offices.items():
            for office, country in entries:
                self.words_for[(office, country)].append(words)
        self.by_family: dict[str, list[str]] = {}
        self.sounded: dict[str, list[str]] = {}

    def _read(self, rows: Iterable[Row]) -> None:
        for row in rows:
            start, end = row["office_from"], row["office_to"] or OPEN_END
            tenure = Tenure(
                actor_id=row["actor_id"],
                name=row["name"],
                kind=row["kind"],
                country=row["country"],
                sectors=tuple(row["sectors"].split()),
                office=row["office"],
                sure_from=start + PERIOD_ENDS.get(len(start), "") if start else OPEN_END,
                sure_to=end + PERIOD_STARTS.get(len(end), ""),
                begun=start,
                body=row["body"],
            )
            self.tenures[tenure.actor_id].append(tenure)
            self._name(tenure.actor_id, tenure.name)
            if tenure.office and not tenure.body:
                self.by_office[(tenure.office, tenure.country)].append(tenure)
                for word in folded(tenure.name).split():
                    self.by_word[(word, tenure.office)].append(tenure)

    def _name(self, actor_id: str, name: str) -> None:
        known = self.by_name[folded(name)]
        if actor_id not in known:
            known.append(actor_id)

    def bodies(self) -> frozenset[str]:
        """Names, in lower case, that only bodies and groups bear."""
        return frozenset(
            name
            for name, ids in self.by_name.items()
            if all(
                (name, i) not in self.weak and self.tenures[i][0].kind != "person"
                for i in ids
                if i in self.tenures
            )
        )

    def named(self, form: Iterable[str]) -> list[str]:
        """Ids of those with exactly this name, whatever its marks, capitals and hyphens."""
        return self.by_name.get(folded(" ".join(form)), [])

    def sounding(self, form: Iterable[str]) -> list[str]:
        """Ids of persons whose name is surely this one in another spelling."""
        name = " ".join(form)
        if name not in self.sounded:
            if len(self.sounded) >= SOUNDED:
                self.sounded.clear()
            self.sounded[name] = self._sounding(name)
        return self.sounded[name]

    def _sounding(self, name: str) -> list[str]:
        if not self.by_family:
            self._index_families()
        words = self.matcher.reader.read(name).words
        if len(words) < 2 or not words[-1].readings:
            return []
        found = self.by_family.get(consonants(words[-1].readings[0]), [])
        return [i for i in found if self.matcher.match(name, self.tenures[i][0].name).grade == "sure"]

    def _index_families(self) -> None:
        for actor_id, tenures in self.tenures.items():
            if tenures[0].kind != "person":
                continue
            words = self.matcher.reader.read(tenures[0].name).words
            for word in {word for word in (words[:1] + words[-1:]) if word.readings}:
                self.by_family.setdefault(consonants(word.readings[0]), []).append(actor_id)

    def office_names(self, words: Iterable[str], country: str | None) -> set[str]:
        """The offices that words name: "premier" is prime minister, "chancellor" only where there is one."""
        found = set()
        for word in words:
            for office, its_country in self.offices.get(word.lower(), ()):
                if not its_country or its_country == country:
                    found.add(office)
        return found

    def holders_named(self, word: str, offices: Iterable[str], day: str) -> list[str]:
        """Those with this word in their names who held one of these offices of a state on a day."""
        return sorted(
            {
                tenure.actor_id
                for office in offices
                for tenure in self.by_word.get((word, office), ())
                if tenure.held_on(day)
            }
        )

    def holder(self, offices: Iterable[str], country: str, day: str) -> str | None:
        """The one who held one of these offices of a country on a day, if the data know exactly one."""
        held = {
            tenure.actor_id
            for office in offices
            for tenure in self.by_office.get((office, country), ())
            if tenure.held_on(day)
        }
        return next(iter(held)) if len(held) == 1 else None


def folded(name: str) -> str:
    return plain(name.replace("-", " ").replace(".", " ")).replace("  ", " ").strip()


def consonants(sounds: str) -> str:
    """A coarse key: the first three consonants, those that spellings confuse made one."""
    table = str.maketrans("gGXhkqvfcCszSZJdtbp", "kkkkkkfftttttttttpp", "aeiouE")
    return sounds.translate(table)[:3]
