"""What stands behind a noun, and a small parser hangs on the wrong word: names, clauses, a second noun."""

from dragoman.grammar import FOREMOST, NOUNS, SUBJECTS
from dragoman.parse.mends.sentence import Sentence
from dragoman.parse.mends.voices import MEASURES

ATTACKS = frozenset(
    ("airstrike", "ambush", "assault", "attack", "barrage", "blast", "blaze", "bombardment", "bombing")
) | frozenset(
    ("clash", "crackdown", "crash", "explosion", "fire", "massacre", "offensive", "raid", "shelling")
)
ATTACKS |= frozenset(("shooting", "siege", "stabbing", "strike"))
HARMING = frozenset(("claim", "destroy", "injure", "kill", "leave", "maim", "wound"))
HARMING |= frozenset(("die", "perish"))
WHILE = frozenset(("during", "in"))
ABOUT = frozenset(("against", "at", "by", "in", "near", "of", "on", "outside"))
PEERS = frozenset(("colleague", "counterpart", "predecessor", "rival", "successor"))
DAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday")
)
# of what is taken or held: where it goes then
RETURNING = frozenset(
    ("deliver", "deport", "expel", "extradite", "hand", "release", "repatriate", "restore", "return", "send")
) | frozenset(("surrender", "transfer", "turn"))
# what else goes somewhere, belongs or is said to somebody
WITH_TO = frozenset(
    ("accord", "address", "allocate", "appoint", "assign", "attach", "attribute", "belong", "bring", "call")
) | frozenset(("close", "come", "commit", "cross", "dedicate", "donate", "elect", "escape", "export", "flee"))
WITH_TO |= frozenset(("fly", "give", "go", "lead", "lend", "link", "loan", "lose", "move", "owe", "oppose"))
WITH_TO |= frozenset(
    ("pay", "pledge", "promise", "relate", "say", "sell", "send", "sentence", "ship", "take")
)
WITH_TO |= frozenset(("tie", "travel", "try", "want", "write"))
NAMING = frozenset(("appoint", "designate", "identify", "list", "name"))
IMPOSING = frozenset(("announce", "impose", "introduce", "levy", "order", "put", "set", "slap"))
MISPLACED = frozenset(("apposition", "dependent", "noun_adverbial", "object", "subject"))
BEHIND = frozenset(("noun_clause", "relative_clause"))
# what people are charged with in these words is no deed of one day
OFFENCES = frozenset(("collude", "conspire", "defame", "disseminate", "finance", "form", "found", "incite"))
OFFENCES |= frozenset(("insult", "join", "lead", "organise", "organize", "plot", "promote", "spread", "spy"))
OFFENCES |= frozenset(("subvert", "support", "undermine"))
CHARGING = frozenset(("accuse", "acquit", "charge", "convict", "detain", "fine", "give", "indict", "jail"))
CHARGING |= frozenset(("arrest", "imprison", "sentence", "try"))
WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))


def attack_that_killed(s: Sentence) -> None:
    """An attack kills, not what it is on: "the shelling *of a hospital* that killed two doctors", "… in which
    two doctors died"."""
    for verb in s.tokens[4:]:
        if s.roles[verb] != "relative_clause" or s.lemmas[verb] not in HARMING:
            continue
        that = s.below(verb, "subject", stop=verb)
        links = [one for one in s.below(verb, "preposition", stop=verb) if s.lowers[one] in WHILE]
        within = any(s.lowers[one + 1] == "which" for one in links)
        if not within and (not that or s.lowers[that[0]] not in ("that", "which")):
            continue
        at = s.heads[verb]
        for _ in s.tokens:
            link = s.heads[at]
            if s.roles[at] != "prepositional_object" or s.lowers[link] not in ABOUT:
                break
            at = s.heads[link]
            if s.pos[at] == "VERB":  # "condemned a strike *on a school* that …", hung on the verb
                things = [one for one in s.below(at, "object", "subject", stop=link) if one == link - 1]
                at = things[0] if things else at
            if s.lemmas[at] in ATTACKS and s.pos[at] in NOUNS:
                s.heads[verb] = at
                break
            if s.pos[at] not in NOUNS:
                break


def counterpart(s: Sentence) -> None:
    """A name behind "counterpart" is the counterpart's: "met his *counterpart* Prime Minister Nino Sey"."""
    for noun in s.tokens[1:-1]:
        if s.lemmas[noun] not in PEERS or s.pos[noun] != "NOUN":
            continue
        above = s.heads[noun]
        heads = {noun, above, s.heads[above]}
        for name in range(noun + 1, min(noun + 8, s.last)):
            if s.pos[name] != "PROPN" or s.heads[name] not in heads or s.lowers[name] in DAYS:
                continue
            if s.roles[name] not in MISPLACED:
                continue
            between = range(noun + 1, name)
            plain = all(s.pos[one] in ("ADJ", "PROPN", "NOUN") or s.words[one] in ",-" for one in between)
            if plain and name != above:
                s.hang(name, noun, "apposition")
            break


def joined_object(s: Sentence) -> None:
    """Whom a parser joins to the verb is a second object: "shot the mayor, Jan Sey, *and two guards*"."""
    for at in s.tokens[3:]:
        verb = s.heads[at]
        if s.roles[at] != "conjunct" or s.pos[at] not in (*NOUNS, "NUM") or s.pos[verb] != "VERB":
            continue
        if s.below(at, "subject", "object", "auxiliary", "passive_subject", "complement_clause"):
            continue
        joint = s.below(verb, "coordinator", stop=at)
        things = s.below(verb, "object", start=verb, stop=at)
        if len(things) != 1 or not joint or s.below(verb, "conjunct", stop=at):
            continue
        start = s.opening(at)
        if joint[-1] in (start - 1, at - 1) and s.lowers[joint[-1]] == "and":
            s.heads[at] = things[0]
            s.heads[joint[-1]] = things[0]


def retold_by_noun(s: Sentence) -> None:
    """A noun that sums up what was done, or who did it first, is done to by nobody: "left the town, *a
    retreat* hailed abroad", "sent its envoy back, *the first state* to do so"."""
    for noun in s.tokens[4:]:
        verb = s.heads[noun]
        if s.roles[noun] != "object" or s.pos[verb] != "VERB":
            continue
        comma = next((one for one in range(noun - 1, verb, -1) if s.words[one] == ","), None)
        if comma is None or len(s.below(verb, "object", start=verb, stop=comma)) != 1:
            continue
        opens = [*s.lowers[comma + 1 : comma + 3], ""]
        if opens[0] in ("a", "an") and comma == noun - 2 and s.below(noun, *BEHIND, start=noun):
            s.roles[noun] = "dependent"
        elif opens[0] == "the" and opens[1] in FOREMOST:
            for one in s.below(verb, "indirect_object", start=comma, stop=noun):
                s.hang(one, noun, "compound")
            for one in s.below(verb, "adverbial_clause", start=noun):
                s.hang(one, noun, "relative_clause")
            s.roles[noun] = "dependent"


def behind_aside(s: Sentence) -> None:
    """What stands behind an aside about the object goes with the verb: "sent nine jets, most of them
    fighters, *toward Taiwan*"."""
    for link in s.tokens[6:-1]:
        aside = s.heads[link]
        thing = s.heads[aside]
        verb = s.heads[thing]
        if s.words[link - 1] != "," or s.roles[link] != "preposition" or s.roles[aside] != "apposition":
            continue
        opened = any(s.words[one] == "," for one in range(thing + 1, aside))
        if opened and s.roles[thing] == "object" and s.pos[verb] == "VERB" and thing < aside < link:
            for one in s.below(aside, start=link - 1):
                s.heads[one] = verb


def where_returned(s: Sentence) -> None:
    """Where something is returned to hangs on no clause about it: "returned art stolen in war *to Mali*"."""
    for link in s.tokens[4:-1]:
        if s.lowers[link] != "to" or s.roles[link] not in ("preposition", "indirect_object"):
            continue
        inner = s.heads[link]
        if s.pos[inner] in NOUNS and s.lowers[s.heads[inner]] in ABOUT:  # "killed in clashes *to* Chad"
            inner = s.heads[s.heads[inner]]
        given = [one for one in s.below(inner, start=inner, stop=link) if s.lowers[one] == "to"]
        if s.roles[inner] not in BEHIND or (s.lemmas[inner] in WITH_TO and not given) or inner > link:
            continue
        thing = s.heads[inner]
        if s.roles[thing] == "prepositional_object" and s.lowers[s.heads[thing]] == "of":
            thing = s.heads[s.heads[thing]]
        verb = s.heads[thing]
        if s.roles[thing] != "object" or s.lemmas[verb] not in RETURNING or s.below(verb, "indirect_object"):
            continue
        if not any(s.lowers[one] == "to" for one in s.below(verb, "preposition")):
            for one in s.below(inner, "preposition", start=link):
                s.heads[one] = verb
            s.hang(link, verb, "preposition")


def named_as(s: Sentence) -> None:
    """Who is named as something is the object: "*named* a former lawmaker *as* a suspect"."""
    for verb in s.tokens:
        if s.pos[verb] != "VERB" or s.lemmas[verb] not in NAMING or s.below(verb, "object"):
            continue
        called = s.below(verb, "object_predicate", start=verb)
        links = [one for one in s.below(verb, "preposition", start=verb) if s.lowers[one] == "as"]
        if len(called) == 1 and links and called[0] < links[0]:
            s.roles[called[0]] = "object"


def imposed_measure(s: Sentence) -> None:
    """A ban is imposed, not what it is on: "bans *on its grain* imposed by Poland"."""
    for verb in s.tokens[4:]:
        thing = s.heads[verb]
        link = s.heads[thing]
        if s.roles[verb] != "noun_clause" or s.lemmas[verb] not in IMPOSING:
            continue
        if s.roles[thing] != "prepositional_object" or s.lowers[link] not in ("against", "for", "of", "on"):
            continue
        if s.lemmas[s.heads[link]] in MEASURES and s.pos[s.heads[link]] in NOUNS:
            s.heads[verb] = s.heads[link]


def name_of_noun(s: Sentence) -> None:
    """A name right behind a noun is the noun's, and no second subject or object: "The *librarian* Ana Ruiz
    was jailed", "took the *student* Juan Paz from a flat"."""
    for name in s.tokens[1:]:
        if s.roles[name] not in (*SUBJECTS, "object", "indirect_object") or s.pos[name] != "PROPN":
            continue
        first = name
        while s.pos[first - 1] == "PROPN" and s.heads[first - 1] == name and s.roles[first - 1] == "compound":
            first -= 1
        noun = first - 1
        if noun < s.first or s.pos[noun] != "NOUN" or s.heads[noun] != s.heads[name]:
            continue
        same = s.roles[noun] == s.roles[name] or {s.roles[noun], s.roles[name]} <= {*SUBJECTS}
        if same and s.forms[noun] != "plural":
            s.hang(name, noun, "apposition")


def charged_on(s: Sentence) -> None:
    """The day behind what somebody is charged with is the day of the charge, where that is nothing done in a
    day: "charged him with inciting unrest *on Thursday*"."""
    for on in s.tokens[4:-1]:
        day = s.below(on, "prepositional_object", start=on) if s.lowers[on] == "on" else []
        if not day or s.lowers[day[0]] not in WEEKDAYS:
            continue
        deed = s.climb(s.heads[on], lambda one: s.pos[one] in NOUNS)
        verb = s.climb(s.heads[s.heads[deed]], lambda one: s.pos[one] in NOUNS)
        told = s.roles[deed] == "prepositional_clause" and s.lemmas[deed] in OFFENCES
        timed = any(s.lowers[one] == "on" for one in s.below(verb, "preposition"))
        if told and s.lemmas[verb] in CHARGING and not timed and verb < deed:
            s.hang(on, verb, "preposition")
