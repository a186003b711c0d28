"""What the answers to each question can be ordered by. Imports nothing: --help reads it."""

from collections.abc import Mapping

# What a question can be ordered by, as columns ("" is one that the question makes); the first of a question
# is its order where none is given.
SORTS: Mapping[str, Mapping[str, str]] = {
    "events": {
        "-date": "events.date_start",
        "type": "events.event_type",
        "mode": "events.mode",
        "country": "events.place_country",
        "certainty": "events.factuality",
        "claims": "events.claims",
        "documents": "events.documents",
        "origins": "events.origins",
        "discrepancies": "events.discrepancies",
        "published": "events.first_published",
    },
    "claims": {
        "-published": "versions.published",
        "date": "claims.date_start",
        "type": "claims.event_type",
        "mode": "claims.mode",
        "country": "claims.place_country",
        "certainty": "claims.factuality",
        "publisher": "versions.publisher",
        "document": "documents.id",
    },
    "documents": {
        "-published": "versions.published",
        "added": "versions.version",
        "publisher": "versions.publisher",
        "title": "versions.title",
        "document": "documents.id",
    },
    "discrepancies": {
        "-claims": "events.claims",
        "date": "events.date_start",
        "type": "events.event_type",
        "differs": "discrepancies.kind",
        "published": "events.first_published",
    },
    "origins": {
        "-claims": "events.claims",
        "date": "events.date_start",
        "type": "events.event_type",
        "origins": "events.origins",
        "published": "events.first_published",
    },
    "actors": {
        "-documents": "",
        "name": "",
        "kind": "",
        "country": "",
        "acts": "",
        "suffers": "",
        "visibility": "",
        "first_published": "",
        "last_published": "",
    },
}
