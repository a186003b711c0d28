"""A case for people to read: its changes one below the other, each with who reports it, words, claims."""

from collections.abc import Iterator

from dragoman.model.cases import Case, TransitionRow
from dragoman.show import telling
from dragoman.show.formats.listing import changed, standing
from dragoman.show.formats.table import flat

INDENT = "    "
STANDS = "Established: two independent origins stand behind it, or a primary source."


def lines_of(case: Case) -> Iterator[str]:
    """The lines, unwrapped; what would steer a terminal is replaced."""
    if case.transitions:
        changes = telling.counted(len(case.transitions), "change")
        yield flat(f"{case.name}: {changes} reported; {_reviewed(case)}")
    else:
        yield flat(f"{case.name}: no report tells of a change")
    if case.names:
        yield INDENT + flat(f"named as {', '.join(case.names)}")
    if case.perhaps_also:
        yield INDENT + flat(f"perhaps also {', '.join(case.perhaps_also)}")
    if case.common_name and case.names:
        yield f"{INDENT}so many bear this name that several persons may be meant"
    for one in case.transitions:
        yield ""
        yield from _change(one)
    if case.not_counted:
        yield from ("", "said, not counted")
    for said in case.not_counted:
        yield INDENT + flat(f"{said.reason}: “{said.words}” {said.claim}")
    if case.transitions:
        yield from ("", STANDS)


def _change(one: TransitionRow) -> Iterator[str]:
    yield f"{one.number:>3} " + flat(f"{changed(one)} · {one.wording} · {standing(one)}")
    yield from (INDENT + flat(f"“{words}”") for words in one.words)
    if one.charges:
        yield INDENT + flat(f"charges: {'; '.join(one.charges)}")
    yield INDENT + flat(f"claims: {', '.join(one.claims)}")
    if one.against:
        yield INDENT + flat(f"against it: {', '.join(one.against)}")
    yield from (INDENT + flat(judged) for judged in one.judgements)


def _reviewed(case: Case) -> str:
    number, of = sum(one.reviewed > 0 for one in case.transitions), len(case.transitions)
    if not number:
        return "no person has reviewed " + ("it" if of == 1 else "them")
    return f"a person has reviewed {number} of {of}"
