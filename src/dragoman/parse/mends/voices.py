"""Verbs whose voice a small parser takes wrong: who is named as the doer is not done to."""

from dragoman.grammar import AUXILIARIES, NOUNS, PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

NEVER_PASSIVE = frozenset(("base", "gerund", "present"))
MAIN = frozenset(("root", "complement_clause", "parataxis", "adverbial_clause"))
# what they want done stands behind whom it is done to: "ordered the men *freed*"
HAVING = frozenset(("get", "have", "keep", "order", "want"))
# they have no passive, so a participle without an object is their past
INTRANSITIVE = frozenset(
    (
        "agree",
        "appeal",
        "apply",
        "apologise",
        "apologize",
        "arrive",
        "assemble",
        "balk",
        "clamour",
        "clash",
        "confer",
        "demonstrate",
        "disagree",
        "file",
        "flee",
        "flock",
        "gather",
        "march",
        "meet",
        "object",
        "parade",
        "plead",
        "protest",
        "rally",
        "relent",
        "renege",
        "resign",
        "retreat",
        "rise",
        "stream",
        "surge",
        "talk",
        "travel",
        "vote",
        "walk",
        "withdraw",
    )
)

# done to people and places by others: without an object, their past in a headline is a passive
UNDERGONE = frozenset(
    (
        "abduct",
        "acquit",
        "arraign",
        "arrest",
        "bomb",
        "capture",
        "catch",
        "charge",
        "clear",
        "convict",
        "deport",
        "detain",
        "execute",
        "expel",
        "extradite",
        "foil",
        "free",
        "hang",
        "hijack",
        "hold",
        "imprison",
        "indict",
        "injure",
        "jail",
        "kidnap",
        "kill",
        "murder",
        "nab",
        "oust",
        "pardon",
        "release",
        "rescue",
        "sack",
        "sentence",
        "shoot",
        "stab",
        "thwart",
        "torture",
        "wound",
    )
)
FORCES = frozenset(("army", "cop", "force", "guard", "navy", "officer", "police", "soldier", "troop"))


# measures that do nothing themselves, and what is done to them: "Charges against singer *dropped*"
MEASURES = frozenset(
    [
        "ban",
        "bill",
        "blockade",
        "boycott",
        "case",
        "charge",
        "conviction",
        "curb",
        "curfew",
        "embargo",
        "emergency",
    ]
)
MEASURES |= frozenset(
    ["fine", "levy", "restriction", "sanction", "sentence", "siege", "tariff", "tax", "verdict"]
)
LIFTED = frozenset(
    [
        "cancel",
        "commute",
        "dismiss",
        "drop",
        "ease",
        "end",
        "lift",
        "overturn",
        "quash",
        "relax",
        "repeal",
        "scrap",
    ]
)
LIFTED |= frozenset(["shelve", "suspend", "withdraw"])


def make_headline_passive(s: Sentence) -> None:
    """A headline leaves out "was", and what its active verbs tell is in the present: "Teen *arrested* in
    killing of tourist". Of a force the past may be its own: "Troops *charged* at the gate"."""
    verb = s.root
    if verb is None or s.pos[s.last - 1] == "PUNCT":
        return
    if s.pos[verb] in NOUNS:
        _lift_participle(s, verb)
        return
    own = s.below(verb, *AUXILIARIES, "object", "complement_clause")
    if s.forms[verb] not in PAST or own:
        return
    subject = s.below(verb, "subject", stop=verb)
    if subject and _undergoes(s, verb, subject[-1]):
        s.roles[subject[-1]], s.forms[verb] = "passive_subject", "past_participle"


def _undergoes(s: Sentence, verb: int, noun: int) -> bool:
    lifted = s.lemmas[verb] in LIFTED and s.lemmas[noun] in MEASURES
    return lifted or (s.lemmas[verb] in UNDERGONE and s.lemmas[noun] not in FORCES)


def _lift_participle(s: Sentence, noun: int) -> None:
    """A participle behind a noun is the verb where there is nothing else: "Attack on mosque *foiled*"."""
    beside = ("noun_clause", "relative_clause", "apposition", "conjunct", "parataxis")
    clauses = s.below(noun, *beside, start=noun)
    if len(clauses) != 1 or s.roles[clauses[0]] != "noun_clause":
        return
    verb = clauses[0]
    if s.lemmas[verb] not in UNDERGONE and not _undergoes(s, verb, noun):
        return
    if s.forms[verb] == "past_participle" and not s.below(verb, "object", "complement_clause"):
        s.succeed(noun, verb)
        s.hang(noun, verb, "passive_subject")


def make_active(s: Sentence) -> None:
    """A verb with a subject and an object of its own is no passive: "Voters *rejected* by a wide margin a new
    charter"; nor is one without a passive, or one joined to an active verb: "*conferred* and *agreed*"."""
    for verb in s.tokens[1:]:
        if (
            s.pos[verb] == "VERB"
            and s.forms[verb] in NEVER_PASSIVE
            and not s.below(verb, "passive_auxiliary")
        ):
            _with_maker(s, verb, s.below(verb, "object", start=verb), s.below(verb, "by_agent", start=verb))
        if s.pos[verb] != "VERB" or s.forms[verb] not in PAST or s.below(verb, *AUXILIARIES):
            continue
        agents = s.below(verb, "by_agent")
        if s.forms[verb] == "past" and not agents:
            continue
        if s.roles[verb] == "conjunct":
            above = s.heads[verb]
            led = s.roles[above] in MAIN and s.below(above, "subject", stop=above)
            if led and s.forms[above] == "past" and above < verb and not agents:
                s.forms[verb] = "past"
            continue
        done = s.below(verb, "object", start=verb) or s.below(verb, "complement_clause")
        full = s.roles[verb] == "root" and s.words[s.last - 1] == "." and s.lemmas[verb] not in UNDERGONE
        alone = (full or s.lemmas[verb] in INTRANSITIVE) and not agents
        if s.roles[verb] in MAIN and s.below(verb, "subject", stop=verb) and (done or alone):
            s.forms[verb] = "past"
            _with_maker(s, verb, done, agents)


def _with_maker(s: Sentence, verb: int, done: list[int], agents: list[int]) -> None:
    """Who made what is done to does not do it: "broke up a march *by* students"."""
    for agent in agents if done else ():
        s.hang(agent, agent - 1 if agent - 1 in done else verb, "preposition")


def make_passive(s: Sentence) -> None:
    """What somebody wants done is done to whoever stands before it: "ordered activists *freed*"."""
    for verb in s.tokens[1:]:
        above = s.heads[verb]
        if s.roles[verb] == "noun_clause" and s.lemmas[s.heads[above]] == "order":
            _free_from_noun(s, verb, above)
            above = s.heads[verb]
        if s.roles[verb] != "complement_clause" or s.lemmas[above] not in HAVING or s.forms[verb] not in PAST:
            continue
        own = s.below(verb, "subject", start=above, stop=verb)
        if own and not s.below(verb, *AUXILIARIES, "marker", stop=verb):
            s.roles[own[0]], s.forms[verb] = "passive_subject", "past_participle"


def _free_from_noun(s: Sentence, verb: int, noun: int) -> None:
    """ "ordered the four men *released*": what is to be done, and no mark of the men."""
    if s.roles[noun] == "object" and s.forms[verb] in PAST and noun == verb - 1:
        s.hang(verb, s.heads[noun], "complement_clause")
        s.hang(noun, verb, "subject")


def done_first(s: Sentence) -> None:
    """To whom something was done may come last: "Also *held* was *the poet's brother*"."""
    for be in s.tokens[1:-1]:
        verb = s.heads[be]
        if s.roles[be] != "passive_auxiliary" or verb > be or s.forms[verb] != "past_participle":
            continue
        if not s.below(verb, *SUBJECTS):
            for one in [*s.below(be, "attribute", start=be), *s.below(verb, "attribute", start=be)][:1]:
                s.hang(one, verb, "passive_subject")
