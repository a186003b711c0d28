"""Which parties of a claim are the person whose case is asked for: by name, never by part or kinship.

Whether two names are one is the matcher's to say, in whatever order their words stand: "Tolosa Abebe" is the
father of Abebe Tolosa's. What it grades likely is offered to a person, who merges the two.

May import resolve (names) and model.
"""

import re
from dataclasses import dataclass

from dragoman.ask.names import Grades
from dragoman.model import Account, Actor, Party

PEOPLE = frozenset(("person", "speaker", "known"))  # kinds of the names that a report gives
AMONG = re.compile(r"(?<!not )(?:\bamong them\b|\bincluding\b)(.*)", re.IGNORECASE | re.DOTALL)
OF_ANOTHER = re.compile(r"\b(?:against|by|for|from|of|to|with)\b[^A-Z]*$")  # "the killers of journalist"
RELATIVE = re.compile(r"(?:['’]s|s['’]) [^A-Z]*$")  # "Ana Ruiz's lawyer"
TAIL = re.compile(r"\b[^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*)+$")  # "the baker Ana Ruiz": the capitals at the end


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseJudgements:
    """What people decided of names: those that are the person's, and those that are not. What they decided of
    a claim stands in it."""

    same: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()


def forms(name: str) -> tuple[str, ...]:
    """The name, and without its last of three or more words (a second family name, a grandfather's). No other
    word is left out: the given name tells a person from relatives."""
    words = name.split()
    return (name, " ".join(words[:-1])) if len(words) > len(("given", "family")) else (name,)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _of_another(text: str) -> bool:
    """Whether words only tell whose somebody is: "the lawyer *of Ana Ruiz*", "*Ana Ruiz's* lawyer"."""
    if RELATIVE.search(text):
        return True
    tail = TAIL.search(text)
    return tail is not None and OF_ANOTHER.search(text[: tail.start()]) is not None


class PersonNames:
    """The names of one person; `graded` holds each name met, with its grade sure, likely or no."""

    def __init__(self, name: str, matcher: Grades, judged: CaseJudgements) -> None:
        self.name = _folded(name)
        self.forms = forms(name)
        self.matcher = matcher
        self.same = frozenset(map(str.casefold, judged.same))
        self.apart = frozenset(map(str.casefold, judged.apart))
        self.graded: dict[str, str] = {}

    @property
    def common(self) -> bool:
        """Whether so many bear the name that the same letters may be several persons."""
        return self.matcher.grade(self.forms[0], self.forms[0]) != "sure"

    def ids(self, account: Account) -> set[str]:
        """The actors of an account that are the person."""
        return {id for id, actor in account.actors.items() if self._is(account, actor)}

    def of_grade(self, grade: str) -> tuple[str, ...]:
        """The names met of a grade."""
        return tuple(sorted(one for one, found in self.graded.items() if found == grade))

    def bears(self, party: Party, ids: set[str]) -> bool:
        """Whether a party is the person, or names the person among its members."""
        if party.actor_id in ids:
            return True
        texts = (party.text or "", *(member.text or "" for member in party.members))
        return any(self._written(text) for text in texts)

    def listed(self, account: Account) -> bool:
        """Whether the clause names the person as one of several: "pardoned ten, among them Ana Ruiz"; or the
        sentence behind it. Not where it names the wife of Ana Ruiz, or Ana Ruiz's."""
        behind = AMONG.search(account.words)
        words = f"{behind.group(1) if behind else ''} {account.among}"
        names = [one for kind, one in account.setting if kind in PEOPLE and len(one.split()) > 1]
        return any(
            re.search(rf"(?<!\bof ){re.escape(one)}(?!['’]s\b)", words) and self.grade(one) == "sure"
            for one in names
        )

    def _is(self, account: Account, actor: Actor) -> bool:
        if actor.kind in ("country", "group"):
            return False
        if actor.kind != "person" and len(actor.name.split()) < 2:
            return False  # a whole name that was taken for a body's is still the name
        grade = self.grade(actor.name)
        if grade == "likely" and self._alone(account, actor.name):
            return True
        return grade == "sure"

    def _alone(self, account: Account, name: str) -> bool:
        """Whether a part of the name ("Ruiz") can be nobody else's in a report that gives the whole."""
        others = [one for kind, one in account.setting if kind in PEOPLE and one != name]
        like = [one for one in others if self.matcher.grade(name, one) != "no"]
        return bool(like) and all(self.grade(one) == "sure" for one in like)

    def _written(self, text: str) -> bool:
        tail = TAIL.search(text)
        return tail is not None and not _of_another(text) and self.grade(tail.group()) == "sure"

    def grade(self, name: str) -> str:
        """Whether a name is the person's: sure, likely or no."""
        if name not in self.graded:
            self.graded[name] = self._graded(name)
        return self.graded[name]

    def _graded(self, name: str) -> str:
        if name.casefold() in self.apart or _of_another(name):
            return "no"
        if name.casefold() in self.same or _folded(name) == self.name:
            return "sure"
        if any(self.matcher.grade(one, name) == "sure" for one in self.forms):
            return "sure"
        return self.matcher.grade(self.forms[0], name)
