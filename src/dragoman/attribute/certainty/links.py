"""What prepositions, adjectives and all the rest pass on. May import model."""

from dragoman.attribute.certainty.nominals import KNOWN
from dragoman.attribute.certainty.operators import Effect, Operators, Rows
from dragoman.attribute.certainty.reading import Reading
from dragoman.attribute.certainty.stands import ASSERTED, Stand, below, negated, weigh
from dragoman.attribute.certainty.turns import SATED, leads, nearly

LACKING = frozenset(("without",))
AWAITED = frozenset(("pending", "till", "until"))
SMALL_CLAUSE = frozenset(("object_predicate", "open_complement", "complement_clause"))


def read_other(operators: Operators, reading: Reading, token: int) -> None:
    """Prepositions lead to what their verb or noun governs; adjectives may govern; all else passes on."""
    parsed = reading.parsed
    head, kind = parsed.heads[token], parsed.pos[token]
    value, stand = reading.values[head], reading.stands[head]
    if kind in ("ADP", "SCONJ"):
        if parsed.children[token]:
            value, stand = _preposition(operators, reading, token, value, stand)
    elif kind == "ADJ":
        if parsed.lowers[token] not in SATED and any(
            parsed.roles[child] == "negation" for child in parsed.children[token]
        ):
            value, stand = -value, negated(stand)
        reading.rows[token] = operators.governors["adjective"].get(parsed.lemmas[token])
        if parsed.roles[token] in SMALL_CLAUSE and reading.marks.get(head) is not None:  # "presumed dead"
            effect = (reading.rows[head] or {}).get(("to_infinitive_object", ""))
            if effect is not None:
                reading.effects[token] = effect
                value, stand = weigh(effect, value), below(stand, effect)
        if parsed.roles[token] == "adjective" and value < KNOWN:
            reading.known[token] = KNOWN, ASSERTED
    reading.given[token] = reading.values[token] = value
    reading.given_stands[token] = reading.stands[token] = stand


def _accusing(reading: Reading, token: int, noun: int) -> Rows | None:
    """The rows of a verb whose preposition a parser hangs on its object: "accused the nurse of poisoning"."""
    parsed = reading.parsed
    if parsed.roles[noun] != "object" or noun > token:
        return None
    rows = reading.rows[parsed.heads[noun]] or {}
    found = rows.get(("gerund", parsed.lowers[token]))
    if found is None or (found.name != "accuse" and parsed.child(token, "prepositional_clause") is None):
        return None
    return rows


def _preposition(
    operators: Operators, reading: Reading, token: int, value: float, stand: Stand
) -> tuple[float, Stand]:
    parsed = reading.parsed
    word = parsed.lowers[token]
    if any(parsed.roles[child] == "negation" for child in parsed.children[token]):  # "not as a sign of"
        value, stand = -value, negated(stand)
    before = parsed.lowers[token - 1] if token else ""
    led = before in operators.below_negation and leads(parsed, token, before)  # "instead of"
    if led or nearly(parsed, token):
        return -abs(value), negated(stand)
    inner = parsed.lemmas[parsed.children[token][-1]]
    if (effect := _governed(operators, reading, token)) is not None:
        reading.effects[token] = effect
        return weigh(effect, value), below(stand, effect)
    if word in operators.below_negation:
        if word in LACKING and inner in operators.negotiated:
            reading.effects[token] = operators.undone  # "*without* the release of hostages"
        if stand.negation and (stand.future or stand.hypothetical):  # "without a truce, they will not go"
            return operators.condition.if_true, below(ASSERTED, operators.condition)
        return value * operators.below_negation[word] / 3.0, negated(stand)
    if word in AWAITED and inner in operators.negotiated and _open(stand):
        reading.effects[token] = operators.condition  # "no talks *until the release* of hostages"
        return operators.condition.if_true, below(ASSERTED, operators.condition)
    connective = operators.connectives.get(word)
    if connective is not None and connective.name in ("time", "fact"):
        return connective.if_true, ASSERTED if not stand.future else stand
    return value, stand


def _governed(operators: Operators, reading: Reading, token: int) -> Effect | None:
    """What the word that a preposition hangs on makes of what follows: "talks *on* the release"."""
    parsed, head, word = reading.parsed, reading.parsed.heads[token], reading.parsed.lowers[token]
    rows = reading.rows[head] or _accusing(reading, token, head)
    if not rows:
        return None
    inner = parsed.children[token][-1]
    doing = parsed.roles[inner] == "prepositional_clause" or parsed.lemmas[inner] in operators.negotiated
    return (rows.get(("gerund", word)) if doing else None) or rows.get(("noun", word))


def _open(stand: Stand) -> bool:
    return stand.future or stand.hypothetical or stand.negation
