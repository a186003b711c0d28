"""Reads a document in order: names refresh the trail, descriptions and pronouns are resolved against it."""

from dragoman.model import Drop, Parsed
from dragoman.resolve.actors.attributes import AttributeReader
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.described import DescriptionReader
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.phrases import NounPhrase, PhraseReader
from dragoman.resolve.actors.pronouns import PronounReader
from dragoman.resolve.actors.trail import Trail
from dragoman.resolve.actors.words import DEMONYMS, ActorWords, Pronoun

NOT_A_MENTION = frozenset(
    ("compound", "adjective", "noun_modifier", "noun_adverbial", "number", "quantifier")
)


class Sequence:
    def __init__(
        self,
        words: ActorWords,
        phrases: PhraseReader,
        attributes: AttributeReader,
        pronouns: PronounReader,
        descriptions: DescriptionReader,
    ) -> None:
        self.words = words
        self.phrases = phrases
        self.attributes = attributes
        self.pronouns = pronouns
        self.descriptions = descriptions

    def read(self, page: Page, cast: Cast, speakers: dict[int, int]) -> list[Drop]:
        """Resolves what is left, token by token; returns what could not be told."""
        parsed = page.parsed
        trail = Trail(page)
        drops: list[Drop] = []
        known_pronouns = self.words.pronouns
        for record in cast.living():
            for lemma in list(record.lemmas):
                cast.call(record, lemma)
        for token in range(len(parsed)):
            record = cast.of_head.get(token)
            if record is not None:
                self._passed(page, cast, trail, token, record)
                continue
            if token in cast.of_token:
                continue
            pos = parsed.pos[token]
            if pos == "PRON" or (pos == "DET" and parsed.lowers[token] in known_pronouns):
                pronoun = known_pronouns.get(parsed.lowers[token])
                if pronoun is not None:
                    self._pronoun(page, cast, trail, token, pronoun, speakers, drops)
            elif pos == "NOUN" or pos in ("PROPN", "ADJ"):
                self._noun(page, cast, trail, token, drops)
        return drops

    def _passed(self, page: Page, cast: Cast, trail: Trail, token: int, record: Record) -> None:
        """A name, or a noun already known to be the named one's."""
        parsed = page.parsed
        form = "name" if token in cast.of_token else "noun"
        trail.add(token, record, form)
        self._suffers(page, token, record)
        if form == "noun":
            self._kinship(page, cast, self.phrases.read(parsed, token), record)
        elif parsed.roles[token - 1 if token else 0] == "compound":
            self._kin_before(page, cast, token, record)

    def _kin_before(self, page: Page, cast: Cast, token: int, record: Record) -> None:
        """ "his wife Olga": the noun stands before the name as its modifier."""
        mention = next((m for m in record.mentions if m.head == token), None)
        if mention is not None and mention.first > 0:
            noun_at = mention.first - 1
            if self.words.kin.get(page.parsed.lemmas[noun_at]) and page.parsed.pos[noun_at] == "NOUN":
                phrase = self.phrases.read(page.parsed, noun_at)
                if phrase.possessor is None:
                    phrase.possessor = page.parsed.child(token, "possessor")
                self._kinship(page, cast, phrase, record)

    def _suffers(self, page: Page, token: int, record: Record) -> None:
        """Notes who is arrested, freed, killed: the next sentences speak of them."""
        parsed = page.parsed
        if parsed.roles[token] in ("object", "passive_subject"):
            if parsed.lemmas[parsed.heads[token]] in self.words.of_kind("plight_object"):
                record.plight = True

    def _kinship(self, page: Page, cast: Cast, phrase: NounPhrase, record: Record) -> None:
        noun = phrase.noun
        if noun is None:
            return
        kin = self.words.kin.get(noun.lemma)
        owner = (
            cast.at(phrase.possessor) if phrase.possessor is not None else self._of_owner(page, cast, phrase)
        )
        if owner is None or owner is record:
            return
        record.owner = owner
        owner.owned.append(record)
        if kin is not None and not phrase.plural:
            record.sex = record.sex or kin.sex
            owner.kin.append((kin.relation, record))
            record.kin.append((kin.inverse, owner))
            if kin.relation == "spouse" and not owner.sex and record.sex:
                owner.sex = "female" if record.sex == "male" else "male"

    def _of_owner(self, page: Page, cast: Cast, phrase: NounPhrase) -> Record | None:
        parsed = page.parsed
        for child in parsed.children_in(phrase.head, "preposition"):
            if parsed.lowers[child] == "of":
                inner = parsed.child(child, "prepositional_object")
                return cast.at(inner) if inner is not None else None
        return None

    # --- pronouns -------------------------------------------------------------------------------------

    def _pronoun(
        self,
        page: Page,
        cast: Cast,
        trail: Trail,
        token: int,
        pronoun: Pronoun,
        speakers: dict[int, int],
        drops: list[Drop],
    ) -> None:
        parsed = page.parsed
        quotation = page.quote_of[token]
        speaker_at = speakers.get(quotation) if quotation >= 0 else None
        speaker = cast.at(speaker_at) if speaker_at is not None else None
        record: Record | None = None
        if pronoun.person == "relative":
            record = self._relative(page, cast, token)
        elif pronoun.person == "1":
            if speaker is not None and (pronoun.number == "one" or speaker.kind != "person"):
                record = speaker
        else:
            choice = self.pronouns.choose(page, cast, trail, token, pronoun, speaker)
            record = choice.record
            if record is None and choice.passed_over:
                start, end = parsed.chars(token, token + 1)
                names = " or ".join(" ".join(r.names[0]) for r in choice.passed_over if r.names)
                drops.append(
                    Drop(code="coreference_open", reason=f"{choice.reason}: {names}", start=start, end=end)
                )
            elif record is not None:
                for other in choice.passed_over:
                    record.candidates.setdefault(str(other.number))
        if record is None:
            return
        if pronoun.sex in ("male", "female"):
            record.sex = record.sex or pronoun.sex
            record.kind = record.kind or "person"
        cast.place(record, Mention(token, token, token + 1, "pronoun"))
        if pronoun.person != "relative":
            trail.add(token, record, "pronoun")
        self._suffers(page, token, record)

    def _relative(self, page: Page, cast: Cast, token: int) -> Record | None:
        parsed = page.parsed
        for above in parsed.ancestors(token):
            if parsed.roles[above] == "relative_clause":
                return cast.at(parsed.heads[above])
        return None

    # --- nouns ----------------------------------------------------------------------------------------

    def _noun(self, page: Page, cast: Cast, trail: Trail, token: int, drops: list[Drop]) -> None:
        parsed = page.parsed
        if parsed.roles[token] in NOT_A_MENTION:
            return
        people = self._people(parsed, token)
        if not people and (parsed.pos[token] == "ADJ" or self.words.noun(parsed, token) is None):
            return
        phrase = self.phrases.read(parsed, token)
        if phrase.noun is None and not people:
            return
        anchor = self._anchor(parsed, token)
        choice = self.descriptions.choose(page, cast, trail, phrase)
        record = choice.record or self._state(cast, phrase)
        if record is None:
            record = cast.new(phrase.noun.kind if phrase.noun else "person")
            record.plural = phrase.plural or bool(people and people[-1:] == "s")
            if record.kind == "person" and record.plural:
                record.kind = "group"
            record.definite = phrase.definite in ("the", "own")
            record.number_of = phrase.count
            for other in choice.passed_over:
                record.candidates.setdefault(str(other.number))
        if phrase.noun is not None and record.kind != "country":
            cast.call(record, phrase.noun.lemma)
            self._learn(record, phrase)
        if people:
            record.countries.setdefault(people)
        cast.place(record, Mention(token, phrase.first, phrase.last, "noun"))
        self._kinship(page, cast, phrase, record)
        if anchor != token:
            cast.of_head.setdefault(anchor, record)
        self._suffers(page, anchor, record)
        trail.add(anchor, record, "noun")

    def _anchor(self, parsed: Parsed, token: int) -> int:
        """Where those counted stand in the clause: at "dozens" in "dozens of men"."""
        preposition = parsed.heads[token]
        above = parsed.heads[preposition]
        if (
            parsed.roles[token] == "prepositional_object"
            and parsed.lowers[preposition] == "of"
            and above != preposition
        ):
            if parsed.lemmas[above] in self.words.of_kind("quantity") and parsed.pos[above] != "VERB":
                return above
        return token

    def _state(self, cast: Cast, phrase: NounPhrase) -> Record | None:
        """ "The Belarusian government", "the American side": the state itself."""
        noun, nation = phrase.noun, phrase.nation
        if noun is None or nation is None or not nation.country or phrase.plural:
            return None
        if noun.lemma not in self.words.of_kind("government_word") or phrase.definite == "some":
            return None
        record = cast.nations.get(nation.country)
        if record is None:
            record = cast.nations[nation.country] = cast.new("country")
            record.name = self.words.country_names.get(nation.country, nation.word)
            record.countries[nation.country] = None
            record.identity = nation.country
        if noun.lemma in ("government", "regime"):
            record.sectors.setdefault("GOV")
        return record

    def _learn(self, record: Record, phrase: NounPhrase) -> None:
        noun = phrase.noun
        if noun is None:
            return
        if record.kind == "group" and noun.kind == "person":
            record.protected = record.protected or noun.protected
            for sector in noun.sectors:
                if sector != "UNK":
                    record.sectors.setdefault(sector)
            if phrase.country:
                record.countries.setdefault(phrase.country)
            return
        if record.kind != "country":
            self.attributes.learn(record, phrase)

    def _people(self, parsed: Parsed, token: int) -> str:
        """The country of "Belarusians", "an American"; "" for all else."""
        if parsed.pos[token] not in ("NOUN", "PROPN"):
            return ""
        for word in self.words.country_words.get(parsed.words[token], ()):
            if word.kind in DEMONYMS:
                return word.country
        return ""
