"""Whether a row of the lexicon holds at a token: its particle, its `when` and its `unless`."""

from collections.abc import Iterable

from dragoman.find.lexical.roles import filling
from dragoman.find.lexical.words import EventWord, Words
from dragoman.find.reading import Reading, Telling
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import VERBS, conjoined, dated, named_on
from dragoman.model import Parsed

PARTICLE_ROLES = frozenset(
    ("particle", "preposition", "adverb", "by_agent", "indirect_object", "object_predicate")
)
CHANGING = frozenset(("up", "off", "back", "go"))
NEUTER = frozenset(("it", "itself", "that", "this"))
ONE_OF = frozenset(("a", "an", "another"))
LOOSE = frozenset(("in", "over"))
VERB_CLASSES = "_verbs"
NO_CLASS: frozenset[str] = frozenset()
SUMS = frozenset(("money_words",))  # also any currency that the model knows for a sum


class Conditions:
    def __init__(self, words: Words, parties: PartyJudge) -> None:
        self.words = words
        self.parties = parties
        # classes whose words alone say what is of them
        self.plain = frozenset(
            one for one in words.classes if not one.endswith(VERB_CLASSES) and one not in SUMS
        )
        self.measuring = words.classes["measuring_nouns"]
        self.makers = (
            words.classes["maker_words"] - words.classes["firm_words"] | words.classes["storm_words"]
        )
        self.distancing = words.classes["distancing_nouns"]

    def holding(self, reading: Reading, token: int, rows: Iterable[EventWord]) -> list[EventWord]:
        """Those of a word's rows that hold at a token."""
        if _changed(reading.parsed, token):
            rows = [row for row in rows if row.particle]
        return [row for row in rows if self._holds(reading, token, row)]

    def _holds(self, reading: Reading, token: int, row: EventWord) -> bool:
        if row.particle and particle_at(reading.parsed, token, row.particle) is None:
            return False
        if row.when_role and not self._met(reading, token, row.when_role, row.when_class, row.particle):
            return False
        for role, class_name in row.also:
            if not self._met(reading, token, role, class_name, row.particle):
                return False
        return not any(
            self._met(reading, token, *pair, row.particle) and not _set_apart(reading, token, pair[0])
            for pair in row.unless
        )

    def _met(self, reading: Reading, token: int, role: str, class_name: str, particle: str) -> bool:
        """Whether any word in this role is of this class."""
        if class_name not in self.plain:
            return bool(self.met_by(reading, token, role, class_name, particle))
        at = token, role, particle
        known = reading.classes.get(at)
        if known is None:
            firsts = self._filling(reading, *at)
            known = reading.classes[at] = NO_CLASS.union(*(self._classes(reading, one) for one in firsts))
        return class_name in known

    def met_by(
        self, reading: Reading, token: int, role: str, class_name: str, particle: str = ""
    ) -> list[int]:
        """The words in this role that are of this class."""
        return [
            head
            for first in self._filling(reading, token, role, particle)
            for head in self._of_class(reading, first, class_name)
        ]

    def _filling(self, reading: Reading, token: int, role: str, particle: str) -> list[int]:
        found = reading.filled.get((token, role, particle))
        if found is None:
            found = reading.filled[token, role, particle] = filling(reading, token, role, particle)
        return found

    def _classes(self, reading: Reading, head: int) -> frozenset[str]:
        """All classes, but for those of verbs and sums, that `_of_class` finds a word of at a head."""
        words = (word for tier in self._words_of(reading, head) for _, _, words in tier for word in words)
        return NO_CLASS.union(*(self.words.classes_of.get(word, NO_CLASS) for word in words))

    def _of_class(self, reading: Reading, head: int, class_name: str) -> list[int]:
        parsed = reading.parsed
        if class_name.startswith("@"):
            return [head] if self._pseudo(reading, head, class_name) else []
        members = self.words.classes.get(class_name, NO_CLASS)
        verbs = class_name.endswith(VERB_CLASSES)  # "I am free, he told them" tells nobody to free
        tiers = self._words_of(reading, head)
        for tier in tiers:
            found = [
                one
                for joined, one, words in tier
                if not members.isdisjoint(words) and (not verbs or parsed.pos[joined] in VERBS)
            ]
            if not found and class_name in SUMS and tier is tiers[0]:
                found = [one for one, _, _ in tier if _is_money(parsed, one)]
            if found:
                return found
        return []

    def _words_of(self, reading: Reading, head: int) -> tuple[list[Telling], ...]:
        """What says of which classes a head is, nearest first: the words themselves that are joined there; a
        word before them, "a *ceasefire* agreement"; what they only measure, "dozens of *prisoners*"."""
        known = reading.words_of.get(head)
        if known is None:
            parsed = reading.parsed
            joined = [one for one in conjoined(parsed, head) if not _opens_name(parsed, one)]
            measured = [
                (one, inner)
                for one in joined
                if self._measures(parsed, one)
                for inner in reading.obliques(one, "of")
            ]
            known = reading.words_of[head] = (
                [(one, one, (parsed.lemmas[one], parsed.lowers[one])) for one in joined],
                [(one, one, self._words_before(parsed, one)) for one in joined],
                [
                    (one, inner, (parsed.lemmas[inner], *self._words_before(parsed, inner)))
                    for one, inner in measured
                ],
            )
        return known

    def _measures(self, parsed: Parsed, head: int) -> bool:
        """Whether a word only says how much there is of something: "*dozens* of prisoners", "*most* of its
        sanctions", but not "*lists* of prisoners"."""
        if parsed.lemmas[head] in self.parties.quantities:
            return True
        return parsed.pos[head] in ("NUM", "PRON") or parsed.lemmas[head] in self.measuring

    def _words_before(self, parsed: Parsed, noun: int) -> tuple[str, ...]:
        """The words before a noun that say of what class it is, "refugee status"; parties have none, but for
        forces, nor has what only tells of the thing, "a *fire* drill", "a *strike* ban"."""
        if parsed.pos[noun] == "PROPN":  # "Turkish *shipyard* Dearsan", "Tropical *Storm* Ana"
            before = parsed.children_in(noun, "compound")
            return tuple(parsed.lemmas[one] for one in before if self._says_who(parsed, one))
        if parsed.pos[noun] != "NOUN" or parsed.lemmas[noun] in self.distancing:
            return ()
        force = parsed.lemmas[noun] in self.parties.senders or parsed.lemmas[noun] == "mission"
        if parsed.lemmas[noun] == "group":  # "an aircraft *carrier* group"
            naval = self.words.classes["naval_group_words"]
            before = parsed.children_in(noun, "compound")
            return tuple(parsed.lemmas[one] for one in before if parsed.lemmas[one] in naval)
        roles = ("compound", "adjective") if force else ("compound",)
        before = parsed.children_in(noun, *roles)
        if before and not force and self.parties.kinds.of(parsed, noun):
            return ()
        return tuple(parsed.lemmas[one] for one in before)

    def _says_who(self, parsed: Parsed, word: int) -> bool:
        """Whether a noun before a name says what is so called: a maker of things, or a title, "*ambassador*
        Ana Lim"."""
        titled = parsed.pos[word] == "NOUN" and self.parties.kinds.of(parsed, word) == "person"
        return titled or parsed.lemmas[word] in self.makers

    def is_person(self, reading: Reading, head: int) -> bool:
        """Whether somebody, or several, are persons: named, described, counted or of a people."""
        return self._pseudo(reading, head, "@person")

    def _pseudo(self, reading: Reading, head: int, class_name: str) -> bool:
        kind = self.parties.kinds.of(reading.parsed, head)
        if class_name == "@person":
            if reading.parsed.lowers[head] in NEUTER:
                return False  # "dismissed *it* as theatre"
            counted = reading.parsed.children_in(head, "number")  # "200 Rohingya"
            plural = reading.parsed.forms[head] == "plural" or bool(counted)  # "19 Syrians"
            words = {reading.parsed.lowers[one] for one in reading.parsed.children_in(head, "determiner")}
            people = kind == "country" and (plural or not ONE_OF.isdisjoint(words))  # "an American"
            people = people or self.parties.is_named_person(reading, head)
            counts = kind == "number" or self._measures(reading.parsed, head)  # "*the last* of 24 jets"
            parts = reading.obliques(head, "of") if counts else []
            parts = [one for one in parts if reading.parsed.pos[one] == "NOUN"]
            if parts:  # "*one* of the obstacles" is no person
                return any(self._pseudo(reading, one, class_name) for one in parts)
            known = people or kind in ("person", "group", "pronoun", "number")
            return known or (not kind and self.parties.is_party(reading, head))
        if class_name == "@party":
            return self.parties.is_party(reading, head)
        if class_name == "@national":  # "Syrian fighters", "19 Syrians"
            before = reading.arguments(head).modifiers
            own = kind == "country" and self._pseudo(reading, head, "@person")
            return own or any(self.parties.names_state(reading.parsed, one) for one in before)
        if class_name == "@owned":
            return self.parties.is_party(reading, head) or self.parties.unwrap(reading, head) is not None
        if class_name == "@place":
            entity = reading.parsed.entity(head)
            return kind == "country" or (
                entity is not None and entity.kind in ("place", "location", "facility")
            )
        return reading.parsed.pos[head] == "VERB" or not self.parties.is_party(reading, head)


def particle_at(parsed: Parsed, token: int, particle: str) -> int | None:
    """The particle or fixed preposition of a word: its child, or the word right behind it."""
    for child in parsed.children[token]:
        if child > token and parsed.lowers[child] == particle and parsed.roles[child] in PARTICLE_ROLES:
            if dated(parsed, child) or _of_place(parsed, token, child):
                return None
            return child
    for child in parsed.children_in(token, "preposition"):  # "brought them *together* in Lima"
        adverb = parsed.child(child, "adverb")
        if adverb is not None and adverb < child and parsed.lowers[adverb] == particle:
            return adverb
    after = token + 1
    return after if after < len(parsed) and parsed.lowers[after] == particle else None


def _set_apart(reading: Reading, token: int, role: str) -> bool:
    """Whether a comma makes an infinitive a purpose: "freed ten, two nuns among them, *to mark* it"."""
    below = reading.arguments(token).complement if role == "infinitive" else None
    return below is not None and reading.parsed.words[reading.parsed.left_edges[below] - 1] == ","


def _changed(parsed: Parsed, verb: int) -> bool:
    """Whether a particle makes another verb of a verb: "*held up* by the lack of planes"."""
    particle = parsed.child(verb, "particle")
    return particle is not None and parsed.lowers[particle] in CHANGING


def _opens_name(parsed: Parsed, head: int) -> bool:
    """Whether a word is the first of a longer name: the "Doctors" of Doctors Without Borders are a body."""
    after = head + 1
    return (
        after < len(parsed)
        and parsed.words[head][:1].isupper()
        and parsed.roles[after] == "preposition"
        and named_on(parsed, after)
    )


def _is_money(parsed: Parsed, head: int) -> bool:
    entity = parsed.entity(head)
    return entity is not None and entity.kind == "money"


def _of_place(parsed: Parsed, verb: int, preposition: int) -> bool:
    """Whether "in" or "over" behind the object of a verb says where: "turned guns on men *in* Oslo", "the
    nurses they took *in* Bunia"."""
    thing = parsed.child(verb, "object", "passive_subject")
    if thing is None and parsed.roles[verb] == "relative_clause":
        thing = parsed.heads[verb]
    return (
        parsed.lowers[preposition] in LOOSE
        and thing is not None
        and thing < preposition
        and parsed.child(preposition, "prepositional_object") is not None
    )
