"""Records of bodies: full names, acronyms and short names made one."""

from collections import defaultdict
from dataclasses import dataclass, field

from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.known.sectors import OF_THE_STATE
from dragoman.resolve.actors.naming.forms import Name, NameGroup, group_kind, initials_of
from dragoman.resolve.actors.naming.owners import at_odds, by_state
from dragoman.resolve.actors.words import ActorWords

BEFORE_A_NOUN = ("adjective", "compound", "noun_modifier")


@dataclass(slots=True)
class _Known:
    """The records of longer names by what shorter ones may take up: initials, first word, last two, head."""

    by_key: dict[tuple[str, ...], Record] = field(default_factory=dict)
    states: dict[int, str] = field(default_factory=dict)  # by number of a record, the state that it is of
    initials: dict[str, Record] = field(default_factory=dict)
    firsts: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    tails: dict[tuple[str, ...], list[Record]] = field(default_factory=lambda: defaultdict(list))
    ends: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))

    def add(self, key: tuple[str, ...], chief: str, record: Record, state: str) -> None:
        self.by_key[key] = record
        self.states[record.number] = state or self.states.get(record.number, "")
        if len(key) == 1:
            return
        self.initials.setdefault(initials_of(key), record)
        ways = [self.firsts[key[0]], self.ends[chief], *([self.tails[key[-2:]]] if len(key) > 2 else [])]
        for records in ways:
            if record not in records:
                records.append(record)


class BodyMerger:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.openers = words.of_kind("name_opener") | words.nouns.keys()

    def merge(self, parsed: Parsed, cast: Cast, groups: list[NameGroup]) -> None:
        known = _Known()
        places = (
            (group, state, names)
            for group in sorted(groups, key=lambda g: -min(len(g.key), 3))
            for state, names in by_state(self.words, parsed, group.names).items()
        )
        for group, state, names in places:
            record = self._meant(parsed, known, group, state) or cast.new(group_kind(group))
            known.add(group.key, parsed.lowers[names[0].head], record, state)
            for name in names:
                if record.kind == "group" and parsed.roles[name.head] in BEFORE_A_NOUN:
                    continue  # "Democratic lawmakers"
                form = tuple(parsed.words[name.first : name.last])
                if form not in record.names:
                    record.names.append(form)
                cast.place(record, Mention(name.head, name.first, name.last, "name"))
                self._called_by_name(parsed, cast, record, name)
            if state and not (OF_THE_STATE | {"GOV"}).isdisjoint(record.sectors):
                # "the *Chinese* Foreign Ministry"; not "American Airlines"
                record.countries.setdefault(state, "owner")

    def _meant(self, parsed: Parsed, known: _Known, group: NameGroup, state: str) -> Record | None:
        """The record of a longer name of the same state that a name is short for."""
        record = known.by_key.get(group.key)
        if record is not None and not at_odds(known.states[record.number], state):
            return record
        if len(group.key) > 1:
            longer = known.tails.get(group.key[-2:], [])
            longer = [one for one in longer if not at_odds(known.states[one.number], state)]
            return longer[0] if len(longer) == 1 else None
        word = group.key[0].replace(".", "")
        if group.names[0].words and parsed.words[group.names[0].first].isupper():
            return known.initials.get(word)
        if len(firsts := known.firsts.get(word, [])) == 1 and word not in self.openers:
            return firsts[0]
        ends = known.ends.get(word, [])  # "the Front" of "the Patriotic Front of Zamara"
        return ends[0] if word in self.words.nouns and len(ends) == 1 else None

    def _called_by_name(self, parsed: Parsed, cast: Cast, record: Record, name: Name) -> None:
        """ "The Ministry of Defence" may be "the ministry" later, "the Security Council" "the council"."""
        for word in dict.fromkeys(parsed.lowers[i] for i in (name.first, name.last - 1, name.head)):
            noun = self.words.nouns.get(word)
            if noun is not None and noun.kind in ("body", "group"):
                cast.call(record, word)
                for sector in noun.sectors:
                    record.sectors.setdefault(sector)
