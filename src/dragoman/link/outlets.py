"""Who publishes a report, and whom it names as the one it has its text from. May import lexicon and model."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from dragoman.lexicon import Lexicon
from dragoman.link.words import WORD
from dragoman.model import CodedDocument

# "KYIV, Oct 5 (Reuters) -", "MOSCOW, April 18. /TASS/.": whose text it is stands in brackets at its head.
DATELINE = re.compile(r"\A[^\n]{0,60}?[(/]\s*([^\W\d_][\w .&'’-]{1,40}?)\s*[)/]\s*[-–—.:]")
LINE = 20  # words: a longer paragraph tells, and is no line of credits
HEAD, TAIL = 2, 3  # paragraphs at either end among which such lines stand
INITIALS = 3  # letters at least that stand for a name
SHORTEST = 4  # letters of a name that is looked for alone, unless it is all capitals

Names = Mapping[str, str]  # key of an outlet → its name as written


class Outlets:
    """Keys of outlets: "Meridian", "the Meridian News Agency" and "Agency Meridian" have one."""

    def __init__(self, lexicon: Lexicon) -> None:
        words: dict[str, set[str]] = {}
        for row in lexicon.table("source_words.tsv"):
            words.setdefault(row["kind"], set()).add(row["word"])
        stops = {
            row["word"] for row in lexicon.table("stop_words.tsv") if row["language"] == lexicon.language
        }
        self.general = words["outlet"] | stops
        self.credit = words["credit"]
        self.known: dict[str, str] = {}
        self.names: dict[str, str] = {}
        ids = {row["actor_id"]: row["name"] for row in lexicon.table("actors/outlets.tsv")}
        spelled = [(row["actor_id"], row["name"]) for row in lexicon.table("actors/names.tsv")]
        states = {row["word"].casefold() for row in lexicon.table("countries.tsv")}
        for id, name in (*ids.items(), *(one for one in spelled if one[0] in ids)):
            self.names[name] = id
            if (plain := self._plain(name)) not in states:  # "Russia TV" is not Russia
                self.known[plain] = id

    def key(self, name: str) -> str:
        """ "" for a name without words."""
        plain = self._plain(name)
        return self.known.get(plain, plain)

    def _plain(self, name: str) -> str:
        words = [word.casefold() for word in WORD.findall(name)]
        telling = [word for word in words if word not in self.general]
        return " ".join(sorted(set(telling or words)))

    def of(self, report: CodedDocument) -> str:
        """The key of who publishes a report: by name, else by the host of its address; "" where neither is
        known."""
        return self.key(report.publisher) if report.publisher else host_of(report)

    def named(self, name: str, others: Names) -> str:
        """The key that a name or its initials have among `others`; else its own."""
        key = self.key(name)
        if key in others:
            return key
        return next((other for other, full in others.items() if _initials(full) == name.strip()), key)

    def within(self, text: str, others: Names) -> Iterator[tuple[str, str]]:
        """The outlets among `others` and in the actors data that a text names (key, words), by place."""
        found = []
        spelled = {form: key for key, name in others.items() for form in self._forms(name)}
        for form, key in {**self.names, **spelled}.items():
            met = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) if form in text else None
            if met:
                found.append((met.start(), -len(form), key, form))
        seen: set[str] = set()
        for _, _, key, form in sorted(found):
            if key not in seen:
                seen.add(key)
                yield key, form

    def _forms(self, name: str) -> Iterator[str]:
        """A name whole, without the words that many outlets have in theirs, and its initials."""
        yield name
        if len(initials := _initials(name)) >= INITIALS:
            yield initials
        short = " ".join(word for word in WORD.findall(name) if word.casefold() not in self.general)
        if len(short) >= SHORTEST:
            yield short

    def credits(self, report: CodedDocument, others: Names) -> list[tuple[str, str]]:
        """Whom a report names as the one its text is from (key, words): in its dateline, a byline, a line at
        its end. Its own publisher is none."""
        own = self.of(report)
        found: dict[str, str] = {}
        dateline = DATELINE.match(report.text)
        if dateline:
            key = self.named(dateline[1], {**others, own: report.publisher or ""})
            found[key] = dateline[0].strip()
        for line in _lines(report.text):
            words = WORD.findall(line)
            if len(words) <= LINE and not self.credit.isdisjoint(word.casefold() for word in words):
                for key, _ in self.within(line, others):
                    found.setdefault(key, line)
        return [(key, words) for key, words in found.items() if key and key != own]

    def has_dateline(self, report: CodedDocument) -> bool:
        """Whether a report bears its own publisher's name at its head."""
        met = DATELINE.match(report.text)
        own = self.of(report)
        return bool(met) and self.named(met[1] if met else "", {own: report.publisher or ""}) == own

    def publishing(self, reports: Iterable[CodedDocument]) -> dict[str, str]:
        """The outlets that publish reports, by key; those whose name is not known are left out."""
        return {self.of(one): one.publisher for one in reports if one.publisher}


def host_of(report: CodedDocument) -> str:
    host = urlsplit(report.url or "").hostname or ""
    return host.removeprefix("www.")


def _initials(name: str) -> str:
    return "".join(word[0] for word in WORD.findall(name) if word[0].isupper())


def _lines(text: str) -> Iterable[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return dict.fromkeys((*lines[:HEAD], *lines[-TAIL:]))
