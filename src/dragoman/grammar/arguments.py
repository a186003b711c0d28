"""The arguments of a verb or a noun, with voice undone and what is left unsaid filled from the clause above.

`subject` is the doer, `object` the one done to, whatever the voice. An infinitive, participle or conjoined
verb takes the doer of the clause that it hangs on; a relative pronoun stands for the noun before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.grammar.clauses import CLAUSES, is_passive, is_small
from dragoman.grammar.objects import by_agent, direct_object
from dragoman.grammar.subjects import surface_subject
from dragoman.grammar.vocabulary import CAUSING, VERBS
from dragoman.model import Parsed

LINKS = frozenset(("ADP", "PART"))  # "sent food *to* flood victims", taken for the "to" of a verb


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
    if parsed.pos[token] in VERBS:
        return _of_verb(parsed, token)
    if parsed.pos[token] == "ADJ":
        return _of_adjective(parsed, token)
    return _of_noun(parsed, token)


def _of_verb(parsed: Parsed, verb: int) -> Arguments:
    passive = is_passive(parsed, verb)
    surface, shared = surface_subject(parsed, verb)
    direct = direct_object(parsed, verb)
    indirect = parsed.child(verb, "indirect_object")
    if indirect is not None and parsed.pos[indirect] in LINKS:
        indirect = parsed.child(indirect, "prepositional_object")
    if passive:
        subject, done_to = by_agent(parsed, verb), surface
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
    if role in ("adjective_complement", "attribute") and parsed.pos[head] in VERBS:
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
        if is_small(parsed, clause):
            return clause
    held = parsed.child(verb, "object")
    if held is not None:  # "held Chad *responsible* for the raid" is read as an adjective behind its noun
        for behind in parsed.children_in(held, "adjective"):
            if behind > held:
                return behind
    return None


def _nested_agents(parsed: Parsed, noun: int) -> Iterator[tuple[str, int]]:
    """A by-phrase that the parser hangs below the of-phrase: "violation of the truce by Eritrea"."""
    for preposition in parsed.children_in(noun, "preposition"):
        if parsed.lowers[preposition] != "of":
            continue
        for inner in parsed.children_in(preposition, "prepositional_object"):
            for by in parsed.children_in(inner, "preposition"):
                if parsed.lowers[by] == "by":
                    yield from _below(parsed, by)
    link = parsed.heads[noun]
    if parsed.roles[noun] == "prepositional_object" and parsed.lowers[link] == "to":
        for by in parsed.children_in(parsed.heads[link], "preposition"):  # "led to killings by rangers"
            if by == noun + 1 and parsed.lowers[by] == "by":
                yield from _below(parsed, by)
    verb = parsed.heads[noun]
    caused = parsed.lemmas[verb] in CAUSING and parsed.forms[verb] == "gerund"  # "prompting raids by Chad"
    if parsed.roles[noun] != "object" or (parsed.child(verb, "subject") is None and not caused):
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


def _obliques(parsed: Parsed, *heads: int | None) -> Iterator[tuple[str, int]]:
    for head in heads:
        if head is not None:
            yield from _obliques_of(parsed, head)


def _obliques_of(parsed: Parsed, head: int) -> Iterator[tuple[str, int]]:
    for child in parsed.children[head]:
        role = parsed.roles[child]
        if role in ("preposition", "by_agent") or (role == "indirect_object" and parsed.pos[child] in LINKS):
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
            if parsed.lowers[inner] == "that":  # "linked its grid to that *of Niger*"
                for of in parsed.children_in(inner, "preposition"):
                    yield from ((word, one) for one in parsed.children_in(of, "prepositional_object"))
        elif role == "preposition":  # "from inside Syria", "out of Iraq"
            for deeper in parsed.children_in(inner, "prepositional_object"):
                yield word, deeper
                if word != "according":  # who says it takes no part in it
                    yield parsed.lowers[inner], deeper
