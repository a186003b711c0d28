"""The date of an act, by the structure of its sentence. May import lexicon, model and the rooms beside it.

The time that modifies the act's own verb or noun comes first, then the one of the clause that governs it
where both are one happening; else the date is not stated. The day of publication never stands in for it.
"""

from collections.abc import Sequence

from dragoman.grammar import SUBJECTS, VERBS, harmed_together, when_clauses
from dragoman.model import ClaimDate, Parsed, TimeMention
from dragoman.resolve.times.acts import rows
from dragoman.resolve.times.acts.bounds import EventDate, TimeDates
from dragoman.resolve.times.acts.hosts import Hosts
from dragoman.resolve.times.acts.words import DatingWords, days_of
from dragoman.resolve.times.calendar import day_of

DEPTH = 4  # steps from an act to the clause whose time it shares
LONGEST_PHRASE = 60  # tokens behind a noun in which a clause tells when it was
DAYS_OF_WEEK = 7
VERDICTS = frozenset(("convict", "give", "hand", "imprison", "jail", "sentence"))
SAME_HAPPENING = frozenset({"in", "during", "at", "amid"})  # "killed in an attack": one time for both


class ClaimDater(DatingWords):
    """Dates acts. `dater(parsed, head, times, published)` dates one; `dater.read(...)` serves many."""

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
        self.dater, self.parsed, self.published = dater, parsed, day_of(published)
        self.hosts = Hosts(parsed, times, dater.timeless)
        self.said = TimeDates(dater.words, parsed, times, self.hosts.tokens, self.published)
        for number in range(1, len(times)):
            if pair := self.said.apposed(number):
                self.hosts.move(number, pair[0])
                self.hosts.move(number - 1, pair[1])

    def of(self, head: int) -> ClaimDate | None:
        """The date of the act at `head`, None for "not stated"."""
        number = self.said.told_by(head)
        if number is not None:
            return self._best(head, self._own) or self.said.date(number, self._own, head)
        when = self.said.named_when(head)
        if when is not None:
            return self._best(head, self._own) or self.said.date_of_day(when)
        return self._first(head, self._own) or self._verdict(head) or self._eve(head) or self._entry(head)

    def _eve(self, head: int) -> ClaimDate | None:
        """The day before an event, where something is done on its eve."""
        parsed = self.parsed
        for on in parsed.children_in(head, "preposition"):
            word = parsed.child(on, "prepositional_object")
            if word is not None and parsed.lowers[on] == "on" and parsed.lowers[word] == "eve":
                return self.said.eve(word, self._own)
        return None

    def _entry(self, head: int) -> ClaimDate | None:
        """The time that stands alone in front of a sentence, as in a chronology: "*December 2016:* The king
        frees nine prisoners"."""
        number = self.hosts.headings.get(self.parsed.sentence_of[head] - 1)
        return None if number is None else self.said.date_of_day(number)

    def _verdict(self, head: int) -> ClaimDate | None:
        """The day of a verdict told behind the deed: "gave her ten years for *leading a sect* on Thursday".
        Nobody is tried within the week, so a day of this week is the verdict's."""
        parsed, published = self.parsed, self.published
        if parsed.lemmas[head] not in VERDICTS or published is None:
            return None
        above = [head, *parsed.children_in(head, "object")]
        for word in (one for noun in above for one in parsed.children_in(noun, "preposition")):
            deed = parsed.child(word, "prepositional_clause")
            for token in (deed, *self._within(deed)) if deed is not None else ():
                found = self._best(token, None)
                day = day_of(found.start) if found and found.start == found.end else None
                if day is not None and 0 <= (published - day).days < DAYS_OF_WEEK:
                    return found
        return None

    def _own(self, head: int) -> ClaimDate | None:
        """The date of an event that another is told from: not told from a third one in turn."""
        return self._first(head, None)

    def _first(self, head: int, event_date: EventDate | None) -> ClaimDate | None:
        hour = None  # a time of day without its day: "seized power on Monday and held him before dawn"
        for token in self._places(head):
            if date := self._best(token, event_date):
                if not self.said.is_hour(date):
                    return date
                hour = hour or date
        return hour

    def _best(self, token: int, event_date: EventDate | None) -> ClaimDate | None:
        """Of the times that modify a word the most precise, then the nearest."""
        dates = []
        for number in self.hosts.of(token):
            if date := self.said.date(number, event_date, token):
                unknown = date.start is None and date.end is None
                open_side = date.start is None or date.end is None
                distance = abs(self.hosts.tokens[number][0] - token)
                dates.append((unknown, open_side, days_of(date), distance, number, date))
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
            elif role == "conjunct" and rows.is_outcome(parsed, token, self.dater.outcomes):
                came = parsed.lemmas[token] in self.dater.outcomes or self.hosts.fronted(above)
                # "was arrested in May 2022 and convicted": perhaps long after
                places += [one for one in (above, *self._within(above)) if came or self._is_day(one)]
            elif role == "conjunct" and self.hosts.fronted(above):
                places.append(above)
            elif rows.in_a_row(parsed, token, above, self.dater.telling) or rows.meanwhile(parsed, token):
                places += [one for one in (above, *self._within(above)) if self._is_day(one)]
            elif rows.asks(parsed, token, self.dater.directive):
                places.append(above)
            else:
                break
            token = above
        beside = (*when_clauses(parsed, verb), *harmed_together(parsed, verb))
        return [*places, *(one for other in beside for one in (other, *self._within(other)))]

    def _is_day(self, token: int) -> bool:
        """Whether a word has a day of its own."""
        found = self._best(token, None) if not self.hosts.owned(token) else None
        return found is not None and found.start == found.end and found.precision in ("day", "time")

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
            if self.hosts.before(held, verb)
        ]
        return [*([subject] if acts else []), *before]

    def _let(self, verb: int) -> list[int]:
        """The verb that "let" takes: "they were let *go* on Monday"."""
        let = self.parsed.lemmas[verb] == "let"
        after = (child for child in self.parsed.children[verb] if let and child > verb)
        return [child for child in after if self.parsed.pos[child] in VERBS]

    def _within(self, verb: int) -> list[int]:
        """Arguments that carry the verb's time: "killed people Monday", "killed in Monday's attack"."""
        parsed = self.parsed
        found = []
        for child in parsed.children[verb]:
            if parsed.roles[child] in ("object", "passive_subject", "attribute"):
                shared = parsed.roles[child] == "object" and parsed.lemmas[verb] in self.dater.of_object
                if self.hosts.holds_loose(child) or (shared and self.hosts.owned(child)):
                    found.append(child)  # "boycotted Thursday's vote"
            elif parsed.roles[child] == "preposition":
                held = parsed.child(child, "prepositional_object")
                if held is None:
                    continue
                if self.hosts.holds_loose(held) or parsed.lowers[child] in SAME_HAPPENING:
                    found.append(held)
        arguments = parsed.children_in(verb, "object", "passive_subject")
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
            if self.hosts.holds_loose(held):
                found.append(held)
            if parsed.pos[held] == "PROPN" or named is not None or parsed.lemmas[held] in self.dater.places:
                found += self._behind(held, depth - 1)
        return found

    def _of_noun(self, noun: int) -> list[int]:
        parsed = self.parsed
        places = []
        for token in range(noun, min(parsed.right_edges[noun] + 1, noun + LONGEST_PHRASE)):
            if parsed.roles[token] != "relative_clause":
                continue
            held = parsed.lemmas[token] in self.dater.of_object and parsed.child(token, "passive_subject")
            if held or parsed.lemmas[token] in self.dater.of_subject:
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
