"""What a verb carries of its own: auxiliaries, negation, hedges, markers, particles, conditions.

One walk over the children of a verb. May import model.
"""

from dataclasses import dataclass, field

from dragoman.attribute.certainty.operators import Connective, Effect, Operators
from dragoman.attribute.certainty.turns import by_hearsay, whoever
from dragoman.grammar import AUXILIARIES, CHOICES, FINITE, SINGLE, inverted, no_sooner, under_no
from dragoman.model import Parsed

SUBJECTS = frozenset(("subject", "passive_subject", "clausal_subject", "expletive"))
QUESTION_WORDS = frozenset(("who", "whom", "whose", "what", "which", "when", "where", "why", "how"))
# "did not only threaten but", "not until May", "not content with jailing him"
MERELY = frozenset(("only", "just", "merely", "simply", "until", "content", "satisfied"))
NEGATING = frozenset(("no", "not", "n't"))
INVERTED = frozenset(("had", "should", "were"))  # "had they known", "should talks fail"
BEHIND = frozenset(("back", "ahead"))  # adverbs that a verb takes for its particle
SHELVES = {"on": ("hold", "ice"), "off": ("table", "agenda"), "in": ("doubt", "limbo")}


@dataclass(slots=True)
class Marks:
    """Filled child by child; tokens are indices, -1 where there is none."""

    to: bool = False
    finite: bool = False
    perfect: bool = False
    past: bool = False
    passive: bool = False
    modal: tuple[Effect, Effect] | None = None
    will: str = ""
    polarity: float = 3.0
    hedges: list[Effect] = field(default_factory=list)
    shared: list[Effect] = field(default_factory=list)  # hedges before it, over verbs joined to it too
    subject: int = -1
    object: int = -1
    predicate: int = -1  # adjective or noun after a copula
    particle: str = ""
    marker: str = ""
    connective: Connective | None = None
    condition: int = -1
    condition_main: float = 1.0
    hands_down: bool = False  # its condition is one of what hangs on it
    question: bool = False
    auxiliary: bool = False
    copula: bool = False
    bare: bool = False  # an auxiliary in its base form: "that he be freed"
    subjunctive: bool = False
    nothing: bool = False  # "made no comment": the negation stands at the object

    def backshift(self, effect: Effect | None, spoken: frozenset[str]) -> bool:
        """Whether "would" is the "will" of somebody who spoke in the past."""
        return (
            effect is not None
            and effect.name in spoken
            and self.modal is not None
            and not self.perfect
            and self.condition < 0
            and self.will in ("would", "'d")
        )


def marks_of(parsed: Parsed, operators: Operators, verb: int) -> Marks:
    marks = Marks()
    roles, lowers = parsed.roles, parsed.lowers
    for child in parsed.children[verb]:
        role = roles[child]
        if role in AUXILIARIES:
            _auxiliary(parsed, operators, marks, child)
        elif role == "negation":
            if lowers[min(child + 1, len(lowers) - 1)] not in MERELY:
                marks.polarity *= operators.clause_negation.get(lowers[child], -3.0) / 3.0
        elif role == "coordinator":
            if lowers[child] == "neither":
                marks.polarity *= -1.0
        elif role == "adverb":
            _adverb(parsed, operators, marks, child, verb)
        elif role in SUBJECTS:
            marks.subject = child
            if role == "clausal_subject" and whoever(parsed, child):
                marks.condition = child
            _noun(parsed, operators, marks, child)
        elif role == "object":
            marks.object = child
            before = marks.polarity
            _noun(parsed, operators, marks, child)
            marks.nothing = before > 0 > marks.polarity
        elif role in ("adjective_complement", "attribute", "object_predicate"):
            marks.predicate = child
            _noun(parsed, operators, marks, child)
        elif role == "particle":
            marks.particle = lowers[child]
        elif role == "marker":
            marks.marker = lowers[child]
            marks.connective = operators.connectives.get(_joined(parsed, child))
        elif role in ("adverbial_clause", "dependent"):
            _condition(parsed, operators, marks, child)
        elif role == "preposition" and (word := _shelving(parsed, child)):
            marks.particle = word
        elif role == "preposition" and child < verb and lowers[child] in QUESTION_WORDS:
            marks.question = True
        elif role == "preposition" and under_no(parsed, child):
            marks.polarity *= -1.0
        elif role == "preposition" and (hedge := by_hearsay(parsed, operators, child)) is not None:
            marks.hedges.append(hedge)
    if lowers[parsed.left_edges[verb]] in QUESTION_WORDS:
        marks.question = True
    form = parsed.forms[verb]
    if form in FINITE:
        marks.finite = True
        marks.past = form == "past"
    return marks


def _shelving(parsed: Parsed, link: int) -> str:
    """The noun that makes a particle of a preposition: "put on *hold*", "is off the *table*"."""
    noun = parsed.child(link, "prepositional_object")
    shelves = SHELVES.get(parsed.lowers[link], ())
    return parsed.lowers[noun] if noun is not None and parsed.lowers[noun] in shelves else ""


def _joined(parsed: Parsed, marker: int) -> str:
    """A marker with the "as" before it: "as if", "as though"."""
    word = parsed.lowers[marker]
    return f"as {word}" if word in ("if", "though") and marker and parsed.lowers[marker - 1] == "as" else word


def _auxiliary(parsed: Parsed, operators: Operators, marks: Marks, child: int) -> None:
    word = parsed.lowers[child]
    if word == "to":
        marks.to = True
        return
    form = parsed.forms[child]
    marks.auxiliary = True
    if form == "modal" or word in operators.modals:
        says_if = word == "should" and inverted(parsed, child, SUBJECTS)
        modal = operators.modals.get("would" if says_if else word)
        if modal is not None and not (word == "'d" and form != "modal"):
            marks.modal, marks.will = modal, word
            marks.finite = True
    if parsed.lemmas[child] in ("have", "'ve", "'d") and form != "modal":
        marks.perfect = True
    if parsed.roles[child] == "passive_auxiliary":
        marks.passive = True
    if form in FINITE:
        marks.finite = True
        marks.past = form == "past"
    elif word == "be" and form == "base":
        marks.bare = True


def _adverb(parsed: Parsed, operators: Operators, marks: Marks, child: int, verb: int) -> None:
    word = parsed.lowers[child]
    if no_sooner(parsed, child) is not None:
        return
    effect = operators.adverbs.get(word)
    if effect is not None:
        marks.hedges.append(effect)
        if child < verb:
            marks.shared.append(effect)
    elif word in operators.clause_negation:
        marks.polarity *= operators.clause_negation[word] / 3.0
    elif word in operators.infinitive_negation and child < verb and parsed.lowers[child + 1] == "to":
        marks.polarity *= -1.0  # a headline's "*yet* to release"
    elif word in QUESTION_WORDS and child < verb:
        marks.question = True
        marks.connective = operators.connectives.get(word)
    elif word in operators.connectives and operators.connectives[word].name == "condition":
        if parsed.child(child, "adverbial_clause") is not None:  # "as long as the truce holds"
            marks.condition, marks.condition_main = child, operators.connectives[word].main
    elif word in BEHIND and child == verb + 1 and not marks.particle:  # "took *back* its claim"
        marks.particle = word
    elif any(parsed.lowers[c] in NEGATING for c in parsed.children[child]):  # "no longer", "not yet"
        marks.polarity *= -1.0


def _noun(parsed: Parsed, operators: Operators, marks: Marks, child: int) -> None:
    """Nouns that negate the clause ("no soldier", "nobody") or make it a question ("who", "what")."""
    word = parsed.lowers[child]
    if parsed.lemmas[child] in CHOICES and "but" in parsed.lowers[child + 1 : child + 2]:
        return  # "have no *choice* but to go"
    if word in operators.noun_negation:
        marks.polarity *= operators.noun_negation[word] / 3.0
    elif word in QUESTION_WORDS:
        marks.question = True
    else:
        first = parsed.left_edges[child]
        several = first < child and parsed.lowers[first + 1] in SINGLE
        if several and parsed.lowers[first] == "not":  # "*not one* mayor signed"
            marks.polarity *= -1.0
        for grandchild in parsed.children[child]:
            if parsed.roles[grandchild] in ("determiner", "negation", "coordinator"):
                below = parsed.lowers[grandchild]
                if below in operators.noun_negation:
                    marks.polarity *= operators.noun_negation[below] / 3.0
                elif below in QUESTION_WORDS:
                    marks.question = True


def _condition(parsed: Parsed, operators: Operators, marks: Marks, child: int) -> None:
    for grandchild in parsed.children[child]:
        role, word = parsed.roles[grandchild], parsed.lowers[grandchild]
        if role == "adverb" and parsed.pos[child] == "NOUN":
            continue  # "Chad, *long* an ally, freed them"
        if role in ("marker", "adverb"):
            connective = operators.connectives.get(_joined(parsed, grandchild))
            if connective is not None and connective.name == "condition":
                marks.condition, marks.condition_main = child, connective.main
                return
        elif role in AUXILIARIES and word in INVERTED and inverted(parsed, grandchild, SUBJECTS):
            marks.condition, marks.condition_main = child, 0.5
            return
