"""Turns a party phrase that *find* saw into a Party: its words, whom it means, and what is said of them."""

from typing import TYPE_CHECKING

from dragoman.grammar import VERBS, listed_names
from dragoman.model import Member, Parsed, Party, Phrase, implied_party
from dragoman.resolve.actors.known.sectors import ordered
from dragoman.resolve.actors.meant.phrases import NounPhrase, PhraseReader
from dragoman.resolve.actors.words import DEMONYMS, SEATS, ActorWords

if TYPE_CHECKING:
    from dragoman.resolve.actors.finder import Actors

MOST_MEMBERS = 60  # of one party; more is a list gone wrong


class PartyReader:
    def __init__(self, words: ActorWords, phrases: PhraseReader) -> None:
        self.words = words
        self.phrases = phrases

    def party(self, parsed: Parsed, phrase: Phrase, actors: "Actors") -> Party:
        if phrase.head is None:
            return implied_party()
        first, last = trimmed(parsed, phrase.first, phrase.last)
        start, end = parsed.chars(first, last)
        head = phrase.head
        beside = parsed.child(head, "apposition")
        if parsed.lowers[head] == "one" and beside is not None:  # "one of his sons, *Noureddin*"
            head = beside
        actor_id = actors.of_head.get(head) or actors.of_token.get(head)
        actor = actors.by_id.get(actor_id) if actor_id else None
        read = self.phrases.read(parsed, head)
        country, sectors = self._own(parsed, head, read)
        if actor is not None:
            named = parsed.pos[head] == "PROPN" and actor.kind in ("body", "person")
            country = (None if named else country) or actor.country  # "Organization of *American* States"
            if named and (actor.sectors if actor.kind == "body" else read.noun is None):
                sectors = ()  # "European *Union*" is no trade union, "*Sofia* Lind" no government
            sectors = ordered((*sectors, *actor.sectors)) if actor.kind != "country" else sectors
        return Party(
            start=start,
            end=end,
            text=parsed.text[start:end],
            actor_id=actor_id,
            name=actor.name if actor else parsed.text[start:end],
            country=country,
            sectors=sectors,
            count=read.count,
            members=self._members(parsed, head) or _of_group(parsed, actors, actor_id),
            implied=phrase.implied,
        )

    def _own(self, parsed: Parsed, head: int, read: NounPhrase) -> tuple[str | None, tuple[str, ...]]:
        """Country and sectors that the phrase itself states."""
        sectors = tuple(s for s in read.noun.sectors if s != "UNK") if read.noun else ()
        country: str | None = read.country or None
        first = head  # "Phnom Penh"
        while first and parsed.heads[first - 1] == head and parsed.pos[first - 1] == "PROPN":
            first -= 1
        words, end = self.words.country_phrase(parsed, first, head + 1)
        whole = end == head + 1  # "South Sudan" is not Sudan
        if first < head and not whole and not any(word.kind in SEATS for word in words):
            words, _ = self.words.country_phrase(parsed, head, head + 1)
        for word in words:
            if word.kind in DEMONYMS or word.kind not in SEATS:
                return country or word.country or None, sectors
            return word.country or None, (word.sector or "GOV",)
        return country, sectors

    def _members(self, parsed: Parsed, head: int) -> tuple[Member, ...]:
        """Those named as part of a party: "14 people, including citizens of Japan and a Pole"."""
        found: list[Member] = []
        for child in parsed.children[head]:
            if child > head and parsed.lowers[child] in self.words.of_kind("naming_members"):
                for inner in parsed.children_in(child, "prepositional_object", "object"):
                    found.extend(self._parts(parsed, inner))
        found.extend(self._member(parsed, one) for one in listed_names(parsed, head))
        return tuple(found[:MOST_MEMBERS])

    def _parts(self, parsed: Parsed, head: int) -> list[Member]:
        found: list[Member] = []
        for one in chain(parsed, head):
            inside = self._of_list(parsed, one)
            if len(inside) > 1:
                found.extend(self._member(parsed, token) for token in inside)
            else:
                found.append(self._member(parsed, one))
        return found

    def _of_list(self, parsed: Parsed, head: int) -> list[int]:
        """ "citizens of Japan, Poland and Latvia": each of the three is a part."""
        for child in parsed.children_in(head, "preposition"):
            if child == head + 1 and parsed.lowers[child] in ("of", "from"):
                inner = parsed.child(child, "prepositional_object")
                if inner is not None:
                    return chain(parsed, inner)
        return []

    def _member(self, parsed: Parsed, head: int) -> Member:
        read = self.phrases.read(parsed, head)
        first = read.first
        while first < head and parsed.pos[first] == "DET":
            first += 1
        start, end = parsed.chars(read.first if read.count else first, max(read.last, head + 1))
        return Member(start=start, end=end, text=parsed.text[start:end], count=read.count)


def _of_group(parsed: Parsed, actors: "Actors", actor_id: str | None) -> tuple[Member, ...]:
    """Those whom "they", "the two men" stand for, where each was named first."""
    named = [actors.by_id[one] for one in actors.members.get(actor_id or "", ())]
    spans = [(*one.mentions[0], one) for one in named if one.mentions and one.kind == "person"]
    return tuple(
        Member(start=start, end=end, text=parsed.text[start:end], count=None) for start, end, _ in spans
    )


def chain(parsed: Parsed, head: int) -> list[int]:
    """A head and all conjoined with it, one below the other, in order."""
    found = [head]
    for one in found:
        if len(found) > MOST_MEMBERS:
            break
        found.extend(c for c in parsed.children_in(one, "conjunct") if parsed.pos[c] not in VERBS)
    return sorted(found)


def trimmed(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """The tokens without punctuation at the edges and without a possessive mark."""
    while last - first > 1 and (parsed.pos[last - 1] == "PUNCT" or parsed.roles[last - 1] == "case_marker"):
        last -= 1
    while last - first > 1 and parsed.pos[first] == "PUNCT":
        first += 1
    return first, last
