"""Chains of sources: a newspaper that quotes the spokeswoman. May import grammar and model.

Who is quoted speaks inside the statement of whoever quotes: two statements with one content, the inner
one `within` the outer.
"""

import dataclasses
from collections.abc import Sequence

from dragoman.attribute.statements.cues import CueBook
from dragoman.attribute.statements.found import Found, Page
from dragoman.attribute.statements.sources.phrases import by_agent, source_of_verb, span_of
from dragoman.model import Parsed

RELAYING = frozenset(("quote", "cite"))
PERSONAL = frozenset(("NOUN", "PROPN", "PRON"))


def chained(page: Page, book: CueBook, found: Sequence[Found]) -> list[Found]:
    """The finds with a chain made of each "quoting X", "quoted by X" and "quoted X as saying"."""
    parsed = page.parsed
    relays = [token for token, lemma in enumerate(parsed.lemmas) if lemma in RELAYING]
    if not relays:
        return list(found)
    made = {one.head: one for one in found if one.head >= 0}
    quoting = frozenset(relays)
    spoken = {one.speaker: one for one in found if one.speaker is not None and one.head not in quoting}
    added: dict[int, Found] = {}
    parents: dict[int, int] = {}
    for token in relays:
        if (said := _as_saying(page, token, made)) is not None:
            added.update({one.head: one for one in said})
            continue
        if (both := _interrupted(page, book, token)) is not None:
            added.update({one.head: one for one in both})
            continue
        outer = _quoting(page, token, made, spoken) if _quotes(parsed, token) else None
        if outer is not None:
            added[token] = _inner(page, token, outer)
            continue
        agent, inner = by_agent(parsed, token), _quoted(page, token, made, spoken)
        if agent is not None and inner is not None:
            added[token] = _outer(page, token, agent, inner)
            parents[inner.head] = token
    kept = [one for one in found if one.head not in added]
    inside = [dataclasses.replace(one, parent=parents.get(one.head, one.parent)) for one in kept]
    return [*inside, *added.values()]


def _quotes(parsed: Parsed, token: int) -> bool:
    """ "Citing X", "which quoted X"."""
    return parsed.forms[token] == "gerund" or parsed.roles[token] == "relative_clause"


def _as_saying(page: Page, token: int, made: dict[int, Found]) -> tuple[Found, Found] | None:
    """The statements of who quotes and who is quoted: "Belta quoted Petrova as saying that …"."""
    parsed = page.parsed
    cited = parsed.child(token, "object")
    if cited is None or parsed.pos[cited] not in PERSONAL:
        return None
    for child in parsed.children_in(token, "preposition"):
        saying = parsed.child(child, "prepositional_clause")
        if parsed.lowers[child] == "as" and saying in made:
            source, speaker = source_of_verb(page, token)
            said = made[saying]
            inner = dataclasses.replace(
                said, source=(span_of(page, cited, saying),), speaker=cited, parent=token
            )
            outer = Found(
                source=source,
                cue=((token, token + 1),),
                content=said.content,
                head=token,
                rule="relay",
                speaker=speaker,
            )
            return outer, inner
    return None


def _interrupted(page: Page, book: CueBook, token: int) -> tuple[Found, Found] | None:
    """Who quotes and who is quoted where the clause comes last: "Vesti said, citing police, that …"."""
    parsed = page.parsed
    verb, cited = parsed.heads[token], parsed.child(token, "object")
    told = parsed.child(token, "complement_clause")
    if (
        cited is None
        or told is None
        or parsed.forms[token] != "gerund"
        or parsed.lemmas[verb] not in book.speech
    ):
        return None
    content = (max(parsed.left_edges[told], cited + 1), parsed.right_edges[told] + 1)
    source, speaker = source_of_verb(page, verb)
    if not source or parsed.pos[cited] not in PERSONAL or parsed.lowers[content[0]] != "that":
        return None
    outer = Found(
        source=source,
        cue=((verb, verb + 1),),
        content=(content,),
        head=verb,
        rule="relay",
        speaker=speaker,
    )
    return outer, _inner(page, token, outer)


def _quoting(page: Page, token: int, made: dict[int, Found], spoken: dict[int, Found]) -> Found | None:
    """The statement of whoever quotes: "Vesti, quoting the army, said", "…, Vesti said, citing police"."""
    parsed = page.parsed
    cited = parsed.child(token, "object")
    if cited is None or parsed.pos[cited] not in PERSONAL or page.quote_of[cited] >= 0:
        return None
    head = parsed.heads[token]
    if head in made and head != token:
        return made[head] if parsed.pos[head] == "VERB" else None
    if parsed.roles[token] == "relative_clause":
        return spoken.get(head)
    above = parsed.heads[head]
    one = made.get(above)
    return one if one is not None and one.speaker == head else None


def _quoted(page: Page, token: int, made: dict[int, Found], spoken: dict[int, Found]) -> Found | None:
    """The statement of who is quoted: "X was quoted by Vesti as saying", "said X, quoted by Vesti"."""
    parsed = page.parsed
    head = parsed.heads[token]
    above = made.get(parsed.heads[head])
    if above is not None and above.speaker == head and above.head != token:
        return above
    if parsed.roles[token] == "noun_clause":  # "according to officials cited by Vesti"
        return spoken.get(head)
    for child in parsed.children[token]:
        for below in (child, *parsed.children[child]):
            if below in made and below > token and parsed.forms[below] == "gerund":
                return made[below]
    return None


def _inner(page: Page, token: int, outer: Found) -> Found:
    cited = page.parsed.child(token, "object")
    assert cited is not None
    return _relayed(page, token, cited, outer, parent=outer.head)


def _outer(page: Page, token: int, agent: int, inner: Found) -> Found:
    return _relayed(page, token, agent, inner, parent=inner.parent)


def _relayed(page: Page, token: int, speaker: int, told: Found, *, parent: int) -> Found:
    """What `told` tells in the words of a speaker beside the cue at a token."""
    return Found(
        source=(span_of(page, speaker, token),),
        cue=((token, token + 1),),
        content=told.content,
        head=token,
        rule="relay",
        speaker=speaker,
        parent=parent,
    )
