"""How far a text commits to what its nouns name.

A noun takes what its verb makes of it ("called for the release", "prevented an attack"); what is spoken of
as known ("the attack", "their talks") is mostly taken for a fact by readers, whatever is said of it.
May import model.
"""

from dataclasses import replace

from dragoman.attribute.certainty.operators import Effect, Operators, Rows
from dragoman.attribute.certainty.reading import Reading
from dragoman.attribute.certainty.stands import ASSERTED, CLOSED, Stand, below, negated, weigh
from dragoman.attribute.certainty.turns import CLUES, pending, said_false
from dragoman.grammar import NOUNS
from dragoman.model import Parsed

GOVERNED = frozenset(("object", "passive_subject", "attribute", "indirect_object", "object_predicate"))
DEFINITE = frozenset(("the", "this", "that", "these", "those", "such", "both", "all"))

# How readers take nouns, from the newswire labels of the half read (1,600 nouns; means, flat in the verb's
# own factuality unless said otherwise):
KNOWN = 2.7  # definite, nothing bends it
BENT_KNOWN = (0.4, 1.5)  # definite below an operator: slope and intercept in what the operator gives
LOOSE = (0.6, 1.0)  # indefinite, below a clause that is not a fact
COMPOUND = (0.5, 0.9)  # before another noun: "takeover bid", "evacuation plans"

AHEAD = frozenset(("await", "avoid", "dodge", "escape", "evade", "face", "risk"))
FATES = frozenset(("arrest", "deportation", "detention", "eviction", "execution", "expulsion", "extradition"))
FATES |= frozenset(("impeachment", "imprisonment", "prosecution"))
LEADING = frozenset(("leading", "leads", "lead"))
OPENINGS = frozenset(("possible", "likely", "unlikely"))  # "the way for", "the chance of"
WARRANTS = frozenset(("leaning", "need", "warrant"))
ANY_OF = -1.5  # "any" below a negation
HEARD = frozenset(("say", "rumour", "accuse"))
UTTERED = 1.6  # what is said or asked for, below a word of refusal
ANSWERS = frozenset(("refuse", "deny", "doubt", "retract", "agree", "consider", "accuse"))
UTTERANCES = frozenset(("say", "rumour", "accuse", "request", "demand", "offer", "order", "promise", "warn"))

FALLBACKS = {  # a parser often takes one kind of complement for another; the nearest kind stands in
    "to_infinitive_object": ("to_infinitive_object", "infinitive", "clause"),
    "infinitive": ("infinitive", "to_infinitive_object"),
    "clause": ("clause",),
    "gerund": ("gerund", "noun"),
    "noun": ("noun",),
}


def pick(rows: Rows | None, kind: str, particle: str) -> Effect | None:
    """The effect on a complement of this kind, by way of a particle where the verb has one."""
    if not rows:
        return None
    for near in FALLBACKS[kind]:
        found = rows.get((near, particle)) if particle else None
        found = found or rows.get((near, ""))
        if found is not None:
            return found
    return None


def read_noun(operators: Operators, reading: Reading, token: int) -> None:
    parsed = reading.parsed
    head, role = parsed.heads[token], parsed.roles[token]
    value, stand, effect = reading.values[head], reading.stands[head], None
    if head != token:
        if role == "conjunct" and parsed.pos[head] in NOUNS:
            value, stand = reading.given[head], reading.given_stands[head]
            effect = reading.effects.get(head)
            if effect is None and reading.values[head] == KNOWN:  # "the thaw and release"
                value, stand = KNOWN, ASSERTED
        else:
            effect = _taken(reading, token, head, role)
            grounds = operators.governors["noun"].get(parsed.lemmas[token])
            if effect is not None and effect.name == "show" and _opens(grounds, WARRANTS):
                effect = None  # "saw no *reason* to ratify it": it is theirs, and no evidence
            if role == "complement_clause" and _mandative(reading, token):
                effect = operators.demand
            if effect is not None and role != "prepositional_object":
                value, stand = weigh(effect, value), below(stand, effect)
        if _sought(parsed, token) or _faced(parsed, token):
            effect = operators.defaults["noun"]["infinitive", ""]
            value, stand = weigh(effect, value), below(stand, effect)
        elif role == "subject" and pending(operators, parsed, token):
            effect = operators.undone
            value, stand = weigh(effect, value), below(stand, effect)
        elif role == "subject" and _would_be(reading, head):
            effect = operators.condition
            value, stand = weigh(effect, value), below(stand, effect)
        elif role == "subject" and (doubt := _doubted(operators, reading, token)) is not None:
            effect = doubt
            value, stand = weigh(effect, value), below(stand, effect)
        if effect is not None:
            reading.effects[token] = effect
    reading.given[token], reading.given_stands[token] = value, stand
    definite = False
    for child in parsed.children[token]:
        role = parsed.roles[child]
        if role == "determiner" or role == "negation":
            word = parsed.lowers[child]
            if word in DEFINITE:
                definite = True
            elif word == "any" and _negated_above(reading, head):
                value, stand = ANY_OF, replace(stand, status="negated", negation=True)
            elif word in operators.noun_negation and not stand.negation:
                value, stand = -value, negated(stand)
        elif role == "possessor":
            definite = True
        elif role == "adjective":
            hedge = operators.adjectives.get(parsed.lowers[child])
            if hedge is not None:
                value, stand, effect = weigh(hedge, value), below(stand, hedge), hedge
    rows = operators.governors["noun"].get(parsed.lemmas[token])
    if rows and effect is not None and effect.name == "fulfil":  # "carried out its threat to *leave*"
        rows = dict.fromkeys(rows, operators.performed)
    elif (
        rows
        and _opens(rows, HEARD)
        and stand.status not in CLOSED
        and said_false(parsed, operators.false, token)
    ):
        rows = dict.fromkeys(rows, operators.denied)  # "*reports* that he was held were untrue"
    if parsed.lemmas[token] == "order" and parsed.lowers[token - 1] == "in":
        rows = None  # "in *order* to arrest him" orders nothing
    reading.rows[token] = rows
    _settle(reading, token, value, stand, effect, definite)


def _doubted(operators: Operators, reading: Reading, noun: int) -> Effect | None:
    """What is said of it that leaves it unsure: "the *arrest* remains unconfirmed"."""
    marks = reading.marks.get(reading.parsed.heads[noun])
    if marks is None or not marks.copula or marks.predicate < 0 or marks.polarity < 0:
        return None
    found = operators.adjectives.get(reading.parsed.lowers[marks.predicate])
    return found if found is not None and found.name == "rumour" else None


def _would_be(reading: Reading, verb: int) -> bool:
    """Whether it only would be something: "the release of the two *would be* a mistake"."""
    marks = reading.marks.get(verb)
    return marks is not None and marks.copula and marks.predicate >= 0 and marks.will == "would"


def _sought(parsed: Parsed, noun: int) -> bool:
    """Whether only clues to it are asked for: "information leading to the *arrest* of two men"."""
    link = parsed.heads[noun]
    verb = parsed.heads[link]
    leads = parsed.lowers[link] == "to" and parsed.lowers[verb] in LEADING
    return leads and parsed.lemmas[parsed.heads[verb]] in CLUES


def _faced(parsed: Parsed, noun: int) -> bool:
    """Whether a fate only lies ahead of somebody: "faces *deportation*", "to avoid *arrest*"."""
    verb = parsed.heads[noun]
    return parsed.roles[noun] == "object" and parsed.lemmas[verb] in AHEAD and parsed.lemmas[noun] in FATES


def _negated_above(reading: Reading, head: int) -> bool:
    """Whether "any" stands below a negation: "not aware of any leak"."""
    if reading.parsed.pos[head] == "ADP":
        head = reading.parsed.heads[head]
    return reading.stands[head].negation


def _mandative(reading: Reading, token: int) -> bool:
    """A bare verb that a parser takes for a noun: "demanded that the minister resign"."""
    parsed = reading.parsed
    return any(parsed.roles[c] == "marker" and parsed.lowers[c] == "that" for c in parsed.children[token])


def _settle(
    reading: Reading, token: int, value: float, stand: Stand, effect: Effect | None, definite: bool
) -> None:
    role = reading.parsed.roles[token]
    if role == "compound":
        reading.known[token] = COMPOUND[0] * value + COMPOUND[1], stand
    elif value < KNOWN:
        if definite and effect is None and not _opens(reading.rows[token], OPENINGS):
            value, stand = KNOWN, ASSERTED
        elif effect is not None and effect.name in ANSWERS and _opens(reading.rows[token], UTTERANCES):
            reading.known[token] = UTTERED, ASSERTED  # "rejected the offer": it existed before the answer
        elif definite and value > 0:
            reading.known[token] = BENT_KNOWN[0] * value + BENT_KNOWN[1], stand
        elif effect is None and (value > 0 or role == "prepositional_object"):
            reading.known[token] = LOOSE[0] * value + LOOSE[1], stand
    reading.values[token], reading.stands[token] = value, stand


def _opens(rows: Rows | None, names: frozenset[str]) -> bool:
    """Whether a noun governs as one of these does: it only opens the way to what follows it,
    or names something said, asked or offered."""
    return rows is not None and any(effect.name in names for effect in rows.values())


def _taken(reading: Reading, token: int, head: int, role: str) -> Effect | None:
    """The effect of the word that a noun is object or subject of."""
    if role == "prepositional_object" and reading.marks.get(head) is None:
        return reading.effects.get(head)
    rows = reading.rows[head]
    if not rows:
        return None
    above = reading.marks.get(head)
    particle = above.particle if above is not None else ""
    if role == "noun_adverbial":  # a parser's "called off [a march]"
        unfilled = particle and above is not None and above.object < 0 and reading.parsed.entity_of[token] < 0
        return rows.get(("noun", particle)) if unfilled else None
    if role == "subject":
        return rows.get(("subject", particle))
    if (role not in GOVERNED and role != "prepositional_object") or (above is not None and above.copula):
        return None
    return pick(rows, "noun", particle)
