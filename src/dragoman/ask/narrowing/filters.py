"""What questions can be narrowed by: one table for the command line, Python and every question.

A row: its name, what is given, how it is compared (a function of `compare`), and with which columns. Where a
question has a comparison of its own, or events have and it asks something of events (`OF_EVENTS`), it stands
in `own`; else the filter is one of claims, and what is found are the events, documents or actors that have
such a claim, one and the same for all filters. A new filter is a row here, and a row in `values` where its
values are of a new kind. Imports nothing: --help reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

ONE_VALUE = frozenset(("flag", "count", "factuality", "words", "first day", "last day"))


@dataclass(frozen=True, slots=True)
class Compared:
    """The name of a function of `compare`, and columns as "table.column"."""

    how: str
    columns: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """`kind` names the values that are allowed (`values`), `claims` how it is compared with a claim, `own`
    with a row of the question's own table; `of` are the questions that know it, all where it is empty."""

    name: str
    kind: str
    help: str
    metavar: str | None = None
    claims: Compared | None = None
    own: Mapping[str, Compared] = field(default_factory=dict)
    of: str = ""

    @property
    def several(self) -> bool:
        """Whether it takes several values, any of which is to be met."""
        return self.kind not in ONE_VALUE


EVENT_DAYS = "events.event events.date_start events.date_end"
CLAIM_DAYS = "claims.claim claims.date_start claims.date_end"
EVENT_PLACE = "events.event events.place_name events.geonames_id"
CLAIM_PLACE = "claims.claim claims.place_name claims.geonames_id"

FILTERS: Mapping[str, Filter] = {
    one.name: one
    for one in (
        Filter(
            name="type",
            kind="type",
            metavar="TYPE",
            help="A PLOVER type.",
            claims=Compared("among", "claims.event_type"),
            own={"events": Compared("among", "events.event_type")},
        ),
        Filter(
            name="mode",
            kind="mode",
            metavar="MODE",
            help="A PLOVER mode.",
            claims=Compared("among", "claims.mode"),
            own={"events": Compared("among", "events.mode")},
        ),
        Filter(
            name="context",
            kind="context",
            metavar="CONTEXT",
            help="A PLOVER context.",
            claims=Compared("in_context"),
        ),
        Filter(
            name="actor",
            kind="text",
            metavar="NAME",
            help="Who does it: a name in any spelling, or words.",
            claims=Compared("by_actor"),
            own={"actors": Compared("named", "actors.name")},
        ),
        Filter(
            name="recipient",
            kind="text",
            metavar="NAME",
            help="To whom: a name in any spelling, or words.",
            claims=Compared("by_recipient"),
        ),
        Filter(
            name="country",
            kind="country",
            metavar="ISO3",
            help="Of the place or of a party.",
            claims=Compared("in_country"),
            own={"actors": Compared("among", "actors.country")},
        ),
        Filter(
            name="sector",
            kind="sector",
            metavar="SECTOR",
            help="Of a party: GOV, MIL, CVL …",
            claims=Compared("of_sector"),
            own={"actors": Compared("has_sector", "actors.sectors")},
        ),
        Filter(
            name="kind",
            kind="actor kind",
            metavar="KIND",
            help="A person, body, group, country or other.",
            own={"actors": Compared("among", "actors.kind")},
            of="actors",
        ),
        Filter(
            name="differs",
            kind="discrepancy kind",
            metavar="KIND",
            help="What differs: count, date … (also sum).",
            own={"discrepancies": Compared("among", "discrepancies.kind")},
            of="discrepancies",
        ),
        Filter(
            name="contradictions",
            kind="flag",
            help="Only what no rounding and no bound explains.",
            own={"discrepancies": Compared("holds", "discrepancies.contradiction")},
            of="discrepancies",
        ),
        Filter(
            name="place",
            kind="text",
            metavar="PLACE",
            help="Name of the place, or its GeoNames number.",
            claims=Compared("at_place", CLAIM_PLACE),
            own={"events": Compared("at_place", EVENT_PLACE)},
        ),
        Filter(
            name="since",
            kind="first day",
            metavar="DATE",
            help="On this day, month or year, or later.",
            claims=Compared("since", CLAIM_DAYS),
            own={
                "events": Compared("since", EVENT_DAYS),
                "documents": Compared("published_since", "versions.published"),
            },
        ),
        Filter(
            name="until",
            kind="last day",
            metavar="DATE",
            help="On this day, month or year, or earlier.",
            claims=Compared("until", CLAIM_DAYS),
            own={
                "events": Compared("until", EVENT_DAYS),
                "documents": Compared("published_until", "versions.published"),
            },
        ),
        Filter(
            name="status",
            kind="status",
            metavar="STATUS",
            help="As asserted, denied, planned, demanded …",
            claims=Compared("among", "claims.status"),
            own={"events": Compared("among", "events.status")},
        ),
        Filter(
            name="certainty",
            kind="factuality",
            metavar="N",
            help="With a factuality of N or more, -3 to 3.",
            claims=Compared("at_least", "claims.factuality"),
            own={"events": Compared("at_least", "events.factuality")},
        ),
        Filter(
            name="done",
            kind="flag",
            help="Told as having happened by somebody.",
            claims=Compared("is_done"),
            own={"events": Compared("holds", "events.done")},
            of="events claims documents actors discrepancies origins",
        ),
        Filter(
            name="origins",
            kind="count",
            metavar="N",
            help="Told by N origins or more.",
            claims=Compared("event_at_least", "events.origins"),
            own={"events": Compared("at_least", "events.origins")},
        ),
        Filter(
            name="discrepancies",
            kind="count",
            metavar="N",
            help="With N discrepancies or more.",
            claims=Compared("event_at_least", "events.discrepancies"),
            own={"events": Compared("at_least", "events.discrepancies")},
        ),
        Filter(
            name="publisher",
            kind="text",
            metavar="NAME",
            help="Told in a report of this publisher.",
            claims=Compared("published_by", "claims.version"),
            own={"documents": Compared("published_by", "versions.version")},
        ),
        Filter(
            name="words",
            kind="words",
            metavar="WORDS",
            help="Told in a report that has all these words.",
            claims=Compared("with_words", "claims.version"),
            own={"documents": Compared("with_words", "versions.version")},
        ),
        Filter(
            name="verdict",
            kind="verdict",
            metavar="VERDICT",
            help="As a person judged it: accepted, corrected, rejected, none.",
            claims=Compared("with_verdict", "claims.reviewed claims.corrected claims.rejected"),
        ),
        Filter(
            name="event",
            kind="text",
            metavar="ID",
            help="Of this event.",
            claims=Compared("in_event"),
            of="claims documents actors discrepancies origins",
        ),
        Filter(
            name="document",
            kind="text",
            metavar="ID",
            help="In this document.",
            claims=Compared("in_document", "claims.version"),
            own={"documents": Compared("in_document", "versions.version")},
        ),
    )
}

# Questions that ask something of events: they know what events can be narrowed by.
OF_EVENTS = frozenset(("series", "discrepancies", "origins"))


def filters_of(question: str) -> list[Filter]:
    return [one for one in FILTERS.values() if not one.of or question in one.of.split()]
