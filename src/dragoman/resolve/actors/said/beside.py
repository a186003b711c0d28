"""Which nouns stand beside a name and say who that is: "*the mayor of Kyiv*, Vitali Klitschko"."""

from collections.abc import Iterator

from dragoman.grammar import NOUNS, listed_names
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention
from dragoman.resolve.actors.words import ActorWords

ASIDE = frozenset((",", "(", "-", "–", "—"))  # before who stands beside a noun, and is not called by it
LINKS = frozenset(("of", "for", "to", "at", "in", "from"))


def nouns_beside(words: ActorWords, parsed: Parsed, cast: Cast, mention: Mention) -> Iterator[int]:
    """Nouns in apposition to a name, on either side, and what is conjoined with these."""
    head = mention.head
    for child in parsed.children_in(head, "apposition"):
        noun = parsed.pos[child] in NOUNS or (
            parsed.pos[child] == "ADJ" and words.noun(parsed, child) is not None
        )
        if child not in cast.of_head and noun:  # also "director-general", read as an adjective
            yield child
            yield from (c for c in parsed.children_in(child, "conjunct") if parsed.pos[c] == "NOUN")
    above = parsed.heads[head]
    if parsed.roles[head] == "prepositional_object" and _between_commas(parsed, mention):
        owner = parsed.heads[above]  # "the mayor of Kyiv, Y,": hung on the of
        if parsed.lowers[above] in LINKS and above < mention.first - 1 and owner not in cast.of_token:
            yield owner
    behind = parsed.roles[head] == "apposition" and parsed.words[mention.first - 1] in ASIDE
    if behind and parsed.roles[above] == "prepositional_object":
        owner = parsed.heads[parsed.heads[above]]  # "the wife of X, Y": Y beside the wife, not beside X
        if parsed.lowers[parsed.heads[above]] in LINKS and owner not in cast.of_token:
            yield owner
    among = any(parsed.lowers[one] == "among" for one in parsed.children_in(head, "preposition"))
    free = above not in cast.of_token and parsed.pos[above] in NOUNS
    if parsed.roles[head] == "apposition" and free and not among and not listed_names(parsed, above):
        yield above
        first = parsed.heads[above]  # "her *husband*, the blogger X,"
        told = first not in cast.of_token and parsed.pos[first] in NOUNS
        if parsed.roles[above] == "apposition" and told:
            yield first


def _between_commas(parsed: Parsed, mention: Mention) -> bool:
    before = mention.first > 0 and parsed.words[mention.first - 1] == ","
    return before and mention.last < len(parsed) and parsed.words[mention.last] == ","
