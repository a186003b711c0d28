"""People's judgements: takes what a person decided, keeps it, and makes what follows from it anew.

May import corpus, record, resolve (places), lexicon and model.
"""

from dragoman.judge.judge import Judge

__all__ = ["Judge"]
