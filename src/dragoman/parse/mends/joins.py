"""Participles and verbs that a small parser joins to the wrong noun."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS, VERBS
from dragoman.parse.mends.phrases import SURETIES
from dragoman.parse.mends.sentence import Sentence

MEETINGS = frozenset(("conference", "dialogue", "forum", "meeting", "negotiation", "round", "session"))
MEETINGS |= frozenset(("summit", "talk"))
HOSTING = frozenset(
    ("arrange", "attend", "broker", "chair", "convene", "facilitate", "host", "mediate", "lead")
)
HOSTING |= frozenset(("moderate", "organise", "organize", "oversee", "sponsor"))
CLOSING = frozenset(("call", "cordon", "fence", "fend", "lay", "rope", "seal", "stave", "ward"))
TIMES = frozenset(("day", "hour", "month", "week", "year"))
BESIDE = frozenset(("about", "among", "between", "for", "in", "on", "over", "with"))


def hosted_talks(s: Sentence) -> None:
    """Talks are hosted, not who takes part or what they are on: "talks with the rebels, *hosted by Oman*"."""
    for verb in s.tokens[4:]:
        if s.roles[verb] != "noun_clause" or s.lemmas[verb] not in HOSTING or s.forms[verb] == "gerund":
            continue
        at = s.climb(s.heads[verb], lambda one: s.roles[one] == "conjunct")
        link = s.heads[at]
        if s.roles[at] != "prepositional_object" or s.lowers[link] not in BESIDE:
            continue
        noun = s.heads[link]
        if s.lemmas[noun] in MEETINGS and s.pos[noun] in NOUNS and noun < link:
            s.heads[verb] = noun


def shared_object(s: Sentence) -> None:
    """A participle behind "and" that seems to mark a noun is a second verb: "abducted *and tortured* gay
    men"."""
    for verb in s.tokens[3:-1]:
        thing = s.heads[verb]
        above = s.heads[thing]
        if s.roles[verb] != "adjective" or s.forms[verb] not in ("past", "past_participle"):
            continue
        if s.lowers[verb - 1] not in ("and", "or") or s.roles[thing] != "conjunct" or above != verb - 2:
            continue
        if s.pos[above] != "VERB" or s.below(above, "object") or s.pos[thing] not in NOUNS:
            continue
        s.hang(verb, above, "conjunct")
        s.hang(thing, verb, "object")
        s.pos[verb], s.forms[verb] = "VERB", s.forms[above]
        s.heads[verb - 1] = above


def three_acts(s: Sentence) -> None:
    """The second of three acts is no aside of the first: "flogged, *starved* and shot hundreds of monks"."""
    for second in s.tokens[2:-2]:
        first = s.heads[second]
        if s.roles[second] != "adverbial_clause" or first != second - 2 or s.lowers[second - 1] != ",":
            continue
        last = s.below(second, "conjunct", start=second)
        if not last or s.forms[second] not in PAST or s.pos[first] != "VERB" or s.below(first, "object"):
            continue
        if s.pos[last[0]] == "VERB" and s.below(last[0], "object") and not s.below(second, stop=second):
            s.roles[second] = "conjunct"
            s.forms[first] = s.forms[second]  # "beat", that has one form for both times


def between_list(s: Sentence) -> None:
    """What stands behind the comma of "between" is one of its sides, no second subject: "talks between the
    union, *the firm* and the state ended"."""
    for at in s.tokens[4:]:
        if s.roles[at] not in SUBJECTS or not s.below(at, "conjunct", start=at):
            continue
        start = s.opening(at)
        first = start - 2
        if s.lowers[start - 1] != ",":
            continue
        link = s.heads[first]
        if s.roles[first] != "prepositional_object" or s.lowers[link] != "between":
            continue
        noun = s.heads[link]
        if s.roles[noun] in SUBJECTS and s.heads[noun] == s.heads[at]:
            s.hang(at, first, "conjunct")


def between_two(s: Sentence) -> None:
    """A second subject behind a "between" with nothing below it is what stands between: "clashes *between*
    the Hausa and *Berta* killed nine"."""
    for link in s.tokens[1:-2]:
        if s.lowers[link] != "between" or s.below(link, "prepositional_object"):
            continue
        noun = s.heads[link]
        verb = s.heads[noun]
        if s.roles[noun] not in SUBJECTS:
            continue
        for at in s.below(verb, *SUBJECTS, start=link + 1, stop=verb):
            s.hang(at, link, "prepositional_object")


def shelled_in(s: Sentence) -> None:
    """An attack behind "in" is a noun: "were hurt *in Israeli tank shelling*"."""
    for at in s.tokens[3:]:
        before = at - 1
        if s.lowers[at] not in ("bombing", "shelling", "shooting", "bombardment") or s.pos[at] != "VERB":
            continue
        if s.roles[before] != "prepositional_object" or s.pos[before] not in NOUNS or s.below(at, "object"):
            continue
        if s.lowers[s.heads[before]] not in ("by", "during", "in"):
            continue
        s.move(before, at)
        s.succeed(before, at)
        s.hang(before, at, "compound")
        s.pos[at], s.lemmas[at], s.forms[at] = "NOUN", s.lowers[at], "singular"


def held_for_days(s: Sentence) -> None:
    """Those behind "for 15 days" are not the days': "ordered the detention for 15 days *of a cartoonist*"."""
    for at in s.tokens[4:]:
        days = s.heads[at]
        link = s.heads[days]
        if s.lowers[at] != "of" or s.roles[at] != "preposition" or s.lemmas[days] not in TIMES:
            continue
        if s.lowers[link] != "for" or not s.below(days, "number", "determiner", stop=days):
            continue
        noun = link - 1
        inner = s.below(at, "prepositional_object", start=at)
        told = inner and s.below(inner[0], "determiner", "number", "possessor", start=at)
        if s.pos[noun] == "NOUN" and s.heads[link] in (noun, s.heads[noun]) and told:
            s.heads[at] = noun


def verb_after_aside(s: Sentence) -> None:
    """A sentence whose only verb seems to mark its first noun has it for its verb: "Separatists, who hold the
    port, *accused* Kyiv"."""
    noun = s.root
    if noun is None or s.pos[noun] not in NOUNS or s.words[s.last - 1] != ".":
        return
    asides = s.below(noun, "relative_clause", "apposition", start=noun)
    for verb in s.below(noun, "noun_clause", start=noun):
        behind = s.below(verb, "object", "complement_clause", start=verb)
        if s.pos[verb] != "VERB" or s.forms[verb] not in PAST or s.below(verb, *AUXILIARIES) or not behind:
            continue
        if s.lowers[verb - 1] != "," or not asides or asides[0] > verb:
            continue
        s.succeed(noun, verb)
        s.hang(noun, verb, "subject")
        s.forms[verb] = "past"
        break


def closed_off(s: Sentence) -> None:
    """What is cordoned or sealed off is the object: "cordoned *off the office* of a party"."""
    for off in s.tokens[1:-1]:
        verb = s.heads[off]
        if s.lowers[off] != "off" or s.roles[off] != "preposition" or s.lemmas[verb] not in CLOSING:
            continue
        things = s.below(off, "prepositional_object", start=off)
        if verb == off - 1 and things and not s.below(verb, "object"):
            s.hang(things[0], verb, "object")
            s.roles[off] = "particle"


def released_on_bail(s: Sentence) -> None:
    """Who is released on bail is not the bail's: "ordered the release on bail *of nine students*"."""
    for at in s.tokens[4:]:
        bail = s.heads[at]
        link = s.heads[bail]
        if s.lowers[at] != "of" or s.roles[at] != "preposition" or s.lowers[bail] not in SURETIES:
            continue
        if s.lowers[link] == "on" and bail == at - 1 and s.pos[s.heads[link]] == "NOUN":
            s.heads[at] = s.heads[link]


def said_behind(s: Sentence) -> None:
    """Of two subjects of a verb of saying the first is done to by the verb before it: "have let out *the
    unionist*, her family said"."""
    for said in s.tokens[4:]:
        verb = s.heads[said]
        if s.lowers[said] != "said" or s.roles[said] != "complement_clause" or not verb < said:
            continue
        own = s.below(said, "subject", start=verb, stop=said)
        if len(own) != 2 or s.below(verb, "object") or not s.below(verb, "subject", stop=verb):
            continue
        if "," in s.lowers[own[0] : own[1]]:
            s.hang(own[0], verb, "object")
            s.succeed(verb, said)
            s.hang(verb, said, "complement_clause")


def among_them(s: Sentence) -> None:
    """Who is among those held is not done to beside them: "nine men are held, *among them Omar Sey*"."""
    for among in s.tokens[3:-2]:
        verb = s.heads[among]
        if s.lowers[among] != "among" or s.lowers[among + 1] != "them" or s.lowers[among - 1] != ",":
            continue
        subject = s.below(verb, "passive_subject", stop=verb)
        for one in s.below(verb, "object", start=among) if subject else []:
            s.hang(one, subject[0], "apposition")


def turned_politician(s: Sentence) -> None:
    """Who has turned something else turned nobody: "a host *turned politician*, is accused of fraud"."""
    for turned in s.tokens[2:-2]:
        new = turned + 1
        if s.lowers[turned] != "turned" or s.pos[turned - 1] != "NOUN":
            continue
        if s.pos[new] != "NOUN" or s.roles[new] != "object" or s.heads[new] != turned:
            continue
        s.roles[new] = "object_predicate"
        subject = s.below(turned, "subject", stop=turned)
        later = [
            one
            for one in s.below(turned, "conjunct", "complement_clause", "dependent", start=new)
            if s.below(one, *AUXILIARIES, start=new, stop=one) and not s.below(one, *SUBJECTS)
        ]
        if not subject or len(later) != 1 or s.below(turned, "coordinator", stop=later[0]):
            continue
        verb = later[0]
        s.move(turned, verb, start=new + 1)
        s.succeed(turned, verb)
        s.lead(subject[0], verb)
        s.hang(turned, turned - 1, "noun_clause")
        s.forms[turned] = "past_participle"


def will_and_do(s: Sentence) -> None:
    """What is joined to "will quit" will be too: "Chad will quit it and *recall* its envoy"."""
    for at in s.tokens[3:]:
        verb = s.heads[at]
        if s.roles[at] != "conjunct" or s.forms[at] != "present" or s.lowers[at] != s.lemmas[at]:
            continue
        modal = any(s.forms[one] == "modal" for one in s.below(verb, "auxiliary", stop=verb))
        if modal and s.forms[verb] == "base" and not s.below(at, *SUBJECTS, "auxiliary"):
            s.forms[at] = "base"


def past_of_all(s: Sentence) -> None:
    """A past joined to an -ing or to an infinitive belongs to the verb above: "accused foreigners of steering
    them and *advised* people to stay", "was to be freed but *stayed* behind bars"."""
    for at in s.tokens[3:]:
        inner = s.heads[at]
        if s.roles[at] != "conjunct" or s.lowers[at] == s.lemmas[at] or s.below(at, *SUBJECTS):
            continue
        helping = s.below(at, *AUXILIARIES, stop=at)
        gerund = s.forms[inner] == "gerund" and s.roles[inner] in ("prepositional_clause", "noun_clause")
        before = {s.lowers[one] for one in s.below(inner, *AUXILIARIES)}
        aim = s.roles[inner] == "open_complement" and "to" in before
        done = s.forms[at] == "past" or (aim and any(s.forms[one] == "past" for one in helping))
        if not done or not (aim or (gerund and not helping)):
            continue
        over = s.climb(s.heads[inner], lambda one: s.pos[one] not in VERBS)
        if s.pos[over] in VERBS and s.forms[over] == "past" and over < inner:
            s.heads[at] = over
