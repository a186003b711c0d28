"""The source of an account, read from the chain of statements that it is told in and from what stands beside.

May import lexicon and model.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.link.copies import sentence_at
from dragoman.link.outlets import Names, Outlets
from dragoman.link.sources import Source
from dragoman.link.words import WORD, WordStock
from dragoman.model import Account, Actor, CodedDocument, Statement

AFTER = 50  # characters after "told" in which the outlet stands that was told
BOUND = frozenset(("witness", "relative"))  # roles whose descriptions name nobody


@dataclass(frozen=True, slots=True)
class _Link:
    """A statement of the chain: who speaks, in words."""

    statement: Statement
    actor: Actor | None
    text: str

    @property
    def name(self) -> str:
        return self.actor.name if self.actor else self.text


class SourceReader:
    def __init__(self, lexicon: Lexicon, outlets: Outlets) -> None:
        self.outlets = outlets
        self.stock = WordStock(lexicon)
        rows = lexicon.table("source_words.tsv")
        self.own = frozenset(row["word"] for row in rows if row["kind"] == "own")
        vague = frozenset(row["word"] for row in rows if row["kind"] == "vague")
        self.vague = vague | {self.stock.stem(word) for word in vague}
        self.countries: dict[str, str] = {}
        for row in lexicon.table("countries.tsv"):
            self.countries.setdefault(row["word"].casefold(), row["iso3"])

    def __call__(
        self, account: Account, report: CodedDocument, others: Names, credited: Iterable[str]
    ) -> Source:
        """The source of an account of a report; `others` are the outlets that publish the event's reports,
        `credited` the keys of those that this report credits."""
        own = self.outlets.of(report)
        links = list(self._chain(_saying(account, report), report))
        carried = {own, *credited} - {""}
        relays: list[str] = []
        if not links:
            named = self._named_beside(account, report, own, others)
            carried.update(key for key, _ in named)
            relays += [name for _, name in named]
        while links and self._outlet(links[0], own, others) and len(links) > 1:
            carried.add(self._key(links[0], others))
            relays.append(links.pop(0).name)
        for link in links[:-1]:
            relays.append(link.name)
        if not links:
            return self._of_outlet(own, report.publisher, frozenset(carried), tuple(relays), "")
        last = links[-1]
        told = self._told_to(last.statement, report, own, others)
        carried.update(key for key, _ in told)
        relays += [name for _, name in told]
        shown = _shown(report, last.statement)
        if self._outlet(last, own, others):
            key = self._key(last, others)
            return self._of_outlet(
                key, others.get(key, last.name), frozenset({*carried, key}), tuple(relays), shown
            )
        return self._speaker(last, frozenset(carried), tuple(relays), shown)

    def _chain(self, statement: Statement | None, report: CodedDocument) -> Iterator[_Link]:
        """Who speaks, outermost first; nobody who is not named, nor the report of itself."""
        by_id = {one.id: one for one in report.statements}
        actors = {one.id: one for one in report.actors}
        found: list[_Link] = []
        seen: set[str] = set()
        while statement is not None and statement.id not in seen:
            seen.add(statement.id)
            text = " ".join(report.text[start:end] for start, end in statement.source)
            link = _Link(statement, actors.get(statement.speaker or ""), text)
            first = next(iter(WORD.findall(text.casefold()) or text.casefold().split()), "")
            if (text or link.actor) and first not in self.own:
                found.append(link)
            statement = by_id.get(statement.within or "")
        return reversed(found)

    def _outlet(self, link: _Link, own: str, others: Names) -> bool:
        if self._key(link, others) in {*others, own, *self.outlets.known.values()}:
            return True
        if link.actor is not None and "JRN" in link.actor.sectors and link.actor.kind != "person":
            return True
        person = link.actor is not None and link.actor.kind == "person"
        return link.statement.role == "outlet" and not person and bool(self._capitals(link.name))

    def _key(self, link: _Link, others: Names) -> str:
        known = {*others, *self.outlets.known.values()}
        capitals = " ".join(self._capitals(link.text))
        keys = [self.outlets.named(name, others) for name in (link.name, link.text, capitals) if name]
        return next((key for key in keys if key in known), keys[0])

    def _named_beside(
        self, account: Account, report: CodedDocument, own: str, others: Names
    ) -> list[tuple[str, str]]:
        """Another outlet that the sentence names, not as a party: "…, the Post reported, citing police"."""
        start, end = sentence_at(report.text, account.claim.trigger.start)
        words = report.text[start:end]
        for party in (*account.claim.actors, *account.claim.recipients):
            words = words.replace(party.text, " ") if party.text else words
        return [(key, name) for key, name in self.outlets.within(words, others) if key != own]

    def _told_to(
        self, statement: Statement, report: CodedDocument, own: str, others: Names
    ) -> list[tuple[str, str]]:
        """Another outlet that the words were told to: "his adviser told Le Courrier"."""
        if not statement.cue:
            return []
        end = statement.cue[-1][1]
        after = min((start for start, _ in statement.content if start >= end), default=end + AFTER)
        window = report.text[end : min(after, end + AFTER)]
        return [(key, name) for key, name in self.outlets.within(window, others) if key != own]

    def _of_outlet(
        self, key: str, name: str | None, carried: frozenset[str], chain: tuple[str, ...], shown: str
    ) -> Source:
        return Source(
            kind="outlet" if carried else "unknown",
            name=name or key or "not stated",
            actor_id=None,
            words=frozenset(),
            country=None,
            stated=False,
            official=False,
            outlets=carried,
            chain=chain,
            shown=shown,
        )

    def _speaker(self, link: _Link, carried: frozenset[str], chain: tuple[str, ...], shown: str) -> Source:
        actor, role = link.actor, link.statement.role
        offices = " ".join(actor.offices) if actor else ""
        told = f"{link.name} {link.text} {offices}"
        words, stated = self._words(told)
        official = role == "official" or (actor is not None and (actor.kind == "country" or ":" in actor.id))
        return Source(
            kind=self._kind(link, words, official, bool(stated)),
            name=link.name,
            actor_id=actor.id if actor is not None and ":" in actor.id else None,
            words=words,
            country=next(iter(sorted(stated)), actor.country if actor else None),
            stated=bool(stated) or (actor is not None and (actor.kind == "country" or ":" in actor.id)),
            official=official,
            outlets=carried,
            chain=chain,
            shown=shown,
        )

    def _kind(self, link: _Link, words: frozenset[str], official: bool, stated: bool) -> str:
        if link.statement.role in BOUND and not (link.actor and ":" in link.actor.id):
            return "unnamed"
        proper = [word for word in self._capitals(link.name) if self._tells(word)]
        if proper and words:
            return "person" if link.actor is not None and link.actor.kind == "person" else "body"
        return "official" if official and (words or stated) else "unnamed"

    def _tells(self, word: str) -> bool:
        folded = word.casefold()
        return folded not in self.countries and self.stock.stem(folded) not in self.vague

    def _capitals(self, name: str) -> list[str]:
        """Its words with a capital; the first, where it stands alone or before small letters, is that of a
        sentence."""
        words = WORD.findall(name)
        capital = [word for word in words if word[0].isupper()]
        sentence = len(words) > 1 and not words[1][0].isupper() and capital[:1] == words[:1]
        return capital[1:] if sentence else capital

    def _words(self, told: str) -> tuple[frozenset[str], set[str]]:
        """What tells a source from others, and the states that its words name."""
        lows = [word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(told)]
        pairs = [" ".join(two) for two in itertools.pairwise(lows)]
        stated = {self.countries[one] for one in (*lows, *pairs) if one in self.countries}
        telling = " ".join(word for word in lows if word not in self.countries)
        return frozenset(self.stock.words(telling) - self.vague), stated


def _saying(account: Account, report: CodedDocument) -> Statement | None:
    """The statement that a claim is made in; of an act done by saying ("denied", "accused") the one that is
    the act: who says it has done it, and is the origin of the news."""
    trigger = account.claim.trigger
    for one in report.statements:
        if any(start < trigger.end and trigger.start < end for start, end in one.cue):
            return one
    return account.statement


def _shown(report: CodedDocument, statement: Statement) -> str:
    spans = sorted((*statement.source, *statement.cue))
    words = " … ".join(report.text[start:end] for start, end in spans)
    return re.sub(r"\s+", " ", words)
