"""Which claims change a person's status, and who tells of it at first hand: rows of `data/cases/`."""

import re

from dragoman.ask.verdicts import words_of
from dragoman.lexicon import Lexicon, Row
from dragoman.model import Account, Claim
from dragoman.model.claim import NEGATIVE, is_denied

WORD = re.compile(r"[\w-]+")
SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
NOTHING = "none"  # the status of a row whose claims change none
# "the court ordered her held": she is; whom it orders arrested is still to be found
ORDERED_HELD = frozenset(("detained", "held", "jailed", "kept", "remanded"))


class CaseRules:
    """The first row of transitions.tsv that fits a claim, or None where none does or it says that nothing
    changes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.rows = tuple(lexicon.table("cases/transitions.tsv"))
        self.of_kind: dict[tuple[str, str | None], tuple[Row, ...]] = {}

    def __call__(self, claim: Claim, clause: str, *, suffers: bool) -> Row | None:
        trigger = WORD.findall(claim.trigger.text.casefold()) or [""]
        told = Told(claim, clause)
        for row in self._of(claim.event_type, claim.mode):
            if row["side"] not in ("any", "recipient" if suffers else "actor"):
                continue
            if not any(begins(one, row["trigger"]) for one in trigger):
                continue
            if all(map(told, row["clause"].split())):
                return row if row["status"] != NOTHING else None
        return None

    def _of(self, event_type: str, mode: str | None) -> tuple[Row, ...]:
        """The rows that may fit claims of a kind, in their order."""
        kind = event_type, mode
        if kind not in self.of_kind:
            self.of_kind[kind] = tuple(
                row
                for row in self.rows
                if row["event_type"] in ("", event_type) and row["mode"] in ("", mode)
            )
        return self.of_kind[kind]


class Told:
    """The words of a claim's clause; a call says whether they hold one of the table's."""

    def __init__(self, claim: Claim, clause: str) -> None:
        text = clause.casefold()
        self.words = WORD.findall(text)
        for party in claim.recipients:
            for name in filter(None, (party.text, party.name)):
                text = text.replace(name.casefold(), " ")
        self.run = WORD.findall(text)  # "shot Ana Ruiz dead" as "shot dead"
        self.relations = frozenset(f"@{one.kind}" for one in claim.relations)

    def __call__(self, asked: str) -> bool:
        """Whether a word begins as asked, or several, one behind the other, that "_" joins; behind "@" stands
        the kind of a relation of the claim's."""
        if asked.startswith("@"):
            return asked in self.relations
        if "_" not in asked:
            return any(begins(one, asked) for one in self.words)
        parts = asked.split("_")
        runs = (self.run[at : at + len(parts)] for at in range(len(self.run) - len(parts) + 1))
        return any(all(map(begins, run, parts)) for run in runs)


def begins(word: str, beginning: str) -> bool:
    """Whether a word begins so; one of two letters must be it ("of" is no "officer")."""
    return word.startswith(beginning) if len(beginning) != 2 else word == beginning


def is_state(rule: Row, account: Account) -> bool:
    """Whether a claim tells that something is so, and not when it came about."""
    dated = account.claim.date is not None
    if rule["told"] == "act" or (dated and SINCE.search(account.words)):
        return False
    return rule["told"] == "state" or not dated


def why_not(claim: Claim) -> str:
    """Why a claim changes no status; "" where it may."""
    rejected = next((one for one in claim.judgements if one.kind == "reject"), None)
    if rejected:
        return words_of(rejected)
    if is_denied(claim):
        return f"{claim.status if claim.status in NEGATIVE else 'negated'}: said not to have happened"
    if ordered_held(claim):
        return ""
    if claim.future:
        return "told of the future"
    if claim.hypothetical:
        return "hypothetical"
    if claim.status != "asserted":
        return f"{claim.status}, not told as done"
    if claim.factuality <= 0:
        return "the text does not commit to it"
    return ""


def ordered_held(claim: Claim) -> bool:
    """Whether a court orders somebody held, who is before it: its order is the act."""
    ordered = claim.status == "ordered" and claim.mode == "arrest" and not claim.hypothetical
    court = any("JUD" in party.sectors for party in claim.actors)
    return ordered and court and claim.trigger.text.casefold() in ORDERED_HELD


class Primary:
    """Whether an account is told at first hand: by the person, a relative, a lawyer, or a body of the state
    that holds, tries and frees people, unless another country's is said to have acted."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = tuple(lexicon.table("cases/primary.tsv"))
        self.values = {
            kind: frozenset(row["value"] for row in rows if row["kind"] == kind)
            for kind in ("role", "word", "organ", "not_organ")
        }

    def __call__(self, account: Account, ids: set[str]) -> bool:
        statement = account.statement
        if statement is None:
            return False
        if statement.speaker in ids or statement.role in self.values["role"]:
            return True
        speaker = account.actors.get(statement.speaker or "")
        if speaker is None:
            return False
        named = frozenset(WORD.findall(" ".join((speaker.name, *speaker.offices)).casefold()))
        if named & self.values["word"]:
            return True
        countries = {party.country for party in account.claim.actors} - {None}
        if statement.role == "official" and speaker.country in countries:
            return True
        foreign = bool(countries) and speaker.country is not None
        organ = bool(named & self.values["organ"]) and not named & self.values["not_organ"]
        return organ and not foreign and statement.role in ("official", "party")
