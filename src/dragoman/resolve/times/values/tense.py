"""Whether a time lies ahead of or behind the day of publication, by the verb that it belongs to.

May import lexicon and model.
"""

import itertools

from dragoman.grammar import ANY_SUBJECTS, NOUNS, VERBS, saying_of
from dragoman.model import Parsed
from dragoman.resolve.times.readings import AHEAD, BEHIND, OPEN, UNDONE
from dragoman.resolve.times.values.clauses import (
    CLIMB,
    NOW,
    PERFECT,
    PREPOSITIONS,
    as_early,
    closed,
    conditional,
    done_then,
    form_of,
    given_up,
    helpers_of,
    is_past,
    is_title,
    of_now,
    over,
    subject_verb,
    verb_above,
)
from dragoman.resolve.times.values.forward_words import ForwardWords

FUTURE = frozenset(
    {"will", "'ll", "shall", "wo", "would", "'d", "may", "might", "should", "must", "can", "could"}
)
REFUSING = frozenset({"would", "could", "can"})  # "would not comment on Friday", "could not be reached"
STARTING = frozenset({"starting", "beginning"})
DUE = frozenset({"for", "by"})
# plans that are made when they are told of: "was *agreed* on Monday", but "was scheduled on Monday"
MADE = frozenset(("agree", "pledge", "promise", "propose", "threaten", "vow"))
GRANTING = frozenset({"give", "have", "get"})
MET = frozenset({"by", "after", "at"})  # "paid by the Friday deadline"
ASPECTS = frozenset({"begin", "start", "continue", "cease", "come", "manage", "fail"})
AT_FIRST = frozenset({"first", "initially", "originally"})
UNTIL = frozenset({"until", "till"})
TOWARD = UNTIL | {"before", "toward", "towards"}
PAST = frozenset({"was", "were", "did"}) | PERFECT
ARGUMENTS = frozenset({"object", "attribute", "passive_subject", "indirect_object", "complement_clause"})


class Tense(ForwardWords):
    """Tells by the words and forms of a clause on which side of the publication its times lie."""

    def direction(self, parsed: Parsed, token: int, period: bool = False, first: int | None = None) -> int:
        """AHEAD, BEHIND, UNDONE or OPEN for the time at a token. `period`: a quarter, which shares the tense
        of its clause even inside the subject ("third-quarter profit will fall")."""
        if parsed.roles[token] == "possessor":
            return self._of_possessor(parsed, parsed.heads[token])
        if as_early(parsed, token):
            return AHEAD
        saying = saying_of(parsed, token if first is None else first, token + 1)
        if saying is not None:
            return self._of_verb(parsed, saying, True, CLIMB)  # "said on Monday it will close"
        own = range(token if first is None else first, token + 1)
        direct = True
        inside = toward = (
            False  # whether a noun stands between it and its verb, and that lies ahead of the verb
        )
        led = ""  # the preposition by which the time belongs to its verb
        for _ in range(CLIMB):
            if parsed.lowers[token] in STARTING and direct:
                return self._of_start(parsed, token)
            if parsed.pos[token] in VERBS and not is_title(parsed, token):
                told = self._by_preposition(parsed, token, led) or self._of_verb(parsed, token, direct, CLIMB)
                if inside and parsed.lowers[token] in NOW:
                    return OPEN  # "the only word of it is a letter in September"
                return OPEN if toward and told == BEHIND else told  # "until the convention in July"
            if direct and parsed.pos[token] in PREPOSITIONS:
                led = parsed.lowers[token]
            if led == "since" or parsed.lemmas[token] in self.mishap:
                return BEHIND
            if parsed.lemmas[token] in self.forward:
                return self._of_planned(parsed, token)
            if (parsed.roles[token] in ANY_SUBJECTS and not period) or parsed.heads[token] == token:
                return OPEN  # "the vote on Tuesday will …": the verb does not tell when the vote was
            direct = direct and (period or parsed.roles[token] not in ARGUMENTS)
            noun = parsed.pos[token] in NOUNS or parsed.roles[token] in ARGUMENTS
            inside = inside or (noun and token not in own)
            token = parsed.heads[token]
            toward = toward or (inside and parsed.lowers[token] in TOWARD)
        return OPEN

    def _of_start(self, parsed: Parsed, starting: int) -> int:
        """ "Starting Monday, riders pay more"; "was agreed in talks starting Monday" has begun."""
        above = verb_above(parsed, starting)
        past = above is not None and self._of_verb(parsed, above, True, CLIMB) == BEHIND
        return OPEN if past else AHEAD

    def done(self, parsed: Parsed, token: int, first: int) -> bool:
        """Whether the time is that of something done, so that it cannot lie ahead of the publication."""
        return done_then(parsed, first, token + 1, self.planning)

    def holds(self, parsed: Parsed, token: int) -> bool:
        """Whether a time is of what somebody has: "it has 41 stores, up from 33 a year ago"."""
        for above in itertools.islice(parsed.ancestors(token), CLIMB):
            if parsed.pos[above] in VERBS:
                return parsed.lemmas[above] in self.holding and of_now(parsed, above)
        return False

    def _of_planned(self, parsed: Parsed, noun: int) -> int:
        """A deadline lies ahead; "holders tendered by the Tuesday deadline" lies behind."""
        led = parsed.heads[noun]
        if parsed.lowers[led] not in MET or parsed.heads[led] == led:
            return AHEAD
        above = parsed.heads[led]
        return self._of_verb(parsed, above, True, CLIMB) or AHEAD if parsed.pos[above] in VERBS else AHEAD

    def _called_off(self, parsed: Parsed, participle: int) -> bool:
        """ "A service planned for Saturday was cancelled", "first set for May"."""
        if parsed.forms[participle] != "past_participle":
            return False
        if any(parsed.lowers[child] in AT_FIRST for child in parsed.children[participle]):
            return True
        told = subject_verb(parsed, participle)
        return is_past(parsed, told) and parsed.lemmas[told] in self.undo

    def _by_preposition(self, parsed: Parsed, verb: int, led: str) -> int:
        """ "Stay shut until Tuesday", "have until Tuesday to answer", "called a strike for Tuesday"."""
        lemma = parsed.lemmas[verb]
        if led in UNTIL and (lemma in self.defer or lemma in GRANTING or of_now(parsed, verb)):
            return AHEAD
        if led in UNTIL and parsed.forms[verb] == "past_participle" and not helpers_of(parsed, verb):
            return AHEAD if parsed.heads[verb] == verb else OPEN  # "Closed until at least Monday"
        if led == "to" and lemma in self.defer:
            return AHEAD
        if led == "by" and "to" in (words := helpers_of(parsed, verb)) and not words & PERFECT:
            return AHEAD  # "a deal to hold a vote by December"
        if led in DUE and (lemma in self.directive or lemma in self.forward):
            undone = self._called_off(parsed, verb) or given_up(parsed, verb)
            return UNDONE if undone else AHEAD
        return OPEN

    def _of_verb(self, parsed: Parsed, verb: int, direct: bool, steps: int) -> int:
        words, lemma = helpers_of(parsed, verb), parsed.lemmas[verb]
        form = form_of(parsed, verb, words)
        if conditional(parsed, verb) and not words & PERFECT:
            return AHEAD
        if words & FUTURE:
            refused = not words.isdisjoint(REFUSING) and parsed.child(verb, "negation") is not None
            return OPEN if words & PERFECT or refused else AHEAD
        if form == "past" or words & PAST:
            planned = lemma in self.forward - MADE and form == "past_participle" and direct
            planned = planned and parsed.child(verb, "object_predicate") is None  # "was *set free* on Monday"
            if planned and (given_up(parsed, verb) or self._called_off(parsed, verb)):
                return UNDONE
            return AHEAD if planned and not words & PERFECT else BEHIND
        if "to" in words:
            return self._of_infinitive(parsed, verb, steps)
        if lemma in self.accuse:
            return BEHIND  # "is accused of fraud in May"
        if lemma in self.forward:
            if self._called_off(parsed, verb):
                return UNDONE
            return AHEAD if direct or form != "present" else OPEN
        if form == "present":
            return AHEAD if lemma in self.timetable and closed(parsed, verb) else OPEN
        above = verb_above(parsed, verb)
        if above is None or not steps:
            return OPEN
        if parsed.lemmas[above] in self.accuse:
            return BEHIND  # "charged with killing a guard on Monday"
        free = parsed.roles[verb] == "adverbial_clause" and form == "past_participle" and verb < above
        if free and parsed.child(verb, "marker", "adverb") is None:
            return BEHIND  # "*held* on Monday, she will be tried in May"
        if parsed.roles[verb] in ("conjunct", "open_complement", "adverbial_clause"):
            return self._of_verb(parsed, above, direct, steps - 1)
        if form == "past_participle" or over(parsed, verb):
            return BEHIND  # "the man arrested on Monday", "after losing on Monday"
        return self._of_verb(parsed, above, direct, steps - 1) if above < verb else OPEN

    def _of_possessor(self, parsed: Parsed, noun: int) -> int:
        """ "Wednesday's ruling" is open, "Friday's deadline", "ahead of Friday's vote" lie ahead."""
        verb = parsed.heads[noun]
        if parsed.lemmas[noun] in self.mishap or (
            parsed.lemmas[verb] in self.lapse and is_past(parsed, verb)
        ):
            return BEHIND  # "missed Friday's deadline"
        if parsed.lemmas[verb] in self.undo and is_past(parsed, verb):
            return UNDONE
        above = verb_above(parsed, verb) if parsed.lowers[verb] == "after" else None
        if (
            above is not None
            and self._of_verb(parsed, above, True, CLIMB) != AHEAD
            and is_past(parsed, above)
        ):
            return BEHIND  # "after Monday's talks both agreed to meet"
        for token in (noun, *itertools.islice(parsed.ancestors(noun), 2)):
            if parsed.lemmas[token] in self.forward:
                return self._of_planned(parsed, token)
            if parsed.pos[token] in VERBS or parsed.roles[token] in ANY_SUBJECTS:
                break
        return OPEN

    def _of_infinitive(self, parsed: Parsed, verb: int, steps: int) -> int:
        """ "plans to meet", "is to meet", "is ready to meet" lie ahead; "was quick to answer" does not."""
        while parsed.roles[verb] == "conjunct" and "to" in helpers_of(parsed, parsed.heads[verb]):
            verb = parsed.heads[verb]
        governor = parsed.heads[verb]
        if governor == verb:
            return OPEN
        lemma = parsed.lemmas[governor]
        if given_up(parsed, governor):
            return UNDONE
        if lemma in ASPECTS and is_past(parsed, governor):
            return BEHIND  # "began to fall in the spring"
        if lemma in self.forward or lemma in self.directive or lemma == "be":
            return AHEAD
        if form_of(parsed, governor, helpers_of(parsed, governor)) == "present":
            return AHEAD  # "needs to decide by Friday"
        above = governor if parsed.pos[governor] in VERBS else verb_above(parsed, governor)
        if above is None or not steps:
            return AHEAD
        told = self._of_verb(parsed, above, False, steps - 1)
        return OPEN if told == BEHIND else AHEAD if parsed.pos[governor] not in VERBS else told
