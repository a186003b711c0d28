"""Records of bodies: full names, acronyms and short names made one."""

from collections import defaultdict

from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.forms import Name, NameGroup, group_kind
from dragoman.resolve.actors.words import ActorWords


class BodyMerger:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.openers = words.of_kind("name_opener") | words.nouns.keys()

    def merge(self, parsed: Parsed, cast: Cast, groups: list[NameGroup]) -> None:
        by_key: dict[tuple[str, ...], Record] = {}
        initials: dict[str, Record] = {}
        firsts: dict[str, list[Record]] = defaultdict(list)
        tails: dict[tuple[str, ...], list[Record]] = defaultdict(list)
        ends: dict[str, list[Record]] = defaultdict(list)
        for group in sorted(groups, key=lambda g: -min(len(g.key), 3)):
            record = by_key.get(group.key)
            word = group.key[0].replace(".", "")
            if record is None and len(group.key) == 1:
                if group.names[0].words and parsed.words[group.names[0].first].isupper():
                    record = initials.get(word)
                elif len(firsts.get(word, ())) == 1 and word not in self.openers:
                    record = firsts[word][0]
                elif word in self.words.nouns and len(ends.get(word, ())) == 1:
                    record = ends[word][0]  # "the Front" of "the Patriotic Front of Zamara"
            if record is None and len(group.key) > 1:
                longer = tails.get(group.key[-2:], [])
                record = longer[0] if len(longer) == 1 else None
            if record is None:
                record = cast.new(group_kind(group))
            by_key[group.key] = record
            if len(group.key) > 1:
                letters = "".join(
                    w[0] for w in group.key if w[0].isalnum() and w not in ("of", "the", "and", "for", "in")
                )
                initials.setdefault(letters, record)
                if len(group.key) > 2 and record not in tails[group.key[-2:]]:
                    tails[group.key[-2:]].append(record)
                if record not in firsts[group.key[0]]:
                    firsts[group.key[0]].append(record)
                chief = parsed.lowers[group.names[0].head]
                if record not in ends[chief]:
                    ends[chief].append(record)
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
        for word in dict.fromkeys(parsed.lowers[i] for i in (name.first, name.last - 1, name.head)):
            noun = self.words.nouns.get(word)
            if noun is not None and noun.kind in ("body", "group"):
                cast.call(record, word)
                for sector in noun.sectors:
                    record.sectors.setdefault(sector)
