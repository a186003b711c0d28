"""Whose office stands behind an "as": "Petrov resigned *as mayor*", "the king appointed her *as judge*"."""

from collections.abc import Callable
from dataclasses import replace

from dragoman.grammar import NOUNS, VERBS, conjoined
from dragoman.grammar.clauses import is_passive
from dragoman.grammar.objects import by_agent, direct_object
from dragoman.grammar.subjects import surface_subject
from dragoman.model import Parsed
from dragoman.model.coded import CountryBy
from dragoman.resolve.actors.cast import Cast, Record
from dragoman.resolve.actors.meant.phrases import NounPhrase
from dragoman.resolve.actors.said.predicates import PERSONAL_KINDS, office_end
from dragoman.resolve.actors.words import ActorWords

LONGEST_LIST = 4  # "as mayor, senator and governor"
TIMELY = frozenset(("after", "before", "despite", "following", "since", "until", "upon", "while"))


class OfficeReader:
    """Whether a verb tells of an office is data: `office_left` leaves one, and so had it whatever became of
    that ("refused to resign as mayor"); `office_held` has or gets one, if it is told as done; `office_passed`
    gets one from another, who had it."""

    def __init__(self, words: ActorWords, learn: Callable[[Record, NounPhrase, CountryBy], bool]) -> None:
        self.learn = learn
        self.left = words.of_kind("office_left")
        self.held = words.of_kind("office_held")
        self.passed = words.of_kind("office_passed")
        self.spans = words.of_kind("office_span")
        self.only_seen = words.of_kind("seen_as")

    def taken(self, cast: Cast, parsed: Parsed, phrase: NounPhrase) -> Record | None:
        """Who a clause says has or had an office: "Petrov resigned as *mayor*". A pronoun is not trusted with
        somebody to be withheld, whom an office makes public."""
        if phrase.noun is None or phrase.noun.kind != "person":
            return None
        found: list[Record] = []
        for holder in self._holders(parsed, phrase.head):
            for one in conjoined(parsed, holder) if phrase.plural else (holder,):
                record = cast.at(one)
                told = parsed.pos[one] in NOUNS or (record is not None and not record.protected)
                if record is not None and record.kind in PERSONAL_KINDS and not record.plural and told:
                    found.append(record)
        for record in found:
            self.learn(record, replace(phrase, plural=False), "office")
            cast.call(record, phrase.noun.lemma)
            record.offices.setdefault(parsed.slice(phrase.first, office_end(parsed, phrase)))
        if phrase.plural:
            return cast.joined(tuple(found)) if len(found) > 1 else None
        return found[0] if found else None

    def _holders(self, parsed: Parsed, noun: int) -> tuple[int, ...]:
        """The heads of who has, had or gets the office that a noun is, likeliest first; () for nobody."""
        above = _above(parsed, noun)
        if above < 0:
            return self._made(parsed, noun)
        if parsed.pos[above] in VERBS:
            return self._of_verb(parsed, above)
        owner = parsed.child(above, "possessor") if parsed.lemmas[above] in self.spans else None
        if owner is None and parsed.lemmas[above] in self.spans and parsed.roles[above] == "object":
            return self._of_verb(parsed, parsed.heads[above])  # "served two terms as mayor"
        return () if owner is None else (owner,)

    def is_nobody(self, parsed: Parsed, noun: int) -> bool:
        """Whether a noun is only an office, or as what somebody is seen: "posed *as a policeman*"."""
        above = _above(parsed, noun)
        if above < 0:
            return False
        names = {parsed.lemmas[above], *_with_particles(parsed, above)}
        return not names.isdisjoint(self.left | self.held | self.passed | self.spans | self.only_seen)

    def _made(self, parsed: Parsed, noun: int) -> tuple[int, ...]:
        """ "Whom the king named *minister*"; the passive is read with the other predicates."""
        verb = parsed.heads[noun]
        if parsed.roles[noun] != "object_predicate" or parsed.lemmas[verb] not in self.held:
            return ()
        return (
            () if is_passive(parsed, verb) or not _done(parsed, verb) else _known(direct_object(parsed, verb))
        )

    def _of_verb(self, parsed: Parsed, verb: int) -> tuple[int, ...]:
        names = {parsed.lemmas[verb], *_with_particles(parsed, verb)}
        left, passed = not names.isdisjoint(self.left), not names.isdisjoint(self.passed)
        if not left and (names.isdisjoint(self.held | self.passed) or not _done(parsed, verb)):
            return ()
        subject, thing = surface_subject(parsed, verb)[0], direct_object(parsed, verb)
        if is_passive(parsed, verb):
            others = [by_agent(parsed, verb)] if passed else []
            if subject is None and parsed.roles[verb] == "noun_clause":
                subject = parsed.heads[verb]  # "Petrov, *appointed* as mayor in 2020"
            return _known(subject, *others)
        if thing is None:
            return _known(subject)
        if parsed.lemmas[thing] in self.spans:  # "quit his post as mayor"
            return _known(parsed.child(thing, "possessor"), subject)
        return _known(thing, subject) if passed else _known(thing)


def _above(parsed: Parsed, noun: int) -> int:
    """What an "as" before a noun, or before the list that it stands in, hangs on; -1 where there is none."""
    for _ in range(LONGEST_LIST):
        if parsed.roles[noun] != "conjunct":
            break
        noun = parsed.heads[noun]
    link = parsed.heads[noun]
    if parsed.roles[noun] != "prepositional_object" or parsed.lowers[link] != "as":
        return -1
    above = parsed.heads[link]
    if parsed.pos[above] == "ADV":  # "served as mayor and *later* as governor"
        above = parsed.heads[above]
    return above if above != link else -1


def _done(parsed: Parsed, verb: int) -> bool:
    """Whether something is told as done: no "will", "to", "never", and no mere charge."""
    if parsed.child(verb, "negation") is not None:
        return False
    helps = parsed.children_in(verb, "auxiliary")
    if any(parsed.forms[one] == "modal" or parsed.lowers[one] == "to" for one in helps):
        return False
    if parsed.roles[verb] == "prepositional_clause":
        return parsed.lowers[parsed.heads[verb]] in TIMELY
    return parsed.forms[verb] != "base" and parsed.roles[verb] != "open_complement"


def _with_particles(parsed: Parsed, verb: int) -> list[str]:
    behind = parsed.children_in(verb, "particle", "adverb")
    return [f"{parsed.lemmas[verb]} {parsed.lowers[one]}" for one in behind]


def _known(*tokens: int | None) -> tuple[int, ...]:
    return tuple(token for token in tokens if token is not None)
