"""Times: expressions with their TIMEX3 values, the date of an act, the order that a text states between acts.

May import lexicon, grammar and model.
"""

from dragoman.resolve.times.calendar import Interval, interval
from dragoman.resolve.times.dating import ClaimDater, Dates
from dragoman.resolve.times.finder import TimeFinder
from dragoman.resolve.times.order import OrderFinder

__all__ = ["ClaimDater", "Dates", "Interval", "OrderFinder", "TimeFinder", "interval"]
