"""Order: which of two acts came first."""

from collections.abc import Iterator

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene, by_value, voice
from dragoman.link.differing.words import singular
from dragoman.model import Claim, Discrepancy

STOPS = frozenset(",.;:!?")
FEW = 3  # letters of a word that says little
TURNED = {"before": "after", "after": "before"}


def orders(scene: Scene) -> Iterator[Discrepancy]:
    """Of each kind of act that accounts put beside the event: whether before it or after it."""
    facts: dict[str, list[Fact]] = {}
    for page in scene.pages:
        by_id = {claim.id: claim for claim in page.claims.values()}
        for number, claim in page.claims.items():
            for relation in claim.relations:
                other = by_id.get(relation.claim)
                if other is None or relation.kind not in TURNED:
                    continue
                ends = (claim, other) if number in scene.mine else (other, claim)
                kind = relation.kind if number in scene.mine else TURNED[relation.kind]
                if ends[0] in scene.mine.values() and ends[1] not in scene.mine.values():
                    start, end = _where(page, claim, other, relation.kind)
                    fact = scene.fact(page, f"{kind} {_kind(ends[1])}", start, end)
                    facts.setdefault(_kind(ends[1]), []).append(fact)
    for kind, told in sorted(facts.items()):
        values = by_value(told)
        if len(values) > 1:
            note = f"told as before and as after {kind}"
            yield scene.discrepancy("order", values, contradiction=True, note=note)
    yield from _beside_a_thing(scene)


def _where(page: Page, claim: Claim, other: Claim, word: str) -> tuple[int, int]:
    """From the one act to the other where the word stands between them, wherever the report tells them."""
    found = [
        (min(one.start, two.start), max(one.end, two.end))
        for one in (claim.trigger, *claim.mentions)
        for two in (other.trigger, *other.mentions)
        if page.sentence(one.start) == page.sentence(two.start)
    ]
    said = [(start, end) for start, end in found if word in page.coded.text[start:end].lower().split()]
    return min(said or found, default=(claim.trigger.start, claim.trigger.end))


def _beside_a_thing(scene: Scene) -> Iterator[Discrepancy]:
    """ "Jailed her after the vote", "before the vote took place": one thing, by a noun behind both words."""
    told = [one for page in scene.pages for one in _sides(scene, page)]
    for kind, words, fact in told:
        for other, others, beside in told:
            shared = sorted(words & others)
            apart = voice(fact.page, fact.start) != voice(beside.page, beside.start)
            if kind == "after" and other == "before" and shared and apart:
                facts = {f"after {shared[0]}": [fact], f"before {shared[0]}": [beside]}
                note = f"told as before and as after {shared[0]}"
                yield scene.discrepancy("order", facts, contradiction=True, note=note)
                return


def _sides(scene: Scene, page: Page) -> Iterator[tuple[str, frozenset[str], Fact]]:
    """What stands behind "before" or "after" in the event's clause: its nouns, but for those of persons."""
    persons = {word.lower() for actor in page.coded.actors for word in actor.name.split()}
    for start, end in _told(scene, page):
        words = page.tokens[page.sentence(start)]
        for place, token in enumerate(words[:-1]):
            behind = start <= token.start < end + FEW
            timed = any(time.start <= token.start < time.end for time in page.coded.times)
            kind = (
                "after" if token.word == "once" and place and words[place - 1].word == "only" else token.word
            )
            if kind not in TURNED or not behind or timed:
                continue
            last = next((at for at in range(place + 1, len(words)) if words[at].word in STOPS), len(words))
            said = words[place + 1 : last]
            nouns = {singular(one.word) for one in said if len(one.word) > FEW and one.word[0].isalpha()}
            nouns -= scene.words.stops | persons | scene.words.persons | {*scene.words.units}
            yield (
                kind,
                frozenset(nouns),
                scene.fact(page, kind, token.start, words[last - 1].end),
            )


def _told(scene: Scene, page: Page) -> Iterator[tuple[int, int]]:
    """From the event's acts to the ends of their sentences, or to the next act in these."""
    for _, claim in scene.claims(page):
        last = page.sentences[page.sentence(claim.trigger.start)][1]
        acts = [one.trigger.start for one in page.claims.values() if one.trigger.start > claim.trigger.end]
        yield claim.trigger.end, max(claim.span.end, min((*acts, last)))
        for again in claim.mentions:
            yield again.end, page.sentences[page.sentence(again.start)][1]


def _kind(claim: Claim) -> str:
    return "/".join(filter(None, (claim.event_type, claim.mode)))
