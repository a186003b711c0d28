"""The arguments of a verb or a noun, with voice undone and what is left unsaid filled from the clause above.

`subject` is the doer, `object` the one done to, whatever the voice. An infinitive, participle or conjoined
verb takes the doer of the clause that it hangs on; a relative pronoun stands for the noun before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Parsed

RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
ACCUSING = frozenset(("accuse", "suspect", "convict", "acquit"))
DEEPEST = 6  # steps of control followed; longer chains are broken parses
SUBJECT_CONTROL = frozenset(
    ["promise", "threaten", "vow", "pledge", "swear"]
)  # "promised them to leave": who promises leaves
OBJECT_PREPOSITIONS = frozenset(("of", "for", "from", "into"))  # "accused them of leaving": they left
BARE = frozenset(("help", "let", "make", "see", "watch", "hear", "have"))
# whom they move somewhere does there what the move is for: "extradited him to face charges"
MOVING = frozenset(
    ("bring", "deport", "extradite", "fly", "hand", "invite", "return", "send", "summon", "take", "transfer")
)
PHRASE_ROLES = frozenset(("conjunct", "prepositional_object", "preposition", "apposition", "compound"))
MISREAD = ("noun_adverbial", "adverb", "dependent", "adjective", "compound")
VERBAL = frozenset(("VERB", "AUX"))
CLAUSES = frozenset(("complement_clause", "open_complement", "prepositional_clause"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """Head tokens of the arguments; `obliques` are (preposition, head) in order of nearness."""

    subject: int | None
    object: int | None
    indirect_object: int | None
    obliques: tuple[tuple[str, int], ...]
    complement: int | None
    predicate: int | None
    possessor: int | None
    modifiers: tuple[int, ...]
    passive: bool
    subject_shared: bool


def arguments(parsed: Parsed, token: int) -> Arguments:
    """Arguments of the predicate at `token`, a verb, noun or adjective."""
    if parsed.pos[token] in VERBAL:
        return _of_verb(parsed, token)
    if parsed.pos[token] == "ADJ":
        return _of_adjective(parsed, token)
    return _of_noun(parsed, token)


def _of_verb(parsed: Parsed, verb: int) -> Arguments:
    passive = is_passive(parsed, verb)
    surface, shared = surface_subject(parsed, verb)
    direct = _direct_object(parsed, verb)
    indirect = parsed.child(verb, "indirect_object")
    if indirect is not None and parsed.pos[indirect] == "ADP":
        indirect = parsed.child(indirect, "prepositional_object")
    if passive:
        subject, done_to = _by_agent(parsed, verb), surface
        thing = parsed.child(verb, "object")
        if thing is not None and done_to is not None:  # "was granted asylum"
            indirect, done_to = done_to, thing
        elif direct is not None and done_to is None:
            done_to = direct
    else:
        subject, done_to = surface, direct
    return Arguments(
        subject=subject,
        object=done_to,
        indirect_object=indirect,
        obliques=tuple(_obliques(parsed, parsed.child(verb, "adjective_complement"), verb, direct)),
        complement=parsed.child(verb, *CLAUSES),
        predicate=_predicate(parsed, verb),
        possessor=None,
        modifiers=tuple(parsed.children_in(verb, "adverb")),
        passive=passive,
        subject_shared=shared,
    )


def _of_noun(parsed: Parsed, noun: int) -> Arguments:
    modifiers = [
        child
        for child in parsed.children[noun]
        if parsed.roles[child] in ("compound", "adjective", "noun_modifier") and child < noun
    ]
    return Arguments(
        subject=None,
        object=None,
        indirect_object=None,
        obliques=(*_obliques(parsed, noun), *_nested_agents(parsed, noun), *_sides(parsed, noun)),
        complement=parsed.child(noun, "noun_clause", "complement_clause"),
        predicate=None,
        possessor=parsed.child(noun, "possessor"),
        modifiers=tuple(reversed(modifiers)),
        passive=False,
        subject_shared=False,
    )


def _of_adjective(parsed: Parsed, adjective: int) -> Arguments:
    """ "Chad was critical of …", "a report critical of …": the doer is what the adjective is said of."""
    head, role = parsed.heads[adjective], parsed.roles[adjective]
    subject = None
    if role in ("adjective_complement", "attribute") and parsed.pos[head] in VERBAL:
        subject = surface_subject(parsed, head)[0]
    elif role == "adjective":
        subject = head
    return Arguments(
        subject=subject,
        object=None,
        indirect_object=None,
        obliques=tuple(_obliques(parsed, adjective)),
        complement=parsed.child(adjective, *CLAUSES),
        predicate=None,
        possessor=None,
        modifiers=(),
        passive=False,
        subject_shared=False,
    )


def _predicate(parsed: Parsed, verb: int) -> int | None:
    """What an object is called or held to be: "called him *a liar*", "held them *responsible*"."""
    own = parsed.child(verb, "object_predicate")
    if own is not None:
        return own
    for clause in parsed.children_in(verb, "complement_clause"):
        if _is_small(parsed, clause):
            return clause
    held = parsed.child(verb, "object")
    if held is not None:  # "held Chad *responsible* for the raid" is read as an adjective behind its noun
        for behind in parsed.children_in(held, "adjective"):
            if behind > held:
                return behind
    return None


def _is_small(parsed: Parsed, clause: int) -> bool:
    """Whether a clause has no verb: "found [him guilty]", "declared [the envoy persona non grata]"."""
    return (
        parsed.pos[clause] in ("NOUN", "ADJ", "PROPN")
        and parsed.child(clause, "auxiliary", "marker", "copula") is None
    )


def _nested_agents(parsed: Parsed, noun: int) -> Iterator[tuple[str, int]]:
    """A by-phrase that the parser hangs below the of-phrase: "violation of the truce by Eritrea"."""
    for preposition in parsed.children_in(noun, "preposition"):
        if parsed.lowers[preposition] != "of":
            continue
        for inner in parsed.children_in(preposition, "prepositional_object"):
            for by in parsed.children_in(inner, "preposition"):
                if parsed.lowers[by] == "by":
                    yield from _below(parsed, by)
    verb = parsed.heads[noun]
    if parsed.roles[noun] != "object" or parsed.child(verb, "subject") is None:
        return
    for by in parsed.children_in(verb, "preposition"):  # "criticised the jailing of bloggers by a court"
        if by > noun and parsed.lowers[by] == "by":
            yield from _below(parsed, by)


def _sides(parsed: Parsed, noun: int) -> Iterator[tuple[str, int]]:
    """Between whom something comes about: "fighting broke out on Monday *between the clans*"."""
    verb = parsed.heads[noun]
    if parsed.roles[noun] != "subject" or parsed.child(verb, "object") is not None:
        return
    for preposition in parsed.children_in(verb, "preposition"):
        if parsed.lowers[preposition] == "between":
            yield from _below(parsed, preposition)


def is_passive(parsed: Parsed, verb: int) -> bool:
    """Whether the one done to is the subject: "was held", "the men held there", "Two held in Minsk"."""
    has_object = False
    for child in parsed.children[verb]:
        role = parsed.roles[child]
        if role in ("passive_auxiliary", "passive_subject", "by_agent"):
            return True
        if role == "object":
            has_object = True
        if role == "auxiliary" and parsed.lemmas[child] in ("have", "'ve"):
            return False
    if parsed.forms[verb] != "past_participle":
        return False
    head, role = parsed.heads[verb], parsed.roles[verb]
    if role == "conjunct" and parsed.pos[head] == "VERB" and head != verb:
        return is_passive(parsed, head) if parsed.forms[head] == "past_participle" else not has_object
    return not has_object


def surface_subject(parsed: Parsed, verb: int, depth: int = 0) -> tuple[int | None, bool]:
    """The grammatical subject, and whether it is taken over from another clause."""
    own = parsed.child(verb, "subject", "passive_subject")
    if own is not None:
        if parsed.roles[verb] == "relative_clause" and parsed.lowers[own] in RELATIVE:
            return antecedent(parsed, verb), False
        if parsed.pos[own] == "VERB" and (named := parsed.child(own, "subject")) is not None:
            return named, False  # "the agency operating in Chad said": read as a clause that says
        if parsed.lowers[own] in ("who", "which") and (above := _relative_above(parsed, verb)) is not None:
            return antecedent(parsed, above), False
        return own, False
    if (opener := _misread_subject(parsed, verb)) is not None:
        return opener, False
    if depth >= DEEPEST:
        return None, True
    return _controller(parsed, verb, depth), True


def _misread_subject(parsed: Parsed, verb: int) -> int | None:
    """The name right before a finite verb that a parser takes for an adverb: "*FIFA* banned Russia"."""
    before = verb - 1
    if parsed.roles[verb] != "root" or parsed.forms[verb] not in ("past", "present") or before < 0:
        return None
    if (
        parsed.heads[before] != verb
        or parsed.roles[before] not in MISREAD
        or not parsed.words[before][:1].isupper()
    ):
        return None
    named = parsed.entity(before)
    known = parsed.pos[before] == "PROPN" or parsed.words[before].isupper()
    return before if known and (named is None or named.kind not in ("date", "time")) else None


def _relative_above(parsed: Parsed, verb: int) -> int | None:
    """The relative clause that a verb with a relative pronoun is conjoined with."""
    head = parsed.heads[verb]
    return head if parsed.roles[verb] == "conjunct" and parsed.roles[head] == "relative_clause" else None


def antecedent(parsed: Parsed, clause: int) -> int:
    """The noun that a relative clause speaks of: its head; for "who" behind the name of a place, the
    person whom the place describes ("citizens of Latvia and Poland who were …"), and of a group with its
    members ("14 people, including citizens of …, who were …") the group."""
    head = parsed.heads[clause]
    pronoun = parsed.child(clause, "subject", "passive_subject", "object")
    if pronoun is None or parsed.lowers[pronoun] not in ("who", "whom"):
        return _made_thing(parsed, head)
    entity = parsed.entity(head)
    if entity is None or entity.kind not in ("place", "location"):
        return head
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


def _controller(parsed: Parsed, verb: int, depth: int) -> int | None:
    head, role = parsed.heads[verb], parsed.roles[verb]
    if head == verb:
        return None
    if role == "conjunct" and (above := _said_with(parsed, verb)) is not None:
        return surface_subject(parsed, above, depth + 1)[0]
    if role == "adverbial_clause" and parsed.lemmas[head] in MOVING and _has_to(parsed, verb):
        moved = parsed.child(head, "object", "passive_subject")
        if moved is not None:
            return moved
    if role == "conjunct" or role in ("adverbial_clause", "dependent", "parataxis"):
        return surface_subject(parsed, head, depth + 1)[0] if parsed.pos[head] in VERBAL else None
    if role in ("open_complement", "complement_clause"):
        return _of_governor(parsed, head, depth)
    if role == "adjective_complement" and parsed.lemmas[head] == "be":  # "were *handcuffed*"
        return surface_subject(parsed, head, depth + 1)[0]
    if role == "noun_clause":
        if parsed.forms[verb] in ("gerund", "past_participle") and not _has_to(parsed, verb):
            return head
        return _of_act_noun(parsed, head, depth)
    if role == "relative_clause":
        return head
    if role == "prepositional_clause":
        return _of_preposition(parsed, head, depth)
    return None


def _said_with(parsed: Parsed, verb: int) -> int | None:
    """The verb of saying that another is conjoined with, where a parser joins that to what is said: "*said*
    the West was preparing a coup and warned that …"."""
    head = parsed.heads[verb]
    above = parsed.heads[head]
    if parsed.roles[head] != "complement_clause" or parsed.child(verb, *CLAUSES) is None:
        return None
    unlike = parsed.forms[head] in ("gerund", "base") or parsed.lemmas[head] == "be"
    alike = parsed.forms[verb] == parsed.forms[above] and parsed.child(verb, "auxiliary") is None
    return above if unlike and alike and parsed.pos[above] == "VERB" else None


def _has_to(parsed: Parsed, verb: int) -> bool:
    return any(parsed.lowers[c] == "to" for c in parsed.children_in(verb, "auxiliary"))


def _of_governor(parsed: Parsed, governor: int, depth: int) -> int | None:
    if parsed.pos[governor] not in VERBAL:
        if parsed.roles[governor] in ("adjective_complement", "attribute", "object_predicate"):
            return surface_subject(parsed, parsed.heads[governor], depth + 1)[0]
        return _of_act_noun(parsed, governor, depth)
    if parsed.lemmas[governor] not in SUBJECT_CONTROL:
        direct = parsed.child(governor, "object", "indirect_object")
        if direct is not None and parsed.pos[direct] not in ("ADP", "NUM"):  # "voted 71 to 40 to expel him"
            return direct
        for child in parsed.children_in(governor, "preposition"):  # "called on them to leave"
            if parsed.lowers[child] in ("on", "upon", "to", "for"):
                inner = parsed.child(child, "prepositional_object")
                if (
                    inner is not None
                    and parsed.pos[inner] in ("PROPN", "PRON", "NOUN")
                    and child == governor + 1
                ):
                    return inner
    return surface_subject(parsed, governor, depth + 1)[0]


def _of_act_noun(parsed: Parsed, noun: int, depth: int) -> int | None:
    """The doer behind "his decision to …", "… announced plans to …"."""
    owner = parsed.child(noun, "possessor")
    if owner is not None:
        return owner
    head = parsed.heads[noun]
    if parsed.roles[noun] in ("object", "attribute") and parsed.pos[head] in VERBAL:
        return surface_subject(parsed, head, depth + 1)[0]
    return None


def _of_preposition(parsed: Parsed, preposition: int, depth: int) -> int | None:
    head = parsed.heads[preposition]
    if head == preposition:
        return None
    if parsed.pos[head] in VERBAL:
        if parsed.lowers[preposition] in OBJECT_PREPOSITIONS:
            direct = _direct_object(parsed, head)  # also of "whom it accused of arming rebels"
            if direct is not None:
                return direct
        return surface_subject(parsed, head, depth + 1)[0]
    above = parsed.heads[head]
    if (
        parsed.roles[head] == "object"
        and parsed.lemmas[above] in ACCUSING
        and parsed.lowers[preposition] == "of"
    ):
        return head  # "accused Chadian forces of shelling it", read as forces of something
    return _of_act_noun(parsed, head, depth)


def _by_agent(parsed: Parsed, verb: int) -> int | None:
    for child in parsed.children[verb]:
        if parsed.roles[child] == "by_agent" or (
            parsed.roles[child] == "preposition" and parsed.lowers[child] == "by"
        ):
            inner = parsed.child(child, "prepositional_object")
            if inner is not None:
                return inner
    for child in parsed.children_in(verb, "conjunct"):  # "slapped and kicked by officers": one doer for both
        if parsed.forms[child] == "past_participle" and child - verb <= 2:
            return _by_agent(parsed, child)
    return None


def _direct_object(parsed: Parsed, verb: int) -> int | None:
    own = parsed.child(verb, "object")
    if own is not None and parsed.lowers[own] == "ex":  # "ex-president" in three pieces
        own = parsed.children_in(verb, "object")[-1]
    if own is None and parsed.children[verb]:
        own = _small_clause_object(parsed, verb)
    if own is not None:
        if parsed.roles[verb] == "relative_clause" and parsed.lowers[own] in RELATIVE:
            return antecedent(parsed, verb)
        return own
    if parsed.roles[verb] == "relative_clause" and _gap(parsed, verb):
        return parsed.heads[verb]
    for child in parsed.children_in(verb, "particle"):  # "sealed off the capital": hung below the particle
        if (inner := parsed.child(child, "prepositional_object")) is not None:
            return inner
    for child in parsed.children_in(verb, "conjunct"):  # "pardoned and released the man": one object for both
        if parsed.pos[child] == "VERB" and parsed.forms[child] == parsed.forms[verb] and child - verb <= 4:
            shared = parsed.child(child, "object")
            if shared is not None and parsed.child(child, "subject", "passive_subject") is None:
                return shared
    return None


def _small_clause_object(parsed: Parsed, verb: int) -> int | None:
    """The object that a parser hangs below a clause: "urged [Israel to stop]", "found [him guilty]"."""
    for child in parsed.children_in(verb, "complement_clause"):
        bare = parsed.lemmas[verb] in BARE and parsed.forms[child] == "base"  # "helped [Chad defend it]"
        if bare or _has_to(parsed, child) or _is_small(parsed, child) or _is_participle(parsed, child):
            return parsed.child(child, "subject", "passive_subject")
    return None


def _is_participle(parsed: Parsed, clause: int) -> bool:
    """Whether a clause is a participle behind its noun: "accept [refugees fleeing the war]"."""
    return parsed.forms[clause] == "gerund" and parsed.child(clause, "auxiliary", "marker") is None


def _gap(parsed: Parsed, verb: int) -> bool:
    """Whether a relative clause lacks its object: "the man police arrested"."""
    own = parsed.child(verb, "subject")
    return own is not None and parsed.lowers[own] not in RELATIVE and parsed.child(verb, *CLAUSES) is None


def _obliques(parsed: Parsed, *heads: int | None) -> Iterator[tuple[str, int]]:
    for head in heads:
        if head is not None:
            yield from _obliques_of(parsed, head)


def _obliques_of(parsed: Parsed, head: int) -> Iterator[tuple[str, int]]:
    for child in parsed.children[head]:
        role = parsed.roles[child]
        if role in ("preposition", "by_agent") or (role == "indirect_object" and parsed.pos[child] == "ADP"):
            yield from _below(parsed, child)
        elif role in ("particle", "adverb") and parsed.children[child]:  # "stayed away *from*"
            for inner in parsed.children_in(child, "preposition"):
                yield from _below(parsed, inner)


def _below(parsed: Parsed, preposition: int) -> Iterator[tuple[str, int]]:
    word = parsed.lowers[preposition]
    for inner in parsed.children[preposition]:
        role = parsed.roles[inner]
        if role == "prepositional_object":
            yield word, inner
        elif role == "preposition":  # "from inside Syria", "out of Iraq"
            for deeper in parsed.children_in(inner, "prepositional_object"):
                yield word, deeper
                if word != "according":  # who says it takes no part in it
                    yield parsed.lowers[inner], deeper
