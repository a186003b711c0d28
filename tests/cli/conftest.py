"""Runs the command line in this process, so that the model is loaded once for all tests."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app


@pytest.fixture
def run() -> Callable[..., Any]:
    runner = CliRunner()

    def invoke(*arguments: object, stdin: bytes | None = None) -> Any:
        return runner.invoke(app, [str(one) for one in arguments], input=stdin)

    return invoke


@pytest.fixture
def dragoman() -> list[str]:
    """The command line as a process of its own."""
    return [sys.executable, "-c", "from dragoman.cli import main; main()"]
