"""Coded documents → bytes and screens: one file an export format, `html` for pages. May import model."""

from dragoman.show.formats.jsonl import json_line
from dragoman.show.formats.table import TableWriter
from dragoman.show.html.page import write_pages

__all__ = ["TableWriter", "json_line", "write_pages"]
