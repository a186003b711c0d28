"""Chains of sources: a newspaper that quotes the spokeswoman. May import grammar and model.

Who is quoted speaks inside the statement of whoever quotes: two statements with one content, the inner
one `within` the outer.
"""

import dataclasses
from collections.abc import Sequence

from dragoman.attribute.statements.found import Found, Page
from dragoman.attribute.statements.sources.phrases import by_agent, span_of

RELAYING = frozenset(("quote", "cite"))
PERSONAL = frozenset(("NOUN", "PROPN", "PRON"))


def chained(page: Page, found: Sequence[Found]) -> list[Found]:
    """The finds with a chain made of each "quoting X" and "quoted by X"."""
    parsed = page.parsed
    relays = [token for token, lemma in enumerate(parsed.lemmas) if lemma in RELAYING]
    if not relays:
        return list(found)
    made = {one.head: one for one in found if one.head >= 0}
    added: dict[int, Found] = {}
    parents: dict[int, int] = {}
    for token in relays:
        if parsed.forms[token] == "gerund" and (outer := _quoting(page, token, made)) is not None:
            added[token] = _inner(page, token, outer)
            continue
        agent, inner = by_agent(parsed, token), _quoted(page, token, made)
        if agent is not None and inner is not None:
            added[token] = _outer(page, token, agent, inner)
            parents[inner.head] = token
    kept = [one for one in found if one.head not in added]
    inside = [dataclasses.replace(one, parent=parents.get(one.head, one.parent)) for one in kept]
    return [*inside, *added.values()]


def _quoting(page: Page, token: int, made: dict[int, Found]) -> Found | None:
    """The statement of whoever quotes: "Vesti, quoting the army, said", "…, Vesti said, citing police"."""
    parsed = page.parsed
    cited = parsed.child(token, "object")
    if cited is None or parsed.pos[cited] not in PERSONAL or page.quote_of[cited] >= 0:
        return None
    head = parsed.heads[token]
    if head in made and head != token:
        return made[head] if parsed.pos[head] == "VERB" else None
    above = parsed.heads[head]
    one = made.get(above)
    return one if one is not None and one.speaker == head else None


def _quoted(page: Page, token: int, made: dict[int, Found]) -> Found | None:
    """The statement of who is quoted: "X was quoted by Vesti as saying", "said X, quoted by Vesti"."""
    parsed = page.parsed
    head = parsed.heads[token]
    above = made.get(parsed.heads[head])
    if above is not None and above.speaker == head and above.head != token:
        return above
    for child in parsed.children[token]:
        for below in (child, *parsed.children[child]):
            if below in made and below > token and parsed.forms[below] == "gerund":
                return made[below]
    return None


def _inner(page: Page, token: int, outer: Found) -> Found:
    cited = page.parsed.child(token, "object")
    assert cited is not None
    return Found(
        source=(span_of(page, cited, token),),
        cue=((token, token + 1),),
        content=outer.content,
        head=token,
        rule="relay",
        speaker=cited,
        parent=outer.head,
    )


def _outer(page: Page, token: int, agent: int, inner: Found) -> Found:
    return Found(
        source=(span_of(page, agent, token),),
        cue=((token, token + 1),),
        content=inner.content,
        head=token,
        rule="relay",
        speaker=agent,
        parent=inner.parent,
    )
