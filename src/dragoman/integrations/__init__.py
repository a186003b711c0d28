"""Doors into other libraries: spaCy. Thin; each module imports its library and nothing heavy besides."""
