"""Gives names their attributes: what stands before them and in apposition to them."""

import itertools
from dataclasses import replace

from dragoman.grammar import NOUNS, conjoined, listed_names
from dragoman.model import Parsed
from dragoman.model.coded import CountryBy
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.meant.phrases import NounPhrase, PhraseReader, left_end
from dragoman.resolve.actors.naming.edges import done_to_person
from dragoman.resolve.actors.naming.nations import people_of
from dragoman.resolve.actors.naming.owners import owning_state, state_behind
from dragoman.resolve.actors.naming.siblings import relate_pair
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.said.beside import nouns_beside
from dragoman.resolve.actors.said.predicates import PERSONAL_KINDS, PredicateReader, office_end
from dragoman.resolve.actors.words import ActorWords

MOST_NAMES = 4  # words of a person's name, in doubt whether it is one
LONGEST_OFFICE = 5  # words, "permanent representative to the …"
NO_OFFICE = frozenset(("academic", "honorific", "rank", "religious"))  # kinds of titles
OLDEST = 120  # years; a larger number after a name is no age


class AttributeReader:
    def __init__(self, words: ActorWords, phrases: PhraseReader) -> None:
        self.words = words
        self.phrases = phrases
        self.predicates = PredicateReader(words, phrases, self.learn)

    def read(self, page: Page, cast: Cast) -> None:
        """Reads what stands around every name; nouns in apposition become mentions of the named."""
        parsed = page.parsed
        for record in list(cast.living()):
            self._person_by_company(parsed, cast, record)
            for mention in list(record.mentions):
                self._among_listed(parsed, cast, mention)
        for record in list(cast.living()):
            for mention in list(record.mentions):
                if record.kind == "country":
                    self._state_beside(parsed, cast, record, mention)
                    continue
                self._before(parsed, cast, record, mention)
                state = owning_state(self.words, parsed, mention.head)
                if state and record.kind in ("body", "group"):
                    record.countries.setdefault(state, "owner")
                if record.kind == "person" and not record.countries and mention.form == "name":
                    self._of_state(parsed, record, mention)
                for noun in nouns_beside(self.words, parsed, cast, mention):
                    self._describe(parsed, cast, record, noun)
                self._age(parsed, record, mention)
                self.predicates.read(parsed, cast, record, mention.head)

    def _person_by_company(self, parsed: Parsed, cast: Cast, record: Record) -> None:
        """A whole name of nobody knows what is a person's beside one, and where it says who was arrested:
        "arrested *Tamrat Yemane* and Ihar Losik"."""
        whole = any(len(form) >= len(("given", "family")) for form in record.names)
        given = not record.kind and any(form[0].lower() in self.words.first_names for form in record.names)
        if record.kind not in ("", "place") or not (whole or given):
            return
        for mention in record.mentions:
            beside = [one for one in conjoined(parsed, mention.head) if one != mention.head]
            if parsed.roles[mention.head] == "conjunct":
                beside.append(parsed.heads[mention.head])
            known = [one for one in map(cast.of_head.get, beside) if one is not None]
            done_to = done_to_person(self.words, parsed, mention.head)
            beside_person = not record.kind and any(one.kind == "person" for one in known)
            if done_to or beside_person:
                record.kind = "person"
                return

    def _among_listed(self, parsed: Parsed, cast: Cast, mention: Mention) -> None:
        """Who is named beside a noun that counts them is of that kind, and the noun stands for all of them:
        "two *reporters*, Ana Lim and Omar Sey", "Ana Lim and Omar Sey, two *reporters*"."""
        noun_at, names = self._counting(parsed, mention.head)
        if noun_at is None or noun_at in cast.of_head:
            return
        phrase = self.phrases.read(parsed, noun_at)
        records = [cast.of_head.get(one) for one in names]
        members = tuple(dict.fromkeys(one for one in records if one is not None))
        counted = parsed.pos[noun_at] == "NUM"  # "the two – Ana Lim and Omar Sey –"
        people = phrase.noun is not None and phrase.noun.kind in ("group", "person")
        people = people or bool(people_of(self.words, parsed, noun_at))
        if not (counted or people) or len(members) != len(names):
            return
        if phrase.count not in (None, len(names)):
            return
        for one in members:
            self._person_after_all(one, replace(phrase, plural=False))
            if one.kind in ("", "place"):
                one.kind = "person"
            self.learn(one, replace(phrase, plural=False), "apposition")
        group = cast.joined(members)
        if phrase.noun is not None and phrase.noun.lemma in self.words.of_kind("couple"):
            for one, other in itertools.combinations(members, 2):  # "the couple, Ana Lim and Omar Sey"
                cast.wed(one, other)
        self.learn(group, phrase, "noun")
        cast.place(group, Mention(noun_at, phrase.first, phrase.last, "noun"))

    def _counting(self, parsed: Parsed, name: int) -> tuple[int | None, list[int]]:
        """The noun that counts a name and others in a row, before or behind them, and the row."""
        above = parsed.heads[name]
        if parsed.roles[name] == "apposition" and name in (before := listed_names(parsed, above)):
            return above, before
        row = conjoined(parsed, name)
        behind = [one for each in row for one in parsed.children_in(each, "apposition") if one > row[-1]]
        for noun in behind if len(row) > 1 else ():
            both = any(parsed.lowers[one] == "both" for one in parsed.children_in(noun, "determiner"))
            phrase = self.phrases.read(parsed, noun)
            two = parsed.lemmas[noun] in self.words.of_kind("pair")
            if (phrase.plural or two) and (2 if both or two else phrase.count) == len(row):
                return noun, row
        return None, []

    def _of_state(self, parsed: Parsed, record: Record, mention: Mention) -> None:
        """ "Foreign Minister John Brown *of Jamaica*"."""
        state = state_behind(self.words, parsed, mention.last)
        if not state or parsed.heads[mention.last] != mention.head:
            return
        if not self.words.of_part((*record.lemmas, *record.titles), parsed.words[mention.last + 1]):
            record.countries.setdefault(state, "behind")

    def _state_beside(self, parsed: Parsed, cast: Cast, record: Record, mention: Mention) -> None:
        """What a state is besides: "South Africa, *a member* of the court which has invited him"."""
        for noun in parsed.children_in(mention.head, "apposition"):
            if parsed.lemmas[noun] in self.words.of_kind("state_beside") and noun not in cast.of_head:
                phrase = self.phrases.read(parsed, noun)
                cast.place(record, Mention(noun, phrase.first, phrase.last, "noun"))

    def learn(self, record: Record, phrase: NounPhrase, by: CountryBy) -> bool:
        """Takes over what a noun phrase says; False where it cannot be said of such an actor. `by`: how the
        phrase is said of it."""
        noun = phrase.noun
        if noun is None:
            return False
        kind = noun.kind
        if record.kind == "person" and (kind != "person" or phrase.plural):
            return False
        if record.kind in ("body", "group", "place", "other") and kind == "person" and not phrase.plural:
            return False
        if not record.kind:
            record.kind = kind
        elif record.kind == "place" and kind in ("body", "group"):
            return False
        record.lemmas.setdefault(noun.lemma)
        record.sex = record.sex or self.words.sex_of_noun(noun.lemma)
        if phrase.former or noun.lemma.startswith("ex-"):
            record.former = True
            record.former_lemmas |= {noun.lemma, noun.lemma.rsplit(" ", 1)[-1]}
        record.protected |= noun.protected
        if noun.lemma not in self.words.kin:
            for sector in noun.sectors:
                record.sectors.setdefault(sector)
        if phrase.country:
            record.countries.setdefault(phrase.country, by)
        if "opposition" in phrase.modifiers:
            record.sectors.setdefault("OPP")
        return True

    def _before(self, parsed: Parsed, cast: Cast, record: Record, mention: Mention) -> None:
        """Titles and nouns before a name: "Belarusian leader", "the Turkish writer"."""
        if relate_pair(self.words, parsed, cast, mention.first, mention.head):
            return
        noun_at = self._office_before(parsed, self._title_start(parsed, mention.first))
        if noun_at < 0 or parsed.roles[noun_at] == "case_marker":
            return
        first = left_end(parsed, mention.head, mention.first)
        if first < mention.first:
            phrase = self.phrases.read(parsed, noun_at, mention.head)
        elif parsed.lowers[noun_at] in self.words.title_ends and parsed.pos[noun_at] == "PROPN":
            phrase = self.phrases.read(parsed, noun_at)  # a title that the parser hung elsewhere
        else:
            return
        if phrase.noun is not None and parsed.pos[noun_at] in ("NOUN", "PROPN", "ADJ"):
            if self.learn(record, phrase, "title") and phrase.noun.kind == "person":
                for token in range(max(phrase.first, mention.first - phrase.noun.words), mention.first):
                    cast.of_token.setdefault(token, record)
                record.offices.setdefault(parsed.slice(phrase.first, mention.first))
                for one in parsed.children_in(mention.head, "noun_modifier"):  # "the *activist* and lawyer X"
                    if one < noun_at and parsed.pos[one] == "NOUN":
                        self.learn(record, self.phrases.read(parsed, one, mention.head), "title")
        elif record.kind in ("person", "body", "group", ""):
            nation = self.words.country_phrase(parsed, first, mention.first)[0]
            nation = nation or self.words.country_phrase(parsed, noun_at, mention.first)[0]
            if nation and record.kind != "":
                record.countries.setdefault(nation[0].country, "people")
        for title in sorted(record.titles):
            for lemma in self.words.title_nouns.get(title, ()):
                record.lemmas.setdefault(lemma)
            known = self.words.titles.get(title)
            if known and known.kind not in ("role", "relative"):
                for sector in known.sector.split():
                    record.sectors.setdefault(sector)

    def _title_start(self, parsed: Parsed, name: int) -> int:
        """Where a name begins with the titles right before it that tell no office: "leader *Dr.* Besigye"."""
        at = name
        while at > 1 and (known := self.words.titles.get(parsed.lowers[at - 1])) and known.kind in NO_OFFICE:
            at -= 1
        return at if at < name and parsed.pos[at - 1] in NOUNS else name

    def _office_before(self, parsed: Parsed, name: int) -> int:
        """The noun right before a name, or the head of an office that ends there: "*Secretary* of State"."""
        for head in range(name - 2, max(-1, name - LONGEST_OFFICE - 1), -1):
            found = self.words.noun(parsed, head)
            if found is not None and found[2] == name:
                return head
        return name - 1

    def _person_after_all(self, record: Record, phrase: NounPhrase) -> None:
        """A name that the recogniser took for a body's, beside a noun for one person."""
        if record.kind != "body" or record.lemmas or phrase.plural or phrase.noun is None:
            return
        if phrase.noun.kind == "person" and all(len(form) < MOST_NAMES for form in record.names):
            record.kind = "person"

    def _describe(self, parsed: Parsed, cast: Cast, record: Record, noun_at: int) -> None:
        phrase = self.phrases.read(parsed, noun_at)
        self._person_after_all(record, phrase)
        if record.kind == "person" and (people := people_of(self.words, parsed, noun_at)):
            record.countries.setdefault(people, "people")  # "an *American*, Jan Sey"
        elif noun_at in cast.of_head or not self.learn(record, phrase, "apposition"):
            return
        cast.place(record, Mention(noun_at, phrase.first, phrase.last, "noun"))
        for token in range(noun_at + 1, phrase.noun_last):  # "secretary of *state*"
            cast.of_token.setdefault(token, record)
        if phrase.noun is not None and phrase.noun.kind == "person":
            record.offices.setdefault(parsed.slice(phrase.first, office_end(parsed, phrase)))

    def _age(self, parsed: Parsed, record: Record, mention: Mention) -> None:
        """ "Ivan Petrov, 43, …"."""
        at = mention.last + 1
        if at >= len(parsed) or parsed.words[at - 1] != "," or record.kind not in PERSONAL_KINDS:
            return
        word = parsed.words[at]
        closed = at + 1 >= len(parsed) or parsed.words[at + 1] in ",.;"
        if closed and word.isascii() and word.isdigit() and int(word) < OLDEST:
            record.age, record.kind = int(word), "person"
