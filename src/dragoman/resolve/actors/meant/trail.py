"""Who was spoken of last: the mentions passed so far, and a score of how ready each actor is to be meant."""

from dataclasses import dataclass

from dragoman.model import Parsed
from dragoman.resolve.actors.cast import OBJECT, POSSESSOR, SUBJECT, Record
from dragoman.resolve.actors.page import Page

LOOK_BACK = 60  # mentions; bounds the work for one pronoun in a text without sentence ends
SENTENCES_BACK = (
    3  # a pronoun's antecedent stands nearer in nearly all news text (Hobbs 1978: 98 % within one)
)

RANK_SCORE = {SUBJECT: 3.0, OBJECT: 1.5, POSSESSOR: 1.25}
OTHER_SCORE = 0.75
SENTENCE_COST = 1.5  # a sentence back
PARAGRAPH_COST = 0.5
EMBEDDED_COST = 0.25
MAIN_BONUS = 0.75  # what stands in the main clause of an earlier sentence is its topic


@dataclass(slots=True)
class Step:
    """One mention passed: where, of whom, in what role, in which form, in which verb's clause, whether that
    is a main clause; acts: no mere place; befallen: an arrest, killing or release befell them there."""

    token: int
    record: Record
    rank: str
    form: str
    clause: int
    main: bool
    acts: bool
    befallen: bool


class Trail:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps: list[Step] = []

    def add(
        self, token: int, record: Record, form: str, *, acts: bool = True, befallen: bool = False
    ) -> None:
        page = self.page
        clause = page.clause(token)
        main = page.parsed.heads[clause] == clause
        self.steps.append(Step(token, record, page.rank(token), form, clause, main, acts, befallen))

    def rename(self, one: Record, other: Record) -> None:
        """Puts another record for one that proved to be the same."""
        for step in self.steps[-LOOK_BACK:]:
            if step.record is one:
                step.record = other

    def back(self, token: int, sentences: int = SENTENCES_BACK) -> list[Step]:
        """Steps within reach of a token, nearest first."""
        sentence_of = self.page.parsed.sentence_of
        floor = sentence_of[token] - sentences
        found = []
        for step in reversed(self.steps[-LOOK_BACK:]):
            if sentence_of[step.token] < floor:
                break
            found.append(step)
        return found

    def readiness(self, token: int, step: Step) -> float:
        """How ready the actor of a step is to be meant at `token`: by role, form and distance."""
        parsed: Parsed = self.page.parsed
        score = RANK_SCORE.get(step.rank, OTHER_SCORE)
        distance = parsed.sentence_of[token] - parsed.sentence_of[step.token]
        score -= SENTENCE_COST * distance
        if distance:
            score += MAIN_BONUS if step.main else -EMBEDDED_COST
        if self.page.paragraph_of[token] != self.page.paragraph_of[step.token]:
            score -= PARAGRAPH_COST
        if step.form == "pronoun":
            score += 0.75  # who was a pronoun already is what the text is about
        elif step.form == "noun":
            score -= 0.5
        return score
