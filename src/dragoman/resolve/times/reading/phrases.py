"""Times that are fixed phrases: vague ones ("right now", "recently") and feasts ("Christmas Eve").

May import model and the rooms beside it.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.model import Parsed
from dragoman.resolve.times.reading.scan import Atoms, token_at
from dragoman.resolve.times.reading.vocabulary import Vocabulary
from dragoman.resolve.times.readings import Calendar, Fixed, Found

STEPS = ("last", "next", "this")
OPEN = ("PUNCT", "ADP", "CCONJ")  # tags behind a phrase that ends its clause


def phrase(first: int, atoms: Atoms, parsed: Parsed, vocabulary: Vocabulary) -> Found | None:
    """The longest phrase of the tables that begins at an atom."""
    for words, row in vocabulary.phrases.get(atoms.word(first), ()):
        last = first + len(words)
        if last > len(atoms.starts) or any(
            atoms.word(first + k).replace("’", "'") != word for k, word in enumerate(words)
        ):
            continue
        if "type" in row:
            token = token_at(parsed, atoms.starts[last - 1])
            if _fits(row["test"], token, len(words), parsed, vocabulary):
                reading = Fixed(value=row["value"], type=row["type"])
                return Found(first=first, last=last, reading=reading, rule="phrase")
            continue
        return _feast(first, last, row, atoms, vocabulary)
    return None


def _fits(test: str, token: int, words: int, parsed: Parsed, vocabulary: Vocabulary) -> bool:
    """Whether a phrase of so many words that ends at a token is one of time by its row's test."""
    if test in ("adjective", "noun"):
        return parsed.pos[token] == {"adjective": "ADJ", "noun": "NOUN"}[test]
    before = parsed.lowers[token - words] if token >= words else ""
    if test == "unlike":
        return before != "as"
    if test == "led":  # "in the future", but not "the future of the alliance", "fears for the future"
        after = parsed.lowers[token + 1] if token + 1 < len(parsed) else ""
        return parsed.pos[token] == "NOUN" and "future" in vocabulary.leads.get(before, ()) and after != "of"
    return test != "end" or token + 1 >= len(parsed) or parsed.pos[token + 1] in OPEN


def _feast(first: int, last: int, row: Mapping[str, str], atoms: Atoms, vocabulary: Vocabulary) -> Found:
    """A feast with "last", "next" before it and a year behind it."""
    if row["easter"]:
        feast = Calendar(easter=int(row["easter"]))
    elif row["nth"]:
        feast = Calendar(month=int(row["month"]), weekday=int(row["weekday"]), nth=int(row["nth"]))
    else:
        feast = Calendar(month=int(row["month"]), day=int(row["day"]))
    before = vocabulary.categories.get(atoms.word(first - 1), set()) if first else set()
    if "every" in before and feast.month and feast.day:  # "each Christmas"
        value = f"XXXX-{feast.month:02d}-{feast.day:02d}"
        return Found(first=first - 1, last=last, reading=Fixed(value=value, type="SET"), rule="feast")
    if "past" in before:
        before = set()  # "past Christmas Eve"
    if which := next((step for step in STEPS if step in before), ""):
        first, feast = first - 1, replace(feast, which=which)
    at = last + 1 if atoms.word(last) in (",", "of") else last
    year = atoms.word(at) if at < len(atoms.starts) else ""
    if len(year) == 4 and year.isdigit() and atoms.chars[at] in vocabulary.characters("year_number"):
        last, feast = at + 1, replace(feast, year=int(year))
    return Found(first=first, last=last, reading=feast, rule="feast")
