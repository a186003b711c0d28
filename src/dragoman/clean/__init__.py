"""The body and metadata of a web page, and the language of a text. May import model, lexicon, errors."""

from dragoman.clean.body import read_body
from dragoman.clean.language import LanguageFinder

__all__ = ["LanguageFinder", "read_body"]
