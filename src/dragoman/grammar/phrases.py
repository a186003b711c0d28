"""Noun phrases: which words belong to a head, and which heads are conjoined with it."""

from dragoman.grammar.vocabulary import NOUNS, VERBS
from dragoman.model import Parsed, Phrase

LEFT_ROLES = frozenset(
    (
        "determiner",
        "adjective",
        "compound",
        "possessor",
        "number",
        "quantifier",
        "noun_modifier",
        "case_marker",
        "adverb",
        "noun_adverbial",
        "negation",
        "punctuation",
        "dependent",
        "coordinator",
        "conjunct",
        "prepositional_object",
    )
)
STOPS = frozenset((",", ";", ":", "—", "–"))
LINKS = frozenset(("of",))  # prepositions whose phrase names what the head is: "the leader of Belarus"
NAMING = frozenset(("ADJ", "NOUN", "PROPN"))
DOERS = frozenset(("subject",))  # "*doctors from Cuba* treated it"; done to, they may be taken from there
MOST_LISTED = 6  # tokens from the start of a headline to the end of its second name
LONGEST_PHRASE = 30  # tokens; a longer one is a list or a broken parse


def phrase(parsed: Parsed, head: int) -> Phrase:
    """The noun phrase of a head: modifiers, an of-phrase, a name in apposition; no clause, no conjunct."""
    first = _left(parsed, head)
    last = _right(parsed, head)
    if last - first > LONGEST_PHRASE:
        first, last = max(first, head - 10), head + 1
    return Phrase(first=first, last=last, head=head)


def _left(parsed: Parsed, head: int) -> int:
    first = head
    for child in reversed(parsed.children[head]):
        if child > head:
            continue
        verb = parsed.roles[child] == "conjunct" and parsed.pos[child] == "VERB"
        if parsed.roles[child] not in LEFT_ROLES or parsed.words[child] in STOPS or verb:
            break
        first = min(first, parsed.left_edges[child])
    while first < head and (
        parsed.pos[first] in ("PUNCT", "CCONJ") or parsed.lowers[first] in ("both", "either")
    ):
        first += 1
    dated = parsed.entity(first)
    if (
        dated is not None
        and dated.kind in ("date", "time")
        and dated.last <= head
        and parsed.pos[first] == "PROPN"
    ):
        return dated.last  # "on [Monday night] officers fired": no officers of Monday night
    return first


def _right(parsed: Parsed, head: int) -> int:
    last = head + 1
    for child in parsed.children[head]:
        role = parsed.roles[child]
        if child < head or role == "case_marker" or (role == "punctuation" and parsed.words[child] in "-,"):
            continue
        end = _extension(parsed, child, last)
        if end is None:
            break
        last = end
    return last


def named_on(parsed: Parsed, preposition: int) -> bool:
    """Whether a preposition stands within a name: "Doctors *Without* Borders"."""
    inner = parsed.child(preposition, "prepositional_object")
    return parsed.words[preposition][:1].isupper() and inner is not None and parsed.pos[inner] == "PROPN"


def _extension(parsed: Parsed, child: int, last: int) -> int | None:
    """Where the phrase ends if this child behind the head belongs to it; `last` is where it ends so far."""
    role = parsed.roles[child]
    linked = parsed.lowers[child] in LINKS or named_on(parsed, child) or _whence(parsed, child)
    if role == "preposition" and linked and child == last:
        inner = parsed.child(child, "prepositional_object")
        if inner is not None and _is_offer(parsed, parsed.heads[child], inner):
            return None  # "an offer by Beijing *of talks*"
        return None if inner is None else phrase(parsed, _last_named(parsed, parsed.heads[child], inner)).last
    if role == "apposition":
        if listed_names(parsed, parsed.heads[child]):
            return None  # "two reporters, *Ana Lim* and *Omar Sey*, were freed"
        near = parsed.left_edges[child] - last <= 1
        return _name_end(parsed, child) if near and _named_so(parsed, child) else None
    return child + 1 if role in ("compound", "number", "particle") and child == last else None


def _is_offer(parsed: Parsed, name: int, inner: int) -> bool:
    """Whether a common noun behind the name of a place is no part of it."""
    entity = parsed.entity(name)
    return entity is not None and entity.kind == "place" and parsed.words[inner].islower()


def _last_named(parsed: Parsed, head: int, inner: int) -> int:
    """The last of the names that say whose several people are: "the ministers of Chad and *Mali*"."""
    if parsed.forms[head] != "plural" or parsed.pos[inner] != "PROPN":
        return inner
    names = conjoined(parsed, inner)
    return names[-1] if all(parsed.pos[one] == "PROPN" for one in names) else inner


def _whence(parsed: Parsed, preposition: int) -> bool:
    """Whether a phrase says where several who act are from: "*doctors from Cuba* treated the wounded"."""
    inner = parsed.child(preposition, "prepositional_object")
    head = parsed.heads[preposition]
    named = None if inner is None else parsed.entity(inner)
    return (
        parsed.lowers[preposition] == "from"
        and parsed.roles[head] in DOERS
        and parsed.pos[head] == "NOUN"
        and parsed.forms[head] == "plural"
        and named is not None
        and named.kind == "place"
    )


def _named_so(parsed: Parsed, child: int) -> bool:
    """Whether an apposition gives the name of its head: "the envoy, *Klaus Weber*", "Prime Minister, *Prince
    Khalifa*"."""
    if parsed.pos[child] != "PROPN":
        return False
    head = parsed.heads[child]
    if parsed.pos[head] == "NOUN":
        return True
    titled, named = parsed.entity(head), parsed.entity(child)
    return named is not None and named.kind == "person" and (titled is None or titled.kind == "group")


def _name_end(parsed: Parsed, head: int) -> int:
    entity = parsed.entity(head)
    return head + 1 if entity is None else max(head + 1, entity.last)


def conjoined(parsed: Parsed, head: int) -> list[int]:
    """The head and all that are conjoined with it, in order of the text."""
    found = [head, *_listed(parsed, head)]
    for one in found:
        found.extend(
            c for c in parsed.children_in(one, "conjunct") if parsed.pos[c] not in VERBS and c not in found
        )
    return sorted(found)


COUNTING = frozenset(("couple", "duo", "pair", "quartet", "trio"))  # one noun for several


def listed_names(parsed: Parsed, head: int) -> list[int]:
    """The names beside a noun that counts those who bear them: "two *reporters*, Ana Lim and Omar Sey"."""
    several = parsed.forms[head] == "plural" or parsed.lemmas[head] in COUNTING
    if parsed.pos[head] != "NUM" and not (parsed.pos[head] == "NOUN" and several):
        return []
    for first in parsed.children_in(head, "apposition"):
        names = conjoined(parsed, first) if first > head and parsed.pos[first] == "PROPN" else []
        if len(names) > 1 and all(parsed.pos[one] == "PROPN" for one in names):
            return names
    return []


def _listed(parsed: Parsed, head: int) -> list[int]:
    """The other of two whom a headline joins by a comma: "*Kenya*, Uganda sign pact", "Saudi *king*, Turkish
    president discuss Gaza"."""
    first, last = parsed.sentences[parsed.sentence_of[head]]
    if parsed.pos[head] not in NOUNS or head - first > MOST_LISTED or last - first < 4:
        return []
    if parsed.pos[last - 1] == "PUNCT":  # headlines have no full stop
        return []
    joint = _end_of_name(parsed, first, last)
    if joint >= last - 2 or parsed.words[joint] != ",":
        return []
    end = _end_of_name(parsed, joint + 1, last)
    if end >= last or not (parsed.pos[end] in VERBS or parsed.lowers[end] == "to"):
        return []
    pair = (joint - 1, end - 1)
    if head not in pair or any(parsed.pos[one] not in NOUNS for one in pair):
        return []
    return [one for one in pair if one != head]


def is_time(parsed: Parsed, token: int) -> bool:
    """Whether a word is of a day or hour: "agreed on *Friday* to free them"."""
    entity = parsed.entity(token)
    return entity is not None and entity.kind in ("date", "time")


def dated(parsed: Parsed, preposition: int) -> bool:
    """Whether a preposition leads to a date: "called him *on* Friday"."""
    inner = parsed.child(preposition, "prepositional_object")
    return inner is not None and is_time(parsed, inner)


def _end_of_name(parsed: Parsed, first: int, last: int) -> int:
    """Where the adjectives, nouns and names from a token on end."""
    end = first
    while end < last and parsed.pos[end] in NAMING:
        end += 1
    return end
