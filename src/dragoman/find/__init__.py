"""Text → mentions of acts: which words tell of an act, of what type and mode, by whom and to whom.

The way through: `words` (rows of the lexicon by lemma), `conditions` (does a row hold here), `frames` with
`parties` (who stands where), `compose` (will, refuse to, threaten to …), `gates` (what is left out and
why); `finder` puts them together. May import model, lexicon, grammar.
"""

from dragoman.find.finder import Finder

__all__ = ["Finder"]
