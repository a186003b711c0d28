"""Terms of prison: nine years or six, where each report tells one."""

from collections.abc import Iterator

from dragoman.link.differing.page import Counted, Page
from dragoman.link.differing.scene import Fact, Scene, by_value
from dragoman.model import Discrepancy

CONVICTS = ("SANCTION", "convict")
YEAR = "year"
NEAR = 6  # words between the word for a sentence and its years
GIVEN = frozenset(
    ("sentenced", "jailed", "imprisoned", "given", "got", "gave", "received", "handed", "sentence")
)


def terms(scene: Scene) -> Iterator[Discrepancy]:
    """None of a report that tells of two terms."""
    if CONVICTS not in scene.kinds:
        return
    facts: list[Fact] = []
    for page in scene.pages:
        told = [one for one in page.counted if _is_term(scene, page, one)]
        if len({one.value for one in told}) == 1:
            facts += [scene.fact(page, f"{one.value:g}", one.start, one.end) for one in told]
    values = by_value(facts)
    if len(values) > 1:
        note = f"years in prison: {', '.join(sorted(values, key=float))} differ"
        yield scene.discrepancy("count", values, contradiction=True, note=note)


def _is_term(scene: Scene, page: Page, one: Counted) -> bool:
    if one.category != YEAR or one.approx or one.single:
        return False
    if one.sentence not in scene.about[page.number]:
        return False
    words = [token for token in page.tokens[one.sentence] if token.start < one.number_start]
    return any(token.word in GIVEN for token in words[-NEAR:])
