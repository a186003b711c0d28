"""Reads a user's lists and Wikidata's dump into the file of imported actors.

May import acquire (compressed streams), resolve's keys of names, lexicon, model and errors. `resolve` only
reads the file, through the lexicon.
"""

from dragoman.gather.importing import Report, import_file, remove_source

__all__ = ["Report", "import_file", "remove_source"]
