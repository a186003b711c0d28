"""Participles that a small parser hangs on the wrong noun."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.phrases import MESSAGES
from dragoman.parse.mends.sentence import Sentence

SPANS = frozenset(("day", "evening", "hour", "month", "morning", "night", "time", "week", "year"))
LETTING = frozenset(("allow", "authorise", "authorize", "enable", "force", "let", "order", "permit"))
PUBLISHED = frozenset(("released", "issued", "published"))
# who speaks for those to whom it was done
NEAR = frozenset(
    ("attorney", "brother", "child", "colleague", "daughter", "family", "father", "friend", "husband")
)
NEAR |= frozenset(("lawyer", "mother", "parent", "relative", "sister", "son", "supporter", "widow", "wife"))
SUFFERED = frozenset(
    ("abduct", "arrest", "capture", "convict", "deport", "detain", "execute", "free", "hold")
)
SUFFERED |= frozenset(
    ("imprison", "jail", "kidnap", "kill", "release", "seize", "sentence", "shoot", "torture")
)
BACKED = frozenset(("accompanied", "backed", "covered", "escorted", "followed", "joined", "supported"))
INTO = frozenset(("across", "against", "into", "onto", "to", "toward", "towards"))
DONE = {  # taken for nouns
    "arrested": "arrest",
    "detained": "detain",
    "freed": "free",
    "held": "hold",
    "jailed": "jail",
    "killed": "kill",
    "pardoned": "pardon",
    "released": "release",
}
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
HURT = frozenset(("burn", "hurt", "injure", "maim", "scar", "wound"))
MOVING = frozenset(
    ("advance", "approach", "arrive", "besiege", "flee", "oppose", "retreat", "return", "wait")
)


def lead_those(s: Sentence) -> None:
    """A participle behind "those" or a number is said of them: "Among *those freed* were two monks", "Ana Lim
    was among the *40 freed* on Sunday"."""
    for verb in s.tokens[1:]:
        those = verb - 1
        if s.pos[those] == "NUM" and s.heads[verb] == those and s.lowers[verb] in DONE:
            s.lemmas[verb] = DONE[s.lowers[verb]]
            s.pos[verb], s.forms[verb], s.roles[verb] = "VERB", "past_participle", "noun_clause"
        if s.lowers[those] != "those" or s.heads[those] != verb or s.roles[those] != "determiner":
            continue
        noun = s.pos[verb] == "NOUN" and s.lowers[verb] in DONE
        if s.roles[verb] in ("prepositional_object", "subject") and (noun or s.forms[verb] in PAST):
            s.lemmas[verb] = DONE.get(s.lowers[verb], s.lemmas[verb])
            s.succeed(verb, those)
            s.hang(verb, those, "noun_clause")
            s.pos[those], s.pos[verb], s.forms[verb] = "PRON", "VERB", "past_participle"


def all_among(s: Sentence) -> None:
    """Those who are "among those held" are all that are listed: "Among those held are Ana Lim, a nurse, *and
    Omar Sey*"."""
    for be in s.tokens[2:-2]:
        opened = s.lemmas[be] == "be" and any(s.lowers[i] == "among" for i in s.below(be, stop=be))
        named = s.below(be, "subject", "attribute", start=be) if opened else []
        if len(named) != 1:
            continue
        told = s.below(named[0], "apposition", start=named[0])
        for one in [joined for above in (be, *told) for joined in s.below(above, "conjunct", start=be)]:
            ends = [i for i in range(named[0], one) if s.lowers[i] == "and" and s.lowers[i - 1] == ","]
            if ends and s.pos[one] in NOUNS:
                s.hang(one, named[0], "conjunct")


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


def to_those_doing(s: Sentence) -> None:
    """So is one that takes no object: "left its bases *to advancing Iraqi forces*"."""
    for verb in s.tokens[2:-1]:
        link, nouns = verb - 1, s.below(verb, "object", start=verb)
        if s.lowers[link] != "to" or s.roles[verb] != "prepositional_clause" or s.heads[verb] != link:
            continue
        if s.lemmas[verb] in MOVING and nouns and s.forms[nouns[0]] == "plural":
            s.move(verb, s.heads[link], start=nouns[0] + 1)
            s.hang(nouns[0], link, "prepositional_object")
            s.hang(verb, nouns[0], "adjective")


def those_near(s: Sentence) -> None:
    """Who is held is not the family that speaks: "relatives *of men* who are *held* in Baku"."""
    for verb in s.tokens[3:]:
        near = s.heads[verb]
        if s.roles[verb] not in ("noun_clause", "relative_clause") or s.lemmas[near] not in NEAR:
            continue
        if s.lemmas[verb] not in SUFFERED or s.forms[verb] != "past_participle":
            continue
        if s.roles[verb] == "relative_clause" and not s.below(verb, "passive_subject", stop=verb):
            continue
        links = [one for one in s.below(near, "preposition", stop=verb) if s.lowers[one] in ("for", "of")]
        inner = [one for link in links for one in s.below(link, "prepositional_object", stop=verb)]
        if inner and s.pos[inner[-1]] in NOUNS:
            s.heads[verb] = inner[-1]


def said_caught(s: Sentence) -> None:
    """A participle behind somebody who is spoken of says who is meant, where a clause without a subject of
    its own follows it: "said anyone *caught* outside *would be shot*", "men *held* there *were let go*"."""
    for verb in s.tokens[2:]:
        said = s.heads[verb]
        if s.roles[verb] != "complement_clause" or s.forms[verb] not in PAST or said > verb:
            continue
        who = s.below(verb, *SUBJECTS, stop=verb)
        if who != [verb - 1] or s.below(verb, "auxiliary", "passive_auxiliary", "object"):
            continue
        later = s.below(said, "complement_clause", start=verb + 1)
        if len(later) != 1 or s.below(later[0], *SUBJECTS, "marker"):
            continue
        if not s.below(later[0], *AUXILIARIES, start=verb, stop=later[0]):
            continue
        passive = s.below(later[0], "passive_auxiliary", stop=later[0])
        s.hang(who[0], later[0], "passive_subject" if passive else "subject")
        s.hang(verb, who[0], "noun_clause")
        s.forms[verb] = "past_participle"


def days_to(s: Sentence) -> None:
    """What people do for days is no part of those days: "stayed at home for a ninth day *to protest*"."""
    for verb in s.tokens[4:]:
        span = s.heads[verb]
        link = s.heads[span]
        above = s.heads[link]
        if s.lowers[verb - 1] != "to" or s.roles[verb] not in ("relative_clause", "noun_clause"):
            continue
        if s.roles[span] != "prepositional_object" or s.below(verb, *SUBJECTS):
            continue
        if s.lemmas[span] in SPANS and s.lowers[link] == "for" and s.pos[above] == "VERB":
            s.hang(verb, above, "adverbial_clause")


def ousted_president(s: Sentence) -> None:
    """Who has been deposed is arrested by others: "arrested *deposed* president Ana Lim"."""
    for told in s.tokens[2:-1]:
        verb = s.heads[told]
        if s.roles[told] != "adverbial_clause" or verb != told - 1 or s.forms[told] != "past_participle":
            continue
        whom = s.below(told, "object", start=told)
        if len(whom) == 1 and s.forms[verb] in PAST and s.pos[verb] == "VERB" and not s.below(verb, "object"):
            s.hang(whom[0], verb, "object")
            s.hang(told, whom[0], "adjective")


def backed_into(s: Sentence) -> None:
    """Whoever is sent goes somewhere, not who stands by them: "sent troops *backed by tanks* into Chad"."""
    for at in s.tokens[2:]:
        noun = s.heads[at]
        verb = s.heads[noun]
        if s.lowers[at] not in BACKED or s.roles[at] != "noun_clause" or s.roles[noun] != "object":
            continue
        helper = s.below(at, "by_agent", start=at)
        if not helper or s.forms[verb] not in (*PAST, "base", "present", "gerund"):
            continue
        for link in s.below(at, "preposition", start=helper[0] + 1):
            if s.lowers[link] in INTO:
                s.move(at, verb, start=link)
                break


def left_hurt(s: Sentence) -> None:
    """Who was hurt where others were left dead hurt nobody: "left two dead *and some 40 injured*"; nor is
    dead who suffered otherwise: "left two men dead *and thousands displaced*"."""
    for verb in s.tokens[4:]:
        above = s.heads[verb]
        joined, ending = s.roles[verb] == "conjunct", s.roles[above] == "conjunct" and above == verb - 1
        leave = above if joined else s.heads[s.heads[above]]
        if s.lemmas[leave] != "leave" or s.forms[verb] not in PAST or not (joined or ending):
            continue
        who = s.below(verb, *SUBJECTS, "noun_adverbial", stop=verb) if joined else [above]
        dead = [one for one in s.below(leave, "object", "object_predicate", stop=verb) if s.pos[one] == "ADJ"]
        bare = not s.below(verb, "object", *AUXILIARIES)
        if not dead or not bare or who != [verb - 1]:
            continue
        if "and" not in s.lowers[max(dead[0], s.opening(who[0]) - 3) : who[0]]:  # "and *at least* 60 hurt"
            continue
        others = [one for one in s.below(leave, "object", stop=dead[0]) if one != who[0]]
        hurt = s.lemmas[verb] in HURT
        anchor = (others or dead)[0] if hurt else leave
        s.hang(who[0], anchor, "conjunct" if hurt else "object" if others else "dependent")
        s.hang(verb, who[0], "noun_clause")
        s.forms[verb] = "past_participle"
