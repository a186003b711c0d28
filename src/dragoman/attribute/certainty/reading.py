"""What the pass over a document leaves behind: columns by token. May import model."""

from dataclasses import dataclass, field

from dragoman.attribute.certainty.marks import Marks
from dragoman.attribute.certainty.operators import Effect, Rows
from dragoman.attribute.certainty.stands import Stand
from dragoman.model import Parsed


@dataclass(slots=True)
class Reading:
    """Columns by token, filled from the root of each sentence downwards.

    given    factuality that reaches the token from above;  given_stands  how it stands there
    values   what is left after its own operators, and what reaches the tokens below;  stands  likewise
    rows     what the word makes of its complements, where it is a governor
    marks    what a verb carries;  effects  the operator that the token hangs on
    known    factuality and stand of what is spoken of as known, where they differ from what is passed on
    """

    parsed: Parsed
    given: list[float]
    values: list[float]
    given_stands: list[Stand]
    stands: list[Stand]
    rows: list[Rows | None]
    marks: dict[int, Marks] = field(default_factory=dict)
    effects: dict[int, Effect] = field(default_factory=dict)
    known: dict[int, tuple[float, Stand]] = field(default_factory=dict)

    def factuality(self, token: int) -> float:
        known = self.known.get(token)
        value = self.values[token] if known is None else known[0]
        return 3.0 if value > 3.0 else -3.0 if value < -3.0 else value

    def stand(self, token: int) -> Stand:
        known = self.known.get(token)
        return self.stands[token] if known is None else known[1]
