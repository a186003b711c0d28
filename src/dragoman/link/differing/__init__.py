"""Where accounts of one event differ: one file a kind, `differ` puts them together.

What is compared is what the reports of an event say of it, each in its own words: numbers with what they
count, days and hours, lists, names in a role, words of scope, names for a thing, reasons. May import lexicon,
model and what of `link` knows no event.
"""
