"""Tells whether the name of a capital, a country or a seat stands for its government or for the place."""

from dragoman.grammar import NOUNS, VERBS
from dragoman.model import Parsed
from dragoman.resolve.actors.words import ActorWords

UNDERGOING_ROLES = frozenset(("object", "indirect_object", "passive_subject"))
NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "VERB"))


class GovernmentReader:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.settled = words.of_kind("place_subject")
        self.done_to_places = words.of_kind("place_object")
        self.relations = words.of_kind("relation_word")
        self.between = words.of_kind("actor_preposition")
        self.places = words.of_kind("place_preposition")

    def stands_for_government(self, parsed: Parsed, token: int) -> bool:
        """Whether the place name headed by `token` acts or is dealt with: "Minsk said", "talks with Minsk",
        "Washington's demands"; not "in Minsk", "flew to Minsk", "Minsk residents", "the city of Minsk"."""
        for _ in range(6):  # a list of names has the role of its first
            if parsed.roles[token] not in ("conjunct",):
                break
            token = parsed.heads[token]
        role, head = parsed.roles[token], parsed.heads[token]
        if role == "subject":
            return self._acts(parsed, head)
        if role in UNDERGOING_ROLES:
            return parsed.pos[head] in VERBS and parsed.lemmas[head] not in self.done_to_places
        if role == "possessor":
            return self._owns(parsed, head)
        if role == "prepositional_object":
            return self._after(parsed, head)
        if role == "apposition":
            return parsed.pos[head] in NOUNS and head != token and self._named_party(parsed, head)
        return False

    def _acts(self, parsed: Parsed, verb: int) -> bool:
        lemma = parsed.lemmas[verb]
        if lemma in self.settled:
            return False
        if lemma == "be":
            predicate = parsed.child(verb, "attribute", "adjective_complement", "preposition")
            return predicate is not None and parsed.lemmas[predicate] in self.relations | {
                "ready",
                "willing",
                "prepared",
            }
        return parsed.pos[verb] in VERBS

    def _owns(self, parsed: Parsed, owned: int) -> bool:
        noun = self.words.nouns.get(parsed.lemmas[owned])
        if noun is not None:
            return noun.kind == "person" or noun.kind == "body"
        return parsed.lemmas[owned] in self.relations or parsed.pos[owned] == "NOUN"

    def _after(self, parsed: Parsed, preposition: int) -> bool:
        word = parsed.lowers[preposition]
        above = parsed.heads[preposition]
        if parsed.roles[preposition] == "by_agent":
            return True
        if word in ("between", "with", "against"):
            return True
        if word in self.places or above == preposition:
            return False
        lemma = parsed.lemmas[above]
        if word == "of":
            return parsed.pos[above] == "NOUN" and lemma in self.relations
        return lemma in self.relations

    def _named_party(self, parsed: Parsed, head: int) -> bool:
        return parsed.lemmas[head] in self.words.nouns
