"""What reaches a verb in a clause with "when", "if", "until" or "to" beside another. May import model."""

from dragoman.attribute.certainty.forms import would
from dragoman.attribute.certainty.marks import Marks
from dragoman.attribute.certainty.modality import SCALE
from dragoman.attribute.certainty.operators import Operators
from dragoman.attribute.certainty.ranks import first_to, ranked
from dragoman.attribute.certainty.reading import Reading
from dragoman.attribute.certainty.stands import ASSERTED, Stand, below, negated, weigh
from dragoman.attribute.certainty.turns import rather_than
from dragoman.model import Parsed

OPENED = frozenset(("once", "when", "whenever"))
AWAITED = frozenset(("until", "till", "before"))  # "no talks until they *lay down* arms": they have not
# "police stopped them *before they attacked* the embassy": they did not
STOPPING = frozenset(
    ("disarm", "halt", "intercept", "overpower", "restrain", "stop", "subdue", "tackle", "thwart")
)


def adverbial(
    operators: Operators, reading: Reading, token: int, head: int, marks: Marks
) -> tuple[float, Stand]:
    parsed = reading.parsed
    value, stand = reading.values[head], reading.stands[head]
    if rather_than(parsed, token):
        return -abs(value), negated(stand)
    connective = marks.connective
    if parsed.pos[head] == "ADV":  # "as long as", "as soon as"
        connective = operators.connectives.get(parsed.lowers[head]) or connective
    if connective is None and (opener := parsed.lowers[parsed.left_edges[token]]) in OPENED:
        connective = operators.connectives.get(opener)
    if connective is not None:
        open_still = not marks.past or stand.future or stand.hypothetical or would(reading, head)
        if open_still and _only_then(parsed, token):  # "will free them *only when the war ends*"
            return _condition(operators, reading, token, head, marks, connective.if_true)
        if connective.name == "pretence":
            return connective.if_true, below(ASSERTED, operators.unreal)
        if connective.name == "condition":
            return _condition(operators, reading, token, head, marks, connective.if_true)
        if connective.name == "purpose" and marks.modal is None:
            return SCALE, ASSERTED
        over = reading.marks.get(head)
        announced = over is not None and over.hands_down  # "vowed to strike until he is freed"
        to_come = announced or stand.future or stand.hypothetical or would(reading, head)
        kept = marks.marker == "before" and parsed.lemmas[head] in STOPPING and _whom(parsed, marks)
        if kept or (marks.marker in AWAITED and (not marks.past or value <= 0 or to_come)):
            return connective.if_true, below(ASSERTED, operators.condition)
        opened = any(parsed.lowers[one] in OPENED for one in parsed.children[token] if one < token)
        ahead = opened and would(reading, head)  # "would resign when they had left"
        if (marks.past and not ahead) or connective.name == "fact":
            return SCALE, ASSERTED
        if opened and not marks.past and _to_come(reading, token, head):
            return connective.if_true, below(ASSERTED, operators.condition)
        still = stand.future or stand.hypothetical
        return connective.if_true, stand if still and not stand.negation else ASSERTED
    above = reading.marks.get(head)
    if above is not None and above.condition == token:  # "had they known"
        return _condition(operators, reading, token, head, marks, 0.3)
    if marks.to and any(parsed.lowers[one] == "only" for one in parsed.children_in(token, "adverb")):
        return value, stand  # "was freed, *only to be held* again"
    yields = operators.yields(parsed.lemmas[token])
    if marks.to and (yields or operators.performed_by(parsed.lemmas[head], parsed.lemmas[token])):
        return value, stand  # "marched to *demand* their release": they did demand it
    if marks.to and first_to(reading, ranked(reading, head)):
        return value, stand
    if marks.to:
        effect = operators.defaults["verb"]["infinitive", "to"]
        rows = reading.rows[head]
        if rows and marks.marker:  # "calling for the president to step down"
            keys = (("to_infinitive_object", marks.marker), ("noun", marks.marker))
            effect = next((rows[key] for key in keys if key in rows), effect)
        return weigh(effect, value), below(stand, effect)
    if value <= 0:
        return SCALE, ASSERTED
    return value, stand


def _to_come(reading: Reading, token: int, head: int) -> bool:
    """Whether a clause in the present that a word like "once" opens tells of what is still to come, or comes
    again and again, and no headline does: "*once he is freed*, talks go on"."""
    parsed = reading.parsed
    over, own = reading.marks.get(head), reading.marks[token]
    again = parsed.lowers[parsed.left_edges[token]] in ("once", "whenever") and own.finite
    return again or (token < head and over is not None and not over.past)


def _only_then(parsed: Parsed, token: int) -> bool:
    """Whether "only" stands before the word that opens a clause."""
    opens = [one for one in parsed.children[token] if one < token]
    return bool(opens) and "only" in parsed.lowers[max(opens[0] - 1, 0) : opens[0] + 1]


def _condition(
    operators: Operators, reading: Reading, token: int, head: int, marks: Marks, value: float
) -> tuple[float, Stand]:
    """A condition is open ("if they know") or against the facts ("if they had known")."""
    above = reading.marks.get(head)
    unreal = marks.perfect and above is not None and above.modal is not None and above.perfect
    name = operators.unreal if unreal else operators.condition
    stand = below(ASSERTED, name)
    return (name.if_true if unreal else value), Stand(status=stand.status, hypothetical=True, condition=token)


def _whom(parsed: Parsed, marks: Marks) -> bool:
    """Whether a clause is about somebody named before, and what he does."""
    return marks.subject >= 0 and parsed.pos[marks.subject] == "PRON" and not marks.passive
