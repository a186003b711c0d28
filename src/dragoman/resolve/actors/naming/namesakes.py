"""Merges the names of a document; here those of persons, full names with surnames and titles.

A shorter name goes to the one longer name that holds it; where two could be meant, the nearer one is
taken only if the other is out of sight, and otherwise the name stays by itself with both as candidates.
"""

from collections import defaultdict

from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.naming.bodies import BodyMerger
from dragoman.resolve.actors.naming.forms import Name, NameGroup, group_kind, initials_of
from dragoman.resolve.actors.naming.nations import NationMerger, states_apart
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords

OUT_OF_SIGHT = 3  # sentences; a namesake mentioned nearer than this keeps a bare surname open
MOST_GIVEN = 2  # words of a name that shares its last with a person, and so is one


class NameMerger:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.nations = NationMerger(words)
        self.bodies = BodyMerger(words)

    def merge(self, page: Page, cast: Cast, groups: dict[tuple[str, ...], NameGroup]) -> None:
        """Fills the cast with one record for each name."""
        people: list[NameGroup] = []
        bodies: list[NameGroup] = []
        nations: list[NameGroup] = []
        surnames: dict[str, int] = {}  # by word, where the first full name that ends in it stands
        for key, group in groups.items():
            if len(key) > 1 and group_kind(group) == "person":
                first = min(name.first for name in group.names)
                surnames[key[-1]] = min(first, surnames.get(key[-1], first))
        hyphened = {
            key[cut:]
            for key, group in groups.items()
            if "-" in key and group_kind(group) == "person"
            for cut in range(1, len(key) - 1)
        }
        initials = {
            initials_of(key)
            for key, group in groups.items()
            if len(key) > 1 and group_kind(group) in ("body", "group")
        }
        for group in states_apart(page, groups.values(), surnames):
            key, kind = group.key, group_kind(group)
            if len(key) == 1 and len(key[0]) > 2 and key[0] in initials:
                bodies.append(group)
            elif group.nations and kind != "person":
                nations.append(group)
            elif (
                kind in ("person", "")
                or (len(key) <= MOST_GIVEN and key[-1] in surnames)
                or ("-" in key and key in hyphened)
            ):
                people.append(group)
            else:
                bodies.append(group)
        self.nations.merge(page.parsed, cast, nations)
        self._people(page, cast, people)
        self.bodies.merge(page.parsed, cast, bodies)

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
        shared = len(name.words) > len(name.surname)  # else the place has but a title: "*Mr* and Mrs Sey"
        form = (*parsed.words[name.first : name.last], *name.surname) if shared else name.surname
        if name.surname:
            record.name = record.name or " ".join(form)
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


def other_sex(sex: str) -> str:
    return {"male": "female", "female": "male"}.get(sex, "")
