"""The scale from -3 to 3: where acts stand on it, by what bends them. Sentences of our own."""

import pytest

from dragoman.attribute import CertaintyJudge
from dragoman.lexicon import Lexicon
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def judge(lexicon: Lexicon) -> CertaintyJudge:
    return CertaintyJudge(lexicon)


CERTAIN, PROBABLE, POSSIBLE, UNCERTAIN, UNREAL, NOT = (
    (2.6, 3.0),
    (1.9, 2.6),
    (0.9, 1.9),
    (-0.9, 0.9),
    (-2.0, -0.9),
    (-3.0, -1.9),
)

LEVELS = [
    # the text's own voice, and reported speech, which readers hardly discount
    ("The soldiers burned the bridge.", "burned", CERTAIN),
    ("The soldiers burned the bridge, a farmer said.", "burned", CERTAIN),
    ("The farmer told police that soldiers burned the bridge.", "burned", CERTAIN),
    ("The farmer admitted that he burned the bridge.", "burned", CERTAIN),
    ("The farmer did not admit that he burned the bridge.", "burned", CERTAIN),
    ("The farmer believes that soldiers burned the bridge.", "burned", PROBABLE),
    # negation
    ("The soldiers did not burn the bridge.", "burn", NOT),
    ("The soldiers never burned the bridge.", "burned", NOT),
    ("No bridge was burned.", "burned", NOT),
    ("The soldiers almost burned the bridge.", "burned", NOT),
    ("The soldiers left without burning the bridge.", "burning", NOT),
    ("The soldiers have yet to burn the bridge.", "burn", NOT),
    ("The farmer denied burning the bridge.", "burning", NOT),
    ("Instead of burning the bridge, the soldiers fled.", "burning", NOT),
    # implicative verbs, both ways
    ("The soldiers managed to burn the bridge.", "burn", CERTAIN),
    ("The soldiers did not manage to burn the bridge.", "burn", NOT),
    ("The soldiers failed to burn the bridge.", "burn", NOT),
    ("The soldiers did not fail to burn the bridge.", "burn", (1.4, 3.0)),
    ("The soldiers refused to burn the bridge.", "burn", NOT),
    ("The soldiers forgot to burn the bridge.", "burn", NOT),
    ("The soldiers pretended to burn the bridge.", "burn", NOT),
    ("The general forced the soldiers to burn the bridge.", "burn", CERTAIN),
    ("The farmer prevented the soldiers from burning the bridge.", "burning", NOT),
    ("The soldiers stopped burning the bridge.", "burning", (-0.9, 3.0)),
    # infinitives
    ("The soldiers want to burn the bridge.", "burn", POSSIBLE),
    ("The soldiers do not want to burn the bridge.", "burn", (-2.6, -0.5)),
    ("The soldiers plan to burn the bridge.", "burn", POSSIBLE),
    ("The soldiers tried to burn the bridge.", "burn", (0.5, 1.9)),
    ("The general ordered the soldiers to burn the bridge.", "burn", POSSIBLE),
    ("The soldiers agreed to burn the bridge.", "burn", PROBABLE),
    ("The soldiers came back to burn the bridge.", "burn", (1.4, 2.4)),
    # modals, hedges, conditions, questions, commands
    ("The soldiers will burn the bridge.", "burn", CERTAIN),
    ("The soldiers may burn the bridge.", "burn", POSSIBLE),
    ("The soldiers could burn the bridge.", "burn", (0.5, 1.5)),
    ("The soldiers cannot burn the bridge.", "burn", (-3.0, -1.2)),
    ("The soldiers probably burned the bridge.", "burned", PROBABLE),
    ("Perhaps the soldiers burned the bridge.", "burned", POSSIBLE),
    ("If the soldiers burn the bridge, the town will starve.", "burn", UNCERTAIN),
    ("If the soldiers burn the bridge, the town will starve.", "starve", POSSIBLE),
    ("The soldiers would have burned the bridge.", "burned", (-2.0, -0.4)),
    ("Did the soldiers burn the bridge?", "burn", UNCERTAIN),
    ("Burn the bridge!", "Burn", (0.0, 1.9)),
    # nouns
    ("The burning of the bridge angered the town.", "burning", CERTAIN),
    ("The explosion could anger the town.", "explosion", CERTAIN),
    ("The soldiers prevented an explosion.", "explosion", (-3.0, -0.9)),
    ("The town fears an explosion.", "explosion", POSSIBLE),
    ("The town called for a truce.", "truce", POSSIBLE),
    ("A planned attack alarmed the town.", "attack", POSSIBLE),
    ("The town rejected the offer.", "offer", (0.9, 3.0)),
]


@pytest.mark.parametrize(("text", "act", "level"), LEVELS)
def test_level(
    parser: Parser, judge: CertaintyJudge, text: str, act: str, level: tuple[float, float]
) -> None:
    parsed = parser.read(text)
    low, high = level
    assert low <= judge.read(parsed).factuality(parsed.words.index(act)) <= high


FALLING = [  # each less certain than the one before
    "The soldiers burned the bridge.",
    "The soldiers probably burned the bridge.",
    "The soldiers may burn the bridge.",
    "The soldiers might burn the bridge if the town resists.",
    "The soldiers did not burn the bridge.",
]


def test_order(parser: Parser, judge: CertaintyJudge) -> None:
    values = []
    for text in FALLING:
        parsed = parser.read(text)
        verb = next(i for i, word in enumerate(parsed.lowers) if word in ("burn", "burned"))
        values.append(judge.read(parsed).factuality(verb))
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == len(values)


def test_a_conjoined_verb_shares_what_bends_the_first(parser: Parser, judge: CertaintyJudge) -> None:
    parsed = parser.read("The soldiers did not burn or mine the bridge, but they closed it.")
    values = {w: judge.read(parsed).factuality(parsed.words.index(w)) for w in ("burn", "mine", "closed")}
    assert values["burn"] < -2
    assert values["mine"] < -2
    assert values["closed"] > 2.5


def test_a_governor_that_is_uncertain_passes_it_on(parser: Parser, judge: CertaintyJudge) -> None:
    certain = parser.read("The soldiers managed to burn the bridge.")
    open_still = parser.read("The soldiers may manage to burn the bridge.")
    values = [judge.read(p).factuality(p.words.index("burn")) for p in (certain, open_still)]
    assert values[0] > 2.5 > values[1] > 0
