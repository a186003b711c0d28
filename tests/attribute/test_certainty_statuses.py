"""Every example of a status in the data holds: text, act, status, and what else it states."""

import importlib.resources
import tomllib

import pytest

from dragoman.attribute import CertaintyJudge
from dragoman.lexicon import Lexicon
from dragoman.model.claim import STATUSES
from dragoman.parse import Parser

FOLDER = importlib.resources.files("dragoman") / "data" / "languages" / "en" / "examples_status"
FILES = {
    path.name.removesuffix(".toml"): tomllib.loads(path.read_text(encoding="utf-8"))["example"]
    for path in sorted(FOLDER.iterdir(), key=lambda path: path.name)
}
EXAMPLES = [
    pytest.param(example, id=f"{name}-{number}")
    for name, examples in FILES.items()
    for number, example in enumerate(examples, 1)
]
FLAGS = ("historical", "future", "hypothetical", "negation")
LEAST = 15  # examples a status


@pytest.fixture(scope="module")
def judge(lexicon: Lexicon) -> CertaintyJudge:
    return CertaintyJudge(lexicon)


def test_every_status_has_examples() -> None:
    assert set(FILES) == {*STATUSES, "historical"}
    for name, examples in FILES.items():
        assert len(examples) >= LEAST, name
        assert len({(e["text"], e["act"]) for e in examples}) == len(examples), name


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(example: dict[str, object], parser: Parser, judge: CertaintyJudge) -> None:
    text, act = str(example["text"]), str(example["act"])
    parsed = parser.read(text)
    found = judge.of(parsed, parsed.words.index(act))
    assert found.status == example["status"]
    for flag in FLAGS:
        if flag in example:
            assert getattr(found, flag) is example[flag], flag
    if "condition" in example:
        assert found.condition is not None
        assert text[found.condition.start : found.condition.end] == example["condition"]
    word = found.likelihood.word if found.likelihood else None
    assert word == example.get("likelihood")
