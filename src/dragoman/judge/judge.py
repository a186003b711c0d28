"""Keeps a person's judgement and makes what follows from it anew, in one transaction."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection, select

from dragoman.corpus import Corpus
from dragoman.errors import JudgementError
from dragoman.judge.corrections import CorrectionReader
from dragoman.judge.naming import claims_named, event_named, is_event
from dragoman.record import derived, judging, tables
from dragoman.record.judging import Made
from dragoman.record.ties import APART, TOGETHER

LEAST_PARTS = 2


class Judge:
    """One person who judges: `author` and `reason` stand in every judgement. Each method returns its number;
    JudgementError where what is named is not there."""

    def __init__(self, corpus: Corpus, *, author: str, reason: str) -> None:
        if not author.strip() or not reason.strip():
            raise JudgementError("a judgement needs an author and a reason")
        self.corpus = corpus
        self.author = author.strip()
        self.reason = reason.strip()

    def link(self, one: str, other: str) -> int:
        """Two claims tell of one event."""
        with self._writing() as connection:
            claims = [*claims_named(connection, one), *claims_named(connection, other)]
            if len({*claims}) < LEAST_PARTS:
                raise JudgementError("both are the same claim")
            return self._keep(connection, "link", {}, [(claim, TOGETHER) for claim in dict.fromkeys(claims)])

    def unlink(self, one: str, other: str) -> int:
        """Two claims tell of two events."""
        with self._writing() as connection:
            first, second = claims_named(connection, one), claims_named(connection, other)
            if not {*first}.isdisjoint(second):
                raise JudgementError("both are the same claim")
            about = [*((claim, TOGETHER) for claim in first), *((claim, APART) for claim in second)]
            return self._keep(connection, "unlink", {}, about)

    def merge(self, one: str, other: str) -> int:
        """Two events are one; or, where neither is an event's id, two names are one person's."""
        if not is_event(one) and not is_event(other):
            return self._names("merge", one, other)
        with self._writing() as connection:
            claims = [*event_named(connection, one), *event_named(connection, other)]
            if one == other:
                raise JudgementError("both are the same event")
            return self._keep(connection, "merge", {}, [(claim, TOGETHER) for claim in claims])

    def split(self, whole: str, parts: Sequence[str]) -> int:
        """Claims of an event tell of another one, together; or two names are two persons'."""
        if not is_event(whole) and len(parts) == 1:
            return self._names("split", whole, parts[0])
        with self._writing() as connection:
            members = event_named(connection, whole)
            leaving = {claim for part in parts for claim in claims_named(connection, part)}
            if not leaving <= {*members}:
                raise JudgementError(f"not all of these claims stand in {whole}")
            if len(leaving) == len(members):
                raise JudgementError(f"these are all claims of {whole}: nothing would be left of it")
            about = [(claim, TOGETHER if claim in leaving else APART) for claim in members]
            return self._keep(connection, "split", {}, about)

    def correct(self, claim: str, field: str, value: str) -> int:
        """A field of a claim is another: what the coder read stays, readers get the value."""
        with self._writing() as connection:
            claims = claims_named(connection, claim)
            row = tables.claims.c
            types = connection.execute(select(row.event_type).where(row.claim == claims[0])).scalar_one()
            read = CorrectionReader(self.corpus.lexicon)(field, value, types)
            return self._keep(connection, "correct", read, [(number, TOGETHER) for number in claims])

    def accept(self, named: str) -> int:
        """A claim, or each claim of an event, says what its report says."""
        with self._writing() as connection:
            claims = event_named(connection, named) if is_event(named) else claims_named(connection, named)
            return self._keep(connection, "accept", {}, [(claim, TOGETHER) for claim in claims])

    def reject(self, claim: str) -> int:
        """The report claims no such thing: the coder invented it."""
        with self._writing() as connection:
            about = [(number, TOGETHER) for number in claims_named(connection, claim)]
            return self._keep(connection, "reject", {}, about)

    def undo(self, number: int) -> int:
        """A judgement holds no more; of an undo, what it took back holds again."""
        with self._writing() as connection:
            judged = tables.judgements
            row = connection.execute(select(judged).where(judged.c.judgement == number)).one_or_none()
            if row is None:
                raise JudgementError(f"there is no judgement {number}")
            if row.undone_by is not None:
                raise JudgementError(f"judgement {number} is undone already, by {row.undone_by}")
            made = judging.keep(connection, self._made("undo", {"of": number}, ()))
            touched = judging.placed(connection, number)
            judging.take_back(connection, number, made)
            if row.kind == "undo":
                again = judging.undone(connection, number)
                judging.stand_again(connection, again)
                touched |= judging.place(connection, judgement=again)
            self._follow(connection, touched)
            derived.settle(connection, judging.names_of(connection, number))
            return made

    def protect(self, name: str) -> int:
        """The person is protected in every report: in all spellings that are surely the same."""
        return self._mark("protect", name)

    def unprotect(self, name: str) -> int:
        """The person need not be protected, whatever a coder read."""
        return self._mark("unprotect", name)

    def _mark(self, kind: str, name: str) -> int:
        with self._writing() as connection:
            names, _ = self.corpus.spellings(connection, name)
            made = self._made(kind, {"names": sorted(names)}, ())
            number = judging.keep(connection, made)
            derived.settle(connection, judging.names_of(connection, number))
            return number

    def _names(self, kind: str, one: str, other: str) -> int:
        names = [" ".join(name.split()) for name in (one, other)]
        if names[0].casefold() == names[1].casefold() or not all(names):
            raise JudgementError("two names are needed, or two events (dragoman events lists their ids)")
        if numbered := [name for name in names if any(map(str.isdigit, name))]:
            raise JudgementError(f"{numbered[0]} is no name, and no event's id (dragoman events lists them)")
        with self._writing() as connection:
            return judging.keep(connection, self._made(kind, {"names": names}, ()))

    def _writing(self) -> AbstractContextManager[Connection]:
        """A transaction in which all that was added is linked."""
        self.corpus.link()
        return self.corpus.store.writing()

    def _made(self, kind: str, value: dict[str, object], about: Sequence[tuple[int, int]]) -> Made:
        return Made(kind=kind, value=value, author=self.author, reason=self.reason, about=about)

    def _keep(
        self, connection: Connection, kind: str, value: dict[str, object], about: Sequence[tuple[int, int]]
    ) -> int:
        number = judging.keep(connection, self._made(kind, value, about))
        self._follow(connection, judging.place(connection, judgement=number))
        return number

    def _follow(self, connection: Connection, claims: Collection[int]) -> None:
        """What claims show, and the events that they stand in, made anew."""
        left = judging.show(connection, claims, self.corpus.name_keys)
        self.corpus.regroup(connection, left, {*claims})
