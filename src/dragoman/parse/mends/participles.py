"""Participles that a small parser hangs on the wrong noun."""

from dragoman.grammar import PAST, SUBJECTS
from dragoman.parse.mends.phrases import MESSAGES
from dragoman.parse.mends.sentence import Sentence

LETTING = frozenset(("allow", "authorise", "authorize", "enable", "force", "let", "order", "permit"))
PUBLISHED = frozenset(("released", "issued", "published"))
# what is published, and may be of or to people who are held
DOCUMENTS = MESSAGES.union(
    ("appeal", "article", "audio", "clip", "documentary", "e-mail", "email", "film", "footage", "image"),
    (
        "interview",
        "list",
        "memo",
        "name",
        "photo",
        "photograph",
        "picture",
        "poll",
        "post",
        "poster",
        "profile",
    ),
    ("recording", "report", "statement", "study", "survey", "tape", "testimony", "transcript", "video"),
)


def lead_those(s: Sentence) -> None:
    """A participle behind "those" is said of them: "Among *those freed* were two monks"."""
    for verb in s.tokens[2:]:
        those = verb - 1
        if s.lowers[those] != "those" or s.heads[those] != verb or s.roles[those] != "determiner":
            continue
        if s.roles[verb] == "prepositional_object" and s.forms[verb] in PAST:
            s.succeed(verb, those)
            s.hang(verb, those, "noun_clause")
            s.pos[those], s.pos[verb], s.forms[verb] = "PRON", "VERB", "past_participle"


def released_letter(s: Sentence) -> None:
    """What is released behind a letter, list or film is that, not those it is to or of, nor who speaks in it:
    "a video of two hostages *released* on Sunday", "in a statement, *released* yesterday, Chad said"."""
    for verb in s.tokens[3:]:
        above = s.heads[verb]
        if s.lowers[verb] not in PUBLISHED:
            continue
        if s.roles[verb] == "noun_clause" and s.roles[above] == "prepositional_object" and above < verb:
            thing = s.heads[s.heads[above]]
            if s.lemmas[thing] in DOCUMENTS:
                s.heads[verb] = thing
        elif s.roles[verb] == "adverbial_clause" and s.words[verb - 1] == "," and above > verb:
            things = [i for i in range(s.first, verb) if s.lemmas[i] in DOCUMENTS and s.pos[i] == "NOUN"]
            if things:
                s.hang(verb, things[-1], "noun_clause")


def allowed_to(s: Sentence) -> None:
    """What somebody is let do is not what a participle says of them: "allowed a ship *carrying* men
    *to dock*"."""
    for verb in s.tokens[3:]:
        let = s.heads[verb]
        if s.roles[verb] != "complement_clause" or s.forms[verb] != "gerund" or s.lemmas[let] not in LETTING:
            continue
        who = s.below(verb, *SUBJECTS, stop=verb)
        done = [one for one in s.below(verb, "open_complement", start=verb) if s.lowers[one - 1] == "to"]
        if len(who) != 1 or not done or who[0] < let or s.below(verb, "auxiliary"):
            continue
        s.hang(done[0], let, "complement_clause")
        s.hang(who[0], done[0], "subject")
        s.hang(verb, who[0], "noun_clause")


def to_those_done(s: Sentence) -> None:
    """A participle between "to" and its noun is said of the noun: "handed it *to wounded men*"."""
    for verb in s.tokens[2:-1]:
        link = verb - 1
        if s.lowers[link] != "to" or s.roles[link] != "auxiliary" or s.heads[link] != verb:
            continue
        if s.forms[verb] not in PAST or s.lowers[verb] == s.lemmas[verb] or s.heads[verb] == verb:
            continue  # "to cut" may be taken for one
        nouns = s.below(verb, "object", start=verb)
        if not nouns or any(s.pos[one] not in ("ADJ", "NOUN", "PROPN") for one in range(verb + 1, nouns[0])):
            continue
        noun, above = nouns[0], s.heads[verb]
        s.move(verb, above, start=noun + 1)
        s.hang(link, above, "preposition")
        s.hang(noun, link, "prepositional_object")
        s.hang(verb, noun, "adjective")
        s.pos[link], s.forms[verb] = "ADP", "past_participle"
