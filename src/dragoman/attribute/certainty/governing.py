"""Which word a clause hangs on, and what that word makes of it. May import model."""

from dragoman.attribute.certainty.marks import Marks
from dragoman.attribute.certainty.nominals import pick
from dragoman.attribute.certainty.operators import Effect, Operators, Rows
from dragoman.attribute.certainty.reading import Reading
from dragoman.attribute.certainty.turns import waits
from dragoman.grammar import VERBS
from dragoman.model import Parsed

NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON"))
INFINITIVES = ("infinitive", "to_infinitive_object")
TELLING = frozenset(("know", "say", "show"))
DOUBTS = frozenset(("pretend", "rumour"))  # of who tells it
AGAINST = frozenset(("despite", "notwithstanding"))
AGAINST_TWO = (("contrary", "to"), ("spite", "of"))
DIRECTIVE = frozenset(("order", "demand", "request", "need", "decide"))


def governing(operators: Operators, reading: Reading, token: int, head: int, marks: Marks) -> Effect | None:
    """The effect of the word that a clause hangs on."""
    parsed = reading.parsed
    above = reading.marks.get(head)
    kind = _kind(parsed, token, marks, above)
    if parsed.roles[token] == "noun_clause" and (
        kind == "gerund" or (kind == "clause" and _gap(operators, parsed, token, marks))
    ):
        return None
    if _unfinished(operators, parsed, head, kind):
        return operators.undone
    rows = reading.rows[head]
    if marks.marker == "that" and marks.subjunctive:  # "insisted that he resign"
        stated = pick(rows, "clause", "")
        return stated if stated is not None and stated.name in DIRECTIVE else operators.demand
    found = pick(rows, kind, above.particle if above is not None else "")
    several = parsed.pos[head] in NOMINAL and parsed.forms[head] == "plural"  # "has the votes to reject it"
    if marks.to and not several and operators.performed_by(parsed.lemmas[head], parsed.lemmas[token]):
        return operators.performed  # "voted to *reject* it": the vote did
    if (
        marks.to
        and operators.yields(parsed.lemmas[token])
        and parsed.lowers[parsed.heads[head]] in ("as", "in")
    ):
        return operators.performed  # "sacked him *in a bid to appease* marchers": he gave way to them
    if found is not None and head > token and found.status == "denied":
        return None  # "They attacked us; he denies it": no complement
    if found is not None and found.name == "say" and _despite(parsed, head):
        return operators.governors["noun"]["rumour"]["clause", ""]
    if found is not None and kind == "clause" and above is not None:
        return _hedged(operators, parsed, found, rows, above)
    if kind == "gerund" and above is not None and above.subject >= 0:  # "a *doctored* video shows him fall"
        told = pick(rows, "clause", "")
        if told is not None and told.name in TELLING:
            return _doubt(operators, parsed, above.subject) or found
    if found is None and marks.marker == "that" and above is not None and above.subject >= 0:
        return _noised(operators, parsed, above.subject)
    if found is not None or kind not in INFINITIVES:
        return found
    if rows and (found := _addressed(parsed, head, rows)) is not None:
        return found
    if (own := operators.modals.get(parsed.lowers[head])) is not None:
        return own[1 if marks.perfect else 0]  # "ought to have warned"
    if parsed.pos[head] in VERBS:
        return operators.defaults["verb"][kind, ""]
    if parsed.pos[head] == "ADJ" and marks.to:
        return operators.defaults["adjective"]["infinitive", ""]  # "was *minded* to arrest them"
    return operators.defaults["noun"][kind, ""] if parsed.pos[head] in NOMINAL else None


def _despite(parsed: Parsed, message: int) -> bool:
    """Whether the sentence goes against a message: "*despite* reports that she was free, she is held"."""
    link = parsed.heads[message]
    against = parsed.lowers[link] in AGAINST or parsed.lowers[link - 1 : link + 1] in AGAINST_TWO
    return against and parsed.roles[message] == "prepositional_object"


def _hedged(operators: Operators, parsed: Parsed, found: Effect, rows: Rows | None, above: Marks) -> Effect:
    """What is said by what is itself in doubt or made up ("unconfirmed reports said", "a *hoax* said"), or
    thought by nobody in particular ("it is thought that"), is hearsay."""
    if above.passive and found.name == "think" and parsed.child(above.subject, "conjunct") is None:
        heard = (rows or {}).get(("to_infinitive_object", ""))
        return heard if heard is not None and heard.name == "rumour" else found
    if found.name in TELLING and above.subject >= 0:
        return _doubt(operators, parsed, above.subject) or found
    return found


def _doubt(operators: Operators, parsed: Parsed, teller: int) -> Effect | None:
    """What makes of a message, by its own name or by what is said of it, one that need not be true."""
    own = operators.governors["noun"].get(parsed.lemmas[teller], {}).get(("clause", ""))
    said = [operators.adjectives.get(parsed.lowers[one]) for one in parsed.children[teller]]
    return next((one for one in (*said, own) if one is not None and one.name in DOUBTS), None)


def _noised(operators: Operators, parsed: Parsed, message: int) -> Effect | None:
    """What a clause is whose verb says nothing: "false *claims* spread that he was free"."""
    stated = operators.governors["noun"].get(parsed.lemmas[message], {}).get(("clause", ""))
    return None if stated is None else _doubt(operators, parsed, message) or stated


def _kind(parsed: Parsed, token: int, marks: Marks, above: Marks | None) -> str:
    """The kind of complement that a verb is, as governors.tsv names them."""
    form = parsed.forms[token]
    if form == "base" and not marks.to and marks.subject >= 0 and token < parsed.heads[token]:
        form = "present"  # "Gunmen *kill* eleven; governor blames herders": no infinitive stands there
    marks.subjunctive = (form == "base" or marks.bare) and not (marks.to or marks.finite)
    if marks.to or (form == "base" and not marks.finite):
        if marks.subject >= 0 or (above is not None and (above.object >= 0 or above.passive)):
            return "to_infinitive_object"
        return "infinitive"
    desired = marks.subjunctive and marks.marker == "that"  # "a demand that she *be freed*"
    if marks.finite or desired or form not in ("gerund", "past_participle"):
        return "clause"
    return "gerund"


def _unfinished(operators: Operators, parsed: Parsed, head: int, kind: str) -> bool:
    """What is not done so far: "has yet to publish"."""
    if kind not in INFINITIVES or parsed.lemmas[head] not in ("have", "be"):
        return False
    return waits(operators, parsed, head)


def _addressed(parsed: Parsed, head: int, rows: Rows) -> Effect | None:
    """Whom a preposition leads to is to do it: "appealed to donors to send tents"."""
    for child in parsed.children[head]:
        if parsed.roles[child] == "preposition":
            found = rows.get(("to_infinitive_object", parsed.lowers[child]))
            if found is not None:
                return found
    return None


def content(operators: Operators, reading: Reading, token: int, head: int, marks: Marks) -> Effect | None:
    """A parser takes "the finding that the dam had leaked" for a relative clause; its "that" stands first,
    before a subject of its own, and the noun takes clauses."""
    rows = reading.rows[head]
    effect = rows.get(("clause", "")) if rows else None
    if effect is None or marks.subject < 0:
        return None
    parsed = reading.parsed
    first = parsed.left_edges[token]
    if parsed.lowers[first] != "that" or first >= marks.subject:
        return None
    if _gap(operators, parsed, token, marks):
        return None
    reading.effects[token] = effect
    return effect


def _gap(operators: Operators, parsed: Parsed, token: int, marks: Marks) -> bool:
    """Whether the noun is the object that a clause ends without: "a claim that Moscow rejected"."""
    rows = operators.governors["verb"].get(parsed.lemmas[token], {})
    return parsed.right_edges[token] == token and ("noun", "") in rows and not marks.passive
