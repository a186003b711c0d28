"""Who does what a verb tells, where a small parser hangs them on the wrong word."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.openings import DAYS_AND_MONTHS, MONTHS
from dragoman.parse.mends.reduced import SAYING
from dragoman.parse.mends.sentence import Sentence

WEEKDAYS = DAYS_AND_MONTHS - MONTHS
ASSERTING = frozenset(
    ("argue", "assure", "declare", "insist", "pledge", "promise", "state", "tell", "vow", "write")
)
LEAST_PLURAL = 4  # letters
PLACES = frozenset((*SUBJECTS, "object", "prepositional_object", "conjunct"))
PLACING = frozenset(("at", "before", "behind", "below", "beneath", "in", "inside", "near", "outside"))
# what somebody is granted by whoever grants it, not what somebody else has made
GRANTED_BY = frozenset(("accord", "deny", "grant", "promise", "refuse"))


def granted_by(s: Sentence) -> None:
    """Who grants a thing is no part of it: "was granted an audience *by the king*"."""
    for by in s.tokens[3:]:
        thing = s.heads[by]
        verb = s.heads[thing]
        if s.lowers[by] != "by" or s.roles[by] != "preposition" or s.roles[thing] != "object":
            continue
        granted = s.lemmas[verb] in GRANTED_BY or s.lemmas[thing] == "audience"
        if granted and s.below(verb, "passive_auxiliary", stop=verb):
            s.hang(by, verb, "by_agent")


def one_by_one(s: Sentence) -> None:
    """How many at a time says nothing of who does it: "were met one by one *by the pope*"."""
    for by in s.tokens[4:]:
        last = s.heads[by]
        first = s.heads[s.heads[last]]
        verb = s.heads[first]
        if s.lowers[by] != "by" or last != by - 1 or first != last - 2 or s.lowers[first] != s.lowers[last]:
            continue
        if s.pos[verb] == "VERB" and s.below(verb, "passive_auxiliary") and not s.below(verb, "by_agent"):
            s.hang(by, verb, "by_agent")


def weekday_apart(s: Sentence) -> None:
    """A weekday behind "on" is no part of who does something, where the verb has no subject: "At talks in
    Vienna on *Wednesday* Iran and France agreed to a truce"."""
    for on in s.tokens[:-3]:
        day = on + 1
        beside = [one for one in s.below(on, "prepositional_object", start=day + 1) if s.heads[day] == on]
        doer = beside[0] if beside else s.heads[day]
        if s.lowers[on] != "on" or s.lowers[day] not in WEEKDAYS or "," in s.lowers[day:doer]:
            continue
        if not beside and s.roles[day] != "compound":
            continue
        verb = next((one for one in range(doer + 1, s.last) if s.pos[one] == "VERB"), None)
        if s.heads[doer] != on or verb is None or not s.is_over(verb, on) or s.below(verb, *SUBJECTS):
            continue
        s.hang(day, on, "prepositional_object")
        s.lead(doer, verb)


def named_doer(s: Sentence) -> None:
    """A name right before a verb that has no subject is no circumstance: "*Azerbaijan* rushed tents to
    Turkey, its radio said"."""
    for name in s.tokens[:-2]:
        verb = name + 1
        if s.roles[name] != "noun_adverbial" or s.pos[name] != "PROPN" or s.heads[name] != verb:
            continue
        if s.lowers[name] in DAYS_AND_MONTHS or s.forms[verb] not in ("past", "present"):
            continue
        if s.pos[verb] == "VERB" and s.opening(name) == s.first and not s.below(verb, *SUBJECTS):
            s.roles[name] = "subject"


def opened_before(s: Sentence) -> None:
    """Where it is done is no part of who does it, where the verb has no subject: "Outside the palace *widows*
    of soldiers handed the king a plea"."""
    for link in s.tokens[:-4]:
        verb = s.heads[link]
        doer = s.below(link, "prepositional_object", start=link, stop=verb)
        if s.opening(link) != s.first or s.lowers[link] not in PLACING or len(doer) != 1:
            continue
        place = doer[0] - 1
        plural = s.pos[doer[0]] == "NOUN" and s.forms[doer[0]] == "plural"
        told = s.pos[verb] == "VERB" and s.forms[verb] in ("past", "present") and not s.below(verb, *SUBJECTS)
        if not (plural and told and s.roles[place] == "compound" and s.heads[place] == doer[0]):
            continue
        article = s.below(doer[0], "determiner", stop=place)
        if article and s.pos[place] == "NOUN" and "," not in s.lowers[link:verb]:
            for one in s.below(doer[0], stop=place):
                s.heads[one] = place
            s.hang(place, link, "prepositional_object")
            s.lead(doer[0], verb)


def opening_whom(s: Sentence) -> None:
    """Nor is it a second name for whom it is done to: "To the widows of Tuzla *the minister* offered an
    apology"."""
    link = s.first
    verb = s.heads[link]
    opens = s.pos[link] == "ADP" and s.roles[link] == "preposition" and s.pos[verb] == "VERB"
    if not opens or s.below(verb, *SUBJECTS) or s.forms[verb] not in ("past", "present"):
        return
    for doer in range(link + 3, verb):
        if s.roles[doer] != "apposition" or not s.is_over(link, doer) or "," in s.lowers[link:verb]:
            continue
        if s.below(doer, "determiner", stop=doer) and s.pos[doer] == "NOUN":
            s.lead(doer, verb)
            return


def told_behind(s: Sentence) -> None:
    """Who says something behind a comma says what stands before it: "Mali must free the poet, *the envoy told
    the council*"."""
    root = s.root
    if root is None or s.pos[root] not in ("VERB", "AUX") or s.roles[root] in AUXILIARIES:
        return
    for verb in range(root + 1, s.last):
        if s.roles[verb] not in ("conjunct", "relative_clause") or not s.is_over(root, verb):
            continue
        if s.roles[verb] == "conjunct" and s.heads[verb] != root:
            continue
        who = s.below(verb, *SUBJECTS, start=root, stop=verb)
        told = s.lemmas[verb] in SAYING | ASSERTING and s.forms[verb] in PAST and len(who) == 1
        told = told and s.pos[who[0]] in NOUNS
        if not told or s.below(root, "coordinator") or s.below(verb, "complement_clause", "open_complement"):
            continue
        comma = next((one for one in range(who[0], root, -1) if s.lowers[one] == ","), who[0])
        apart = comma < who[0] and all(s.is_over(who[0], one) for one in range(comma + 1, who[0]))
        if apart and s.below(root, *SUBJECTS, stop=root):
            s.succeed(root, verb)
            s.hang(root, verb, "complement_clause")
            return


def with_aside(s: Sentence) -> None:
    """Behind a comma, "with" and those who are yet to do something name nobody with whom it is done: "Chad
    and Mali restored ties, *with envoys* to arrive in May"."""
    for link in s.tokens[3:-3]:
        if s.lowers[link] != "with" or s.lowers[link - 1] != "," or s.roles[link] != "preposition":
            continue
        noun = s.below(link, "prepositional_object", start=link)
        plural = len(noun) == 1 and s.forms[noun[0]] == "plural" and s.pos[noun[0]] == "NOUN"
        ahead = plural and noun[0] + 2 < s.last and s.lowers[noun[0] + 1] in ("to", "due", "expected")
        if ahead and s.pos[noun[0] + 2] not in ("DET", "PROPN", "PRON"):
            s.roles[link] = "dependent"


def small_letters(s: Sentence) -> None:
    """A plural in small letters is no name: "On Sunday *guerrillas* blew up a bridge"."""
    for at in s.tokens:
        word = s.words[at]
        plural = len(word) > LEAST_PLURAL and word.endswith("s") and not word.endswith("ss")
        if s.pos[at] != "PROPN" or s.forms[at] != "singular" or s.roles[at] not in PLACES:
            continue
        if plural and word.isalpha() and word.islower() and s.lemmas[at] == word:
            s.pos[at], s.forms[at] = "NOUN", "plural"
            s.lemmas[at] = word[:-3] + "y" if word.endswith("ies") else word[:-1]


def masked_doers(s: Sentence) -> None:
    """ "Whom" is done to, so that the participle before a plural behind it describes who does it: "Ana Lim,
    whom *masked men abducted*"."""
    for told in s.tokens[1:-2]:
        who, verb = told - 1, s.below(told, "object", start=told)
        if s.lowers[who] != "whom" or s.heads[who] != told or s.forms[told] not in PAST or len(verb) != 1:
            continue
        doer = verb[0]
        done = [one for one in s.below(doer, "noun_clause", start=doer) if s.forms[one] in PAST]
        if s.forms[doer] != "plural" or not done or s.below(done[0], *AUXILIARIES):
            continue
        s.succeed(told, done[0])
        s.move(told, done[0])
        s.hang(who, done[0], "object")
        s.hang(doer, done[0], "subject")
        s.hang(told, doer, "adjective")
        s.forms[done[0]] = "past"
