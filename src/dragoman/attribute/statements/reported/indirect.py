"""Reported speech and thought without quotation marks around it: cue words and their frames.

May import grammar and model. Each cue word gets one reading: the first of its rows that fits.
"""

import dataclasses
from collections.abc import Sequence

from dragoman.attribute.statements.contents import Cutter, carried_on, minus, tidy
from dragoman.attribute.statements.cues import Cue, CueBook
from dragoman.attribute.statements.found import Found, Page, Span
from dragoman.attribute.statements.reported.frames import read
from dragoman.attribute.statements.reported.surroundings import according_phrase
from dragoman.attribute.statements.sources.phrases import source_of_verb, span_of
from dragoman.grammar import NOUNS, VERBS, is_passive, surface_subject
from dragoman.lexicon import Lexicon
from dragoman.model import Drop

AUXILIARY = frozenset(("auxiliary", "passive_auxiliary", "negation", "adverb", "particle"))
CARRYING = frozenset(("with", "in"))  # "stirred anger with a claim that …": whoever stirs claims
LIGHT = 4  # tokens from a verb to the noun it carries: "issued a fresh warning"
ABSENT = "a word of saying with nobody who says it: an order to the reader or the writer's own voice"
Speaker = tuple[tuple[Span, ...], int | None]


class IndirectReader:
    """Finds statements by their cue words; `__call__(page, direct)` gives finds and drops."""

    def __init__(self, lexicon: Lexicon, book: CueBook) -> None:
        self.carriers = frozenset(row["lemma"] for row in lexicon.table("cue_carriers.tsv"))
        self.book = book
        self.cutter = Cutter(book)
        self.indices = {
            "VERB": book.verbs,
            "AUX": book.verbs,
            "NOUN": book.nouns,
            "ADJ": book.adjectives,
            "ADV": book.adverbs,
            "ADP": book.prepositions,
        }

    def __call__(self, page: Page, direct: Sequence[Found]) -> tuple[list[Found], list[Drop]]:
        parsed = page.parsed
        used = {one.head for one in direct if one.head >= 0}
        taken = {span: one.head for one in direct for span in one.content}
        found: list[Found] = []
        drops: list[Drop] = []
        speakers: dict[int, Speaker] = {}  # cue words cut off a content, with whose they are
        for token, (lemma, pos) in enumerate(zip(parsed.lemmas, parsed.pos, strict=True)):
            if lemma == "accord":
                lemma, pos = "according", "ADP"
            index = self.indices.get(pos)
            rows = index.get(lemma) if index is not None else None
            if not rows or token in used:
                continue
            one = self._first_fit(page, token, rows, taken, speakers)
            if isinstance(one, Found):
                found.extend(split(page, one))
            elif one is not None:
                drops.append(one)
        return found, drops

    def _first_fit(
        self,
        page: Page,
        token: int,
        rows: Sequence[Cue],
        taken: dict[Span, int],
        speakers: dict[int, Speaker],
    ) -> Found | Drop | None:
        for cue in rows:
            spans = read(page, token, cue)
            if spans is None:
                continue
            source, speaker = speakers.get(token) or self._source(page, token, cue)
            if (
                not source
                and cue.pos == "verb"
                and cue.frame != "seeming"
                and not is_passive(page.parsed, token)
            ):
                start, end = page.parsed.chars(token, token + 1)
                return Drop(code="S102", reason=ABSENT, start=start, end=end)
            words = self._cue_words(page, token, cue)
            content = self._content(page, token, spans, words, taken, speakers, (source, speaker))
            if content:
                return Found(
                    source=source, cue=(words,), content=content, head=token, rule=cue.rule, speaker=speaker
                )
        return None

    def _content(
        self,
        page: Page,
        token: int,
        spans: Sequence[Span],
        words: Span,
        taken: dict[Span, int],
        speakers: dict[int, Speaker],
        who: Speaker,
    ) -> tuple[Span, ...]:
        content: list[Span] = []
        for first, last in spans:
            if first > token:
                last = carried_on(page, token, last)
                last, cut_off = self.cutter(page, token, first, last)
                for other in cut_off:
                    speakers[other] = who
            tidied = tidy(page, first, last, token)
            if tidied is not None:
                content.extend(minus(self._without(page, tidied, token, taken), words))
        return tuple(content)

    def _source(self, page: Page, token: int, cue: Cue) -> Speaker:
        if cue.frame == "seeming":
            return (), None
        if cue.pos == "verb":
            return source_of_verb(page, self._bearer(page, token))
        if cue.pos == "noun":
            return self._of_noun(page, token, cue)
        if cue.frame == "according":
            phrase = according_phrase(page, token, cue)
            skip = 2 if cue.preposition else 1
            return _named_after(page, (token + skip, phrase[1])) if phrase else ((), None)
        if cue.pos == "adjective":
            head = _described(page, token)
            return ((), None) if head is None else ((span_of(page, head, token),), head)
        return (), None

    def _bearer(self, page: Page, token: int) -> int:
        """For "issued a statement denying that …" the verb whose subject speaks: the paper is no source."""
        parsed = page.parsed
        noun = parsed.heads[token]
        if parsed.roles[token] != "noun_clause" or parsed.roles[noun] != "object":
            return token
        above = parsed.heads[noun]
        carried = parsed.lemmas[noun] in page.occasions and parsed.lemmas[above] in self.carriers
        return above if carried else token

    def _of_noun(self, page: Page, token: int, cue: Cue) -> Speaker:
        """Whose claim it is: its possessor, "by X", or the subject of a verb that carries it."""
        parsed = page.parsed
        head = parsed.child(token, "possessor")
        if head is not None:
            return ((parsed.left_edges[head], parsed.right_edges[head] + 1),), head
        for child in parsed.children_in(token, "preposition"):
            owner = parsed.child(child, "prepositional_object")
            owns = parsed.lowers[child] in ("by", "from") or (
                cue.frame == "in" and parsed.lowers[child] == "of"
            )
            if owner is not None and owns:
                return (span_of(page, owner, token),), owner
        above = parsed.heads[token]
        if parsed.roles[token] == "prepositional_object" and parsed.lowers[above] in CARRYING:
            above = parsed.heads[above]
            return source_of_verb(page, above) if parsed.pos[above] == "VERB" else ((), None)
        carried = parsed.roles[token] == "object" and parsed.lemmas[above] in self.carriers
        return source_of_verb(page, above) if carried else ((), None)

    def _cue_words(self, page: Page, token: int, cue: Cue) -> Span:
        """The cue with its auxiliaries, negation and particle, as far as they adjoin it."""
        parsed = page.parsed
        above = parsed.heads[token]
        if cue.frame == "in":
            return min(above, token), token + 1
        if cue.frame == "according" and cue.preposition:
            return token, token + 2
        first, last = token, token + 1
        carried = parsed.roles[token] == "object" and parsed.lemmas[above] in self.carriers
        if cue.pos == "noun" and carried and 0 < token - above <= LIGHT:
            return above, last  # "adding a promise": the verb that carries the noun
        children = parsed.children[token]
        while first - 1 in children and parsed.roles[first - 1] in AUXILIARY:
            first -= 1
        while last in children and parsed.roles[last] == "particle":
            last += 1
        return first, last

    def _without(self, page: Page, span: Span, token: int, taken: dict[Span, int]) -> Span:
        """A content without a quotation that another cue outside it has claimed."""
        first, last = span
        number = page.quote_of[last - 1]
        if number >= 0 and page.quote_of[token] != number:
            quoted = page.quoted[number]
            owner = taken.get(quoted)
            if owner is not None and owner != token and not first <= owner < last and quoted[0] > first:
                return first, quoted[0]
        return span


def _named_after(page: Page, span: Span) -> Speaker:
    """Who stands after "according to": its first word that nothing else in the phrase governs."""
    first, last = span
    heads = page.parsed.heads
    for token in range(first, last):
        if not first <= heads[token] < last and page.parsed.pos[token] != "PUNCT":
            return (span,), token
    return (span,), last - 1


def _described(page: Page, token: int) -> int | None:
    """Whom an adjective is said of: "they are aware", "voters angry about"."""
    parsed = page.parsed
    above = parsed.heads[token]
    if parsed.pos[above] in VERBS:
        subject = surface_subject(parsed, above)[0]
        return subject if subject is not None and subject < token else None
    return above if parsed.pos[above] in NOUNS and above < token else None


def split(page: Page, one: Found) -> list[Found]:
    """Two finds for two that-clauses that each have quoted words of their own, else the find as it is."""
    if len(one.content) != 1:
        return [one]
    first, last = one.content[0]
    lowers = page.parsed.lowers
    for at in range(first + 2, last - 2):
        if lowers[at] == "that" and lowers[at - 1] == "and" and page.quote_of[at] < 0:
            end = at - 2 if lowers[at - 2] == "," else at - 1
            parts = ((first, end), (at, last))
            if all(any(page.quote_of[token] >= 0 for token in range(*part)) for part in parts):
                return [dataclasses.replace(one, content=(part,)) for part in parts]
    return [one]
