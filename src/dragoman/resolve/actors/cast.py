"""The cast of a document while it is being read: records that grow, and merge when two prove to be one.

These are working values of one call, never handed out; `finder` turns them into model Actors.
"""

import sys
from dataclasses import dataclass, field

from dragoman.model.coded import CountryBy, IdBy

MOST_CALLED = 8  # actors kept for one noun; a ninth "police officer" back is never meant

SUBJECT, OBJECT, POSSESSOR, OTHER = "subject", "object", "possessor", "other"


@dataclass(slots=True)
class Mention:
    """Tokens first to last (half-open) with their head; `form` is name, noun or pronoun."""

    head: int
    first: int
    last: int
    form: str
    acts: bool = True  # False: a place name that stands for the place


@dataclass(slots=True, eq=False)
class Record:
    """What the document has said of one actor so far.

    kind       person, body, group, country, other; "" while it is not known
    names      forms of the name, as token tuples, fullest first
    lemmas     party nouns by which it was called: title, apposition, predicate, description
    countries  ISO codes in the order they were learned, each with what told it first; sectors likewise
    sex        male, female or ""; plural: whether it is several
    identity   its id in the actors data, or of a state; identified_by: what agreed
    owner      token of whom it belongs to ("his wife": his), and kin: relation to that one
    """

    number: int
    kind: str
    names: list[tuple[str, ...]] = field(default_factory=list)
    name: str = ""
    mentions: list[Mention] = field(default_factory=list)
    lemmas: dict[str, None] = field(default_factory=dict)
    countries: dict[str, CountryBy] = field(default_factory=dict)
    sectors: dict[str, None] = field(default_factory=dict)
    offices: dict[str, None] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    sex: str = ""
    plural: bool = False
    definite: bool = True
    plight: bool = False
    held: bool = False
    former: bool = False
    former_lemmas: set[str] = field(default_factory=set)
    protected: set[str] = field(default_factory=set)
    age: int | None = None
    owner: "Record | None" = None
    owned: list["Record"] = field(default_factory=list)
    relation: str = ""
    kin: list[tuple[str, "Record"]] = field(default_factory=list)
    members: tuple["Record", ...] = ()
    first: Mention | None = None  # where its members stand side by side
    candidates: dict[str, None] = field(default_factory=dict)
    hints: dict[str, None] = field(default_factory=dict)  # offices that one of this name holds in the data
    hint_countries: dict[str, None] = field(default_factory=dict)
    identity: str = ""
    identified_by: IdBy | None = None
    governs: str = ""  # the country whose state or government one of this name heads
    number_of: int | None = None
    opened: int = sys.maxsize  # head of the first mention

    @property
    def country(self) -> str | None:
        return next(iter(self.countries), None)

    @property
    def country_by(self) -> CountryBy | None:
        return next(iter(self.countries.values()), None)


class Cast:
    """All records of a document and the record of each token that heads or belongs to a mention."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.of_head: dict[int, Record] = {}
        self.of_token: dict[int, Record] = {}
        self.mention_at: dict[int, Mention] = {}
        self.groups: dict[tuple[int, ...], Record] = {}
        self.called: dict[str, list[Record]] = {}
        self.nations: dict[str, Record] = {}  # by country code, or by the word of a region

    def call(self, record: Record, lemma: str) -> None:
        """Remembers that an actor was called by a noun, under the noun's last word, latest last."""
        record.lemmas.setdefault(lemma)
        self.hint(record, lemma)

    def hint(self, record: Record, lemma: str) -> None:
        """Lets an actor be found by a noun that the text has not used of it."""
        latest = self.called.setdefault(lemma.rsplit(" ", 1)[-1], [])
        if record in latest:
            latest.remove(record)
        latest.append(record)
        if len(latest) > MOST_CALLED:
            del latest[0]

    def joined(self, members: tuple[Record, ...]) -> Record:
        """The record of several taken together, made once."""
        key = tuple(sorted(member.number for member in members))
        if key not in self.groups:
            record = self.groups[key] = self.new("group")
            record.members = members
            record.plural = True
        return self.groups[key]

    def wed(self, one: Record, other: Record) -> None:
        """Makes two each other's husband or wife: "the couple"."""
        one.kin.append(("spouse", other))
        other.kin.append(("spouse", one))

    def new(self, kind: str) -> Record:
        record = Record(len(self.records), kind)
        self.records.append(record)
        return record

    def place(self, record: Record, mention: Mention) -> None:
        """Puts a mention into a record; a head that has one already keeps it."""
        if mention.head in self.of_head:
            return
        if record.first is not None and not record.mentions:
            record.mentions.append(record.first)
        record.mentions.append(mention)
        record.opened = min(record.opened, mention.head)
        self.mention_at[mention.head] = mention
        self.of_head[mention.head] = record
        if mention.form == "name":
            for token in range(mention.first, mention.last):
                self.of_token.setdefault(token, record)

    def at(self, token: int) -> Record | None:
        """The record that a token heads a mention of, or is part of a name of."""
        return self.of_head.get(token) or self.of_token.get(token)

    def merge(self, one: Record, other: Record) -> Record:
        """Everything of `other` goes into `one`; never call it for two that were once told apart."""
        if one is other:
            return one
        for mention in other.mentions:
            self.of_head[mention.head] = one
            for token in range(mention.first, mention.last):
                if self.of_token.get(token) is other:
                    self.of_token[token] = one
        one.mentions.extend(other.mentions)
        one.opened = min(one.opened, other.opened)
        one.names.extend(name for name in other.names if name not in one.names)
        for mine, theirs in (
            (one.lemmas, other.lemmas),
            (one.sectors, other.sectors),
            (one.offices, other.offices),
            (one.candidates, other.candidates),
        ):
            for key in theirs:
                mine.setdefault(key)
        for country, reason in other.countries.items():
            one.countries.setdefault(country, reason)
        one.titles |= other.titles
        one.kind = one.kind or other.kind
        one.name = one.name or other.name
        one.sex = one.sex or other.sex
        one.plight = one.plight or other.plight
        one.held = one.held or other.held
        one.former = one.former or other.former
        one.former_lemmas |= other.former_lemmas
        one.protected |= other.protected
        one.owner = one.owner or other.owner
        one.relation = one.relation or other.relation
        one.kin.extend(other.kin)
        one.owned.extend(other.owned)
        one.age = other.age if one.age is None else one.age
        one.members = one.members or other.members
        one.identified_by = one.identified_by or other.identified_by
        one.identity = one.identity or other.identity
        other.mentions.clear()
        self.records[other.number] = one
        return one

    def living(self) -> list[Record]:
        """The records that were not merged away, each once."""
        return [record for number, record in enumerate(self.records) if record.number == number]
