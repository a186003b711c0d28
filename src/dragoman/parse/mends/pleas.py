"""Pleas, bids and rallies that a small parser misreads: what is pleaded for is no purpose."""

from dragoman.grammar import NOUNS, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

VOICING = frozenset(("issue", "launch", "make", "renew", "reiterate", "repeat", "send"))
PLEAS = frozenset(("appeal", "call", "demand", "entreaty", "petition", "plea", "request", "suggestion"))
CROWDS = frozenset(("crowds", "dozens", "hundreds", "millions", "scores", "tens", "thousands"))
OPENING, CLOSING = frozenset(('"', "“")), frozenset(('"', "”"))
SAYING = frozenset(("beseech", "chant", "cry", "implore", "say", "shout", "tell", "urge", "write", "yell"))
INSISTING = frozenset(("demand", "insist", "propose", "recommend", "request", "stipulate", "suggest", "urge"))
ALONE = frozenset(("he", "she", "it"))
GATHERING = frozenset(("gather", "march", "protest", "rally", "riot", "strike"))

CALLING = frozenset(
    ("appeal", "ask", "beg", "call", "chant", "clamor", "clamour", "cry", "demand", "howl", "petition")
)
CALLING |= frozenset(("plead", "pray", "roar", "scream", "shout", "yell"))


def called_for(s: Sentence) -> None:
    """What somebody calls for others to do is no purpose of his: "called for Chad *to withdraw*"; those to
    whom something is to be done are not those who are called on."""
    for verb in s.tokens[4:]:
        above = s.heads[verb]
        if s.roles[verb] != "adverbial_clause" or s.lemmas[above] not in CALLING or above > verb:
            continue
        link = [one for one in s.below(verb, "marker", start=above, stop=verb) if s.lowers[one] == "for"]
        who = s.below(verb, "subject", start=above, stop=verb)
        to = any(s.lowers[one] == "to" for one in s.below(verb, "auxiliary", stop=verb))
        if to and len(link) == len(who) == 1 and s.pos[above] == "VERB":
            s.hang(verb, above, "complement_clause")
            s.hang(link[0], above, "preposition")


def call_for_them(s: Sentence) -> None:
    """Who is to do what a call is for is its subject: "the call for *Syria* to pull out"; what a plea was is
    what it says: "the envoy's plea was *that Syria pull out*"."""
    for verb in s.tokens[3:]:
        above = s.heads[verb]
        if s.roles[verb] == "noun_clause" and s.lemmas[above] in PLEAS and s.pos[above] in NOUNS:
            link = [one for one in s.below(above, "preposition", stop=verb) if s.lowers[one] == "for"]
            who = s.below(link[-1], "prepositional_object", stop=verb) if link else []
            to = s.lowers[verb - 1] == "to" and s.heads[verb - 1] == verb
            if to and len(who) == 1 and not s.below(verb, *SUBJECTS):
                s.hang(who[0], verb, "subject")
        elif s.roles[verb] == "complement_clause" and s.lemmas[above] == "be" and above < verb:
            said = s.below(above, "subject", stop=above)
            that = any(s.lowers[one] == "that" for one in s.below(verb, "marker", stop=verb))
            if that and said and s.lemmas[said[0]] in PLEAS:
                s.hang(verb, said[0], "noun_clause")


def plea_to(s: Sentence) -> None:
    """What somebody pleads for others to do is no purpose of his: "made a plea to Chad to *lift* the ban"."""
    for verb in s.tokens[4:]:
        above = s.heads[verb]
        if s.roles[verb] != "adverbial_clause" or s.lemmas[above] not in VOICING or above > verb:
            continue
        things = s.below(above, "object", start=above, stop=verb)
        to = any(s.lowers[i] == "to" for i in s.below(verb, "auxiliary", start=above, stop=verb))
        if to and things and s.lemmas[things[0]] in PLEAS:
            s.hang(verb, things[0], "noun_clause")


def thousands_rally(s: Sentence) -> None:
    """One word behind "thousands" says what they do: "Thousands *rally* in Belgrade"."""
    many, verb = s.first, s.first + 1
    if s.last - s.first < 4 or s.lowers[many] not in CROWDS or s.lowers[verb] not in GATHERING:
        return
    if s.pos[verb] not in NOUNS or s.heads[many] != verb or s.heads[verb] != verb:
        return
    s.roles[many], s.pos[many], s.forms[many] = "subject", "NOUN", "plural"
    s.pos[verb], s.forms[verb], s.lemmas[verb] = "VERB", "present", s.lowers[verb]


def quoted_bid(s: Sentence) -> None:
    """What somebody is quoted to bid is said: '"*Free* them," the envoy told the rebels', "*Stop* the raids,
    the pope urged both armies"."""
    for verb in s.tokens[:-3]:
        said = s.heads[verb]
        opens = verb == s.first and s.forms[verb] == "base"
        quoted = verb > s.first and s.words[verb - 1] in OPENING
        if not (opens or quoted) or s.roles[verb] != "adverbial_clause" or said < verb:
            continue
        closed = any(
            s.words[one] in CLOSING or (opens and s.words[one] == ",") for one in range(verb + 1, said)
        )
        helped = s.below(verb, *SUBJECTS, "auxiliary", "marker")
        if s.lemmas[said] in SAYING and s.words[verb][:1].isupper() and closed and not helped:
            s.roles[verb] = "complement_clause"
            s.forms[verb] = "base" if s.lowers[verb] == s.lemmas[verb] else s.forms[verb]


def bare_bid(s: Sentence) -> None:
    """What somebody insists that another *do* is no deed, though the verb looks like one of the present."""
    for verb in s.tokens[3:]:
        above = s.heads[verb]
        if s.roles[verb] != "complement_clause" or s.forms[verb] != "present" or above > verb:
            continue
        if s.lemmas[above] not in INSISTING or s.lowers[verb] != s.lemmas[verb] or s.below(verb, "auxiliary"):
            continue
        who = s.below(verb, *SUBJECTS, stop=verb)
        one = any(s.lowers[i] in ALONE or (s.pos[i] in NOUNS and s.forms[i] == "singular") for i in who)
        shifted = s.lemmas[above] != "suggest" and s.forms[above] in ("past", "past_participle", "gerund")
        if who and (one or shifted):
            s.forms[verb] = "base"
