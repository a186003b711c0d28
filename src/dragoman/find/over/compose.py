"""Makes one act of two words: "threatened to expel", "agreed to free", "will not meet".

`composition.tsv` says which governor bends which act into what. The most specific row wins: a type with
its mode, a type, the hostile or cooperative half of the ontology, any act.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.find.lexical.words import short
from dragoman.find.over.governor import Governor
from dragoman.lexicon import Lexicon

COOPERATIVE_QUADS = (1, 2)
PREVENTING, HOSTILE = "prevent", "hostile"


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """What a governor makes of an act. `result` is compose, keep or drop; `turned` where a negation is what
    makes it: "will not negotiate" is a refusal that is made; it `prevents` what it is made of, and `averts`
    what would have harmed somebody: "foiled an attack"."""

    prevents: bool
    averts: bool
    result: str
    event_type: str
    mode: str
    actor: str
    status: str | None
    future: bool | None
    turned: bool
    rule: str


class Compositions:
    def __init__(self, lexicon: Lexicon, types: Mapping[str, Mapping[str, Any]]) -> None:
        self.sides = {
            name: "cooperative" if settings["quad_code"] in COOPERATIVE_QUADS else "hostile"
            for name, settings in types.items()
        }
        self.rows: dict[tuple[str, str], dict[tuple[str, str], Composition]] = defaultdict(dict)
        for row in lexicon.table("composition.tsv"):
            self.rows[row["governor"], row["polarity"]][row["act"], row["act_mode"]] = Composition(
                prevents=row["governor"] == PREVENTING,
                averts=row["governor"] == PREVENTING and row["act"] == HOSTILE,
                result=row["result"],
                event_type=row["event_type"],
                mode=row["mode"],
                actor=row["actor"],
                status=row["status"] or None,
                future={"yes": True, "no": False}.get(row["future"]),
                turned=row["polarity"] == "negated",
                rule=short(row),
            )

    def of(
        self, governor: Governor, event_type: str, mode: str, *, inverted: bool = False
    ) -> Composition | None:
        """The row for this governor over an act of this type and mode; None where it bends nothing. An act
        that is `inverted` is itself negated ("vowed not to attack")."""
        polarity = "negated" if governor.negated else "positive"
        rows = self.rows.get((governor.class_name, polarity))
        if inverted and polarity == "positive":
            rows = self.rows.get((governor.class_name, "inverted")) or rows
        if not rows:
            return None
        side = self.sides.get(event_type, "")
        for key in ((event_type, mode), (event_type, ""), (side, ""), ("any", "")):
            if key in rows:
                return rows[key]
        return None
