"""Scores of the whole route on human-labelled sets, with floors; `make scores` runs it."""
