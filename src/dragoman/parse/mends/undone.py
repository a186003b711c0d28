"""What is not done, or not yet, and would be told as done or by others: "all but captured", "risk being
deported", "foiled a plot to kill him"."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence
from dragoman.parse.mends.voices import INTRANSITIVE

RISKING = frozenset(("face", "faces", "fear", "fears", "risk", "risks"))
MESSAGES = frozenset(("claims", "reports", "rumors", "rumours"))
SUPPOSING = frozenset(("had", "should", "were"))
# what follows with "to" is what is planned, no purpose of whoever foils or drops it
PLANS = frozenset(
    ("attempt", "bid", "conspiracy", "decision", "effort", "plan", "plot", "proposal", "scheme")
)
# nouns in these letters behind "did" are verbs, where no article stands before them
DONE = frozenset(("arrest", "attack", "bomb", "fire", "order", "plan", "promise", "raid", "release", "shell"))
DONE |= frozenset(("strike", "target", "threaten", "torture", "visit"))
# what stands behind "no" and one of these is what there is no such thing for
WARRANTS = frozenset(("appetite", "basis", "cause", "desire", "excuse", "ground", "hurry", "interest"))
WARRANTS |= frozenset(
    ("intention", "justification", "mood", "need", "plan", "point", "reason", "sense", "wish")
)
MAIN = frozenset(("complement_clause", "parataxis", "dependent"))


def to_do(s: Sentence) -> None:
    """What stands behind the "to" of an infinitive is a verb: "offered to *host* talks"."""
    for at in s.tokens[1:]:
        to = s.lowers[at - 1] == "to" and s.heads[at - 1] == at and s.roles[at - 1] == "auxiliary"
        if to and s.pos[at] in NOUNS and s.words[at].islower():
            s.pos[at], s.lemmas[at], s.forms[at] = "VERB", s.lowers[at], "base"


def all_but(s: Sentence) -> None:
    """ "All but" before a verb is an adverb: "Rebels *all but* captured the town"."""
    for verb in s.tokens[3:]:
        if s.pos[verb] == "VERB" and s.lowers[verb - 2 : verb] == ["all", "but"]:
            s.hang(verb - 2, verb, "adverb")
            s.hang(verb - 1, verb, "adverb")


def risk_being(s: Sentence) -> None:
    """Before "being" a risk is a verb: "Refugees *risk* being deported"."""
    for at in s.tokens[1:-2]:
        if s.lowers[at] not in RISKING or s.lowers[at + 1] != "being" or s.pos[at] not in ("NOUN", "VERB"):
            continue
        who, done = at - 1, s.heads[at]
        if s.pos[at] == "NOUN":
            if s.heads[who] != at or s.pos[who] not in NOUNS:
                continue
            for one in s.below(at, stop=who):
                s.heads[one] = who
            s.hang(who, at, "subject")
            many = not s.lowers[at].endswith("s")
            s.pos[at], s.forms[at] = "VERB", "present"
            s.lemmas[at] = s.lowers[at] if many else s.lowers[at][:-1]
            for clause in s.below(at, "noun_clause", start=at):
                s.roles[clause] = "open_complement"
        if s.roles[at] in SUBJECTS and s.heads[at + 1] == done:
            s.succeed(done, at)
            s.hang(done, at, "open_complement")
            s.forms[done] = "past_participle"


def supposed(s: Sentence) -> None:
    """What opens with "should", "had" or "were" and has a main clause behind it is a condition."""
    first = next((at for at in s.tokens if s.pos[at] != "PUNCT"), s.first)
    verb = s.heads[first]
    if s.lowers[first] not in SUPPOSING or s.words[s.last - 1] == "?" or verb == first:
        return
    for main in s.below(verb, "conjunct", start=verb):
        if s.below(main, *SUBJECTS, stop=main) and "," in s.lowers[verb:main]:
            s.succeed(verb, main)
            s.hang(verb, main, "adverbial_clause")
            return
    if s.roles[verb] in MAIN and s.heads[verb] > verb and "," in s.lowers[verb : s.heads[verb]]:
        s.roles[verb] = "adverbial_clause"


def supposed_behind(s: Sentence) -> None:
    """So is what "should" opens behind the main clause: "Chad will pay *should it strike* Mali, he said"."""
    for at in s.tokens[3:-2]:
        verb = s.heads[at]
        if s.lowers[at] != "should" or verb <= at or s.pos[verb] != "VERB" or s.words[s.last - 1] == "?":
            continue
        own = s.below(verb, *SUBJECTS, start=at, stop=verb)
        main = s.below(verb, "complement_clause", stop=at)
        if own and main and all(at < s.heads[one] <= own[0] for one in range(at + 1, own[0])):
            s.succeed(verb, main[0])
            s.hang(verb, main[0], "adverbial_clause")


def planned_by(s: Sentence) -> None:
    """What is plotted hangs on the plot: "foiled a plot *to kill* him"."""
    for verb in s.tokens[3:]:
        noun, above = verb - 2, s.heads[verb]
        if s.lowers[verb - 1] != "to" or s.lemmas[noun] not in PLANS or s.pos[noun] != "NOUN":
            continue
        below = s.roles[verb] in ("adverbial_clause", "open_complement") and s.heads[noun] == above
        if below and s.roles[noun] == "object":
            s.hang(verb, noun, "noun_clause")


def yet_to(s: Sentence) -> None:
    """A headline leaves out "has": "India *yet to release* soldier"."""
    for verb in s.tokens[3:]:
        who = s.heads[verb]
        if s.lowers[verb - 2 : verb] != ["yet", "to"]:
            continue
        if who == verb and s.roles[s.heads[verb - 2]] in SUBJECTS:
            s.hang(verb - 2, verb, "adverb")
        if who >= verb or s.heads[who] != who:
            continue
        if s.pos[who] in NOUNS and s.roles[verb] != "conjunct":
            s.move(who, verb, start=verb - 2)
            s.hang(verb, verb, "root")
            s.hang(who, verb, "subject")
            s.hang(verb - 2, verb, "adverb")


def joined_past(s: Sentence) -> None:
    """A past tense is joined to no infinitive: "ignored calls to halt sales *and shipped* missiles"."""
    for verb in s.tokens[4:]:
        above = s.heads[verb]
        if s.roles[verb] != "conjunct" or s.pos[verb] != "VERB" or s.forms[verb] not in PAST:
            continue
        to = any(s.lowers[one] == "to" for one in s.below(above, "auxiliary", stop=above))
        if s.forms[above] != "base" or not to or s.below(verb, *AUXILIARIES, *SUBJECTS):
            continue
        if s.below(above, "passive_auxiliary") or not s.below(verb, "object", "preposition", start=verb):
            continue
        main = s.climb(s.heads[above], lambda one: s.pos[one] != "VERB" or s.forms[one] != "past")
        if s.pos[main] == "VERB" and s.forms[main] == "past" and main < above:
            for joint in s.below(above, "coordinator", start=above, stop=verb):
                s.heads[joint] = main
            s.hang(verb, main, "conjunct")
            s.forms[verb] = "past"


def did_fire(s: Sentence) -> None:
    """Behind "did" a bare noun that is also a verb is one: "the soldiers *did fire* on the crowd"."""
    for at in s.tokens[2:-1]:
        do = s.heads[at]
        if s.roles[at] != "object" or s.pos[at] != "NOUN" or s.lemmas[do] != "do" or s.lowers[at] not in DONE:
            continue
        if any(one != at - 1 or s.roles[one] != "adverb" for one in s.below(at, stop=at)) or do < at - 2:
            continue
        s.move(do, at)
        s.succeed(do, at)
        s.hang(do, at, "auxiliary")
        s.pos[at], s.lemmas[at], s.forms[at] = "VERB", s.lowers[at], "base"
        s.pos[do] = "AUX"


def nothing_for(s: Sentence) -> None:
    """What there is no reason for hangs on the reason: "saw no point *in talks*", "in no mood *to talk*"."""
    for at in s.tokens[2:-2]:
        if s.lemmas[at] not in WARRANTS or not any(s.lowers[one] == "no" for one in s.below(at, stop=at)):
            continue
        link = at + 1
        verb = s.heads[link]
        if s.lowers[link] in ("for", "in", "of") and s.roles[link] == "preposition" and verb < at:
            s.hang(link, at, "preposition")
        elif s.lowers[link] == "to" and s.roles[link] == "auxiliary" and s.heads[verb] < at:
            s.hang(verb, at, "noun_clause")


def theirs_too(s: Sentence) -> None:
    """What is joined to a passive and is said of theirs is one too: "will be shot and *their leaders
    jailed*"."""
    for verb in s.tokens[5:]:
        over = s.heads[verb]
        if s.roles[verb] != "conjunct" or s.pos[verb] != "VERB" or s.forms[verb] not in PAST:
            continue
        if over > verb or not s.below(over, "passive_auxiliary") or s.lemmas[verb] in INTRANSITIVE:
            continue
        own = s.below(verb, *SUBJECTS, stop=verb)
        done = s.below(verb, "object", "complement_clause", "by_agent", *AUXILIARIES)
        if len(own) != 1 or done or own[0] != verb - 1:
            continue
        if any(s.pos[one] == "PRON" for one in s.below(own[0], "possessor")):
            s.forms[verb], s.roles[own[0]] = "past_participle", "passive_subject"


def seen_freed(s: Sentence) -> None:
    """Whom a deal would see freed frees nobody: "would see *an activist freed*"."""
    for done in s.tokens[3:]:
        see = s.heads[done]
        who = s.below(done, "subject", start=see, stop=done)
        if s.lemmas[see] != "see" or s.forms[see] != "base" or s.roles[done] != "complement_clause":
            continue
        if s.forms[done] != "past" or len(who) != 1 or s.below(done, "object", "marker", *AUXILIARIES):
            continue
        s.hang(who[0], see, "object")
        s.hang(done, who[0], "noun_clause")
        s.forms[done] = "past_participle"


def had_been(s: Sentence) -> None:
    """What opens with "had" and a subject is a condition: "*Had* three men *been freed*, he would have
    gone"."""
    had = next((at for at in s.tokens if s.pos[at] != "PUNCT"), s.first)
    done = next(iter(s.below(had, "complement_clause", start=had)), None)
    if s.lowers[had] != "had" or s.roles[had] != "adverbial_clause" or done is None:
        return
    if s.forms[done] == "past_participle" and s.below(done, *SUBJECTS, start=had, stop=done):
        s.succeed(had, done)
        s.hang(had, done, "auxiliary")
        s.pos[had] = "AUX"


def reports_that(s: Sentence) -> None:
    """ "Reports" with a verb behind is no verb, and what it tells is no more than told: "*Reports that* they
    fled are untrue"."""
    told, main = s.first, s.heads[s.first]
    if (
        s.lowers[told] not in MESSAGES
        or s.pos[told] != "VERB"
        or s.roles[told] not in SUBJECTS
        or main <= told
    ):
        return
    s.pos[told], s.forms[told], s.lemmas[told] = "NOUN", "plural", s.lowers[told][:-1]
    for clause in s.below(told, "complement_clause"):
        s.roles[clause] = "noun_clause"
