"""Fixtures that many tests share: the parser and the lexicon, made once."""

import pathlib

import pytest

from dragoman.lexicon import Lexicon, load
from dragoman.parse import Parser

SHARED = pathlib.Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()
