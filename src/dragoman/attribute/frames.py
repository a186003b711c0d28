"""Where the content stands for each frame of cues.tsv. May import grammar and model.

`read(page, token, cue)` gives the content of a cue word under one of its rows as token spans, or None
where the row does not fit.
"""

from collections.abc import Callable

from dragoman.attribute.clauses import clause, cue_group
from dragoman.attribute.contents import subtree, without_tail
from dragoman.attribute.cues import Cue
from dragoman.attribute.found import Page, Span
from dragoman.attribute.sources import by_agent
from dragoman.grammar.arguments import is_passive
from dragoman.model import Parsed

Spans = tuple[Span, ...] | None
NAMING = frozenset(("call", "label", "dub", "brand", "deem", "term", "declare"))
ASIDE = frozenset(("despite", "by", "after", "before", "during", "since", "amid", "without", "via", "until"))
NEEDS_AGENT = frozenset(("object",))  # "was praised" without a by-phrase is an act, nobody's words
REFLEXIVE = frozenset(
    ["himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves", "yourselves", "oneself"]
)


def read(page: Page, token: int, cue: Cue) -> Spans:
    if cue.particle and not _has_particle(page.parsed, token, cue.particle):
        return None
    if cue.pos == "verb" and cue.frame in PASSIVES and is_passive(page.parsed, token):
        if cue.frame in NEEDS_AGENT and by_agent(page.parsed, token) is None:
            return None
        if page.parsed.child(token, "passive_auxiliary") is None and by_agent(page.parsed, token) is None:
            return None
        return PASSIVES[cue.frame](page, token, cue)
    reader = READERS.get(cue.frame)
    return reader(page, token, cue) if reader is not None else None


def _has_particle(parsed: Parsed, token: int, particle: str) -> bool:
    return any(parsed.lowers[child] == particle for child in parsed.children[token])


def _clause(page: Page, token: int, cue: Cue) -> Spans:
    if cue.pos == "verb":
        return clause(page, token)
    parsed = page.parsed
    for child in parsed.children[token]:
        if child > token and parsed.roles[child] in ("complement_clause", "noun_clause", "relative_clause"):
            first, last = subtree(parsed, child)
            if parsed.lowers[first] == "that" and parsed.roles[first] in ("marker", "determiner"):
                return ((first, last),)
            if parsed.roles[child] == "complement_clause" and parsed.child(
                child, "subject", "passive_subject"
            ):
                return ((max(first, token + 1), last),)
    return None


def _infinitive_child(parsed: Parsed, token: int) -> int | None:
    for child in parsed.children[token]:
        if child > token and parsed.roles[child] in ("open_complement", "noun_clause", "complement_clause"):
            if _to(parsed, child) is not None:
                return child
    return None


def _to(parsed: Parsed, verb: int) -> int | None:
    return next(
        (c for c in parsed.children[verb] if parsed.lowers[c] == "to" and parsed.pos[c] == "PART"), None
    )


def _infinitive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    child = _infinitive_child(parsed, token)
    if child is None or parsed.child(token, "object") is not None:
        return None
    if parsed.child(child, "subject", "passive_subject") is not None:
        return None
    first, last = subtree(parsed, child)
    return ((max(first, token + 1), last),)


def _ask(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    child = _infinitive_child(parsed, token)
    if child is None:
        return None
    first, last = subtree(parsed, child)
    direct = parsed.child(token, "object", "indirect_object")
    if direct is not None and token < direct < child:
        first = min(first, parsed.left_edges[direct])
    elif parsed.child(child, "subject", "passive_subject") is None:
        return None
    return ((max(first, token + 1), last),)


def _tell(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    child = _infinitive_child(parsed, token)
    if child is None:
        return None
    to = _to(parsed, child)
    return None if to is None else ((to, parsed.right_edges[child] + 1),)


def _ask_of(page: Page, token: int, cue: Cue) -> Spans:
    """ "called on the army to withdraw": whom it is asked of and what."""
    parsed = page.parsed
    preposition = preposition_at(parsed, token, cue.preposition)
    if preposition is None:
        return None
    asked = parsed.child(preposition, "prepositional_object")
    if asked is None:
        return None
    for above in (token, preposition, asked):
        child = _infinitive_child(parsed, above)
        if child is not None and child > asked:
            return ((preposition + 1, parsed.right_edges[child] + 1),)
    return None


def _gerund(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    for child in parsed.children[token]:
        if child > token and parsed.roles[child] in ("open_complement", "complement_clause"):
            if parsed.forms[child] == "gerund" or any(
                parsed.forms[c] == "gerund"
                for c in parsed.children_in(child, "auxiliary", "passive_auxiliary")
            ):
                first, last = subtree(parsed, child)
                return ((max(first, token + 1), last),)
    return None


def preposition_at(parsed: Parsed, token: int, word: str) -> int | None:
    """The preposition of this name that hangs on a word, on its particle or on its object."""
    for child in parsed.children[token]:
        if parsed.lowers[child] == word and child > token:
            return child
        if parsed.roles[child] in ("particle", "adverb", "preposition") and child == token + 1:
            for inner in parsed.children[child]:
                if parsed.lowers[inner] == word:
                    return inner
    direct = parsed.child(token, "object")
    if direct is not None:
        for child in parsed.children[direct]:
            if parsed.lowers[child] == word and child > direct:
                return child
    return None


def _below(parsed: Parsed, preposition: int) -> int | None:
    for child in parsed.children[preposition]:
        if child > preposition and parsed.roles[child] != "punctuation":
            return child
    return None


def _prepositional(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    preposition = preposition_at(parsed, token, cue.preposition)
    if preposition is None and cue.preposition == "for":
        return _for_to(parsed, token)
    if preposition is None or (parsed.child(token, "object") is not None and cue.pos == "verb"):
        return None
    spans = _object_of(parsed, preposition)
    return None if spans is None else ((spans[0][0], with_phrases(page, token, spans[0][1])),)


def _for_to(parsed: Parsed, token: int) -> Spans:
    """ "called for the ban to be lifted": the parser takes "for" as the mark of a clause."""
    child = _infinitive_child(parsed, token)
    if child is None:
        return None
    first, last = subtree(parsed, child)
    return ((first + 1, last),) if parsed.lowers[first] == "for" and first > token else None


def _object_of(parsed: Parsed, preposition: int) -> Spans:
    below = _below(parsed, preposition)
    if below is None:
        return None
    first = preposition + 1
    last = parsed.right_edges[preposition] + 1
    return ((first, without_tail(parsed, first, last, below)),) if first < last else None


def _charge(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    direct = parsed.child(token, "object", "passive_subject", "indirect_object")
    preposition = preposition_at(parsed, token, cue.preposition)
    if preposition is None or (direct is None and cue.pos == "verb"):
        return None
    if direct is not None and direct > preposition:
        return None
    return _object_of(parsed, preposition)


def _judge(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    direct = parsed.child(token, "object")
    preposition = preposition_at(parsed, token, cue.preposition)
    if direct is None or preposition is None or not token < direct < preposition:
        return None
    first = parsed.left_edges[direct]
    return ((max(first, token + 1), parsed.right_edges[preposition] + 1),)


def _judge_passive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    preposition = preposition_at(parsed, token, cue.preposition)
    subject = parsed.child(token, "passive_subject", "subject")
    if preposition is None:
        return None
    last = parsed.right_edges[preposition] + 1
    first = preposition
    while first - 1 > token and parsed.lowers[first - 1] in ("not", "only", "just", "less", "more", "much"):
        first -= 1
    if subject is None or points_back(parsed, subject):
        return ((first, last),)
    return (subtree(parsed, subject), (first, last))


def points_back(parsed: Parsed, head: int) -> bool:
    """Whether a noun phrase merely points back: "it", "the gesture", "this step"."""
    first, last = subtree(parsed, head)
    if parsed.pos[head] == "PRON":
        return True
    return last - first <= 3 and parsed.lowers[first] in (
        "the",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
    )


def _predicate(page: Page, token: int, cue: Cue) -> Spans:
    """ "called him a liar": a small clause, or an object with a predicate of its own."""
    parsed = page.parsed
    direct = parsed.child(token, "object")
    for child in parsed.children[token]:
        if child < token:
            continue
        role = parsed.roles[child]
        if role in ("object_predicate", "attribute", "adjective_complement"):
            first = parsed.left_edges[child]
            if direct is not None and token < direct < child:
                first = parsed.left_edges[direct]
            return ((max(first, token + 1), parsed.right_edges[child] + 1),)
        if role == "complement_clause" and parsed.pos[child] not in ("VERB", "AUX"):
            subject = parsed.child(child, "subject")
            if (subject is not None and subject > token) or (direct is not None and direct < token):
                return ((max(token + 1, parsed.left_edges[child]), parsed.right_edges[child] + 1),)
    if direct is not None and direct > token and cue.lemma in NAMING:
        return _named(page, token, direct)
    return None


def _named(page: Page, token: int, direct: int) -> Spans:
    """What the quotation marks hide from the parser: "called the plan “dead on arrival”", "what she calls “luck”"."""
    parsed = page.parsed
    after = parsed.right_edges[direct] + 1
    what = any(
        parsed.lowers[child] in ("what", "which", "whom") and child < token for child in parsed.children[token]
    )
    if what:
        return ((max(token + 1, parsed.left_edges[direct]), after),)
    for at in (direct + 1, after):
        if at < len(parsed) and page.quote_of[at] >= 0 and page.quote_of[direct] != page.quote_of[at]:
            return ((max(token + 1, parsed.left_edges[direct]), page.quoted[page.quote_of[at]][1]),)
    return None


def _predicate_passive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    said = parsed.child(token, "object_predicate", "object")
    subject = parsed.child(token, "passive_subject")
    if said is None or said < token:
        return None
    spans = (subtree(parsed, said),)
    return spans if subject is None or points_back(parsed, subject) else (subtree(parsed, subject), *spans)


def _object(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    direct = parsed.child(token, "object")
    if direct is None or direct < token or parsed.lowers[direct] in REFLEXIVE:
        return None
    first, last = subtree(parsed, direct)
    first = max(first, token + 1)
    last = without_tail(parsed, first, last, direct)
    return ((first, with_phrases(page, token, last)),)


def with_phrases(page: Page, token: int, last: int) -> int:
    """The end of an object with the phrases after it that parsers hang on the verb as often as on the noun."""
    parsed = page.parsed
    for child in parsed.children[token]:
        if child == last and parsed.roles[child] in ("preposition", "indirect_object", "by_agent"):
            inner = parsed.child(child, "prepositional_object", "prepositional_clause")
            apart = parsed.lowers[child] in ASIDE or parsed.roles[inner or child] == "prepositional_clause"
            if inner is not None and not apart and not on_occasion(page, child, inner):
                last = parsed.right_edges[child] + 1
    return last


def on_occasion(page: Page, preposition: int, inner: int) -> bool:
    """Whether a phrase says when or on what occasion something is said."""
    entity = page.parsed.entity(inner)
    return (entity is not None and entity.kind in ("date", "time")) or page.parsed.lemmas[inner] in page.occasions


def _object_passive(page: Page, token: int, cue: Cue) -> Spans:
    parsed = page.parsed
    subject = parsed.child(token, "passive_subject")
    if subject is None and parsed.roles[token] == "noun_clause":  # "the bill, opposed by the unions"
        first = parsed.left_edges[parsed.heads[token]]
        return ((first, token),) if first < token else None
    if subject is None or parsed.lowers[subject] in ("who", "which", "that", "it"):
        return None
    return (subtree(parsed, subject),)


def _infinitive_passive(page: Page, token: int, cue: Cue) -> Spans:
    """ "is expected to resign", "are believed to have left": the subject belongs to what is said."""
    parsed = page.parsed
    child = _infinitive_child(parsed, token)
    if child is None:
        return None
    first, last = subtree(parsed, child)
    subject = parsed.child(token, "passive_subject")
    spans = ((max(first, token + 1), last),)
    return spans if subject is None else (subtree(parsed, subject), *spans)


def _clause_passive(page: Page, token: int, cue: Cue) -> Spans:
    """ "it is understood that …", "is said to be …", "…, it was announced"."""
    if (said := _infinitive_passive(page, token, cue)) is not None:
        return said
    return clause(page, token)


def _according(page: Page, token: int, cue: Cue) -> Spans:
    """The clause around "according to X": its sentence, up to a quotation or semicolon, without the phrase."""
    parsed = page.parsed
    start, end = parsed.sentences[parsed.sentence_of[token]]
    hole = according_phrase(page, token, cue)
    if hole is None:
        return None
    start, end = _coordinate(page, start, end, hole)
    parts = []
    if hole[0] > start:
        parts.append((start, hole[0]))
    if hole[1] < end and (not parts or parsed.words[hole[1]] == ","):
        parts.append((hole[1], end))
    return tuple(parts) or None


def _coordinate(page: Page, start: int, end: int, hole: Span) -> Span:
    parsed = page.parsed
    for at in range(hole[0] - 1, start, -1):
        if parsed.words[at] == ";":
            start = at + 1
            break
    for at in range(hole[1], end):
        if parsed.words[at] == ";" or (
            parsed.words[at] == ","
            and at + 1 < end
            and parsed.lowers[at + 1] in ("but", "although", "though", "while")
        ):
            end = at
            break
    return start, end


def according_phrase(page: Page, token: int, cue: Cue) -> Span | None:
    """Tokens of "according to X", X with what belongs to it."""
    parsed = page.parsed
    if cue.preposition:
        inner = next((c for c in parsed.children[token] if parsed.lowers[c] == cue.preposition), None)
        if inner is None:
            return None
    else:
        inner = token
    said = parsed.child(inner, "prepositional_object", "prepositional_clause")
    if said is None:
        return None
    return token, max(parsed.right_edges[said], parsed.right_edges[token]) + 1


def _hearsay(page: Page, token: int, cue: Cue) -> Spans:
    """The clause that "reportedly" stands in, without the word."""
    parsed = page.parsed
    head = parsed.heads[token]
    if parsed.pos[head] not in ("VERB", "AUX") or head == token:
        return None
    first, last = subtree(parsed, head)
    if parsed.roles[head] in ("relative_clause", "noun_clause"):
        return ((min(token + 1, last - 1), last),)
    return tuple(part for part in ((first, token), (token + 1, last)) if part[0] < part[1])


READERS: dict[str, Callable[[Page, int, Cue], Spans]] = {
    "speech": _clause,
    "clause": _clause,
    "infinitive": _infinitive,
    "ask": _ask,
    "ask_of": _ask_of,
    "tell": _tell,
    "gerund": _gerund,
    "prepositional": _prepositional,
    "charge": _charge,
    "judge": _judge,
    "predicate": _predicate,
    "object": _object,
    "according": _according,
    "hearsay": _hearsay,
}
PASSIVES: dict[str, Callable[[Page, int, Cue], Spans]] = {
    "judge": _judge_passive,
    "predicate": _predicate_passive,
    "object": _object_passive,
    "infinitive": _infinitive_passive,
    "ask": _infinitive_passive,
    "speech": _clause_passive,
    "clause": _clause_passive,
}

__all__ = ["according_phrase", "cue_group", "points_back", "preposition_at", "read"]
