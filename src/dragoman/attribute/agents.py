"""Who can act: a noun that denotes somebody, or a name. May import lexicon and model."""

from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

NAMES = frozenset(("person", "organisation", "place", "group"))


class Agents:
    def __init__(self, lexicon: Lexicon) -> None:
        self.nouns = frozenset(row["lemma"] for row in lexicon.table("party_nouns.tsv"))

    def __call__(self, parsed: Parsed, token: int) -> bool:
        """Whether a word denotes or names a person or body, or a place, which stands for its government."""
        if parsed.lemmas[token] in self.nouns:
            return True
        entity = parsed.entity(token)
        return entity is not None and entity.kind in NAMES
