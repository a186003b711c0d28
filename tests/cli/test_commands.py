"""The other commands: schema, explain, lexicon check, version, help."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema

from dragoman.cli.parameters import DEFAULT_MODEL
from dragoman.lexicon import Lexicon
from dragoman.parse import DEFAULT_MODEL as PARSE_MODEL

Run = Callable[..., Any]


def test_schema(run: Run) -> None:
    result = run("schema")
    assert result.exit_code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(result.stdout))


def test_version_names_coder_lexicon_and_model(run: Run, lexicon: Lexicon) -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert re.fullmatch(
        rf"dragoman \d+\.\d+\.\d+, lexicon {lexicon.version()}, model en_core_web_sm\w*-3\.8\.\d+\n",
        result.stdout,
    )


def test_explain(run: Run, lexicon: Lexicon) -> None:
    row = next(
        row for row in lexicon.table("events/COERCE.tsv") if row["lemma"] == "arrest" and row["pos"] == "verb"
    )
    rule = row.where.removeprefix("languages/en/")
    result = run("explain", rule)
    assert result.exit_code == 0
    shown = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert shown[0] == row.where
    assert "lemma arrest" in shown and f"source {row['source']}" in shown
    assert any(re.match(r"recipient 1\. object", line) for line in shown)


def test_the_rule_of_a_claim_can_be_explained(run: Run) -> None:
    text = b"Police in Harare arrested two union leaders. Britain promised to lift sanctions on Zimbabwe."
    coded = json.loads(run("code", "-", "-f", "jsonl", stdin=text).stdout)
    assert len(coded["claims"]) >= 2
    for claim in coded["claims"]:
        result = run("explain", claim["rule"])
        assert result.exit_code == 0, claim["rule"]
        assert result.stdout.count(".tsv:") >= claim["rule"].count(".tsv:")


def test_what_is_no_rule(run: Run) -> None:
    result = run("explain", "events/NONE.tsv:1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "dragoman: events/NONE.tsv:1: there is no table events/NONE.tsv in the lexicon\n"


def test_lexicon_check(run: Run, tmp_path: Path) -> None:
    assert run("lexicon", "check").exit_code == 0
    (tmp_path / "moods.tsv").write_text("mood\tsource\tnote\ngood\t\t\n")
    result = run("lexicon", "check", "--data", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "L109 moods.tsv: has no schema in schemas/\n")
    assert run("lexicon", "check", "--data", tmp_path / "none").exit_code == 2


def test_help_has_examples_and_every_command(run: Run) -> None:
    text = run("--help").stdout
    assert all(
        word in text for word in ("code", "schema", "explain", "lexicon", "--install-completion", "Examples")
    )
    text = run("code", "--help").stdout
    assert "dragoman code report.txt --published 2025-06-23" in text
    assert all(word in text for word in ("--published", "--format", "--model", "--jobs", "--predicates"))


def test_help_loads_no_parser(dragoman: list[str]) -> None:
    """How quick that makes it is measured in bench/speed."""
    heavy = "('spacy', 'numpy', 'lxml')"
    script = f"import sys\nfrom dragoman.cli import app\nprint([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([dragoman[0], "-c", script], check=True, capture_output=True, text=True)
    assert found.stdout == "[]\n"


def test_the_default_model_is_the_parsers() -> None:
    assert DEFAULT_MODEL == PARSE_MODEL


def test_completion(dragoman: list[str]) -> None:
    environment = {"_DRAGOMAN_COMPLETE": "complete_bash", "COMP_WORDS": "dragoman le", "COMP_CWORD": "1"}
    script = "import sys; sys.argv = ['dragoman']; from dragoman.cli import main; main()"
    found = subprocess.run([dragoman[0], "-c", script], capture_output=True, text=True, env=environment)
    assert found.stdout.split() == ["lexicon"]
