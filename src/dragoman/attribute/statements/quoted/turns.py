"""Speakers named before a colon: transcripts ("BERG: We left early.") and headlines ("Berg: We left early").

May import model only.
"""

from dragoman.attribute.statements.found import Found, Page, Span
from dragoman.model import Parsed

LONGEST_NAME = 8  # tokens before the colon
NAMES = frozenset(("PROPN", "NUM"))
# Words other than names before the colon of a headline: "Poll: Two in three would vote again".
SPEAKING_NOUNS = frozenset(
    ("poll", "report", "study", "survey", "analysis", "police", "officials", "experts")
)
LINKS = frozenset(("of", "the", "and", "&", "for", "."))


class TurnReader:
    """Finds turns of speech."""

    def __call__(self, page: Page) -> list[Found]:
        parsed = page.parsed
        heads = [self._colon(page, first, last) for first, last in parsed.paragraphs]
        names = [
            parsed.words[colon - 1] if colon is not None and parsed.words[colon - 1].isupper() else None
            for colon in heads
        ]
        spoken = [name for name in names if name is not None]
        found: list[Found] = []
        if len(spoken) > len(
            set(spoken)
        ):  # a name that comes back makes a transcript, else they are datelines
            found.extend(self._transcript(page, heads, names))
        if heads and heads[0] is not None and names[0] is None and heads[0] + 1 < parsed.paragraphs[0][1]:
            first, last = parsed.paragraphs[0]
            found.append(_turn(page, first, heads[0], [(heads[0] + 1, last)]))
        return found

    def _transcript(self, page: Page, heads: list[int | None], names: list[str | None]) -> list[Found]:
        parsed = page.parsed
        found: list[Found] = []
        parts: list[Span] = []
        start = colon = -1
        for (first, last), head, name in zip(parsed.paragraphs, heads, names, strict=True):
            if name is not None and head is not None:
                if parts:
                    found.append(_turn(page, start, colon, parts))
                start, colon, parts = first, head, [(head + 1, last)] if head + 1 < last else []
            elif colon >= 0 and not parts:  # the name is a block of its own
                parts.append((first, last))
            elif parts and parsed.words[first] in OPENING and parsed.words[first + 1 : first + 2] != ("(",):
                parts.append((first + 1, last))  # the transcript stands in quotation marks: the turn goes on
            elif parts:
                found.append(_turn(page, start, colon, parts))
                colon, parts = -1, []
        if parts:
            found.append(_turn(page, start, colon, parts))
        return found

    def _colon(self, page: Page, first: int, last: int) -> int | None:
        """The colon after a short name at the start of a paragraph, or None."""
        parsed = page.parsed
        if first < last and parsed.words[first] in OPENING:
            first += 1
        for at in range(first, min(last, first + LONGEST_NAME + 1)):
            if parsed.words[at] == ":":
                return at if at > first and self._names(parsed, first, at) else None
        return None

    def _names(self, parsed: Parsed, first: int, last: int) -> bool:
        if parsed.lowers[last - 1] in SPEAKING_NOUNS:
            return True
        if last - first == 1 and parsed.words[first].isupper():
            return True
        entity = parsed.entity(last - 1)
        if not all(parsed.pos[at] in NAMES or parsed.lowers[at] in LINKS for at in range(first, last)):
            return False
        return parsed.words[last - 1].isupper() or (entity is not None and entity.kind in SPEAKING)


OPENING = frozenset(("“", '"', "``", "''", "«"))
SPEAKING = frozenset(("person", "organisation", "place", "group"))


def _turn(page: Page, first: int, colon: int, parts: list[Span]) -> Found:
    if page.parsed.words[first] in OPENING:
        first += 1
    return Found(
        source=((first, colon),),
        cue=((colon, colon + 1),),
        content=tuple(parts),
        head=colon,
        rule="turn",
        speaker=colon - 1,
    )
