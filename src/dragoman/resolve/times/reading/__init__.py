"""Text → readings: words as categories, patterns over them, and what each match says of time.

May import lexicon, model and the readings and calendar above it; the values of readings are no concern here.
"""
