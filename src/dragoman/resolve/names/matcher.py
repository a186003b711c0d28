"""Whether two names can be one: a score, a grade, and the reasons as rows of `data/names/features.tsv`."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.alignment import Aligner, Alignment
from dragoman.resolve.names.common import CommonNames, one_syllable
from dragoman.resolve.names.compare import WordComparer, linked
from dragoman.resolve.names.likeness import SAME, Likeness
from dragoman.resolve.names.parts import NameParts, NameReader
from dragoman.resolve.names.sounds import plain
from dragoman.resolve.names.turned import OrderJudge
from dragoman.resolve.names.words import Word

ENOUGH = 3  # words that agree, common but not very: of 12 such pairs of our lists 11 are one name, none two
SEX_ONLY = frozenset(("van", "thi"))  # Vietnamese middle names that say man or woman and no more
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss"})
CACHED = 4096  # names kept read; a matcher meets the same names again and again


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A feature of the pair, the score it sets or adds, and why."""

    feature: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """score 0 to 1; grade sure (links are made), likely (a person is asked) or no."""

    score: float
    grade: str
    reasons: tuple[Reason, ...]


class NameMatcher:
    def __init__(self, lexicon: Lexicon) -> None:
        self.reader = NameReader(lexicon)
        self.aligner = Aligner(WordComparer(lexicon, self.reader.sounds))
        self.features = {
            row["feature"]: (float(row["score"]), row["reason"])
            for row in lexicon.table("names/features.tsv")
        }
        self.thresholds = {row["grade"]: float(row["score"]) for row in lexicon.table("names/thresholds.tsv")}
        self.common = CommonNames(lexicon, self.reader.sounds)
        # given names of either sex tell nothing of whose ending it is
        self.either = {plain(row["name"]) for row in lexicon.table("person_names.tsv") if row["sex"] == "u"}
        self.order = OrderJudge(lexicon, self.reader.sounds, self.aligner.words.forms)
        self.cache: dict[str, NameParts] = {}

    def match(self, one: str, other: str) -> Match:
        left, right = self._read(one), self._read(other)
        if not left.words or not right.words:
            return self._graded(["nothing_to_compare"])
        if one.split() == other.split():
            if len(left.words) == 1:
                return self._graded(
                    [
                        "same_text",
                        "common_single_name" if self.common.is_common(left.words[0]) else "single_name",
                    ]
                )
            common = all(self.common.is_common(word) or one_syllable(word, left.habit) for word in left.words)
            return self._graded(["same_text", "common_names"] if common else ["same_text"])
        best = self.aligner.best(left, right)
        return self._graded(list(self._features(left, right, best)))

    def grade(self, one: str, other: str) -> str:
        return self.match(one, other).grade

    def _read(self, name: str) -> NameParts:
        if name not in self.cache:
            if len(self.cache) >= CACHED:
                self.cache.clear()
            self.cache[name] = self.reader.read(name)
        return self.cache[name]

    def _graded(self, names: list[str]) -> Match:
        """The lowest score that a feature sets, with what others add; a reason for each."""
        reasons = tuple(
            Reason(feature=name, score=self.features[name][0], reason=self.features[name][1])
            for name in dict.fromkeys(names)
        )
        adding = {"order_differs", "script_differs", "vowels_unwritten"}
        score = min((r.score for r in reasons if r.feature not in adding), default=0.0)
        score += sum(r.score for r in reasons if r.feature in adding)
        score = round(max(0.0, min(1.0, score)), 3)
        grade = next((g for g in ("sure", "likely") if score >= self.thresholds[g]), "no")
        return Match(score=score, grade=grade, reasons=reasons)

    # --- features -------------------------------------------------------------------------------------

    def _features(self, left: NameParts, right: NameParts, found: Alignment) -> Iterator[str]:
        spare_left = [word for word in found.left if word.kind != "optional"]
        spare_right = [word for word in found.right if word.kind != "optional"]
        full = [pair for pair in found.pairs if pair[2].grade == SAME and pair[2].why != "initial_for_name"]
        yield from self._words_apart(left, right, found, spare_left, spare_right, full)
        translated = any(like.why in ("given_translated", "two_nations") for _, _, like in found.pairs)
        firsts = {plain(word.text) for word in found.pairs[0][:2]} if found.pairs else set()
        spelled_once = len(firsts) == 1 and firsts <= self.order.given
        for number, (one, _, like) in enumerate(found.pairs):
            if number and spelled_once and like.grade == SAME and _spelled_apart(*found.pairs[number]):
                yield "close_spelling"
            elif translated and like.why == "close_spelling":
                yield "across_languages"
            elif like.why == "initial_for_name":
                yield "initial_among_names" if len(full) >= 2 else "initial_for_name"
            elif like.why == "sex_ending_differs":
                given = number == 0 and len(found.pairs) > 1 and not left.family_first
                agrees = not given and self._given_agrees(found, one)
                yield "sex_ending_differs" if agrees else "other_sex"
            elif like.why:
                yield like.why
        if self._sex(left) and self._sex(right) and self._sex(left) != self._sex(right):
            yield "other_sex"
        links = left.script == right.script and bool(left.links) != bool(right.links)
        if links and len(full) < ENOUGH and not any(linked(one, other) for one, other, _ in found.pairs):
            yield "link_missing"
        if left.generation != right.generation:
            yield "generation_differs"
        if found.turned:
            either = left.family_first or right.family_first
            either = either or (not spare_left + spare_right and self.order.turned_well(found, left, right))
            yield "order_differs" if either else "turned_round"
        elif left.turned != right.turned:
            yield "order_differs"
        if left.script != right.script:
            yield "script_differs"

    def _words_apart(
        self,
        left: NameParts,
        right: NameParts,
        found: Alignment,
        spare_left: list[Word],
        spare_right: list[Word],
        full: list[tuple[Word, Word, Likeness]],
    ) -> Iterator[str]:
        if not found.pairs:
            yield "word_differs"
            return
        if spare_left and spare_right:
            yield "word_differs"
            return
        spare = spare_left or spare_right
        pairs = len(found.pairs)
        if pairs > 1 and full and self._says_little(left, right, found):
            yield "common_names"
        if not spare:
            yield "family_and_given" if pairs > 1 else self._single(*found.pairs[0][:2])
        elif pairs == 1 or not full:
            common = any(map(self.common.is_spelled, found.pairs[0][:2]))
            yield "common_family_only" if common else "family_only"
        elif all(word.kind == "patronymic" for word in spare):
            yield "patronymic_missing"
        elif all(word.kind == "initial" for word in spare):
            both = any(one.kind == other.kind == "initial" for one, other, _ in found.pairs)
            yield "initials_differ" if both else "initial_missing"
        elif found.middle:
            sex_only = len(full) >= ENOUGH and all(plain(word.text) in SEX_ONLY for word in spare)
            syllables = (left.habit == "vietnamese" and not sex_only) or self._burmese(full)
            compound = syllables or self._compound(found, spare, full)
            yield "middle_missing" if compound else "middle_missing_rare"
        else:
            very = sum(any(map(self.common.is_very_common, pair[:2])) for pair in full)
            common = any(map(self.common.is_common, full[-1][:2]))
            very = very > 1 or (very and common) or self._burmese(full)
            yield "three_agree" if len(full) >= ENOUGH and not very else "name_missing"

    def _burmese(self, full: list[tuple[Word, Word, Likeness]]) -> bool:
        """Whether every word is a Burmese syllable: such a name has no family name."""
        syllables = self.aligner.words.forms.burmese
        return all(any(plain(word.text) in syllables for word in pair[:2]) for pair in full)

    def _compound(self, found: Alignment, spare: list[Word], full: list[tuple[Word, Word, Likeness]]) -> bool:
        """Whether what is missing may belong to the first name: "María Elena", "Saad al-Din"."""
        many = self.common.is_very_common if len(full) >= ENOUGH else self.common.is_common
        return any(map(many, found.pairs[0][:2])) or any(word.article for word in spare)

    def _single(self, one: Word, other: Word) -> str:
        """One word each: a family name by its ending, or a name that may be anybody's."""
        if self.common.is_spelled(one) or self.common.is_spelled(other):
            return "common_single_name"
        return "single_name" if one.ended and other.ended else "single_name_spelled"

    def _says_little(self, left: NameParts, right: NameParts, found: Alignment) -> bool:
        """Whether very many bear each of the words that agree; of three, each must be very common."""
        habit = "chinese" if "chinese" in (left.habit, right.habit) else ""
        vietnamese = "vietnamese" in (left.habit, right.habit)
        telling = [
            pair
            for pair in found.pairs
            if not (vietnamese and any(plain(word.text) in SEX_ONLY for word in pair[:2]))
        ]
        if not all(
            any(self.common.is_common(word) or one_syllable(word, habit) for word in pair[:2])
            for pair in found.pairs
        ):
            return False
        return len(telling) < ENOUGH or all(
            any(map(self.common.is_very_common, pair[:2])) for pair in telling
        )

    def _sex(self, name: NameParts) -> str:
        """The sex that a title tells, also one that may be part of a name ("U", "Ko"), if it stands first."""
        first = name.words[0]
        if name.sex or first.kind != "optional":
            return name.sex
        return self.reader.tokens.honorifics.get(first.text, ("", ""))[1]

    def _given_agrees(self, found: Alignment, family: Word) -> bool:
        """Whether another word agrees in full, so that the endings may be one person's in two countries: not
        of "S. Karelin" and "S. Karelina", nor of "Sasha", as men and women are called."""
        return any(
            one is not family
            and like.grade == SAME
            and like.why != "initial_for_name"
            and len(plain(one.text)) > 1
            and plain(one.text) not in self.either
            for one, _, like in found.pairs
        )


def _spelled_apart(one: Word, other: Word, like: Likeness) -> bool:
    """Whether a family name stands in two spellings, marks and Slavic endings aside: Hofmann, Hoffmann."""
    if like.why or linked(one, other) or one.ended or other.ended or one.script != other.script:
        return False
    written = ({plain(word.text), plain(word.text.translate(UMLAUTS))} for word in (one, other))
    return next(written).isdisjoint(next(written))
