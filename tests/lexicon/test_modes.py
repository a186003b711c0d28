"""Every event type and every mode of PLOVER has words and examples."""

import pytest

from dragoman.lexicon import Lexicon, load

TYPES = """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
MOBILIZE COERCE ASSAULT"""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def test_the_sixteen_types(lexicon: Lexicon) -> None:
    assert set(lexicon.settings("event_types")) == set(TYPES.split())


@pytest.mark.parametrize("event_type", TYPES.split())
def test_every_mode_has_words_and_a_hit(lexicon: Lexicon, event_type: str) -> None:
    modes = {mode["name"] for mode in lexicon.settings("event_types")[event_type].get("mode", ())}
    worded = {row["mode"] for row in lexicon.table(f"events/{event_type}.tsv")}
    examples = lexicon.settings("examples")[event_type]
    hit = {case.get("mode", "") for case in examples["hit"]}
    assert modes <= worded
    assert modes <= hit
    assert len(examples["miss"]) >= 10
