"""A date without a comma behind it is no part of the noun behind: "On *4 May* soldiers fled"."""

import re

from dragoman.grammar import NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.openings import DAYS_AND_MONTHS, MONTHS, SPANS
from dragoman.parse.mends.sentence import Sentence

LONGEST = 9  # tokens of a date: "the early morning of the 4th of May 1943"
LEADS = frozenset(("after", "before", "between", "by", "during", "from", "in", "on", "since"))
BEHIND = frozenset(
    (",", ";", ":", "and", "but", "that", "when", "where", "while", "—", "--", "'", '"', "“", "``")
)
FEASTS = frozenset(("christmas", "easter", "eid", "eve", "ramadan"))
EDGES = frozenset(("also", "early", "late", "only"))
LATER = r"(?:(?:very )?(?:early|late|mid|mid ?-) )?"
MONTH = rf"(?:{'|'.join(sorted(MONTHS))}|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.)"
DAY = r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d"
DATED = rf"(?:the )?(?:{DAY} (?:and|to) )?{DAY} (?:of )?{MONTH}(?: ,? ?{YEAR})?|{MONTH} {DAY}(?: ,? ?{YEAR})?"
OPEN = rf"{LATER}(?:{MONTH} (?:of )?)?{YEAR}"
SPAN = r"(?:half|quarter|months|weeks|days|years|spring|summer|autumn|fall|winter|end|start|beginning|middle)"
PARTED = rf"the (?:[a-z]+ ){{0,2}}{SPAN} of (?:the )?(?:{OPEN}|{MONTH})"
SEASON = rf"(?:the )?{LATER}(?:spring|summer|autumn|winter) (?:of )?{YEAR}"
DECADE = rf"the {LATER}(?:1[0-9]|20)\d0s"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night)"
EVE = r"the (?:eve|day|morning|night) of the [a-z]+"
HOURS = r"the (?:early )?(?:morning|afternoon|evening|night|hours) of "
WRITTEN = re.compile(
    rf"(?:(?:{HOURS})?{LATER}(?:{DATED})|{PARTED}|{SEASON}|{DECADE}|{WEEKDAY}|{EVE}|{OPEN})(?= |$)"
)
UNDATED = re.compile(
    rf"(?:{HOURS})?{LATER}{MONTH} {DAY}(?= |$)"
)  # "in March 12 people", and not "on March 12"
SPELLS = frozenset(("days", "hours", "minutes", "moments", "months", "seconds", "weeks", "years"))
AWAY = frozenset(("after", "before", "earlier", "later"))
# people whom a small parser takes for adjectives
WHO = frozenset(("activist", "cleric", "demonstrator", "dissident", "militant", "protester", "suspect"))


def date_apart(s: Sentence) -> None:
    """Hangs a date on the verb of the noun behind it, and makes that noun the subject where there is none:
    "in the first half of 2020 *rebels* killed nine men"."""
    for link in s.tokens[:-3]:
        if s.lowers[link] not in LEADS or not _opens(s, link):
            continue
        end = _date_end(s, link)
        if end is None or end >= s.last - 1:
            continue
        noun = _mixed_with(s, link, end)
        if noun is None or not _with_verb(s, link, noun):
            continue
        _restore(s, link, end, noun)


def _opens(s: Sentence, link: int) -> bool:
    """Whether a preposition opens a sentence or clause, behind "late", "early" or "only" or not."""
    link -= link > s.first and s.lowers[link - 1] in EDGES
    return link == s.first or s.lowers[link - 1] in BEHIND


def _date_end(s: Sentence, link: int) -> int | None:
    """The token behind a date that follows a preposition."""
    words = " ".join(s.lowers[link + 1 : min(s.last, link + 1 + LONGEST)])
    match = WRITTEN.match(words)
    if match is None or (s.lowers[link] != "on" and UNDATED.fullmatch(match[0])):
        return None
    return link + 1 + len(match[0].split(" "))


def _mixed_with(s: Sentence, link: int, end: int) -> int | None:
    """The noun behind a date that the tree ties to a word of it."""
    for token in range(link + 1, end):
        if s.heads[token] >= end and s.pos[s.heads[token]] in NOUNS:
            return s.heads[token]
    tied = (t for t in range(end, s.last) if link <= s.heads[t] < end and s.pos[t] in NOUNS)
    return next((t for t in tied if s.roles[t] in ("prepositional_object", *SUBJECTS)), None)


def _with_verb(s: Sentence, link: int, noun: int) -> bool:
    """Makes the noun a subject; False where it is none."""
    if s.roles[noun] in SUBJECTS and s.heads[noun] > noun:
        return True
    if s.roles[noun] != "prepositional_object" or not link <= s.heads[noun] < noun:
        return False
    above = s.heads[link]
    verb = above if above > noun else s.root
    if verb is None or verb < noun or s.pos[verb] != "VERB" or s.below(verb, *SUBJECTS):
        return False
    s.lead(noun, verb)
    return True


def _restore(s: Sentence, link: int, end: int, noun: int) -> None:
    """Ties a date to the preposition before it and that to the verb of the noun behind it."""
    verb = s.heads[noun]
    s.hang(link, verb, "preposition")
    inner = [t for t in range(link + 1, end) if s.lowers[t] == "of"]
    chain = [link, *inner]
    for number, above in enumerate(chain):
        stop = chain[number + 1] if number + 1 < len(chain) else end
        head = _head(s, above + 1, stop)
        s.hang(head, above, "prepositional_object")
        for token in range(above + 1, stop):
            if token != head and not above < s.heads[token] < stop:
                s.hang(token, head, "number" if s.pos[token] == "NUM" else s.roles[token])
        if stop < end:
            s.hang(stop, head, "preposition")


def _head(s: Sentence, first: int, stop: int) -> int:
    """The month of a date, else its last word."""
    months = (t for t in range(first, stop) if s.lowers[t].rstrip(".") in MONTHS or s.lowers[t].endswith("."))
    return next(months, stop - 1)


def event_apart(s: Sentence) -> None:
    """Behind "after" or "before" at a sentence's own verb stands what is told from, and no part of who acts:
    "hours after *the blast* police held two men"."""
    verb = s.root
    marks = s.below(verb, "marker", stop=verb) if verb is not None else []
    doer = s.below(verb, *SUBJECTS, stop=verb) if verb is not None else []
    if verb is None or len(marks) != 1 or len(doer) != 1 or not s.below(verb, "object", start=verb):
        return
    link, event = marks[0], marks[0] + 2
    if s.lowers[link] not in ("after", "before") or s.lowers[link + 1] != "the" or event + 1 != doer[0]:
        return
    many = s.forms[doer[0]] == "plural" or s.lowers[doer[0]] == "police"
    if not many or s.pos[event] != "NOUN" or s.forms[event] != "singular":
        return
    if s.heads[event] not in (doer[0], link):
        return
    s.hang(link, verb, "preposition")
    s.hang(event, link, "prepositional_object")
    s.hang(link + 1, event, "determiner")


def whom_behind_day(s: Sentence) -> None:
    """Behind a weekday and a verb stands whom it is done to, and no part of the day: "A court on Friday
    jailed *activist Ana Lim*"."""
    for day in s.tokens[2:-2]:
        link, verb = day - 1, day + 1
        whom = s.below(link, "prepositional_object", start=verb + 1)
        whom = whom or [one for one in range(verb + 2, s.last) if s.heads[one] == one]
        if s.lowers[day] not in DAYS_AND_MONTHS or s.lowers[link] not in ("in", "on") or not whom:
            continue
        if s.pos[verb] != "VERB" or s.forms[verb] not in PAST or s.pos[whom[-1]] != "PROPN":
            continue
        who = s.heads[link]
        for title in s.below(verb, "object", start=verb + 1, stop=whom[-1]):
            s.hang(title, whom[-1], "compound")
        if s.heads[who] == who:
            s.hang(verb, verb, "root")
            s.lead(who, verb)
        elif s.heads[who] != verb:
            continue
        s.forms[verb] = "past"
        s.hang(day, link, "prepositional_object")
        s.hang(link, verb, "preposition")
        s.hang(whom[-1], verb, "object")
        s.move(who, verb, start=whom[-1] + 1)


def name_no_time(s: Sentence) -> None:
    """A name right behind a verb is no time: "pardoned *lawmaker Ana Lim*"."""
    for name in s.tokens[2:]:
        verb = s.heads[name]
        if s.roles[name] != "noun_adverbial" or s.pos[name] != "PROPN" or verb > name:
            continue
        if s.lowers[name] in DAYS_AND_MONTHS | SPANS | FEASTS or s.pos[verb] != "VERB":
            continue
        close = verb + 1 == name or s.is_over(name, verb + 1)
        if close and not s.below(verb, "object", "passive_auxiliary"):
            s.roles[name] = "object"


def bail_to(s: Sentence) -> None:
    """What marks a name is no verb, and "to" leads to whoever bears it: "refused bail *to* activist Ana
    Lim"."""
    for to in s.tokens[2:-2]:
        title = s.heads[to]
        name = s.heads[title]
        if s.lowers[to] != "to" or s.roles[title] != "compound" or s.pos[name] != "PROPN" or name < title:
            continue
        s.pos[title], s.forms[title] = "NOUN", "singular"
        s.hang(to, s.heads[name], "preposition")
        s.hang(name, to, "prepositional_object")


def hours_after(s: Sentence) -> None:
    """Whom something befalls hours after something is no kind of hours: "held *Ana Lim days after*"."""
    for hours in s.tokens[2:-1]:
        who = hours - 1
        if s.lowers[hours] not in SPELLS or s.lowers[hours + 1] not in AWAY or s.heads[who] != hours:
            continue
        if s.pos[who] == "PROPN" or s.lowers[who] in WHO:
            s.succeed(hours, who)
            s.pos[who] = "PROPN" if s.pos[who] == "PROPN" else "NOUN"
            s.forms[who] = "singular"
            s.move(hours, who)
            s.hang(hours, s.heads[who], "noun_adverbial")
