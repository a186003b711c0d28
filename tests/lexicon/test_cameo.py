"""The CAMEO mapping and the event types' own codes say the same; the contexts are PLOVER's 37."""

import tomllib
from pathlib import Path

import pytest

from dragoman.lexicon import Lexicon

DATA = Path(__file__).parents[2] / "src" / "dragoman" / "data"
CODES = 256  # CAMEO 030 to 2042 as the published mapping lists them; 01 and 02 are no events
# printed nowhere for the mode itself: the type's own code; CAMEO 110 is told as disapprove
ELSEWHERE = {("CONSULT", "multilateral"): "", ("ACCUSE", ""): "disapprove"}


@pytest.fixture(scope="module")
def mapping(lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    return {row["cameo"]: (row["event_type"], row["mode"]) for row in lexicon.table("cameo.tsv")}


def test_every_code_stands_once(lexicon: Lexicon, mapping: dict[str, tuple[str, str]]) -> None:
    assert len(lexicon.table("cameo.tsv")) == len(mapping) == CODES


@pytest.mark.parametrize(
    ("cameo", "event_type", "mode"),
    [
        ("036", "AGREE", ""),
        ("042", "CONSULT", "visit"),
        ("057", "SUPPORT", ""),
        ("064", "COOPERATE", ""),
        ("074", "AID", ""),
        ("1053", "REQUEST", "yield"),
        ("1123", "ACCUSE", "allege"),
        ("129", "REJECT", "yield"),
        ("0842", "RETREAT", "release"),
        ("175", "COERCE", "restrict"),
        ("1712", "ASSAULT", "destroy"),
    ],
)
def test_codes_of_the_published_mapping(
    mapping: dict[str, tuple[str, str]], cameo: str, event_type: str, mode: str
) -> None:
    assert mapping[cameo] == (event_type, mode)


@pytest.mark.parametrize(
    "event_type", ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT"]
)
def test_codes_of_types_and_modes_lead_back(
    lexicon: Lexicon, mapping: dict[str, tuple[str, str]], event_type: str
) -> None:
    settings = lexicon.settings("event_types")[event_type]
    for name, cameo in [("", settings["cameo"])] + [
        (m["name"], m["cameo"]) for m in settings.get("mode", ())
    ]:
        assert mapping[cameo] == (event_type, ELSEWHERE.get((event_type, name), name)), (event_type, name)


def test_contexts_are_those_of_plover(lexicon: Lexicon) -> None:
    contexts = tomllib.loads((DATA / "contexts.toml").read_text(encoding="utf-8"))
    assert len(contexts) == 37
    assert all(context["gloss"] for context in contexts.values())
    proved = {row["context"] for row in lexicon.table("contexts.tsv")}
    assert proved - {""} == set(contexts)  # without a context: words that prove nothing
