"""Rows of the lexicon of events: which row holds of a word, and whom the places of its frame name."""
