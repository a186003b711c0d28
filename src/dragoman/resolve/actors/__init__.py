"""Who is meant: one record for each person, body, group or country of a document, its mentions merged.

Names are merged first, over the whole document; titles, appositions and predicates give them attributes;
then descriptions ("the American general") and pronouns are read in order, precision before recall.
Everything works on `Parsed` columns in one pass or a few, linear in the length of the text.
May import model and lexicon, and `resolve.names` for spellings.
"""

from dragoman.resolve.actors.finder import ActorFinder, Actors
from dragoman.resolve.actors.naming.government import GovernmentReader

__all__ = ["ActorFinder", "Actors", "GovernmentReader"]
