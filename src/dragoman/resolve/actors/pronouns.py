"""Finds whom a pronoun means, or says that it cannot be told.

Agreement first (sex, number, kind), then what grammar rules out (a clause's object is not its subject),
then readiness by role and distance, with a margin: where two are about equally ready, none is taken.
Method: salience with syntactic filters (Lappin & Leass 1994), implicit causality (Garvey & Caramazza 1974).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.grammar.arguments import surface_subject
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import OBJECT, POSSESSOR, SUBJECT, Cast, Record
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.trail import Step, Trail
from dragoman.resolve.actors.words import ActorWords, Pronoun

MARGIN = 1.0  # readiness that the best must have over the second
LEAST = -2.5  # readiness below which an actor is too far away
BODIES = frozenset(("body", "country", "group", "other"))
SPEECH_BONUS = 2.0
CAUSE_BONUS = 3.0
PLIGHT_BONUS = 2.5
OWNER_BONUS = 1.5
PARALLEL_BONUS = 0.75


@dataclass(slots=True)
class Choice:
    """The chosen record, or None with the reason and those between whom it could not be told."""

    record: Record | None
    reason: str
    passed_over: tuple[Record, ...] = ()


class PronounReader:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.because = frozenset(("because", "since", "as", "for"))

    def choose(
        self, page: Page, cast: Cast, trail: Trail, token: int, pronoun: Pronoun, speaker: Record | None
    ) -> Choice:
        """Whom a pronoun of the third person means; `speaker` is who speaks the quotation it stands in."""
        parsed = page.parsed
        subject = self._clause_subject(page, token)
        if pronoun.form == "reflexive":
            found = cast.at(subject) if subject is not None else None
            return Choice(found, "reflexive") if found and self.agrees(found, pronoun) else Choice(None, "")
        scores: dict[int, float] = {}
        steps: dict[int, Step] = {}
        barred = self._barred(page, cast, token, subject, pronoun)
        for step in trail.back(token, 1 if pronoun.sex == "thing" else 3):
            record = step.record
            if record in barred or record is speaker or not self.agrees(record, pronoun):
                continue
            if (
                page.quote_of[step.token] >= 0
                and page.quote_of[step.token] != page.quote_of[token]
                and step.form == "pronoun"
            ):
                continue
            score = trail.readiness(token, step) + self._bonus(page, cast, token, pronoun, step, subject)
            if record.number not in scores or score > scores[record.number]:
                scores[record.number] = score
                steps[record.number] = step
        for number, step in steps.items():
            scores[number] += min(len(step.record.mentions), 4) * 0.15
            if pronoun.sex in ("male", "female") and step.record.sex == pronoun.sex:
                scores[number] += 0.75
        ahead = self._fronted(page, cast, token, pronoun)
        if ahead is not None and ahead not in barred and ahead is not speaker:
            best = max(scores.values(), default=0.0)
            scores[ahead.number] = max(scores.get(ahead.number, -9.0), best + MARGIN if best < 3.5 else 3.5)
            steps.setdefault(ahead.number, Step(token, ahead, SUBJECT, "name", token, True))
        return self._pick(parsed, scores, steps)

    def _pick(self, parsed: Parsed, scores: dict[int, float], steps: dict[int, Step]) -> Choice:
        order = sorted(scores, key=lambda number: (-scores[number], number))
        if not order or scores[order[0]] < LEAST:
            return Choice(None, "no antecedent agrees")
        best = steps[order[0]].record
        if len(order) > 1 and scores[order[0]] - scores[order[1]] < MARGIN:
            return Choice(None, "two antecedents are equally near", tuple(steps[n].record for n in order[:2]))
        return Choice(best, "readiness", tuple(steps[n].record for n in order[1:3]))

    def agrees(self, record: Record, pronoun: Pronoun) -> bool:
        if pronoun.number == "many":
            return record.plural or record.kind in ("group", "body", "country") or bool(record.members)
        if record.plural or record.members:
            return False
        if pronoun.sex == "thing":
            return record.kind in BODIES
        return record.kind in ("person", "") and record.sex in ("", pronoun.sex)

    def _clause_subject(self, page: Page, token: int) -> int | None:
        verb = page.clause(token)
        if page.parsed.pos[verb] not in ("VERB", "AUX"):
            return None
        return surface_subject(page.parsed, verb)[0]

    def _barred(
        self, page: Page, cast: Cast, token: int, subject: int | None, pronoun: Pronoun
    ) -> set[Record]:
        """Whom grammar rules out: the subject of the clause for its object, and who owns the phrase."""
        parsed = page.parsed
        barred: set[Record] = set()
        if (
            subject is not None
            and subject != token
            and pronoun.form != "possessive"
            and self._argument(page, token)
        ):
            if (record := cast.at(subject)) is not None:
                barred.add(record)
        if pronoun.form == "possessive" or parsed.roles[token] == "possessor":
            owned = parsed.heads[token]
            if (record := cast.at(owned)) is not None:
                barred.add(record)
            for beside in parsed.children_in(owned, "apposition"):
                if (record := cast.at(beside)) is not None:
                    barred.add(record)
        return barred

    def _argument(self, page: Page, token: int) -> bool:
        """Whether a token is the object of its clause's verb, or of a preposition right below it."""
        parsed = page.parsed
        role = parsed.roles[token]
        if role in ("object", "indirect_object"):
            return True
        if role == "prepositional_object":
            preposition = parsed.heads[token]
            above = parsed.heads[preposition]
            return parsed.pos[above] in ("VERB", "AUX") or parsed.roles[above] in ("object",)
        return False

    def _bonus(
        self,
        page: Page,
        cast: Cast,
        token: int,
        pronoun: Pronoun,
        step: Step,
        subject: int | None,
    ) -> float:
        """What grammar and meaning add to the readiness of one earlier mention."""
        parsed = page.parsed
        rank, verb = page.rank(token), page.clause(token)
        bonus = PARALLEL_BONUS if rank == step.rank and rank in (SUBJECT, OBJECT) else 0.0
        if parsed.sentence_of[token] == parsed.sentence_of[step.token]:
            if cause := self._cause(page, token, verb, step):
                return bonus + cause
            bonus += self._governing(page, token, verb, step)
            if pronoun.form == "possessive" or parsed.roles[token] == "possessor":
                if subject is not None and cast.at(subject) is step.record:
                    bonus += OWNER_BONUS
        if step.record.plight and rank == SUBJECT:
            if self._plight_predicate(page, token, verb):
                bonus += PLIGHT_BONUS
            elif parsed.lemmas[verb] in self.words.of_kind("power_subject"):
                bonus -= PLIGHT_BONUS
        return bonus

    def _governing(self, page: Page, token: int, verb: int, step: Step) -> float:
        """The speaker of what is said, and the subject of the clause before in a row of clauses."""
        parsed = page.parsed
        above = parsed.heads[verb]
        if step.clause != above or step.rank != SUBJECT or above == verb:
            return 0.0
        if parsed.roles[verb] == "complement_clause" and parsed.pos[above] == "VERB":
            return SPEECH_BONUS if page.rank(token) in (SUBJECT, POSSESSOR) else SPEECH_BONUS / 2
        if parsed.roles[verb] in ("conjunct", "adverbial_clause"):
            return SPEECH_BONUS / 2 if page.rank(token) == SUBJECT else 0.0
        return 0.0

    def _cause(self, page: Page, token: int, verb: int, step: Step) -> float:
        """Whom the reason of an act is about: "praised him because he …", "thanked her for her help"."""
        parsed = page.parsed
        governor, link = verb, ""
        if parsed.roles[verb] == "adverbial_clause" and parsed.pos[parsed.heads[verb]] == "VERB":
            governor = parsed.heads[verb]
            link = next((parsed.lowers[c] for c in parsed.children_in(verb, "marker")), "")
        elif parsed.roles[verb] == "prepositional_clause":  # "accused him of taking his money"
            governor = parsed.heads[parsed.heads[verb]]
            link = "for"
        elif step.clause == verb and self._after_for(parsed, token, verb):
            link = "for"
        if link not in self.because or step.clause != governor or step.rank not in (SUBJECT, OBJECT):
            return 0.0
        lemma = parsed.lemmas[governor]
        if lemma in self.words.of_kind("object_cause"):
            return CAUSE_BONUS if step.rank == OBJECT else -CAUSE_BONUS
        if lemma in self.words.of_kind("subject_cause"):
            return CAUSE_BONUS if step.rank == SUBJECT else -CAUSE_BONUS
        return 0.0

    def _after_for(self, parsed: Parsed, token: int, verb: int) -> bool:
        """ "praised him for his work": the pronoun stands below a "for" or "over" of the verb."""
        for above in parsed.ancestors(token):
            if parsed.pos[above] == "ADP" and parsed.heads[above] == verb:
                return parsed.lowers[above] in ("for", "over", "of", "on")
            if above == verb:
                break
        return False

    def _plight_predicate(self, page: Page, token: int, verb: int) -> bool:
        parsed = page.parsed
        lemma = parsed.lemmas[verb]
        if parsed.roles[token] == "passive_subject":
            return lemma in self.words.of_kind("plight_object")
        return lemma in self.words.of_kind("plight_subject")

    def _fronted(self, page: Page, cast: Cast, token: int, pronoun: Pronoun) -> Record | None:
        """A pronoun in a phrase before its clause's subject: "After his release, Petrov …"."""
        parsed = page.parsed
        first, _ = parsed.sentences[parsed.sentence_of[token]]
        for above in parsed.ancestors(token):
            if parsed.pos[above] not in ("VERB", "AUX"):
                continue
            subject = parsed.child(above, "subject", "passive_subject")
            if subject is None or subject <= token:
                continue
            if subject - token > 12 or page.quote_of[token] >= 0 or parsed.left_edges[subject] <= token:
                return None
            record = cast.at(subject)
            if (
                record is not None
                and self.agrees(record, pronoun)
                and first <= token < parsed.left_edges[subject]
            ):
                return record
            return None
        return None


def together(steps: Iterable[Step], sentence_of: tuple[int, ...]) -> list[list[Step]]:
    """Steps by sentence, nearest sentence first."""
    found: list[list[Step]] = []
    last = -1
    for step in steps:
        if sentence_of[step.token] != last:
            found.append([])
            last = sentence_of[step.token]
        found[-1].append(step)
    return found
