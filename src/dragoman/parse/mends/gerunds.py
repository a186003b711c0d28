"""Nouns in -ing that a small parser takes for verbs. Left as verbs they would be somebody's acts."""

from dragoman.grammar import FINITE, SUBJECTS
from dragoman.parse.mends.sentence import ARTICLES, Sentence

CLAUSES = frozenset(("adverbial_clause", "complement_clause", "noun_clause", "dependent"))
RANGES = frozenset(("squad", "squads", "line", "range"))  # of those who shoot
# what people are, not what is done to them
SHOWN = frozenset(("fleeing", "marching", "protesting", "rioting", "striking", "visiting", "warring"))
GOING_DOWN = frozenset(("burning", "capsizing", "collapsing", "drifting", "leaking", "listing", "sinking"))
SAVING = frozenset(("evacuate", "lift", "pluck", "pull", "rescue", "save", "take", "winch"))
UPON = frozenset(("on", "upon", "at", "against"))
SHORTEST = 4  # tokens: a noun, a verb, where, a full stop
DECREES = frozenset(("decree", "edict", "law", "order", "resolution", "ruling", "statement", "verdict"))
DECREEING = {"commuting": "commute", "freeing": "free", "jailing": "jail", "pardoning": "pardon"}
MARKS = frozenset(("adjective", "compound"))
VERBAL = ("object", "auxiliary", "particle")  # what hangs on an -ing that is a verb
GIVEN_UP = frozenset((("call", "off"), ("give", "up"), ("hold", "off"), ("put", "off"), ("rule", "out")))
ACCUSING = frozenset(("accuse", "accused", "acquit", "convict", "guilty", "suspect"))
HARMING = {
    "arresting": "arrest",
    "attacking": "attack",
    "bombing": "bomb",
    "detaining": "detain",
    "fighting": "fight",
    "hitting": "hit",
    "jailing": "jail",
    "killing": "kill",
    "shelling": "shell",
    "shooting": "shoot",
    "striking": "strike",
    "targeting": "target",
    "withholding": "withhold",
}


def joined_noun(s: Sentence) -> None:
    """No part of a finite verb is joined to it in -ing: "upheld a prison term and *flogging*"."""
    for at in s.tokens:
        verb = s.heads[at]
        if s.forms[at] != "gerund" or s.pos[at] != "VERB" or s.roles[at] != "conjunct":
            continue
        done_to = s.below(verb, "object", start=verb + 1, stop=at)
        if s.forms[verb] not in FINITE or not done_to:
            continue
        if s.below(at, "object") == [at + 1] and s.pos[at + 1] == "NOUN" and s.lowers[at - 1] != ",":
            s.move(at, verb, start=at + 2)  # "handed out blankets and *cooking* pots"
            s.hang(at + 1, done_to[-1], "conjunct")
            s.hang(at, at + 1, "compound")
            s.pos[at], s.forms[at] = "NOUN", "singular"
        elif not s.below(at, *VERBAL):
            s.pos[at], s.forms[at], s.heads[at] = "NOUN", "singular", done_to[-1]


def subject_noun(s: Sentence) -> None:
    """An -ing with an of-phrase right behind it and, with no comma between, the finite verb that it hangs on
    is what that verb is said of: "while *shelling* of a market killed nineteen"."""
    for at in s.tokens[:-2]:
        verb = s.heads[at]
        if s.forms[at] != "gerund" or s.pos[at] != "VERB" or s.lowers[at + 1] != "of":
            continue
        if s.roles[at] not in CLAUSES or verb <= at or s.forms[verb] not in FINITE:
            continue
        if "," in s.lowers[at:verb] or s.below(verb, *SUBJECTS):
            continue
        s.pos[at], s.forms[at], s.roles[at] = "NOUN", "singular", "subject"
        for marker in s.below(at, "marker", stop=at):
            s.heads[marker] = verb
            if s.roles[verb] == "conjunct":
                s.roles[verb] = "adverbial_clause"


def firing_squad(s: Sentence) -> None:
    """Nobody fires a squad: "death by *firing* squad"."""
    for at in s.tokens[:-1]:
        if s.lowers[at] not in ("firing", "shooting") or s.lowers[at + 1] not in RANGES:
            continue
        if s.pos[at] == "VERB" and s.heads[at + 1] == at and s.heads[at] != at:
            s.succeed(at, at + 1)
            s.roles[at + 1] = "prepositional_object" if s.pos[s.heads[at + 1]] == "ADP" else "object"
            s.move(at, at + 1)
            s.hang(at, at + 1, "compound")
            s.pos[at], s.forms[at] = "NOUN", "singular"


def before_pots(s: Sentence) -> None:
    """An -ing right before a noun, joined to a thing, says what kind: "blankets and *cooking* pots"."""
    for at in s.tokens[3:-1]:
        verb, noun = s.heads[at], at + 1
        if s.forms[at] != "gerund" or s.roles[at] != "adverbial_clause" or s.lowers[at - 1] != "and":
            continue
        given = s.below(verb, "object", start=verb + 1, stop=at)
        if s.pos[noun] != "NOUN" or s.below(at, "object") != [noun] or given != [at - 2]:
            continue
        s.move(at, verb, start=noun + 1)
        s.hang(noun, given[0], "conjunct")
        s.hang(at, noun, "compound")
        s.pos[at], s.forms[at] = "NOUN", "singular"


def striking_nurses(s: Sentence) -> None:
    """An -ing behind a preposition that nobody can do to people says which people: "demands by *striking*
    nurses"; so it does of what people are saved from: "rescued nine men from *sinking* trawler"."""
    for at in s.tokens[1:-1]:
        noun, link = at + 1, s.heads[at]
        if s.lowers[at] not in SHOWN | GOING_DOWN or s.roles[at] != "prepositional_clause" or link != at - 1:
            continue
        if s.pos[noun] != "NOUN" or s.below(at, "object") != [noun]:
            continue
        saved = s.lowers[at] in GOING_DOWN and s.lemmas[s.heads[link]] in SAVING
        if not saved and (s.forms[noun] != "plural" or s.lowers[at] not in SHOWN):
            continue
        s.move(at, noun, start=noun + 1)
        s.hang(noun, link, "prepositional_object")
        s.hang(at, noun, "adjective")


def accused_of_doing(s: Sentence) -> None:
    """What somebody is accused of is what he did, not a kind of thing: "accused the army of *withholding*
    relief supplies"."""
    for at in s.tokens[2:-1]:
        noun, word = s.noun_of(s.heads[at]), s.lowers[at]
        link = s.heads[noun]
        if s.lowers[at - 1] != "of" or link != at - 1 or s.roles[at] not in MARKS or noun < at:
            continue
        verb = (s.pos[at], s.forms[at]) == ("VERB", "gerund") or word in HARMING
        accused = s.heads[link]
        accuse = s.heads[accused] if s.roles[accused] in ("object", "passive_subject") else accused
        if verb and s.lemmas[accuse] in ACCUSING:
            s.heads[link] = accuse
            s.lemmas[at] = HARMING.get(word, s.lemmas[at])
            s.pos[at], s.forms[at] = "VERB", "gerund"
            s.hang(at, link, "prepositional_clause")
            s.move(at, noun)
            s.hang(noun, at, "object")
            for behind in s.below(accuse, "preposition", start=noun):
                if s.lowers[behind] == "from":
                    s.heads[behind] = at


def kept_striking(s: Sentence) -> None:
    """What people keep doing is no kind of those they do it to: "vowed to keep *striking* vessels"."""
    for at in s.tokens[1:-1]:
        noun, keep = s.heads[at], at - 1
        if s.lemmas[keep] != "keep" or s.roles[at] not in ("adjective", "compound") or noun != at + 1:
            continue
        if s.lowers[at] in HARMING and s.roles[noun] == "object" and s.heads[noun] == keep:
            s.pos[at], s.forms[at], s.lemmas[at] = "VERB", "gerund", HARMING[s.lowers[at]]
            s.move(keep, at, start=noun)
            s.hang(at, keep, "complement_clause")
            s.hang(noun, at, "object")


def outcome_of_all(s: Sentence) -> None:
    """What a comma and an -ing tell at the end is done by whoever does the whole: "Police fired on growers
    marching for him, *killing* nine"."""
    for at in s.tokens[2:]:
        inner = s.heads[at]
        if s.forms[at] != "gerund" or s.roles[at] != "adverbial_clause" or s.lowers[at - 1] != ",":
            continue
        over = s.heads[inner]
        if s.forms[inner] != "gerund" or s.roles[inner] not in ("noun_clause", "prepositional_clause"):
            continue
        over = s.climb(over, lambda one: s.forms[one] not in FINITE)
        if s.forms[over] in FINITE and s.pos[over] == "VERB" and over < inner < at:
            s.heads[at] = over


def those_marching(s: Sentence) -> None:
    """Who does something behind "on" or "against" is whom it is done to: "fired on *growers* marching"."""
    for at in s.tokens[2:]:
        link = s.heads[at]
        if s.forms[at] != "gerund" or s.roles[at] != "prepositional_clause" or s.lowers[link] not in UPON:
            continue
        people = s.below(at, *SUBJECTS, stop=at)
        if len(people) == 1 and link < people[0]:
            s.hang(people[0], link, "prepositional_object")
            s.hang(at, people[0], "noun_clause")


def opening_noun(s: Sentence) -> None:
    """An -ing that opens a sentence, with the verb that tells of it right behind it, is a noun: "*Fighting*
    flared near Juba"."""
    at, verb = s.first, s.first + 1
    if s.last - s.first < SHORTEST or s.root != at or s.forms[at] != "gerund" or s.heads[verb] != at:
        return
    if s.pos[verb] != "VERB" or s.forms[verb] not in (*FINITE, "past_participle") or s.below(at, *VERBAL):
        return
    s.move(at, verb)
    s.hang(verb, verb, "root")
    s.hang(at, verb, "subject")
    s.pos[at], s.forms[at], s.lemmas[at] = "NOUN", "singular", s.lowers[at]
    s.forms[verb] = "past" if s.forms[verb] == "past_participle" else s.forms[verb]


def counted_doing(s: Sentence) -> None:
    """What a counted plural does marks it: "towed 90 *drifting* boats", the number taken for the thing."""
    for doing in s.tokens[2:-1]:
        number, noun, verb = doing - 1, doing + 1, s.heads[doing]
        if s.forms[doing] != "gerund" or s.pos[number] != "NUM" or s.forms[noun] != "plural":
            continue
        if s.roles[number] != "object" or s.heads[number] != verb or s.heads[noun] != doing:
            continue
        if s.roles[noun] == "object" and s.roles[doing] in ("adverbial_clause", "open_complement"):
            s.move(doing, verb, start=noun + 1)
            s.hang(noun, verb, "object")
            s.hang(number, noun, "number")
            s.hang(doing, noun, "adjective")


def decree_pardoning(s: Sentence) -> None:
    """What a decree does is no part of the name of whom it is done to: "signed a decree *pardoning* activist
    Ana Lim"."""
    for doing in s.tokens[2:-1]:
        text, head = doing - 1, s.heads[doing - 1]
        while s.roles[head] in MARKS and s.heads[head] > head:
            head = s.heads[head]
        verb = s.forms[doing] == "gerund" and s.pos[doing] == "VERB"
        if s.lowers[text] not in DECREES or s.roles[text] not in MARKS or s.lowers[text - 1] not in ARTICLES:
            continue
        if not verb and s.lowers[doing] not in DECREEING:
            continue
        if head != doing and not (head > doing and s.pos[head] == "PROPN"):
            continue
        s.succeed(head, text)
        s.hang(text - 1, text, "determiner")
        if head != doing:
            s.hang(head, doing, "object")
        s.hang(doing, text, "noun_clause")
        if not verb:
            s.pos[doing], s.forms[doing], s.lemmas[doing] = "VERB", "gerund", DECREEING[s.lowers[doing]]


def ruled_out(s: Sentence) -> None:
    """What somebody rules out, puts off or gives up is what follows in -ing: "ruled out *sending* troops"."""
    for at in s.tokens[2:]:
        verb = s.heads[at]
        if s.forms[at] != "gerund" or s.roles[at] != "adverbial_clause" or verb != at - 2:
            continue
        if (s.lemmas[verb], s.lowers[at - 1]) in GIVEN_UP and s.heads[at - 1] == verb:
            s.roles[at] = "open_complement"
