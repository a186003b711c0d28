"""Trees that a small parser gets wrong in the same way again and again, put right.

Each mend knows its trees by something that no sentence has, and guesses nothing where that sign is missing.
`MENDS` is the list of all, in their order. May import grammar.
"""

from dragoman.parse.mends.sentence import Sentence
from dragoman.parse.mends.table import MENDS, Mend, mend

__all__ = ["MENDS", "Mend", "Sentence", "mend"]
