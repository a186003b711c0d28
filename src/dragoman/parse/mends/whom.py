"""Whom something is done to, and who does it, where a day, a charge or another verb stands between: "freed on
Monday *two men*", "accused of arming rebels *by Chad*"."""

from dragoman.grammar import AUXILIARIES, NOUNS, SUBJECTS
from dragoman.parse.mends.behind import WEEKDAYS
from dragoman.parse.mends.openings import SPANS
from dragoman.parse.mends.sentence import Sentence

SPELLS = SPANS | frozenset(("hour", "minute", "year"))
# of whom is told what he is said to have done, or is to do
TOLD_OF = frozenset(("accuse", "ask", "charge", "convict", "implore", "suspect", "urge", "warn"))
WHOM = frozenset(("object", *SUBJECTS))
WITHIN = frozenset(("prepositional_object", "prepositional_clause", "open_complement", "preposition"))


def whom_they_held(s: Sentence) -> None:
    """Behind "whom" stands who did it, and the verb after that clause is the sentence's: "the man *whom
    police arrested* on Monday was freed"."""
    for whom in s.tokens[1:-3]:
        outer = s.heads[whom]
        people = s.heads[outer]
        if s.lowers[whom] != "whom" or s.roles[whom] not in WHOM or s.roles[outer] != "relative_clause":
            continue
        named = s.pos[outer] in NOUNS  # "whom *rebels* released": taken for the clause
        doer = [outer] if named else s.below(outer, *SUBJECTS, start=whom + 1, stop=outer)
        done = s.below(doer[0], "noun_clause", start=doer[0]) if len(doer) == 1 else []
        if not done or s.below(done[0], *AUXILIARIES) or people > whom:
            continue
        if not named:
            s.succeed(people, outer)
            s.lead(people, outer)
        s.hang(done[0], people, "relative_clause")
        s.hang(doer[0], done[0], "subject")
        s.hang(whom, done[0], "object")
        s.forms[done[0]] = "past"


def whom_after_day(s: Sentence) -> None:
    """Right behind a verb and a weekday stands whom or what it is done to: "freed on Monday *two men*". A
    noun before a past tense is its subject."""
    for on in s.tokens[1:-2]:
        verb, day = s.heads[on], on + 1
        told = s.lowers[on] == "on" and verb == on - 1 and s.lowers[day] in WEEKDAYS
        if not told or s.pos[verb] != "VERB" or s.below(verb, "complement_clause"):
            continue
        things = [one for one in range(day + 1, s.last) if s.heads[one] in (on, day) and s.pos[one] in NOUNS]
        things += [one for one in s.below(verb, "noun_adverbial", start=day) if s.pos[one] in NOUNS]
        if s.heads[day] != on:
            things = [s.heads[day]]
        who = s.heads[verb]
        if s.roles[verb] == "noun_clause" and s.forms[verb] == "past" and who == verb - 1 == s.root:
            s.succeed(who, verb)
            s.hang(who, verb, "subject")
        if (
            s.below(verb, "object")
            or len(things) != 1
            or s.lemmas[things[0]] in SPELLS
            or s.opening(things[0]) > day + 1
        ):
            continue
        s.hang(day, on, "prepositional_object")
        s.hang(things[0], verb, "object")


def accused_by(s: Sentence) -> None:
    """Who accuses, asks or warns is no part of what somebody is accused of or to do: "was accused of arming
    rebels *by Chad*", "charged with fraud *by prosecutors*"."""
    for by in s.tokens[4:-1]:
        inner = s.below(by, "prepositional_object", start=by)
        if s.lowers[by] != "by" or s.roles[by] not in ("preposition", "by_agent") or len(inner) != 1:
            continue
        if s.pos[inner[0]] != "PROPN" and s.forms[inner[0]] != "plural":  # "by night", "by force"
            continue
        deed = s.heads[by]
        verb = s.climb(deed, lambda one: s.roles[one] in WITHIN)
        passive = s.below(verb, "passive_auxiliary", stop=verb) and not s.below(verb, "by_agent")
        if deed == verb or s.lemmas[verb] not in TOLD_OF or not passive:
            continue
        if s.below(deed, "passive_auxiliary"):  # "accused of having been paid *by Chad*"
            continue
        s.hang(by, verb, "by_agent")


def quoted_first(s: Sentence) -> None:
    """A past tense has a subject, and is no mark of it: ""*The pope called* on them," he said"."""
    for verb in s.tokens[1:]:
        noun = s.heads[verb]
        if s.roles[verb] != "noun_clause" or s.forms[verb] != "past" or s.roles[noun] != "dependent":
            continue
        if noun > verb or s.below(verb, *SUBJECTS, *AUXILIARIES) or s.pos[s.heads[noun]] != "VERB":
            continue
        s.hang(verb, s.heads[noun], "complement_clause")
        s.hang(noun, verb, "subject")


def it_was_that(s: Sentence) -> None:
    """Whom "it was" did what stands behind "that": "it was *Kenya that condemned* them"."""
    for that in s.tokens[3:-1]:
        verb = s.heads[that]
        be = s.heads[verb]
        if s.lowers[that] != "that" or s.roles[that] not in SUBJECTS or s.roles[verb] != "complement_clause":
            continue
        it = [one for one in s.below(be, "subject", stop=be) if s.lowers[one] == "it"]
        told = s.below(be, "attribute", start=be, stop=that)
        if s.lemmas[be] == "be" and it and len(told) == 1 and s.pos[told[0]] in NOUNS:
            s.hang(verb, told[0], "relative_clause")
