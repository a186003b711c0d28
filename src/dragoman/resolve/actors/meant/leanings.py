"""What grammar and the meaning of verbs add to the readiness of an antecedent.

Speakers and first clauses in a row (subject preference), whom a reason is about (implicit causality,
Garvey & Caramazza 1974), whom an arrest or a release leaves as the topic, the client behind "his lawyer said
he …". The weights were set by hand on texts of our own, in steps of a quarter; see docs/guide/actors.md.
"""

from dragoman.resolve.actors.cast import OBJECT, POSSESSOR, SUBJECT, Cast, Record
from dragoman.resolve.actors.meant.causes import CauseReader
from dragoman.resolve.actors.meant.reference import Reference
from dragoman.resolve.actors.meant.trail import Step
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords

SPEECH_BONUS = 2.0
ROW_BONUS = 1.0
PLIGHT_BONUS = 2.5
PARALLEL_BONUS = 0.75
OWNER_BONUS = 1.5
RELATIVE_BONUS = 3.0
SPOKEN_FOR_BONUS = 3.0  # "a spokesman for *the bloc* said it …"
CLIENT_BONUS = 2.75
ADJUNCT_BONUS = 2.0  # "sued Chad in a court, accusing *it* of …"
LET_GO = frozenset((("let", "go"), ("let", "out"), ("set", "free")))
POWERS = frozenset(("COP", "GOV", "JUD", "MIL"))  # sectors of those who arrest and free others
TOWARDS = frozenset(("against", "with", "to", "on", "from"))
DOER_COST = 1.5  # for whoever did the arresting, where the next sentence tells a state
STATE_COST = 4.0  # "they" for a state
COLLECTIVE_COST = 1.5  # "they" for one body or state, where several persons are in sight


class LeaningReader:
    def __init__(self, words: ActorWords) -> None:
        self.causes = CauseReader(words)
        self.plight_object = words.of_kind("plight_object")
        self.plight_subject = words.of_kind("plight_subject")
        self.plight_noun, self.captive = words.of_kind("plight_noun"), words.of_kind("captive")
        self.power_subject = words.of_kind("power_subject")
        self.obliging = words.of_kind("obliging")
        self.stative = words.of_kind("stative")
        self.telling = words.of_kind("telling")
        self.judging = words.of_kind("judging")
        self.speaking, self.wishing = words.of_kind("speaking"), words.of_kind("other_subject")
        self.won_for = words.of_kind("won_for")
        self.answering = words.of_kind("answering")
        self.answered = words.of_kind("answered")

    def leaning(self, page: Page, cast: Cast, reference: Reference, step: Step) -> float:
        """What to add to the readiness of one earlier mention."""
        parsed = page.parsed
        rank = reference.rank
        bonus = PARALLEL_BONUS if rank == step.rank and rank in (SUBJECT, OBJECT) else 0.0
        if reference.pronoun.number == "many" and not step.record.plural and not step.record.members:
            bonus -= STATE_COST if step.record.kind == "country" else COLLECTIVE_COST
        if parsed.sentence_of[reference.token] == parsed.sentence_of[step.token]:
            if cause := self.causes(page, reference, step):
                return bonus + cause
            bonus += self._governing(page, cast, reference, step)
            if reference.possessive:
                bonus += self._owning(page, cast, reference, step)
        return bonus + self._plight(page, reference, step)

    def _owning(self, page: Page, cast: Cast, reference: Reference, step: Step) -> float:
        """Whose: most often the subject's of its own clause, all the more of a relative clause; and where a
        speaker is named after what he says, "his spokesman" is the spokesman of who acts in it."""
        parsed = page.parsed
        owned = parsed.heads[reference.token]
        if reference.subject is not None and cast.at(reference.subject) is step.record:
            if parsed.lemmas[reference.verb] in self.answering and parsed.lemmas[owned] in self.answered:
                return -RELATIVE_BONUS  # "a court rejected *her* appeal": nobody grants his own
            lawyer = parsed.child(reference.subject, "possessor") is not None
            if lawyer and parsed.lemmas[owned] in self.won_for:
                return -RELATIVE_BONUS  # "Omar Sey's lawyer won *his* release"
            relative = parsed.roles[reference.verb] == "relative_clause"
            return RELATIVE_BONUS if relative else OWNER_BONUS
        after = parsed.roles[owned] == "subject" and parsed.heads[owned] == reference.verb
        if after and step.rank == SUBJECT and parsed.heads[step.clause] == reference.verb:
            return OWNER_BONUS
        return 0.0

    def _governing(self, page: Page, cast: Cast, reference: Reference, step: Step) -> float:
        """The speaker of what is said, and the subject of the clause before in a row of clauses."""
        parsed = page.parsed
        verb = reference.verb
        above = parsed.heads[verb]
        if above == verb:
            return 0.0
        said = parsed.roles[verb] == "complement_clause" and parsed.pos[above] == "VERB"
        many = reference.pronoun.number == "many"
        if said and (many or reference.pronoun.sex in ("male", "female")):
            client = self._client(page, cast, above)
            if client is not None:
                # "her sister said she had been freed": kin and lawyers speak for those who are held
                befallen = parsed.roles[reference.token] == "passive_subject"
                befallen = befallen and parsed.lemmas[verb] in self.plight_object
                more = PLIGHT_BONUS if befallen else 0.0
                return CLIENT_BONUS + more if step.record is client else 0.0
            if reference.rank == SUBJECT and self._told_to(page, reference, above):
                if step.clause != above:
                    return 0.0
                return SPEECH_BONUS if step.rank == OBJECT else -SPEECH_BONUS
        if said and reference.pronoun.sex == "thing" and self._spoken_for(page, step, above):
            return SPOKEN_FOR_BONUS
        adjunct = parsed.roles[verb] == "adverbial_clause" and parsed.forms[verb] == "gerund"
        if adjunct and reference.rank == OBJECT and self._done_to(page, step, above):
            return ADJUNCT_BONUS
        below = parsed.roles[verb] == "adverbial_clause" and parsed.roles[above] == "relative_clause"
        if below and reference.rank == SUBJECT and parsed.heads[above] == step.token:
            return RELATIVE_BONUS  # "*activists* who have been held since they criticised him"
        if step.clause != above or step.rank != SUBJECT:
            return 0.0
        if reference.possessive and self._has_own_subject(cast, reference, step):
            return 0.0
        if said:
            if parsed.lemmas[above] in self.judging:
                return -ROW_BONUS
            if not step.record.names and not self.speaking.isdisjoint(step.record.lemmas) and not many:
                # "a police spokesman said he had been freed": another had
                return -SPEECH_BONUS if parsed.roles[reference.token] == "passive_subject" else -ROW_BONUS
            if parsed.lemmas[above] in self.wishing and reference.rank == SUBJECT:
                return 0.0
            return SPEECH_BONUS if reference.rank in (SUBJECT, POSSESSOR) else SPEECH_BONUS / 2
        if parsed.roles[verb] in ("conjunct", "adverbial_clause"):
            return ROW_BONUS if reference.rank == SUBJECT else 0.0
        return 0.0

    def _spoken_for(self, page: Page, step: Step, verb: int) -> bool:
        """Whether a mention is whose man or woman speaks: "a spokesman for *the bloc* said it …"."""
        parsed = page.parsed
        link = parsed.heads[step.token]
        of_speaker = (
            parsed.roles[step.token] == "prepositional_object" and parsed.roles[link] == "preposition"
        )
        return of_speaker and parsed.heads[link] in parsed.children_in(verb, "subject")

    def _done_to(self, page: Page, step: Step, verb: int) -> bool:
        """Whether a mention is what a verb is done to: its object, or whom the object is turned to."""
        parsed, token = page.parsed, step.token
        link = parsed.heads[token]
        if parsed.roles[token] == "prepositional_object" and parsed.lowers[link] in TOWARDS:
            token = link
            link = parsed.heads[link]
            if parsed.roles[link] == "object":
                token, link = link, parsed.heads[link]
            return link == verb
        return parsed.roles[token] == "object" and link == verb

    def _has_own_subject(self, cast: Cast, reference: Reference, step: Step) -> bool:
        """Whether somebody else who agrees is the subject of the pronoun's own clause."""
        own = cast.at(reference.subject) if reference.subject is not None else None
        if own is None or own is step.record:
            return False
        return own.kind == step.record.kind and own.sex in ("", reference.pronoun.sex)

    def _client(self, page: Page, cast: Cast, verb: int) -> Record | None:
        """Whose lawyer, wife or spokesman an unnamed speaker is: what they say is about that one."""
        parsed = page.parsed
        subject = parsed.child(verb, "subject")
        if (
            subject is None
            or parsed.pos[subject] == "PROPN"
            or parsed.child(subject, "apposition") is not None
        ):
            return None
        owner = parsed.child(subject, "possessor")
        found = cast.at(owner) if owner is not None else None
        return found if found is not None and found.kind in ("person", "group") else None

    def _told_to(self, page: Page, reference: Reference, above: int) -> bool:
        """ "told the judge that she should step down": the one told is meant."""
        parsed = page.parsed
        return parsed.lemmas[above] in self.telling and any(
            parsed.lowers[c] in self.obliging for c in parsed.children_in(reference.verb, "auxiliary")
        )

    def _rules(self, page: Page, step: Step) -> bool:
        """Whether a mention is of somebody in power who does something."""
        done_to = page.parsed.roles[step.token] == "passive_subject"
        return step.rank == SUBJECT and not done_to and not POWERS.isdisjoint(step.record.sectors)

    def _plight(self, page: Page, reference: Reference, step: Step) -> float:
        """Whom an arrest, a killing or a release befell: "was taken away", "denies the charges" fit them, and
        right after the act every "was", "had been" does; "ordered", "signed" do not."""
        parsed = page.parsed
        verb = reference.verb
        lemma = parsed.lemmas[verb]
        held = step.record.plight or not self.captive.isdisjoint(step.record.lemmas)
        his = reference.possessive and parsed.lemmas[parsed.heads[reference.token]] in self.plight_noun
        if his or reference.rank == OBJECT:  # "*his* release", "questioned *him*"
            return PLIGHT_BONUS if held and (his or lemma in self.plight_object) else 0.0
        if reference.rank != SUBJECT:
            return 0.0
        passive = parsed.roles[reference.token] == "passive_subject"
        fate = lemma in self.plight_object or parsed.lowers[verb : verb + 2] in LET_GO
        if passive and fate and not held and self._rules(page, step):
            return -PLIGHT_BONUS  # "The king heard the poet's wife. *He* was freed."
        if step.record.plight:
            if lemma in (self.plight_object if passive else self.plight_subject):
                return PLIGHT_BONUS
            if lemma in self.power_subject and not passive:
                return -PLIGHT_BONUS
        apart = ";" in parsed.lowers[step.token : reference.token]
        if parsed.sentence_of[reference.token] == parsed.sentence_of[step.token] and not apart:
            return 0.0
        past = any(parsed.lemmas[c] == "have" for c in parsed.children_in(verb, "auxiliary"))
        if not (passive or lemma in self.stative or past):
            return 0.0
        if step.befallen:
            return PLIGHT_BONUS
        return (
            -DOER_COST if step.rank == SUBJECT and parsed.lemmas[step.clause] in self.plight_object else 0.0
        )
