"""One self-contained page of coded documents: no script, nothing fetched, for screen, phone and paper.

Jinja2 escapes all that it fills in by itself, and comes with spaCy anyhow; marks are made by `marks`, which
escapes the text between its tags.
"""
