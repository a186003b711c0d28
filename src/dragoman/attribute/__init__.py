"""Who says so, and how surely: statements, certainty. May import grammar, lexicon and model.

`statements` finds who says what; `certainty` judges how far the text commits to its acts. The two know
nothing of one another; both ask `agents` who can act.
"""

from dragoman.attribute.certainty import CertaintyJudge
from dragoman.attribute.statements import Holders, StatementFinder, holder

__all__ = ["CertaintyJudge", "Holders", "StatementFinder", "holder"]
