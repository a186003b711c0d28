"""Reads who is under age, who was violated and who is held, by whatever word of the text tells it.

May import grammar, model and the rooms of this stage.
"""

import itertools
from collections.abc import Iterator

from dragoman.grammar import NOUNS, SUBJECTS, VERBS, conjoined
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.meant.phrases import left_end
from dragoman.resolve.actors.words import ActorWords

OLD = (("year", "month", "week"), "old")  # "15-year-old" is five tokens: a number, the unit and hyphens
UNDERGOING = ("object", "passive_subject")
COPULAS = frozenset(("be", "turn"))
OLDEST = 18  # years
NEAR = 6  # tokens from "is" to "prison", as in "has been in a penal colony"
RELATIVES = frozenset(("who", "whom", "that"))
STATES = frozenset(("be", "remain", "serve", "languish"))


class HarmReader:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.violating, self.violation = words.of_kind("violating"), words.of_kind("violation")
        self.sexual, self.violence = words.of_kind("sexual"), words.of_kind("violence")
        self.undergone, self.held_in = words.of_kind("undergone"), words.of_kind("held_in")
        self.served, self.complaints = words.of_kind("served"), words.of_kind("complaint")
        self.captives, self.held_as = words.of_kind("captive"), words.of_kind("held_as")

    def read(self, parsed: Parsed, cast: Cast) -> None:
        for record in cast.living():
            for mention in record.mentions:
                self._young(parsed, record, mention)
                if record.kind not in ("person", ""):
                    continue
                self._age(parsed, record, mention)
                self._beside(parsed, cast, record, mention)
                self._held(parsed, record, mention)
        for token in range(len(parsed)):
            for hurt in self._violated(parsed, token):
                for one in conjoined(parsed, _who(parsed, hurt)):
                    if (befallen := cast.at(one)) is not None:
                        _mark(befallen)
            self._called(parsed, cast, token)
            self._whose(parsed, cast, token)

    def _young(self, parsed: Parsed, record: Record, mention: Mention) -> None:
        """ "Timo, 9, …", "Timo Brask (16)": a person, whatever the recogniser took the name for."""
        after = mention.last + 1
        if mention.form != "name" or after + 1 >= len(parsed) or record.kind in ("country", "place", "group"):
            return
        if (parsed.words[mention.last], parsed.words[after + 1]) in ((",", ","), (",", "."), ("(", ")")):
            years = self._number(parsed, after)
            if years is not None and years < OLDEST:
                record.kind, record.age = "person", years

    def _beside(self, parsed: Parsed, cast: Cast, record: Record, mention: Mention) -> None:
        """ "a boy, Timo Brask, …", where the parser did not see that it is he."""
        before = cast.at(mention.first - 2) if mention.form == "name" and mention.first > 1 else None
        inside = parsed.words[mention.first - 1] == "," == (*parsed.words, "")[mention.last]
        if before is not None and inside and not before.names and not before.plural:
            record.protected |= before.protected

    def _age(self, parsed: Parsed, record: Record, mention: Mention) -> None:
        """ "12-year-old X", "X, a 15-year-old", "X, aged 12", "X, who is fourteen"; not "X was 14 when …"."""
        first = left_end(parsed, mention.head, mention.first)
        for at in range(first, mention.head - 3):
            if parsed.lowers[at + 2] in OLD[0] and parsed.lowers[at + 4] == OLD[1]:
                years = self._number(parsed, at) if parsed.lowers[at + 2] == OLD[0][0] else 0
                record.age = years if years is not None else record.age
        after = mention.last + (parsed.words[mention.last : mention.last + 1] == (",",))
        if parsed.lowers[after : after + 1] == ("aged",) and after + 1 < len(parsed):
            record.age = self._number(parsed, after + 1)
        for verb in self._told_by(parsed, mention.head, COPULAS):
            for told in parsed.children_in(verb, "attribute", "adjective_complement"):
                then = parsed.child(verb, "adverbial_clause") is not None
                if parsed.pos[told] == "NUM" and not parsed.children[told] and not then:
                    record.age = self._number(parsed, told)

    def _number(self, parsed: Parsed, token: int) -> int | None:
        word = parsed.lowers[token]
        return int(word) if word.isascii() and word.isdigit() else self.words.numbers.unit(word)

    def _told_by(self, parsed: Parsed, head: int, lemmas: frozenset[str]) -> Iterator[int]:
        """The verbs whose subject a mention is, also by a relative "who"."""
        above = parsed.heads[head]
        if parsed.roles[head] in SUBJECTS and parsed.lemmas[above] in lemmas:
            yield above
        for clause in parsed.children_in(head, "relative_clause"):
            subjects = (parsed.lowers[one] for one in parsed.children_in(clause, *SUBJECTS))
            if parsed.lemmas[clause] in lemmas and not RELATIVES.isdisjoint(subjects):
                yield clause

    def _held(self, parsed: Parsed, record: Record, mention: Mention) -> None:
        """ "the *jailed* journalist X", "the political *prisoner* X", "X, who is in *prison*"."""
        first = left_end(parsed, mention.head, mention.first)
        before = (one for one in range(first, mention.head) if _says_of(parsed, one, mention.head))
        captive = any(lemma.rsplit(" ", 1)[-1] in self.captives for lemma in record.lemmas)
        if captive or any(parsed.lowers[one] in self.held_as for one in before):
            record.plight = record.held = True
        for verb in self._told_by(parsed, mention.head, STATES):
            near = range(verb, min(parsed.right_edges[verb] + 1, verb + NEAR))
            served = any(parsed.lemmas[one] in self.served for one in parsed.children_in(verb, "object"))
            if served or any(parsed.lowers[one] in self.held_in for one in near):
                record.plight = record.held = True

    def _violated(self, parsed: Parsed, token: int) -> Iterator[int]:
        """Whom a deed is done to: "raped *her*", "sexually assaulted *her*", "the rape of *X*", "*X* survived
        a rape"."""
        lemma = parsed.lemmas[token]
        sexual = any(parsed.lowers[one] in self.sexual for one in parsed.children[token])
        if parsed.pos[token] in VERBS and (lemma in self.violating or sexual):
            row = [token, *parsed.children_in(token, "conjunct")]
            yield from (one for verb in row for one in parsed.children_in(verb, *UNDERGOING))
            if parsed.roles[token] == "adjective" and parsed.forms[token] == "gerund":
                yield parsed.heads[token]  # "of raping *X*", hung on the name
        elif parsed.pos[token] in NOUNS and (lemma in self.violation or (sexual and lemma in self.violence)):
            for noun in conjoined(parsed, token):
                yield from _of(parsed, noun)
            yield from self._undergone(parsed, token)

    def _undergone(self, parsed: Parsed, noun: int) -> Iterator[int]:
        """Who survived it, suffered it, was forced into it, complained of it, or was its victim."""
        above = parsed.heads[noun]
        governed = parsed.roles[noun] == "prepositional_object"
        if governed and parsed.lowers[above] in ("into", "to"):
            yield from parsed.children_in(parsed.heads[above], *UNDERGOING)
        elif governed and parsed.lemmas[parsed.heads[above]] in self.complaints:
            yield from parsed.children_in(parsed.heads[parsed.heads[above]], *SUBJECTS)
        elif governed and parsed.lemmas[parsed.heads[above]] == "victim":
            above = parsed.heads[above]
            yield above
            if parsed.roles[above] == "apposition":
                yield parsed.heads[above]
            if parsed.roles[above] == "attribute":
                yield from parsed.children_in(parsed.heads[above], *SUBJECTS)
        elif parsed.lemmas[above] in self.undergone:
            yield from parsed.children_in(above, *SUBJECTS)

    def _called(self, parsed: Parsed, cast: Cast, token: int) -> None:
        """ "a girl *named* X", "the girl, *named* as X": what the noun says holds of X."""
        if parsed.lowers[token] not in ("named", "called") or parsed.roles[token] != "noun_clause":
            return
        noun, link = cast.at(parsed.heads[token]), parsed.child(token, "preposition")
        name = parsed.child(token, "object_predicate", "object")
        if link is not None and parsed.lowers[link] == "as":
            name = parsed.child(link, "prepositional_object")
        record = cast.at(name) if name is not None else None
        if noun is not None and record is not None:
            record.protected |= noun.protected
            record.age = noun.age if record.age is None else record.age

    def _whose(self, parsed: Parsed, cast: Cast, token: int) -> None:
        """ "X, *whose* wife Y is in prison"."""
        above = parsed.heads[token]
        if parsed.lowers[token] != "whose" or self.words.kin.keys().isdisjoint(
            parsed.lemmas[token + 1 : above + 1]
        ):
            return
        clause = next(
            (one for one in parsed.ancestors(token) if parsed.roles[one] == "relative_clause"), token
        )
        one, other = cast.at(parsed.heads[clause]), cast.at(above)
        if one is not None and other is not None and one is not other:
            one.kin.append(("", other))
            other.kin.append(("", one))


def _mark(record: Record) -> None:
    """Of a group those who are known; "two hundred women" have no name to withhold."""
    for one in record.members or (record,):
        if one.names or not one.plural:
            one.protected.add("victim")


def _says_of(parsed: Parsed, token: int, head: int) -> bool:
    """Whether a word before a noun says something of it, not of an owner: "*jailed* Mara's husband"."""
    above = itertools.takewhile(lambda one: one != head, parsed.ancestors(token))
    return all(parsed.roles[one] != "possessor" for one in above)


def _of(parsed: Parsed, noun: int) -> Iterator[int]:
    for link in parsed.children_in(noun, "preposition"):
        if parsed.lowers[link] in ("of", "against", "on"):
            yield from parsed.children_in(link, "prepositional_object")


def _who(parsed: Parsed, token: int) -> int:
    """Whom a relative "who" means."""
    clause = parsed.heads[token]
    relative = parsed.lowers[token] in RELATIVES and parsed.roles[clause] == "relative_clause"
    return parsed.heads[clause] if relative else token
