"""What makes near-copies, stories and claims to link found by an index: never is all compared with all."""

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, String, Table

from dragoman.record.tables.layout import metadata, to

signatures = Table(
    "signatures",
    metadata,
    Column("version", to("versions.version"), primary_key=True),
    Column("signature", LargeBinary, nullable=False, doc="128 minima of 4 bytes"),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Integer, primary_key=True, doc="hash of one band of a signature, and its place"),
    Column("version", to("versions.version"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

copies = Table(
    "copies",
    metadata,
    Column("first", to("versions.version"), primary_key=True),
    Column("second", to("versions.version"), primary_key=True, index=True),
    Column("likeness", Float, nullable=False),
    sqlite_with_rowid=False,
)

sentences = Table(
    "sentences",
    metadata,
    Column("hash", Integer, primary_key=True, doc="of a sentence's folded words"),
    Column("version", to("versions.version"), primary_key=True, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

story_words = Table(
    "story_words",
    metadata,
    Column("word", Integer, primary_key=True, doc="hash of the stem of a word that says much of the report"),
    Column("day", Integer, primary_key=True, doc="on which it was published, days since 0000-12-31"),
    Column("version", to("versions.version"), primary_key=True, index=True),
    Column("weight", Float, nullable=False),
    sqlite_with_rowid=False,
)

stories = Table(
    "stories",
    metadata,
    Column("first", to("versions.version"), primary_key=True),
    Column("second", to("versions.version"), primary_key=True, index=True),
    Column("likeness", Float, nullable=False, doc="how far the two share their rarer words"),
    sqlite_with_rowid=False,
)

link_keys = Table(
    "link_keys",
    metadata,
    Column("key", String, primary_key=True),
    Column("claim", to("claims.claim"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

common_keys = Table(
    "common_keys",
    metadata,
    Column("key", String, primary_key=True, doc="shared by so many claims that it says nothing"),
    sqlite_with_rowid=False,
)

outlines = Table(
    "outlines",
    metadata,
    Column("claim", to("claims.claim"), primary_key=True),
    Column("done", Boolean, nullable=False),
    Column("stated", Boolean, nullable=False, doc="the text states the days"),
    Column("first", Integer, doc="first day it may have happened, days since 0000-12-31"),
    Column("last", Integer),
    Column("country", String, doc="of its place"),
)

sides = Table(
    "sides",
    metadata,
    Column("coding", to("codings.coding"), primary_key=True),
    Column("linker", String, nullable=False, index=True, doc="version of the linker that reads them"),
    Column("body", LargeBinary, nullable=False, doc="what of each claim is compared, as JSON, zlib"),
)
