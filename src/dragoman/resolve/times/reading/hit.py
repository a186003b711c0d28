"""A matched pattern with what its groups hold, and the checks that need the parse. May import model and the
rooms beside it."""

import re
from dataclasses import dataclass

from dragoman.model import Parsed
from dragoman.resolve.times.reading.numerals import ordinal_of, value_of, year_in_words
from dragoman.resolve.times.reading.scan import Atoms, token_at
from dragoman.resolve.times.reading.vocabulary import Vocabulary

WHICH = ("last", "next", "coming", "previous", "following", "same", "current", "this", "that", "latest")
ALIKE = {"coming": "next", "current": "this"}  # other words for the same step
STEPS = {"last": -1, "previous": -1, "next": 1, "following": 1}
TOLD = frozenset({"next", "following", "previous", "that", "same"})  # said of the time told of, not of today
NAMED_KINDS = frozenset({"person", "organisation", "work", "product", "facility"})
NIGHT_ENDS = 5  # "2 in the night" is before dawn, "10 in the night" is not
LATE_CENTURY = 50  # '51 to '99 are of the twentieth century where nothing says otherwise
COUNTED_WITHIN = 3  # tokens from a figure to the noun that it counts: "1,500 armed men"
RECENT_YEARS = range(1900, 2100)  # other figures of four digits before a plural count it
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in a document: `base` is the atom at which the matched stretch begins."""

    atoms: Atoms
    parsed: Parsed
    match: re.Match[str]
    base: int
    vocabulary: Vocabulary

    # --- groups ---

    @property
    def first(self) -> int:
        return self.base + self.match.start()

    @property
    def last(self) -> int:
        return self.base + self.match.end()

    def has(self, group: str) -> bool:
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def span(self, group: str) -> tuple[int, int]:
        return self.base + self.match.start(group), self.base + self.match.end(group)

    def word(self, group: str) -> str:
        """The first word of a group, "" where the group is not there."""
        return self.atoms.word(self.span(group)[0]) if self.has(group) else ""

    def value(self, group: str, *categories: str) -> str:
        """The table's value of the group's first word in the first of these categories that it has."""
        word = self.word(group)
        for category in categories:
            if (word, category) in self.vocabulary.values:
                return self.vocabulary.values[word, category]
        return ""

    def number(self, group: str) -> float | None:
        return value_of(self.atoms, *self.span(group), self.vocabulary) if self.has(group) else None

    def ordinal(self, group: str) -> int | None:
        return ordinal_of(self.atoms, *self.span(group), self.vocabulary) if self.has(group) else None

    def which(self, group: str = "which") -> str:
        """last, next, previous, following, same, this, that or latest: what the group's last word says."""
        if self.has(group):
            found = self.vocabulary.categories.get(self.atoms.word(self.span(group)[1] - 1), set())
            for category in WHICH:
                if category == "next" and category in found and self.word_before(group) == "the":
                    return "following"  # told from the time told of, not from today
                if category in found:
                    return ALIKE.get(category, category)
        return ""

    def follows(self) -> bool:
        """Whether "following" is a preposition: "following Wednesday's leak", "following March's vote"."""
        following = self.which() == self.word("which") == "following"
        return following and self.word_before("which") != "the"

    def year_steps(self) -> int | None:
        """Years from the one of reference: "June last year" -1, "June that year" 0; None where none is."""
        which = self.which("year_which")
        return STEPS.get(which, 0) if which else None

    def year_told(self) -> bool:
        """Whether those years are counted from the year told of last: "March the following year"."""
        return self.which("year_which") in ("following", "previous", "that", "same")

    def month(self, group: str = "month") -> int:
        return int(self.value(group, "month", "month_abbreviation"))

    def weekday(self) -> int | None:
        number = self.value("weekday", "weekday", "weekday_abbreviation", "weekday_plural")
        return int(number) if number else None

    def year(self) -> int | None:
        if not self.has("year"):
            return None
        first, last = self.span("year")
        word = self.atoms.word(first)
        if not word[-1].isdigit():
            return year_in_words(self.atoms, first, last, self.vocabulary)
        if not word[0].isdigit():
            figures = int("".join(filter(str.isdigit, word)))  # '98, FY25, FY2025
            return figures + (0 if figures > 99 else 1900 if figures > LATE_CENTURY else 2000)
        return int(word) if word.isdigit() else None

    def era(self) -> str:
        return self.value("era", "era", "era_b")

    def unit(self) -> str:
        """The code of the unit; "" where "second" is no unit here."""
        code = self.value("unit", "unit", "units", "unit_second", "unit_abbreviation")
        ordinal = "ordinal" in self.vocabulary.categories.get(self.word("unit"), ())
        return "" if ordinal and self.parsed.pos[self.token(self.span("unit")[0])] != "NOUN" else code

    def direction(self) -> int:
        """-1 for "ago", "earlier", "before", 1 for "later", "after"; 1 where the group is not there."""
        return int(self.value("direction", "ago", "earlier", "before", "later", "after", "following") or 1)

    def categories(self) -> list[set[str]]:
        """The categories of each matched word."""
        known = self.vocabulary.categories
        return [known.get(self.atoms.word(atom), set()) for atom in range(self.first, self.last)]

    # --- around it ---

    def token(self, atom: int) -> int:
        return token_at(self.parsed, self.atoms.starts[atom])

    def capital(self, steps: int) -> bool:
        """Whether the word so many before it has a capital."""
        return self.atoms.text[self.atoms.starts[max(0, self.first - steps)]].isupper()

    def before(self, steps: int = 1) -> str:
        atom = self.first - steps
        return self.atoms.word(atom) if atom >= 0 else ""

    def word_before(self, group: str) -> str:
        """The word before a group, "" where there is none."""
        atom = self.span(group)[0] - 1
        return self.atoms.word(atom) if atom >= 0 else ""

    def opens(self) -> bool:
        """Whether a preposition in front of it opens the sentence: "In the autumn of 1620 they marched"."""
        token = self.token(self.first)
        return token == self.parsed.sentences[self.parsed.sentence_of[token]][0] + 1

    def after(self, steps: int = 1) -> str:
        """The word that follows, or one farther on, "" at the end of a paragraph."""
        atom = self.last + steps - 1
        return self.atoms.word(atom) if atom < len(self.atoms.starts) else ""

    def compares(self) -> bool:
        """Whether "-ago" or "-earlier" follows: "a year-earlier loss"."""
        word = self.atoms.word(self.last + 1) if self.last + 1 < len(self.atoms.starts) else ""
        return not self.vocabulary.categories.get(word, set()).isdisjoint(("ago", "earlier"))

    def led(self, kind: str) -> bool:
        """Whether the word before speaks for a time of this kind (`lead_words.tsv`)."""
        return kind in self.vocabulary.leads.get(self.before(), ())

    def category_before(self, *categories: str) -> bool:
        found = self.vocabulary.categories.get(self.before(), set())
        return not found.isdisjoint(categories)

    def category_after(self, category: str, steps: int = 1) -> bool:
        return category in self.vocabulary.categories.get(self.after(steps), set())

    def tag_after(self) -> str:
        """The part of speech of the next token, "" at the end."""
        token = self.token(self.last - 1) + 1
        return self.parsed.pos[token] if token < len(self.parsed) else ""

    def modifies(self) -> bool:
        """Whether a noun follows that the time stands before: "a Sunday rally", "a Sunday night rally"."""
        return self.tag_after() in ("NOUN", "PROPN", "ADJ")

    def counts_things(self, atom: int, led: bool = False) -> bool:
        """Whether a figure counts what follows: "1,500 men", "March 5 protesters", "2000 people". `led`: a
        word before it speaks for a year ("in"), so only the very next word can be what is counted."""
        parsed, token = self.parsed, self.token(atom)
        following = parsed.lowers[token + 1] if token + 1 < len(parsed) else ""
        if "measure" in self.vocabulary.categories.get(following, ()):
            return True
        head = parsed.heads[token]
        near = head == token + 1 if led else token < head <= token + COUNTED_WITHIN
        if self._dates(token, following):
            return False  # "1988 results", "since 1985 sales have doubled"
        return near and parsed.roles[token] in ("number", "quantifier") and parsed.forms[head] == "plural"

    def _dates(self, token: int, following: str) -> bool:
        """Whether a figure before a plural is a year of living memory that the parser takes for a date."""
        word, entity = self.parsed.words[token], self.parsed.entity(token)
        recent = word.isdigit() and int(word) in RECENT_YEARS
        counted = "counted" in self.vocabulary.categories.get(following, ())
        return recent and not counted and entity is not None and entity.kind == "date"

    def numbers_a_thing(self, atom: int) -> bool:
        """Whether a figure is the number that a thing goes by: "Flight 1549", "Resolution 1701"."""
        return atom > 0 and "numbered" in self.vocabulary.categories.get(self.atoms.word(atom - 1), ())

    def names_a_paper(self) -> bool:
        """ "The Friday Times", "the Evening Standard"."""
        if self.last >= len(self.atoms.starts) or "the" not in (self.atoms.word(self.first), self.before()):
            return False
        paper = "newspaper" in self.vocabulary.categories.get(self.after(), ())
        return paper and self.atoms.text[self.atoms.starts[self.last]].isupper()

    def is_number(self, atom: int) -> bool:
        """Whether the parser takes a figure for a number of things: "the 1600 block"."""
        entity = self.parsed.entity(self.token(atom))
        return entity is not None and entity.kind in ("number", "quantity", "money", "percent")

    def in_name(self, atom: int, *more: str) -> bool:
        """Whether the word is part of a longer name: a newspaper, a person, a body; `more` kinds of names."""
        entity = self.parsed.entity(self.token(atom))
        if entity is None or not (entity.kind in NAMED_KINDS or entity.kind in more):
            return False
        return entity.first < self.token(self.first) or entity.last > self.token(self.last - 1) + 1

    def opens_name(self, atom: int) -> bool:
        """Whether a word is the first of a name that ends with the next: "June Ostrow", "the Friday Club"."""
        parsed, token = self.parsed, self.token(atom)
        name = (
            token + 1 < len(parsed) and parsed.pos[token + 1] == "PROPN" and parsed.words[token][0].isupper()
        )
        return name and parsed.roles[token] == "compound" and parsed.heads[token] == token + 1

    def is_name(self) -> bool:
        """Whether a time of day is a name or part of one: "Operation Dawn"."""
        token, tags = self.token(self.last - 1), self.parsed.pos
        capital = self.atoms.text[self.atoms.starts[self.last - 1]].isupper()
        inside = token > 0 and self.parsed.sentence_of[token] == self.parsed.sentence_of[token - 1]
        beside = self.tag_after() == "PROPN" or tags[token - 1] == "PROPN"
        alone = self.last - self.first == 1
        return (alone and capital and inside and tags[token] == "PROPN" and beside) or self.in_name(
            self.last - 1
        )
