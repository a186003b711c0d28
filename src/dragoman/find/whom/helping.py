"""Forces that are sent to keep a peace or to help after a disaster bring aid: PLOVER's MOBILIZE is a show of
force, its AID holds peacekeeping. May import model.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading

SENT = frozenset(("troops", "police", "weapons"))


class Helping:
    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self.aims = classes["relief_aims"]

    def turned(self, reading: Reading, act: Act) -> bool:
        """Whether the clause of an act says that its forces keep a peace or bring relief."""
        if act.event_type != "MOBILIZE" or act.mode not in SENT or not act.recipients:
            return False
        parsed = reading.parsed
        if parsed.pos[act.token] != "VERB":
            return False
        span = range(parsed.left_edges[act.token], parsed.right_edges[act.token] + 1)
        return any(
            parsed.lemmas[one] in self.aims
            and parsed.pos[one] in ("NOUN", "ADJ")
            and parsed.roles[one] != "apposition"  # "conscripted two critics, a doctor and a priest"
            and one > act.token
            and one not in act.recipients  # "facing *peacekeepers*"
            for one in span
        )
