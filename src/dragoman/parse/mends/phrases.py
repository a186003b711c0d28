"""Noun phrases that a small parser hangs on the wrong word."""

from dragoman.grammar import AUXILIARIES, NOUNS, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

MESSAGES = frozenset(("cable", "letter", "message", "note", "petition", "telegram"))
# what is done in a letter
WRITTEN = frozenset(
    ("accuse", "ask", "beg", "call", "condemn", "demand", "denounce", "insist", "offer", "protest", "request")
) | {"seek", "threaten", "urge", "warn"}
# verbs with somebody and "of" something
PARTING = frozenset(("absolve", "accuse", "acquit", "assure", "deprive", "divest", "relieve", "strip"))
# verbs with somebody and a thing, in this order
GIVING = frozenset(
    ("award", "forgive", "give", "grant", "hand", "lend", "loan", "offer", "pass", "pay", "sell", "send")
) | {"teach", "throw"}
ENDINGS = ("al", "sal", "ing", "ion", "ment", "ure", "ance", "ence", "est", "ease", "overy")  # of acts
# what somebody makes or writes: the doer named behind it is its own
MADE = frozenset(("report", "plan", "study", "book", "article", "film", "letter", "offer", "attack", "visit"))
# states whose name has an article
THE = frozenset(
    ("states", "nations", "netherlands", "emirates", "philippines", "kingdom", "union", "taliban")
)
PREFIXES = frozenset(("co", "ex", "vice"))
PARTS = frozenset(("adjective", "compound", "noun_modifier", "number", "root"))
SURETIES = frozenset(("bail", "parole", "bond", "licence", "probation"))
REMOVALS = frozenset(("departure", "deportation", "eviction", "expulsion", "extradition", "repatriation"))
HARMS = frozenset(("abuse", "beating", "death", "hanging", "killing", "murder", "suicide", "torture"))
LOCKUPS = frozenset(("custody", "detention", "jail", "prison"))
DEEDS = frozenset(("abuse", "coup", "crime", "fraud", "genocide", "killing", "massacre", "murder", "rape"))
DEEDS |= frozenset(("slaughter", "theft", "torture", "violation"))
ENTERING = frozenset(("cross", "enter", "leave", "reach"))
BEFORE_WRITING = frozenset(("prepositional_object", "preposition", "indirect_object", "apposition"))


def prefixed(s: Sentence) -> None:
    """What a hyphen joins to a noun is part of it: "shot two *co-workers*"."""
    for hyphen in s.tokens[1:-1]:
        first, noun = hyphen - 1, hyphen + 1
        if s.words[hyphen] != "-" or s.pos[noun] not in NOUNS or s.roles[hyphen] != s.roles[noun]:
            continue
        if s.heads[hyphen] != s.heads[noun] or s.heads[noun] in (hyphen, noun):
            continue
        twice = s.heads[first] == s.heads[noun] and s.roles[first] == s.roles[noun]
        if not twice and s.lowers[first] not in PREFIXES:
            continue
        if s.roles[noun] in PARTS or s.is_over(noun, first) or s.is_over(hyphen, first):
            continue
        s.move(first, noun)
        s.succeed(first, noun)
        s.hang(first, noun, "compound")
        s.hang(hyphen, noun, "punctuation")


def place_of_headline(s: Sentence) -> None:
    """A name before a colon says where, and is no subject: "*Nigeria*: gunmen free 40 pupils"."""
    first = s.first
    if first + 2 >= s.last or s.lowers[first + 1] != ":" or s.roles[first] not in SUBJECTS:
        return
    if s.below(s.heads[first], *SUBJECTS, start=first + 2):
        s.roles[first] = "dependent"


def free_from_bail(s: Sentence) -> None:
    """Who is released is no part of the bail: "released on bail *the rapper's brother*"."""
    for at in s.tokens[1:-1]:
        link = at - 1
        if s.lowers[at] not in SURETIES or s.lowers[link] != "on" or s.roles[link] != "preposition":
            continue
        noun, verb = s.heads[at], s.heads[link]
        for behind in s.below(at, "object", start=at):  # "released on bail *64 men*"
            noun = behind
            s.heads[noun] = link
        while s.roles[noun] in ("compound", "noun_modifier") and s.heads[noun] > noun:
            noun = s.heads[noun]
        if noun <= at or s.heads[noun] != link or s.pos[verb] != "VERB" or s.below(verb, "object"):
            continue
        s.hang(at, link, "prepositional_object")
        s.hang(noun, verb, "object")
        if s.below(verb, "subject", stop=verb) and not s.below(verb, *AUXILIARIES):
            s.forms[verb] = "past"


def count_for_act(s: Sentence) -> None:
    """Those behind "by police" are not the police's: "the arrest by police *of 60 students*", "the expulsion
    by Guinea *of a French envoy*"."""
    for at in s.tokens[3:]:
        doer = s.heads[at]
        link = s.heads[doer]
        if s.lowers[at] != "of" or s.roles[at] != "preposition" or doer != at - 1 or s.lowers[link] != "by":
            continue
        counted = s.below(at, "prepositional_object", start=at)
        numbered = any(s.below(one, "number", start=at) for one in counted)
        alone = s.lowers[doer] in THE or not s.below(doer, "determiner", "possessor", stop=doer)
        bare = s.pos[doer] == "PROPN" and alone
        named = bare or s.lowers[doer] == "police"
        told = named and any(s.below(one, "determiner", "possessor", start=at) for one in counted)
        if (numbered or told) and s.pos[s.heads[link]] == "NOUN" and s.heads[link] == link - 1:
            s.heads[at] = s.heads[link]


def free_from_addressee(s: Sentence) -> None:
    """Whoever a letter is sent to does not write it: "a letter to the head of the bank *threatening* …"."""
    for at in s.tokens[4:]:
        if s.roles[at] != "noun_clause" or s.forms[at] != "gerund" or s.lemmas[at] not in WRITTEN:
            continue
        verb = s.climb(s.heads[at], lambda one: s.roles[one] in BEFORE_WRITING)
        things = s.below(verb, "object", stop=at)
        if s.pos[verb] == "VERB" and things and s.lemmas[things[0]] in MESSAGES and things[0] != s.heads[at]:
            s.hang(at, verb, "adverbial_clause")


def part_of_what(s: Sentence) -> None:
    """What somebody is stripped or assured of is no part of them: "stripped nine men *of* their papers",
    "acquitted the mayor of Bria *of* theft"."""
    for link in s.tokens[3:-1]:
        done_to = s.heads[link]
        if s.lowers[link] != "of" or s.roles[link] != "preposition":
            continue
        above = s.heads[done_to]
        if s.roles[done_to] == "prepositional_object" and s.lowers[above] == "of":
            done_to = s.heads[above]
        verb = s.heads[done_to]
        if s.roles[done_to] != "object" or s.pos[verb] != "VERB" or s.lemmas[verb] not in PARTING:
            continue
        parts = [one for one in range(link + 1, s.last - 1) if s.lowers[one] == "of"]
        deed = s.lemmas[link + 1] in DEEDS or any(s.lemmas[one] in DEEDS for one in s.below(link, start=link))
        if not deed and any(s.heads[one] == done_to or s.heads[s.heads[one]] == link for one in parts):
            continue  # "accused *the head of the army* of theft"
        if any(s.pos[one] in ("NOUN", "VERB") for one in s.below(link, start=link)):
            s.heads[link] = verb


def away_from_place(s: Sentence) -> None:
    """Who meets in a place is not the place's: "a meeting in Paris *of union leaders* with the premier"."""
    for at in s.tokens[3:]:
        place = s.heads[at]
        link = s.heads[place]
        if s.lowers[at] != "of" or s.roles[at] != "preposition" or place != at - 1 or s.pos[place] != "PROPN":
            continue
        noun = s.heads[link]
        if s.lowers[link] not in ("in", "at") or s.pos[noun] != "NOUN" or noun > link:
            continue
        if s.below(at, "prepositional_object", start=at) and not s.below(place, "determiner"):
            s.heads[at] = noun


def entered_from(s: Sentence) -> None:
    """Where somebody comes from owns no place that he enters: "trucks entered the enclave *from Egypt*"."""
    for at in s.tokens[3:]:
        place = s.heads[at]
        if s.lowers[at] != "from" or s.roles[at] != "preposition" or s.roles[place] != "object":
            continue
        if s.lemmas[s.heads[place]] in ENTERING and s.pos[place] in NOUNS:
            s.heads[at] = s.heads[place]


def doer_of_act(s: Sentence) -> None:
    """Who does an act named by a noun made nothing of what it is done to, nor does he do what an active verb
    tells: "the repeal of three laws *by the cabinet*", "opened an inquiry into the killing of two men *by
    soldiers*"."""
    for at in s.tokens[4:]:
        if s.lowers[at] != "by" or s.roles[at] not in ("preposition", "by_agent"):
            continue
        thing = s.heads[at]
        if s.pos[thing] == "VERB" and s.below(thing, "subject", stop=thing) and s.below(thing, "object"):
            thing = at - 1
        link = s.heads[thing]
        act = s.heads[link]
        if s.pos[thing] != "NOUN":
            continue
        if s.lowers[link] != "of" or s.roles[thing] != "prepositional_object" or s.pos[act] != "NOUN":
            continue
        made = s.lemmas[thing] in MADE or s.lemmas[thing].endswith(ENDINGS)
        if s.lemmas[act].endswith(ENDINGS) and not made:
            s.heads[at] = act


def away_of_act(s: Sentence) -> None:
    """From where somebody is brought says whence an act is, not whose he is: "the extradition of a general
    *from Croatia*"; so does the prison where he dies: "the death of Ana Lim *in custody*"."""
    for at in s.tokens[4:]:
        thing = s.heads[at]
        link = s.heads[thing]
        act = s.heads[link]
        if s.roles[at] != "preposition" or s.lowers[link] != "of" or s.roles[thing] != "prepositional_object":
            continue
        removed = s.lowers[at] == "from" and s.lemmas[act] in REMOVALS
        held = s.lemmas[act] in HARMS and any(s.lowers[one] in LOCKUPS for one in s.below(at))
        if removed or (held and s.lowers[at] == "in"):
            s.heads[at] = act


def two_things(s: Sentence) -> None:
    """The first of two objects is to whom it is given: "handed *the army* four helicopters"."""
    for verb in s.tokens:
        if s.pos[verb] != "VERB" or s.lemmas[verb] not in GIVING:
            continue
        things = s.below(verb, "object", start=verb + 1)
        if (
            len(things) == 2
            and s.below(things[1], "number", "determiner", "adjective", start=things[0], stop=things[1])
            and "," not in s.lowers[verb : things[1]]
        ):
            s.roles[things[0]] = "indirect_object"


def turned_into(s: Sentence) -> None:
    """ "the pop star *turned* politician Bobi Wine": one person, whom the name names."""
    for turned in s.tokens[2:-1]:
        was = turned - 1
        if s.lowers[turned] != "turned" or s.pos[was] != "NOUN" or s.pos[turned] != "VERB":
            continue
        names = s.below(turned, "object", start=turned + 1)
        if not names or s.pos[names[0]] != "PROPN" or s.pos[turned + 1] != "NOUN":
            continue
        above, role = s.heads[was], s.roles[was]
        if above in (turned, was) or role not in (
            "object",
            "subject",
            "passive_subject",
            "prepositional_object",
        ):
            continue
        name = names[0]
        s.move(turned, above, start=name + 1)
        s.move(was, name)
        s.hang(name, above, role)
        s.hang(was, name, "compound")
        s.hang(turned, name, "adjective")
        s.forms[turned] = "past_participle"


def put_on_hold(s: Sentence) -> None:
    """What is put on hold is no part of a hold: "put the *release* of prisoners *on hold*"."""
    for link in s.tokens[3:-1]:
        thing = s.heads[link]
        put = s.heads[thing]
        held = s.lowers[link] == "on" and s.lowers[link + 1] in ("hold", "ice")
        if held and s.lemmas[put] in ("place", "put") and s.roles[thing] == "object":
            s.hang(link, put, "preposition")
