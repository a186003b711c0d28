"""Writes coded documents as one HTML page, each claim beside its words."""

import importlib.resources
from collections.abc import Iterable, Iterator
from typing import IO, Any
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined

from dragoman.model import Claim, CodedDocument, Drop, Party, Statement
from dragoman.model.voices import chain
from dragoman.show import telling
from dragoman.show.html.marks import paragraphs, safe


def write_pages(documents: Iterable[CodedDocument], file: IO[bytes]) -> None:
    """Writes one page with all documents, in order; each is written as soon as it is coded."""
    source = (importlib.resources.files("dragoman.show.html") / "page.html").read_text(encoding="utf-8")
    environment = Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    template = environment.from_string(source)
    for part in template.generate(documents=_views(documents)):
        file.write(part.encode("utf-8", errors="replace"))


def _views(documents: Iterable[CodedDocument]) -> Iterator[dict[str, Any]]:
    for number, coded in enumerate(documents, 1):
        yield view(coded, number)


def view(coded: CodedDocument, number: int) -> dict[str, Any]:
    """What the template shows of one document, in words."""
    prefix = f"d{number}c"
    claims = [_claim(coded, claim, f"{prefix}{n}", n) for n, claim in enumerate(coded.claims, 1)]
    return {
        "number": number,
        "id": safe(coded.id),
        "title": safe(coded.title or coded.id or f"Document {number}"),
        "publisher": safe(coded.publisher or ""),
        "published": coded.published or "",
        "url": _link(coded.url),
        "language": coded.language or "",
        "rows": [
            {"html": one.html, "claims": [claims[n - 1] for n in one.claims]}
            for one in paragraphs(coded, prefix)
        ],
        "claims": claims,
        "statements": [_statement(coded, one) for one in coded.statements],
        "drops": [_drop(coded.text, one) for one in coded.drops],
        "coder": coded.coder,
    }


def _claim(coded: CodedDocument, claim: Claim, anchor: str, number: int) -> dict[str, Any]:
    place = claim.place
    country = f" ({place.country})" if place and place.country else ""
    fields = (
        ("where", [(place.name or place.text) + country] if place else []),
        ("how many", [telling.size(one) for one in claim.sizes]),
        ("charged with", [one.text for one in claim.charges]),
        ("context", list(claim.contexts)),
    )
    return {
        "anchor": anchor,
        "number": number,
        "event": telling.event(claim),
        "quad": claim.quad_code,
        "when": telling.when(claim) or "no date",
        "actors": [_party(one) for one in claim.actors],
        "recipients": [_party(one) for one in claim.recipients],
        "fields": [(name, [safe(value) for value in values]) for name, values in fields if values],
        "says": safe(telling.says_who(coded, claim)),
        "roles": ", ".join(statement.role for statement in chain(coded.statements, claim)),
        "sure": safe(telling.how_sure(claim)),
        "rule": safe(claim.rule),
    }


def _party(party: Party) -> dict[str, str]:
    return {"text": safe(telling.party(party)), "codes": telling.codes(party)}


def _statement(coded: CodedDocument, statement: Statement) -> dict[str, str]:
    return {
        "kind": statement.kind,
        "role": telling.voice(statement),
        "source": safe(telling.source(coded, statement)),
        "cue": safe(" … ".join(coded.text[start:end] for start, end in statement.cue)),
        "content": safe(" … ".join(coded.text[start:end] for start, end in statement.content)),
    }


def _drop(text: str, drop: Drop) -> dict[str, str]:
    words = text[drop.start : drop.end] if drop.start is not None and drop.end is not None else ""
    return {"code": drop.code, "reason": safe(drop.reason), "words": safe(words[:120])}


def _link(url: str | None) -> str:
    """The address of a report where it may be followed: http and https alone."""
    if not url or urlsplit(url.strip()).scheme not in ("http", "https"):
        return ""
    return safe(url.strip())
