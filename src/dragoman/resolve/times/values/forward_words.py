"""The words that tell whether a time lies ahead (`times/forward_words.tsv`). May import lexicon."""

from dragoman.lexicon import Lexicon

CATEGORIES = (
    "forward",
    "timetable",
    "directive",
    "mishap",
    "defer",
    "accuse",
    "lapse",
    "undo",
    "holding",
    "telling",
)
PLANNING = ("forward", "directive", "defer", "lapse", "undo", "telling")


class ForwardWords:
    """`forward` holds lemmas whose times lie ahead ("is scheduled for Friday"), `timetable` verbs that tell
    of what lies ahead in the present tense ("the talks open on Friday"), `directive` verbs whose object or
    infinitive does ("called a strike for Friday"), `mishap` nouns of what nobody plans ("the crash on
    Friday"), `defer` verbs that put off until a day ahead, `accuse` verbs of what has been done, `lapse`
    verbs of a deadline that has passed, `undo` verbs that call off what was planned, `holding` verbs of what
    somebody has, `telling` verbs by which something is told; `planning` are those that say nothing of when
    something was done."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("times/forward_words.tsv")
        words = {
            name: frozenset(row["word"] for row in rows if row["category"] == name) for name in CATEGORIES
        }
        self.forward, self.timetable, self.directive = (
            words["forward"],
            words["timetable"],
            words["directive"],
        )
        self.mishap, self.defer, self.accuse = words["mishap"], words["defer"], words["accuse"]
        self.lapse, self.undo, self.holding = words["lapse"], words["undo"], words["holding"]
        self.telling = words["telling"]
        self.planning = frozenset().union(*(words[name] for name in PLANNING))
