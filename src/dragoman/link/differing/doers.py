"""Doers: who did it, where a report says so against others: "It was the barrister who mediated", "those who
shot were policemen". Against such a telling stand others by whom somebody else did the same."""

from collections.abc import Iterator

from dragoman.link.differing.deeds import Doer, doers_of
from dragoman.link.differing.scene import Scene, voice
from dragoman.model import Discrepancy


def doers(scene: Scene) -> Iterator[Discrepancy]:
    """Of each deed that is the event's, or that no report tells as an event: who did it."""
    told: dict[str, list[Doer]] = {}
    for page in scene.pages:
        for one in doers_of(scene, page):
            told.setdefault(one.deed, []).append(one)
    for deed, some in sorted(told.items()):
        claims = {number for one in some for number in one.claims}
        if claims and scene.mine.keys().isdisjoint(claims):
            continue  # it is the deed of another event
        groups = _groups(scene, some)
        if len(groups) > 1:
            values = {
                group[0].who: [scene.fact(one.page, one.who, one.start, one.end) for one in group]
                for group in groups
            }
            note = f"who {deed}: {' against '.join(sorted(values))}"
            yield scene.discrepancy("identity", values, contradiction=True, note=note)


def _groups(scene: Scene, told: list[Doer]) -> list[list[Doer]]:
    """Those of whom one report says for sure that it was them, and others by whom it was somebody else."""
    against = [
        one
        for one in told
        if any(
            (one.sure or other.sure) and _apart(one, other) and _differ(scene, one, other) for other in told
        )
    ]
    groups: list[list[Doer]] = []
    for one in sorted(against, key=lambda one: not one.sure):
        near = next((group for group in groups if not _differ(scene, one, group[0])), None)
        if near is None:
            groups.append([one])
        else:
            near.append(one)
    return groups


def _apart(one: Doer, other: Doer) -> bool:
    """Whether two voices tell of them."""
    return voice(one.page, one.start) != voice(other.page, other.start)


def _differ(scene: Scene, one: Doer, other: Doer) -> bool:
    """Whether two can not be one: two names, a name and several, other words for others. "A lawyer from the
    north" may be whom another names."""
    if one.words & other.words or one.sectors & other.sectors:
        return False
    if one.name and other.name:
        return scene.same_name(one.name, other.name) == "no"
    return not (one.name or other.name) or not (one.single or other.single)
