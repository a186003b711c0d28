"""Text → `Parsed`. Loads the model and turns its labels into roles; may import model, lexicon, errors."""

from dragoman.parse.columns import assemble, parsed_of
from dragoman.parse.model import DEFAULT_MODEL, model_name
from dragoman.parse.parser import Parser

__all__ = ["DEFAULT_MODEL", "Parser", "assemble", "model_name", "parsed_of"]
