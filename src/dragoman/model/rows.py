"""The rows that questions to a store return: one frozen type a table, every column with what it holds.

What stands beside a column here is its entry in the data dictionary. Null is "not stated".
"""

from dataclasses import dataclass
from typing import Annotated

from dragoman.model.columns import Several


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event: what all the claims that tell of it come to. Its parties are those of the fullest account."""

    event_id: Annotated[str, "e and the id of the claim of it that was added first"]
    date_start: Annotated[str | None, "first day, ISO; null is not stated or open"]
    date_end: Annotated[str | None, "last day, ISO; null is not stated or open"]
    date_precision: Annotated[str | None, "of the words: day, week, month, year, interval, vague …"]
    event_type: Annotated[str, "PLOVER type"]
    mode: Annotated[str | None, "PLOVER mode of the type"]
    contexts: Annotated[Several, "PLOVER contexts of all its claims"]
    quad_code: Annotated[
        int, "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"
    ]
    score: Annotated[float, "PLOVER's of type and mode, -10 hostile to 10 friendly"]
    status: Annotated[str, "how the surest account puts it: asserted, denied, planned, demanded …"]
    factuality: Annotated[
        float, "-3 certainly not to 3 certainly: how far the surest account commits to it having happened"
    ]
    done: Annotated[bool, "some account tells it as having happened"]
    historical: Annotated[bool, "it is told as having happened, but only as background"]
    actors: Annotated[Several, "who did it: resolved names, else the words"]
    actor_countries: Annotated[Several, "ISO 3166-1 alpha-3, each once"]
    actor_sectors: Annotated[Several, "sector codes, each once"]
    recipients: Annotated[Several, "to whom: resolved names, else the words"]
    recipient_countries: Annotated[Several, "ISO 3166-1 alpha-3, each once"]
    recipient_sectors: Annotated[Several, "sector codes, each once"]
    place: Annotated[str | None, "name of the place in GeoNames"]
    country: Annotated[str | None, "of the place, ISO 3166-1 alpha-3"]
    latitude: Annotated[float | None, "degrees north, WGS 84"]
    longitude: Annotated[float | None, "degrees east, WGS 84"]
    geonames_id: Annotated[int | None, "GeoNames number of the place"]
    claims: Annotated[int, "how many claims tell of it"]
    documents: Annotated[int, "how many documents tell of it"]
    origins: Annotated[int, "how many origins these come from; those that only deny it count where all do"]
    denied: Annotated[int, "how many of its claims say that it did not happen"]
    discrepancies: Annotated[int, "how many contradictions there are between its accounts"]
    reviewed: Annotated[int, "how many of its claims a person accepted"]
    corrected: Annotated[int, "how many of its claims a person corrected"]
    first_published: Annotated[str | None, "day of the earliest report, ISO"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim: one telling of an act in one document, with who says so and how surely."""

    claim_id: Annotated[str, "of the text's hash, the trigger's span and the type; exact copies share it"]
    event_id: Annotated[str | None, "the event it is linked to"]
    document_id: Annotated[str, "as the document was added"]
    published: Annotated[str | None, "day of publication, ISO"]
    publisher: Annotated[str | None, "who published the document"]
    event_type: Annotated[str, "PLOVER type"]
    mode: Annotated[str | None, "PLOVER mode of the type"]
    contexts: Annotated[Several, "PLOVER contexts"]
    quad_code: Annotated[int, "1 to 4, as of events"]
    score: Annotated[float, "PLOVER's of type and mode"]
    cameo: Annotated[str | None, "the nearest CAMEO code; text, since codes begin with 0"]
    status: Annotated[str, "how the text puts it: asserted, denied, planned, demanded …"]
    factuality: Annotated[float, "-3 certainly not to 3 certainly"]
    likelihood: Annotated[str | None, "the text's probability word, where it uses one"]
    likelihood_low: Annotated[float | None, "lower end of that word's ICD 203 band, 0 to 1"]
    likelihood_high: Annotated[float | None, "upper end of that word's ICD 203 band, 0 to 1"]
    historical: Annotated[bool, "told as background"]
    future: Annotated[bool, "told of the future"]
    hypothetical: Annotated[bool, "told as a possibility, on a condition, against the facts"]
    negation: Annotated[bool, "told as not having happened"]
    date_start: Annotated[str | None, "first day, ISO; null is not stated or open"]
    date_end: Annotated[str | None, "last day, ISO; null is not stated or open"]
    date_precision: Annotated[str | None, "of the words: day, week, month, year, interval, vague …"]
    actors: Annotated[Several, "who did it: resolved names, else the words"]
    actor_countries: Annotated[Several, "ISO 3166-1 alpha-3, each once"]
    actor_sectors: Annotated[Several, "sector codes, each once"]
    recipients: Annotated[Several, "to whom: resolved names, else the words"]
    recipient_countries: Annotated[Several, "ISO 3166-1 alpha-3, each once"]
    recipient_sectors: Annotated[Several, "sector codes, each once"]
    sizes: Annotated[Several, "numbers of the act, as written"]
    charges: Annotated[Several, "what a state accuses of, as written"]
    place: Annotated[str | None, "name of the place in GeoNames"]
    country: Annotated[str | None, "of the place, ISO 3166-1 alpha-3"]
    latitude: Annotated[float | None, "degrees north, WGS 84"]
    longitude: Annotated[float | None, "degrees east, WGS 84"]
    geonames_id: Annotated[int | None, "GeoNames number of the place"]
    sources: Annotated[Several, "who says so, the innermost first; empty is the report itself"]
    source_role: Annotated[
        str | None, "of the innermost: official, analyst, witness, relative, party, outlet, unnamed"
    ]
    trigger: Annotated[str, "the words of the act"]
    words: Annotated[str, "its clause, as written"]
    trigger_start: Annotated[int, "code points from the beginning of the document's text"]
    trigger_end: Annotated[int, "half-open"]
    span_start: Annotated[int, "of the clause"]
    span_end: Annotated[int, "of the clause, half-open"]
    rule: Annotated[str, "every row of the lexicon that made it; `dragoman explain` prints them"]
    reviewed: Annotated[bool, "a person accepted it"]
    corrected: Annotated[bool, "a person corrected a field of it; the row shows the corrected value"]
    rejected: Annotated[bool, "a person rejected it: the coder invented it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document: the latest text under its id, as the current coder reads it."""

    document_id: Annotated[str, "as it was added: a record's id, a URL, or the path"]
    title: Annotated[str | None, "the headline"]
    publisher: Annotated[str | None, "who published it"]
    url: Annotated[str | None, "where it was read"]
    published: Annotated[str | None, "day of publication, ISO"]
    published_source: Annotated[str | None, "record, page, pdf or option: where that day comes from"]
    language: Annotated[str | None, "ISO 639-1"]
    version: Annotated[int, "how many texts were read under this id"]
    characters: Annotated[int, "length of the text in code points"]
    claims: Annotated[int, "how many claims it makes"]
    events: Annotated[int, "of how many events it tells"]
    copies: Annotated[int, "how many near-copies of it the store holds"]
    added: Annotated[str, "when this text was added, ISO time in UTC"]
    text_sha256: Annotated[str, "of the text in UTF-8"]
    original_sha256: Annotated[str, "of the bytes as they were read"]
    coder: Annotated[str, "version of dragoman that read it"]
    model: Annotated[str, "parsing model it read with"]
    lexicon: Annotated[str, "hash of the data it read with"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor over all documents: known ones by id, others by name, kind and country as reports give them.
    Two persons of one name are one row here."""

    name: Annotated[str, "as resolved"]
    actor_id: Annotated[str | None, "in the actors data; null where it is known from reports alone"]
    kind: Annotated[str, "person, body, group, country or other"]
    country: Annotated[str | None, "ISO 3166-1 alpha-3"]
    sectors: Annotated[Several, "sector codes, each once"]
    visibility: Annotated[str, "public, private or protected"]
    grounds: Annotated[
        Several,
        "why: marked or unmarked by a person; body (no person), known (in the actors data), office; minor,"
        " victim, relative (of somebody held), case (own arrest, trial or release); else none",
    ]
    documents: Annotated[int, "in how many documents"]
    acts: Annotated[int, "of how many claims it is an actor"]
    suffers: Annotated[int, "of how many claims it is a recipient"]
    first_published: Annotated[str | None, "day of the earliest of these documents, ISO"]
    last_published: Annotated[str | None, "day of the latest of these documents, ISO"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """How many events of a period were done; an event without a day of its own period is in no row."""

    period: Annotated[str, "2024-03-05, 2024-W10 (ISO 8601) or 2024-03"]
    start: Annotated[str, "first day, ISO"]
    end: Annotated[str, "last day, ISO"]
    actor: Annotated[str | None, "its country; null without --dyad, or not stated"]
    recipient: Annotated[str | None, "its country; null without --dyad, or not stated"]
    events: Annotated[int, "events done"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepancyRow:
    """One account of what differs: the accounts of one `event_id` and `number` stand against one another."""

    event_id: Annotated[str, "the event whose accounts differ; where several show it, that of most claims"]
    number: Annotated[int, "of the discrepancy within its event, from 1"]
    event_type: Annotated[str, "PLOVER type of the event"]
    mode: Annotated[str | None, "PLOVER mode of the event"]
    kind: Annotated[
        str,
        "count, composition, identity, date, order, scope, definition, reason, or sum: a total and its list",
    ]
    contradiction: Annotated[bool, "no rounding, bound or vagueness explains it; a sum that does not add up"]
    note: Annotated[str, "what is compared, and why it is one or is none"]
    linked: Annotated[bool, "false: an account is of a claim held for another event, which may be this one"]
    value: Annotated[str, "what this account says: a number (with <, > or ~), a day, an hour, a word"]
    words: Annotated[str, "the words of one of its reports"]
    origins: Annotated[int, "how many origins it comes from"]
    told_by: Annotated[Several, "publisher, day and, of the event's own accounts, origin"]
    documents: Annotated[Several, "the reports that say so"]
    claims: Annotated[Several, "the claims nearest to the words in these"]
    reviewed: Annotated[int, "how many of these claims a person accepted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """An account of an event: from which origin it comes, and by which way."""

    event_id: Annotated[str, "the event"]
    number: Annotated[int, "of the origin within the event, from 1"]
    source: Annotated[str, "who is the origin, as written"]
    claim_id: Annotated[str, "the account"]
    document_id: Annotated[str, "its report"]
    publisher: Annotated[str | None, "who published that report"]
    published: Annotated[str | None, "day of publication, ISO"]
    told: Annotated[str, "the clause that tells it, as written"]
    status: Annotated[str, "asserted, denied, planned, demanded …"]
    kind: Annotated[str, "own: from the origin itself; copy, taken_over, chain: by way of another"]
    taken_from: Annotated[str | None, "claim it was taken from; null where that is not in the store"]
    taken_from_document: Annotated[str | None, "the report of that claim"]
    words: Annotated[str, "what shows it"]
    reviewed: Annotated[bool, "a person accepted the claim"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """A judgement of a person: what was decided, by whom, when, why. Who judges is named in exports, too."""

    judgement: Annotated[int, "its number, which `dragoman undo` takes"]
    made: Annotated[str, "ISO time in UTC"]
    kind: Annotated[str, "accept, reject, correct, link, unlink, merge, split, protect, unprotect, undo …"]
    claims: Annotated[Several, "the claim_ids it is about, as the store holds them now"]
    names: Annotated[Several, "the persons' names it is about"]
    field: Annotated[str | None, "of a correction, the field"]
    value: Annotated[str | None, "of a correction, what the field says now"]
    of: Annotated[int | None, "of an undo, the judgement it takes back"]
    author: Annotated[str, "who judged"]
    reason: Annotated[str, "why"]
    undone_by: Annotated[int | None, "the judgement that took it back"]
    orphans: Annotated[Several, "claims found in no current coding: id, type, words and document of each"]
