"""Text → `Parsed`. Loads the model and turns its labels into roles; may import model, lexicon, errors."""

from dragoman.parse.parser import DEFAULT_MODEL, Parser

__all__ = ["DEFAULT_MODEL", "Parser"]
