"""Who says so, and how surely: statements, certainty. May import grammar, lexicon and model."""

from dragoman.attribute.certainty import CertaintyJudge
from dragoman.attribute.nesting import Holders, holder
from dragoman.attribute.statements import StatementFinder

__all__ = ["CertaintyJudge", "Holders", "StatementFinder", "holder"]
