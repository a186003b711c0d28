"""Claims as rows, made of the coded documents they stand in: with who says so, and words as written."""

import itertools
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.ask.parties import Side
from dragoman.model import Claim, CodedDocument, Party, Statement
from dragoman.model.rows import ClaimRow
from dragoman.model.voices import chain
from dragoman.record.masks import Mask, Named
from dragoman.record.shown import Shown

KEPT = 200  # documents kept read: claims of one stand near one another in most orders
UNNAMED = "an unnamed source"


@dataclass(frozen=True, slots=True)
class Report:
    """A coded document as it is shown, its mask, its claims by their numbers."""

    coded: CodedDocument
    version: int
    mask: Mask
    claims: dict[int, Claim]
    actors: dict[str, Named]


class Reports:
    """Reads the documents of codings, the last ones kept."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.kept: OrderedDict[int, Report] = OrderedDict()

    def __call__(self, coding: int) -> Report:
        if coding in self.kept:
            self.kept.move_to_end(coding)
        else:
            self.fetch([coding])
        return self.kept[coding]

    def fetch(self, codings: Iterable[int]) -> None:
        """Reads codings at once; the last KEPT stay."""
        missing = [coding for coding in codings if coding not in self.kept]
        for coding, one in self.shown.documents(missing).items():
            self.kept[coding] = Report(
                coded=one.coded,
                version=one.version,
                mask=self.shown.mask_of(one.coded),
                claims=dict(zip(one.numbers, one.coded.claims, strict=True)),
                actors={
                    actor.id: Named(actor.name, actor.kind, actor.visibility) for actor in one.coded.actors
                },
            )
        while len(self.kept) > max(KEPT, len(missing)):
            self.kept.popitem(last=False)


def claim_row(report: Report, number: int, event_id: str | None) -> ClaimRow:
    """The row of a claim of the report."""
    coded, mask, claim = report.coded, report.mask, report.claims[number]
    actors, recipients = _side(report, claim.actors), _side(report, claim.recipients)
    date, place, likelihood = claim.date, claim.place, claim.likelihood
    voices = chain(coded.statements, claim)
    verdicts = {one.kind for one in claim.judgements}
    return ClaimRow(
        claim_id=claim.id,
        event_id=event_id,
        document_id=mask.document_id(coded.id, coded.text),
        published=coded.published,
        publisher=mask.maybe(coded.publisher),
        event_type=claim.event_type,
        mode=claim.mode,
        contexts=claim.contexts,
        quad_code=claim.quad_code,
        score=claim.score,
        cameo=claim.cameo,
        status=claim.status,
        factuality=claim.factuality,
        likelihood=likelihood.word if likelihood else None,
        likelihood_low=likelihood.low if likelihood else None,
        likelihood_high=likelihood.high if likelihood else None,
        historical=claim.historical,
        future=claim.future,
        hypothetical=claim.hypothetical,
        negation=claim.negation,
        date_start=date.start if date else None,
        date_end=date.end if date else None,
        date_precision=date.precision if date else None,
        actors=tuple(actors.names),
        actor_countries=tuple(actors.countries),
        actor_sectors=tuple(actors.sectors),
        recipients=tuple(recipients.names),
        recipient_countries=tuple(recipients.countries),
        recipient_sectors=tuple(recipients.sectors),
        sizes=tuple(mask.text(size.text) for size in claim.sizes),
        charges=tuple(mask.text(charge.text) for charge in claim.charges),
        place=place.name if place else None,
        country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        geonames_id=place.geonames_id if place else None,
        sources=tuple(_voice(report, one) for one in voices),
        source_role=voices[0].role if voices else None,
        trigger=mask.text(claim.trigger.text),
        words=mask.text(coded.text[claim.span.start : claim.span.end]),
        trigger_start=claim.trigger.start,
        trigger_end=claim.trigger.end,
        span_start=claim.span.start,
        span_end=claim.span.end,
        rule=claim.rule,
        reviewed="accept" in verdicts,
        corrected="correct" in verdicts,
        rejected="reject" in verdicts,
    )


def _side(report: Report, parties: tuple[Party, ...]) -> Side:
    made = Side()
    for party in parties:
        words = party.name or party.text
        actor = report.actors.get(party.actor_id or "")
        made.add(report.mask.party(words, actor) if words else None, party.country, party.sectors)
    return made


def _voice(report: Report, statement: Statement) -> str:
    """Who makes a statement, as written, with the name in brackets where that says more."""
    actor = report.actors.get(statement.speaker or "")
    written = " … ".join(report.coded.text[start:end] for start, end in statement.source)
    words = report.mask.text(" ".join(written.split()))
    name = report.mask.party(actor.name, actor) if actor else ""
    if not words or not name or words == name or (actor and actor.protected):
        return name or words or UNNAMED
    return f"{words} [{name}]"


def rows_of(shown: Shown, claims: Iterator[tuple[int, int, str | None]]) -> Iterator[ClaimRow]:
    """Rows of claims, each given by its number, its coding and the id of its event."""
    reports = Reports(shown)
    while some := list(itertools.islice(claims, KEPT)):
        reports.fetch(dict.fromkeys(coding for _, coding, _ in some))
        for number, coding, event_id in some:
            yield claim_row(reports(coding), number, event_id)
