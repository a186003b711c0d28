"""Words for acts of which no row of the lexicon holds: "the attack", "was killed", "during the trial".

Alone they say too little for a claim; beside a claim of the same type they may tell its act again, which
*resolve* decides. May import model, lexicon, grammar.
"""

from collections import Counter

from dragoman.find.acts import Act
from dragoman.find.lexical.conditions import Conditions
from dragoman.find.lexical.frames import FrameFiller
from dragoman.find.lexical.words import EventWord, Words, short
from dragoman.find.reading import Reading
from dragoman.lexicon import Lexicon

MAIN = 0.5  # share of a noun's rows that are of one type: "release" is a retreat, "step" is anything
KNOWN = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "whose"))
BEHIND = frozenset(("adjective", "adjective_complement"))
# of words that have no rows
FRAMES = {"NOUN": "noun_patient", "PROPN": "noun_patient", "VERB": "undergo", "ADJ": "undergo"}


class Retellings:
    def __init__(self, lexicon: Lexicon, conditions: Conditions, frames: FrameFiller, words: Words) -> None:
        self.conditions = conditions
        self.frames = frames
        self.words = words
        self.types: dict[str, tuple[str, str]] = {}  # word → event type, rule
        for row in lexicon.table("senses.tsv"):
            if row["retells"] == "yes":
                self.types[row["word"]] = row["type"], short(row)

    def act(self, reading: Reading, token: int, rows: list[EventWord]) -> Act | None:
        """The act that a word may tell again though none of its rows holds; None where a row says that it
        means something else ("shot a film"), or where it may mean acts of many types."""
        parsed = reading.parsed
        shot_dead = parsed.roles[token] in BEHIND and token and parsed.pos[token - 1] == "VERB"
        if shot_dead or any(self._barred(reading, token, row) for row in rows):
            return None  # "shot *dead* two men" tells one act
        told = self.types.get(parsed.lowers[token]) or self.types.get(parsed.lemmas[token])
        if told is None and parsed.pos[token] == "NOUN" and rows:
            known = any(parsed.lowers[child] in KNOWN for child in parsed.children[token])
            (main, count), *_ = Counter(row.event_type for row in rows).most_common(1)
            told = (main, "") if known and count >= MAIN * len(rows) else None
        if told is None:
            return None
        event_type, rule = told
        alike = [row for row in rows if row.event_type == event_type]
        row = min(alike, key=lambda one: one.conditions, default=None)
        modes = {one.mode for one in alike}
        frame = self.words.frames[self._frame(reading, token, row)]
        actors, recipients = self.frames.fill(reading, token, frame, None, [])
        if parsed.pos[token] == "ADJ" and not recipients:
            recipients = parsed.children_in(token, "number")  # "leaving *twelve* dead and *40* hurt"
            joined = parsed.children_in(token, "conjunct") if recipients else []
            recipients = [*recipients, *(one for one in joined if parsed.pos[one] == "NUM")]
        return Act(
            token=token,
            event_type=event_type,
            mode=modes.pop() if len(modes) == 1 else "",
            actors=tuple(actors),
            recipients=tuple(recipients),
            contexts=row.contexts if row else (),
            rule=row.rule if row else rule,
        )

    def _frame(self, reading: Reading, token: int, row: EventWord | None) -> str:
        """Verbs are done to their object, or, without one, to their subject: "died"."""
        if reading.parsed.pos[token] == "VERB" and reading.arguments(token).object is not None:
            return "act_on_thing"
        return row.frame if row and reading.parsed.pos[token] != "VERB" else FRAMES[reading.parsed.pos[token]]

    def _barred(self, reading: Reading, token: int, row: EventWord) -> bool:
        return any(
            self.conditions.met_by(reading, token, role, class_name, row.particle)
            for role, class_name in row.unless
            if not class_name.startswith("@")
        )
