"""The words that bend an act, as look-ups: governors, modals, negation, hedges and connectives.

An effect is what an operator makes of the act below it: a factuality where the operator itself is a fact
and where it is not (the signatures of Karttunen 1971), a status, and whether the act is still to come or
not taken for real.
May import lexicon.
"""

from dataclasses import dataclass

from dragoman.attribute.agents import Agents
from dragoman.lexicon import Lexicon, Row

ANY = "*"  # in governors.tsv: a word that has no row of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """`if_true`, `if_negated`: factuality (-3 … 3) of the act where the operator holds and where it does not.
    An empty status leaves the act the status of its operator."""

    name: str
    if_true: float
    if_negated: float
    status: str
    status_negated: str
    future: bool
    hypothetical: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Connective:
    """`main`: the share that a condition leaves of the clause it stands under."""

    name: str
    if_true: float
    main: float


Rows = dict[tuple[str, str], Effect]  # by complement and particle

BALLOT = "vote"


class Operators:
    """Look-ups built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        classes = {row["class"]: row for row in lexicon.table("governor_classes.tsv")}
        self.governors: dict[str, dict[str, Rows]] = {"verb": {}, "noun": {}, "adjective": {}}
        for row in lexicon.table("governors.tsv"):
            rows = self.governors[row["pos"]].setdefault(row["lemma"], {})
            rows[row["complement"], row["particle"]] = _effect(classes, row, row["class"], "")
        self.defaults = {pos: words.pop(ANY, {}) for pos, words in self.governors.items()}
        self.modals = {
            row["word"]: (
                _effect(classes, row, row["class"], ""),
                _effect(classes, row, row["perfect_class"], "perfect_"),
            )
            for row in lexicon.table("modals.tsv")
        }
        self.adverbs: dict[str, Effect] = {}
        self.adjectives: dict[str, Effect] = {}
        for row in lexicon.table("hedges.tsv"):
            words = self.adverbs if row["pos"] == "adverb" else self.adjectives
            words[row["word"]] = _effect(classes, row, row["class"], "")
        negation = lexicon.table("negation.tsv")
        self.clause_negation = _negation(negation, "clause")
        self.noun_negation = _negation(negation, "noun")
        self.below_negation = _negation(negation, "complement")
        self.infinitive_negation = _negation(negation, "infinitive")
        self.connectives = {
            row["word"]: Connective(name=row["class"], if_true=float(row["if_true"]), main=float(row["main"]))
            for row in lexicon.table("connectives.tsv")
        }
        self.agents = Agents(lexicon)
        classes_of = lexicon.tables("classes")
        self.voicing, self.occasions, self.voted, self.yielding, self.false, self.negotiated = (
            frozenset(row["word"] for row in classes_of[name])
            for name in (
                "voicing_verbs",
                "voicing_occasions",
                "voted_acts",
                "appeasing_verbs",
                "said_false",
                "negotiated_acts",
            )
        )
        self.fact = _of_class(classes, "know", 2.7, 2.7)
        self.performed = _of_class(classes, "succeed", 3.0, -3.0)
        self.denied = _of_class(classes, "deny", -2.5, 1.0)
        self.undone = _of_class(classes, "fail", -2.0, 2.0)
        self.demand = _of_class(classes, "demand", 1.0)
        self.question = _of_class(classes, "question", 0.6)
        self.condition = _of_class(classes, "condition", 0.6)
        self.unreal = _of_class(classes, "counterfactual", -2.0)

    def performed_by(self, above: str, below: str) -> bool:
        """Whether who does the one thing does the other by it: "marched to *demand*", "voted to *reject*"."""
        return (above in self.occasions and below in self.voicing) or (
            above == BALLOT and below in self.voted
        )

    def yields(self, aim: str) -> bool:
        """Whether whatever is done for an aim gives way to somebody: "sacked him to *appease* marchers"."""
        return aim in self.yielding


def _effect(classes: dict[str, Row], row: Row, name: str, prefix: str) -> Effect:
    of = classes[name]
    return Effect(
        name=name,
        if_true=float(row[prefix + "if_true"]),
        if_negated=float(row[prefix + "if_negated"]),
        status=of["status"],
        status_negated=of["status_negated"],
        future=of["future"] == "yes",
        hypothetical=of["hypothetical"] == "yes",
    )


def _of_class(classes: dict[str, Row], name: str, if_true: float = 0.0, if_negated: float = 0.0) -> Effect:
    row = {"class": name, "if_true": str(if_true), "if_negated": str(if_negated)}
    return _effect(classes, Row(row, "governor_classes.tsv"), name, "")


def _negation(table: tuple[Row, ...], reach: str) -> dict[str, float]:
    return {row["word"]: float(row["if_true"]) for row in table if row["reach"] == reach}
