"""Puts the readers of this room together: a parsed document in, its actors out."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.lexicon import Lexicon
from dragoman.model import Actor, Drop, Parsed, Party, Phrase
from dragoman.model.visibility import visibility_of
from dragoman.resolve.actors.cast import Cast, Record
from dragoman.resolve.actors.known.hints import HintReader
from dragoman.resolve.actors.known.identity import IdentityReader
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.actors.known.sectors import ordered
from dragoman.resolve.actors.meant.described import DescriptionReader
from dragoman.resolve.actors.meant.nouns import NounReader
from dragoman.resolve.actors.meant.phrases import PhraseReader
from dragoman.resolve.actors.meant.pronouns import PronounReader
from dragoman.resolve.actors.meant.quotes import speakers
from dragoman.resolve.actors.naming.government import GovernmentReader
from dragoman.resolve.actors.naming.named import NameFinder
from dragoman.resolve.actors.naming.namesakes import NameMerger
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.parties import PartyReader
from dragoman.resolve.actors.said.attributes import AttributeReader
from dragoman.resolve.actors.said.harmed import HarmReader
from dragoman.resolve.actors.said.home import HomeReader
from dragoman.resolve.actors.said.visibility import VisibilityReader
from dragoman.resolve.actors.sequence import Sequence, listing
from dragoman.resolve.actors.words import ActorWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """The actors of one document.

    actors   in order of first mention;  of_head  actor id by the token that heads a mention, pronouns and
    descriptions included;  members  ids of those taken together in a group ("the two men")
    """

    actors: tuple[Actor, ...]
    of_head: Mapping[int, str]
    members: Mapping[str, tuple[str, ...]]
    drops: tuple[Drop, ...]
    by_id: Mapping[str, Actor] = field(repr=False)
    of_token: Mapping[int, str] = field(repr=False)
    reader: PartyReader = field(repr=False)

    def describe(self, parsed: Parsed, phrase: Phrase) -> Party:
        """A party phrase as a Party: its words, whom it means, country, sectors, count and members."""
        return self.reader.party(parsed, phrase, self)

    def speaker(self, parsed: Parsed, start: int, end: int) -> str | None:
        """The actor whom the characters start to end name as a source, if any."""
        first = bisect_left(parsed.starts, start)
        last = bisect_left(parsed.starts, end)
        heads = [i for i in range(first, last) if not first <= parsed.heads[i] < last or parsed.heads[i] == i]
        for token in (*heads, *range(first, last)):
            if (found := self.of_head.get(token) or self.of_token.get(token)) is not None:
                return found
        return None


class ActorFinder:
    """`protected` are names that the caller wants withheld."""

    def __init__(self, lexicon: Lexicon, *, protected: frozenset[str] = frozenset()) -> None:
        words = self.words = ActorWords(lexicon)
        self.phrases = PhraseReader(words)
        index = ActorIndex(lexicon)
        self.names = NameFinder(words, index.bodies())
        self.merger = NameMerger(words)
        self.attributes = AttributeReader(words, self.phrases)
        self.governments = GovernmentReader(words)
        self.sequence = Sequence(
            words,
            NounReader(words, self.phrases, self.attributes, DescriptionReader(words)),
            PronounReader(words),
            self.governments,
        )
        self.hints = HintReader(words, index)
        self.identities = IdentityReader(words, index)
        self.homes = HomeReader(words, index)
        self.harms = HarmReader(words)
        self.visibilities = VisibilityReader(words, protected)
        self.parties = PartyReader(words, self.phrases)

    def __call__(self, parsed: Parsed, published: str | None) -> Actors:
        page = Page(parsed)
        cast = Cast()
        self.merger.merge(page, cast, self.names.groups(page))
        self.attributes.read(page, cast)
        for record in cast.living():
            for lemma in tuple(record.lemmas):
                cast.call(record, lemma)
        self.hints.hint(cast, published)
        drops = self.sequence.read(page, cast, speakers(page, self.words))
        self.identities.identify(cast, published)
        self.homes.read(parsed, cast, published)
        self.harms.read(parsed, cast)
        return self._published(parsed, cast, drops)

    def stands_for_government(self, parsed: Parsed, token: int) -> bool:
        return self.governments.stands_for_government(parsed, token)

    def _published(self, parsed: Parsed, cast: Cast, drops: list[Drop]) -> Actors:
        """Records with a mention that can act, numbered in order of first mention."""
        kept = [r for r in cast.living() if r.mentions and self._shown(parsed, r)]
        kept.sort(key=lambda r: min(m.first for m in r.mentions))
        ids: dict[int, str] = {}
        for record in kept:
            ids[record.number] = record.identity or f"a{len(ids) + 1}"
        held = [record for record in kept if record.plight]
        actors = tuple(self._actor(parsed, record, ids, held not in ([], [record])) for record in kept)
        of_head = {head: ids[r.number] for head, r in cast.of_head.items() if r.number in ids}
        of_token = {token: ids[r.number] for token, r in cast.of_token.items() if r.number in ids}
        members = {
            ids[r.number]: tuple(ids[m.number] for m in r.members if m.number in ids)
            for r in kept
            if r.members
        }
        return Actors(
            actors=actors,
            of_head=of_head,
            members=members,
            drops=tuple(drops),
            by_id={actor.id: actor for actor in actors},
            of_token=of_token,
            reader=self.parties,
        )

    def _shown(self, parsed: Parsed, record: Record) -> bool:
        if record.kind == "place":
            return False
        if record.kind in ("country", "other"):
            return any(
                m.form != "name" or self.governments.stands_for_government(parsed, m.head)
                for m in record.mentions
            )
        return True

    def _actor(self, parsed: Parsed, record: Record, ids: Mapping[int, str], held: bool) -> Actor:
        mentions = sorted(record.mentions, key=lambda m: m.first)
        if record.kind in ("country", "other"):
            mentions = [
                m
                for m in mentions
                if m.form != "name" or self.governments.stands_for_government(parsed, m.head)
            ]
        grounds = self.visibilities.grounds(record, held)
        return Actor(
            id=ids[record.number],
            id_by=record.identified_by,
            name=display_name(parsed, record),
            kind=record.kind or "other",
            country=record.country,
            country_by=record.country_by,
            sectors=ordered(_sectors(record)),
            offices=tuple(record.offices),
            visibility=visibility_of(grounds),
            grounds=grounds,
            mentions=tuple(dict.fromkeys(parsed.chars(m.first, m.last) for m in mentions)),
            candidates=tuple(
                ids.get(int(n), n) if n.isdigit() else n
                for n in record.candidates
                if not n.isdigit() or int(n) in ids
            ),
        )


def _sectors(record: Record) -> dict[str, None]:
    """Of several taken together those of its members, where its noun ("the two men") tells none."""
    if record.members and record.sectors.keys() <= {"CVL"}:
        return dict.fromkeys(sector for one in record.members for sector in one.sectors) or record.sectors
    return record.sectors


def display_name(parsed: Parsed, record: Record) -> str:
    """The fullest name; of several taken together their names; failing a name, the first description."""
    if record.name:
        return record.name
    if record.members:
        return listing([display_name(parsed, member) for member in record.members])
    named = [m for m in record.mentions if m.form == "name"]
    if named:
        best = max(named, key=lambda m: (m.last - m.first, -m.first))
        return parsed.slice(best.first, best.last)
    first = next((m for m in record.mentions if m.form == "noun"), record.mentions[0])
    return parsed.slice(first.first, first.last)
