"""What opens a sentence and belongs to its verb: "*Two weeks ago* masked gunmen shot a judge"."""

from dragoman.grammar import NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.clauses import OPENERS
from dragoman.parse.mends.sentence import Sentence

LAST_DAY = 31
FIGURES = 3  # of a number that is no year
BEFORE_DAYS = frozenset(("by", "in", "on", "since", "until"))
MONTHS = frozenset(("january", "february", "march", "april", "may", "june", "july", "august", "september"))
MONTHS |= frozenset(("october", "november", "december"))
DAYS_AND_MONTHS = MONTHS | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
DAYS = frozenset(("ago", "earlier", "later", "overnight", "today", "tonight", "yesterday"))
DOUBTING = frozenset(("alleged", "presumed", "suspected"))

SPANS = frozenset(("afternoon", "day", "evening", "month", "morning", "night", "week", "weekend", "year"))
BESIDE = frozenset(("outside", "near", "in", "inside", "above", "below", "off"))


def opening_time(s: Sentence) -> None:
    """A time in front of a participle that marks a noun is when the noun's verb was done: "*Two weeks ago*
    masked gunmen abducted a priest"; "*heavily* armed men" is no time."""
    for time in range(s.first, min(s.first + 4, s.last)):
        mark = s.heads[time]
        noun = s.heads[mark]
        verb = s.heads[noun]
        timed = s.roles[time] == "noun_adverbial" or (s.roles[time] == "adverb" and s.lowers[time] in DAYS)
        timed = timed and s.words[mark - 1] != "-"  # "*Saudi*-led"
        if timed and time < mark < noun < verb and s.roles[mark] == "adjective" and s.roles[noun] in SUBJECTS:
            s.hang(time, verb, s.roles[time])
            if s.lowers[mark] in DAYS:  # "*Hours earlier* Maduro had left"
                s.hang(mark, time, "adverb")


def suspected_first(s: Sentence) -> None:
    """Behind a time, "suspected" marks who acted, and suspects nobody: "Last week *suspected* rebels seized a
    mayor"."""
    first = s.root
    if first is None or s.lowers[first] not in DOUBTING or s.below(first, *SUBJECTS) or first == s.first:
        return
    verbs = s.below(first, "complement_clause", start=first)
    noun = s.below(verbs[0], *SUBJECTS, start=first) if len(verbs) == 1 else []
    if not noun or s.below(verbs[0], "marker") or s.forms[verbs[0]] not in PAST:
        return
    s.move(first, verbs[0])
    s.succeed(first, verbs[0])
    s.hang(first, noun[0], "adjective")


def month_apart(s: Sentence) -> None:
    """A month or day behind its preposition is no part of a name: "In *November* Mali's parliament voted"."""
    for link in s.tokens[:-2]:
        named = link + 1
        if (
            s.pos[link] not in ("ADP", "SCONJ")
            or s.lowers[link] not in BEFORE_DAYS
            or s.lowers[named] not in DAYS_AND_MONTHS
        ):
            continue
        if s.roles[named] == "compound" and s.heads[named] > named and not s.below(link):
            s.hang(named, link, "prepositional_object")


def day_or_count(s: Sentence) -> None:
    """A number behind a month is its day where the month has one ("on March *4* soldiers shot him"), else it
    counts who stands behind it: "since January *81* people have been held"."""
    for named in s.tokens[1:-2]:
        number, counted = named + 1, named + 2
        if s.lowers[named] not in MONTHS or not s.words[number].isdigit() or len(s.words[number]) > FIGURES:
            continue
        if s.pos[number] != "NUM" or s.pos[counted] not in NOUNS or s.forms[counted] != "plural":
            continue
        day = s.lowers[named - 1] == "on" and int(s.words[number]) <= LAST_DAY
        if day and s.heads[number] == counted:
            s.hang(number, named, "number")
        elif not day and s.heads[number] == named and s.lowers[named - 1] in BEFORE_DAYS:
            s.hang(number, counted, "number")


def name_no_cry(s: Sentence) -> None:
    """A name may look like a cry: "*Wa* Lone and Kyaw Soe Oo were freed"."""
    for cry in s.tokens[:-1]:
        name = cry + 1
        if s.pos[cry] == "INTJ" and s.pos[name] == "PROPN" and s.words[cry].istitle():
            s.pos[cry] = "PROPN"
            s.hang(cry, name, "compound")


def places_first(s: Sentence) -> None:
    """Where something is done is not who does it: "In Georgia and Armenia *hundreds* of exiles rallied"."""
    link, first, verb = s.first, s.first + 1, s.root
    if verb is None or s.pos[link] != "ADP" or s.lowers[link] not in ("across", "in") or s.below(link):
        return
    if (
        first not in s.tokens
        or s.heads[first] != verb
        or s.roles[first] not in SUBJECTS
        or s.pos[first] != "PROPN"
    ):
        return
    last = s.below(first, "conjunct", start=first)[-1:]
    if not last or s.forms[last[0]] != "plural" or s.pos[last[0]] != "NOUN":
        return
    opens = s.opening(last[0])
    if s.lowers[opens - 1] not in (",", "and", "or"):
        s.hang(last[0], verb, s.roles[first])
        s.hang(first, link, "prepositional_object")


def beside_town(s: Sentence) -> None:
    """What a town lies near does nothing: "In Sacaba, outside Cochabamba, *police* fired on them"."""
    for place in s.tokens[1:]:
        link, verb = place - 1, s.heads[place]
        if s.roles[place] not in SUBJECTS or s.pos[place] != "PROPN" or s.lowers[link] not in BESIDE:
            continue
        others = s.below(place, "conjunct", start=place, stop=verb)
        if s.heads[link] != place or len(others) != 1 or s.below(place, "coordinator"):
            continue
        s.hang(others[0], verb, s.roles[place])
        s.hang(place, link, "prepositional_object")
        s.hang(link, verb, "preposition")


def same_day(s: Sentence) -> None:
    """When something is done is no part of who does it: "*The same evening* gunmen killed nine"."""
    span = s.first + 2
    if span >= s.last or s.lowers[s.first : span] != ["the", "same"] or s.lowers[span] not in SPANS:
        return
    doer = s.heads[span]
    verb = s.heads[doer]
    if s.roles[span] != "compound" or s.roles[doer] not in SUBJECTS or s.forms[doer] != "plural":
        return
    s.hang(span, verb, "noun_adverbial")
    for one in s.below(doer, stop=span):
        s.heads[one] = span


def opened_root(s: Sentence) -> None:
    """A clause that a word of time opens is not the sentence, where another stands before it: "Police *fired*
    gas, minutes after the king had threatened the crowd"."""
    root = s.root
    if root is None or s.pos[root] != "VERB":
        return
    opens = [one for one in s.below(root, "marker", stop=root) if s.lowers[one] in OPENERS]
    told = s.below(root, "complement_clause", stop=opens[0]) if opens else []
    if len(told) != 1 or not s.below(told[0], *SUBJECTS, stop=told[0]) or s.below(told[0], "marker"):
        return
    s.succeed(root, told[0])
    s.hang(root, told[0], "adverbial_clause")


def behind_opening(s: Sentence) -> None:
    """What stands behind the comma of an opening phrase is no second part of it, where its verb has no
    subject: "During a stop in Baku, *the emir* met the premier"."""
    for link in s.tokens[:-4]:
        verb = s.heads[link]
        inner = s.below(link, "prepositional_object", start=link, stop=verb)
        if s.roles[link] != "preposition" or len(inner) != 2 or s.pos[verb] != "VERB":
            continue
        if s.lowers[s.opening(inner[1]) - 1] == "," and not s.below(verb, *SUBJECTS):
            passive = s.below(verb, "passive_auxiliary")
            s.hang(inner[1], verb, "passive_subject" if passive else "subject")
