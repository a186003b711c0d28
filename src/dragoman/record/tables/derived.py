"""The derived layer: links, events, origins, discrepancies, computed from source and judgements.

Replaced by generation, which the linker's version names.
"""

from sqlalchemy import Boolean, Column, Float, Index, Integer, String, Table

from dragoman.record.tables.layout import metadata, to

links = Table(
    "links",
    metadata,
    Column("first", to("claims.claim"), primary_key=True),
    Column("second", to("claims.claim"), primary_key=True, index=True),
    Column("same", Boolean, nullable=False),
    Column("score", Float, nullable=False),
    Column(
        "reasons", String, nullable=False, doc="JSON: feature, seen, weight of each; none of links against"
    ),
    Column("linker", String, nullable=False, doc="version of the linker: its generation"),
    sqlite_with_rowid=False,
)

covered_words = Table(  # of reports with a protected person: those that are not left in text or title
    "covered_words",
    metadata,
    Column("coding", to("codings.coding"), primary_key=True),
    Column("word", String, primary_key=True, doc="in small letters, without marks"),
    sqlite_with_rowid=False,
)

near = Table(
    "near",
    metadata,
    Column("first", to("claims.claim"), primary_key=True),
    Column("second", to("claims.claim"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

events = Table(
    "events",
    metadata,
    Column("event", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True, doc="e and the id of its first claim"),
    Column("event_type", String, nullable=False),
    Column("mode", String),
    Column("quad_code", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("status", String, nullable=False, doc="of the account that commits most"),
    Column("factuality", Float, nullable=False),
    Column("done", Boolean, nullable=False, doc="some account tells it as having happened"),
    Column("date_start", String),
    Column("date_end", String),
    Column("date_precision", String),
    Column("place_name", String),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("geonames_id", Integer),
    Column("place_country", String),
    Column("claim", Integer, nullable=False, doc="the fullest account"),
    Column("claims", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("discrepancies", Integer, nullable=False, default=0, doc="of them contradictions"),
    Column("reviewed", Integer, nullable=False, default=0, doc="of its claims, those a person accepted"),
    Column("corrected", Integer, nullable=False, default=0, doc="of its claims, those a person corrected"),
    Column("first_published", String),
    Column("historical", Boolean, nullable=False, doc="all accounts tell it as background"),
    Column("future", Boolean, nullable=False, doc="some account tells it of the future"),
    Column("hypothetical", Boolean, nullable=False, doc="some account tells it as a possibility"),
    Column("actor_countries", String, nullable=False, doc="of the fullest account, joined by a space"),
    Column("recipient_countries", String, nullable=False),
    Column("concerned", Boolean, nullable=False, default=False, doc="one of its claims is"),
    Column("compared", String, doc="hash of the reports and events that its accounts were compared in"),
    Index(None, "event_type", "mode"),
    Index(None, "date_start"),
    Index(None, "place_country"),
)

origins = Table(
    "origins",
    metadata,
    Column("event", to("events.event"), primary_key=True),
    Column("claim", to("claims.claim"), primary_key=True, index=True),
    Column("number", Integer, nullable=False, doc="of the origin within the event, from 1"),
    Column("source", String, nullable=False, doc="who is the origin, as written"),
    Column("taken_from", Integer, doc="the claim it was taken from; null for the origin itself"),
    Column("kind", String, nullable=False, doc="own, copy, taken_over or chain"),
    Column("words", String, nullable=False, doc="what shows it"),
    sqlite_with_rowid=False,
)

discrepancies = Table(
    "discrepancies",
    metadata,
    Column("discrepancy", Integer, primary_key=True),
    Column("event", to("events.event"), nullable=False, index=True),
    Column("kind", String, nullable=False, index=True),
    Column("contradiction", Boolean, nullable=False),
    Column("note", String, nullable=False),
    Column("linked", Boolean, nullable=False, default=True, doc="all its accounts are linked to the event"),
    Column("tellings", String, nullable=False, doc="JSON: value, claims, words, start, end, origins"),
)
