"""A sentence in which a small parser finds no verb: "East Germany *relaxed* rules." read as a noun."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence
from dragoman.parse.mends.voices import INTRANSITIVE

STRONG = ("n", "ne", "um", "un")  # "taken", "gone", "begun": no past tense looks like these
ONLY_VERBS = frozenset(("allege", "insist", "believe"))
# leaders of states whom the model in use does not take for names at the head of a sentence
NAMES = frozenset(("Trump", "May", "Starmer", "Sunak", "Raisi", "Rajoy", "Tsipras", "Aliyev", "Heath"))
PLURALS = frozenset(
    ("aides", "allies", "delegates", "diplomats", "doctors", "envoys", "officials", "pilots", "rebels")
)
GIVING = frozenset(
    ("award", "call", "deny", "fine", "give", "grant", "hand", "name", "offer", "pay", "promise", "show")
)
PARTING = frozenset(("down", "off", "out", "up"))
SHORTEST = 4  # tokens: a subject, a verb, an object, a full stop


# what nothing is done to by: "The minister *brainstormed* with miners"
BESIDE_OTHERS = frozenset(
    ("brainstorm", "clash", "confer", "cooperate", "dine", "haggle", "huddle", "liaise")
)
BESIDE_OTHERS |= frozenset(("lunch", "negotiate", "parley", "side", "spar", "sympathise"))


def find_verb(s: Sentence) -> None:
    """A sentence that ends in a full stop has a finite verb. Where the root is a noun and a participle stands
    right behind a noun with something done to behind it, that participle is the verb."""
    root = _ended_root(s)
    if root is None or s.pos[root] not in NOUNS:
        return
    for verb in range(s.first + 1, s.last - 1):
        if not _past(s, verb) or s.pos[verb - 1] not in NOUNS:
            continue
        marks = s.roles[verb] in ("adjective", "compound")
        if marks and s.heads[verb] > verb and s.pos[s.heads[verb]] in NOUNS:
            _before_its_object(s, verb, root)
            return
        if s.roles[verb] == "noun_clause" and _said_of(s, verb, root) and _has_object(s, verb):
            s.move(root, verb, start=verb + 1)  # "Guerrillas [freed a general]"
            _lead(s, verb, root)
            return
        asks = any(s.lowers[one] == "to" and s.roles[one] == "auxiliary" for one in range(verb, s.last))
        called = s.lemmas[verb] == "call" and s.lowers[verb + 1] == "on" and asks
        called = called or (s.lowers[verb + 1] == "with" and s.lemmas[verb] in BESIDE_OTHERS)
        if called and s.roles[verb] == "noun_clause" and not s.below(verb, "by_agent"):
            s.move(root, verb, start=verb + 1)  # "The envoy *called* on Chad to leave"
            _lead(s, verb, root)
            return


def _said_of(s: Sentence, verb: int, root: int) -> bool:
    """Whether a participle hangs on the root, or on a noun below it to which nothing can be given: "Truckers
    with vans *blocked* a road"."""
    noun = s.heads[verb]
    link = s.heads[noun]
    below = (
        s.roles[noun] == "prepositional_object" and s.roles[link] == "preposition" and s.heads[link] == root
    )
    return noun == root or (below and s.lemmas[verb] not in GIVING)


def find_joined_verb(s: Sentence) -> None:
    """The verb of such a sentence may be joined to the noun that it opens with, or to a clause below that."""
    root = _ended_root(s)
    if root is None:
        return
    named = s.pos[root] == "ADJ" and root == s.first  # "Vanuatu", taken for one
    if not named and s.pos[root] not in NOUNS:
        return
    verb = next((i for i in range(root + 1, s.last) if _past(s, i) and _is_joined(s, i, root)), None)
    if verb is None:
        return
    for own in s.below(verb, *SUBJECTS, start=root, stop=verb):
        s.hang(own, root, "conjunct")
    s.move(root, verb, start=verb)
    _lead(s, verb, root)


def _is_joined(s: Sentence, verb: int, root: int) -> bool:
    above = s.heads[verb]
    if above > verb:
        return False
    if s.roles[verb] == "noun_clause":  # "miners in helmets *conferred*", "wielding an axe *hacked at*"
        alone = not s.below(verb, *AUXILIARIES, start=root, stop=verb)
        return alone and (s.lemmas[verb] in INTRANSITIVE or s.lowers[verb + 1] == "at")
    if s.roles[verb] != "conjunct":
        return False
    joined = bool(s.below(above, "coordinator", start=above, stop=verb))
    if above == root:  # "Vanuatu and a group of states *solicited*"
        return joined == bool(s.below(verb, *SUBJECTS, start=root, stop=verb))
    # "Two judges, one of whom was ill, *gathered*"
    return (
        s.roles[above] == "relative_clause"
        and s.heads[above] == root
        and not joined
        and s.lowers[verb - 1] == ","
    )


def people_as_verb(s: Sentence) -> None:
    """People are no verb: "The emir hosted Taliban *envoys*"."""
    root = s.root
    if root is None or s.lowers[root] not in PLURALS or s.pos[root] != "VERB":
        return
    if not s.below(root, "auxiliary", "object", "adverb", *SUBJECTS):
        s.pos[root], s.forms[root], s.lemmas[root] = "NOUN", "plural", s.lowers[root][:-1]


def name_as_verb(s: Sentence) -> None:
    """A name in capitals before the noun that it belongs to is no verb: "*ECOWAS* leaders met"."""
    name, noun = s.first, s.first + 1
    letters = s.words[name]
    if s.last - s.first < SHORTEST or len(letters) < SHORTEST - 1 or not letters.isupper():
        return
    if s.pos[name] != "VERB" or s.heads[noun] != name or s.roles[noun] != "object":
        return
    s.move(name, noun)
    s.succeed(name, noun)
    if s.roles[noun] != "root":
        s.roles[noun] = "subject"
    s.hang(name, noun, "compound")
    s.pos[name], s.forms[name] = "PROPN", "singular"


def name_first(s: Sentence) -> None:
    """A leader whose name is a word, or unknown to the parser, first in a sentence: "*Trump* threatened"."""
    name = s.first
    if s.words[name] in NAMES and s.pos[name] in ("NOUN", "AUX") and s.last - s.first >= SHORTEST:
        if s.pos[name] == "AUX" and (s.pos[name + 1] != "VERB" or s.forms[name + 1] not in PAST):
            return  # "May the talks succeed"
        s.pos[name], s.forms[name], s.lemmas[name] = "PROPN", "singular", s.words[name]
        if s.roles[name] == "auxiliary":
            s.roles[name] = "subject"


def never_a_noun(s: Sentence) -> None:
    """ "Prosecutors *allege* Kim stole it": with the verb taken for a part of the name behind it, what is
    alleged would be told as a fact."""
    for verb in s.tokens[1:]:
        if s.lowers[verb] not in ONLY_VERBS or s.pos[verb] not in NOUNS or s.pos[verb - 1] not in NOUNS:
            continue
        name = s.heads[verb]
        if s.roles[verb] == "compound" and s.roles[name] == "subject":
            clause = s.heads[name]
            s.succeed(clause, verb)
            s.hang(clause, verb, "complement_clause")
            s.hang(verb - 1, verb, "subject")
        elif not s.below(verb, "complement_clause"):
            continue
        s.pos[verb], s.forms[verb], s.lemmas[verb] = "VERB", "present", s.lowers[verb]


def _ended_root(s: Sentence) -> int | None:
    """The root of a sentence that a full stop ends and that has room for a verb."""
    return None if s.last - s.first < SHORTEST or s.lowers[s.last - 1] != "." else s.root


def _past(s: Sentence, verb: int) -> bool:
    return s.pos[verb] == "VERB" and s.forms[verb] in PAST and not s.lowers[verb].endswith(STRONG)


def _has_object(s: Sentence, verb: int) -> bool:
    behind = verb + 1
    parted = s.lowers[behind] in PARTING and bool(
        s.below(behind, "prepositional_object")
    )  # "sealed *off* a road"
    railed = s.lowers[behind : behind + 2] == ["out", "at"]  # "Relatives [hit out at the police]"
    thing = parted or railed or bool(s.below(verb, "object", "object_predicate", start=behind))
    return thing and not s.below(verb, "by_agent", start=behind)


def _before_its_object(s: Sentence, verb: int, root: int) -> None:
    """ "An appeals court in Doha [commuted sentences]": the noun under the participle is its object."""
    done_to = s.heads[verb]
    before = range(s.first, verb)
    subject = next((i for i in before if s.pos[i] in NOUNS and (i == root or s.heads[i] >= verb)), None)
    if subject is None:
        return
    for other in s.below(done_to, "adjective", start=verb + 1, stop=done_to):
        if s.pos[other] == "VERB":
            s.hang(other, verb, "conjunct")  # "armed and trained fighters"
    _lead(s, verb, subject)
    s.hang(done_to, verb, "object")


def _lead(s: Sentence, verb: int, subject: int) -> None:
    s.hang(verb, verb, "root")
    s.forms[verb] = "past"
    s.hang(subject, verb, "subject")


def shot_dead(s: Sentence) -> None:
    """Who is shot dead is the object: "Two men on a scooter *shot dead* a senator", "shot dead *three
    officers*"."""
    for shot in s.tokens[1:-2]:
        dead = shot + 1
        if s.lowers[shot] != "shot" or s.lowers[dead] != "dead":
            continue
        if s.pos[shot] in NOUNS and s.heads[dead] == dead and s.pos[shot - 1] in NOUNS:
            for own in s.below(shot, stop=shot):
                s.heads[own] = shot - 1
            s.hang(shot - 1, s.heads[shot], s.roles[shot])
            s.move(dead, shot)
            s.succeed(dead, shot)
            s.pos[shot], s.lemmas[shot], s.forms[shot] = "VERB", "shoot", "past"
            s.hang(dead, shot, "adverb")
        elif s.pos[shot] == "VERB" and s.roles[dead] == "adjective" and s.heads[dead] > dead:
            s.hang(dead, shot, "adverb")


def test_fires(s: Sentence) -> None:
    """ "Iran *test-fires* missile": a headline's verb, taken for a noun."""
    for at in s.tokens[3:]:
        if s.lowers[at] not in ("fires", "fired", "launches", "launched") or s.lowers[at - 1] != "-":
            continue
        if s.lowers[at - 2] != "test" or s.pos[at] == "VERB":
            continue
        missile = s.heads[at]
        if missile <= at or s.heads[missile] != missile or s.pos[s.first] != "PROPN":
            continue
        who = at - 3
        for word in s.below(missile, stop=at - 2):
            s.heads[word] = who
        s.hang(missile, at, "object")
        s.hang(at, at, "root")
        s.hang(who, at, "subject")
        s.move(missile, at, start=missile + 1)
        s.pos[at], s.lemmas[at] = "VERB", "fire" if s.lowers[at].startswith("fire") else "launch"
        s.forms[at] = "present" if s.lowers[at].endswith("s") else "past"


def past_of_root(s: Sentence) -> None:
    """A past tense with an owned thing behind it, in a sentence without another verb, is no participle:
    "Three hundred rebels *handed* in their guns"."""
    noun = s.root
    if noun is None or s.pos[noun] != "NOUN" or noun + 1 >= s.last:
        return
    verb = noun + 1
    if s.roles[verb] != "noun_clause" or s.pos[verb] != "VERB" or s.forms[verb] != "past":
        return
    others = [one for one in s.tokens if one != verb and s.pos[one] in ("VERB", "AUX")]
    if others or not any(s.roles[one] == "possessor" for one in range(verb + 1, min(verb + 4, s.last))):
        return
    s.move(noun, verb, start=verb + 1)
    s.hang(verb, verb, "root")
    s.hang(noun, verb, "subject")
