"""Whom the reason of an act is about (implicit causality, Garvey & Caramazza 1974)."""

from dragoman.resolve.actors.cast import OBJECT, SUBJECT
from dragoman.resolve.actors.meant.reference import Reference
from dragoman.resolve.actors.meant.trail import Step
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords

CAUSE_BONUS = 3.0


class CauseReader:
    def __init__(self, words: ActorWords) -> None:
        self.object_cause = words.of_kind("object_cause")
        self.subject_cause = words.of_kind("subject_cause")
        self.because = words.of_kind("cause_link")

    def __call__(self, page: Page, reference: Reference, step: Step) -> float:
        """Whom the reason of an act is about: "praised him because he …", "thanked her for her help"."""
        parsed = page.parsed
        verb = reference.verb
        governor, link = verb, ""
        if parsed.roles[verb] == "adverbial_clause" and parsed.pos[parsed.heads[verb]] == "VERB":
            governor = parsed.heads[verb]
            link = next((parsed.lowers[c] for c in parsed.children_in(verb, "marker")), "")
        elif parsed.roles[verb] == "prepositional_clause":  # "accused him of taking his money"
            governor = parsed.heads[parsed.heads[verb]]
            link = "for"
        elif step.clause == verb and self._after_for(page, reference):
            link = "for"
        if link not in self.because or step.clause != governor or step.rank not in (SUBJECT, OBJECT):
            return 0.0
        lemma = parsed.lemmas[governor]
        passive = parsed.child(governor, "passive_auxiliary") is not None
        done_to = step.rank == (SUBJECT if passive else OBJECT)
        if lemma in self.object_cause:
            return CAUSE_BONUS if done_to else -CAUSE_BONUS
        if lemma in self.subject_cause:
            return -CAUSE_BONUS if done_to else CAUSE_BONUS
        return 0.0

    def _after_for(self, page: Page, reference: Reference) -> bool:
        """ "praised him for his work": the pronoun stands below a "for" or "over" of the verb."""
        parsed = page.parsed
        for above in parsed.ancestors(reference.token):
            if parsed.pos[above] == "ADP" and parsed.heads[above] == reference.verb:
                return parsed.lowers[above] in ("for", "over", "of", "on")
            if above == reference.verb:
                break
        return False
