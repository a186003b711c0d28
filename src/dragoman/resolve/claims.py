"""Puts a claim together: the act that *find* saw, what *attribute* says of it, and who, when and where.

Everything comes in by argument; nothing here reads text on its own. May import model and lexicon.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import (
    Certainty,
    Claim,
    ClaimDate,
    Mention,
    Parsed,
    Party,
    Place,
    Span,
    Statement,
    TextSpan,
    implied_party,
)

ID_LENGTH = 16  # hexadecimal digits: 64 bits, no collision to expect below billions of claims
PLAIN = frozenset(("asserted", "planned", "promised"))  # of these the governor knows best; others outrank it
STATE = ("GOV",)  # sectors of a state that is implied
HELD = frozenset((("SANCTION", "convict"), ("COERCE", "arrest")))
IMPLIED_STATE = frozenset((("CONCEDE", None), ("SANCTION", "convict"), ("COERCE", "arrest")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the stages found out about one mention."""

    mention: Mention
    certainty: Certainty
    statement: Statement | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    date: ClaimDate | None
    place: Place | None


class ClaimMaker:
    def __init__(self, lexicon: Lexicon) -> None:
        self.types: Mapping[str, Mapping[str, Any]] = lexicon.settings("event_types")
        self.modes = {
            (name, mode["name"]): mode
            for name, settings in self.types.items()
            for mode in settings.get("mode", ())
        }

    def claims(self, parsed: Parsed, facts: Sequence[Facts]) -> list[Claim]:
        """The claims of a document, sorted by trigger."""
        text_hash = hashlib.sha256(parsed.text.encode("utf-8", "surrogatepass")).hexdigest()
        made = [self._claim(parsed, text_hash, one) for one in facts]
        return sorted(
            with_background(with_implied_states(made)),
            key=lambda claim: (claim.trigger.start, claim.event_type),
        )

    def _claim(self, parsed: Parsed, text_hash: str, facts: Facts) -> Claim:
        mention, certainty = facts.mention, facts.certainty
        if mention.negation is False:
            certainty = _turned(certainty)
        settings = self.types[mention.event_type]
        mode = self.modes.get((mention.event_type, mention.mode or ""))
        start, end = parsed.chars(*mention.trigger)
        span_start, span_end = parsed.chars(*mention.clause)
        key = f"{text_hash}:{start}:{end}:{mention.event_type}"
        future = certainty.future if mention.future is None else mention.future
        return Claim(
            id=hashlib.sha256(key.encode()).hexdigest()[:ID_LENGTH],
            event_type=mention.event_type,
            mode=mention.mode,
            contexts=mention.contexts,
            quad_code=settings["quad_code"],
            score=float(mode["score"] if mode else settings["score"]),
            cameo=(mode["cameo"] if mode else settings["cameo"]) or None,
            historical=certainty.historical,
            future=future,
            hypothetical=certainty.hypothetical,
            negation=certainty.negation,
            status=mention.status if mention.status and certainty.status in PLAIN else certainty.status,
            factuality=certainty.factuality,
            likelihood=certainty.likelihood,
            trigger=TextSpan(start=start, end=end, text=parsed.text[start:end]),
            span=Span(start=span_start, end=span_end),
            mentions=tuple(
                TextSpan(start=s, end=e, text=parsed.text[s:e])
                for s, e in (parsed.chars(*told) for told in mention.told_again)
            ),
            actors=facts.actors,
            recipients=_others(mention, facts.actors, facts.recipients),
            sizes=mention.sizes,
            charges=mention.charges,
            date=facts.date,
            relations=(),
            place=facts.place,
            statement=facts.statement.id if facts.statement else None,
            framings=(),
            condition=certainty.condition,
            rule=mention.rule,
            event_id=None,
        )


def _others(mention: Mention, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> tuple[Party, ...]:
    """The recipients without the one who acts, whom a pronoun may have brought in: "denied reports that *it*
    had agreed". Several who act may do so to one another, in one phrase."""
    if len(actors) != 1 or actors[0].actor_id is None:
        return recipients
    own, acting = actors[0], mention.actors[0].head
    return tuple(
        one
        for phrase, one in zip(mention.recipients, recipients, strict=True)
        if one.actor_id != own.actor_id or phrase.head == acting or _namesakes(one, own)
    )


def _namesakes(one: Party, other: Party) -> bool:
    """Whether two parties share the code of their kind only: "Lagos *government*", "Kano *government*"."""
    words, others = ((party.text or "").lower().removeprefix("the ").split() for party in (one, other))
    return len(words) > 1 and len(others) > 1 and words != others and words[-1] == others[-1]


def _turned(certainty: Certainty) -> Certainty:
    """How surely a refusal stands whose words negate what is refused: "will not negotiate" is done."""
    if not certainty.negation:
        return certainty
    certainty = replace(certainty, negation=False, factuality=-certainty.factuality)
    status = {"negated": "asserted", "denied": "rumoured"}.get(certainty.status)
    return replace(certainty, status=status, future=False, hypothetical=False) if status else certainty


def with_implied_states(claims: Sequence[Claim]) -> list[Claim]:
    """Adds the state that pardons, convicts or jails where the text leaves it unsaid and another claim of the
    document names it: who pardons or frees a person is who held that person; where one state alone
    pardons, a pardon without a doer is its. Marked as implied; a prisoner's own country proves nothing."""
    pardoning = {_country(claim.actors) for claim in claims if _pardon(claim) and _country(claim.actors)}
    found = []
    for claim in claims:
        if _pardon(claim) and not claim.actors and claim.recipients and len(pardoning) == 1:
            claim = replace(claim, actors=(implied_party(next(iter(pardoning)) or "", STATE),))
        found.append(claim)
    holding: dict[str, str] = {}
    for claim in found:
        country = _country(claim.actors)
        if country and (_by_a_state(claim) or (claim.event_type, claim.mode) == ("RETREAT", "release")):
            for party in claim.recipients:
                holding.setdefault(party.actor_id or "", country)
    for number, claim in enumerate(found):
        if _by_a_state(claim) and not claim.actors:
            held = {holding[p.actor_id] for p in claim.recipients if p.actor_id in holding}
            abroad = claim.place is not None and claim.place.country not in (None, "", *held)
            if len(held) == 1 and not abroad:  # "taken from a flat *in Istanbul*" and jailed in Ashgabat
                found[number] = replace(claim, actors=(implied_party(held.pop(), STATE),))
    return _with_opposed(found)


def _with_opposed(claims: list[Claim]) -> list[Claim]:
    """An opponent whom a state's own leader pardons is of that state where nothing else is said."""
    of_state = {
        party.actor_id: _country(claim.actors)
        for claim in claims
        if _pardon(claim) and claim.actors and "GOV" in claim.actors[0].sectors
        for party in claim.recipients
        if party.actor_id and not party.country and "OPP" in party.sectors
    }

    def placed(parties: Sequence[Party]) -> tuple[Party, ...]:
        return tuple(
            replace(party, country=party.country or of_state.get(party.actor_id or "")) for party in parties
        )

    if not of_state:
        return claims
    return [replace(c, actors=placed(c.actors), recipients=placed(c.recipients)) for c in claims]


def with_background(claims: Sequence[Claim]) -> list[Claim]:
    """Marks as historical what must lie before a pardon or release of the same people that the text
    reports: their arrest and conviction, where no date of their own says otherwise."""
    freed = {
        party.actor_id
        for claim in claims
        if claim.status == "asserted"
        and (_pardon(claim) or (claim.event_type, claim.mode) == ("RETREAT", "release"))
        for party in claim.recipients
        if party.actor_id
    }
    return [
        replace(claim, historical=True)
        if (claim.event_type, claim.mode) in HELD
        and claim.status == "asserted"
        and claim.date is None
        and freed & {party.actor_id for party in claim.recipients}
        else claim
        for claim in claims
    ]


def _country(parties: Sequence[Party]) -> str | None:
    """The country of official parties, None where there is none or several."""
    found = {party.country for party in parties if party.country}
    return found.pop() if len(found) == 1 else None


def _pardon(claim: Claim) -> bool:
    return claim.event_type == "CONCEDE" and "legal" in claim.contexts


def _by_a_state(claim: Claim) -> bool:
    return (claim.event_type, claim.mode) in IMPLIED_STATE
