"""Finds whom a description means: "the American general", "the blogger", "the ministry", "the two men".

A description is linked where the text has called that actor so before, or where only one actor in sight
can be called so; else it begins an actor of its own.
"""

from dragoman.resolve.actors.cast import SUBJECT, Cast, Record
from dragoman.resolve.actors.known.identity import HEADS
from dragoman.resolve.actors.meant.fitting import fits
from dragoman.resolve.actors.meant.phrases import NounPhrase
from dragoman.resolve.actors.meant.pronouns import Choice, together
from dragoman.resolve.actors.meant.several import SeveralReader
from dragoman.resolve.actors.meant.trail import Trail
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords

SIGHT = 6  # sentences a description of a person reaches back without having been used before
CLEAR = 1.0  # readiness the best must have over the second; swept 0.75-1.25: right .955-.957, found .777-.781
OTHERS = frozenset(("other", "remaining"))
STATE_NOUNS = frozenset(
    ("country", "nation", "state", "republic", "kingdom", "neighbour", "neighbor", "superpower")
)
RANKS = frozenset(("prime", "vice", "deputy"))  # "the prime minister" is not the minister
RESTRICTING = frozenset(("relative_clause", "noun_clause", "preposition", "apposition"))
NEW_SECTORS = frozenset(("COP", "MIL", "JUD", "UAF", "CRM", "REB", "GOV"))  # "the officer" may be anybody new


class DescriptionReader:
    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self.several = SeveralReader(words)

    def choose(self, page: Page, cast: Cast, trail: Trail, phrase: NounPhrase) -> Choice:
        noun = phrase.noun
        if noun is not None and phrase.definite == "the" and {noun.lemma, *phrase.modifiers} & OTHERS:
            return self.several.remaining(page, cast, trail, phrase)
        if (
            noun is None
            or phrase.definite not in ("the", "own")
            or not phrase.modifiers.isdisjoint(self.words.of_kind("new_one"))
            or _named_behind(page, phrase)
        ):
            return Choice(None, "")
        owner = cast.at(phrase.possessor) if phrase.possessor is not None else None
        if phrase.definite == "own" and not (phrase.country and (owner is None or owner.kind == "country")):
            return self._owned(page, cast, trail, phrase)
        if phrase.plural or noun.lemma in self.words.of_kind("pair"):
            several = self.several.candidates(page, cast, trail, phrase)
            if several == []:
                return self.several.only_group(page, trail, phrase)
            return several if isinstance(several, Choice) else self._nearest(trail, phrase, several)
        if noun.lemma in self.words.of_kind("government_word") and not phrase.country:
            called = [r for r in cast.nations.values() if noun.lemma in r.hints]
            named = page.parsed.pos[phrase.head - 1] == "PROPN"  # "the *Scholz* government" of nobody known
            if called and not named:
                return self._nearest(trail, phrase, called)
        if noun.lemma == "bloc" and (union := cast.nations.get("EUR")) is not None and union.mentions:
            return Choice(union, "the union in sight")
        if noun.lemma in STATE_NOUNS and not phrase.country:
            inside = page.clauses(phrase.head)  # "France pulled its men out of *the country*": not France
            steps = [s for s in trail.back(phrase.head, 2) if s.clause not in inside]
            return self._nearest(trail, phrase, [s.record for s in steps if s.record.kind == "country"])
        by_lemma = self.called_so(cast, phrase)
        if by_lemma:
            return self._nearest(trail, phrase, by_lemma)
        if bands := self.several.bands(page, trail, phrase):
            return self._nearest(trail, phrase, bands)
        choice = self._first_time(page, trail, phrase)
        if choice.record is None and not choice.passed_over and noun.lemma in self.words.of_kind("gathering"):
            return self.several.only_group(page, trail, phrase)
        return choice

    # --- kinship and possession -----------------------------------------------------------------------

    def _owned(self, page: Page, cast: Cast, trail: Trail, phrase: NounPhrase) -> Choice:
        """ "his wife": the one whom the text has named as that owner's wife."""
        noun = phrase.noun
        owner = cast.at(phrase.possessor) if phrase.possessor is not None else None
        if noun is None or owner is None:
            return Choice(None, "")
        kin = self.words.kin.get(noun.lemma)
        if kin is not None:
            found = [
                r for relation, r in owner.kin if relation == kin.relation and r.sex in ("", kin.sex or r.sex)
            ]
            return Choice(found[0], "kinship") if len({r.number for r in found}) == 1 else Choice(None, "")
        found = [r for r in owner.owned if noun.lemma in r.lemmas and r.plural == phrase.plural]
        if len(found) == 1:
            return Choice(found[-1], "same owner, same noun")
        return self._other_of_two(page, trail, phrase, owner)

    def _other_of_two(self, page: Page, trail: Trail, phrase: NounPhrase, owner: Record) -> Choice:
        """ "his counterpart", "her rival": the one other person of the nearest sentence before."""
        noun = phrase.noun
        assert noun is not None
        if phrase.plural or noun.lemma.rsplit(" ", 1)[-1] not in self.words.of_kind("relational"):
            return Choice(None, "")
        number = page.parsed.sentence_of[phrase.head]
        for steps in together(trail.back(phrase.head, 2), page.parsed.sentence_of):
            found = {
                s.record.number: s.record
                for s in steps
                if s.record.kind == owner.kind and not s.record.plural
            }
            found.pop(owner.number, None)
            if not found or page.parsed.sentence_of[steps[0].token] == number:
                continue
            others = [r for r in found.values() if fits(self.words, r, phrase)]
            return Choice(others[0], "the other of two") if len(others) == 1 else Choice(None, "")
        return Choice(None, "")

    # --- called so before -----------------------------------------------------------------------------

    def called_so(self, cast: Cast, phrase: NounPhrase, *, before: bool = True) -> list[Record]:
        """Actors that were called by this noun, or whose name ends in it; of this country if one is named."""
        noun = phrase.noun
        assert noun is not None
        found: dict[int, Record] = {}
        last = noun.lemma.rsplit(" ", 1)[-1]
        asked = {noun.lemma} if RANKS & set(noun.lemma.split()) else {noun.lemma, last}
        for record in cast.called.get(last, ()):
            if (record.plural != phrase.plural and noun.kind == "person") or not record.mentions:
                continue
            known = not before or record.mentions[0].head < phrase.head or self._ahead(record, phrase)
            if not known or not fits(self.words, record, phrase):
                continue
            if noun.words == 1 or asked & (record.lemmas.keys() | record.hints.keys()):
                found[record.number] = record
        said = [record for record in found.values() if not {noun.lemma, last}.isdisjoint(record.lemmas)]
        return said or list(found.values())

    def _ahead(self, record: Record, phrase: NounPhrase) -> bool:
        """Whether a description may stand before the name: an office that one of that name holds."""
        noun = phrase.noun
        named = noun is not None and (noun.lemma in record.hints or noun.lemma == "leader")
        return bool(phrase.country) and named and phrase.country in record.hint_countries

    def _nearest(self, trail: Trail, phrase: NounPhrase, records: list[Record]) -> Choice:
        """The one of these that is clearly the readiest."""
        if not records:
            return Choice(None, "")
        unique = list({r.number: r for r in records}.values())
        if len(unique) == 1:
            return Choice(unique[0], "called so before")
        scores: dict[int, float] = {}
        wanted = {r.number: r for r in unique}
        for step in trail.back(phrase.head, SIGHT):
            if step.record.number in wanted:
                score = trail.readiness(phrase.head, step)
                scores[step.record.number] = max(score, scores.get(step.record.number, -99.0))
        order = sorted(scores, key=lambda n: (-scores[n], n))
        if not order:
            return Choice(None, "several were called so", tuple(unique))
        if len(order) > 1 and scores[order[0]] - scores[order[1]] < CLEAR:
            return Choice(None, "several were called so", tuple(wanted[n] for n in order[:3]))
        return Choice(wanted[order[0]], "called so before")

    # --- a description used for the first time --------------------------------------------------------

    def _first_time(self, page: Page, trail: Trail, phrase: NounPhrase) -> Choice:
        noun = phrase.noun
        assert noun is not None
        generic = noun.lemma in self.words.of_kind("generic_person")
        sorts = self.words.sorts.get(noun.lemma, frozenset())
        found: dict[int, Record] = {}
        speaking: set[int] = set()
        reach = 2 if generic or noun.kind == "body" else SIGHT
        clauses, saying = page.clauses(phrase.head), page.saying(phrase.head)
        steps = trail.back(phrase.head, reach)
        # two places of one clause are two actors
        beside = {step.record.number for step in steps if step.clause in clauses}
        for step in steps:
            record = step.record
            if record.number in found or record.number in beside or record.plural:
                continue
            if not fits(self.words, record, phrase):
                continue
            if step.clause == saying and step.rank == SUBJECT:  # nobody speaks of himself as "the candidate"
                speaking.add(record.number)
            if self._may_be_called(record, phrase, sorts, generic):
                found[record.number] = record
        for number in speaking:
            found.pop(number, None)
        if not found and noun.kind == "person" and self._is_epithet(page, phrase):
            near = trail.back(phrase.head, 2)
            found = {
                s.record.number: s.record
                for s in near
                if self._one_person(s.record)
                and s.clause not in clauses
                and s.record.number not in speaking
                and fits(self.words, s.record, phrase)
                and not self._in_another_office(s.record, noun.lemma)
                and not self._of_another_trade(s.record, phrase)
            }
        if not found:
            return Choice(None, "")
        choice = self._nearest(trail, phrase, list(found.values()))
        return choice if choice.record is None else Choice(choice.record, "the only one in sight that fits")

    def _one_person(self, record: Record) -> bool:
        return record.kind in ("person", "") and not record.plural and bool(record.names)

    def _in_another_office(self, record: Record, lemma: str) -> bool:
        """Whether an office is named beside one that is held: no president is "the former navy chief"."""
        function, held = self.words.of_kind("function"), record.lemmas.keys() - record.former_lemmas
        return lemma.rsplit(" ", 1)[-1] in function and any(
            one.rsplit(" ", 1)[-1] in function for one in held
        )

    def _of_another_trade(self, record: Record, phrase: NounPhrase) -> bool:
        """Whether one in office is called by a trade: no president is "the novelist"."""
        noun, nouns = phrase.noun, self.words.nouns
        if noun is None or phrase.former or noun.role or noun.lemma in self.words.of_kind("generic_person"):
            return False
        return any(nouns[one].role == "official" for one in record.lemmas if one in nouns)

    def _is_epithet(self, page: Page, phrase: NounPhrase) -> bool:
        """Whether a definite noun must speak of somebody known: "the former cricketer", not "the judge", of
        whom a story may have one that it names for the first time, nor "the man who …", "the author of …"."""
        noun, parsed = phrase.noun, page.parsed
        if noun is None or phrase.definite != "the" or page.quote_of[phrase.head] >= 0:
            return False
        if noun.lemma.rsplit(" ", 1)[-1] in self.words.of_kind("function") and not phrase.former:
            return False
        if not NEW_SECTORS.isdisjoint(noun.sectors) and not phrase.former:
            return False
        for child in parsed.children[phrase.head]:
            if child > phrase.head and parsed.roles[child] in RESTRICTING:
                edge = parsed.left_edges[child]
                if parsed.words[edge] != "," and parsed.words[edge - 1] != ",":
                    return False
        return True

    def _may_be_called(
        self, record: Record, phrase: NounPhrase, sorts: frozenset[str], generic: bool
    ) -> bool:
        noun = phrase.noun
        assert noun is not None
        if any(not sorts.isdisjoint(self.words.sorts.get(lemma, ())) for lemma in record.lemmas):
            return True
        if record.name and not sorts.isdisjoint(self.words.sorts.get(record.name.lower(), ())):
            return True
        if generic:
            return True
        if noun.kind == "person" and phrase.country and phrase.country in record.countries:
            # "China's deputy ambassador" is somebody whom the text names for the first time
            return phrase.definite != "own" and not self._clashes(record, phrase)
        if noun.kind == "body" and not record.lemmas and record.names:
            return "any_body" in sorts or NEW_SECTORS.isdisjoint((*noun.sectors, *record.sectors))
        return False

    def _clashes(self, record: Record, phrase: NounPhrase) -> bool:
        """Whether what the actor is known to be rules the noun out: a president is no general."""
        noun = phrase.noun
        assert noun is not None
        heads = self.words.sorts
        return any(HEADS & heads.get(lemma, frozenset()) for lemma in record.lemmas)


def _named_behind(page: Page, phrase: NounPhrase) -> bool:
    """Whether a name right behind says which one: "the mining company *Los Pinares*"."""
    parsed, name = page.parsed, page.parsed.child(phrase.head, "apposition")
    return name is not None and parsed.pos[name] == "PROPN" and parsed.left_edges[name] == phrase.head + 1
