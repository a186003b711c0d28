"""Help that a small parser misreads: what others are helped to do, "aid" at the head of a sentence."""

from dragoman.grammar import NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

# what people help others do, and the parser takes for a noun: "helped Greece *battle* fires"
DONE = frozenset(
    ("battle", "combat", "contain", "control", "cope", "counter", "curb", "defeat", "defuse", "douse")
)
DONE |= frozenset(
    ("drain", "feed", "fight", "finance", "fund", "guard", "house", "hunt", "monitor", "patrol")
)
DONE |= frozenset(
    ("plan", "police", "probe", "process", "protect", "purchase", "rebuild", "repair", "rescue")
)
DONE |= frozenset(("restore", "search", "secure", "shelter", "supply", "tackle", "track", "train"))
HELPED = ("object", "complement_clause", "open_complement", "noun_adverbial")
NOUNS_FIRST = frozenset(("aid", "relief", "support"))
BEHIND = frozenset(("from", "for", "to"))
OPENING = ("clausal_subject", "subject", "adverbial_clause")
SHORTEST = 4  # tokens: aid, a ship, what it does, a place


def helped_to_do(s: Sentence) -> None:
    """Whoever is helped does what stands behind, and is no part of it: "helped *Greece* battle fires"."""
    for verb in s.tokens[2:-1]:
        if s.lowers[verb] not in DONE or s.pos[verb] not in NOUNS or s.words[verb][:1].isupper():
            continue
        noun, who = s.heads[verb], verb - 1
        if s.roles[verb] != "compound" or noun < verb or s.pos[who] not in ("PROPN", "NOUN"):
            continue
        over = s.heads[noun]
        if s.lemmas[over] != "help" or s.roles[noun] not in HELPED or over >= who:
            continue
        if s.heads[who] not in (verb, noun):
            continue
        for one in s.below(noun, start=over, stop=who):
            s.heads[one] = who
        for one in s.below(verb, start=over, stop=who):
            s.heads[one] = who
        s.hang(noun, verb, "object")
        s.hang(verb, over, "complement_clause")
        s.hang(who, verb, "subject")
        s.pos[verb], s.lemmas[verb], s.forms[verb] = "VERB", s.lowers[verb], "base"


def aid_first(s: Sentence) -> None:
    """ "Aid" before "from" at the head of a sentence is what somebody gives: "*Aid* from Chad reached it"."""
    at = s.first
    if s.last - at < len(BEHIND) + 1 or s.lowers[at] not in NOUNS_FIRST or s.lowers[at + 1] not in BEHIND:
        return
    if s.pos[at] == "VERB" and s.roles[at] in (*SUBJECTS, "complement_clause"):
        s.pos[at], s.forms[at], s.lemmas[at] = "NOUN", "singular", s.lowers[at]
        s.roles[at] = "subject" if s.roles[at] == "complement_clause" else s.roles[at]


def aid_ship(s: Sentence) -> None:
    """Nobody aids a ship: "*Aid* ship from Malta reaches Sfax"."""
    at = s.first
    if s.last - at < SHORTEST or s.lowers[at] != "aid" or s.pos[at] != "VERB" or s.roles[at] not in OPENING:
        return
    things, verb = s.below(at, "object", start=at), s.heads[at]
    if not things or s.forms[things[0]] == "plural" or s.below(things[0], "determiner", "possessor"):
        return
    s.move(at, things[0])
    s.hang(things[0], verb, "subject")
    s.hang(at, things[0], "compound")
    s.pos[at], s.forms[at], s.lemmas[at] = "NOUN", "singular", "aid"


def has_armed(s: Sentence) -> None:
    """ "Has" before a participle and whose the thing behind it is tells what is done: "which *has armed*
    Yemen's rebels"."""
    for has in s.tokens[1:-2]:
        verb = has + 1
        thing = s.heads[verb]
        if s.lemmas[has] != "have" or s.pos[has] != "VERB" or s.forms[verb] not in PAST or thing <= verb + 1:
            continue
        if s.pos[verb] != "VERB" or s.roles[verb] != "adjective" or s.heads[thing] != has:
            continue
        if s.roles[thing] != "object" or not s.below(thing, "possessor", start=verb):
            continue
        s.move(has, verb)
        s.succeed(has, verb)
        s.hang(has, verb, "auxiliary")
        s.hang(thing, verb, "object")
        s.pos[has] = "AUX"


def headline_to(s: Sentence) -> None:
    """A name before "to" at the head of a headline is who will do it: "*US* to give Chad trucks"."""
    if s.pos[s.last - 1] == "PUNCT":
        return
    for to in s.tokens[1:-2]:
        verb, who = to + 1, to - 1
        if s.pos[to] in ("VERB", "AUX") or s.pos[who] == "VERB":
            return
        if s.lowers[to] != "to" or s.heads[to] != verb or s.pos[verb] != "VERB":
            continue
        named = s.pos[who] == "PROPN" or (who == s.first and s.pos[who] == "NOUN")
        if not named or s.below(verb, *SUBJECTS):
            return
        says = s.heads[who]
        if s.heads[verb] == who and (says == who or (says > verb and s.pos[says] == "VERB")):
            s.move(who, verb, start=verb)
            s.hang(verb, verb if says == who else says, "root" if says == who else "complement_clause")
        elif s.heads[who] != verb or s.heads[verb] != verb:
            return
        s.hang(who, verb, "subject")
        return


def due_to_do(s: Sentence) -> None:
    """A base form behind "due to", "set to" is what is to be done: "was *due to free* two men"."""
    for to in s.tokens[1:-2]:
        verb, due = to + 1, to - 1
        split = s.lowers[to] == "to" and s.heads[to] == due and s.roles[to].startswith("preposition")
        if not split or s.pos[due] not in ("ADJ", "VERB") or s.forms[verb] != "base" or s.pos[verb] != "VERB":
            continue
        if s.heads[verb] != s.heads[due] or s.below(to) or s.below(verb, *SUBJECTS):
            continue
        s.hang(verb, due, "open_complement")
        s.hang(to, verb, "auxiliary")
        s.pos[to] = "PART"
