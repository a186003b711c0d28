"""The judgement layer: what people decided, append only; what was forgotten, and where copies lie."""

from sqlalchemy import Column, Integer, String, Table

from dragoman.record.tables.layout import metadata, to

judgements = Table(
    "judgements",
    metadata,
    Column("judgement", Integer, primary_key=True),
    Column("kind", String, nullable=False, doc="one of model.JUDGEMENT_KINDS"),
    Column("value", String, nullable=False, doc="JSON: what was decided"),
    Column("author", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("made", String, nullable=False, doc="ISO time in UTC"),
    Column("undone_by", Integer, doc="the judgement of kind undo that took it back"),
)

anchors = Table(
    "anchors",
    metadata,
    Column("judgement", to("judgements.judgement"), primary_key=True),
    Column("number", Integer, primary_key=True, doc="of the claim within the judgement, from 0"),
    Column("part", Integer, nullable=False, doc="0 belongs together, 1 is kept apart from it"),
    Column("text_sha256", String, nullable=False, index=True),
    Column("document", String, nullable=False, doc="id of the document it was judged in"),
    Column("published", String),
    Column("body", String, nullable=False, doc="JSON: id, type, trigger, words, heads of the claim judged"),
    sqlite_with_rowid=False,
)

placements = Table(
    "placements",
    metadata,
    Column("claim", to("claims.claim"), primary_key=True),
    Column("judgement", to("judgements.judgement"), primary_key=True, index=True),
    Column("number", Integer, primary_key=True, doc="of the anchor that the claim was found by"),
    sqlite_with_rowid=False,
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("tombstone", Integer, primary_key=True),
    Column("kind", String, nullable=False, doc="person, document, or sounds (of a name)"),
    Column("salt", String, nullable=False),
    Column("mark", String, nullable=False, doc="salted hash of what was forgotten, to keep it out"),
    Column("stands", String, doc="the word that stands for a person's name in texts and claims"),
    Column("author", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("made", String, nullable=False),
)

backups = Table(
    "backups",
    metadata,
    Column("path", String, primary_key=True, doc="where `dragoman backup` put a copy"),
    Column("made", String, nullable=False, doc="ISO time in UTC of the last one there"),
    sqlite_with_rowid=False,
)
