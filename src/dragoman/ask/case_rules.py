"""Which claims change a person's status, and who tells of it at first hand: rows of `data/cases/`."""

import re

from dragoman.lexicon import Lexicon, Row
from dragoman.model import Account, Claim

WORD = re.compile(r"[\w-]+")


class CaseRules:
    """The first row of transitions.tsv that fits a claim, or None."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.rows = tuple(lexicon.table("cases/transitions.tsv"))

    def __call__(self, claim: Claim, clause: str, *, suffers: bool) -> Row | None:
        words = {
            "trigger": WORD.findall(claim.trigger.text.casefold()),
            "clause": WORD.findall(clause.casefold()),
        }
        for row in self.rows:
            if row["side"] == "recipient" and not suffers:
                continue
            if row["event_type"] not in ("", claim.event_type) or row["mode"] not in ("", claim.mode):
                continue
            if row["where"] == "any" or any(one.startswith(row["begins"]) for one in words[row["where"]]):
                return row
        return None


class Primary:
    """Whether an account is told at first hand: by the person, a relative, a lawyer, or an official of a
    country whose body is said to have acted."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = tuple(lexicon.table("cases/primary.tsv"))
        self.roles = frozenset(row["value"] for row in rows if row["kind"] == "role")
        self.words = frozenset(row["value"] for row in rows if row["kind"] == "word")

    def __call__(self, account: Account, ids: set[str]) -> bool:
        statement = account.statement
        if statement is None:
            return False
        if statement.speaker in ids or statement.role in self.roles:
            return True
        speaker = account.actors.get(statement.speaker or "")
        if speaker is None:
            return False
        named = WORD.findall(" ".join((speaker.name, *speaker.offices)).casefold())
        if self.words.intersection(named):
            return True
        countries = {party.country for party in account.claim.actors} - {None}
        return statement.role == "official" and speaker.country in countries
