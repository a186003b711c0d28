"""The words that the kinds of discrepancies look for, of one language."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.lexicon import Lexicon
from dragoman.model import Claim

TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|\S")
COUNTRY_KINDS = ("demonym", "people")
STATE_KINDS = ("name", "short_name")


class Token(NamedTuple):
    """Made by the hundred for each report, at a third of the price of a frozen dataclass."""

    start: int
    end: int
    word: str  # lower case


Hit = tuple[int, int, str]  # a phrase in tokens: its place, how many tokens it is, what it means


class Phrases:
    """A table of phrases, found at a token; the longest wins."""

    def __init__(self, rows: dict[str, str]) -> None:
        self.of = {
            tuple(match[0].lower() for match in TOKEN.finditer(words)): what for words, what in rows.items()
        }
        self.longest = max(map(len, self.of), default=0)
        # Most tokens begin no phrase: how long those are that begin with a word, by that word.
        self.begins: dict[str, int] = {}
        for words in self.of:
            self.begins[words[0]] = max(self.begins.get(words[0], 0), len(words))

    def at(self, tokens: Sequence[Token], place: int) -> tuple[int, str] | None:
        """How many tokens from `place` on are a phrase, and what it means."""
        longest = self.begins.get(tokens[place].word, 0)
        for length in range(min(longest, len(tokens) - place), 0, -1):
            words = tuple(token.word for token in tokens[place : place + length])
            if (what := self.of.get(words)) is not None:
                return length, what
        return None

    def all(self, tokens: Sequence[Token]) -> tuple[Hit, ...]:
        """Every place at which a phrase begins."""
        found = []
        for place, token in enumerate(tokens):
            if token.word in self.begins and (hit := self.at(tokens, place)) is not None:
                found.append((place, *hit))
        return tuple(found)

    def before(self, tokens: Sequence[Token], place: int) -> tuple[int, str]:
        """How many tokens before `place` are a phrase, and what it means; 0 and "" where none are."""
        for length in range(min(self.longest, place), 0, -1):
            words = tuple(token.word for token in tokens[place - length : place])
            if (what := self.of.get(words)) is not None:
                return length, what
        return 0, ""


class Words:
    def __init__(self, lexicon: Lexicon) -> None:
        self._read_numbers(lexicon)
        self._read_acts(lexicon)
        self._read_counted(lexicon)
        self._read_wholes(lexicon)
        self._read_reasons(lexicon)
        self._read_doers(lexicon)
        # Those that are looked for in whole sentences.
        self.told = {
            "scopes": self.scopes,
            "defining": self.defining,
            "roles": self.roles,
            "deeds": self.deeds,
            "labels": self.labels,
            "reasons": self.reasons,
            "grounds": self.grounds,
            "acts": self.act_phrases,
        }
        self.stops = frozenset(
            row["word"] for row in lexicon.table("stop_words.tsv") if row["language"] == lexicon.language
        ) - {"people", "men", "women", "officials", "city", "group"}

    def _read_numbers(self, lexicon: Lexicon) -> None:
        numbers = lexicon.table("number_words.tsv")
        self.units = {row["word"]: float(row["value"]) for row in numbers if row["kind"] == "unit"}
        self.multipliers = {
            row["word"]: float(row["value"]) for row in numbers if row["kind"] == "multiplier"
        }
        self.vague = {row["word"]: float(row["value"]) for row in numbers if row["kind"] == "vague"}
        self.approximators = Phrases(
            {row["words"]: row["approx"] for row in lexicon.table("approximators.tsv")}
        )
        self.measures = {row["word"]: row["unit"] for row in lexicon.table("units.tsv")}

    def _read_acts(self, lexicon: Lexicon) -> None:
        """What happened, by its words and by the type and mode of a claim; tolls; when it was not."""
        acts = {row["word"]: row["act"] for row in lexicon.table("differing/acts.tsv")}
        self.acts = {word: act for word, act in acts.items() if " " not in word}
        self.act_phrases = Phrases(acts)
        self.outcomes: dict[str, frozenset[str]] = {}
        self.main: dict[str, str] = {}
        for row in lexicon.table("link/outcomes.tsv"):
            kind = f"{row['type']}/{row['mode']}"
            self.outcomes[kind] = self.outcomes.get(kind, frozenset()) | {row["act"]}
            if row["main"] == "yes":
                self.main[kind] = row["act"]
        self.kin = {(row["type"], row["mode"]): row["family"] for row in lexicon.table("link/kin.tsv")}
        tolls = lexicon.table("differing/tolls.tsv")
        self.tolls = Phrases({row["words"]: row["of"] for row in tolls if row["of"] != "name"})
        self.toll_names = frozenset(row["words"] for row in tolls if row["of"] == "name")
        self.onsets = frozenset(row["word"] for row in lexicon.table("differing/onsets.tsv"))
        self.background = frozenset(row["word"] for row in lexicon.table("differing/elsewhen.tsv"))

    def _read_counted(self, lexicon: Lexicon) -> None:
        """Whom and what numbers count: persons, parts of a people, citizens, things."""
        parts = lexicon.table("differing/categories.tsv")
        self.parts = {row["word"]: row["category"] for row in parts}
        self.pairs = frozenset(row["category"] for row in parts if " " in row["word"])
        self.only_parts = frozenset(row["category"] for row in parts if row["apart"] == "no")
        nouns = lexicon.table("party_nouns.tsv")
        self.persons = frozenset(row["lemma"] for row in nouns if row["kind"] in ("person", "group"))
        self.prisons = frozenset(row["word"] for row in lexicon.table("classes/prison_words.tsv"))
        things = lexicon.table("differing/things.tsv")
        self.things = {(row["word"], row["type"]): row["thing"] for row in things}
        self.counted_alone = frozenset(row["word"] for row in things)
        places = lexicon.table("place_words.tsv")
        self.settlements = frozenset(row["word"] for row in places if row["kind"] == "generic")
        states = lexicon.table("countries.tsv")
        self.countries = {
            row["word"].lower(): row["iso3"] for row in reversed(states) if row["kind"] in COUNTRY_KINDS
        }
        self.states = {row["word"].lower(): row["iso3"] for row in states if row["kind"] in STATE_KINDS}
        # An article counts one of these, and nothing else.
        self.people = frozenset((*self.countries.values(), *self.parts.values()))

    def _read_wholes(self, lexicon: Lexicon) -> None:
        """All or some of them, by which definition, under which label, and lists of whom."""
        scopes = lexicon.table("differing/scopes.tsv")
        self.scopes = Phrases({row["words"]: row["scope"] for row in scopes})
        self.scope_said = {row["words"]: row["said"] for row in scopes}
        acts = lexicon.table("differing/scope_acts.tsv")
        self.scope_acts = {**self.acts, **{row["word"]: row["act"] for row in acts}}
        self.defining = Phrases({row["words"]: row["of"] for row in lexicon.table("differing/defining.tsv")})
        self.label_rows: dict[str, list[tuple[str, str]]] = {}  # the matters of a label, with what it says
        for row in lexicon.table("differing/labels.tsv"):
            self.label_rows.setdefault(row["words"], []).append((row["matter"], row["label"]))
        self.labels = Phrases({words: words for words in self.label_rows})
        self.lists = {row["words"]: row["whole"] == "yes" for row in lexicon.table("differing/lists.tsv")}

    def _read_reasons(self, lexicon: Lexicon) -> None:
        """Why it was done, on which ground, and who led it."""
        self.reasons = Phrases({row["words"]: row["takes"] for row in lexicon.table("reason_marks.tsv")})
        grounds = lexicon.table("differing/grounds.tsv")
        self.grounds = Phrases({row["words"]: row["takes"] for row in grounds})
        self.ground_types: dict[str, dict[str, str]] = {}  # of a phrase: what it takes, by type of act
        for row in grounds:
            self.ground_types.setdefault(row["words"], {})[row["type"]] = row["takes"]
        roles = lexicon.table("differing/roles.tsv")
        self.roles = Phrases({row["words"]: row["role"] for row in roles})
        self.named_before = frozenset(row["words"] for row in roles if row["name"] == "before")

    def _read_doers(self, lexicon: Lexicon) -> None:
        """What somebody did, by its words; who a common noun denotes: policemen and soldiers are two."""
        deeds = lexicon.table("differing/deeds.tsv")
        self.deeds = Phrases({row["words"]: row["deed"] for row in deeds})
        self.done_by = frozenset(row["words"] for row in deeds if row["who"] == "behind")
        self.deed_types: dict[str, frozenset[str]] = {}
        for row in deeds:
            self.deed_types[row["deed"]] = self.deed_types.get(row["deed"], frozenset()) | {row["type"]}
        self.anybody = frozenset(row["word"] for row in lexicon.table("differing/anybody.tsv"))
        self.sectors = {row["lemma"]: row["sector"] for row in lexicon.table("party_nouns.tsv")}

    def outcomes_of(self, event_type: str, mode: str | None) -> frozenset[str]:
        """The acts whose numbers are told of an event of this kind."""
        none: frozenset[str] = frozenset()
        return self.outcomes.get(f"{event_type}/{mode}", none) | self.outcomes.get(f"{event_type}/*", none)

    def alike(self, one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
        """Whether claims of two kinds may tell of one act: of one mode or family, or with a mode unsaid."""
        family = self._family(one)
        unsaid = one[0] == other[0] and not (one[1] and other[1])
        return one == other or unsaid or (family is not None and family == self._family(other))

    def _family(self, kind: tuple[str, str | None]) -> str | None:
        return self.kin.get((kind[0], kind[1] or "")) or self.kin.get((kind[0], "*"))

    def act_of(self, claim: Claim) -> str:
        """The act that numbers in a claim's own clause count, "" where they may be of several."""
        kinds = (f"{claim.event_type}/{claim.mode}", f"{claim.event_type}/*")
        told = self.acts.get(claim.trigger.text.lower())
        return told or next((self.main[kind] for kind in kinds if kind in self.main), "")

    def category(self, phrase: tuple[str, ...]) -> str:
        """Of whom or what a phrase of words counts: a state's code, a part of a people, "person", else its
        head; "" of no words."""
        for word in phrase:
            if country := self.countries.get(word) or self.countries.get(singular(word)):
                return country
        if pair := self.parts.get(" ".join(phrase[-2:])):
            return pair
        if part := next((self.parts[word] for word in reversed(phrase) if word in self.parts), None):
            return part
        if not phrase:
            return ""
        head = singular(phrase[-1])
        return "person" if head in self.persons else head


def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def tokens(text: str, start: int, end: int) -> list[Token]:
    return [Token(found.start(), found.end(), found[0].lower()) for found in TOKEN.finditer(text, start, end)]
