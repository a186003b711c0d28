"""Paths → documents: files, folders, standard input. May import model and errors.

What cannot be read comes out as an `InputError` among the documents, so that the others are still coded.
"""

from dragoman.acquire.dates import day_of
from dragoman.acquire.decode import decode
from dragoman.acquire.paths import read_paths

__all__ = ["day_of", "decode", "read_paths"]
