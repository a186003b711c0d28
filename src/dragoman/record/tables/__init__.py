"""The tables of a store. One SQLite file; what is bound to its dialect stands in `dialect`.

Three layers. *Source*: originals, documents and their versions, codings and what is derived from them
(claims, parties, statements, actors): immutable, re-derivable. *Judgements*: what people decided, append
only. *Derived*: links, events, origins, discrepancies: computed from both, replaced by generation.

`codings.body` is what the coder read. The columns of `claims`, `parties` and `actors`, by which questions are
asked, show what people corrected in it and are made anew from both whenever a judgement falls or is undone.
"""

from dragoman.record.tables.candidates import (
    bands,
    common_keys,
    copies,
    link_keys,
    outlines,
    sentences,
    sides,
    signatures,
    stories,
    story_words,
)
from dragoman.record.tables.derived import covered_words, discrepancies, events, links, near, origins
from dragoman.record.tables.judgements import anchors, backups, judgements, placements, tombstones
from dragoman.record.tables.layout import metadata
from dragoman.record.tables.source import (
    actors,
    claims,
    codings,
    contexts,
    documents,
    name_keys,
    originals,
    parties,
    problems,
    settings,
    versions,
)

__all__ = [
    "actors",
    "anchors",
    "backups",
    "bands",
    "claims",
    "codings",
    "common_keys",
    "contexts",
    "copies",
    "covered_words",
    "discrepancies",
    "documents",
    "events",
    "judgements",
    "link_keys",
    "links",
    "metadata",
    "name_keys",
    "near",
    "originals",
    "origins",
    "outlines",
    "parties",
    "placements",
    "problems",
    "sentences",
    "settings",
    "sides",
    "signatures",
    "stories",
    "story_words",
    "tombstones",
    "versions",
]
