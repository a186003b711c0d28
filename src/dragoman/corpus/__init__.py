"""The route of many reports: link → record. Beside `route`, the room that brings these stages together."""

from dragoman.corpus.corpus import Corpus, Linked

__all__ = ["Corpus", "Linked"]
