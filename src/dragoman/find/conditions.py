"""Whether a row of the lexicon holds at a token: its particle, its `when` and its `unless`."""

from dragoman.find.parties import PartyJudge
from dragoman.find.reading import Reading
from dragoman.find.words import EventWord, Words
from dragoman.grammar import conjoined, named_on
from dragoman.model import Parsed

PARTICLE_ROLES = frozenset(
    ("particle", "preposition", "adverb", "by_agent", "indirect_object", "object_predicate")
)
BIDDING = frozenset(("to", "must", "should", "shall", "ought"))
SAME = frozenset(("it", "they", "he", "she"))
DETERMINERS = ("determiner", "possessor")
VERB_CLASSES = "_verbs"
SUMS = frozenset(("money_words",))  # also any currency that the model knows for a sum


class Conditions:
    def __init__(self, words: Words, parties: PartyJudge) -> None:
        self.words = words
        self.parties = parties

    def hold(self, reading: Reading, token: int, row: EventWord) -> bool:
        if row.particle and particle_at(reading.parsed, token, row.particle) is None:
            return False
        if row.when_role and not self.met_by(reading, token, row.when_role, row.when_class, row.particle):
            return False
        if not row.unless_role:
            return True
        return not self.met_by(reading, token, row.unless_role, row.unless_class, row.particle)

    def met_by(
        self, reading: Reading, token: int, role: str, class_name: str, particle: str = ""
    ) -> list[int]:
        """The words in this role that are of this class."""
        return [
            head
            for first in self.filling(reading, token, role, particle)
            for head in self._of_class(reading, first, class_name)
        ]

    def filling(self, reading: Reading, token: int, role: str, particle: str = "") -> list[int]:
        """Heads of the arguments in a role: an argument's name, or a preposition. What stands below the row's
        particle, taken for a preposition, is the object: "switched off *the internet*"."""
        found = reading.arguments(token)
        if role == "object" and found.object is None and particle:
            return reading.obliques(token, particle)
        if role == "subject":
            return _given(found.subject) + _meant(reading, token, found.subject)
        if role == "object":
            return _given(found.object)
        if role == "recipient":
            return _given(found.indirect_object) or _given(found.object)
        if role == "possessor":
            return _given(found.possessor)
        if role == "complement":
            below = _given(found.complement) + _given(found.predicate)
            return below + _said_of(reading.parsed, found.complement)
        if role == "deed":  # "said Chad had lied"; not "would not lie", "was not intimidated"
            return [one for one in _given(found.complement) if self._is_deed(reading, one)]
        if role == "whom":
            return [] if found.complement is None else _given(reading.arguments(found.complement).subject)
        if role == "aim":  # "marched to demand"
            clauses = reading.parsed.children_in(token, "adverbial_clause")
            return [one for one in clauses if _has_to(reading.parsed, one)]
        if role == "infinitive":
            return [one for one in _given(found.complement) if _has_to(reading.parsed, one)]
        if (
            role == "bidden"
        ):  # "told them to leave", "they must leave, he told them"; not what is told as a fact
            return [one for one in _given(found.complement) if _is_bidden(reading.parsed, one)]
        if role == "subjunctive":  # "insisted that Chad leave"
            return [one for one in _given(found.complement) if _is_bare(reading.parsed, one)]
        if role == "under" and reading.parsed.pos[token] != "VERB":
            return self._above(reading.parsed, token)
        if role == "predicate":
            return _given(found.predicate)
        if role == "modifier":
            return list(found.modifiers)
        if role == "inside":  # "is in prison", "is in pre-trial detention"; not "is in the prison kitchen"
            return [
                one
                for one in reading.obliques(token, "in")
                if not reading.parsed.children_in(one, *DETERMINERS)
            ]
        return reading.obliques(token, role) + self._gerunds(reading, token, role)

    def _is_deed(self, reading: Reading, clause: int) -> bool:
        """Whether a clause says that its subject does or has done something."""
        parsed = reading.parsed
        if reading.arguments(clause).passive or parsed.children_in(clause, "negation"):
            return False
        return not any(parsed.forms[one] == "modal" for one in parsed.children_in(clause, "auxiliary"))

    def _gerunds(self, reading: Reading, token: int, preposition: str) -> list[int]:
        """The verbs below a preposition at a verb or its object: "kept the crew from *leaving*"."""
        parsed, thing = reading.parsed, reading.arguments(token).object
        return [
            verb
            for head in (token, *_given(thing))
            for child in parsed.children_in(head, "preposition")
            if parsed.lowers[child] == preposition
            for verb in parsed.children_in(child, "prepositional_clause")
        ]

    def _above(self, parsed: Parsed, token: int) -> list[int]:
        """The preposition over a noun: "*at* the request of Chad"."""
        head = parsed.heads[token]
        return [head] if parsed.roles[token] == "prepositional_object" else []

    def _of_class(self, reading: Reading, head: int, class_name: str) -> list[int]:
        parsed = reading.parsed
        if class_name.startswith("@"):
            return [head] if self._pseudo(reading, head, class_name) else []
        members = self.words.classes.get(class_name, frozenset())
        heads = conjoined(parsed, head)
        heads = [one for one in heads if not _opens_name(parsed, one)]
        if class_name.endswith(VERB_CLASSES):  # "I am free, he told them" tells nobody to free
            heads = [one for one in heads if parsed.pos[one] in ("VERB", "AUX")]
        found = [one for one in heads if parsed.lemmas[one] in members or parsed.lowers[one] in members]
        if not found and class_name in SUMS:
            found = [one for one in heads if _is_money(parsed, one)]
        if not found:  # "a ceasefire agreement", "refugee status", "peacekeeping troops"
            found = [one for one in heads if self._modified_by(parsed, one, members)]
        if not found:  # "dozens of prisoners", "a number of sanctions"
            found = [
                inner
                for one in heads
                if parsed.pos[one] in ("NOUN", "NUM", "PRON")
                for inner in reading.obliques(one, "of")
                if parsed.lemmas[inner] in members
            ]
        return found

    def _modified_by(self, parsed: Parsed, noun: int, members: frozenset[str]) -> bool:
        """Whether a noun is of a class by a word before it; parties are not, but for forces."""
        if parsed.pos[noun] != "NOUN":
            return False
        force = parsed.lemmas[noun] in self.parties.senders
        if not force and self.parties.kind(parsed, noun):
            return False
        roles = ("compound", "adjective") if force else ("compound",)
        return any(parsed.lemmas[one] in members for one in parsed.children_in(noun, *roles))

    def _pseudo(self, reading: Reading, head: int, class_name: str) -> bool:
        kind = self.parties.kind(reading.parsed, head)
        if class_name == "@person":
            people = kind == "country" and reading.parsed.forms[head] == "plural"  # "19 Syrians"
            people = people or self.parties.is_named_person(reading, head)
            known = people or kind in ("person", "group", "pronoun", "number")
            return known or (not kind and self.parties.is_party(reading, head))
        if class_name == "@party":
            return self.parties.is_party(reading, head)
        if class_name == "@place":
            entity = reading.parsed.entity(head)
            return kind == "country" or (
                entity is not None and entity.kind in ("place", "location", "facility")
            )
        return not self.parties.is_party(reading, head)


def particle_at(parsed: Parsed, token: int, particle: str) -> int | None:
    """The particle or fixed preposition of a word: its child, or the word right behind it."""
    for child in parsed.children[token]:
        if child > token and parsed.lowers[child] == particle and parsed.roles[child] in PARTICLE_ROLES:
            return None if _of_time(parsed, child) else child
    for child in parsed.children_in(token, "preposition"):  # "brought them *together* in Lima"
        adverb = parsed.child(child, "adverb")
        if adverb is not None and adverb < child and parsed.lowers[adverb] == particle:
            return adverb
    after = token + 1
    return after if after < len(parsed) and parsed.lowers[after] == particle else None


def _meant(reading: Reading, verb: int, subject: int | None) -> list[int]:
    """Who says a clause whose subject is a pronoun, mostly the same: "*rebels* said they had attacked"."""
    parsed = reading.parsed
    if subject is None or parsed.pos[subject] != "PRON" or parsed.lowers[subject] not in SAME:
        return []
    clause = verb
    while parsed.roles[clause] == "conjunct" and parsed.heads[clause] != clause:
        clause = parsed.heads[clause]
    if parsed.roles[clause] != "complement_clause":
        return []
    return _given(reading.arguments(parsed.heads[clause]).subject)


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


def _of_time(parsed: Parsed, preposition: int) -> bool:
    """Whether a preposition leads to a date: "called him *on* Friday"."""
    inner = parsed.child(preposition, "prepositional_object")
    named = None if inner is None else parsed.entity(inner)
    return named is not None and named.kind in ("date", "time")


def _has_to(parsed: Parsed, verb: int) -> bool:
    return any(parsed.lowers[one] == "to" for one in parsed.children_in(verb, "auxiliary"))


def _is_bidden(parsed: Parsed, verb: int) -> bool:
    return any(parsed.lowers[one] in BIDDING for one in parsed.children_in(verb, "auxiliary"))


def _is_bare(parsed: Parsed, verb: int) -> bool:
    """Whether a clause has its own subject and a bare verb."""
    own = parsed.child(verb, "subject", "passive_subject")
    return own is not None and parsed.forms[verb] == "base" and not parsed.children_in(verb, "auxiliary")


def _said_of(parsed: Parsed, clause: int | None) -> list[int]:
    """What a clause with "be" says of its subject: "says India is *behind* it", "is *responsible*", "is to
    *blame*"."""
    if clause is None or parsed.lemmas[clause] != "be":
        return []
    roles = ("adjective_complement", "attribute", "preposition", "open_complement")
    return list(parsed.children_in(clause, *roles))


def _given(head: int | None) -> list[int]:
    return [] if head is None else [head]
