"""Which words fill a role that a row of the lexicon names: "object", "deed", "of".

A role is one of `ROLES`, a kind of clause in `CLAUSES`, or else a preposition. May import model, grammar.
"""

from collections.abc import Callable, Mapping

from dragoman.find.lexical.bidding import bid
from dragoman.find.lexical.clause_kinds import CLAUSES, is_deed
from dragoman.find.reading import Reading
from dragoman.find.who.cargoes import cargo
from dragoman.find.who.members import said_among
from dragoman.find.who.saidof import said_of
from dragoman.grammar import VERBS, has_to, said_in, states_condition, verb_over
from dragoman.model import Parsed

SAME, STANDING = frozenset(("it", "they", "he", "she")), frozenset(("be", "remain", "stay"))
DETERMINERS = ("determiner", "possessor")
SAID_OF = ("adjective_complement", "attribute", "preposition", "open_complement")


def filling(reading: Reading, token: int, role: str, particle: str = "") -> list[int]:
    """Heads of the words in a role; a particle may stand over an object: "switched off *the internet*"."""
    found, parsed = reading.arguments(token), reading.parsed
    if role == "object" and found.object is None and particle:
        return reading.obliques(token, particle)
    if role in ROLES:
        return ROLES[role](reading, token)
    if role in CLAUSES:
        return [one for one in _given(found.complement) if CLAUSES[role](reading, one)]
    if role == "under" and parsed.pos[token] != "VERB":  # "*at* the request of Chad"
        return [parsed.heads[token]] if parsed.roles[token] == "prepositional_object" else []
    # "was let go *from the ministry*"
    gone = [one for one in parsed.children_in(token, "open_complement") if parsed.lowers[one] == "go"]
    heads = [head for one in (token, *gone) for head in reading.obliques(one, role)]
    heads = [one for one in heads if parsed.lowers[parsed.left_edges[one]] != "no"]  # "of *no* confidence"
    if parsed.roles[token] == "relative_clause":  # "the *raid* in which they died"
        heads = [parsed.heads[token] if parsed.lowers[one] == "which" else one for one in heads]
    return heads + (_said_as(reading, token) if role == "as" else []) + _gerunds(reading, token, role)


def _said_as(reading: Reading, token: int) -> list[int]:
    """The adjectives that something is called by: "described the vote as *unfair*"."""
    parsed, thing = reading.parsed, reading.arguments(token).object
    links = [one for head in (token, *_given(thing)) for one in parsed.children_in(head, "preposition")]
    found = [below for one in links if parsed.lowers[one] == "as" for below in parsed.children[one]]
    return [one for one in found if parsed.pos[one] == "ADJ"]


def _subject(reading: Reading, verb: int) -> list[int]:
    """The subject, and who says a clause whose subject is a pronoun, mostly the same: "*rebels* said they had
    attacked"."""
    parsed, subject = reading.parsed, reading.arguments(verb).subject
    if subject is None or parsed.pos[subject] != "PRON" or parsed.lowers[subject] not in SAME:
        return _given(subject)
    clause = verb
    while parsed.roles[clause] == "conjunct" and parsed.heads[clause] != clause:
        clause = parsed.heads[clause]
    if parsed.roles[clause] != "complement_clause":
        return [subject]
    return [subject, *_given(reading.arguments(parsed.heads[clause]).subject)]


def _object(reading: Reading, token: int) -> list[int]:
    """The object; of a bare "those" who they are said to be: "among *those* held was *a nurse*"."""
    head = reading.arguments(token).object
    if head is None or reading.parsed.lowers[head] != "those":
        return _given(head)
    return said_among(reading, head, token) or [head]


def _complement(reading: Reading, token: int) -> list[int]:
    """The clause or predicate, and what a clause with "be" says of its subject: "says India is *behind* it",
    "is *responsible*", "is to *blame*"."""
    found, parsed = reading.arguments(token), reading.parsed
    below = found.complement
    if below is not None and has_to(reading.parsed, below) and parsed.child(below, "negation") is not None:
        below = None  # "vowed *not* to pay"
    return _given(below) + _given(found.predicate) + _said_of(reading, below)


def _predicate(reading: Reading, token: int) -> list[int]:
    """What an object is called, and what "be" says of its subject: "was a *guest* of the king"."""
    parsed, said = reading.parsed, _said_of(reading, token)
    told = [one for one in said if not has_to(parsed, one)]  # not "is to *supply* Chad"
    return _given(reading.arguments(token).predicate) + told


def _said_of(reading: Reading, clause: int | None) -> list[int]:
    parsed = reading.parsed
    if clause is None or parsed.lemmas[clause] not in STANDING:
        return []
    return [one for one in parsed.children_in(clause, *SAID_OF) if not _behind_bars(parsed, one)]


def _behind_bars(parsed: Parsed, link: int) -> bool:
    """Who is "behind *bars*" is behind nothing that was done."""
    thing = parsed.child(link, "prepositional_object")
    return thing is not None and (parsed.lowers[link], parsed.lowers[thing]) == ("behind", "bars")


def _whom(reading: Reading, token: int) -> list[int]:
    """The subject of the clause: "accused *Chad* of leaving"; none that it shares, "helped to plan it"."""
    found = reading.arguments(token)
    subject = None if found.complement is None else reading.arguments(found.complement).subject
    return [] if subject == found.subject else _given(subject)


def _undergoing(reading: Reading, token: int) -> list[int]:
    """To whom something is done in the clause: "warned that *anyone* who printed it would be jailed"."""
    clause = reading.arguments(token).complement
    found = None if clause is None else reading.arguments(clause)
    return [] if found is None or not found.passive else _given(found.object)


def _misdeed(reading: Reading, token: int) -> list[int]:
    """What is done in a deed that is told: "said the army had committed *crimes*"."""
    clause = reading.arguments(token).complement
    if clause is None or not is_deed(reading, clause):
        return []
    return _given(reading.arguments(clause).object)


def _ceased(reading: Reading, token: int) -> list[int]:
    """The object of the clause, or what it is to stop doing: "told them to hold their *fire*", "to stop
    *shooting*"."""
    clause = reading.arguments(token).complement
    found = None if clause is None else reading.arguments(clause)
    return [] if found is None else [*_given(found.object), *_given(found.complement)]


def _aim(reading: Reading, token: int) -> list[int]:
    """A purpose: "marched to *demand*"."""
    clauses = reading.parsed.children_in(token, "adverbial_clause")
    return [one for one in clauses if has_to(reading.parsed, one)]


def _manner(reading: Reading, token: int) -> list[int]:
    """What somebody does meanwhile: "marched *shouting* slogans"."""
    parsed = reading.parsed
    clauses = parsed.children_in(token, "adverbial_clause")
    return [one for one in clauses if parsed.forms[one] == "gerund" and parsed.child(one, "marker") is None]


def _inside(reading: Reading, token: int) -> list[int]:
    """ "is in *prison*", "is in pre-trial *detention*"; not "is in the prison kitchen"."""
    parsed = reading.parsed
    return [one for one in reading.obliques(token, "in") if not parsed.children_in(one, *DETERMINERS)]


def _joined(reading: Reading, token: int) -> list[int]:
    """The verbs that a verb is joined to: "were *treated* and released"."""
    parsed = reading.parsed
    above = parsed.heads[token] if parsed.roles[token] == "conjunct" else token
    return [one for one in (above, *parsed.children_in(above, "conjunct")) if one != token]


def _auxiliary(reading: Reading, verb: int) -> list[int]:
    """The helping verbs of a verb, also those that it shares: "*will* wait and then retaliate"."""
    parsed = reading.parsed
    own = parsed.children_in(verb, "auxiliary")
    if not own and parsed.roles[verb] == "conjunct" and parsed.forms[verb] == "base":
        own = parsed.children_in(parsed.heads[verb], "auxiliary")
    return list(own)


def _otherwise(reading: Reading, token: int) -> list[int]:
    """What happens to those who do not do as told: "told them to leave or *face* attack", "gave them a week,
    failing which they would be *shot*"."""
    parsed, told = reading.parsed, reading.arguments(token).complement
    for one in parsed.children_in(token, "adverbial_clause"):
        if parsed.lowers[one] == "failing":
            return _given(parsed.child(one, "complement_clause"))
    clauses = [*_given(told), *_aim(reading, token), *_clause(reading, token), *_until(reading, token)]
    below = next((one for one in clauses if has_to(parsed, one) or bid(parsed, one)), None)
    if below is None:
        return []
    links = [i for i in range(below, parsed.right_edges[below]) if parsed.lowers[i] == "or"]
    joined = parsed.children_in(below, "conjunct")
    found = [one for one in joined if parsed.pos[one] in VERBS and any(link < one for link in links)]
    return found or [link + 1 for link in links]  # "or *face* attack", taken for a noun


def _until(reading: Reading, token: int) -> list[int]:
    """What somebody is given time for: "gave them until noon *to disarm*"."""
    parsed = reading.parsed
    times = [*reading.obliques(token, "until"), *parsed.children_in(token, "noun_adverbial")]
    return [one for time in times for one in parsed.children_in(time, "relative_clause", "noun_clause")]


def _clause(reading: Reading, token: int) -> list[int]:
    """The verbs of the clauses behind the object: "freed nine women *held* by rebels"."""
    thing = _given(reading.arguments(token).object)
    return [i for one in thing for i in reading.parsed.children_in(one, "noun_clause", "relative_clause")]


def _condition(reading: Reading, token: int) -> list[int]:
    """The verbs of the clauses with a condition: "gunfire would greet them if they *fished*"."""
    parsed, above = reading.parsed, reading.parsed.heads[token]
    below = [*parsed.children_in(token, "adverbial_clause")]
    if said_in(parsed, above) == token:  # "would follow, they *told* the firm, if it sacked them"
        below += parsed.children_in(above, "adverbial_clause")
    return [one for one in below if states_condition(parsed, one)]


def _verb(reading: Reading, noun: int) -> list[int]:
    """The verb that a noun is the subject of: "the release *says*"."""
    return [reading.parsed.heads[noun]] if reading.parsed.roles[noun] == "subject" else []


def _gerunds(reading: Reading, token: int, preposition: str) -> list[int]:
    """The verbs below a preposition at a verb or its object: "kept the crew from *leaving*"."""
    parsed, thing = reading.parsed, reading.arguments(token).object
    return [
        verb
        for head in (token, *_given(thing))
        for child in parsed.children_in(head, "preposition")
        if parsed.lowers[child] == preposition
        for verb in parsed.children_in(child, "prepositional_clause")
    ]


def _given(head: int | None) -> list[int]:
    return [] if head is None else [head]


ROLES: Mapping[str, Callable[[Reading, int], list[int]]] = {
    "subject": _subject,
    "object": _object,
    "recipient": lambda reading, token: (
        _given(reading.arguments(token).indirect_object) or _given(reading.arguments(token).object)
    ),
    "possessor": lambda reading, token: _given(reading.arguments(token).possessor),
    "predicate": _predicate,
    "modifier": lambda reading, token: list(reading.arguments(token).modifiers),
    "complement": _complement,
    "verdict": lambda reading, token: _said_of(reading, reading.arguments(token).complement),
    "whom": _whom,
    "undergoing": _undergoing,
    "misdeed": _misdeed,
    "ceased": _ceased,
    "aim": _aim,
    "manner": _manner,
    "auxiliary": _auxiliary,
    "condition": _condition,
    "otherwise": _otherwise,
    "inside": _inside,
    "joined": _joined,
    "clause": _clause,
    "cargo": cargo,
    "said": said_of,
    "verb": _verb,
    "overall": lambda reading, token: [verb_over(reading.parsed, token)],
}
