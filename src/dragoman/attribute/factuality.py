"""How far a text commits to each of its acts: one pass over every sentence, from the root downwards.

What reaches a token from above (3.0 at a root) is bent by the operator that it hangs on and by its own
modals, negation and hedges; what comes out is what reaches the tokens below it. Factuality is on the scale
of FactBank and its successors, -3 (certainly not) to 3 (certainly). May import model and lexicon.
"""

from dataclasses import dataclass, field

from dragoman.attribute.marks import QUESTION_WORDS, Marks, marks_of
from dragoman.attribute.operators import Effect, Operators, Rows
from dragoman.attribute.stands import ASSERTED, Stand, below, negated, weigh
from dragoman.model import Parsed

VERBAL = frozenset(("VERB", "AUX"))
NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON"))
AUXILIARY = frozenset(("auxiliary", "passive_auxiliary"))
COMPLEMENTS = frozenset(("open_complement", "complement_clause", "clausal_subject", "noun_clause"))
GOVERNED = frozenset(("object", "passive_subject", "attribute", "indirect_object"))
FALLBACKS = {  # a parser often takes one kind of complement for another; the nearest kind stands in
    "to_infinitive_object": ("to_infinitive_object", "infinitive", "clause"),
    "infinitive": ("infinitive", "to_infinitive_object"),
    "clause": ("clause",),
    "gerund": ("gerund", "noun"),
    "noun": ("noun",),
}
DEFINITE = frozenset(("the", "this", "that", "these", "those", "such", "both", "all"))
PRESUPPOSED = 2.7  # mean of the known acts among the newswire labels of the half read, under any operator
COPULAS = frozenset(("be", "become", "remain", "seem", "appear", "look", "feel", "get"))


@dataclass(slots=True)
class Reading:
    """Columns by token: `given` is what reaches it, `values` what it passes on, `stands` how it stands."""

    parsed: Parsed
    given: list[float]
    values: list[float]
    stands: list[Stand]
    rows: list[Rows | None]
    marks: dict[int, Marks] = field(default_factory=dict)
    effects: dict[int, Effect] = field(default_factory=dict)
    presupposed: dict[int, tuple[float, Stand]] = field(default_factory=dict)

    def factuality(self, token: int) -> float:
        known = self.presupposed.get(token)
        return max(-3.0, min(3.0, self.values[token] if known is None else known[0]))


class FactualityReader:
    def __init__(self, operators: Operators) -> None:
        self.operators = operators

    def read(self, parsed: Parsed) -> Reading:
        n = len(parsed)
        reading = Reading(parsed, [3.0] * n, [3.0] * n, [ASSERTED] * n, [None] * n)
        heads, children, pos, roles = parsed.heads, parsed.children, parsed.pos, parsed.roles
        for first, last in parsed.sentences:
            stack = [token for token in range(first, last) if heads[token] == token]
            while stack:
                token = stack.pop()
                kind = pos[token]
                if kind in VERBAL and roles[token] not in AUXILIARY:
                    self._verb(reading, token)
                elif kind in NOMINAL:
                    self._noun(reading, token)
                elif heads[token] != token:
                    self._other(reading, token)
                if children[token]:
                    stack.extend(children[token])
        return reading

    # --- verbs

    def _verb(self, reading: Reading, token: int) -> None:
        parsed = reading.parsed
        marks = marks_of(parsed, self.operators, token)
        reading.marks[token] = marks
        given, stand = self._reaching(reading, token, marks)
        reading.given[token] = given
        value, stand = self._own(reading, token, marks, given, stand)
        reading.values[token], reading.stands[token] = value, stand
        reading.rows[token] = self._rows_of_verb(parsed, token, marks)

    def _rows_of_verb(self, parsed: Parsed, token: int, marks: Marks) -> Rows | None:
        """What the verb makes of its complements; a copula takes its predicate's rows, or its subject's."""
        governors = self.operators.governors
        lemma = parsed.lemmas[token]
        if lemma == "be" or (lemma in COPULAS and marks.predicate >= 0):
            if marks.predicate >= 0:
                word = parsed.lemmas[marks.predicate]
                if parsed.pos[marks.predicate] in ("NOUN", "PROPN"):
                    return governors["noun"].get(word)
                return governors["adjective"].get(word) or self.operators.defaults["adjective"]
            if marks.subject >= 0:
                return governors["noun"].get(parsed.lemmas[marks.subject])
            return None
        return governors["verb"].get(parsed.lowers[token]) or governors["verb"].get(lemma)

    def _reaching(self, reading: Reading, token: int, marks: Marks) -> tuple[float, Stand]:
        """What reaches a verb from the clause above it."""
        parsed = reading.parsed
        head, role = parsed.heads[token], parsed.roles[token]
        if head == token:
            return self._root(reading, token, marks)
        if role == "conjunct":
            return self._conjunct(reading, token, head, marks)
        value, stand = reading.values[head], reading.stands[head]
        if role in ("noun_clause", "adjective") and not marks.to and parsed.forms[token] == "past_participle":
            return 3.0, ASSERTED
        if role in COMPLEMENTS:
            effect = self._governing(reading, token, head, marks, "")
            if effect is not None:
                reading.effects[token] = effect
                return weigh(effect, value), below(stand, effect)
            return value, stand
        if role == "prepositional_clause":
            return value, stand
        if role == "adverbial_clause":
            return self._adverbial(reading, token, head, marks)
        if role == "relative_clause":
            if marks.to:
                effect = self._purpose(marks)
                return weigh(effect, value), below(stand, effect)
            return 3.0, ASSERTED
        return value, stand

    def _root(self, reading: Reading, token: int, marks: Marks) -> tuple[float, Stand]:
        return 3.0, ASSERTED

    def _conjunct(self, reading: Reading, token: int, head: int, marks: Marks) -> tuple[float, Stand]:
        parsed = reading.parsed
        shares = marks.subject < 0 and marks.modal is None and not marks.finite and not marks.to
        if shares and parsed.forms[token] == parsed.forms[head]:
            if parsed.pos[head] in VERBAL:
                return reading.values[head], reading.stands[head]
        return reading.given[head], reading.stands[parsed.heads[head]] if parsed.heads[head] != head else ASSERTED

    def _adverbial(self, reading: Reading, token: int, head: int, marks: Marks) -> tuple[float, Stand]:
        value, stand = reading.values[head], reading.stands[head]
        connective = marks.connective
        if connective is not None:
            return connective.if_true, stand
        if marks.to:
            effect = self._purpose(marks)
            return weigh(effect, value), below(stand, effect)
        if value > 0:
            return value, stand
        return 3.0, ASSERTED

    def _purpose(self, marks: Marks) -> Effect:
        return self.operators.defaults["verb"]["infinitive", "to"]

    def _governing(self, reading: Reading, token: int, head: int, marks: Marks, particle: str) -> Effect | None:
        """The effect of the word that a clause hangs on."""
        parsed = reading.parsed
        rows = reading.rows[head]
        if marks.to or (parsed.forms[token] == "base" and not marks.finite):
            kind = "infinitive"
        elif parsed.forms[token] in ("gerund", "past_participle") and not marks.finite:
            kind = "gerund"
        else:
            kind = "clause"
        if kind == "infinitive":
            above = reading.marks.get(head)
            if marks.subject >= 0 or (above is not None and (above.object >= 0 or above.passive)):
                kind = "to_infinitive_object"
        if parsed.roles[token] == "noun_clause" and kind == "gerund":
            return None
        if not particle:
            above = reading.marks.get(head)
            particle = above.particle if above is not None else ""
        found = pick(rows, kind, particle)
        if found is None and kind in ("infinitive", "to_infinitive_object") and (
            parsed.pos[head] in VERBAL or parsed.pos[head] in NOMINAL
        ):
            found = self.operators.defaults["noun" if parsed.pos[head] in NOMINAL else "verb"][kind, ""]
        return found

    def _own(
        self, reading: Reading, token: int, marks: Marks, given: float, stand: Stand
    ) -> tuple[float, Stand]:
        """What a verb's own modal, negation, hedges and condition leave."""
        value = given
        positive = marks.polarity >= 0
        if marks.modal is not None:
            effect = marks.modal[1 if marks.perfect else 0]
            end = effect.if_true if positive else effect.if_negated
            value = value * end / 3.0
            stand = below(stand, effect)
            if not positive:
                stand = negated(stand)
        elif marks.polarity != 3.0:
            value = value * marks.polarity / 3.0
            if not positive:
                stand = negated(stand)
        for effect in marks.hedges:
            value = weigh(effect, value)
            stand = below(stand, effect)
        if marks.condition >= 0:
            value *= marks.condition_main
        return value, stand

    # --- nouns and the rest

    def _noun(self, reading: Reading, token: int) -> None:
        parsed = reading.parsed
        head, role = parsed.heads[token], parsed.roles[token]
        value, stand, effect = reading.values[head], reading.stands[head], None
        if head != token:
            effect = self._taken(reading, token, head, role)
            if role == "conjunct" and effect is None:
                value = reading.given[head]
            if effect is not None:
                reading.effects[token] = effect
                if role != "prepositional_object":
                    value, stand = weigh(effect, value), below(stand, effect)
        reading.given[token] = value
        definite = False
        for child in parsed.children[token]:
            role = parsed.roles[child]
            if role == "determiner" or role == "negation":
                word = parsed.lowers[child]
                if word in self.operators.noun_negation:
                    value = -abs(value)
                    stand = negated(stand) if not stand.negation else stand
                elif word in DEFINITE:
                    definite = True
            elif role == "possessor":
                definite = True
            elif role == "adjective":
                hedge = self.operators.adjectives.get(parsed.lowers[child])
                if hedge is not None:
                    value, stand = weigh(hedge, value), below(stand, hedge)
                    effect = hedge
        self._existing(reading, token, value, stand, effect, definite)
        reading.rows[token] = self.operators.governors["noun"].get(parsed.lemmas[token])

    def _existing(
        self, reading: Reading, token: int, value: float, stand: Stand, effect: Effect | None, definite: bool
    ) -> None:
        """What is spoken of as known is mostly taken for a fact, whatever is said of it."""
        if value < PRESUPPOSED:
            if definite and effect is None:
                value, stand = PRESUPPOSED, ASSERTED
            elif definite:
                reading.presupposed[token] = 0.4 * value + 1.5, stand
            elif effect is None and (value > 0 or reading.parsed.roles[token] == "prepositional_object"):
                reading.presupposed[token] = 0.6 * value + 1.0, stand
        reading.values[token], reading.stands[token] = value, stand

    def _taken(self, reading: Reading, token: int, head: int, role: str) -> Effect | None:
        """The effect of the word that a noun is object or subject of."""
        if role == "prepositional_object":
            return reading.effects.get(head)
        rows = reading.rows[head]
        if rows is None:
            return None
        above = reading.marks.get(head)
        particle = above.particle if above is not None else ""
        if role == "subject":
            return rows.get(("subject", particle))
        return pick(rows, "noun", particle) if role in GOVERNED else None

    def _other(self, reading: Reading, token: int) -> None:
        parsed = reading.parsed
        head = parsed.heads[token]
        value, stand = reading.values[head], reading.stands[head]
        if parsed.pos[token] in ("ADP", "SCONJ") and parsed.children[token]:
            rows = reading.rows[head]
            word = parsed.lowers[token]
            if word in self.operators.below_negation:
                value = value * self.operators.below_negation[word] / 3.0
                stand = negated(stand)
            elif rows:
                inner = parsed.children[token][-1]
                kind = "gerund" if parsed.roles[inner] == "prepositional_clause" else "noun"
                effect = rows.get((kind, word)) or rows.get(("noun", word))
                if effect is not None:
                    reading.effects[token] = effect
                    value, stand = weigh(effect, value), below(stand, effect)
        elif parsed.pos[token] == "ADJ":
            reading.rows[token] = self.operators.governors["adjective"].get(parsed.lemmas[token])
        reading.given[token] = reading.values[token] = value
        reading.stands[token] = stand


def pick(rows: Rows | None, kind: str, particle: str) -> Effect | None:
    if rows is None:
        return None
    for near in FALLBACKS[kind]:
        found = rows.get((near, particle)) if particle else None
        if found is None:
            found = rows.get((near, ""))
        if found is not None:
            return found
    return None
