"""Clauses that a small parser takes for a part of the one beside them.

Of "Nine died after the mayor, an engineer, *was arrested*" left so, the nine would have been arrested; of
"The rebels *accepted*; the army has not answered", the rebels would not have accepted.
"""

from dragoman.grammar import AUXILIARIES, FINITE, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

JOINED = frozenset(("complement_clause", "open_complement", "adverbial_clause", "dependent", "noun_clause"))
OPENERS = frozenset(("after", "as", "because", "before", "since", "until", "when", "while"))
PHRASES = frozenset(("prepositional_object", "preposition", "object", "adverb"))
NAMING = frozenset(("brand", "call", "characterise", "characterize", "describe", "dub", "label", "term"))
CHARGES = frozenset(("allegations", "accusations", "charges", "claims"))
DENYING = frozenset(("contest", "deny", "dismiss", "dispute", "refute", "reject"))
ASIDE = ("apposition", "relative_clause", "noun_clause")
REPORTS = frozenset(("claims", "reports", "rumors", "rumours"))


TELLING = frozenset(
    ("advise", "assure", "caution", "inform", "notify", "persuade", "promise", "remind", "tell", "warn")
)


def after_adjective(s: Sentence) -> None:
    """An adjective behind its noun is no predicate: "Deputies *loyal* to the king backed him"."""
    said = s.root
    if said is None or s.pos[said] != "ADJ" or s.below(said, "auxiliary", "passive_auxiliary"):
        return
    own = s.below(said, *SUBJECTS, stop=said)
    told = s.below(said, "adverbial_clause", start=said)
    if len(own) != 1 or own[0] != said - 1 or len(told) != 1:
        return
    verb = told[0]
    if s.pos[verb] != "VERB" or s.forms[verb] not in FINITE or s.below(verb, "marker", *SUBJECTS):
        return
    s.hang(verb, verb, "root")
    s.hang(own[0], verb, "subject")
    s.move(said, verb, start=verb)
    s.hang(said, own[0], "adjective")


def at_semicolon(s: Sentence) -> None:
    """A semicolon stands between sentences: "The rebels accepted*;* the army has not answered"."""
    if ";" not in s.lowers[s.first : s.last]:
        return
    for at in s.tokens:
        if s.roles[at] in JOINED and s.heads[at] > at and ";" in s.lowers[at : s.heads[at]]:
            s.roles[at] = "parataxis"


def at_marker(s: Sentence) -> None:
    """No verb has two subjects with "after" between: of "Two ministers *conferred* by telephone after the
    army fired" the participle right behind the first is the verb of a clause of its own."""
    for verb in s.tokens[2:]:
        own = s.below(verb, *SUBJECTS, stop=verb) if s.pos[verb] == "VERB" else []
        if len(own) != 2:
            continue
        markers = [i for i in s.below(verb, "marker", stop=verb) if s.lowers[i] in OPENERS]
        if not markers or not own[0] < markers[0] < own[1]:
            continue
        lost = _lost_verb(s, own[0], markers[0])
        if lost is None:
            continue
        s.succeed(verb, lost)
        s.forms[lost] = "past"
        for by in s.below(lost, "by_agent", start=lost, stop=markers[0]):  # "conferred *by* video link"
            s.roles[by] = "preposition"
        s.heads[own[0]] = lost
        s.hang(verb, lost, "adverbial_clause")


def _lost_verb(s: Sentence, subject: int, stop: int) -> int | None:
    """The first participle behind a subject and those conjoined with it."""
    nouns = [subject]
    for i in range(subject + 1, stop):
        if s.roles[i] == "conjunct" and s.heads[i] in nouns:
            nouns.append(i)
    for i in range(subject + 1, stop):
        participle = s.pos[i] == "VERB" and s.forms[i] in PAST
        if participle and s.roles[i] in ("noun_clause", "relative_clause") and s.heads[i] in nouns:
            return i
    return None


def at_preposition(s: Sentence) -> None:
    """A verb without a subject behind "after X, a critic," has X as its subject: "Nine died *after* the
    mayor, an engineer, was arrested"."""
    for verb in s.tokens[1:]:
        if s.roles[verb] != "conjunct" or s.pos[verb] != "VERB" or not _lacks_subject(s, verb):
            continue
        above = s.heads[verb]
        for opener in s.below(above, "preposition", start=above + 1, stop=verb):
            noun = _described(s, opener, above, verb) if s.lowers[opener] in OPENERS else None
            if noun is None:
                continue
            passive = s.below(verb, "passive_auxiliary", start=above, stop=verb)
            s.hang(opener, verb, "marker")
            s.pos[opener] = "SCONJ"
            s.hang(noun, verb, "passive_subject" if passive else "subject")
            s.roles[verb] = "adverbial_clause"
            break


def _lacks_subject(s: Sentence, verb: int) -> bool:
    """Whether a finite verb behind a comma has no subject."""
    below = s.below(verb, start=s.heads[verb], stop=verb)
    helped = any(s.roles[i] in AUXILIARIES for i in below)
    finite = helped or s.forms[verb] in FINITE
    behind_comma = s.lowers[min([verb, *below]) - 1] == ","
    return finite and behind_comma and not any(s.roles[i] in SUBJECTS for i in below)


def _described(s: Sentence, opener: int, above: int, verb: int) -> int | None:
    """The noun below a preposition that is described before the verb, and joined to nothing."""
    noun = next(iter(s.below(opener, start=opener + 1, stop=verb)), None)
    if noun is None or not s.below(noun, *ASIDE, start=noun, stop=verb):
        return None
    joined = [*s.below(above, "coordinator", start=noun, stop=verb)]
    joined += s.below(noun, "coordinator", start=noun, stop=verb)
    return None if joined else noun


def at_pluperfect(s: Sentence) -> None:
    """What was before takes nothing behind it: "left the talks that Chad had opened, *refusing* to …"."""
    for verb in _trailing(s):
        above = s.heads[verb]
        had = any(s.lowers[i] == "had" for i in s.below(above, "auxiliary", stop=above))
        if s.roles[above] != "relative_clause" or not had:
            continue
        main = s.climb(s.heads[above], lambda one: s.roles[one] in PHRASES)
        if s.pos[main] == "VERB":
            s.heads[verb] = main


def at_passive(s: Sentence) -> None:
    """Who is done to does nothing behind a clause with a doer of its own: "nine were killed when monks
    rioted, *burning* shops"."""
    for verb in _trailing(s):
        main = s.heads[verb]
        if not s.below(main, "passive_subject", stop=verb):
            continue
        for clause in reversed(s.below(main, "adverbial_clause", start=main, stop=verb)):
            if s.forms[clause] in FINITE and s.below(clause, "subject", start=main, stop=clause):
                s.heads[verb] = clause
                break


def _trailing(s: Sentence) -> list[int]:
    """Clauses in -ing right behind a comma: "…, *refusing* to talk"."""
    behind = (at for at in s.tokens[1:] if s.lowers[at - 1] == ",")
    return [at for at in behind if s.roles[at] == "adverbial_clause" and s.forms[at] == "gerund"]


def where_taken(s: Sentence) -> None:
    """ "in" before a name, behind a verb without its object, says where: "nurses they took *in* Bunia"."""
    for link in s.tokens[2:-1]:
        verb = link - 1
        if s.lowers[link] not in ("in", "on") or s.roles[link] != "particle" or s.heads[link] != verb:
            continue
        if s.roles[verb] != "relative_clause" or not s.below(verb, "subject", stop=verb):
            continue
        for thing in s.below(verb, "object", "prepositional_object", start=link):
            if s.pos[thing] == "PROPN":
                s.hang(thing, link, "prepositional_object")
                s.roles[link] = "preposition"


def what_called(s: Sentence) -> None:
    """What somebody calls so is what is spoken of: "condemned what it called *aggression* by Chad"."""
    for verb in s.tokens[2:-1]:
        if s.lemmas[verb] not in NAMING:
            continue
        what = s.below(verb, "object", stop=verb)
        named = s.below(verb, "object_predicate", start=verb) or _described_as(s, verb)
        if not what or not named or s.lowers[what[0]] != "what":
            continue
        if s.roles[verb] not in ("complement_clause", "prepositional_clause") or s.heads[verb] > verb:
            continue
        thing = named[0]
        if s.pos[thing] not in NOUNS:
            continue
        role = "object" if s.roles[verb] == "complement_clause" else "prepositional_object"
        s.hang(thing, s.heads[verb], role)
        s.hang(verb, thing, "relative_clause")
        for link in s.below(verb, "preposition", start=thing):
            s.heads[link] = thing


def _described_as(s: Sentence, verb: int) -> list[int]:
    """What something is described as: "struck what it *described as* a camp"."""
    links = [one for one in s.below(verb, "preposition", start=verb) if s.lowers[one] == "as"]
    return [inner for one in links for inner in s.below(one, "prepositional_object", start=one)]


def charges_denied(s: Sentence) -> None:
    """Nobody charges anybody where charges are denied: "accused the army of arson, *charges* it denies"."""
    for at in s.tokens[2:-1]:
        if s.lowers[at] not in CHARGES or s.pos[at] != "VERB" or s.lowers[at - 1] != ",":
            continue
        before = s.below(at, "complement_clause", "adverbial_clause", "parataxis", stop=at)
        behind = [one for one in s.below(at, "complement_clause", start=at) if s.lemmas[one] in DENYING]
        if len(before) != 1 or not behind or s.below(at, *SUBJECTS):
            continue
        above, denial = before[0], behind[0]
        s.succeed(at, above)
        s.move(at, above)
        s.hang(at, above, "dependent")
        s.hang(denial, at, "relative_clause")
        s.pos[at], s.lemmas[at], s.forms[at] = "NOUN", s.lowers[at].removesuffix("s"), "plural"


def reports_are_nouns(s: Sentence) -> None:
    """What is denied or dismissed is a noun: "dismissed *reports* that the army had shelled it"."""
    for at in s.tokens[1:]:
        if s.lowers[at] in REPORTS and s.pos[at] == "VERB" and s.roles[at] == "object":
            s.pos[at], s.lemmas[at], s.forms[at] = "NOUN", s.lowers[at].removesuffix("s"), "plural"


def told_that(s: Sentence) -> None:
    """Whom somebody tells a thing is not described by it: "warned him *that* looters would be *shot*"."""
    for verb in s.tokens[4:]:
        whom, tells = s.heads[verb], s.heads[s.heads[verb]]
        if s.roles[verb] not in ("noun_clause", "relative_clause") or s.lemmas[tells] not in TELLING:
            continue
        that = [one for one in s.below(verb, "marker", stop=verb) if s.lowers[one] == "that"]
        who = s.below(verb, *SUBJECTS, stop=verb)
        if s.roles[whom] == "object" and that and len(who) == 1 and whom < that[0] < who[0]:
            s.hang(verb, tells, "complement_clause")


def which_refused(s: Sentence) -> None:
    """A clause with "which" behind a comma speaks of what was told and hangs on nothing in it: "called for a
    delay, *which* the king refused"."""
    for which in s.tokens[3:-2]:
        verb = s.heads[which]
        if s.lowers[which] != "which" or verb < which or s.roles[verb] != "adverbial_clause":
            continue
        if s.lowers[which - 1] == "," and s.roles[which] in ("object", "subject", "passive_subject"):
            s.roles[verb] = "relative_clause"
