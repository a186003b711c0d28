"""What an answer was made of, for the manifest of an export: who read the documents, who linked."""

from dataclasses import dataclass

from sqlalchemy import func, select

from dragoman.record import tables
from dragoman.record.shown import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderUsed:
    """A coder, and how many of the store's documents are read with it now."""

    version: str
    model: str
    lexicon: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """`linkers` are the versions of the linker whose links stand; `judgements` how many judgements of people
    stand; `documents`, `claims` and `events` how many the store holds; `reviewed` how many of the claims a
    person accepted."""

    coders: tuple[CoderUsed, ...]
    linkers: tuple[str, ...]
    judgements: int
    documents: int
    claims: int
    reviewed: int
    events: int


def provenance(shown: Shown) -> Provenance:
    coding, judged = tables.codings.c, tables.judgements.c
    ask = shown.connection.execute
    used = (
        select(coding.coder, coding.model, coding.lexicon, func.count())
        .select_from(tables.codings.join(tables.versions))
        .where(coding.current, tables.versions.c.latest)
        .group_by(coding.coder, coding.model, coding.lexicon)
        .order_by(coding.coder, coding.model, coding.lexicon)
    )
    coders = tuple(
        CoderUsed(version=version, model=model, lexicon=lexicon, documents=number)
        for version, model, lexicon, number in ask(used)
    )
    linkers = ask(select(tables.sides.c.linker).distinct().order_by(tables.sides.c.linker)).scalars()
    standing = select(func.count()).where(judged.undone_by.is_(None), judged.kind != "undo")
    current = select(func.count()).where(tables.claims.c.current, ~tables.claims.c.rejected)
    return Provenance(
        coders=coders,
        linkers=tuple(linkers),
        judgements=ask(standing).scalar_one(),
        documents=sum(one.documents for one in coders),
        claims=ask(current).scalar_one(),
        reviewed=ask(current.where(tables.claims.c.reviewed)).scalar_one(),
        events=ask(select(func.count()).select_from(tables.events)).scalar_one(),
    )
