"""Finds whom a pronoun means, or says that it cannot be told.

Agreement first (sex, number, kind), then what grammar rules out (a clause's object is not its subject),
then readiness by role and distance with the leanings of `leanings`, and a margin: where two are about
equally ready, none is taken. Method: salience with syntactic filters, after Lappin & Leass (1994).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from dragoman.grammar import SUBJECTS, VERBS, surface_subject
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import SUBJECT, Cast, Record
from dragoman.resolve.actors.meant.leanings import PARALLEL_BONUS, LeaningReader
from dragoman.resolve.actors.meant.reference import Reference
from dragoman.resolve.actors.meant.trail import EMBEDDED_COST, MAIN_BONUS, SENTENCE_COST, Step, Trail
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords, Pronoun

MARGIN = 1.0  # readiness of the best over the second; swept 0.5-1.25: links .950-.955 right, .784-.771 found
LEAST = -2.5  # readiness below which an actor is too far away
FRONTED = 3.5  # readiness of a subject that follows its pronoun: "After his release, Petrov …"
FRONTED_WITHIN = 12  # tokens
THING_WITHIN = 80  # tokens looked back for a thing that "it" may mean
EMPTY = 9.0
NO_THINGS = frozenset(("who", "that", "which", "i", "we", "you", "he", "she", "they", "there", "what", "it"))
OBJECT_FORMS = frozenset(("him", "them"))
SEVERAL = (
    1.0  # several people over a body, for "they"; 0.25-1.5 alike on the lists: .943 right, .775-.776 found
)
KNOWN_SEX = 0.75
OFTEN, OFTEN_BONUS = 4, 0.15
BODIES = frozenset(("body", "country", "group"))
THING = -1  # stands for something that is no actor, which "it" may mean as well


@dataclass(slots=True)
class Choice:
    """The chosen record, or None with the reason and those between whom it could not be told."""

    record: Record | None
    reason: str
    passed_over: tuple[Record, ...] = ()


class PronounReader:
    def __init__(self, words: ActorWords) -> None:
        self.leanings = LeaningReader(words)
        self.empty_verbs = words.of_kind("empty_verb")

    def choose(
        self, page: Page, cast: Cast, trail: Trail, token: int, pronoun: Pronoun, speaker: Record | None
    ) -> Choice:
        """Whom a pronoun of the third person means; `speaker` is who speaks the quotation it stands in."""
        verb = page.clause(token)
        subject = surface_subject(page.parsed, verb)[0] if page.parsed.pos[verb] in VERBS else None
        reference = Reference(token, pronoun, verb, page.rank(token), subject, speaker)
        if pronoun.form == "reflexive":
            found = cast.at(subject) if subject is not None else None
            return Choice(found, "reflexive") if found and self.agrees(found, pronoun) else Choice(None, "")
        scores, steps = self._scored(page, cast, trail, reference)
        ahead = self._fronted(page, cast, token, pronoun)
        if ahead is not None and ahead is not speaker:
            best = max(scores.values(), default=0.0)
            scores[ahead.number] = max(
                scores.get(ahead.number, LEAST), best + MARGIN if best < FRONTED else FRONTED
            )
            steps.setdefault(ahead.number, Step(token, ahead, SUBJECT, "name", token, True, True, False))
        if pronoun.number == "many" and not scores and pronoun.form == "subject":
            pair = self._two(page, cast, trail, token)
            if pair is not None:
                return Choice(pair, "the two of the sentence before")
        return self._pick(scores, steps)

    def _two(self, page: Page, cast: Cast, trail: Trail, token: int) -> Record | None:
        """The two persons of the sentence before, where nobody else can be "they": "X met Y. They …"."""
        for steps in together(trail.back(token, 1), page.parsed.sentence_of):
            if page.parsed.sentence_of[steps[0].token] == page.parsed.sentence_of[token]:
                continue
            people = {s.record.number: s.record for s in reversed(steps) if s.record.kind == "person"}
            if len(people) == 2:
                return cast.joined(tuple(people.values()))
        return None

    def _scored(
        self, page: Page, cast: Cast, trail: Trail, reference: Reference
    ) -> tuple[dict[int, float], dict[int, Step]]:
        """The best readiness of each actor in sight that agrees and is not ruled out."""
        pronoun, token = reference.pronoun, reference.token
        barred = self._barred(page, cast, reference) | self._spoken_of(page, trail, reference)
        scores: dict[int, float] = {}
        steps: dict[int, Step] = {}
        for step in trail.back(token, 1 if pronoun.sex == "thing" else 3):
            record = step.record
            if record in barred or record is reference.speaker or not step.acts:
                continue
            if not self.agrees(record, pronoun) or self._other_voice(page, token, step):
                continue
            score = trail.readiness(token, step) + self.leanings.leaning(page, cast, reference, step)
            if record.number not in scores or score > scores[record.number]:
                scores[record.number] = score
                steps[record.number] = step
        if pronoun.sex == "thing" and (rival := self._thing(page, cast, reference)) is not None:
            scores[THING] = rival
        for number, step in steps.items():
            scores[number] += min(len(step.record.mentions), OFTEN) * OFTEN_BONUS
            if pronoun.sex in ("male", "female") and step.record.sex == pronoun.sex:
                scores[number] += KNOWN_SEX
            many = step.record.plural or step.record.members or step.record.number_of not in (None, 1)
            if pronoun.number == "many" and many:
                scores[number] += SEVERAL
        return scores, steps

    def _thing(self, page: Page, cast: Cast, reference: Reference) -> float | None:
        """How ready a thing is to be "it": the subject, no actor, of an earlier clause in this sentence or of
        the sentence before ("The law …. It …"); None where there is none, high for an empty it."""
        parsed, token = page.parsed, reference.token
        if parsed.roles[token] == "expletive" or self._empty(page, reference):
            return EMPTY
        number = parsed.sentence_of[token]
        first = parsed.sentences[number][0]
        if number and page.paragraph_of[first - 1] == page.paragraph_of[token]:
            first = parsed.sentences[number - 1][0]
        best: float | None = None
        for i in range(max(first, token - THING_WITHIN), token):
            if parsed.roles[i] not in SUBJECTS or parsed.pos[i] not in ("NOUN", "PRON"):
                continue
            if cast.at(i) is None and parsed.forms[i] != "plural" and parsed.lowers[i] not in NO_THINGS:
                distance = number - parsed.sentence_of[i]
                main = parsed.heads[parsed.heads[i]] == parsed.heads[i]
                best = 3.0 + (PARALLEL_BONUS if reference.rank == SUBJECT else 0.0)
                best += distance * ((MAIN_BONUS if main else -EMBEDDED_COST) - SENTENCE_COST)
        return best

    def _empty(self, page: Page, reference: Reference) -> bool:
        """ "It is clear that …", "it took hours to …": nothing is meant."""
        parsed, verb = page.parsed, reference.verb
        if reference.rank != SUBJECT or parsed.lemmas[verb] not in self.empty_verbs:
            return False
        return (
            parsed.child(verb, "complement_clause", "open_complement", "clausal_subject", "adverbial_clause")
            is not None
        )

    def _other_voice(self, page: Page, token: int, step: Step) -> bool:
        """A pronoun of another quotation: whom another speaker meant by it, this one need not mean."""
        quotation = page.quote_of[step.token]
        return quotation >= 0 and quotation != page.quote_of[token] and step.form == "pronoun"

    def _pick(self, scores: dict[int, float], steps: dict[int, Step]) -> Choice:
        order = sorted(scores, key=lambda number: (-scores[number], number))
        if not order or scores[order[0]] < LEAST or order[0] == THING:
            return Choice(None, "no antecedent agrees")
        if len(order) > 1 and scores[order[0]] - scores[order[1]] < MARGIN:
            return Choice(
                None,
                "two antecedents are equally near",
                tuple(steps[n].record for n in order[:2] if n != THING),
            )
        return Choice(steps[order[0]].record, "readiness")

    def agrees(self, record: Record, pronoun: Pronoun) -> bool:
        if pronoun.number == "many":
            return record.plural or record.kind in ("group", "body", "country") or bool(record.members)
        if record.plural or record.members:
            return False
        if pronoun.sex == "thing":
            return record.kind in BODIES
        return record.kind in ("person", "") and record.sex in ("", pronoun.sex)

    def _barred(self, page: Page, cast: Cast, reference: Reference) -> set[Record]:
        """Whom grammar rules out: the subject of the clause for its object, whom the rest of its clause names
        for the subject ("*he* told Paul that *Peter* had left"), and who owns the phrase."""
        parsed, token, subject = page.parsed, reference.token, reference.subject
        barred: set[Record | None] = set()
        if reference.pronoun.form == "possessive" or parsed.roles[token] == "possessor":
            owned = parsed.heads[token]
            barred.add(cast.at(owned))
            barred.update(cast.at(beside) for beside in parsed.children_in(owned, "apposition"))
        elif subject is not None and subject != token and self._argument(page, token):
            barred.add(cast.at(subject))
        elif (doer := _doer_above(parsed, token, reference.verb)) is not None:
            barred.add(cast.at(doer))
        person = reference.pronoun.sex in ("male", "female")  # "*it* would bar them from the *United States*"
        if person and parsed.roles[token] in SUBJECTS and parsed.heads[token] == reference.verb:
            behind = (one for one in parsed.subtree(reference.verb) if one > token)
            barred.update(cast.at(one) for one in behind if parsed.pos[one] == "PROPN")
        return {record for record in barred if record is not None}

    def _spoken_of(self, page: Page, trail: Trail, reference: Reference) -> set[Record]:
        """Whom a quotation names, where the pronoun beside it says who speaks: "Lim is wrong," *he* said."""
        token, number = reference.token, page.parsed.sentence_of[reference.token]
        if page.quote_of[token] >= 0 or reference.rank != SUBJECT:
            return set()
        return {
            step.record
            for step in trail.back(token, 1)
            if step.form == "name"
            and page.quote_of[step.token] >= 0
            and page.parsed.sentence_of[step.token] == number
        }

    def _argument(self, page: Page, token: int) -> bool:
        """Whether a token is the object of its clause's verb, or of a preposition right below it."""
        parsed = page.parsed
        role = parsed.roles[token]
        if role in ("object", "indirect_object"):
            return True
        if role == "prepositional_object":
            above = parsed.heads[parsed.heads[token]]
            return parsed.pos[above] in VERBS or parsed.roles[above] == "object"
        return False

    def _fronted(self, page: Page, cast: Cast, token: int, pronoun: Pronoun) -> Record | None:
        """A pronoun in a phrase before its clause's subject: "After his release, Petrov …"."""
        parsed = page.parsed
        for above in islice(parsed.ancestors(token), FRONTED_WITHIN):
            if parsed.pos[above] not in VERBS:
                continue
            subject = parsed.child(above, *SUBJECTS)
            if subject is None or subject <= token:
                if parsed.roles[above] == "complement_clause":
                    return None  # what is said stands before who says it
                continue
            before = parsed.left_edges[subject] > token
            if not before or subject - token > FRONTED_WITHIN or page.quote_of[token] >= 0:
                return None
            record = cast.at(subject)
            return record if record is not None and self.agrees(record, pronoun) else None
        return None


def _doer_above(parsed: Parsed, token: int, verb: int) -> int | None:
    """Whom the subject of a lower verb cannot be: who lets, helps, makes or wants it do so ("*the judge*
    allowed him to go", "*the nuns* called for them to be freed"), and what a relative clause with a subject
    of its own is said of ("*279 pupils* they seized")."""
    above = parsed.heads[verb]
    if parsed.roles[token] not in SUBJECTS or parsed.heads[token] != verb or above == verb:
        return None
    if parsed.roles[verb] == "relative_clause":
        return above
    marker = parsed.child(verb, "marker")
    wanted = parsed.lowers[token] in OBJECT_FORMS or (marker is not None and parsed.lowers[marker] == "for")
    if wanted and parsed.pos[above] in VERBS:
        return surface_subject(parsed, above)[0]
    below = parsed.roles[verb] in ("complement_clause", "open_complement") and parsed.forms[verb] == "base"
    if not below or parsed.pos[above] not in VERBS or marker is not None:
        return None
    modal = any(parsed.forms[one] == "modal" for one in parsed.children_in(verb, "auxiliary"))
    return None if modal else surface_subject(parsed, above)[0]


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
