"""Times: expressions with their TIMEX3 values, the date of an act, the order that a text states between acts.

May import lexicon, grammar and model.
"""

from dragoman.resolve.times.calendar import Interval, interval
from dragoman.resolve.times.finder import TimeFinder

__all__ = ["Interval", "TimeFinder", "interval"]
