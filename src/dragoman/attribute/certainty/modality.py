"""What a verb's own modal, negation, hedges and condition leave of it. May import grammar and model."""

from dataclasses import replace

from dragoman.attribute.certainty.marks import Marks
from dragoman.attribute.certainty.operators import Operators
from dragoman.attribute.certainty.reading import Reading
from dragoman.attribute.certainty.stands import ASSERTED, Stand, below, modal, negated, weigh
from dragoman.attribute.certainty.turns import ANYBODY, drafted
from dragoman.grammar import said_of_itself

SCALE = 3.0
SPOKEN = frozenset(("say", "think", "know", "show", "expect", "hope", "fear", "warn", "promise", "decide"))
FORESEEN = frozenset(("think", "expect", "hope", "fear", "likely", "unlikely", "possible", "show", "seem"))
ATTESTING = frozenset(("confirm", "verify"))
AGENT_PRONOUNS = frozenset(("he", "she", "they", "who"))


def own(
    operators: Operators, reading: Reading, token: int, marks: Marks, value: float, stand: Stand
) -> tuple[float, Stand]:
    """What a verb's own modal, negation, hedges and condition leave."""
    negative = marks.polarity < 0
    if marks.modal is not None:
        effect = marks.modal[1 if marks.perfect else 0]
        if marks.backshift(reading.effects.get(token), SPOKEN):
            effect = operators.modals["will"][0]
        if effect.name == "ability" and not negative and _attests(reading, token, marks):
            return value, stand
        if effect.name == "future":
            effect = replace(effect, status=_future(operators, reading, token, marks))
        value *= (effect.if_negated if negative else effect.if_true) / SCALE
        if effect.name == "ability" and negative and marks.will == "could":
            effect = replace(effect, hypothetical=False)  # "could not stop them": a fact, mostly
        stand = modal(stand, effect, negative=negative)
    else:
        value *= marks.polarity / SCALE
        if negative and stand.status == "counterfactual" and marks.perfect:
            return SCALE, ASSERTED  # "had he *not* been pardoned, he would have died": he was
        if negative:
            stand = negated(stand)
        present = marks.finite and not (marks.past or marks.passive)
        if present and marks.subject >= 0 and drafted(reading.parsed, token, marks.subject):
            effect = operators.defaults["verb"]["infinitive", ""]
            value, stand = weigh(effect, value), below(stand, effect)
    if marks.subject >= 0 and reading.parsed.lowers[marks.subject] in ANYBODY and stand == ASSERTED:
        value, stand = operators.condition.if_true, below(stand, operators.condition)
    for effect in marks.hedges:
        if effect.name == "likely" and marks.past and marks.modal is None:
            effect = replace(effect, status="rumoured", future=False)  # "*likely* hacked": no forecast
        value, stand = weigh(effect, value), below(stand, effect)
    if marks.condition >= 0 and not marks.hands_down:
        unreal = marks.perfect and marks.modal is not None
        value *= 1.0 if unreal else marks.condition_main
        stand = Stand(
            status="counterfactual" if unreal else "conditional",
            future=stand.future,
            hypothetical=True,
            negation=stand.negation,
            condition=marks.condition,
        )
    return value, stand


def _attests(reading: Reading, token: int, marks: Marks) -> bool:
    """Whether who can bear something out does so in these words: "can confirm that he was freed", "said it
    *could verify* only nine releases"; a court that could confirm a sentence has not."""
    parsed = reading.parsed
    if parsed.lemmas[token] not in ATTESTING:
        return False
    return marks.will == "can" or said_of_itself(parsed, token) is not None


def _future(operators: Operators, reading: Reading, token: int, marks: Marks) -> str:
    """Whose future it is: promised by who speaks, planned by who can act, else a forecast."""
    parsed = reading.parsed
    above = reading.effects.get(token)
    if above is not None and above.name in FORESEEN:
        return "forecast"
    subject = marks.subject
    if subject < 0:
        return "planned" if marks.passive else "forecast"
    if (speaker := said_of_itself(parsed, token)) is not None:
        subject = speaker
    word = parsed.lowers[subject]
    if word in ("we", "i"):
        return "promised"
    acts = marks.passive or word in AGENT_PRONOUNS or operators.agents(parsed, subject)
    return "planned" if acts else "forecast"
