"""The command line: thin, it calls engine, show and lexicon. Heavy imports stand inside the commands."""

from dragoman.cli.app import main

__all__ = ["main"]
