"""Readings → TIMEX3 values, by the day of publication, the times told before and the tense.

May import lexicon, model and the readings and calendar above it.
"""
