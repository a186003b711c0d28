"""Whose spelling a name is in: one that shows French, German, Somali or Azeri letters is also read as they
sound.

The marks are rows of `data/names/orthographies.tsv`, what their letters are in English `respellings.tsv`.
Without a mark nothing is respelled, since "ch", "c" or "x" alone tell nothing.
"""

from dragoman.lexicon import Lexicon


class Respeller:
    def __init__(self, lexicon: Lexicon) -> None:
        self.marks: list[tuple[str, str]] = []
        for row in lexicon.table("names/orthographies.tsv"):
            before, after = " " * (row["at"] == "start"), " " * (row["at"] == "end")
            self.marks.append((before + row["mark"] + after, row["orthography"]))
        self.letters: dict[str, dict[tuple[str, str], str]] = {}
        for row in lexicon.table("names/respellings.tsv"):
            table = self.letters.setdefault(row["orthography"], {})
            table[row["letters"], row["at"]] = row["becomes"]
        self.longest = max(len(letters) for table in self.letters.values() for letters, _ in table)

    def orthographies(self, words: list[str]) -> tuple[str, ...]:
        """Those whose marks stand in a name, given its words in lower case."""
        text = f" {' '.join(words)} "
        return tuple(dict.fromkeys(orthography for mark, orthography in self.marks if mark in text))

    def respelled(self, word: str, orthographies: tuple[str, ...]) -> tuple[str, ...]:
        """The word in English letters, once for each orthography that changes it."""
        found = (self._by_table(word, self.letters[orthography]) for orthography in orthographies)
        return tuple(dict.fromkeys(text for text in found if text and text != word))

    def _by_table(self, word: str, table: dict[tuple[str, str], str]) -> str:
        found, i, n = [], 0, len(word)
        while i < n:
            for size in range(min(self.longest, n - i), 0, -1):
                letters = word[i : i + size]
                becomes = table.get((letters, "end")) if i + size == n else None
                becomes = table.get((letters, "")) if becomes is None else becomes
                if becomes is not None:
                    found.append(becomes)
                    i += size
                    break
            else:
                found.append(word[i])
                i += 1
        return "".join(found)
