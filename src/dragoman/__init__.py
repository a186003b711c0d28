"""dragoman reads news reports and keeps a ledger of what they claim.

>>> from dragoman import Coder
>>> Coder().code("Police in Harare arrested two union leaders.").claims[0].event_type
'COERCE'
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Coder", "Document", "__version__", "open"]

if TYPE_CHECKING:
    from dragoman.ask.ledger import open_ledger as open
    from dragoman.model import Document
    from dragoman.route import Coder


def __getattr__(name: str) -> Any:
    """Loads the coder, or the store, only when it is asked for: `import dragoman` stays quick."""
    if name == "Coder":
        from dragoman.route import Coder

        return Coder
    if name == "Document":
        from dragoman.model import Document

        return Document
    if name == "open":
        from dragoman.ask.ledger import open_ledger

        return open_ledger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
