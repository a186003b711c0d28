"""Words that two reports of one event share: a sentence taken over, a quotation re-told. May import model."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from dragoman.link.copies import sentence_at
from dragoman.link.words import WORD, WordStock
from dragoman.model import Account, CodedDocument

RUN = 10  # words in a row: shorter ones are formulas ("was sentenced to three years in prison")
WHOLE = 8  # words from which a sentence that is the same as a whole was taken over, as in link.copies
# Of a quotation: stems that both have at least, and their share of the shorter.
QUOTED, SHARE = 5, 0.6
SPEAKER = 3  # stems, where both name one speaker: "they fired without warning", told again in other words
COMMON = 20  # reports: a stem that more have finds no candidates
CLIP = 160  # characters of what is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Two numbers, of claims or of reports, and the words that both have, as the second writes them."""

    first: int
    second: int
    words: str


def sentences(accounts: Sequence[Account], reports: Mapping[int, CodedDocument]) -> list[Shared]:
    """Accounts (claim numbers, in the order given) of different reports, whose sentences share RUN words in a
    row, or are the same; each beside the first that has them."""
    first: dict[tuple[str, ...], Account] = {}
    found: dict[tuple[int, int], Shared] = {}
    for account in accounts:
        text = reports[account.document].text
        start, end = sentence_at(text, account.claim.trigger.start)
        sentence = text[start:end]
        for run in _runs(sentence):
            owner = first.setdefault(run, account)
            pair = owner.number, account.number
            if owner.document != account.document and pair not in found:
                found[pair] = Shared(first=pair[0], second=pair[1], words=clipped(sentence))
    return list(found.values())


def quotations(reports: Mapping[int, CodedDocument], order: Sequence[int], stock: WordStock) -> list[Shared]:
    """Reports (numbers, in the order given) that hold the same quotation, word by word or nearly so."""
    held: list[tuple[int, frozenset[str], str]] = []  # report, stems, speaker
    by_stem: dict[str, list[int]] = {}
    found: dict[tuple[int, int], Shared] = {}
    for number in order:
        for words, speaker in _quoted(reports[number]):
            stems = stock.words(words)
            if len(stems) < (SPEAKER if speaker else QUOTED):
                continue
            near = {place for stem in stems for place in by_stem.get(stem, ())[:COMMON]}
            for place in sorted(near):
                other, theirs, who = held[place]
                least = SPEAKER if who == speaker != "" else QUOTED
                if other != number and (other, number) not in found and _same(theirs, stems, least):
                    found[other, number] = Shared(first=other, second=number, words=clipped(words))
            for stem in stems:
                by_stem.setdefault(stem, []).append(len(held))
            held.append((number, stems, speaker))
    return list(found.values())


def _same(one: Set[str], other: Set[str], least: int) -> bool:
    both = len(one & other)
    return both >= least and both >= SHARE * min(len(one), len(other))


def _quoted(report: CodedDocument) -> Iterator[tuple[str, str]]:
    """What is quoted, and the last word of who is named as saying it, "" of whoever has no name."""
    names = {one.id: one.name.split()[-1] for one in report.actors if one.kind == "person" and one.name}
    for one in report.statements:
        if one.kind != "indirect":
            name = names.get(one.speaker or "", "")
            words = " ".join(report.text[start:end] for start, end in one.content)
            yield words, "" if name.islower() else name.casefold()


def _runs(sentence: str) -> set[tuple[str, ...]]:
    words = tuple(word.casefold() for word in WORD.findall(sentence))
    if len(words) < RUN:
        return {words} if len(words) >= WHOLE else set()
    return {words[at : at + RUN] for at in range(len(words) - RUN + 1)}


def clipped(words: str) -> str:
    plain = re.sub(r"\s+", " ", words).strip()
    return plain if len(plain) <= CLIP else f"{plain[:CLIP].rsplit(' ', 1)[0]} …"
