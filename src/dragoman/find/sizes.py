"""How many, how much, how long: the numbers of an act, with their approximation and their parts.

Counted are the numbers at the parties and objects of the act ("14 individuals", "dozens of protesters"),
amounts ("$200 million in aid"), durations ("a three-day visit", "jailed for five years").
"""

import re
from dataclasses import replace

from dragoman.find.parties import PartyJudge
from dragoman.find.reading import Reading
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed, Size

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?\Z")
HYPHENATED = frozenset("-–‑")
LOOK_BACK = 3  # tokens before a number in which its approximation stands
PART_WORDS = frozenset(("including", "include", "among"))


class SizeReader:
    def __init__(self, lexicon: Lexicon, parties: PartyJudge) -> None:
        table = lexicon.table("number_words.tsv")
        self.units = {row["word"]: float(row["value"]) for row in table if row["kind"] == "unit"}
        self.multipliers = {row["word"]: float(row["value"]) for row in table if row["kind"] == "multiplier"}
        self.vague = {row["word"]: float(row["value"]) for row in table if row["kind"] == "vague"}
        self.approximators = {
            tuple(row["words"].split()): row["approx"] for row in lexicon.table("approximators.tsv")
        }
        self.measures = {row["word"]: (row["unit"], row["kind"]) for row in lexicon.table("units.tsv")}
        self.parties = parties

    def sizes(self, reading: Reading, token: int, parties: tuple[int, ...]) -> tuple[Size, ...]:
        """Sizes of the act at a token whose parties have these heads, in order of the text."""
        parsed = reading.parsed
        found: dict[int, tuple[Size, int]] = {}
        for head in self._counted(reading, token, parties):
            for first, last in self._numbers(parsed, head):
                if first not in found and (size := self._size(parsed, first, last, head)) is not None:
                    found[first] = size, head
        order = sorted(found)
        counted = [found[first] for first in order]
        return tuple(self._part(parsed, counted, i) for i in range(len(counted)))

    def value(self, parsed: Parsed, first: int, last: int) -> float | None:
        """The number that tokens first to last write, or None."""
        total, current, seen, fraction = 0.0, 0.0, False, False
        for i in range(first, last):
            word = parsed.lowers[i]
            if DIGITS.match(word):
                current = float(word.replace(",", ""))
                seen = True
            elif word in self.units:
                if word == "half" and not seen:
                    return None
                current = current + self.units[word]
                seen = True
            elif word in self.multipliers:
                current = (current or 1.0) * self.multipliers[word]
                seen = True
                if self.multipliers[word] >= 1000:
                    total, current = total + current, 0.0
            elif word in self.vague:
                if i + 1 == last or not self.vague.keys() & set(parsed.lowers[i + 1 : last]):
                    return (current or 1.0) * self.vague[word] / (2 if current else 1)
                current = self.vague[word]  # "hundreds of thousands": each of at least a thousand
            elif word not in ("and", "a", "of", "-", "–", "$", "€", "£", "us$", "an"):
                fraction = True
        return total + current if seen and not fraction else None

    def _counted(self, reading: Reading, token: int, parties: tuple[int, ...]) -> list[int]:
        """Nouns of the act that may be counted: its parties, its objects, what modifies or extends it."""
        found = reading.arguments(token)
        heads = [*parties, token]
        heads += [one for one in (found.object, found.indirect_object) if one is not None]
        heads += [
            head
            for word, head in found.obliques
            if word in ("of", "for", "to", "in", "with", "including", "by")
        ]
        more = []
        for head in heads:
            more += [
                inner for word, inner in reading.arguments(head).obliques if word in ("of", "including", "in")
            ]
        return list(dict.fromkeys(heads + more))

    def _numbers(self, parsed: Parsed, head: int) -> list[tuple[int, int]]:
        """Token spans of the numbers that count a head, or that its measure modifier holds."""
        found = []
        if parsed.pos[head] == "NUM" or parsed.lowers[head] in self.vague:
            found.append((parsed.left_edges[head] if parsed.left_edges[head] < head else head, head + 1))
        for child in parsed.children[head]:
            if child > head:
                continue
            alone = parsed.lowers[child] == "one" and parsed.words[child - 1] not in HYPHENATED
            if parsed.roles[child] in ("number", "quantifier") and not alone:
                found.append((parsed.left_edges[child], child + 1))
            elif parsed.lemmas[child] in self.measures and parsed.roles[child] in (
                "compound",
                "adjective",
                "noun_modifier",
            ):
                first = self._hyphen_start(parsed, child)
                if first < child:
                    found.append((first, child))
        return [self._tightened(parsed, first, last) for first, last in found]

    def _hyphen_start(self, parsed: Parsed, token: int) -> int:
        """The first word of "six-and-a-half-hour"."""
        first = token
        while first >= 2 and parsed.words[first - 1] in HYPHENATED:
            first -= 2
        return first

    def _tightened(self, parsed: Parsed, first: int, last: int) -> tuple[int, int]:
        """Without the approximation in front and the hyphen behind."""
        while last > first and parsed.words[last - 1] in HYPHENATED:
            last -= 1
        while (
            first < last - 1 and not self._numeric(parsed.lowers[first]) and parsed.words[first] not in "$€£"
        ):
            first += 1
        behind = parsed.lowers[last : last + 2]  # "one hundred *and eighty*"
        joined = len(behind) == 2 and behind[0] == "and" and behind[1] in self.units
        if joined and parsed.lowers[last - 1] in self.multipliers:
            last += 2
        return first, last

    def _numeric(self, word: str) -> bool:
        return (
            bool(DIGITS.match(word)) or word in self.units or word in self.multipliers or word in self.vague
        )

    def _size(self, parsed: Parsed, first: int, last: int, head: int) -> Size | None:
        value = self.value(parsed, first, last)
        entity = parsed.entity(first)
        if value is None or (
            entity is not None and entity.kind in ("date", "time") and not self._duration(parsed, head)
        ):
            return None
        start, end = parsed.chars(first, max(last, head + 1) if parsed.roles[head] == "compound" else last)
        approx = self._approx(parsed, first)
        if parsed.lowers[first] in self.vague:
            approx = ">="
        return Size(
            value=value,
            approx=approx,
            unit=self._unit(parsed, first, last, head),
            text=parsed.text[start:end],
            start=start,
            end=end,
            part_of=None,
        )

    def _duration(self, parsed: Parsed, head: int) -> bool:
        measure = self.measures.get(parsed.lemmas[head])
        if measure is not None and measure[1] == "duration":
            return True
        return any(
            self.measures.get(parsed.lemmas[c], ("", ""))[1] == "duration" for c in parsed.children[head]
        )

    def _unit(self, parsed: Parsed, first: int, last: int, head: int) -> str:
        for i in range(max(0, first - 1), last):
            if parsed.words[i] in self.measures and self.measures[parsed.words[i]][1] == "money":
                return self.measures[parsed.words[i]][0]
        for i in range(last, min(last + 2, len(parsed))):
            if parsed.lemmas[i] in self.measures:
                return self.measures[parsed.lemmas[i]][0]
        if parsed.lemmas[head] in self.measures:
            return self.measures[parsed.lemmas[head]][0]
        kind = self.parties.kinds.of(parsed, head)
        people = kind == "country" and parsed.forms[head] == "plural"  # "four Kenyans"
        if people or kind in ("person", "group", "number", "pronoun") or parsed.lowers[head] in self.vague:
            return "person"
        return parsed.lemmas[head]

    def _approx(self, parsed: Parsed, first: int) -> str:
        for length in range(LOOK_BACK, 0, -1):
            if first >= length and (found := self.approximators.get(parsed.lowers[first - length : first])):
                return found
        return ""

    def _part(self, parsed: Parsed, counted: list[tuple[Size, int]], i: int) -> Size:
        """The size, with the whole that it is a part of: "14 people, including 3 children"."""
        size, head = counted[i]
        above = parsed.heads[head]
        if parsed.lowers[above] not in PART_WORDS:
            return size
        for j in range(i - 1, -1, -1):
            whole = counted[j][0]
            if (
                whole.unit == size.unit
                and whole.value is not None
                and size.value is not None
                and whole.value >= size.value
            ):
                return replace(size, part_of=j)
        return size
