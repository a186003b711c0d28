"""The tables of a store. One SQLite file; what is bound to its dialect stands in `dialect`.

Three layers. *Source*: originals, documents and their versions, codings and what is derived from them
(claims, parties, statements, actors): immutable, re-derivable. *Judgements*: what people decided, append
only. *Derived*: links, events, origins, discrepancies: computed from both, replaced by generation.

`codings.body` is what the coder read. The columns of `claims`, `parties` and `actors`, by which questions are
asked, show what people corrected in it and are made anew from both whenever a judgement falls or is undone.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _to(column: str) -> ForeignKey:
    return ForeignKey(column, ondelete="CASCADE")


settings = Table(
    "settings",
    metadata,
    Column("name", String, primary_key=True),
    Column(
        "value", String, nullable=False, doc="`pseudonyms`: the key of names in exports, made with the store"
    ),
    sqlite_with_rowid=False,
)

# --- source layer ----------------------------------------------------------------------------------

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
    Column("id", String, nullable=False, unique=True, doc="as given: a record's id, a URL, or the path"),
    Column("url", String),
    Column("added", String, nullable=False, doc="first added, ISO time in UTC"),
)

versions = Table(
    "versions",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("document", _to("documents.document"), nullable=False, index=True),
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
    Column("id", String, nullable=False, doc="the document or file, as named"),
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
    Column("version", _to("versions.version"), nullable=False, index=True),
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
    Column("coding", _to("codings.coding"), nullable=False, index=True),
    Column("version", _to("versions.version"), nullable=False, index=True),
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
    Column("claim", _to("claims.claim"), primary_key=True),
    Column("context", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

parties = Table(
    "parties",
    metadata,
    Column("party", Integer, primary_key=True),
    Column("claim", _to("claims.claim"), nullable=False, index=True),
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
    Column("coding", _to("codings.coding"), nullable=False, index=True),
    Column("id", String, nullable=False, index=True, doc="in the coded document, or of the actors data"),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("sectors", String, nullable=False),
    Column("folded", String, nullable=False, index=True, doc="the words of the name in small letters"),
    Column("read_as", String, nullable=False, doc="its visibility as the coder read it in this report"),
    Column("visibility", String, nullable=False, index=True, doc="what holds of it in all reports"),
    Column("corrected", Boolean, nullable=False, default=False, doc="named by a correction alone"),
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
    Column("actor", _to("actors.actor"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# --- near-copies and linking: what makes candidates found by an index ------------------------------

signatures = Table(
    "signatures",
    metadata,
    Column("version", _to("versions.version"), primary_key=True),
    Column("signature", LargeBinary, nullable=False, doc="128 minima of 4 bytes"),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Integer, primary_key=True, doc="hash of one band of a signature, and its place"),
    Column("version", _to("versions.version"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

copies = Table(
    "copies",
    metadata,
    Column("first", _to("versions.version"), primary_key=True),
    Column("second", _to("versions.version"), primary_key=True, index=True),
    Column("likeness", Float, nullable=False),
    sqlite_with_rowid=False,
)

sentences = Table(
    "sentences",
    metadata,
    Column("hash", Integer, primary_key=True, doc="of a sentence's folded words"),
    Column("version", _to("versions.version"), primary_key=True, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

link_keys = Table(
    "link_keys",
    metadata,
    Column("key", String, primary_key=True),
    Column("claim", _to("claims.claim"), primary_key=True, index=True),
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
    Column("claim", _to("claims.claim"), primary_key=True),
    Column("done", Boolean, nullable=False),
    Column("stated", Boolean, nullable=False, doc="the text states the days"),
    Column("first", Integer, doc="first day it may have happened, days since 0000-12-31"),
    Column("last", Integer),
    Column("country", String, doc="of its place"),
)

sides = Table(
    "sides",
    metadata,
    Column("coding", _to("codings.coding"), primary_key=True),
    Column("linker", String, nullable=False, index=True, doc="version of the linker that reads them"),
    Column("body", LargeBinary, nullable=False, doc="what of each claim is compared, as JSON, zlib"),
)

# --- derived layer ---------------------------------------------------------------------------------

links = Table(
    "links",
    metadata,
    Column("first", _to("claims.claim"), primary_key=True),
    Column("second", _to("claims.claim"), primary_key=True, index=True),
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
    Column("coding", _to("codings.coding"), primary_key=True),
    Column("word", String, primary_key=True, doc="in small letters, without marks"),
    sqlite_with_rowid=False,
)

near = Table(
    "near",
    metadata,
    Column("first", _to("claims.claim"), primary_key=True),
    Column("second", _to("claims.claim"), primary_key=True, index=True),
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
    Column("event", _to("events.event"), primary_key=True),
    Column("claim", _to("claims.claim"), primary_key=True, index=True),
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
    Column("event", _to("events.event"), nullable=False, index=True),
    Column("kind", String, nullable=False, index=True),
    Column("contradiction", Boolean, nullable=False),
    Column("note", String, nullable=False),
    Column("linked", Boolean, nullable=False, default=True, doc="all its accounts are linked to the event"),
    Column("tellings", String, nullable=False, doc="JSON: value, claims, words, start, end, origins"),
)

# --- judgement layer -------------------------------------------------------------------------------

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
    Column("judgement", _to("judgements.judgement"), primary_key=True),
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
    Column("claim", _to("claims.claim"), primary_key=True),
    Column("judgement", _to("judgements.judgement"), primary_key=True, index=True),
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
