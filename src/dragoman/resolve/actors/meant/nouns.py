"""Reads party nouns in running text: a description of somebody known, or an actor of its own."""

from dragoman.grammar import NOUN_ROLES
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.meant.described import DescriptionReader
from dragoman.resolve.actors.meant.phrases import NounPhrase, PhraseReader
from dragoman.resolve.actors.meant.pronouns import Choice
from dragoman.resolve.actors.meant.trail import Trail
from dragoman.resolve.actors.naming.nations import people_of
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.said.attributes import AttributeReader
from dragoman.resolve.actors.said.offices import OfficeReader
from dragoman.resolve.actors.words import AGED, ActorWords

NOT_A_MENTION = frozenset(
    ("compound", "adjective", "noun_modifier", "noun_adverbial", "number", "quantifier")
)
UNIONS = frozenset(("EUR", "IGO", "UNO"))  # "the UN agency" is another body


class NounReader:
    def __init__(
        self,
        words: ActorWords,
        phrases: PhraseReader,
        attributes: AttributeReader,
        descriptions: DescriptionReader,
    ) -> None:
        self.words = words
        self.phrases = phrases
        self.attributes = attributes
        self.descriptions = descriptions
        self.offices = OfficeReader(words, attributes.learn)
        self.quantities = words.of_kind("quantity")
        self.government_words = words.of_kind("government_word")
        self.led_words = words.of_kind("led") | {"government", "regime"}
        self.kinds_of_body = words.of_kind("kind_of_body")
        self.gatherings = words.of_kind("gathering")
        self.plights = words.of_kind("plight_object")

    def read(self, page: Page, cast: Cast, trail: Trail, token: int) -> None:
        """Makes or finds the actor of the noun at `token`, if it is one's."""
        parsed = page.parsed
        people = people_of(self.words, parsed, token)
        found = self.words.noun(parsed, token)
        aged = found is not None and found[0].words == AGED
        adjective = parsed.pos[token] == "ADJ" and not aged and parsed.roles[token] not in NOUN_ROLES
        if not people and (found is None or adjective):
            return
        if parsed.roles[token] in NOT_A_MENTION:
            return
        phrase = self.phrases.read(parsed, token)
        anchor = self._anchor(parsed, token)
        record = self.offices.taken(cast, parsed, phrase)
        if record is None and self.offices.is_nobody(parsed, token):
            return
        record = record or self._state(cast, phrase) or (_aged(cast, phrase) if aged else None)
        record = record or self._body(cast, parsed, phrase)
        choice = Choice(None, "") if record else self.descriptions.choose(page, cast, trail, phrase)
        record = record or choice.record
        if record is None:
            record = self._new(cast, phrase, people)
            for other in choice.passed_over:
                record.candidates.setdefault(str(other.number))
        self.take(page, cast, record, phrase)
        if aged and parsed.words[token - 4].isdigit():
            record.age = int(parsed.words[token - 4])
        if anchor != token:
            cast.of_head.setdefault(anchor, record)
        befallen = self.befalls(page, anchor, record)
        trail.add(anchor, record, "noun", befallen=befallen)

    def read_heading(self, page: Page, cast: Cast, token: int) -> None:
        """A noun of a headline, which has no articles: the one whom the text calls so, else somebody new."""
        parsed = page.parsed
        found = self.words.noun(parsed, token)
        if found is None or parsed.roles[token] in NOT_A_MENTION or token in cast.of_head:
            return
        phrase = self.phrases.read(parsed, token)
        known = [
            r for r in self.descriptions.called_so(cast, phrase, before=False) if r.plural == phrase.plural
        ]
        record = known[0] if len(known) == 1 else self._state(cast, phrase) or self._new(cast, phrase, "")
        self.take(page, cast, record, phrase)

    def _new(self, cast: Cast, phrase: NounPhrase, people: str) -> Record:
        record = cast.new(phrase.noun.kind if phrase.noun else "person")
        record.plural = phrase.plural
        if record.kind == "person" and record.plural:
            record.kind = "group"
        record.definite = phrase.definite in ("the", "own") or (phrase.definite == "bare" and phrase.plural)
        record.number_of = phrase.count
        if people:
            record.countries.setdefault(people, "people")
        return record

    def take(self, page: Page, cast: Cast, record: Record, phrase: NounPhrase) -> None:
        """Puts a noun phrase into a record, with what it says."""
        if phrase.noun is not None and record.kind != "country":
            cast.call(record, phrase.noun.lemma)
            self._learn(record, phrase)
        cast.place(record, Mention(phrase.head, phrase.first, phrase.last, "noun"))
        for token in range(phrase.head + 1, phrase.noun_last):  # "secretary of state": the state is nobody
            cast.of_token.setdefault(token, record)
        self.kinship(page, cast, phrase, record)

    def _learn(self, record: Record, phrase: NounPhrase) -> None:
        noun = phrase.noun
        if noun is None:
            return
        if record.plural and record.sectors and noun.lemma in self.gatherings:
            return  # "30 rebels … *the group*": no society
        if record.kind == "group" and noun.kind == "person":
            record.protected |= noun.protected
            for sector in noun.sectors:
                record.sectors.setdefault(sector)
            if phrase.country:
                record.countries.setdefault(phrase.country, "noun")
            return
        self.attributes.learn(record, phrase, "noun")

    def _anchor(self, parsed: Parsed, token: int) -> int:
        """Where those counted stand in the clause: at "dozens" in "dozens of men"."""
        preposition = parsed.heads[token]
        above = parsed.heads[preposition]
        counted = (
            parsed.roles[token] == "prepositional_object"
            and parsed.lowers[preposition] == "of"
            and above != preposition
            and parsed.lemmas[above] in self.quantities
            and parsed.pos[above] != "VERB"
        )
        return above if counted else token

    def _state(self, cast: Cast, phrase: NounPhrase) -> Record | None:
        """ "The Belarusian government", "the American side": the state itself."""
        noun, nation = phrase.noun, phrase.nation
        if noun is None or phrase.plural or phrase.definite == "some":
            return None
        country = nation.country if nation is not None and noun.lemma in self.government_words else ""
        leader = cast.at(phrase.head - 1) if nation is None and phrase.definite == "the" else None
        if leader is not None and noun.lemma in self.led_words:
            country = leader.governs
        if not country:
            return None
        record = cast.nations.get(country)
        if record is None:
            record = cast.nations[country] = cast.new("country")
            record.name = self.words.country_names.get(country, nation.word if nation else country)
            record.countries[country] = "name"
            record.identity, record.identified_by = country, "name"
        record.hints.setdefault(noun.lemma)
        if noun.lemma in ("government", "regime"):
            record.sectors.setdefault("GOV")
        return record

    def _body(self, cast: Cast, parsed: Parsed, phrase: NounPhrase) -> Record | None:
        """ "The DEM *party*", "the Anadolu *agency*": whom the name before the noun names."""
        noun, before = phrase.noun, phrase.head - 1
        if noun is None or phrase.plural or noun.lemma.rsplit(" ", 1)[-1] not in self.kinds_of_body:
            return None
        named = cast.of_token.get(before) if parsed.heads[before] == phrase.head else None
        whole = (
            named is not None
            and named.kind in ("body", "group")
            and named.countries.keys().isdisjoint(UNIONS)
        )
        return named if whole else None

    def befalls(self, page: Page, token: int, record: Record) -> bool:
        """Notes who is arrested, freed, killed: the next sentences speak of them."""
        parsed = page.parsed
        if parsed.roles[token] not in ("object", "passive_subject"):
            return False
        if parsed.lemmas[parsed.heads[token]] not in self.plights:
            return False
        record.plight = True
        return True

    # --- kinship --------------------------------------------------------------------------------------

    def kinship(self, page: Page, cast: Cast, phrase: NounPhrase, record: Record) -> None:
        """ "his wife", "the husband of Tsikhanouskaya": whose, and what they are to each other."""
        noun = phrase.noun
        if noun is None:
            return
        kin = self.words.kin.get(noun.lemma)
        at = phrase.possessor if phrase.possessor is not None else self._of_whom(page, phrase)
        owner = cast.at(at) if at is not None else None
        if owner is None or owner is record or record.owner is owner:
            return
        record.owner = owner
        owner.owned.append(record)
        if kin is not None and not phrase.plural and owner.kind in ("person", ""):
            record.sex = record.sex or kin.sex
            owner.kin.append((kin.relation, record))
            record.kin.append((kin.inverse, owner))
            if kin.relation == "spouse" and not owner.sex and record.sex:
                owner.sex = "female" if record.sex == "male" else "male"

    def kin_before(self, page: Page, cast: Cast, token: int, record: Record) -> None:
        """ "his wife Olga": the noun stands before the name as its modifier."""
        mention = cast.mention_at.get(token)
        if mention is None or not mention.first:
            return
        noun_at = mention.first - 1
        if page.parsed.lemmas[noun_at] in self.words.kin and page.parsed.pos[noun_at] == "NOUN":
            phrase = self.phrases.read(page.parsed, noun_at, token)
            self.kinship(page, cast, phrase, record)

    def _of_whom(self, page: Page, phrase: NounPhrase) -> int | None:
        parsed = page.parsed
        for child in parsed.children_in(phrase.head, "preposition"):
            if parsed.lowers[child] == "of":
                return parsed.child(child, "prepositional_object")
        return None


def _aged(cast: Cast, phrase: NounPhrase) -> Record | None:
    """Whom "the 43-year-old" means: whom the report is about, who is held or freed in it or else is the only
    one it has named for himself, and not as somebody's wife or lawyer."""
    if phrase.definite != "the" or phrase.plural:
        return None
    named = [
        one
        for one in cast.living()
        if one.kind == "person"
        and one.names
        and not one.plural
        and one.owner is None
        and one.mentions
        and one.opened < phrase.head
    ]
    befallen = [one for one in named if one.plight] or named
    return befallen[0] if len(befallen) == 1 else None
