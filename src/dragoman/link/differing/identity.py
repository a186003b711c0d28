"""Identity: who it was. Two names for one part in one event, neither report naming the other's."""

import re
from collections.abc import Iterable, Iterator, Mapping

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, SameName, Scene
from dragoman.model import Actor, Discrepancy

FULL = re.compile(r"(?!(?:The|A|An|His|Her|Their|Its|One|Two)\b)[^\W\d_a-z]\S+ (?:\S+ )*[^\W\d_a-z]\S+\Z")
DENIED = frozenset(("negated", "denied", "retracted", "rumoured"))
NEAR = 3  # words between a word of a role and the name
FARTHER = 5  # between it and the name of a body, which words for its people may stand before
ATTACKER = "attacker"
ARMED = frozenset(("REB", "UAF"))
WAS = re.compile(r"(?:was|is) (?:a \w+(?: \w+)?, )?\Z")


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
                elif side == "recipient" and party.start is not None:
                    for one, start, end in _is_named(page, party.start, actors.values()):
                        fact = scene.fact(page, one.name, start, end)
                        found.setdefault(f"{side} of {claim.event_type}", []).append(fact)
    for role, actor, start, end in _roles(scene, page):
        found.setdefault(role, []).append(scene.fact(page, actor.name, start, end))
    return found


def _is_named(page: Page, start: int, persons: Iterable[Actor]) -> Iterator[tuple[Actor, int, int]]:
    """Who somebody is with whose description a sentence begins: "The student killed on Monday was …"."""
    first, last = page.sentences[page.sentence(start)]
    if page.coded.text[first:start].strip():
        return
    for actor in persons:
        for begins, ends in actor.mentions:
            if start < begins < last and WAS.search(page.coded.text, start, begins):
                yield actor, begins, ends


def _person(actor: Actor) -> bool:
    return actor.kind == "person" and FULL.match(actor.name) is not None


def _roles(scene: Scene, page: Page) -> Iterator[tuple[str, Actor, int, int]]:
    """Who stands beside a word of a role; of an attack an armed body, and the one that does it."""
    assault = any(kind == "ASSAULT" for kind, _ in scene.kinds)
    persons = _mentions(actor for actor in page.coded.actors if _person(actor))
    bodies = _mentions(actor for actor in page.coded.actors if _armed(actor)) if assault else []
    for sentence in sorted(scene.about[page.number]):
        words = page.tokens[sentence]
        for place, length, role in page.phrases["roles"][sentence]:
            if role == ATTACKER and not assault:
                continue
            before = " ".join(token.word for token in words[place : place + length])
            told, far = (bodies, FARTHER) if role == ATTACKER else (persons, NEAR)
            if before in scene.words.named_before:
                low, high = words[max(0, place - far)].start, words[place].start
            else:
                low = words[place + length - 1].end
                high = words[min(place + length - 1 + far, len(words) - 1)].end
            for start, end, actor in told:
                if low <= start and end <= high and page.coded.text[start].isupper():
                    yield role, actor, start, end
                    break
    for _, claim in scene.claims(page):
        for party in claim.actors if claim.event_type == "ASSAULT" else ():
            for start, end, actor in bodies:
                if party.start is not None and party.end is not None and party.start <= start < party.end:
                    yield ATTACKER, actor, start, end


def _mentions(actors: Iterable[Actor]) -> list[tuple[int, int, Actor]]:
    found = [(start, end, actor) for actor in actors for start, end in actor.mentions]
    return sorted(found, key=lambda one: (one[0], one[1], one[2].id))


def _armed(actor: Actor) -> bool:
    """A body with a name of its own that is known to fight."""
    return actor.id.startswith("org:") and not ARMED.isdisjoint(actor.sectors)
