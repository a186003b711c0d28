"""Tells the language of a text by its script and its commonest words; dependable rather than clever.

A text counts as English (the language covered) unless something speaks against it, since a headline of
names has no common word at all; a text in another language is told by words that only such texts have.
"""

import bisect
import re
from collections import Counter, defaultdict

from dragoman.lexicon import Lexicon

SAMPLE = 12_000  # characters looked at: a third each from the start, the middle and the end of a long text
MARKS = ".,;:!?\"'()[]«»“”‘’…–—।،؛؟"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
INITIALS = re.compile(r"\b(?:[^\W\d_]\.)+")  # "U.S.", "J. K.": no words, though many are elsewhere
NOT_ASCII = re.compile(r"[^\W\d_\x00-\x7f]")
ASCII = re.compile(r"[A-Za-z]")

# The words listed make up .35 to .6 of running English, .0 to .1 of text in other languages.
HITS = 3  # common words of another language that outweigh the assumption of English …
LEAD = 1.5  # … where they are this many times as many as the English ones
PLAIN_SHARE = (
    0.12  # share of English words below which a text of SHORT words is held to be in the other language
)
SHORT = 4  # words; a headline may have no common word in 3
STRANGE_SHARE = 0.2  # share of words with letters that English lacks from which such a text is not English
LONG = 30  # words from which a text with next to no common word of any language is in none that is known
LITTLE = 0.05  # share of common words in such a text
UNKNOWN = "und"  # ISO 639-2: undetermined


class LanguageFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        blocks = sorted(
            (int(row["first"], 16), int(row["last"], 16), row["script"], int(row["weight"]))
            for row in lexicon.table("scripts.tsv")
        )
        self.firsts = [block[0] for block in blocks]
        self.blocks = blocks
        self.assumed = lexicon.language
        self.scripts: dict[str, list[str]] = defaultdict(list)
        for row in sorted(lexicon.table("languages.tsv"), key=lambda row: int(row["rank"])):
            self.scripts[row["script"]].append(row["language"])
        self.words: dict[str, set[str]] = defaultdict(set)
        for row in lexicon.table("stop_words.tsv"):
            self.words[row["word"]].add(row["language"])

    def __call__(self, text: str) -> str | None:
        """The ISO 639 code of the text's language, "und" where none is known, None where it has no letter."""
        sample = _sample(text)
        weights = self._scripts(sample)
        if not weights:
            return None
        script = weights.most_common(1)[0][0]
        if script == "Han" and weights["Kana"] * 20 > weights["Han"]:
            return "ja"
        languages = self.scripts[script]
        if len(languages) == 1:
            return languages[0]
        words = _words(sample) if self.assumed in languages else _words_of_any_script(sample)
        common = {word: count for word, count in Counter(words).items() if word in self.words}
        if self.assumed in languages:
            return self._against_assumed(words, common, languages)
        hits = Counter({language: sum(self._hits(common, language).values()) for language in languages})
        return hits.most_common(1)[0][0]

    def _hits(self, common: dict[str, int], language: str, but: str = "") -> dict[str, int]:
        """The common words of a language in a text, without those that are common in another as well."""
        return {
            word: count
            for word, count in common.items()
            if language in self.words[word] and but not in self.words[word]
        }

    def _scripts(self, sample: str) -> Counter[str]:
        weights: Counter[str] = Counter()
        plain = len(ASCII.findall(sample))
        if plain:
            weights["Latin"] = plain
        for char, count in Counter(NOT_ASCII.findall(sample)).items():
            number = bisect.bisect_right(self.firsts, ord(char)) - 1
            first, last, script, weight = self.blocks[max(number, 0)]
            if first <= ord(char) <= last:
                weights[script] += weight * count
        return weights

    def _against_assumed(self, words: list[str], common: dict[str, int], languages: list[str]) -> str:
        theirs, best = 0, self.assumed
        for language in languages:
            hits = sum(self._hits(common, language, self.assumed).values()) if language != self.assumed else 0
            if hits > theirs:
                theirs, best = hits, language
        own = sum(self._hits(common, self.assumed, best if theirs else "").values())
        if theirs >= HITS and theirs >= LEAD * own:
            return best
        plain = sum(self._hits(common, self.assumed).values())
        if len(words) >= SHORT and own <= PLAIN_SHARE * len(words) and plain <= 2 * PLAIN_SHARE * len(words):
            strange = sum(not word.isascii() for word in words) >= STRANGE_SHARE * len(words)
            if theirs > own + 1 or (theirs > own and (strange or own == 0)):
                return best
            if strange and len(words) > 2 * SHORT:
                return UNKNOWN
        if len(words) >= LONG and max(own, theirs) < LITTLE * len(words):
            return UNKNOWN
        return self.assumed


def _words(sample: str) -> list[str]:
    return [word.replace("’", "'") for word in WORD.findall(INITIALS.sub(" ", sample.lower()))]


def _words_of_any_script(sample: str) -> list[str]:
    """What stands between blanks: the vowel signs of Indic scripts are no letters to a regular expression."""
    return [word.strip(MARKS) for word in sample.lower().split()]


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text
    third, middle = SAMPLE // 3, len(text) // 2
    return "\n".join((text[:third], text[middle : middle + third], text[-third:]))
