"""Covers in a case the names that are not told to the one who asks: protected ones, and those of private
persons where these bear pseudonyms. May import record and model."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from dragoman.ask.case.register import once
from dragoman.model import CodedDocument
from dragoman.model.cases import Case, NotCounted, TransitionRow
from dragoman.record.covering import Covering
from dragoman.record.masks import Joint
from dragoman.record.shown import Shown


class Covered:
    """`reports` are those that the case is drawn from, their protected names withheld."""

    def __init__(self, shown: Shown, reports: Iterable[CodedDocument]) -> None:
        self.shown = shown
        self.covering = Covering(shown.connection, unredacted=shown.unredacted)
        told = [(one, shown.mask_of(one)) for one in reports]
        self.masks = {one.id: mask for one, mask in told}
        self.ids = {one.id: mask.document_id(one.id, one.text) for one, mask in told}

    def case(self, case: Case) -> Case:
        """The name asked for is told as it is where all that reports give the person are; else by one of
        these, so that it is that of other exports."""
        names = once(map(self.shown.person, case.names))
        told = self.shown.pseudonym is None or names == case.names != ()
        other = case.name if case.name in case.names or not case.names else case.names[0]
        name = case.name if told else self.shown.person(other)
        actor_id = case.actor_id if told else None
        return replace(
            case,
            name=name,
            actor_id=actor_id,
            names=names,
            perhaps_also=once(map(self.shown.person, case.perhaps_also)),
            transitions=tuple(
                replace(self._row(one), name=name, actor_id=actor_id) for one in case.transitions
            ),
            not_counted=tuple(map(self._not_counted, case.not_counted)),
        )

    def _row(self, one: TransitionRow) -> TransitionRow:
        words = self._words((*one.claims, *one.against))

        def told(values: Iterable[str]) -> tuple[str, ...]:
            return once(map(words, values))

        return replace(
            one,
            wording=words(one.wording),
            sources=tuple(map(words, one.sources)),
            claims=tuple(map(self._address, one.claims)),
            against=tuple(map(self._address, one.against)),
            documents=tuple(self.ids[report] for report in one.documents),
            publishers=told(one.publishers),
            words=told(one.words),
            charges=told(one.charges),
            judgements=told(one.judgements),
        )

    def _not_counted(self, one: NotCounted) -> NotCounted:
        words = self._words([one.claim])
        return replace(one, claim=self._address(one.claim), words=words(one.words), reason=words(one.reason))

    def _words(self, claims: Iterable[str]) -> Callable[[str], str]:
        """What covers words of the reports that make these claims."""
        joint = Joint(self.masks[report] for report in once(map(report_of, claims)))
        return lambda words: joint.text(self.covering.whole_names(words))

    def _address(self, claim: str) -> str:
        return f"{claim.partition('@')[0]}@{self.ids[report_of(claim)]}"


def report_of(claim: str) -> str:
    """The report of a claim that is told as ID@DOCUMENT."""
    return claim.partition("@")[2]
