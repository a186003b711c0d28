"""Runs the route over any number of documents, here or in several processes. May import route and below."""

from dragoman.engine.run import CoderMaker, Failed, run
from dragoman.engine.shards import Shard, shards

__all__ = ["CoderMaker", "Failed", "Shard", "run", "shards"]
