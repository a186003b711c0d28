"""What the form of a verb says by itself: a command, a participle in passing, one of several after "nor".

May import model.
"""

from dragoman.attribute.certainty.marks import Marks
from dragoman.attribute.certainty.reading import Reading
from dragoman.model import Parsed

SEE, WANT = "see", "want"
CAUSING = frozenset(("get", "have"))
OPENING = frozenset(("“", '"', "``", "‘", "«", "„"))


def participle(parsed: Parsed, token: int, marks: Marks) -> bool:
    """Told in passing, as known: "the men held in Minsk"."""
    return parsed.forms[token] == "past_participle" and not (marks.to or marks.auxiliary or marks.marker)


def seen_done(reading: Reading, token: int, marks: Marks) -> int | None:
    """The verb whose own certainty is that of a participle below it, since it only brings it about, wants it
    or lives to see it: "the deal would *see* them freed", "failed to *get* two men freed". Behind a noun
    ("would see 30 hostages freed") a participle may as well tell what was before ("never saw the men held in
    Minsk"), so that no past of "see" takes it down."""
    parsed = reading.parsed
    if not participle(parsed, token, marks):
        return None
    verb, role = parsed.heads[token], parsed.roles[token]
    behind = role == "noun_clause" and (parsed.roles[verb] == "object" or _caused(parsed, verb))
    if behind:
        verb = parsed.heads[verb] if parsed.roles[verb] == "object" else parsed.left_edges[verb] - 1
    if role != "complement_clause" and not behind:
        return None
    above, lemma = reading.marks.get(verb), parsed.lemmas[verb]
    if above is None or lemma not in (SEE, WANT, *CAUSING):
        return None
    past = above.past and above.modal is None and not above.will
    return None if behind and past and lemma == SEE else verb


def _caused(parsed: Parsed, noun: int) -> bool:
    """Whether a noun stands right behind "to have" or "to get"."""
    verb = parsed.left_edges[noun] - 1
    return verb > 0 and parsed.lemmas[verb] in CAUSING and parsed.lowers[verb - 1] == "to"


def commands(parsed: Parsed, token: int, marks: Marks) -> bool:
    return (
        parsed.forms[token] == "base"
        and marks.subject < 0
        and not (marks.to or marks.finite or marks.modal or marks.perfect)
    )


def shouted(parsed: Parsed, token: int) -> bool:
    """Whether a clause begins a quotation: "“Free our sons,” they shouted"."""
    first = parsed.left_edges[token]
    return parsed.words[first] in OPENING or (first > 0 and parsed.words[first - 1] in OPENING)


def disjunct(reading: Reading, token: int, head: int) -> bool:
    """Whether a negation reaches over "or" and "nor": "neither confirmed nor denied"."""
    parsed = reading.parsed
    marks = reading.marks.get(head)
    if marks is None or marks.polarity >= 0:
        return False
    return any(
        parsed.lowers[child] in ("or", "nor") for child in parsed.children[head] if head < child < token
    )


def would(reading: Reading, verb: int) -> bool:
    """Whether a verb is told with "would": "would be freed once the siege *ended*" says of no end."""
    parsed = reading.parsed
    while parsed.roles[verb] == "open_complement":  # "would be let *go*"
        verb = parsed.heads[verb]
    marks = reading.marks.get(verb)
    return marks is not None and marks.will == "would"
