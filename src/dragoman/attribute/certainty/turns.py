"""Turns of phrase that leave an act undone, open or unsure. May import model."""

from dragoman.attribute.certainty.operators import Effect, Operators
from dragoman.grammar import NOUNS, SUBJECTS
from dragoman.model import Parsed

COMING = frozenset(("come", "draw", "edge", "go"))
CLUES = frozenset(("information", "clue", "tip", "tip-off", "evidence", "detail", "lead"))
ANYBODY = frozenset(("anybody", "anyone", "whoever", "whomever"))
SATED = frozenset(("content", "satisfied"))
FACING = frozenset(("face", "risk"))
FATED = FACING | {"be", "become", "commit", "deserve", "get", "go"}
DRAFTS = frozenset(("bill", "blueprint", "draft", "motion", "proposal"))
TEXTS = frozenset(
    ("act", "amendment", "decree", "law", "legislation", "measure", "resolution", "statement", "text")
)
DRAWN = frozenset(("draft", "planned", "proposed"))
PROPOSING = frozenset(("circulate", "debate", "discuss", "draft", "introduce", "prepare", "propose", "table"))
ADOPTING = frozenset(("adopt", "approve", "back", "enact", "endorse", "pass", "ratify", "sign", "vote"))
MISTAKEN = frozenset(("erroneous", "exaggerated", "mistaken", "premature", "wrong"))
SOURCED = frozenset(("accord", "accordance", "per"))
INSTEAD = frozenset((("rather", "than"), ("instead", "of")))


def nearly(parsed: Parsed, token: int) -> bool:
    """Whether a preposition leads to what was only nearly done: "came close *to* arresting him", "came within
    a vote *of* toppling him"."""
    if parsed.child(token, "prepositional_clause") is None:
        return False
    head = parsed.heads[token]
    if parsed.lowers[token] == "to":
        return parsed.lowers[head] in ("close", "near") and parsed.lemmas[parsed.heads[head]] in COMING
    within = parsed.heads[head]
    under = parsed.roles[head] == "prepositional_object" and parsed.lowers[within] == "within"
    return parsed.lowers[token] == "of" and under and parsed.lemmas[parsed.heads[within]] in COMING


def anybody(parsed: Parsed, noun: int) -> bool:
    """Whether a clause speaks of whoever it may be: "*any soldier* who kills"."""
    if parsed.lemmas[noun] in CLUES:
        return False
    if parsed.lowers[noun] == "those" and _to_come(parsed, noun):
        return True
    named = any(parsed.lowers[one] == "any" for one in parsed.children_in(noun, "determiner"))
    return named or parsed.lowers[noun] in ANYBODY


def whoever(parsed: Parsed, clause: int) -> bool:
    """Whether a subject is nobody in particular: "*whoever says so* spreads lies"."""
    own = parsed.child(clause, "subject")
    return own is not None and parsed.lowers[own] in ANYBODY


def drafted(parsed: Parsed, verb: int, subject: int) -> bool:
    """Whether a text that is not in force yet says so: "a *bill that bans* protests"."""
    noun = subject
    if parsed.roles[verb] == "relative_clause" and parsed.lowers[subject] in ("that", "which"):
        noun = parsed.heads[verb]
    words = {parsed.lowers[one] for one in parsed.children_in(noun, "adjective", "compound")}
    drawn = parsed.lemmas[noun] in DRAFTS or (parsed.lemmas[noun] in TEXTS and bool(words & DRAWN))
    above = parsed.lemmas[parsed.heads[noun]]
    if parsed.lemmas[noun] in TEXTS and noun != subject:
        drawn = drawn or above in PROPOSING
    return drawn and above not in ADOPTING


def _to_come(parsed: Parsed, noun: int) -> bool:
    """Whether it is told what awaits those who do something: "*those* who burn it face jail"."""
    verb = parsed.heads[noun]
    ahead = parsed.lemmas[verb] in FACING or any(
        parsed.forms[one] == "modal" for one in parsed.children_in(verb, "auxiliary")
    )
    return ahead and parsed.roles[noun] in SUBJECTS and parsed.child(noun, "relative_clause") is not None


def as_a_rule(parsed: Parsed, noun: int) -> bool:
    """Whether it is told what awaits people of a kind who do it: "*judges who acquit* them are traitors",
    "*soldiers who shoot* face trial"."""
    verb = parsed.heads[noun]
    named = parsed.children_in(noun, "determiner", "number", "possessor", "adjective", "compound")
    present = parsed.forms[verb] == "present" and parsed.lemmas[verb] in FATED
    modal = any(parsed.forms[one] == "modal" for one in parsed.children_in(verb, "auxiliary"))
    general = parsed.forms[noun] == "plural" and parsed.roles[noun] in SUBJECTS and not named
    return general and (present or modal)


def rather_than(parsed: Parsed, verb: int) -> bool:
    """Whether a verb stands behind "rather than" or "instead of", joined to what is done instead or before
    it."""
    head, role = parsed.heads[verb], parsed.roles[verb]
    if role == "adverbial_clause":
        own = (one for one in parsed.children_in(verb, "marker") if one)
        return parsed.lowers[verb - 2 : verb] in INSTEAD or any(
            parsed.lowers[one - 1 : one + 1] in INSTEAD for one in own
        )
    if role != "conjunct":
        return False
    links = (one for one in range(head + 2, verb) if parsed.heads[one] in (head, verb))
    return any(parsed.lowers[one - 1 : one + 1] in INSTEAD for one in links)


def by_hearsay(parsed: Parsed, operators: Operators, token: int) -> Effect | None:
    """The hedge on what is told "according to *unconfirmed* reports"."""
    if parsed.lemmas[token] not in SOURCED:
        return None
    for one in parsed.subtree(token):
        hedge = operators.adjectives.get(parsed.lowers[one]) if parsed.roles[one] == "adjective" else None
        if hedge is not None and hedge.name == "rumour":
            return hedge
        heard = operators.governors["noun"].get(parsed.lemmas[one], {}).get(("clause", ""))
        if heard is not None and heard.name == "rumour" and parsed.pos[one] in NOUNS:
            return heard
    return None


def said_false(parsed: Parsed, false: frozenset[str], noun: int) -> bool:
    """Whether a noun is told not to be true: "the *reports* were false", "turned out to be false"."""
    verb = parsed.heads[noun]
    if parsed.roles[noun] not in SUBJECTS or parsed.child(verb, "negation") is not None:
        return False
    said = parsed.child(verb, "adjective_complement", "attribute", "object_predicate")
    below = parsed.child(verb, "open_complement")
    if said is None and below is not None:  # "proved *to be untrue*"
        said = parsed.child(below, "adjective_complement", "attribute")
    word = parsed.lowers[verb if said is None else said]
    return word in false or word in MISTAKEN


def waits(operators: Operators, parsed: Parsed, verb: int) -> bool:
    """Whether a verb says that what follows with "to" is not done so far: "has *yet* to publish"."""
    return any(parsed.lowers[child] in operators.infinitive_negation for child in parsed.children[verb])


def pending(operators: Operators, parsed: Parsed, noun: int) -> bool:
    """Whether it has not come about so far: "the *execution* has yet to take place", "to be carried out"."""
    verb = parsed.child(parsed.heads[noun], "open_complement")
    if verb is None or not waits(operators, parsed, parsed.heads[noun]):
        return False
    particle = parsed.child(verb, "particle")
    by = "" if particle is None else parsed.lowers[particle]
    passive = parsed.child(verb, "passive_auxiliary") is not None
    found = (
        operators.governors["verb"].get(parsed.lemmas[verb], {}).get(("noun" if passive else "subject", by))
    )
    return found is not None and found.if_true > 0 > found.if_negated


def leads(parsed: Parsed, token: int, before: str) -> bool:
    """Whether a preposition belongs to the negating word before it; "far from" a place negates nothing."""
    if before == "far":
        return parsed.lowers[token] == "from" and parsed.child(token, "prepositional_clause") is not None
    return parsed.lowers[token] in ("of", "than")
