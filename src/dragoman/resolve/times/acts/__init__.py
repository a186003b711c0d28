"""Times and acts: the date of an act, and the order that a text states between acts.

May import lexicon, model, the calendar above it and the tokens of a scan.
"""
