"""How an act is framed: official reason, analyst's reading, state's label, the text's own words.

The act itself is the claim; each framing is a separate item that names the statement it is made in, or none
where the text speaks in its own voice. A reason belongs to whoever gives it. May import lexicon, model and
the rooms of resolve.
"""

import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Framing, Parsed, Statement
from dragoman.resolve.reasons import Reason, ReasonFinder, nearest
from dragoman.resolve.tellings import Tellings, Told, subject_of

STRETCH = 2_000  # characters: some two paragraphs, longer than nearly every quotation
READERS = frozenset(("analyst", "unnamed", "witness"))
POINTING = frozenset(("this", "that"))
CLOSING = " ,.;”\"’'»\n"


class Framer:
    """Adds framings to the claims of a document; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.reasons = ReasonFinder(lexicon)
        self.tellings = Tellings(lexicon)
        self.naming = frozenset(
            row["lemma"] for row in lexicon.table("cues.tsv") if row["frame"] in ("judge", "predicate")
        )

    def frame(self, parsed: Parsed, claims: Sequence[Claim], statements: Sequence[Statement]) -> list[Claim]:
        """The claims with reasons, readings and labels, each with the statement it stands in."""
        told = self.tellings(parsed, claims)
        contents = Contents(statements)
        found: dict[int, list[Framing]] = defaultdict(list)
        for reason in self.reasons(parsed):
            start, end = parsed.chars(reason.first, reason.last)
            voice = contents.innermost(start, parsed.ends[reason.first])
            end = _to_the_end(parsed.text, voice, start, end)
            framing = Framing(
                kind=_kind_of_reason(voice), start=start, end=end, statement=voice.id if voice else None
            )
            for number in self._meant(parsed, told, reason):
                found[number].append(framing)
        for statement in statements:
            for number, framing in self._stated(parsed, told, claims, statement):
                found[number].append(framing)
        for number, claim in enumerate(claims):
            found[number] += [
                Framing(kind="label", start=c.start, end=c.end, statement=None) for c in claim.charges
            ]
        return [
            replace(claim, framings=_distinct(parsed.text, found[number]))
            for number, claim in enumerate(claims)
        ]

    def _meant(self, parsed: Parsed, told: "Told", reason: Reason) -> list[int]:
        """The claims that a reason is given for: of its sentence, or what "the move" there points to."""
        sentence = parsed.sentence_of[reason.first]
        here = told.by_sentence.get(sentence, {})
        acts = nearest(parsed, reason, tuple(here))
        if acts:
            return list(dict.fromkeys(here[act] for act in acts))
        subject = subject_of(parsed, reason.holds)
        return told.main(sentence - 1) if subject is not None and _pronoun(parsed, subject) else []

    def _stated(
        self, parsed: Parsed, told: "Told", claims: Sequence[Claim], statement: Statement
    ) -> list[tuple[int, Framing]]:
        """What analysts make of an act, and what officials call it."""
        kind = self._kind(parsed, statement)
        if kind is None:
            return []
        found: list[tuple[int, Framing]] = []
        for start, end in statement.content:
            numbers = dict.fromkeys(
                number
                for at, number in told.between(start, end)
                if claims[number].statement != statement.id or at != claims[number].trigger.start
            )
            found += [(n, Framing(kind=kind, start=start, end=end, statement=statement.id)) for n in numbers]
        if not found and statement.cue:
            cue = bisect.bisect_left(parsed.starts, statement.cue[-1][1]) - 1
            subject = subject_of(parsed, cue)
            if subject is not None:
                start, end = statement.content[-1]
                framing = Framing(kind=kind, start=start, end=end, statement=statement.id)
                sentence = parsed.sentence_of[cue]
                meant = told.main(sentence - 1) if _pronoun(parsed, subject) else []
                named = told.by_sentence.get(sentence, {}).get(subject)  # "*the move* is read as …"
                meant = meant if named is None else [named]
                found = [(number, framing) for number in meant]
        return found

    def _kind(self, parsed: Parsed, statement: Statement) -> str | None:
        if not statement.cue or not statement.content:
            return None
        cue = max(0, bisect.bisect_left(parsed.starts, statement.cue[-1][1]) - 1)
        names = parsed.lemmas[cue] in self.naming
        if statement.role == "official":
            return "label" if names and not self._reasoned(parsed, statement) else None
        if statement.role not in READERS:
            return None
        decided = parsed.pos[cue] == "NOUN" and parsed.text[statement.content[0][0] :].startswith("to ")
        if decided or (statement.role == "unnamed" and not names):
            return None
        return "reading"

    def _reasoned(self, parsed: Parsed, statement: Statement) -> bool:
        """Whether a content holds a reason, which is then an item of its own."""
        return any(
            self.reasons.stands_at(parsed, token)
            for start, end in statement.content
            for token in range(
                bisect.bisect_left(parsed.starts, start), bisect.bisect_left(parsed.starts, end)
            )
        )


def _pronoun(parsed: Parsed, token: int) -> bool:
    return parsed.pos[token] == "PRON" and parsed.lowers[token] in POINTING


def _kind_of_reason(voice: Statement | None) -> str:
    if voice is None:
        return "own_words"
    return "official_reason" if voice.role == "official" else "reading"


def _to_the_end(text: str, voice: Statement | None, start: int, end: int) -> int:
    """The end of a reason with the marks that close what is said."""
    for first, last in voice.content if voice else ():
        if first <= start < last and not text[end:last].strip(CLOSING):
            return max(last, end)
    return end


def _distinct(text: str, framings: Sequence[Framing]) -> tuple[Framing, ...]:
    """In order of the text; two reasons side by side are one, and what stands inside another of its kind and
    voice goes."""
    kept: list[Framing] = []
    for one in sorted(framings, key=lambda one: (one.start, -one.end, one.kind)):
        for number, other in enumerate(kept):
            same = (one.kind, one.statement) == (other.kind, other.statement) and one.kind != "label"
            if same and (one.start <= other.end or not text[other.end : one.start].strip(CLOSING)):
                kept[number] = replace(other, end=max(one.end, other.end))
                break
        else:
            kept.append(one)
    return tuple(dict.fromkeys(kept))


class Contents:
    """What is said, by where it stands: a reason of a long text is not held against every statement."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.all = [
            (statement, start, end)
            for statement in statements
            if statement.source or statement.within is None  # "the decision to": nobody speaks
            for start, end in statement.content
        ]
        self.depth = _depths(statements)
        self.by_stretch: dict[int, list[int]] = defaultdict(list)
        for number, (_, start, end) in enumerate(self.all):
            for stretch in range(start // STRETCH, end // STRETCH + 1):
                self.by_stretch[stretch].append(number)

    def innermost(self, start: int, end: int) -> Statement | None:
        """The innermost statement whose content holds these characters."""
        holding = [
            (last - first, -self.depth[statement.id], number)
            for number in self.by_stretch.get(start // STRETCH, ())
            for statement, first, last in (self.all[number],)
            if first <= start and end <= last
        ]
        return self.all[min(holding)[2]][0] if holding else None


def _depths(statements: Sequence[Statement]) -> dict[str, int]:
    within = {one.id: one.within for one in statements}
    depths = {}
    for one in statements:
        depth, above = 0, one.within
        while above is not None and depth < len(within):
            depth, above = depth + 1, within.get(above)
        depths[one.id] = depth
    return depths
