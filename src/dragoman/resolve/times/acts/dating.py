"""The date of an act, by the structure of its sentence. May import lexicon, model and the rooms beside it.

The time that modifies the act's own verb or noun comes first, then the one of the clause that governs it
where both are one happening; else the date is not stated. The day of publication never stands in for it.
"""

import datetime
from collections import defaultdict
from collections.abc import Sequence

from dragoman.grammar import SUBJECTS, VERBS, saying_of, when_clauses
from dragoman.lexicon import Lexicon
from dragoman.model import ClaimDate, Parsed, TimeMention
from dragoman.resolve.times.acts.bounds import BoundWords, EventDate, TimeDates
from dragoman.resolve.times.calendar import day_of
from dragoman.resolve.times.reading.scan import token_at

CLIMB = 6  # heads from a time to the word that it modifies: prepositions and adverbs stand between
DEPTH = 4  # steps from an act to the clause whose time it shares
LONGEST_PHRASE = 60  # tokens behind a noun in which a clause tells when it was
UNBOUNDED = 10**7  # days, for a time without an end
SAME_HAPPENING = frozenset({"in", "during", "at", "amid"})  # "killed in an attack": one time for both


class ClaimDater:
    """Dates acts. `dater(parsed, head, times, published)` dates one; `dater.read(...)` serves many."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("times/event_verbs.tsv")
        self.of_subject = frozenset(row["verb"] for row in table if row["argument"] == "subject")
        self.of_object = frozenset(row["verb"] for row in table if row["argument"] == "object")
        self.outcomes = frozenset(row["verb"] for row in table if row["argument"] == "outcome")
        forward = lexicon.table("times/forward_words.tsv")
        self.forward = frozenset(row["word"] for row in forward if row["category"] == "forward")
        self.places = frozenset(row["noun"] for row in lexicon.table("times/place_nouns.tsv"))
        self.doers = frozenset(row["lemma"] for row in lexicon.table("party_nouns.tsv"))
        self.words = BoundWords(lexicon)

    def read(self, parsed: Parsed, times: Sequence[TimeMention], published: str | None) -> "Dates":
        """The dates of one document; `times` as TimeFinder gives them."""
        return Dates(self, parsed, times, published)

    def __call__(
        self, parsed: Parsed, head: int, times: Sequence[TimeMention], published: str | None = None
    ) -> ClaimDate | None:
        """The date of the act whose head token is `head`, None where the text does not state one."""
        return self.read(parsed, times, published).of(head)


class Dates:
    """The times of one document by the words that they modify."""

    def __init__(
        self, dater: ClaimDater, parsed: Parsed, times: Sequence[TimeMention], published: str | None
    ) -> None:
        self.dater, self.parsed = dater, parsed
        self.tokens = [_tokens(parsed, time) for time in times]
        self.said = TimeDates(dater.words, parsed, times, self.tokens, day_of(published))
        inside = {token for first, last in self.tokens for token in range(first, last)}
        self.hosted: dict[int, list[int]] = defaultdict(list)
        for number, (first, last) in enumerate(self.tokens):
            self.hosted[_host(parsed, first, last, inside)].append(number)
        for number in range(1, len(times)):
            if pair := self.said.apposed(number):
                self._move(number, pair[0])
                self._move(number - 1, pair[1])

    def _move(self, number: int, host: int) -> None:
        """Makes a time one of another word than the parser has it."""
        for numbers in self.hosted.values():
            if number in numbers:
                numbers.remove(number)
        self.hosted[host].append(number)

    def of(self, head: int) -> ClaimDate | None:
        """The date of the act at `head`, None for "not stated"."""
        number = self.said.told_by(head)
        if number is not None:
            return self._best(head, self._own) or self.said.date(number, self._own, head)
        return self._first(head, self._own)

    def _own(self, head: int) -> ClaimDate | None:
        """The date of an event that another is told from: not told from a third one in turn."""
        return self._first(head, None)

    def _first(self, head: int, event_date: EventDate | None) -> ClaimDate | None:
        for token in self._places(head):
            if date := self._best(token, event_date):
                return date
        return None

    def _best(self, token: int, event_date: EventDate | None) -> ClaimDate | None:
        """Of the times that modify a word the most precise, then the nearest."""
        dates = []
        for number in self.hosted.get(token, ()):
            date = self.said.date(number, event_date, token)
            if date:
                unknown = date.start is None and date.end is None
                open_side = date.start is None or date.end is None
                distance = abs(self.tokens[number][0] - token)
                dates.append((unknown, open_side, _days(date), distance, number, date))
        return min(dates)[-1] if dates else None

    # --- where the time may stand ---

    def _places(self, head: int) -> list[int]:
        """Tokens whose times date the act, nearest first."""
        verbal = self.parsed.pos[head] in VERBS
        return [head, *(self._of_verb(head) if verbal else self._of_noun(head))]

    def _of_verb(self, verb: int) -> list[int]:
        parsed = self.parsed
        places = [*self._within(verb), *self._subject(verb), *self._let(verb)]
        token = verb
        for _ in range(DEPTH):
            above, role = parsed.heads[token], parsed.roles[token]
            if above == token or parsed.pos[above] not in VERBS:
                break
            marked = any(parsed.roles[c] == "marker" for c in parsed.children[token])
            if role == "open_complement" and parsed.lemmas[above] not in self.dater.forward:
                places.append(above)
            elif role == "adverbial_clause" and parsed.forms[token] == "gerund" and not marked:
                places.extend((above, *self._within(above)))  # "a bomb went off on Monday, killing five"
            elif role == "conjunct" and self._outcome(token):
                places.extend((above, *self._within(above)))
            elif role == "conjunct" and self._fronted(above):
                places.append(above)
            else:
                break
            token = above
        return [
            *places,
            *(one for clause in when_clauses(parsed, verb) for one in (clause, *self._within(clause))),
        ]

    def _subject(self, verb: int) -> list[int]:
        """What did it, where that is an act as well: "the raid of 2 March killed 30"; names behind it where a
        time stands right before the verb: "a court in Oda on Monday sentenced"."""
        subject = self.parsed.child(verb, *SUBJECTS)
        if subject is None:
            return []
        acts = self.parsed.lemmas[verb] in self.dater.outcomes and self.parsed.pos[subject] == "NOUN"
        doer = self.parsed.lemmas[subject] in self.dater.doers
        before = [
            held
            for held in (*([subject] if doer else []), *self._behind(subject, DEPTH))
            if any(verb - 1 <= self.tokens[number][1] <= verb for number in self.hosted.get(held, ()))
        ]
        return [*([subject] if acts else []), *before]

    def _let(self, verb: int) -> list[int]:
        """The verb that "let" takes: "they were let *go* on Monday"."""
        if self.parsed.lemmas[verb] != "let":
            return []
        return [
            child for child in self.parsed.children[verb] if child > verb and self.parsed.pos[child] in VERBS
        ]

    def _outcome(self, verb: int) -> bool:
        """Whether a verb says what came of the act before it: "hit a market on Monday and killed nine"."""
        return self.parsed.lemmas[verb] in self.dater.outcomes and self.parsed.child(verb, *SUBJECTS) is None

    def _within(self, verb: int) -> list[int]:
        """Arguments that carry the verb's time: "killed people Monday", "killed in Monday's attack"."""
        parsed = self.parsed
        found = []
        for child in parsed.children[verb]:
            if parsed.roles[child] in ("object", "passive_subject", "attribute"):
                if any(self._loose(number, child) for number in self.hosted.get(child, ())):
                    found.append(child)
            elif parsed.roles[child] == "preposition":
                held = parsed.child(child, "prepositional_object")
                if held is None:
                    continue
                loose = any(self._loose(number, held) for number in self.hosted.get(held, ()))
                if loose or parsed.lowers[child] in SAME_HAPPENING:
                    found.append(held)
        arguments = [
            one for one in parsed.children[verb] if parsed.roles[one] in ("object", "passive_subject")
        ]
        return [*found, *(held for one in [*arguments, *found] for held in self._behind(one, DEPTH))]

    def _behind(self, noun: int, depth: int) -> list[int]:
        """Names and places behind an argument that a loose time hangs on: "held the nurse Lay in Ava on
        Tuesday", "hit a shop and a school in the village of Oda on Tuesday"."""
        parsed, found = self.parsed, []
        for child in parsed.children[noun] if depth else ():
            named = child if parsed.roles[child] in ("apposition", "conjunct") else None
            held = (
                parsed.child(child, "prepositional_object") if parsed.roles[child] == "preposition" else named
            )
            if held is None:
                continue
            if any(self._loose(number, held) for number in self.hosted.get(held, ())):
                found.append(held)
            if parsed.pos[held] == "PROPN" or named is not None or parsed.lemmas[held] in self.dater.places:
                found += self._behind(held, depth - 1)
        return found

    def _loose(self, number: int, noun: int) -> bool:
        """Whether a time hangs on a noun only because it stands behind it: a bare "Monday", or "on Monday"
        behind a name or a place."""
        first, last = self.tokens[number]
        parsed = self.parsed
        if first < noun:
            return False
        bare = any(
            parsed.heads[t] == noun and parsed.roles[t] == "noun_adverbial" for t in range(first, last)
        )
        named = parsed.pos[noun] in ("PROPN", "PRON", "NUM") or parsed.entity_of[noun] >= 0
        return bare or named or parsed.lemmas[noun] in self.dater.places

    def _fronted(self, verb: int) -> bool:
        """Whether the verb's time opens its clause and so holds for the verbs conjoined with it."""
        return any(self.tokens[number][1] <= verb for number in self.hosted.get(verb, ()))

    def _of_noun(self, noun: int) -> list[int]:
        parsed = self.parsed
        places = []
        for token in range(noun, min(parsed.right_edges[noun] + 1, noun + LONGEST_PHRASE)):
            if parsed.roles[token] == "relative_clause" and parsed.lemmas[token] in self.dater.of_subject:
                places.append(token)  # "a meeting with the envoy, which concluded on Saturday"
        token = noun
        for _ in range(DEPTH):
            above, role = parsed.heads[token], parsed.roles[token]
            if above == token:
                break
            lemma = parsed.lemmas[above]
            if role in ("conjunct", "apposition", "prepositional_object") and parsed.pos[above] not in VERBS:
                if role == "prepositional_object" and parsed.lowers[above] not in SAME_HAPPENING | {"of"}:
                    break
                token = above
                continue
            if role in ("subject", "preposition") or (
                role == "passive_subject" and lemma in self.dater.of_object
            ):
                shares = lemma in self.dater.of_subject or role != "subject"
                if shares and (role != "preposition" or parsed.pos[above] in VERBS):
                    places.extend((above, *self._within(above)))
                elif role == "preposition" and parsed.pos[above] == "NOUN":
                    places.append(above)
            elif role == "object" and lemma in self.dater.of_object:
                places.extend((above, *self._of_verb(above)))
            break
        return places


def _tokens(parsed: Parsed, time: TimeMention) -> tuple[int, int]:
    """Tokens first to last (half-open) that a mention covers."""
    return token_at(parsed, time.start), token_at(parsed, time.end - 1) + 1


def _host(parsed: Parsed, first: int, last: int, inside: set[int]) -> int:
    """The word that a time modifies: the nearest above it that is no preposition, no adverb and no time."""
    token = next((t for t in range(first, last) if not first <= parsed.heads[t] < last), last - 1)
    if parsed.roles[token] == "root":
        return token
    if (saying := saying_of(parsed, first, last)) is not None:
        return saying
    token = parsed.heads[token]
    if last < len(parsed) and parsed.roles[last] == "marker" and parsed.heads[last] == token:
        token = parsed.heads[token]  # "it came a day after they had met": the length tells of "came"
    for _ in range(CLIMB):
        passes = parsed.pos[token] in ("ADP", "ADV", "SCONJ") or token in inside
        if not passes or parsed.heads[token] == token:
            break
        token = parsed.heads[token]
    return token


def _days(date: ClaimDate) -> int:
    if date.start is None or date.end is None:
        return UNBOUNDED
    return (
        datetime.date.fromisoformat(date.end).toordinal()
        - datetime.date.fromisoformat(date.start).toordinal()
    )
