"""Verbs of one clause that a small parser hangs on the wrong one of them."""

from dragoman.grammar import AUXILIARIES, NOUNS, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

MOVED = SUBJECTS | {"preposition", "adverb", "noun_adverbial", "adverbial_clause"}
PREDICATES = frozenset(("attribute", "adjective_complement", "open_complement"))
TAKEN = ("object", "open_complement", "complement_clause", "passive_subject")
FINDING = frozenset(("declare", "deem", "find", "hold", "judge", "rule", "think"))
PLEADING = frozenset(("appeal", "argue", "beg", "intercede", "plead", "reason", "remonstrate"))
# what may stand behind the hours, or the years of prison, that somebody is given
BEHIND_SPANS = frozenset(("behind", "for", "in", "to"))
BEHIND_YEARS = BEHIND_SPANS | frozenset((".", ",", "after", "and", "on", "over"))
BALLOTS = frozenset(("abstention", "vote", "absence", "absentee"))
# what follows with "to" is what they are about, never what for
CONTROLLING = frozenset(
    (
        "agree",
        "decide",
        "decline",
        "fail",
        "hesitate",
        "intend",
        "manage",
        "offer",
        "plan",
        "pledge",
        "promise",
        "refuse",
        "swear",
        "threaten",
        "vote",
        "vow",
    )
)


def empty_auxiliaries(s: Sentence) -> None:
    """An auxiliary has no subject of its own: "Chad *has* for decades supplied …"."""
    for at in s.tokens:
        above = s.heads[at]
        if s.roles[above] in AUXILIARIES and s.roles[at] in MOVED and above != at:
            s.heads[at] = s.heads[above]


def find_progressive(s: Sentence) -> None:
    """What stands behind "is" in -ing without an article is its verb: "Oman is *mediating* between …"."""
    for verb in s.tokens[1:]:
        be = s.heads[verb]
        if s.roles[verb] not in PREDICATES or s.pos[be] != "AUX" or s.lemmas[be] != "be":
            continue
        if s.pos[verb] != "VERB" or s.forms[verb] != "gerund" or not be < verb <= be + 2:
            continue
        if s.roles[be] in AUXILIARIES:
            continue
        s.move(be, verb)
        s.succeed(be, verb)
        s.hang(be, verb, "auxiliary")


def find_complement(s: Sentence) -> None:
    """What somebody threatens to do is no purpose, whatever stands between: "threatened on Thursday to *end*
    the work"."""
    for verb in s.tokens[1:]:
        above = s.heads[verb]
        if s.roles[verb] != "adverbial_clause" or s.lemmas[above] not in CONTROLLING or above > verb:
            continue
        to = any(s.lemmas[i] == "to" for i in s.below(verb, "auxiliary", start=above, stop=verb))
        if to and not s.below(above, *TAKEN, stop=verb):
            s.roles[verb] = "open_complement"


def pleaded_with(s: Sentence) -> None:
    """With whom somebody pleads is asked, and does nothing yet: "pleaded with *the emir* to free them"."""
    for verb in s.tokens[3:]:
        opener = s.heads[verb]
        above = s.heads[opener]
        if s.roles[verb] != "prepositional_clause" or s.lowers[opener] != "with":
            continue
        subjects = s.below(verb, "subject", start=opener, stop=verb)
        to = any(s.lowers[i] == "to" for i in s.below(verb, "auxiliary", start=opener, stop=verb))
        if to and subjects and s.lemmas[above] in PLEADING:
            s.hang(subjects[0], opener, "prepositional_object")
            s.hang(verb, above, "open_complement")


def voted_to(s: Sentence) -> None:
    """What is voted stands behind how many voted: "voted 101 to six, with two absent, to *remove* him"."""
    for vote in s.tokens[:-3]:
        if s.lemmas[vote] != "vote" or s.pos[vote] != "VERB" or s.below(vote, "open_complement"):
            continue
        for verb in range(vote + 2, s.last):
            noun = s.heads[verb]
            counted = s.lemmas[noun] in BALLOTS or s.pos[noun] == "NUM"
            if s.forms[verb] == "base" and s.lowers[verb - 1] == "to" and vote < noun < verb and counted:
                s.hang(verb, vote, "open_complement")
                break


def about_to(s: Sentence) -> None:
    """What is about to happen has not: "a man *about to be indicted*"."""
    for at in s.tokens[1:-2]:
        if s.lowers[at] != "about" or s.lowers[at + 1] != "to":
            continue
        clauses = s.below(at, "open_complement", start=at)
        if not clauses:
            continue
        if s.roles[at] == "preposition" and s.pos[s.heads[at]] in NOUNS:
            s.hang(clauses[0], s.heads[at], "relative_clause")
            s.hang(at, clauses[0], "adverb")
        else:
            s.pos[at] = "ADJ"


def given_hours(s: Sentence) -> None:
    """Hours are what is given, not when: "gave the envoy *48 hours* to leave", "gave him *ten years*"."""
    for at in s.tokens[3:-1]:
        verb = s.heads[at]
        if s.roles[at] != "noun_adverbial" or s.lemmas[verb] not in ("give", "hand"):
            continue
        if s.lowers[at + 1] not in (BEHIND_YEARS if s.lemmas[at] == "year" else BEHIND_SPANS):
            continue
        given = s.below(verb, "indirect_object", "object", start=verb, stop=at)
        short = s.lemmas[at] in ("day", "week") and s.lowers[at - 1] == "a"  # "gave the premier *a week*"
        counted = short or s.below(at, "number", stop=at)
        if len(given) == 1 and counted:
            s.roles[given[0]], s.roles[at] = "indirect_object", "object"


def ought_to(s: Sentence) -> None:
    """ "Ought" is a modal as "should" is: "Europe *ought to open* its ports"."""
    for at in s.tokens[:-2]:
        clauses = s.below(at, "open_complement", start=at) if s.lowers[at] == "ought" else []
        if not clauses:
            continue
        verb = clauses[0]
        s.succeed(at, verb)
        s.move(at, verb)
        s.hang(at, verb, "auxiliary")
        s.forms[at] = "modal"


def to_blame(s: Sentence) -> None:
    """Who is to blame blames nobody: "held the army *to blame* for the deaths"."""
    for at in s.tokens[1:]:
        above = s.heads[at]
        infinitive = s.lowers[at] == "blame" and s.lowers[at - 1] == "to" and s.heads[at - 1] == at
        if not infinitive or s.lemmas[above] not in ("be", "hold") or s.below(at, "object"):
            continue
        s.pos[at] = "ADJ"
        s.roles[at - 1] = "dependent"
        if s.lemmas[above] == "be":
            s.roles[at] = "adjective_complement"
        elif s.below(above, "object", stop=at):
            s.roles[at] = "object_predicate"


def found_guilty(s: Sentence) -> None:
    """Who is found to be something is its subject: "found *two nurses* guilty of spying", "found the
    *general* guilty"."""
    for at in s.tokens[2:]:
        noun, verb = at - 1, s.heads[at]
        lost = s.lowers[at] == "guilty" and s.heads[noun] == at and s.lemmas[verb] in FINDING
        if not lost or s.pos[noun] in NOUNS or s.roles[noun] == "subject" or not s.below(at, "determiner"):
            continue
        for one in s.below(at, stop=noun):
            s.heads[one] = noun
        s.pos[noun], s.lemmas[noun], s.forms[noun] = "NOUN", s.lowers[noun], "singular"
        s.hang(noun, at, "subject")
        s.hang(at, verb, "complement_clause")
        s.pos[at] = "ADJ"
    for at in s.tokens[2:]:
        if s.pos[at] != "ADJ" or s.roles[at] != "complement_clause" or s.lemmas[s.heads[at]] not in FINDING:
            continue
        for noun in s.below(at, "noun_adverbial", start=s.heads[at], stop=at):
            if noun == at - 1 and s.pos[noun] in NOUNS:
                s.roles[noun] = "subject"


def opposed_to(s: Sentence) -> None:
    """Who is opposed to something opposes it, and nobody opposes them: "Chad is *opposed to* talks"."""
    for at in s.tokens[1:-1]:
        if s.lowers[at] != "opposed" or s.lowers[at + 1] != "to":
            continue
        being = s.below(at, "passive_auxiliary", stop=at)
        said = s.roles[at] == "adjective_complement"
        if not (being or said):
            continue
        s.pos[at], s.lemmas[at], s.forms[at] = "ADJ", "opposed", ""
        if said:
            continue
        s.succeed(at, being[-1])
        s.move(at, being[-1])
        for link in s.below(being[-1], "preposition", start=at):
            s.heads[link] = at
        for subject in s.below(being[-1], "passive_subject"):
            s.roles[subject] = "subject"
        s.hang(at, being[-1], "adjective_complement")


def set_fire(s: Sentence) -> None:
    """ "Set fire to" is a verb and its object, whatever stands before it: "Supporters of the coup *set fire*
    to the party's house" and waved flags."""
    for verb in s.tokens[1:-2]:
        fire, to = verb + 1, verb + 2
        if s.lowers[verb] != "set" or s.lowers[fire] != "fire" or s.lowers[to] != "to":
            continue
        root = s.root
        if root is None:
            continue
        who = next(iter(s.below(root, "subject", stop=verb)), root)
        if s.roles[verb] not in ("compound", "adjective") or who > verb or s.pos[who] not in NOUNS:
            continue
        for one in s.below(fire, "compound", stop=verb):
            s.hang(one, s.heads[fire], s.roles[fire])
        s.move(who, verb, start=verb)
        s.succeed(root, verb)
        if who != root:
            s.hang(root, verb, "conjunct")
        s.hang(who, verb, "subject")
        s.hang(fire, verb, "object")
        s.hang(to, verb, "preposition")
        s.pos[verb], s.forms[verb], s.lemmas[verb] = "VERB", "past", "set"


def object_behind(s: Sentence) -> None:
    """Of two subjects the one behind an active verb is done to: "police dragged away *Yelena Osipova*"."""
    for thing in s.tokens[3:]:
        verb = s.heads[thing]
        first = s.opening(thing)
        parted = s.roles[thing] == "noun_adverbial" and s.roles[first - 1] == "particle" and first < thing
        if not (parted or s.roles[thing] == "subject") or s.pos[thing] not in NOUNS:
            continue  # "broke up *a march*" is read as a time
        if verb > thing or s.pos[verb] != "VERB":
            continue
        if s.below(verb, "subject", stop=verb) and not s.below(verb, "object", "passive_auxiliary"):
            s.roles[thing] = "object"
