"""The actors data as look-ups: by name, by the sound of a family name, by office and country on a day."""

from collections import defaultdict
from collections.abc import Iterable

from dragoman.lexicon import Lexicon
from dragoman.resolve.actors.known.imported import BodyNames, ImportedActors
from dragoman.resolve.actors.known.keys import consonants, folded, sound_keys
from dragoman.resolve.actors.known.tenure import OPEN_END, Tenure, tenure_of
from dragoman.resolve.names import NameMatcher

NAMES_TABLE = "names"
SOUNDED = 4096  # names kept compared: a report names the same people again and again


class ActorIndex:
    def __init__(self, lexicon: Lexicon) -> None:
        self.tenures: dict[str, list[Tenure]] = {}
        self.by_name: dict[str, list[str]] = defaultdict(list)
        self.weak: set[tuple[str, str]] = set()
        self.by_office: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        self.by_word: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        self.matcher = NameMatcher(lexicon)
        numbers = self._read_tables(lexicon)
        self.imported = self._imported(lexicon, numbers)
        self._index_offices()
        self.offices: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.single: set[str] = set()  # offices that one holds at a time
        for row in lexicon.table("offices.tsv"):
            if row["kind"] == "person":
                self.offices[row["words"].lower()].append((row["office"], row["country"]))
                if row["holder"] == "one":
                    self.single.add(row["office"])
        self.words_for: dict[tuple[str, str], list[str]] = defaultdict(list)
        for words, entries in self.offices.items():
            for office, country in entries:
                self.words_for[(office, country)].append(words)
        self.by_family: dict[str, list[str]] = {}
        self.sounded: dict[str, list[str]] = {}

    def _read_tables(self, lexicon: Lexicon) -> dict[str, str]:
        """Reads the built-in data; returns the numbers that Wikidata has for its actors."""
        tables = lexicon.tables("actors")
        numbers: dict[str, str] = {}
        for table, rows in tables.items():
            if table == NAMES_TABLE:
                continue
            for row in rows:
                self.tenures.setdefault(row["actor_id"], []).append(tenure_of(row))
                self._name(row["actor_id"], row["name"])
                if row["wikidata"]:
                    numbers[row["actor_id"]] = row["wikidata"]
        for row in tables.get(NAMES_TABLE, ()):
            self._name(row["actor_id"], row["name"])
            if row["evidence"] == "weak":
                self.weak.add((folded(row["name"]), row["actor_id"]))
        return numbers

    def _imported(self, lexicon: Lexicon, numbers: dict[str, str]) -> ImportedActors | None:
        if lexicon.imported is None:
            return None
        keys: dict[str, list[str]] = defaultdict(list)
        for key, ids in self.by_name.items():
            for actor_id in ids:
                if (key, actor_id) not in self.weak:
                    keys[actor_id].append(key)
        return ImportedActors(lexicon.imported, self.tenures, keys, numbers)

    def _index_offices(self) -> None:
        for tenures in self.tenures.values():
            for tenure in tenures:
                if tenure.office and not tenure.body:
                    self.by_office[(tenure.office, tenure.country)].append(tenure)
                    for word in folded(tenure.name).split():
                        self.by_word[(word, tenure.office)].append(tenure)

    def _name(self, actor_id: str, name: str) -> None:
        known = self.by_name[folded(name)]
        if actor_id not in known:
            known.append(actor_id)

    def tenures_of(self, actor_id: str) -> list[Tenure]:
        """The rows of an actor, built-in or imported."""
        if (found := self.tenures.get(actor_id)) is not None or self.imported is None:
            return found or []
        return self.imported.tenures(actor_id)

    def is_imported(self, actor_id: str) -> bool:
        return actor_id not in self.tenures

    def bodies(self) -> BodyNames:
        """Names, in lower case, that only bodies and groups bear."""
        own = frozenset(
            name
            for name, ids in self.by_name.items()
            if all(
                (name, i) not in self.weak and self.tenures[i][0].kind != "person"
                for i in ids
                if i in self.tenures
            )
        )
        return BodyNames(own, self.imported)

    def named(self, form: Iterable[str]) -> list[str]:
        """Ids of those with exactly this name, whatever its marks, capitals, hyphens; imported last."""
        key = folded(" ".join(form))
        own = self.by_name.get(key, [])
        if self.imported is None:
            return own
        return [*own, *(i for i in self.imported.named(key) if i not in own)]

    def namesakes(self, forms: Iterable[tuple[str, ...]]) -> list[str]:
        """Ids of those with one of these names in full: one word names nobody."""
        return list(dict.fromkeys(i for form in forms if len(form) > 1 for i in self.named(form)))

    def known_as(self, name: str) -> list[str]:
        """Ids of those with exactly this name, but for the names that many others bear as well."""
        key = folded(name)
        return [i for i in self.named((name,)) if (key, i) not in self.weak]

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
        return self.surely(name, self.by_family.get(consonants(words[-1].readings[0]), []))

    def sounding_imported(self, form: Iterable[str]) -> list[str]:
        """Ids of imported persons whose name may be this one in another spelling; `surely` judges."""
        if self.imported is None:
            return []
        keys = sound_keys(self.matcher.reader, " ".join(form))[:1]
        return [i for key in keys for i in self.imported.sounding(key)]

    def surely(self, name: str, ids: Iterable[str]) -> list[str]:
        """Those of them whose name is surely this one."""
        return [i for i in ids if self.matcher.match(name, self.tenures_of(i)[0].name).grade == "sure"]

    def _index_families(self) -> None:
        for actor_id, tenures in self.tenures.items():
            if tenures[0].kind != "person":
                continue
            words = self.matcher.reader.read(tenures[0].name).words
            for word in dict.fromkeys(word for word in (words[:1] + words[-1:]) if word.readings):
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
        """Those with this word in their names who held one of these offices of a state on a day; imported
        ones only where the built-in data know none."""
        own = {
            tenure.actor_id
            for office in offices
            for tenure in self.by_word.get((word, office), ())
            if tenure.held_on(day)
        }
        if own or self.imported is None:
            return sorted(own)
        return sorted(self.imported.holders_named(word, tuple(sorted(offices)), day))

    def holder(self, offices: Iterable[str], country: str, day: str) -> str | None:
        """The one who held one of these offices of a country on a day, if the data know exactly one.

        What the built-in data know stands, but on a day after they were last checked a holder whose end they
        do not know gives way to an imported one who began after him. Of the many ambassadors of a state an
        import may have but one, who is not therefore "the ambassador"."""
        offices = sorted(offices)
        own = [
            tenure
            for office in offices
            for tenure in self.by_office.get((office, country), ())
            if tenure.held_on(day)
        ]
        held = {tenure.actor_id for tenure in own}
        if self.imported is not None and all(t.sure_to == OPEN_END and t.checked < day for t in own):
            since = max((tenure.begun for tenure in own), default="")
            of_one = [office for office in offices if office in self.single]
            later = [tenure for office in of_one for tenure in self.imported.holders(office, country, day)]
            held = {t.actor_id for t in later if t.begun > since} or held
        return next(iter(held)) if len(held) == 1 else None
