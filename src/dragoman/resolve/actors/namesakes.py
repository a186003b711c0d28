"""Merges the names of a document: full names, surnames, acronyms, countries by capital and seat.

A shorter name goes to the one longer name that holds it; where two could be meant, the nearer one is
taken only if the other is out of sight, and otherwise the name stays by itself with both as candidates.
"""

from collections import defaultdict
from collections.abc import Iterable

from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.named import Name, NameGroup
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import DEMONYMS, SEATS, ActorWords, CountryWord

OUT_OF_SIGHT = 3  # sentences; a namesake mentioned nearer than this keeps a bare surname open
MOST_GIVEN = 2  # words of a name that shares its last with a person, and so is one
PERSONAL = frozenset(("person", ""))


class NameMerger:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.openers = words.of_kind("name_opener") | words.nouns.keys()

    def merge(self, page: Page, cast: Cast, groups: dict[tuple[str, ...], NameGroup]) -> None:
        """Fills the cast with one record for each name."""
        people: list[NameGroup] = []
        bodies: list[NameGroup] = []
        nations: list[NameGroup] = []
        surnames = {
            key[-1] for key, group in groups.items() if len(key) > 1 and group_kind(group) == "person"
        }
        for key, group in groups.items():
            kind = group_kind(group)
            if group.nations and kind != "person" and not (len(key) == 1 and key[0] in surnames):
                nations.append(group)
            elif kind in ("person", "") or (len(key) <= MOST_GIVEN and key[-1] in surnames):
                people.append(group)
            else:
                bodies.append(group)
        self._nations(page.parsed, cast, nations)
        self._people(page, cast, people)
        self._bodies(page.parsed, cast, bodies)

    # --- countries -----------------------------------------------------------------------------------

    def _nations(self, parsed: Parsed, cast: Cast, groups: list[NameGroup]) -> None:
        records = cast.nations
        for group in groups:
            for name in group.names:
                word = self._nation_at(parsed, name, group.nations)
                if word is None:
                    continue
                key = word.country or word.word.removeprefix("the ")
                if word.kind == "region_of" or (word.kind == "government_seat" and word.sector != "GOV"):
                    key = word.word
                record = records.get(key)
                if record is None:
                    record = records[key] = self.nation_record(cast, word)
                cast.place(record, Mention(name.head, name.first, name.last, "name"))
                form = tuple(parsed.words[name.first : name.last])
                if form not in record.names:
                    record.names.append(form)

    def _nation_at(self, parsed: Parsed, name: Name, words: Iterable[CountryWord]) -> CountryWord | None:
        """The reading of a country's word at one place; None for an adjective and for a people."""
        readings = [word for word in words if word.kind not in DEMONYMS]
        if parsed.roles[name.head] in ("adjective", "compound", "noun_modifier") and len(readings) < len(
            list(words)
        ):
            return None
        if not readings or parsed.pos[name.head] == "ADJ":
            return None
        return next((word for word in readings if word.kind in SEATS and word.country == "EUR"), readings[0])

    def nation_record(self, cast: Cast, word: CountryWord) -> Record:
        if word.kind == "region_of":
            record = cast.new("other")
            record.name = word.word
            record.countries[word.country] = None
            return record
        if word.kind == "government_seat" and word.sector not in ("", "GOV"):
            record = cast.new("body")
            record.name = word.word
            record.countries[word.country] = None
            record.sectors[word.sector] = None
            return record
        if not word.country:
            record = cast.new("other")
            record.name = word.word
            return record
        stateless = word.country in ("EUR", "UNO", "IGO", "NGO", "ISM", "IMG", "MNC")
        record = cast.new("body" if stateless else "country")
        record.name = self.words.country_names.get(word.country, word.word)
        if word.kind == "region" and word.country == "EUR":
            record.name = word.word if word.word in ("Europe",) else "European Union"
        record.countries[word.country] = None
        if not stateless:
            record.identity = word.country
        return record

    # --- people --------------------------------------------------------------------------------------

    def _people(self, page: Page, cast: Cast, groups: list[NameGroup]) -> None:
        holding: dict[str, list[Record]] = defaultdict(list)  # records by each word of their full names
        ends: dict[tuple[str, str], Record] = {}
        short: list[NameGroup] = []
        for group in groups:
            if len(group.key) == 1:
                short.append(group)
                continue
            self._full(page.parsed, cast, group, holding, ends)
        single: dict[tuple[str, str], Record] = {}
        pending: list[tuple[Name, list[Record]]] = []
        for group in short:
            candidates = self._holders(group.key[0], holding)
            for name in group.names:
                pending.append((name, candidates))
        pending.sort(key=lambda pair: pair[0].first)
        latest: dict[int, int] = {}
        places = (
            sorted(
                (m.head, record)
                for record in cast.records
                for m in record.mentions
                if record.kind == "person"
            )
            if any(len(candidates) > 1 for _, candidates in pending)
            else []
        )
        at = 0
        for name, candidates in pending:
            while at < len(places) and places[at][0] < name.head:
                latest[places[at][1].number] = places[at][0]
                at += 1
            self._short(page, cast, name, candidates, single, latest)

    def _full(
        self,
        parsed: Parsed,
        cast: Cast,
        group: NameGroup,
        holding: dict[str, list[Record]],
        ends: dict[tuple[str, str], Record],
    ) -> None:
        key = group.key
        by_title: dict[str, Record] = {}
        for name in group.names:
            sex = self.sex_of_title(name.title)
            record = by_title.get("") or by_title.get(sex)
            if record is None:
                known = ends.get((key[0], key[-1]))
                if known is None:
                    known = self._contained(key, holding)
                record = known or cast.new("person" if group_kind(group) else "")
                by_title[""] = record
                ends.setdefault((key[0], key[-1]), record)
                for word in key:
                    if len(word) > 1 and record not in holding[word]:
                        holding[word].append(record)
            self._place(parsed, cast, record, name)

    def _contained(self, key: tuple[str, ...], holding: dict[str, list[Record]]) -> Record | None:
        """The one record whose full name holds this one whole: "Aung San Suu Kyi" for "Suu Kyi"."""
        wanted = set(key)
        found = [
            record
            for record in holding.get(key[-1], ())
            if any(wanted < {word.lower() for word in form} for form in record.names)
        ]
        return found[0] if len(found) == 1 else None

    def _holders(self, word: str, holding: dict[str, list[Record]]) -> list[Record]:
        """Whom a single name can mean: those with it last; failing these, first; then anywhere."""
        records = holding.get(word, [])
        last = [r for r in records if any(form[-1].lower() == word for form in r.names)]
        first = [r for r in records if any(form[0].lower() == word for form in r.names)]
        return last or first or records

    def _short(
        self,
        page: Page,
        cast: Cast,
        name: Name,
        candidates: list[Record],
        single: dict[tuple[str, str], Record],
        latest: dict[int, int],
    ) -> None:
        sex = self.sex_of_title(name.title)
        fitting = [r for r in candidates if not (sex and r.sex and r.sex != sex)]
        if len(fitting) > 1:
            chosen = self._nearest(page, name.head, fitting, latest)
            if chosen is None:
                record = self._alone(cast, name, sex, single)
                for candidate in fitting:
                    record.candidates[str(candidate.number)] = None
                self._place(page.parsed, cast, record, name)
                return
            fitting = [chosen]
        record = fitting[0] if fitting else self._alone(cast, name, sex, single)
        latest[record.number] = name.head
        self._place(page.parsed, cast, record, name)

    def _nearest(self, page: Page, head: int, records: list[Record], latest: dict[int, int]) -> Record | None:
        """The namesake mentioned last, where the others are out of sight."""
        sentence = page.parsed.sentence_of
        seen = sorted((latest.get(r.number, -1), r.number, r) for r in records)
        first, second = seen[-1], seen[-2]
        if first[0] < 0:
            return None
        if (
            second[0] < 0
            or sentence[head] - sentence[second[0]] >= OUT_OF_SIGHT + sentence[head] - sentence[first[0]]
        ):
            return first[2]
        return None

    def _alone(self, cast: Cast, name: Name, sex: str, single: dict[tuple[str, str], Record]) -> Record:
        word = name.words[0]
        record = single.get((word, sex))
        if record is None and sex:
            untitled = single.get((word, ""))
            if untitled is not None and untitled.sex in ("", sex) and (word, other_sex(sex)) not in single:
                record = untitled
        if record is None and not sex:
            titled = [single[key] for key in ((word, "male"), (word, "female")) if key in single]
            record = titled[0] if len(titled) == 1 else None
        if record is None:
            record = cast.new("person" if name.kind == "person" else "")
        single[(word, sex)] = record
        return record

    def _place(self, parsed: Parsed, cast: Cast, record: Record, name: Name) -> None:
        form = tuple(parsed.words[name.first : name.last])
        if form not in record.names:
            record.names.append(form)
        if name.kind == "person":
            record.kind = "person"
        if name.title:
            record.titles.add(name.title)
            record.sex = record.sex or self.sex_of_title(name.title)
        if not record.sex and record.kind == "person" and len(form) > 1:
            record.sex = self.words.sex_of_first_name(form[0])
        cast.place(record, Mention(name.head, name.first, name.last, "name"))

    def sex_of_title(self, title: str) -> str:
        return self.words.sex_of_noun(title.rstrip(".")) if title else ""

    # --- bodies --------------------------------------------------------------------------------------

    def _bodies(self, parsed: Parsed, cast: Cast, groups: list[NameGroup]) -> None:
        by_key: dict[tuple[str, ...], Record] = {}
        initials: dict[str, Record] = {}
        firsts: dict[str, list[Record]] = defaultdict(list)
        tails: dict[tuple[str, ...], list[Record]] = defaultdict(list)
        for group in sorted(groups, key=lambda g: -min(len(g.key), 3)):
            record = by_key.get(group.key)
            word = group.key[0].replace(".", "")
            if record is None and len(group.key) == 1:
                if group.names[0].words and parsed.words[group.names[0].first].isupper():
                    record = initials.get(word)
                elif len(firsts.get(word, ())) == 1 and word not in self.openers:
                    record = firsts[word][0]
            if record is None and len(group.key) > 1:
                longer = tails.get(group.key[-2:], [])
                record = longer[0] if len(longer) == 1 else None
            if record is None:
                record = cast.new(group_kind(group))
            by_key[group.key] = record
            if len(group.key) > 1:
                letters = "".join(
                    w[0] for w in group.key if w not in ("of", "the", "and", "for", "&", "-", "'s")
                )
                initials.setdefault(letters, record)
                if len(group.key) > 2 and record not in tails[group.key[-2:]]:
                    tails[group.key[-2:]].append(record)
                if record not in firsts[group.key[0]]:
                    firsts[group.key[0]].append(record)
            for name in group.names:
                if record.kind == "group" and parsed.roles[name.head] in (
                    "adjective",
                    "compound",
                    "noun_modifier",
                ):
                    continue  # "Democratic lawmakers"
                form = tuple(parsed.words[name.first : name.last])
                if form not in record.names:
                    record.names.append(form)
                cast.place(record, Mention(name.head, name.first, name.last, "name"))
                self._called_by_name(parsed, cast, record, name)

    def _called_by_name(self, parsed: Parsed, cast: Cast, record: Record, name: Name) -> None:
        """ "The Ministry of Defence" may be "the ministry" later, "the Security Council" "the council"."""
        for word in {parsed.lowers[name.first], parsed.lowers[name.last - 1], parsed.lowers[name.head]}:
            noun = self.words.nouns.get(word)
            if noun is not None and noun.kind in ("body", "group"):
                cast.call(record, word)
                for sector in noun.sectors:
                    record.sectors.setdefault(sector)


def group_kind(group: NameGroup) -> str:
    """What most of the places where a name stands say it is; a person's title outweighs the rest."""
    votes = {kind: count for kind, count in group.votes.items() if kind}
    if not votes:
        return ""
    return max(votes, key=lambda kind: (votes[kind], kind == "person", kind))


def other_sex(sex: str) -> str:
    return {"male": "female", "female": "male"}.get(sex, "")
