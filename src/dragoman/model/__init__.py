"""The values that the stages hand to one another: frozen types, standard library only.

`document` is what is read, `parsed` what the parser makes of it, `found` what *find* sees in it, and
`coded` the public result. May import nothing of dragoman.
"""

from dragoman.model.coded import (
    Actor,
    Charge,
    Claim,
    ClaimDate,
    CodedDocument,
    Coder,
    Drop,
    Forecast,
    Framing,
    Likelihood,
    Member,
    Party,
    Place,
    PlaceMention,
    Predicate,
    Relation,
    Size,
    Span,
    Statement,
    TextSpan,
    TimeMention,
    implied_party,
)
from dragoman.model.document import Document
from dragoman.model.found import Certainty, Mention, Phrase
from dragoman.model.parsed import Entity, Parsed
from dragoman.model.record import (
    Account,
    Candidates,
    Copy,
    Discrepancy,
    Fingerprint,
    Link,
    Origin,
    Reason,
    Telling,
)

__all__ = [
    "Account",
    "Actor",
    "Candidates",
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
    "implied_party",
]
