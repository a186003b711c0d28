"""How many, how much, how long: the numbers of an act, with their approximation and their parts.

Counted are the numbers at the parties and objects of the act ("14 individuals", "dozens of protesters"),
amounts ("$200 million in aid"), durations ("a three-day visit", "jailed for five years").
"""

from dataclasses import replace

from dragoman.find.details.breakdowns import Breakdown
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import VERBS, conjoined
from dragoman.grammar.numbers import HYPHENS, Number, NumberReader
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed, Size

COUNTING = frozenset(("number", "quantifier", "compound", "noun_adverbial", "adjective"))
MODIFYING = frozenset(("compound", "adjective", "noun_modifier"))
LOOK_BACK = 3  # tokens before a number in which its approximation stands
SUM_ROLES = ("object", "indirect_object", "noun_adverbial")
OBLIQUE = frozenset(("of", "for", "to", "in", "with", "including", "by"))  # before what is counted of an act
INNER = frozenset(("of", "including", "in"))  # and of its parties and objects
OF_THE = 4  # tokens from a part to its whole: "five of the 40"

Found = dict[int, tuple[Size, int]]  # by first token: a number and the noun it counts


class SizeReader:
    def __init__(self, lexicon: Lexicon, parties: PartyJudge) -> None:
        self.numbers = NumberReader(lexicon)
        self.breakdown = Breakdown(self.numbers)
        self.approximators = {
            tuple(row["words"].split()): row["approx"] for row in lexicon.table("approximators.tsv")
        }
        self.measures = {row["word"]: (row["unit"], row["kind"]) for row in lexicon.table("units.tsv")}
        self.codes = frozenset(unit for unit, kind in self.measures.values() if kind == "money")
        self.units = frozenset(row["word"] for row in lexicon.table("classes/counted_groups.tsv"))
        self.offences = frozenset(row["word"] for row in lexicon.table("classes/offence_counts.tsv"))
        self.parties = parties

    def sizes(self, reading: Reading, told: tuple[int, ...], parties: tuple[int, ...]) -> tuple[Size, ...]:
        """Sizes of the act that these words tell, its own first, whose parties have these heads, in order of
        the text."""
        parsed = reading.parsed
        found: Found = {}
        for head in self._counted(reading, told, parties):
            for number, bound in self._numbers(parsed, head):
                size = None if number.first in found else self._size(parsed, number, bound, head)
                if size is not None:
                    found[number.first] = size, head
        parts = self._parts(parsed, found, told[0])
        order = sorted(found)
        return tuple(
            replace(found[first][0], part_of=order.index(parts[first]) if first in parts else None)
            for first in order
        )

    def _counted(self, reading: Reading, told: tuple[int, ...], parties: tuple[int, ...]) -> list[int]:
        """Nouns of the act that may be counted: its parties, its objects, what modifies or extends it."""
        parsed = reading.parsed
        heads = [*parties, *told]
        for token in (one for one in told if one == told[0] or parsed.pos[one] in VERBS):
            found = reading.arguments(token)
            for thing in (found.object, found.indirect_object):
                heads += [] if thing is None else conjoined(parsed, thing)
            heads += [
                head for word, head in found.obliques if word in OBLIQUE or self._lasts(parsed, word, head)
            ]
            if parsed.pos[token] in VERBS:
                heads += self._sums(parsed, token)
        more = []
        for head in heads:
            more += [inner for word, inner in reading.arguments(head).obliques if word in INNER]
        return [one for one in dict.fromkeys(heads + more) if not self._beside(parsed, one)]

    def _lasts(self, parsed: Parsed, word: str, head: int) -> bool:
        """Whether an act lasts so long: "over four weeks", not "over the last four weeks"."""
        return word == "over" and self._duration(parsed, head) and parsed.child(head, "determiner") is None

    def _beside(self, parsed: Parsed, token: int) -> bool:
        """Whether a number is no size of the act: an age, or of what he is charged with, "two *counts*"."""
        return parsed.lemmas[token] in self.offences or self._age(parsed, token)

    def _age(self, parsed: Parsed, token: int) -> bool:
        """Whether a number behind "of" says how old somebody is: "a nephew of *15*"."""
        link = parsed.heads[token]
        aged = parsed.heads[link]
        one = parsed.forms[aged] == "singular" and self.parties.kinds.of(parsed, aged) == "person"
        return one and parsed.lowers[link] == "of" and self._numeric(parsed, token)

    def _sums(self, parsed: Parsed, verb: int) -> list[int]:
        """Sums beside an object: "fined the firm *£1.2bn*", "sent arms worth *$275m*"."""
        links = (verb, *parsed.children_in(verb, "object"))
        worth = [one for link in links for one in parsed.children[link] if parsed.lowers[one] == "worth"]
        inner = [one for link in (verb, *worth) for one in parsed.children_in(link, *SUM_ROLES)]
        entities = ((one, parsed.entity(one)) for one in inner)
        return [one for one, entity in entities if entity is not None and entity.kind == "money"]

    def _numbers(self, parsed: Parsed, head: int) -> list[tuple[Number, str]]:
        """The numbers that count a head or that its measure modifier holds, with what they are a bound of."""
        seeds = [head] if self._numeric(parsed, head) else []
        for child in parsed.children[head]:
            if child > head:
                continue
            if parsed.roles[child] in COUNTING and self._numeric(parsed, child):
                inner = parsed.children[child]  # "*ten* of thirteen judges"
                seeds += [*(one for one in inner if self._numeric(parsed, one)), child]
            measure = parsed.lemmas[child] in self.measures and parsed.roles[child] in MODIFYING
            if measure and child >= 2 and parsed.words[child - 1] in HYPHENS:
                seeds.append(child - 2)  # "six-and-a-half-hour"
        found: dict[int, tuple[Number, str]] = {}
        for seed in seeds:
            number = self.numbers.at(parsed, seed)
            if number is None or number.first in found:
                continue
            if seed != head and self._one_alone(parsed, number):
                continue
            ends = self.numbers.spread(parsed, number)
            found[number.first] = number, ""
            if ends is not None:
                found |= {ends[0].first: (ends[0], ">="), ends[1].first: (ends[1], "<=")}
        return list(found.values())

    def _numeric(self, parsed: Parsed, token: int) -> bool:
        if parsed.lowers[token : token + 2] == ("one", "another"):
            return False
        return parsed.pos[token] not in VERBS and self.numbers.is_numeric(parsed.lowers[token])

    def _one_alone(self, parsed: Parsed, number: Number) -> bool:
        return number.last == number.first + 1 and parsed.lowers[number.first] == "one"

    def _size(self, parsed: Parsed, number: Number, bound: str, head: int) -> Size | None:
        first, last = number.first, number.last
        entity = parsed.entity(first)
        dated = entity is not None and entity.kind in ("date", "time") and not bound  # no "between 20 and 25"
        if dated and not self._duration(parsed, head):
            return None
        if first and self._currency(parsed, first - 1) and parsed.pos[first - 1] == "SYM":
            first -= 1
        lasting = (
            first > 0
            and parsed.heads[head] == first - 1
            and self._lasts(parsed, parsed.lowers[first - 1], head)
        )
        near = "" if lasting else self._approx(parsed, first, last)
        start, end = parsed.chars(first, max(last, head + 1) if parsed.roles[head] == "compound" else last)
        return Size(
            value=number.value,
            approx=bound or (">=" if number.vague else near),
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
            if sign := self._currency(parsed, i):
                return sign
        for i in range(last, min(last + 2, len(parsed))):
            if parsed.lemmas[i] in self.measures:
                return self.measures[parsed.lemmas[i]][0]
        if parsed.lemmas[head] in self.measures:
            return self.measures[parsed.lemmas[head]][0]
        if parsed.lemmas[head] in self.units:  # "350 *families*" are more than 350 people
            return parsed.lemmas[head]
        kind = self.parties.kinds.of(parsed, head)
        people = kind == "country" and parsed.forms[head] == "plural"  # "four Kenyans"
        if people or kind in ("person", "group", "number", "pronoun") or self._numeric(parsed, head):
            return "person"
        return parsed.lemmas[head]

    def _currency(self, parsed: Parsed, token: int) -> str:
        """The currency of a sign, "A$", or of a code, "DKK"."""
        word = parsed.words[token]
        unit, kind = self.measures.get(word, ("", ""))
        coded = word.isupper() and word in self.codes
        return unit if kind == "money" else word if coded else ""

    def _approx(self, parsed: Parsed, first: int, last: int) -> str:
        for length in range(LOOK_BACK, 0, -1):
            if first < length or parsed.roles[first - length] == "particle":  # "handed *over* 12 bodies"
                continue
            if found := self.approximators.get(parsed.lowers[first - length : first]):
                return found
        behind = parsed.lowers[last : last + 2]  # "40 *or so*"
        return self.approximators.get(behind, "") if behind[:1] == ("or",) else ""

    def _parts(self, parsed: Parsed, found: Found, act: int) -> dict[int, int]:
        """The first token of each number that is part of another, with the first of that; adds to `found`
        those numbers that only break another down."""
        part_of: dict[int, int] = {}
        for first in sorted(found):
            whole, head = found[first]
            number = self.numbers.at(parsed, first)
            if number is None or first in part_of:
                continue
            for part, counted in self.breakdown.parts(parsed, number, head, act):
                size = found[part.first][0] if part.first in found else self._size(parsed, part, "", counted)
                if size is not None and _within(size, whole):
                    found[part.first] = size, counted
                    part_of[part.first] = first
            above = next((i for i in range(number.last, number.last + OF_THE) if i in found), None)
            if (
                above
                and parsed.lowers[number.last : above][:1] == ("of",)
                and _within(whole, found[above][0])
            ):
                part_of[first] = above  # "*five* of the 40 men"
        return part_of


def _within(part: Size, whole: Size) -> bool:
    """Whether a number may be part of another: of the same kind, and no greater than that may be."""
    if part.value is None or whole.value is None or part.unit != whole.unit:
        return False
    return part.value <= whole.value or whole.approx in (">", ">=", "~")
