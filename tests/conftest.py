"""Fixtures that many tests share: the parser and the lexicon, made once."""

import os
import pathlib

import pytest
from hypothesis import settings

from dragoman.lexicon import Lexicon, load
from dragoman.parse import Parser

# CI tries the same examples each time, so that a landing does not hang on chance; elsewhere they vary.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

# Tests meet the built-in actors alone, whatever the user has imported.
os.environ["DRAGOMAN_ACTORS"] = "none"

SHARED = pathlib.Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()
