"""Times: expressions with their TIMEX3 values, the date of an act, the order that a text states between acts.

The way of a time: `reading/` (text to readings), `values/` (readings to TIMEX3 values), `acts/` (dates and
order of acts). They meet in `readings.py` and `calendar.py`; `finder.py` leads through the first two.

May import lexicon, grammar and model.
"""

from dragoman.resolve.times.acts.dating import ClaimDater, Dates
from dragoman.resolve.times.acts.order import OrderFinder
from dragoman.resolve.times.calendar import Interval, interval
from dragoman.resolve.times.finder import TimeFinder

__all__ = ["ClaimDater", "Dates", "Interval", "OrderFinder", "TimeFinder", "interval"]
