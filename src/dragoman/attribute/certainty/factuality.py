"""How far a text commits to each of its acts: one pass over every sentence, from the root downwards.

What reaches a token from above (3.0 at a root) is bent by the operator that it hangs on and by its own
modals, negation and hedges; what comes out is what reaches the tokens below it. Factuality is on the scale
of FactBank (Saurí and Pustejovsky 2009) and its successors, -3 (certainly not) to 3 (certainly); the
levels of the operators stand in the tables. May import model and lexicon.
"""

from dataclasses import replace

from dragoman.attribute.certainty.adverbials import adverbial
from dragoman.attribute.certainty.forms import WANT, commands, disjunct, participle, seen_done, shouted
from dragoman.attribute.certainty.governing import NOMINAL, content, governing
from dragoman.attribute.certainty.links import read_other
from dragoman.attribute.certainty.marks import Marks, marks_of
from dragoman.attribute.certainty.modality import SCALE, own
from dragoman.attribute.certainty.nominals import read_noun
from dragoman.attribute.certainty.operators import Operators, Rows
from dragoman.attribute.certainty.ranks import first_to
from dragoman.attribute.certainty.reading import Reading
from dragoman.attribute.certainty.stands import ASSERTED, Stand, below, negated, weigh
from dragoman.attribute.certainty.turns import anybody, as_a_rule, drafted, rather_than
from dragoman.grammar import AUXILIARIES, FINITE, NOUNS, VERBS
from dragoman.model import Parsed

COMPLEMENTS = frozenset(("open_complement", "complement_clause", "clausal_subject", "noun_clause"))
COPULAS = frozenset(("be", "become", "remain", "seem", "appear", "look", "feel", "get"))
COMMITMENTS = frozenset(("threaten", "promise", "agree", "offer", "plan", "warn", "say", "demand", "order"))
# What is done in these words is done in what follows "in".
SHARING = frozenset((("take", "part"), ("play", "part"), ("play", "role"), ("have", "hand")))
NOTHING_DONE = 0.8  # "made no comment": readers half take the verb for a fact (median of 20 newswire labels)


def read(operators: Operators, parsed: Parsed) -> Reading:
    """The pass. Every token is visited once, after its head."""
    n = len(parsed)
    reading = Reading(parsed, [SCALE] * n, [SCALE] * n, [ASSERTED] * n, [ASSERTED] * n, [None] * n)
    heads, children, pos, roles = parsed.heads, parsed.children, parsed.pos, parsed.roles
    values, stands = reading.values, reading.stands
    for first, last in parsed.sentences:
        stack = [token for token in range(first, last) if heads[token] == token]
        while stack:
            token = stack.pop()
            kind = pos[token]
            if kind in VERBS and roles[token] not in AUXILIARIES:
                _verb(operators, reading, token)
            elif kind in NOMINAL:
                read_noun(operators, reading, token)
            elif heads[token] != token and (children[token] or kind == "ADJ"):
                read_other(operators, reading, token)
            else:
                values[token], stands[token] = values[heads[token]], stands[heads[token]]
            if children[token]:
                stack.extend(children[token])
    return reading


def _verb(operators: Operators, reading: Reading, token: int) -> None:
    marks = marks_of(reading.parsed, operators, token)
    reading.marks[token] = marks
    reading.rows[token] = _rows_of_verb(operators, reading.parsed, token, marks)
    marks.hands_down = marks.past and marks.modal is None and _commits(reading.rows[token])
    given, stand = _reaching(operators, reading, token, marks)
    reading.given[token], reading.given_stands[token] = given, stand
    reading.values[token], reading.stands[token] = own(operators, reading, token, marks, given, stand)
    if any(one.name == "deny" for one in marks.hedges):  # "*falsely* accused him": he was accused
        fair = replace(marks, hedges=[one for one in marks.hedges if one.name != "deny"])
        reading.known[token] = own(operators, reading, token, fair, given, stand)
    if marks.nothing and marks.polarity < 0:
        reading.known[token] = NOTHING_DONE, reading.stands[token]


def _commits(rows: Rows | None) -> bool:
    """Whether a condition beside the verb is one of what it announces: "threatened to leave unless"."""
    return rows is not None and any(effect.name in COMMITMENTS for effect in rows.values())


def _rows_of_verb(operators: Operators, parsed: Parsed, token: int, marks: Marks) -> Rows | None:
    """What the verb makes of its complements; a copula takes its predicate's rows, or its subject's."""
    governors = operators.governors
    lemma = parsed.lemmas[token]
    if lemma == "be" or (marks.predicate >= 0 and lemma in COPULAS):
        marks.copula = True
        if marks.predicate >= 0:
            word = parsed.lemmas[marks.predicate]
            if parsed.pos[marks.predicate] in NOUNS:
                return governors["noun"].get(word)
            return governors["adjective"].get(word) or operators.defaults["adjective"]
        noun = governors["noun"].get(parsed.lemmas[marks.subject]) if marks.subject >= 0 else None
        if noun and (("infinitive", "") in noun or ("clause", "") in noun):
            return noun  # "the plan is to leave"
        return governors["verb"].get(lemma)
    if marks.object >= 0 and (lemma, parsed.lemmas[marks.object]) in SHARING:
        return governors["verb"].get("participate")  # "denied that they took part in the *attack*"
    return governors["verb"].get(parsed.lowers[token]) or governors["verb"].get(lemma)


def _reaching(operators: Operators, reading: Reading, token: int, marks: Marks) -> tuple[float, Stand]:
    """What reaches a verb from the clause above it."""
    parsed = reading.parsed
    head, role = parsed.heads[token], parsed.roles[token]
    if head == token:
        return _root(operators, parsed, token, marks)
    if role == "conjunct":
        return _conjunct(reading, token, head, marks)
    if role == "parataxis" and reading.marks.get(head) is not None:  # beside it, not below it
        return reading.given[head], reading.given_stands[head]
    value, stand = reading.values[head], reading.stands[head]
    if role == "noun_clause" and anybody(parsed, head) and parsed.lowers[head] != "those":
        return operators.condition.if_true, below(ASSERTED, operators.condition)  # "*anyone* hiding him"
    if (verb := seen_done(reading, token, marks)) is not None:
        return _planned(operators, reading, verb)
    if role in ("noun_clause", "adjective") and participle(parsed, token, marks):
        return SCALE, ASSERTED
    connective = marks.connective
    if role == "complement_clause" and connective is not None and marks.marker == "if":
        connective = operators.connectives["whether"]  # "does not know *if* he was held"
    if connective is not None and connective.name == "question":
        open_still = operators.defaults["verb"]["infinitive", ""] if marks.to else operators.question
        asked = stand if marks.to or not marks.past else ASSERTED  # "will rule on whether he *lied*"
        return connective.if_true, below(asked, open_still)
    if role in COMPLEMENTS and shouted(parsed, token) and commands(parsed, token, marks):
        return operators.demand.if_true, below(ASSERTED, operators.demand)
    if role in COMPLEMENTS:
        if marks.to and first_to(reading, parsed.child(head, "attribute")):
            return value, stand  # "became the first state to *ratify* it"
        effect = governing(operators, reading, token, head, marks)
        if effect is None and role == "noun_clause" and drafted(parsed, token, head):
            effect = operators.defaults["verb"]["infinitive", ""]  # "a *draft decree* pardoning them"
        if effect is None:
            return value, stand
        if marks.question and not marks.to and effect.name != "future":
            effect = operators.fact  # "refused to say who had fled": somebody had
        reading.effects[token] = effect
        above = reading.marks.get(head)
        if above is not None and above.hands_down and above.condition >= 0:
            marks.condition, marks.condition_main = above.condition, above.condition_main
        return weigh(effect, value), below(stand, effect)
    if role == "adverbial_clause":
        return adverbial(operators, reading, token, head, marks)
    if role == "relative_clause":
        if marks.to and first_to(reading, head):
            return value, stand
        if marks.to:
            own_rows = reading.rows[head] if marks.subject >= 0 else None  # "time for him to go"
            effect = (own_rows or {}).get(
                ("to_infinitive_object", ""), operators.defaults["noun"]["infinitive", ""]
            )
            return weigh(effect, value), below(stand, effect)
        if (effect := content(operators, reading, token, head, marks)) is not None:
            return weigh(effect, value), below(stand, effect)
        whoever = anybody(parsed, head) and (not marks.past or parsed.lowers[head] != "those")
        if whoever or (not marks.past and as_a_rule(parsed, head)):
            return operators.condition.if_true, below(ASSERTED, operators.condition)
        return SCALE, ASSERTED
    return value, stand


def _planned(operators: Operators, reading: Reading, verb: int) -> tuple[float, Stand]:
    """What reaches an act that a verb brings about: of a plan only what is planned: "the *plan* sees her
    freed"."""
    value, stand, marks = reading.values[verb], reading.stands[verb], reading.marks[verb]
    if reading.parsed.lemmas[verb] == WANT:
        wanted = operators.governors["verb"][WANT]["noun", ""]
        return weigh(wanted, value), below(stand, wanted)
    if marks is None or marks.past or marks.modal is not None or marks.subject < 0:
        return value, stand
    rows = operators.governors["noun"].get(reading.parsed.lemmas[marks.subject], {})
    effect = rows.get(("infinitive", ""))
    return (value, stand) if effect is None else (weigh(effect, value), below(stand, effect))


def _root(operators: Operators, parsed: Parsed, token: int, marks: Marks) -> tuple[float, Stand]:
    """A main clause asserts, unless it asks or commands."""
    first, last = parsed.sentences[parsed.sentence_of[token]]
    if "?" in parsed.words[max(first, last - 2) : last] and not marks.modal:
        effect = operators.question
        return (2.0 * effect.if_true if marks.question else effect.if_true), below(ASSERTED, effect)
    if commands(parsed, token, marks):
        return operators.demand.if_true, below(ASSERTED, operators.demand)
    return SCALE, ASSERTED


def _conjunct(reading: Reading, token: int, head: int, marks: Marks) -> tuple[float, Stand]:
    """A conjoined verb shares the operators of the first one where it has none of its own."""
    parsed = reading.parsed
    if rather_than(parsed, token):
        return -abs(reading.given[head]), negated(reading.given_stands[head])
    if parsed.pos[head] in VERBS:
        alike = parsed.forms[token] == parsed.forms[head] or parsed.forms[token] == "base"
        # "will be shot and *their leaders jailed*"
        other = marks.subject >= 0 and parsed.roles[marks.subject] != "passive_subject"
        own = other or marks.modal is not None or marks.auxiliary or marks.to
        if disjunct(reading, token, head) and marks.subject < 0 and marks.modal is None:
            return reading.values[head], reading.stands[head]
        if alike and not own and parsed.forms[token] not in FINITE:
            return reading.values[head], reading.stands[head]
        above = reading.marks.get(head)
        if above is not None and marks.subject < 0:  # "*allegedly* robbed and beat a priest"
            marks.hedges += above.shared
            marks.shared += above.shared
        return reading.given[head], reading.given_stands[head]
    return reading.values[head], reading.stands[head]
