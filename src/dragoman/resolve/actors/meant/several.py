"""Whom a description of several means: "the two men", "the couple", "the protesters"."""

from dragoman.resolve.actors.cast import OBJECT, SUBJECT, Cast, Record
from dragoman.resolve.actors.known.hints import ARMED_HINT
from dragoman.resolve.actors.known.sectors import ARMED, OF_THE_STATE
from dragoman.resolve.actors.meant.fitting import BANDS, fits
from dragoman.resolve.actors.meant.phrases import NounPhrase
from dragoman.resolve.actors.meant.pronouns import Choice, together
from dragoman.resolve.actors.meant.trail import Trail
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords

ARTICLES = frozenset(("the", "these", "those", "all"))
FACING = frozenset(("body", "country", "group", "person"))
NEAR = 2  # sentences, for a noun that any group may be called by
SIGHT = 6  # sentences that a description of several reaches back


class SeveralReader:
    def __init__(self, words: ActorWords) -> None:
        self.words = words

    def candidates(self, page: Page, cast: Cast, trail: Trail, phrase: NounPhrase) -> Choice | list[Record]:
        """The two in sight as one record, or the groups that can be called so."""
        noun = phrase.noun
        assert noun is not None
        if phrase.count == 2 or noun.lemma in self.words.of_kind("pair"):
            pair = self._pair(page, trail, phrase) or self._facing(page, trail, phrase)
            if pair:
                if noun.lemma in self.words.of_kind("couple"):
                    cast.wed(*pair)
                return Choice(cast.joined(pair), "the two in sight")
            for step in trail.back(phrase.head, NEAR) if phrase.definite == "the" else ():
                if step.record.number_of == 2 and step.record.kind in ("group", "person"):
                    return Choice(step.record, "the two told of as two")
        found: dict[int, Record] = {}
        for step in trail.back(phrase.head, SIGHT):
            record = step.record
            if record.plural and not record.members and self._same_noun(page, record, phrase):
                found[record.number] = record
        called = [record for record in found.values() if noun.lemma in record.lemmas]
        return called or list(found.values())  # "the soldiers" are rather soldiers than troops

    def remaining(self, page: Page, cast: Cast, trail: Trail, phrase: NounPhrase) -> Choice:
        """ "*The other man*", "the other two": who of those named together has not been told of since."""
        noun, sentence_of = phrase.noun, page.parsed.sentence_of
        assert noun is not None
        steps = trail.back(phrase.head, SIGHT)
        at = next((i for i, step in enumerate(steps) if step.record.members), None)
        if at is None or noun.kind != "person":
            return Choice(None, "")
        since = {s.record.number for s in steps[:at] if sentence_of[s.token] > sentence_of[steps[at].token]}
        group, members = steps[at].record, steps[at].record.members
        called = {lemma for one in (group, *members) for lemma in one.lemmas}
        if noun.lemma not in called | self.words.of_kind("anyone") | {"other"}:
            return Choice(None, "")
        left = tuple(one for one in members if one.number not in since)
        if len(left) == len(members) or not all(fits(self.words, one, phrase) for one in left):
            return Choice(None, "")
        if phrase.plural or phrase.count:
            several = len(left) > 1 and phrase.count in (None, len(left))
            return Choice(cast.joined(left) if several else None, "those of whom nothing is told yet")
        return Choice(left[0] if len(left) == 1 else None, "the one of whom nothing is told yet")

    def only_group(self, page: Page, trail: Trail, phrase: NounPhrase) -> Choice:
        """ "The group", "the women" after "seven nuns": the one group of persons in sight, which does nothing
        to itself: "police arrested *the men*"."""
        noun = phrase.noun
        assert noun is not None
        gathering = noun.lemma in self.words.of_kind("gathering")
        if not gathering and noun.lemma not in self.words.of_kind("anyone"):
            return Choice(None, "")
        if phrase.last > phrase.head + 1 or phrase.country or phrase.modifiers - ARTICLES:
            return Choice(None, "")
        sex = self.words.sex_of_noun(noun.lemma)
        found: dict[int, Record] = {}
        steps, clauses = trail.back(phrase.head, NEAR), page.clauses(phrase.head)
        if gathering and any(
            s.record.names and self._armed(s.record) for s in trail.back(phrase.head, SIGHT)
        ):
            return Choice(None, "")  # one that is named, and is out of reach
        beside = {step.record.number for step in steps if step.clause in clauses}
        for step in steps:
            record = step.record
            if gathering and _of_state(record):
                continue  # "Police held 12 activists. *The group* …"
            if record.kind in ("group", "body") and (record.kind == "group" or gathering):
                found[record.number] = record
        for number in beside:
            found.pop(number, None)
        if len(found) != 1:
            return Choice(None, "")
        record = next(iter(found.values()))
        sexes = {self.words.sex_of_noun(lemma) for lemma in record.lemmas} - {""}
        persons = any(
            self.words.nouns[lemma].kind in ("person", "group")
            for lemma in record.lemmas
            if lemma in self.words.nouns
        )
        if record.members or not record.plural or not persons or (sex and sexes and sex not in sexes):
            return Choice(None, "")
        if phrase.count is not None and record.number_of != phrase.count:
            return Choice(None, "")
        return Choice(record, "the only group in sight")

    def bands(self, page: Page, trail: Trail, phrase: NounPhrase) -> list[Record]:
        """ "The militant group", "the rebel movement": the armed ones that the text names."""
        noun = phrase.noun
        assert noun is not None
        one = page.parsed.forms[phrase.head] != "plural" and noun.lemma.rsplit(" ", 1)[-1] in BANDS
        if not one or ARMED.isdisjoint(noun.sectors):
            return []
        inside = page.clauses(phrase.head)
        named = {
            step.record.number: step.record
            for step in trail.back(phrase.head, SIGHT)
            if step.record.names and self._armed(step.record) and step.clause not in inside
        }
        return [one for one in named.values() if fits(self.words, one, phrase)]

    def _armed(self, record: Record) -> bool:
        return ARMED_HINT in record.hints or not ARMED.isdisjoint(record.sectors)

    def _same_noun(self, page: Page, record: Record, phrase: NounPhrase) -> bool:
        noun = phrase.noun
        assert noun is not None
        if phrase.country and record.countries and phrase.country not in record.countries:
            return False
        if phrase.count is not None and record.number_of is not None and phrase.count != record.number_of:
            return False
        if noun.lemma in record.lemmas:
            return True
        if phrase.last > phrase.head + 1 or phrase.definite == "own":
            return False  # "the eastern states of …", "Georgia's ambassadors" say which by themselves
        before = range(phrase.first, phrase.head)
        named = not phrase.country and any(page.parsed.pos[one] == "PROPN" for one in before)
        if named or phrase.former:
            return False  # "the five *former Berkut* officers" are not the soldiers
        sorts = self.words.sorts.get(noun.lemma, frozenset())
        return any(not sorts.isdisjoint(self.words.sorts.get(lemma, ())) for lemma in record.lemmas)

    def _pair(self, page: Page, trail: Trail, phrase: NounPhrase) -> tuple[Record, ...]:
        """The two persons (or states) of the nearest sentence that speaks of two; for a telling noun, as in
        "the two presidents", two that can be called so, if there are such."""
        noun = phrase.noun
        assert noun is not None
        states = noun.lemma in self.words.of_kind("sides") and noun.kind != "person"
        sex = self.words.sex_of_noun(noun.lemma)
        nearest: tuple[Record, ...] = ()
        for steps in together(trail.back(phrase.head, 3), page.parsed.sentence_of):
            found = {
                s.record.number: s.record
                for s in reversed(steps)
                if s.record.kind == ("country" if states else "person")
                and not s.record.plural
                and not (sex and s.record.sex not in ("", sex))
            }
            telling = [r for r in found.values() if self._callable(r, noun.lemma)]
            named = [r for r in found.values() if r.names]
            for two in (telling, list(found.values()), named):
                if len(two) == 2:
                    if two is telling:
                        return tuple(two)
                    nearest = nearest or tuple(two)
                    break
        return nearest

    def _facing(self, page: Page, trail: Trail, phrase: NounPhrase) -> tuple[Record, ...]:
        """The two of whatever kind that do something with each other, or to each other, in the nearest
        sentence where two do: "The army and the rebels signed a truce. *Both sides* …"."""
        noun = phrase.noun
        assert noun is not None
        if noun.lemma not in self.words.of_kind("facing") or phrase.definite == "own":
            return ()
        for steps in together(trail.back(phrase.head, NEAR), page.parsed.sentence_of):
            acting = [one for one in reversed(steps) if one.acts and one.record.kind in FACING]
            acting = [one for one in acting if not one.record.members]
            main = [one for one in acting if one.main and one.rank in (SUBJECT, OBJECT)]
            for some in (acting, main):
                two = {one.record.number: one.record for one in some}
                if len(two) == 2:
                    return tuple(two.values())
        return ()

    def _callable(self, record: Record, lemma: str) -> bool:
        sorts = self.words.sorts.get(lemma, frozenset())
        return any(
            own == lemma or not sorts.isdisjoint(self.words.sorts.get(own, ()))
            for own in (*record.lemmas, *record.hints)
        )


def _of_state(record: Record) -> bool:
    """Whether those are of the police or the army, and no militia."""
    bands = any(lemma.rsplit(" ", 1)[-1] in BANDS | {"militia"} for lemma in record.lemmas)
    return not bands and not OF_THE_STATE.isdisjoint(record.sectors)
