"""The spaCy component: `nlp.add_pipe("dragoman")`."""

from typing import Any


def make(nlp: Any, name: str) -> Any:
    """Factory for spaCy's registry."""
    raise NotImplementedError
