"""Clauses: their voice, whether they have a verb or a "to", the noun that a relative clause speaks of."""

from collections.abc import Iterable

from dragoman.grammar.vocabulary import FINITE, SUBJECTS, VERBS
from dragoman.model import Parsed

RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
PHRASE_ROLES = frozenset(("conjunct", "prepositional_object", "preposition", "apposition", "compound"))
CLAUSE_WORDS = 40  # behind a word; farther off another clause has begun
LEADING = 3  # tokens from a verb of saying to its time: "said late on Monday"
CLAUSES = frozenset(("complement_clause", "open_complement", "prepositional_clause"))

CIRCUMSTANCES = frozenset(
    ("account", "circumstance", "circumstances", "condition", "event", "means", "point", "time", "way")
)
# adverbs that say so of what came right before, the word beside each, and the one before what came next
BARELY = {"sooner": ("no", "than")} | dict.fromkeys(("barely", "hardly", "scarcely"), ("had", "when"))
HARMING = frozenset(("die", "hurt", "injure", "kill", "wound"))
MEANS = frozenset(("email", "e-mail", "fax", "letter", "link", "phone", "radio", "telephone", "video"))


def is_passive(parsed: Parsed, verb: int) -> bool:
    """Whether the one done to is the subject: "was held", "the men held there", "Two held in Minsk"."""
    has_object, perfect = False, False
    for child in parsed.children[verb]:
        role = parsed.roles[child]
        if role in ("passive_auxiliary", "passive_subject") or (
            role == "by_agent" and not _by_means(parsed, child)
        ):
            return True  # "wrote to him and *has been* held since": also behind a "has"
        has_object |= role == "object"
        perfect |= role == "auxiliary" and parsed.lemmas[child] in ("have", "'ve")
    if perfect or parsed.forms[verb] != "past_participle":
        return False
    head, role = parsed.heads[verb], parsed.roles[verb]
    if role == "conjunct" and parsed.pos[head] == "VERB" and head != verb:
        return is_passive(parsed, head) if parsed.forms[head] == "past_participle" else not has_object
    return not has_object


def _by_means(parsed: Parsed, by: int) -> bool:
    """Whether "by" says by what means: "spoke by *telephone*"."""
    inner = parsed.child(by, "prepositional_object")
    bare = inner is not None and not parsed.children_in(inner, "determiner", "possessor")
    return inner is not None and bare and parsed.lemmas[inner] in MEANS


def verb_over(parsed: Parsed, token: int) -> int:
    """The verb of the clause that a token stands in, itself where it is one; the root where there is none."""
    while parsed.pos[token] not in VERBS and parsed.heads[token] != token:
        token = parsed.heads[token]
    return token


def clause_around(parsed: Parsed, token: int) -> range:
    """The tokens of the clause that a word stands in, up to CLAUSE_WORDS behind it."""
    verb = verb_over(parsed, token)
    return range(parsed.left_edges[verb], min(parsed.right_edges[verb], token + CLAUSE_WORDS) + 1)


def clause_behind(parsed: Parsed, token: int) -> range:
    """The tokens behind a word in its clause, up to CLAUSE_WORDS."""
    return range(token + 1, clause_around(parsed, token).stop)


def inverted(parsed: Parsed, auxiliary: int, roles: Iterable[str] = SUBJECTS) -> bool:
    """Whether an auxiliary stands before its verb's subject, of one of these roles: "*had* they gone"."""
    subject = parsed.child(parsed.heads[auxiliary], *roles)
    return subject is not None and auxiliary < subject


def states_condition(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is that of a clause with "if" or "unless", or of one such as "should it *strike*"."""
    if parsed.roles[verb] != "adverbial_clause" or parsed.pos[verb] not in VERBS:
        return False
    marker = parsed.child(verb, "marker")
    turned = (one for one in parsed.children_in(verb, "auxiliary") if parsed.lowers[one] == "should")
    stated = marker is not None and parsed.lowers[marker] in ("if", "unless")
    return stated or any(inverted(parsed, one, SUBJECTS) for one in turned)


def said_in(parsed: Parsed, verb: int) -> int:
    """The verb of what is said before a verb of saying, or around it; the verb itself where nothing is."""
    if parsed.roles[verb] == "parataxis":
        return parsed.heads[verb]
    said = parsed.child(verb, "complement_clause")
    return verb if said is None or said > verb else said


def antecedent(parsed: Parsed, clause: int) -> int:
    """The noun that a relative clause speaks of: its head; for "who" behind the name of a place, the
    person whom the place describes ("citizens of Latvia and Poland who were …"), of a group with its
    members ("14 people, including citizens of …, who were …") the group, of names all of them."""
    head = parsed.heads[clause]
    pronoun = parsed.child(clause, *SUBJECTS, "object")
    if pronoun is None or parsed.lowers[pronoun] not in ("who", "whom"):
        return _made_thing(parsed, head)
    entity = parsed.entity(head)
    if entity is None or entity.kind not in ("place", "location"):
        return _first_of_several(parsed, head, clause)
    at = head
    while parsed.heads[at] != at and parsed.roles[at] in PHRASE_ROLES:
        at = parsed.heads[at]
        inner = parsed.entity(at)
        named_place = inner is not None and inner.kind in ("place", "location")
        if (
            parsed.pos[at] in ("NOUN", "PROPN", "NUM")
            and not named_place
            and parsed.lowers[parsed.heads[at]] != "including"
        ):
            return at
    return head


def _first_of_several(parsed: Parsed, head: int, clause: int) -> int:
    """The first of the names that a clause is said of, where it is said of several: "*Ruiz* and Paz, who were
    charged"; else the head."""
    verbs = (clause, *parsed.children_in(clause, "auxiliary", "passive_auxiliary"))
    several = any(parsed.lowers[one] in ("are", "have", "were") for one in verbs)
    while several and parsed.forms[head] == "singular" and parsed.roles[head] == "conjunct":
        head = parsed.heads[head]
    return head


def _made_thing(parsed: Parsed, head: int) -> int:
    """The thing behind the name of who made it: of "*a truce* mediated by Chad and Oman that halted …"."""
    entity = parsed.entity(head)
    if entity is None or entity.kind not in ("place", "person", "group"):
        return head
    at = head
    while parsed.roles[at] == "conjunct" and parsed.heads[at] != at:
        at = parsed.heads[at]
    by = parsed.heads[at]
    clause = parsed.heads[by]
    if parsed.roles[by] == "by_agent" and parsed.roles[clause] == "noun_clause":
        return parsed.heads[clause]
    return head


def has_to(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(parsed.lowers[c] == "to" for c in parsed.children_in(verb, "auxiliary"))


def is_small(parsed: Parsed, clause: int) -> bool:
    """Whether a clause has no verb: "found [him guilty]", "declared [the envoy persona non grata]"."""
    return (
        parsed.pos[clause] in ("NOUN", "ADJ", "PROPN")
        and parsed.child(clause, "auxiliary", "marker", "copula") is None
    )


def same_happening(parsed: Parsed, verb: int) -> list[int]:
    """Verbs that tell the same happening as a verb, and so its time and place: "a bomb *went off*, killing
    five", "five died when a bomb *went off*"."""
    above = parsed.heads[verb]
    bare = not any(parsed.roles[child] == "marker" for child in parsed.children[verb])
    hung = parsed.roles[verb] == "adverbial_clause" and parsed.forms[verb] == "gerund" and bare
    return [*([above] if hung and parsed.pos[above] in VERBS else []), *when_clauses(parsed, verb)]


def harmed_together(parsed: Parsed, verb: int) -> list[int]:
    """Verbs joined to one that say what the same happening did to others: "ten *died* and 30 were *wounded*
    in Goma on Monday"."""
    if parsed.lemmas[verb] not in HARMING:
        return []
    above = [parsed.heads[verb]] if parsed.roles[verb] == "conjunct" else []
    joined = [*parsed.children_in(verb, "conjunct"), *above]
    return [one for one in joined if parsed.lemmas[one] in HARMING and parsed.pos[one] in VERBS]


def when_clauses(parsed: Parsed, verb: int) -> list[int]:
    """The verbs of clauses with "when" under a verb."""
    return [
        child
        for child in parsed.children[verb]
        if parsed.roles[child] == "adverbial_clause"
        and any(parsed.lowers[one] == "when" for one in parsed.children[child])
    ]


def saying_of(parsed: Parsed, first: int, last: int) -> int | None:
    """The verb of saying whose time, tokens first to last, stands before what is said: "said on Monday it
    would close", "said Sunday gunmen had fled". The parser takes such a time for one of what is said."""
    at = next((t for t in range(first, max(0, first - LEADING), -1) if parsed.pos[t - 1] in VERBS), 0)
    heard = ("object", "indirect_object")  # "told reporters on Monday it would close"
    leading = all(
        parsed.pos[t] in ("ADP", "ADV", "ADJ") or parsed.roles[t] in heard for t in range(at, first)
    )
    verb, end = at - 1, last - 1
    if (
        verb < 0
        or not leading
        or last >= len(parsed)
        or parsed.pos[verb] not in VERBS
        or parsed.forms[verb] not in FINITE
    ):
        return None
    if parsed.roles[end] in {*SUBJECTS, "possessor"} or parsed.pos[last] in ("PUNCT", "VERB", "AUX"):
        return None
    said = parsed.child(verb, "complement_clause")
    subject = parsed.child(said, *SUBJECTS) if said is not None and said >= last else None
    if said is None or subject is None:
        return None
    return (
        verb if parsed.left_edges[subject] in (first, last) or parsed.child(said, "marker") == last else None
    )


def under_no(parsed: Parsed, preposition: int) -> bool:
    """Whether what stands below a preposition rules its clause out: "*under no circumstances*"."""
    thing = parsed.child(preposition, "prepositional_object")
    return (
        thing is not None
        and parsed.lemmas[thing] in CIRCUMSTANCES
        and parsed.lowers[parsed.left_edges[thing]] == "no"
        and parsed.lowers[preposition] in ("at", "by", "in", "on", "under")
    )


def no_sooner(parsed: Parsed, adverb: int) -> int | None:
    """The word before what came at once, where an adverb says so of what was done: "no *sooner* had they
    freed him *than*", "had *hardly* left *when*"; None where it says no such thing."""
    beside, link = BARELY.get(parsed.lowers[adverb], ("", ""))
    near = (parsed.lowers[max(adverb - 1, 0)], *parsed.lowers[adverb + 1 : adverb + 2])
    if not link or beside not in near:
        return None
    behind = range(adverb + 1, parsed.sentences[parsed.sentence_of[adverb]][1])
    return next((one for one in behind if parsed.lowers[one] == link), None)
