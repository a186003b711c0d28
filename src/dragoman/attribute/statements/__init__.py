"""Who says what: source, cue and content of every statement. Start at `finder`.

`quoted` reads direct speech from the marks, `reported` the rest from the words of cues.tsv, `sources` says
who it is that speaks; `nesting` tells which statement stands in which. May import grammar, lexicon, model.
"""

from dragoman.attribute.statements.finder import StatementFinder
from dragoman.attribute.statements.nesting import Holders, holder

__all__ = ["Holders", "StatementFinder", "holder"]
