"""Loads `data/` and checks it: tables with named columns, never a mini-language. May import model, errors."""

from dragoman.lexicon.lexicon import Lexicon, load
from dragoman.lexicon.table import Row, read_table

__all__ = ["Lexicon", "Row", "load", "read_table"]
