"""Who can be a party: persons, groups, bodies, countries; and the makers behind acts and documents.

A month, a law or a building is no party. "A resolution accusing …" is its makers' act, "a Russian
strike killed …" is Russia's: `unwrap` goes from the thing to whoever stands inside its phrase.
"""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.find.reading import Reading
from dragoman.find.who.kinds import PARTY_ENTITIES, KindReader
from dragoman.grammar import NOUNS, conjoined
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

# words before a noun that name who acts: "US strike", "Kremlin threat"; others ("Kabul attack") name where
STATE_KINDS = frozenset(
    ("name", "short_name", "demonym", "abbreviation", "people", "former_name", "government_seat")
)
FORCE_SECTORS = frozenset(("MIL", "COP", "REB", "UAF", "SPY"))  # "military strike" but not "national strike"
PEERS = frozenset(("ally", "counterpart", "critic", "foe", "neighbor", "neighbour", "opponent", "rival"))
BEHESTS = frozenset(("behest", "bidding", "insistence", "instigation", "request", "urging"))
PLACES = frozenset(("facility", "location", "place"))
SENDERS = ("troop_words", "police_words", "militia_words", "peacekeeper_words")
STATE_FORCE_SECTORS = frozenset(("MIL", "COP", "SPY"))
POWER_SECTORS = STATE_FORCE_SECTORS | {"GOV", "JUD"}


class PartyJudge:
    """Tells parties from things by entity, word and country name."""

    def __init__(self, lexicon: Lexicon, classes: Mapping[str, frozenset[str]]) -> None:
        self.kinds = KindReader(lexicon, classes)
        self.quantities = classes["quantity_words"]
        table = lexicon.table("party_nouns.tsv")
        self.forces = frozenset(row["lemma"] for row in table if row["sector"] in FORCE_SECTORS)
        self.state_forces = frozenset(row["lemma"] for row in table if row["sector"] in STATE_FORCE_SECTORS)
        self.powers = frozenset(row["lemma"] for row in table if row["sector"] in POWER_SECTORS)
        self.senders = frozenset().union(*(classes[name] for name in SENDERS))
        kin = (row["lemma"] for row in lexicon.table("kinship.tsv"))
        self.kin = frozenset(("family", "relative", "kin", "lawyer", "owner", "heir", *kin))
        self.places = classes["place_nouns"]
        self.given = frozenset(row["name"].lower() for row in lexicon.table("person_names.tsv"))
        self.describing = classes["describing_party_words"]
        self.apart = classes["apart_verbs"]
        self.befalling = classes["befalling_nouns"]  # "the shelling *of a hospital* killed nine"
        self.grounds = classes["ground_nouns"]
        self.helped = classes["helped_nouns"]
        self.accordance = classes["accordance_nouns"]
        self.mediating = classes["mediating_verbs"]
        self.meetings = classes["meeting_words"]
        self.borders = classes["border_nouns"]
        self.benefiting = classes["benefiting_verbs"]
        self.prisons = classes["prison_words"]
        self.remarking = classes["remarking_verbs"]
        table = lexicon.table("countries.tsv")
        self.peoples = frozenset(row["word"].lower() for row in table if row["kind"] in ("demonym", "people"))
        self.state_words = frozenset(row["word"].lower() for row in table if row["kind"] in STATE_KINDS)

    def is_party(self, reading: Reading, head: int) -> bool:
        parsed = reading.parsed
        if parsed.lowers[head] == "one" and parsed.lowers[head + 1 : head + 2] == ("another",):
            return False
        if parsed.lemmas[head] == "opposition" and parsed.lowers[parsed.heads[head]] == "in":
            # "blocked roads *in opposition*"
            return bool(parsed.children_in(head, "determiner", "possessor"))
        counted = reading.obliques(head, "of") if parsed.lemmas[head] in self.quantities else ()
        if counted:  # "dozens of prisoners", but not "dozens of artefacts"
            return any(self.is_party(reading, one) for one in counted)
        titled = reading.headline[parsed.sentence_of[head]]
        return bool(self.kinds.of(parsed, head, titled)) or self._named_elsewhere(reading, head)

    def is_named_person(self, reading: Reading, head: int) -> bool:
        """Whether a name is a person's whatever the parser takes it for: it is a person's elsewhere in the
        text, begins with a given name, or stands by a noun for a person ("rapper Toomaj *Salehi*")."""
        parsed = reading.parsed
        if parsed.pos[head] != "PROPN" or parsed.lowers[head] in self.kinds.countries:
            return False
        before = parsed.children_in(head, "compound", "noun_modifier")
        if parsed.words[head] in reading.surnames or self._given(parsed, head, before):
            return True
        if any(self.kinds.names_people(parsed, one) for one in parsed.children_in(head, "apposition")):
            return True  # "Isaak, a Swedish *citizen*"
        before += [inner for one in before for inner in parsed.children_in(one, "compound")]
        return any(parsed.pos[one] == "NOUN" and self.kinds.names_people(parsed, one) for one in before)

    def _given(self, parsed: Parsed, head: int, before: Sequence[int]) -> bool:
        """Whether a name, no place's, begins with a given name, or with whose people it is ("the *Belgian*
        Olivier Dury"), and does not end in a word for a body."""
        entity, lemma = parsed.entity(head), parsed.lemmas[head]
        other = lemma in self.places or bool(self.kinds.by_word(parsed, head))
        if other or (entity is not None and entity.kind in PLACES):
            return False
        of_people = len(before) > 1 and parsed.lowers[before[0]] in self.peoples
        return of_people or (bool(before) and parsed.lowers[before[0]] in self.given)

    def _named_elsewhere(self, reading: Reading, head: int) -> bool:
        """Whether a word that opens a sentence, and so would have a capital anyway, is a name in others."""
        parsed = reading.parsed
        opens = head == parsed.sentences[parsed.sentence_of[head]][0]
        return opens and parsed.pos[head] == "NOUN" and parsed.words[head] in reading.names

    def may_undergo(self, parsed: Parsed, head: int) -> bool:
        """Whether a party may be one done to: "military" in "military readiness" may not, "rebel" in "rebel
        positions" may."""
        return parsed.roles[head] != "adjective" or parsed.lemmas[head] not in self.state_forces

    def own_forces(self, reading: Reading, head: int) -> bool:
        """Whether a noun names forces of whoever acts: "its *troops*"."""
        owner = reading.arguments(head).possessor if reading.parsed.pos[head] == "NOUN" else None
        return (
            owner is not None
            and reading.parsed.pos[owner] == "PRON"
            and self.moved(reading, head)
            and (reading.parsed.lemmas[head] in self.senders)
        )

    def moved(self, reading: Reading, head: int) -> bool:
        """Whether a party is one that a doer sends or keeps, not one done to: "its army", "peacekeepers"."""
        parsed = reading.parsed
        owner = reading.arguments(head).possessor if parsed.pos[head] == "NOUN" else None
        if owner is not None and parsed.pos[owner] == "PRON":
            # "returned the body to *his family*", "promised *its neighbour* Chad"
            return parsed.lemmas[head] not in self.kin and parsed.lemmas[head] not in PEERS
        if parsed.pos[head] == "PROPN" and parsed.forms[head] != "plural":
            return False  # "Hezbollah", but "Marines"
        return parsed.lemmas[head] in self.senders and not any(
            parsed.lowers[one] in self.state_words or parsed.pos[one] == "PROPN"
            for one in reading.arguments(head).modifiers
        )

    def names_somebody(self, reading: Reading, head: int) -> bool:
        """Whether a party is a state, people or a body, and no more place than that ("in Geneva")."""
        parsed = reading.parsed
        if parsed.pos[head] == "PRON" or not self.is_party(reading, head):
            return False
        entity = parsed.entity(head)
        if entity is None or entity.kind != "place":
            return True
        return parsed.slice(entity.first, entity.last).lower().removeprefix("the ") in self.kinds.countries

    def unwrap(self, reading: Reading, head: int, depth: int = 0) -> int | None:
        """The party behind a thing: its owner, its modifier, whom its of-, by- or from-phrase names."""
        parsed = reading.parsed
        if parsed.pos[head] not in ("NOUN", "PROPN", "NUM") or depth > 2:
            return None
        beyond = reading.obliques(head, "with") if parsed.lemmas[head] in self.borders else ()
        for inner in beyond:  # "its border with Chad": the other side
            if self.is_party(reading, inner):
                return inner
        found = reading.arguments(head)
        owner = found.possessor
        if owner is not None and parsed.pos[owner] != "PRON" and self.is_party(reading, owner):
            return owner
        states = [one for one in found.modifiers if self.names_state(parsed, one)]
        nested = [one for each in found.modifiers for one in parsed.children_in(each, "compound")]
        named = [one for one in (*found.modifiers, *nested) if self._force(parsed, one)]
        # "a Thai artillery position" is Thailand's, "an Afghan Taliban post" the Taliban's
        first: list[int] = states if named else []
        # what else stands before "jail" is its name: "El Chipote *jail*"
        within: Iterable[int] = states if parsed.lemmas[head] in self.prisons else found.modifiers
        for modifier in (*first, *within):
            # "US Predator attacks"
            parts = ("compound", "adjective") if parsed.pos[modifier] == "PROPN" else ("compound",)
            for one in (modifier, *reversed(parsed.children_in(modifier, *parts))):
                if self.names_party(reading, one) and not self._same_person(parsed, one, head):
                    return one
        for word in ("by", "of", "from"):
            for inner in reading.obliques(head, word):
                if self.is_party(reading, inner):
                    return inner
        for maker in self.makers(reading, head):
            if self.is_party(reading, maker):
                return maker
        for word, inner in found.obliques:
            if word == "of" and (deeper := self.unwrap(reading, inner, depth + 1)) is not None:
                return deeper
        return None

    def _same_person(self, parsed: Parsed, part: int, head: int) -> bool:
        """Whether a word is only part of a person's name: the "Omar" of Omar Sey."""
        named = parsed.entity(part)
        return named is not None and named.kind == "person" and named == parsed.entity(head)

    def _force(self, parsed: Parsed, modifier: int) -> bool:
        """Whether a modifier is a kind of force and no name: "military", "coast guard"."""
        if parsed.pos[modifier] == "PROPN":
            return f"{parsed.lowers[modifier - 1]} {parsed.lowers[modifier]}" in self.forces
        return parsed.lemmas[modifier] in self.forces

    def mediates(self, parsed: Parsed, clause: int) -> bool:
        """Whether a participle behind a noun names who stands between the sides: "talks *hosted* by Oman"."""
        return parsed.roles[clause] == "noun_clause" and parsed.lemmas[clause] in self.mediating

    def makers(self, reading: Reading, thing: int, *, clauses: bool = False) -> list[int]:
        """Doers in the participles behind a thing: "an offer made by *the rebels*", "missiles fired by *the
        army*"; with `clauses` also the subjects of other clauses there ("a demand that *Chad* leave"). Who
        only stands between the sides is none of them."""
        behind = [
            reading.arguments(one)
            for one in reading.parsed.children_in(thing, "noun_clause")
            if not self.mediates(reading.parsed, one) and not self.stands_apart(reading.parsed, one)
        ]
        doers = [one.subject for one in behind if one.passive or (clauses and not one.subject_shared)]
        return [one for one in doers if one is not None and one != thing]

    def stands_apart(self, parsed: Parsed, clause: int) -> bool:
        """Whether a participle names by whom its noun is guarded, hurt or opposed: "a bill opposed by"."""
        return parsed.lemmas[clause] in self.apart and parsed.forms[clause] == "past_participle"

    def names_state(self, parsed: Parsed, modifier: int) -> bool:
        """Whether a modifier is the name of a state or its people: "Thai", "US"."""
        return parsed.words[modifier][:1].isupper() and parsed.lowers[modifier] in self.state_words

    def names_party(self, reading: Reading, modifier: int) -> bool:
        """Whether a modifier names who acts: "Russian", "US", "police", "government"."""
        parsed = reading.parsed
        entity = parsed.entity(modifier)
        if self.names_state(parsed, modifier):
            return True
        titled = reading.headline[parsed.sentence_of[modifier]]
        if entity is not None and entity.kind in PARTY_ENTITIES and not titled:
            named = parsed.slice(entity.first, entity.last).lower().removeprefix("the ")
            return parsed.words[modifier][:1].isupper() and (
                entity.kind != "place" or named in self.state_words
            )
        if parsed.pos[modifier] == "ADJ":  # "military", but not "humanitarian", "official", "individual"
            return parsed.lemmas[modifier] in self.forces
        lemma = parsed.lemmas[modifier]
        if lemma in self.describing:
            return False  # "*family* homes"
        return (
            parsed.pos[modifier] in NOUNS and lemma in self.kinds.nouns and lemma not in self.kinds.ambiguous
        )

    def parties(self, reading: Reading, head: int, *, places: bool = False) -> list[int]:
        """The parties at an argument: conjoined heads that are parties, else who stands behind the thing.
        With `places`, a town or district taken, bombed or left counts too."""
        if places and reading.parsed.lemmas[head] in self.places:
            return [head]
        found = [one for one in conjoined(reading.parsed, head) if self.is_party(reading, one)]
        if not found and reading.parsed.lemmas[head] in self.borders:  # "the border between Chad and Niger"
            found = [both for one in reading.obliques(head, "between") for both in self.between(reading, one)]
        if found or self.helps(reading.parsed, head):
            return found
        for one in conjoined(reading.parsed, head):  # "rejection and condemnation of Chad"
            if (behind := self.unwrap(reading, one)) is not None:
                return [behind]
        return []

    def helps(self, parsed: Parsed, head: int) -> bool:
        """Whether a phrase says with whose help, by whose rules or on what grounds something is done: "*with
        the help* of Norway", "*in line* with EU sanctions", "*on suspicion* that …"."""
        kinds = {"with": self.helped, "in": self.accordance, "on": self.grounds, "at": BEHESTS}
        return parsed.lemmas[head] in kinds.get(parsed.lowers[parsed.heads[head]], ())

    def between(self, reading: Reading, head: int) -> list[int]:
        """Both sides of "between X and Y", also where the parser has tangled them: what stands before the
        first "and" of the phrase, and what stands after it."""
        parsed = reading.parsed
        plain = [one for one in conjoined(parsed, head) if self.is_party(reading, one)]
        span = parsed.subtree(head)
        joint = next((i for i in span if parsed.lowers[i] == "and" and i != span.start), None)
        if joint is None or (len(plain) >= 2 and plain[-2] < joint < plain[-1]):
            return plain or self.parties(reading, head)
        left = next((i for i in range(joint - 1, span.start - 1, -1) if self.kinds.of(parsed, i)), None)
        right = head if head > joint else next((one for one in plain if one > joint), None)
        return [one for one in (left, right) if one is not None]
