"""Accounts made of a coded document: each claim beside what the report around it says."""

import re
from collections.abc import Iterator, Sequence, Set

from dragoman.model.claim import Claim, Party
from dragoman.model.coded import Actor, CodedDocument, Statement
from dragoman.model.record import Account

NAMED = frozenset(("person", "body", "group"))
WORD = re.compile(r"[^\W_]+")
# the sentence behind a claim that names some of those it was done to
AMONG = re.compile(r"[^.!?]*[.!?][\"”]?\s+(Among (?:them|those \w+(?: go)?),? (?:are|is|was|were)\b[^.!?]+)")
SHORT = 3  # letters of "The", "A", "His" before a description, and of "de", "bin", "von" within a name


def accounts_of(coded: CodedDocument, *, document: int, numbers: Sequence[int]) -> Iterator[Account]:
    """The accounts of a coded document; `numbers` are the record's, one for each of its claims in order."""
    actors = {actor.id: actor for actor in coded.actors}
    statements = {statement.id: statement for statement in coded.statements}
    places = {("place", place.name or place.text) for place in coded.places}
    names = _names(coded.actors, {*WORD.findall(coded.text)}, _only_speaking(coded))
    setting = tuple(sorted({*names, *places}))
    among = _among(coded)
    for number, claim in zip(numbers, coded.claims, strict=True):
        statement = statements.get(claim.statement or "")
        yield Account(
            number=number,
            document=document,
            report=coded.id,
            published=coded.published,
            publisher=coded.publisher,
            title=coded.title,
            language=coded.language,
            claim=claim,
            statement=statement,
            actors=_concerned(actors, claim, statement),
            words=coded.text[claim.span.start : claim.span.end],
            quoted=_content(coded.text, statement),
            setting=setting,
            where=tuple(
                (place.text, place.name or place.text)
                for place in coded.places
                if claim.span.start <= place.start < claim.span.end
            ),
            among=among.get(claim.id, ""),
        )


def _among(coded: CodedDocument) -> dict[str, str]:
    """By claim, the sentence behind it that says who was among those done to: several, and the only ones of
    whom the sentence before tells ("freed ten and held six. Among them was …" does not say which)."""
    kinds = {actor.id: actor.kind for actor in coded.actors}
    found: dict[str, str] = {}
    behind: dict[str, set[str | None]] = {}
    for claim in coded.claims:
        groups = {
            party.actor_id
            for party in claim.recipients
            if (party.count or 0) > 1 or kinds.get(party.actor_id or "") == "group"
        }
        match = AMONG.match(coded.text, claim.span.end) if groups else None
        if match is not None:
            found[claim.id] = match[1]
            behind.setdefault(match[1], set()).update(groups)
    return {id: words for id, words in found.items() if len(behind[words]) == 1}


def _only_speaking(coded: CodedDocument) -> Set[str]:
    """The actors that are quoted and take part in nothing that the report tells."""
    parties = {party.actor_id for claim in coded.claims for party in (*claim.actors, *claim.recipients)}
    return {one.speaker for one in coded.statements if one.speaker} - parties


def _names(actors: Sequence[Actor], words: Set[str], speakers: Set[str]) -> Iterator[tuple[str, str]]:
    for actor in actors:
        if ":" in actor.id:
            if actor.kind in NAMED and actor.name[:1].isupper():
                yield "known", actor.name
        elif actor.kind in NAMED and _proper(actor.name, words):
            kind = "speaker" if actor.id in speakers else "person"
            yield (kind if actor.kind == "person" else "body"), actor.name


def _proper(name: str, words: Set[str]) -> bool:
    """Whether a name is one, not a description with the capital of its sentence: "The officer", "A judge in
    Brest", "Protesters" where the text has "protesters" as well."""
    parts = name.split()
    if not parts or not parts[0][:1].isupper() or parts[-1] == parts[-1].lower():
        return False
    if len(parts) == 1:
        return name.lower() not in words
    return len(parts[0]) > SHORT or len(parts[1]) <= SHORT or parts[1] != parts[1].lower()


def _concerned(actors: dict[str, Actor], claim: Claim, statement: Statement | None) -> dict[str, Actor]:
    parties: tuple[Party, ...] = (*claim.actors, *claim.recipients)
    ids = [party.actor_id for party in parties]
    ids.append(statement.speaker if statement else None)
    return {one: actors[one] for one in ids if one is not None and one in actors}


def _content(text: str, statement: Statement | None) -> str:
    if statement is None:
        return ""
    return " ".join(text[start:end] for start, end in statement.content)
