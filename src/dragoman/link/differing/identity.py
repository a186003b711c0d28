"""Identity: who it was. Two names for one part in one event, neither report naming the other's."""

import re
from collections.abc import Iterator, Mapping

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, SameName, Scene
from dragoman.model import Actor, Discrepancy

FULL = re.compile(r"(?!(?:The|A|An|His|Her|Their|Its|One|Two)\b)[^\W\d_a-z]\S+ (?:\S+ )*[^\W\d_a-z]\S+\Z")
DENIED = frozenset(("negated", "denied", "retracted", "rumoured"))
NEAR = 3  # words between a word of a role and the name


def identities(scene: Scene) -> Iterator[Discrepancy]:
    """Of each role in which reports name one person: the persons, where reports differ."""
    told: dict[str, dict[str, list[Fact]]] = {}
    for page in scene.pages:
        for role, facts in _named(scene, page).items():
            if len({fact.value for fact in facts}) == 1:
                values = told.setdefault(role, {})
                name = _known(values, facts[0].value, scene.same_name)
                values.setdefault(name, []).extend(facts)
    for role, values in sorted(told.items()):
        if len(values) > 1:
            note = f"{role}: {' against '.join(sorted(values))}"
            yield scene.discrepancy("identity", values, contradiction=True, note=note)


def _known(values: Mapping[str, object], name: str, same: SameName) -> str:
    """The name under which a person stands already, else the name."""
    words = {*name.casefold().split()}
    for other in sorted(values):
        known = {*other.casefold().split()}
        if words <= known or known <= words or same(name, other) in ("sure", "likely"):
            return other
    return name


def _named(scene: Scene, page: Page) -> dict[str, list[Fact]]:
    """Persons by the part they have in the event: who did it, to whom, who stands behind a word of a role."""
    actors = {actor.id: actor for actor in page.coded.actors if _person(actor)}
    found: dict[str, list[Fact]] = {}
    for _, claim in scene.claims(page):
        if claim.status in DENIED:
            continue
        for side, parties in (("actor", claim.actors), ("recipient", claim.recipients)):
            for party in parties:
                actor = actors.get(party.actor_id or "")
                if actor is not None and party.start is not None and party.end is not None:
                    fact = scene.fact(page, actor.name, party.start, party.end)
                    found.setdefault(f"{side} of {claim.event_type}", []).append(fact)
    for role, actor, start, end in _roles(scene, page, list(actors.values())):
        found.setdefault(role, []).append(scene.fact(page, actor.name, start, end))
    return found


def _person(actor: Actor) -> bool:
    return actor.kind == "person" and FULL.match(actor.name) is not None


def _roles(scene: Scene, page: Page, actors: list[Actor]) -> Iterator[tuple[str, Actor, int, int]]:
    mentions = sorted(
        ((start, end, actor) for actor in actors for start, end in actor.mentions),
        key=lambda one: (one[0], one[1], one[2].id),
    )
    for sentence in sorted(scene.about[page.number]):
        words = page.tokens[sentence]
        for place, length, role in page.phrases["roles"][sentence]:
            near = words[place + length - 1 : place + length + NEAR]
            for start, end, actor in mentions:
                if near[0].end < start <= near[-1].end and page.coded.text[start].isupper():
                    yield role, actor, start, end
                    break
