"""Gives names what is said of them in a clause: "Petrov is a lawyer", "Petrova, who led the movement"."""

from collections.abc import Callable

from dragoman.grammar import SUBJECTS, VERBS
from dragoman.model import Parsed
from dragoman.model.coded import CountryBy
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.meant.phrases import NounPhrase, PhraseReader
from dragoman.resolve.actors.words import ActorWords

COPULAS = frozenset(("be", "become", "remain", "'s", "’s"))
PERSONAL_KINDS = frozenset(("person", ""))
LEADING = frozenset(("lead", "head", "chair", "command"))


class PredicateReader:
    """Made once; `learn` takes over what a noun phrase says of a record, and is False where it cannot be
    said of such an actor."""

    def __init__(
        self, words: ActorWords, phrases: PhraseReader, learn: Callable[[Record, NounPhrase, CountryBy], bool]
    ) -> None:
        self.words = words
        self.phrases = phrases
        self.learn = learn

    def read(self, parsed: Parsed, cast: Cast, record: Record, head: int) -> None:
        """Reads the clauses around a mention of a name."""
        self._stated(parsed, cast, record, head)
        self._relative(parsed, cast, record, head)

    def _stated(self, parsed: Parsed, cast: Cast, record: Record, head: int) -> None:
        """ "Petrov is a lawyer", "Petrova was elected president"."""
        verb = parsed.heads[head]
        role = parsed.roles[head]
        if role not in SUBJECTS or parsed.child(verb, "negation") is not None:
            return
        self._predicate_of(parsed, cast, record, verb, passive=role == "passive_subject")
        for other in parsed.children_in(verb, "conjunct"):  # "was serving a term and was considered a rival"
            if parsed.pos[other] in VERBS and parsed.child(other, *SUBJECTS) is None:
                passive = parsed.child(other, "passive_auxiliary") is not None
                self._predicate_of(parsed, cast, record, other, passive=passive)

    def _predicate_of(self, parsed: Parsed, cast: Cast, record: Record, verb: int, *, passive: bool) -> None:
        if any(parsed.forms[c] == "modal" for c in parsed.children_in(verb, "auxiliary")):
            return
        if not passive and parsed.lemmas[verb] not in COPULAS:
            return
        noun_at = parsed.child(verb, "object_predicate") if passive else parsed.child(verb, "attribute")
        if noun_at is not None and parsed.lowers[noun_at] == "one":
            self._one_of(parsed, record, noun_at)
        if noun_at is None or parsed.pos[noun_at] != "NOUN" or noun_at in cast.of_head:
            return
        phrase = self.phrases.read(parsed, noun_at)
        if self.learn(record, phrase, "predicate"):
            cast.place(record, Mention(noun_at, phrase.first, phrase.last, "noun"))
            told = not passive or parsed.lemmas[verb] in self.words.of_kind("office_held")
            if told and phrase.noun is not None and phrase.noun.kind == "person":
                record.offices.setdefault(parsed.slice(phrase.first, office_end(parsed, phrase)))

    def _one_of(self, parsed: Parsed, record: Record, one: int) -> None:
        """ "is one of his rivals": a rival, though the phrase itself speaks of all of them."""
        of = parsed.child(one, "preposition")
        inner = (
            parsed.child(of, "prepositional_object") if of is not None and parsed.lowers[of] == "of" else None
        )
        found = self.words.noun(parsed, inner) if inner is not None else None
        if found is not None and found[0].kind == "person" and record.kind in PERSONAL_KINDS:
            record.lemmas.setdefault(found[0].lemma)

    def _relative(self, parsed: Parsed, cast: Cast, record: Record, head: int) -> None:
        """ "Petrov, who is a lawyer, …"; a relative "who" also shows that an unknown name is a person's."""
        clause = parsed.child(head, "relative_clause")
        if clause is None:
            return
        pronoun = parsed.child(clause, *SUBJECTS)
        if pronoun is None or parsed.lowers[pronoun] != "who":
            return
        record.kind = record.kind or "person"
        if parsed.roles[pronoun] == "subject" and parsed.child(clause, "negation") is None:
            self._leads(parsed, record, clause)
            self._predicate_of(parsed, cast, record, clause, passive=False)

    def _leads(self, parsed: Parsed, record: Record, clause: int) -> None:
        """ "Petrova, who led the protest movement": its leader."""
        led = parsed.child(clause, "object")
        found = self.words.noun(parsed, led) if led is not None and parsed.lemmas[clause] in LEADING else None
        if found is not None and found[0].kind in ("body", "group") and record.kind == "person":
            record.lemmas.setdefault("leader")


def office_end(parsed: Parsed, phrase: NounPhrase) -> int:
    """An office goes on over its to-phrase: "permanent representative to the UN"."""
    for child in parsed.children[phrase.head]:
        if (
            child >= phrase.head
            and parsed.roles[child] == "preposition"
            and parsed.lowers[child] in ("to", "for", "at")
        ):
            inner = parsed.child(child, "prepositional_object")
            if inner is not None and child == phrase.last:
                return inner + 1
    return phrase.last
