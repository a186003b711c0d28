"""The source layer: originals, documents and their versions, codings and what is derived from them."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from dragoman.record.tables.layout import metadata, to

settings = Table(
    "settings",
    metadata,
    Column("name", String, primary_key=True),
    Column(
        "value", String, nullable=False, doc="`pseudonyms`: the key of names in exports, made with the store"
    ),
    sqlite_with_rowid=False,
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", String, primary_key=True, doc="of the bytes as they were read"),
    Column("bytes", LargeBinary, nullable=False, doc="the bytes, compressed with zlib"),
    Column("size", Integer, nullable=False, doc="bytes before compression"),
)

documents = Table(
    "documents",
    metadata,
    Column("document", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True, doc="as given: a record's id, a URL, or a file's name"),
    Column("place", String, unique=True, doc="SHA-256 of the whole path (and line) of what states no id"),
    Column("url", String),
    Column("added", String, nullable=False, doc="first added, ISO time in UTC"),
)

versions = Table(
    "versions",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("document", to("documents.document"), nullable=False, index=True),
    Column("number", Integer, nullable=False, doc="1 is the first text read under this id"),
    Column("original", ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("text_sha256", String, nullable=False, index=True),
    Column("text", String, nullable=False),
    Column("title", String),
    Column("publisher", String, index=True),
    Column("published", String, index=True, doc="ISO day"),
    Column("published_source", String, doc="record, page, pdf, option: where the day came from"),
    Column("language", String),
    Column("extractor", String, doc="programs that made the text of the bytes, with versions"),
    Column("added", String, nullable=False, doc="ISO time in UTC"),
    Column("latest", Boolean, nullable=False, default=True, doc="the newest text under this id"),
    UniqueConstraint("document", "number"),
)

problems = Table(
    "problems",
    metadata,
    Column("problem", Integer, primary_key=True),
    Column("id", String, nullable=False, doc="the document's id, or the whole path of a file"),
    Column("original", String, doc="SHA-256 of its bytes, where they could be read"),
    Column("stage", String, nullable=False, doc="read, size, time or code"),
    Column("reason", String, nullable=False),
    Column("seen", String, nullable=False, doc="ISO time in UTC"),
    UniqueConstraint("id", "stage", "reason"),
)

codings = Table(
    "codings",
    metadata,
    Column("coding", Integer, primary_key=True),
    Column("version", to("versions.version"), nullable=False, index=True),
    Column("coder", String, nullable=False, doc="dragoman's version"),
    Column("model", String, nullable=False),
    Column("lexicon", String, nullable=False),
    Column("made", String, nullable=False, doc="ISO time in UTC"),
    Column("current", Boolean, nullable=False, default=True, doc="the coding that questions are asked of"),
    Column("linked", Boolean, nullable=False, default=False, index=True, doc="its claims are linked"),
    Column("body", LargeBinary, nullable=False, doc="the coded document as JSON without its text, zlib"),
    UniqueConstraint("version", "coder", "model", "lexicon"),
)

claims = Table(
    "claims",
    metadata,
    Column("claim", Integer, primary_key=True),
    Column("coding", to("codings.coding"), nullable=False, index=True),
    Column("version", to("versions.version"), nullable=False, index=True),
    Column("current", Boolean, nullable=False, default=True, doc="of a current coding of a latest version"),
    Column("id", String, nullable=False, index=True, doc="of text, trigger and type; exact copies share it"),
    Column("event_type", String, nullable=False),
    Column("mode", String),
    Column("quad_code", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("status", String, nullable=False),
    Column("factuality", Float, nullable=False),
    Column("historical", Boolean, nullable=False),
    Column("future", Boolean, nullable=False),
    Column("hypothetical", Boolean, nullable=False),
    Column("negation", Boolean, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("date_start", String, doc="ISO day; null is not stated or open"),
    Column("date_end", String),
    Column("date_precision", String),
    Column("place_name", String),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("geonames_id", Integer),
    Column("place_country", String),
    Column("statement", String, doc="id of the statement it is made in, in the coded document"),
    Column("rule", String, nullable=False),
    Column("event", Integer, index=True, doc="the linked event; null of what is rejected"),
    Column("rejected", Boolean, nullable=False, default=False, doc="a person: the coder invented it"),
    Column("corrected", Boolean, nullable=False, default=False, doc="a person corrected a field"),
    Column("reviewed", Boolean, nullable=False, default=False, doc="a person accepted it"),
    Column(
        "concerned",
        Boolean,
        nullable=False,
        default=False,
        doc="by its days or place a protected person could be told: these are shown coarsened",
    ),
    Index(None, "event_type", "mode"),
    Index(None, "date_start"),
)

contexts = Table(
    "contexts",
    metadata,
    Column("claim", to("claims.claim"), primary_key=True),
    Column("context", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

parties = Table(
    "parties",
    metadata,
    Column("party", Integer, primary_key=True),
    Column("claim", to("claims.claim"), nullable=False, index=True),
    Column("side", String, nullable=False, doc="actor or recipient"),
    Column("position", Integer, nullable=False),
    Column("start", Integer, doc="null where the party is implied"),
    Column("end", Integer),
    Column("text", String),
    Column("actor", Integer, index=True, doc="row of actors"),
    Column("name", String),
    Column("country", String, index=True),
    Column("sectors", String, nullable=False, doc="codes joined by a space"),
    Column("count", Integer),
    Column("implied", Boolean, nullable=False),
)

actors = Table(
    "actors",
    metadata,
    Column("actor", Integer, primary_key=True),
    Column("coding", to("codings.coding"), nullable=False, index=True),
    Column("id", String, nullable=False, index=True, doc="in the coded document, or of the actors data"),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("sectors", String, nullable=False),
    Column("folded", String, nullable=False, index=True, doc="the words of the name in small letters"),
    Column("read_as", String, nullable=False, doc="its visibility as the coder read it in this report"),
    Column("read_for", String, nullable=False, doc="the grounds of that, joined by a space"),
    Column("visibility", String, nullable=False, index=True, doc="what holds of it in all reports"),
    Column("grounds", String, nullable=False, doc="why, joined by a space"),
    Column("corrected", Boolean, nullable=False, default=False, doc="named by a correction alone"),
    Column("unseen", Boolean, nullable=False, default=False, doc="protected elsewhere; the coder saw nobody"),
    Column("current", Boolean, nullable=False, default=True, doc="of a current coding of a latest version"),
    Column("hidden", Boolean, nullable=False, default=False, doc="protected, or named like one who is"),
    Column("who", String, nullable=False, doc="what it is known by in all reports: id, or name and kind"),
    Column("acts", Integer, nullable=False, default=0, doc="how often a claim has it as actor"),
    Column("suffers", Integer, nullable=False, default=0, doc="how often a claim has it as recipient"),
    Column("published", String, doc="ISO day of its report"),
    Index(None, "current", "hidden", "who", "coding", "acts", "suffers", "published"),  # answers alone
)

name_keys = Table(
    "name_keys",
    metadata,
    Column("key", String, primary_key=True, doc="a sound of the name, across spellings and scripts"),
    Column("actor", to("actors.actor"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
