"""What a newer coding of a document has gained, lost and changed against the former one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from dragoman.model import Claim, CodedDocument
from dragoman.model.plain import as_plain
from dragoman.record.anchoring import body_of, found_in
from dragoman.record.withhold import without

IDENTITY = ("id", "event_id", "rule", "judgements", "relations")  # of these no difference is told
COMPARED = tuple(field.name for field in fields(Claim) if field.name not in IDENTITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One claim of a document: `what` is gained, lost or changed; `fields` are those that read otherwise."""

    document: str
    what: str
    claim: str
    event_type: str
    words: str
    fields: tuple[str, ...]


def changes(before: CodedDocument, after: CodedDocument, *, unredacted: bool = False) -> Iterator[Change]:
    """The differences between two codings of one text, in its order. A claim is the same one where its
    trigger is, or overlaps, with the same type or a party in common. Protected names are withheld unless
    `unredacted`."""
    pairs, lost, gained = _matched(before.claims, after.claims)
    former, shown = (before, after) if unredacted else _withheld(before, after)
    found = [
        (new.span.start, _change(shown, "changed", new, differing))
        for old, new in pairs
        if (differing := _differing(old, new))
    ]
    found += [(claim.span.start, _change(former, "lost", claim)) for claim in lost]
    found += [(claim.span.start, _change(shown, "gained", claim)) for claim in gained]
    for _, change in sorted(found, key=lambda one: (one[0], one[1].what)):
        yield change


def _withheld(before: CodedDocument, after: CodedDocument) -> tuple[CodedDocument, CodedDocument]:
    """Both without whom either holds to be protected."""
    hidden = [actor for coded in (before, after) for actor in coded.actors if actor.visibility == "protected"]
    names = {actor.name for actor in hidden}
    spans = [span for actor in hidden for span in actor.mentions]

    def shown(coded: CodedDocument) -> CodedDocument:
        ids = {actor.id for actor in coded.actors if actor.visibility == "protected" or actor.name in names}
        return without(coded, ids, names=names, spans=spans)

    return shown(before), shown(after)


def _matched(
    before: Sequence[Claim], after: Sequence[Claim]
) -> tuple[list[tuple[Claim, Claim]], list[Claim], list[Claim]]:
    """Claims that are one, each with its newer reading; those that are lost; those that are gained."""
    open_still = dict(enumerate(after))
    pairs: list[tuple[Claim, Claim]] = []
    lost: list[Claim] = []
    known = {claim.id for claim in after}
    for old in sorted(before, key=lambda claim: claim.id not in known):  # the same to the letter come first
        number = found_in(body_of(old), open_still.items(), "correct")
        if number is None:
            lost.append(old)
        else:
            pairs.append((old, open_still.pop(number)))
    return pairs, lost, list(open_still.values())


def _differing(old: Claim, new: Claim) -> tuple[str, ...]:
    return tuple(name for name in COMPARED if as_plain(getattr(old, name)) != as_plain(getattr(new, name)))


def _change(coded: CodedDocument, what: str, claim: Claim, differing: tuple[str, ...] = ()) -> Change:
    return Change(
        document=coded.id,
        what=what,
        claim=claim.id,
        event_type=f"{claim.event_type} {claim.mode}" if claim.mode else claim.event_type,
        words=" ".join(coded.text[claim.span.start : claim.span.end].split()),
        fields=differing,
    )
