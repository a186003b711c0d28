"""Whom a description or a pronoun means: read from what was said of whom, and how lately."""
