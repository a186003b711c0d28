"""Who is let go or let through, where a small parser takes them for something else."""

from dragoman.grammar import PAST, SUBJECTS
from dragoman.parse.mends.sentence import Sentence

DOES_TO = frozenset(("arrests", "bans", "charges", "fines", "jails", "pardons", "releases", "sanctions"))
PRICES = frozenset(("exchange", "return", "swap", "trade"))
LETTING = frozenset(("let", "wave", "usher"))


def let_go(s: Sentence) -> None:
    """Who is let go is the object: "The government *let go* nine fighters", "let go nine men held
    there"."""
    for go in s.tokens[1:-1]:
        let = go - 1
        if s.lowers[go] != "go" or s.lemmas[let] not in LETTING:
            continue
        if s.heads[go] == let:
            joined = s.heads[let] if s.roles[let] == "conjunct" else let
            if any(s.below(verb, "passive_auxiliary") for verb in (let, joined)):
                s.hang(go, let, "particle")
                s.forms[let] = "past_participle"
                continue
            who = _let(s, let, go)
            if who is not None:
                s.hang(go, let, "particle")
                s.hang(who, let, "object")
            continue
        if s.heads[let] != go:
            continue
        if s.roles[go] == "conjunct" and s.roles[let] == "auxiliary" and (done := _done_before(s, let)):
            s.move(go, let)
            s.hang(go, let, "particle")
            s.hang(let, done, "conjunct")
            s.pos[let], s.forms[let] = "VERB", "past_participle"
            continue
        freed = s.below(go, "noun_adverbial", "object", "subject", start=go) or _held(s, go, go)
        if not freed or not s.below(go, *SUBJECTS, stop=let):
            continue
        s.move(go, let)
        s.succeed(go, let)
        s.hang(go, let, "particle")
        s.hang(freed[0], let, "object")
        s.pos[let], s.forms[let] = "VERB", "past"


def _done_before(s: Sentence, let: int) -> int | None:
    """What else was done to whom, right before "and": "was *fined* and let go"."""
    link = next((one for one in (let - 1, let - 2) if s.lowers[one] == "and"), None)
    if link is None:
        return None
    passives = (one for one in range(link - 1, s.first, -1) if s.below(one, "passive_auxiliary", stop=one))
    return next(passives, None)


def _let(s: Sentence, let: int, go: int) -> int | None:
    """Who is let go, where "go" hangs on "let"; what hangs on it beside is hung anew."""
    if freed := _held(s, let, go) or _held(s, go, go) or s.below(go, "object", start=go):
        return freed[0]
    freed = s.below(go + 1, "prepositional_object") if s.lowers[go + 1] == "of" else []
    if freed:  # "let go of *him*"; of a rope, which is nobody
        s.roles[go + 1] = "dependent"
    return freed[0] if freed else None


def _held(s: Sentence, over: int, go: int) -> list[int]:
    """Who is done to in the clause about those let go: "let go nine *men* held there"."""
    held = [one for one in s.below(over, "complement_clause", start=go) if s.forms[one] in PAST]
    freed = [who for one in held[:1] for who in s.below(one, *SUBJECTS, start=go, stop=one)]
    if len(freed) == 1:
        s.hang(held[0], freed[0], "noun_clause")
        s.forms[held[0]] = "past_participle"
    return freed


def let_through(s: Sentence) -> None:
    """Who is let through goes through nothing: "let through *ninety patients*"."""
    for through in s.tokens[2:-1]:
        let = s.heads[through]
        if s.lowers[through] not in ("in", "through") or through != let + 1 or s.lemmas[let] not in LETTING:
            continue
        passed = s.below(through, "prepositional_object")
        if len(passed) == 1 and not s.below(let, "object", "open_complement", "complement_clause"):
            s.hang(passed[0], let, "object")
            s.roles[through] = "particle"


def set_free(s: Sentence) -> None:
    """Who is set free is so then: "set 14 boys *free* at Pibor"."""
    for free in s.tokens[2:]:
        verb = s.heads[free]
        if s.lowers[free] not in ("free", "loose") or s.pos[free] != "ADJ" or s.lemmas[verb] != "set":
            continue
        if s.roles[free] in ("adverbial_clause", "adverb") and s.below(verb, "object", stop=free):
            s.roles[free] = "object_predicate"


def pending_trial(s: Sentence) -> None:
    """What is pending when somebody is let go or held is not done to: "was released *pending trial*"."""
    for pending in s.tokens[1:-1]:
        event = s.heads[pending]
        if s.lowers[pending] != "pending" or s.roles[pending] != "adjective" or event < pending:
            continue
        if s.roles[event] in ("object", "noun_adverbial") and s.pos[s.heads[event]] in ("VERB", "NOUN"):
            s.hang(pending, s.heads[event], "preposition")
            s.hang(event, pending, "prepositional_object")
            s.pos[pending] = "ADP"


def name_pardons(s: Sentence) -> None:
    """What a name at the head of a headline does to a number is no plural: "Maduro *pardons 110*; …"."""
    verb, number = s.first + 1, s.first + 2
    if number >= s.last or s.lowers[verb] not in DOES_TO or s.pos[verb] != "NOUN":
        return
    if s.pos[s.first] != "PROPN" or s.heads[s.first] != verb or s.pos[number] != "NUM":
        return
    s.pos[verb], s.forms[verb], s.lemmas[verb] = "VERB", "present", s.lowers[verb][:-1]
    s.roles[s.first] = "subject"
    if s.heads[number] == verb:
        s.roles[number] = "object"


def in_exchange(s: Sentence) -> None:
    """What is given is told of the verb that gives, not of a participle before: "freed girls seized in 2014
    *in exchange for* five men"."""
    for price in s.tokens[1:-1]:
        if s.lowers[price] not in PRICES or s.lowers[price + 1] != "for":
            continue
        link = s.heads[price]
        if s.lowers[link] != "in" or not link < price <= link + 2 or s.roles[price] != "prepositional_object":
            continue
        verb = s.climb(
            s.heads[link],
            lambda one: (
                s.pos[one] not in ("AUX", "VERB")
                or s.roles[one] == "noun_clause"
                or s.lemmas[s.heads[one]] in LETTING
            ),
        )
        if s.pos[verb] == "VERB" and s.roles[verb] != "noun_clause" and verb < link:
            s.heads[link] = verb
            s.roles[link] = "preposition"
