"""Whether two names can be the same one: across spellings, scripts and the habits of many countries.

A name is read into parts (`parts`), its words into sounds (`sounds`), two words are compared by what it
costs to take one's sounds for the other's (`compare`), and two names by which words they share (`matcher`).
Scores, reasons and thresholds are rows of `data/names/`. May import model and lexicon.
"""

from dragoman.resolve.names.keys import NameKeys
from dragoman.resolve.names.matcher import Match, NameMatcher, Reason
from dragoman.resolve.names.normal import NormalForms

__all__ = ["Match", "NameKeys", "NameMatcher", "NormalForms", "Reason"]
