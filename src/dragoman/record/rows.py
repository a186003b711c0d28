"""A coded document as rows of the tables by which questions are asked: claims, parties, actors."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from dragoman.model import Actor, Claim, ClaimDate, Place
from dragoman.record.tombs import words_of


def claim_columns(claim: Claim) -> dict[str, Any]:
    """What of a claim stands in columns, but for its numbers."""
    return {
        "id": claim.id,
        "event_type": claim.event_type,
        "mode": claim.mode,
        "quad_code": claim.quad_code,
        "score": claim.score,
        "status": claim.status,
        "factuality": claim.factuality,
        "historical": claim.historical,
        "future": claim.future,
        "hypothetical": claim.hypothetical,
        "negation": claim.negation,
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
        "span_start": claim.span.start,
        "span_end": claim.span.end,
        **day_columns(claim.date),
        **place_columns(claim.place),
        "statement": claim.statement,
        "rule": claim.rule,
        "rejected": any(one.kind == "reject" for one in claim.judgements),
        "corrected": any(one.kind == "correct" for one in claim.judgements),
        "reviewed": any(one.kind == "accept" for one in claim.judgements),
    }


def day_columns(date: ClaimDate | None) -> dict[str, Any]:
    """What tells when, of claims and of events."""
    return {
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        "date_precision": date.precision if date else None,
    }


def place_columns(place: Place | None) -> dict[str, Any]:
    """What tells where, of claims and of events."""
    return {
        "place_name": place.name if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "geonames_id": place.geonames_id if place else None,
        "place_country": place.country if place else None,
    }


def party_rows(number: int, claim: Claim, actors: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The parties of the claim that bears `number`; `actors` gives the row of each actor's id."""
    for side, parties in (("actor", claim.actors), ("recipient", claim.recipients)):
        for position, party in enumerate(parties):
            yield {
                "claim": number,
                "side": side,
                "position": position,
                "start": party.start,
                "end": party.end,
                "text": party.text,
                "actor": actors.get(party.actor_id or ""),
                "name": party.name,
                "country": party.country,
                "sectors": " ".join(party.sectors),
                "count": party.count,
                "implied": party.implied,
            }


def actor_rows(
    coding: int, first: int, actors: Iterable[Actor], published: str | None, corrected: bool
) -> list[dict[str, Any]]:
    """The actors of a coding of a report, numbered from `first`; `corrected`: only corrections name them."""
    return [
        {
            "actor": number,
            "coding": coding,
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "country": actor.country,
            "sectors": " ".join(actor.sectors),
            "folded": " ".join(words_of(actor.name)),
            "read_as": actor.visibility,
            "read_for": " ".join(actor.grounds),
            "visibility": actor.visibility,
            "grounds": " ".join(actor.grounds),
            "corrected": corrected,
            "who": who(actor),
            "published": published,
        }
        for number, actor in enumerate(actors, first)
    ]


def who(actor: Actor) -> str:
    """What an actor is known by in all reports: an id of the actors data, which has a colon, or of a country;
    else name, kind and country."""
    if ":" in actor.id or actor.kind == "country":
        return f"{actor.id} {actor.kind}"
    return f"{actor.name}|{actor.kind}|{actor.country or ''}"


def named(actors: Sequence[Actor], first: int) -> Iterator[tuple[int, str]]:
    """Number and name of the actors that are looked for by name."""
    for number, actor in enumerate(actors, first):
        unknown = actor.kind == "other" and " " in actor.name  # a whole name, of nobody knows what
        if (actor.kind in ("person", "body") or unknown) and actor.name[:1].isupper():
            yield number, actor.name
