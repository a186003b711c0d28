"""Who is held, and as what: "sailors *taken hostage* off Yemen were freed"."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.reduced import HANDED, SAYING, is_main
from dragoman.parse.mends.sentence import Sentence
from dragoman.parse.mends.voices import INTRANSITIVE

ASIDES = frozenset(("adverbial_clause", "relative_clause"))
TAKEN = ("object", "open_complement", "complement_clause")
# nobody does these without somebody to whom they are done
DONE_TO = frozenset(("abduct", "accuse", "acquit", "arrest", "ban", "beat", "bring", "charge", "convict"))
DONE_TO |= frozenset(("deport", "detain", "execute", "expel", "fine", "free", "hang", "hold", "interrogate"))
DONE_TO |= frozenset(("jail", "keep", "kidnap", "lock", "pardon", "question", "release", "seize", "send"))
DONE_TO |= frozenset(("sentence", "shoot", "strip", "torture", "transfer", "whip"))
# and who does these has not been arrested
OVER = DONE_TO | frozenset(
    ("bury", "defend", "identify", "interview", "mourn", "name", "replace", "represent")
)
OVER |= frozenset(("stop", "try", "visit"))
HOLDING = frozenset(("hold", "keep", "take"))
TAKEN_AWAY = frozenset(
    ("abduct", "acquit", "arrest", "convict", "detain", "free", "imprison", "jail", "kidnap")
)
TAKEN_AWAY |= frozenset(("pardon", "release", "seize", "sentence"))
TURNED_TO = frozenset(("about", "against", "for", "of", "over", "with"))
HELD_AS = frozenset(("captive", "hostage", "incommunicado", "prisoner"))


def taken_hostage(s: Sentence) -> None:
    """What somebody is held as is not whom they hold, and who is held holds nobody: "a nun taken *hostage*
    by pirates", "sailors *taken prisoner* at sea were exchanged", "freed nuns *held captive* in Kaduna"."""
    for at in s.tokens[1:]:
        verb, noun = at - 1, at - 2
        if s.lowers[at] not in HELD_AS or s.lemmas[verb] not in HOLDING or s.pos[verb] != "VERB":
            continue
        if s.roles[at] == "object":
            s.roles[at] = "object_predicate"
        first = s.below(verb, "subject", stop=verb)
        if len(first) != 1 or s.pos[noun] not in NOUNS or s.below(verb, "object", *AUXILIARIES):
            continue
        if noun == first[0] or s.is_over(first[0], noun):  # "relatives of *the sailors* held captive"
            _of_held(s, first[0], noun, verb)


def _of_held(s: Sentence, subject: int, noun: int, verb: int) -> None:
    """Puts the subject that a parser gave to a participle where the participle stood, and hangs that on the
    noun it is said of."""
    above, role = s.heads[verb], s.roles[verb]
    main = next(
        (one for one in range(verb + 3, s.last) if is_main(s, verb, one) or _tells_more(s, verb, one)), None
    )
    if main is not None:
        for since in s.below(main, "marker", stop=main):  # "held hostage *since May* has been freed"
            s.hang(since, verb, "preposition")
        s.move(verb, main, start=main)
        s.succeed(verb, main)
    elif role == "clausal_subject":
        main = above
    passive = main is not None and s.below(main, "passive_auxiliary")
    if main is not None:
        s.hang(subject, main, "passive_subject" if passive else "subject")
    elif role in ("complement_clause", "open_complement") and above < noun and s.lemmas[above] not in SAYING:
        s.hang(subject, above, "object")
    else:
        s.roles[subject] = "passive_subject"
        s.forms[verb] = "past_participle"
        return
    s.hang(verb, noun, "noun_clause")
    s.forms[verb] = "past_participle"
    for by in s.below(verb, "preposition"):
        if s.lowers[by] == "by":
            s.roles[by] = "by_agent"


def _tells_more(s: Sentence, held: int, verb: int) -> bool:
    """Whether a verb behind a participle, with helping verbs and no subject, is of the noun before both."""
    if s.pos[verb] != "VERB" or s.heads[verb] not in (held, held + 1) or s.below(verb, *SUBJECTS):
        return False
    opened = [one for one in s.below(verb, "marker") if not s.below(one, "prepositional_object")]
    joined = s.below(held, "coordinator", start=held, stop=verb)
    follows = s.roles[verb] == "conjunct" and s.lowers[verb - 1] != ","
    return (follows or bool(s.below(verb, *AUXILIARIES, start=held))) and not opened and not joined


def jailed_too(s: Sentence) -> None:
    """Behind a clause between commas a verb with nothing done to goes on with the passive before it: "He was
    arrested in May, when he returned, *and jailed* in July"."""
    for verb in s.tokens[6:]:
        aside = s.heads[verb]
        main = s.heads[aside]
        if s.roles[verb] != "conjunct" or s.roles[aside] not in ASIDES or s.forms[verb] not in PAST:
            continue
        links = s.below(aside, "coordinator", start=aside, stop=verb)
        main = s.climb(main, lambda one: s.pos[one] != "VERB")
        if not links or s.lowers[links[-1] - 1] != "," or not s.below(main, "passive_auxiliary"):
            continue
        own = s.below(verb, "object", "open_complement", "complement_clause", *SUBJECTS, *AUXILIARIES)
        opens = s.opening(aside)
        if not own and s.lowers[opens - 1] == "," and not s.below(aside, "passive_auxiliary"):
            s.heads[verb] = s.heads[links[-1]] = main
            if s.lemmas[verb] not in INTRANSITIVE:  # "and died in July"
                s.forms[verb] = "past_participle"


def handed_too(s: Sentence) -> None:
    """Who is summoned and handed a note hands nobody one, and who is detained and held holds nobody: "was
    summoned *and handed* a note of protest", "were detained in May *and held* without charge"."""
    for verb in s.tokens[4:]:
        above = s.heads[verb]
        if s.roles[verb] != "conjunct" or s.forms[verb] != "past" or "and" not in s.lowers[verb - 2 : verb]:
            continue
        done_to = s.lemmas[verb] in HANDED or (s.lemmas[verb] in DONE_TO and not s.below(verb, *TAKEN))
        if done_to and s.below(above, "passive_auxiliary") and not s.below(verb, *SUBJECTS):
            s.forms[verb] = "past_participle"


def named_then(s: Sentence) -> None:
    """Behind a name between commas a past is the verb of who is so named, where no other verb is: "The chair
    of the committee, Ana Lim, *called* on Minsk to free him"."""
    noun = s.root
    if noun is None or s.pos[noun] not in NOUNS or s.lowers[s.last - 1] != ".":
        return
    named = [one for one in s.below(noun, "apposition", start=noun) if s.pos[one] == "PROPN"]
    verbs = [verb for one in (noun, *named[:1]) for verb in s.below(one, "noun_clause", start=one)]
    if not named or len(verbs) != 1 or s.pos[verbs[0]] != "VERB" or s.forms[verbs[0]] not in PAST:
        return
    verb = verbs[0]
    done_to = s.lemmas[verb] in DONE_TO and not s.below(verb, *TAKEN)
    if s.lowers[verb - 1] != "," or done_to or s.below(verb, "by_agent", *SUBJECTS, *AUXILIARIES):
        return
    s.succeed(noun, verb)
    s.hang(noun, verb, "subject")
    s.forms[verb] = "past"


def seen_to_free(s: Sentence) -> None:
    """Whom somebody is seen to free is not free before: "Witnesses saw soldiers *free* inmates"."""
    for free in s.tokens[2:-1]:
        freed = s.heads[free]
        verb = s.heads[freed]
        if s.lowers[free] != "free" or s.pos[free] != "ADJ" or freed < free or s.roles[freed] != "object":
            continue
        doers = s.below(free, "subject", stop=free)
        if doers and s.pos[verb] == "VERB" and verb < doers[0]:
            s.pos[free], s.forms[free], s.lemmas[free] = "VERB", "base", "free"
            s.hang(free, verb, "complement_clause")
            s.hang(freed, free, "object")


def who_was_held(s: Sentence) -> None:
    """A participle behind whomever a court or the police deal with is said of him, and what stands behind the
    next comma is not: "a judge sentenced Omar Sey, *arrested* in May, to ten years"."""
    for verb in s.tokens[4:]:
        above = s.heads[verb]
        if s.lowers[verb - 1] != "," or s.lemmas[verb] not in DONE_TO or s.lemmas[above] not in OVER:
            continue
        if s.roles[verb] != "adverbial_clause" or s.forms[verb] not in PAST or above > verb:
            continue
        whom = s.below(above, "object", start=above, stop=verb)
        if whom != [verb - 2] or s.below(verb, "object", "marker", *SUBJECTS, *AUXILIARIES):
            continue
        s.hang(verb, whom[0], "noun_clause")
        s.forms[verb] = "past_participle"
        end = next((one for one in range(verb, s.last) if s.words[one] == ","), s.last)
        s.move(verb, above, start=end + 1)


def whose_cause(s: Sentence) -> None:
    """Behind a name that others speak, march or ask for, a participle tells what befell whoever is so named:
    "called for the release of Ana Lim, *sentenced* in May", "rallied for Ana Lim, *jailed* in May"."""
    for verb in s.tokens[4:]:
        above, name = s.heads[verb], verb - 2
        if s.roles[verb] != "adverbial_clause" or s.lowers[verb - 1] != "," or not above < name:
            continue
        if s.lemmas[verb] not in TAKEN_AWAY or s.forms[verb] not in PAST or s.pos[name] != "PROPN":
            continue
        turned = s.roles[name] == "prepositional_object" and s.lowers[s.heads[name]] in TURNED_TO
        done_to = s.below(above, "passive_auxiliary") or s.below(verb, "object", "marker", *SUBJECTS)
        if turned and s.below(name, "compound") and not done_to and not s.below(verb, *AUXILIARIES):
            s.hang(verb, name, "noun_clause")
            s.forms[verb] = "past_participle"


def to_house_arrest(s: Sentence) -> None:
    """In "to house arrest" nothing is housed, and who is freed and moved there moves nobody: "was released on
    Monday *and moved to house arrest*"."""
    for house in s.tokens[2:-1]:
        to, arrest = house - 1, house + 1
        if s.lowers[to : arrest + 1] != ["to", "house", "arrest"]:
            continue
        verb = s.heads[arrest] if s.heads[arrest] != to else s.heads[to]
        if s.heads[arrest] != to and verb != house:
            s.hang(to, verb, "preposition")
            s.hang(arrest, to, "prepositional_object")
            s.hang(house, arrest, "compound")
            s.pos[to], s.pos[house], s.forms[house] = "ADP", "NOUN", "singular"
        joined = s.roles[verb] == "conjunct" and s.below(s.heads[verb], "passive_auxiliary")
        if joined and s.forms[verb] == "past" and not s.below(verb, "object", *SUBJECTS):
            s.forms[verb] = "past_participle"
