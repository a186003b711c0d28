"""The values that the stages hand to one another: frozen types, standard library only.

`document` is what is read, `parsed` what the parser makes of it, `found` what *find* sees in it, and
`claim` and `coded` the public result. May import nothing of dragoman.
"""

from dragoman.model.claim import (
    Charge,
    Claim,
    ClaimDate,
    Framing,
    Likelihood,
    Member,
    Party,
    Place,
    Relation,
    Size,
    Span,
    TextSpan,
    Verdict,
    implied_party,
)
from dragoman.model.coded import (
    Actor,
    CodedDocument,
    Coder,
    Drop,
    Forecast,
    PlaceMention,
    Predicate,
    Statement,
    TimeMention,
)
from dragoman.model.document import Document
from dragoman.model.found import Certainty, Mention, Phrase
from dragoman.model.parsed import Entity, Parsed
from dragoman.model.record import (
    Account,
    Copy,
    Discrepancy,
    Fingerprint,
    Link,
    Origin,
    Outline,
    Reason,
    Telling,
)

__all__ = [
    "Account",
    "Actor",
    "Certainty",
    "Charge",
    "Claim",
    "ClaimDate",
    "CodedDocument",
    "Coder",
    "Copy",
    "Discrepancy",
    "Document",
    "Drop",
    "Entity",
    "Fingerprint",
    "Forecast",
    "Framing",
    "Likelihood",
    "Link",
    "Member",
    "Mention",
    "Origin",
    "Outline",
    "Parsed",
    "Party",
    "Phrase",
    "Place",
    "PlaceMention",
    "Predicate",
    "Reason",
    "Relation",
    "Size",
    "Span",
    "Statement",
    "Telling",
    "TextSpan",
    "TimeMention",
    "Verdict",
    "implied_party",
]
