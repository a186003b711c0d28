"""spaCy's Docs → the columns of a `Parsed`; the only module that knows spaCy's labels."""

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from dragoman.lexicon import load
from dragoman.model import Entity, Parsed
from dragoman.parse.mends import Sentence, mend

if TYPE_CHECKING:
    from spacy.tokens import Doc

ATTRIBUTES: list[int | str] = ["IDX", "LENGTH", "LOWER", "LEMMA", "POS", "TAG", "DEP"]  # of spaCy's tokens
COLUMNS = ("starts", "ends", "lemmas", "pos", "forms", "heads", "roles")

ENTITY_KINDS = {
    "PERSON": "person",
    "NORP": "group",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "location",
    "FAC": "facility",
    "PRODUCT": "product",
    "WORK_OF_ART": "work",
    "LAW": "law",
    "EVENT": "event",
    "LANGUAGE": "language",
    "DATE": "date",
    "TIME": "time",
    "CARDINAL": "number",
    "ORDINAL": "ordinal",
    "QUANTITY": "quantity",
    "MONEY": "money",
    "PERCENT": "percent",
}

FORMS = {
    "VB": "base",
    "VBD": "past",
    "VBP": "present",
    "VBZ": "present",
    "VBN": "past_participle",
    "VBG": "gerund",
    "NN": "singular",
    "NNP": "singular",
    "NNS": "plural",
    "NNPS": "plural",
    "MD": "modal",
    "PRP$": "possessive",
    "WP$": "possessive",
    "POS": "possessive",
}


def parsed_of(text: str, docs: Iterable[tuple[int, "Doc"]]) -> Parsed:
    """One `Parsed` of the blocks of a text, each with the offset of its first character."""
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    sentences: list[tuple[int, int]] = []
    paragraphs: list[tuple[int, int]] = []
    entities: list[Entity] = []
    for offset, doc in docs:
        base = len(columns["starts"])
        kept = _tokens(doc, offset, base, columns)
        if len(columns["starts"]) == base:
            continue
        paragraphs.append((base, len(columns["starts"])))
        sentences.extend(_renumbered(((s.start, s.end) for s in doc.sents), kept, base))
        for entity in doc.ents:
            for first, last in _renumbered([(entity.start, entity.end)], kept, base):
                if entity.label_ == "PERSON":
                    last = _to_the_end(columns, text, last)
                entities.append(Entity(first=first, last=last, kind=ENTITY_KINDS.get(entity.label_, "other")))
    words = [text[s:e] for s, e in zip(columns["starts"], columns["ends"], strict=True)]
    mended = {name: columns[name] for name in ("lemmas", "pos", "forms", "heads", "roles")}
    lowers = [word.lower() for word in words]
    for first, last in sentences:
        mend(Sentence(first=first, last=last, words=words, lowers=lowers, **mended))
    return assemble(text, columns, sentences, paragraphs, entities)


def _to_the_end(columns: dict[str, list[Any]], text: str, last: int) -> int:
    """The end of a person's name whose last part is cut off at a hyphen: "Cho Hyun*-wook*"."""
    starts, ends = columns["starts"], columns["ends"]
    if last + 1 >= len(starts) or text[starts[last] : ends[last]] != "-":
        return last
    part = text[starts[last + 1] : ends[last + 1]]
    joined = ends[last - 1] == starts[last] and ends[last] == starts[last + 1]
    if not joined or not part.isalpha() or not part.islower():
        return last
    columns["pos"][last + 1] = "PROPN"
    return last + 2


def _tokens(doc: "Doc", offset: int, base: int, columns: dict[str, list[Any]]) -> list[int]:
    """Adds the tokens of a block; returns, for each spaCy token, how many kept tokens stand before it."""
    roles, mended, strings = _roles(), _lemmas(), doc.vocab.strings
    spaces = doc.to_array("IS_SPACE").tolist()
    kept = [0, *itertools.accumulate(not space for space in spaces)]
    heads = (doc.to_array("HEAD").astype("int64") + range(len(doc))).tolist()  # spaCy keeps them as distances
    rows = doc.to_array(ATTRIBUTES).tolist()
    for i, (start, length, lower, lemma, pos_code, tag, label) in enumerate(rows):
        if spaces[i]:
            continue
        columns["starts"].append(offset + start)
        columns["ends"].append(offset + start + length)
        pos = strings[pos_code]
        columns["lemmas"].append(mended.get((strings[lower], pos)) or strings[lemma].lower())
        columns["pos"].append(pos)
        columns["forms"].append(FORMS.get(strings[tag], ""))
        head = heads[i]
        while spaces[head] and heads[head] != head:
            head = heads[head]
        own = base + kept[i]
        above = own if spaces[head] else base + kept[head]
        columns["heads"].append(above)
        columns["roles"].append("root" if above == own else roles.get(strings[label], "dependent"))
    return kept


def assemble(
    text: str,
    columns: dict[str, list[Any]],
    sentences: list[tuple[int, int]],
    paragraphs: list[tuple[int, int]],
    entities: list[Entity],
) -> Parsed:
    """Fills the columns that follow from others: words, children, edges, numbers of sentence and entity."""
    starts, ends, heads = columns["starts"], columns["ends"], columns["heads"]
    n = len(starts)
    words = tuple(text[s:e] for s, e in zip(starts, ends, strict=True))
    children: list[list[int]] = [[] for _ in range(n)]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    left, right = list(range(n)), list(range(n))
    for first, last in sentences:
        _edges(first, last, heads, left, right)
    sentence_of, entity_of = [0] * n, [-1] * n
    for number, (first, last) in enumerate(sentences):
        sentence_of[first:last] = [number] * (last - first)
    for number, entity in enumerate(entities):
        entity_of[entity.first : entity.last] = [number] * (entity.last - entity.first)
    return Parsed(
        text=text,
        starts=tuple(starts),
        ends=tuple(ends),
        words=words,
        lowers=tuple(w.lower().replace("’", "'") for w in words),
        lemmas=tuple(columns["lemmas"]),
        pos=tuple(columns["pos"]),
        forms=tuple(columns["forms"]),
        heads=tuple(heads),
        roles=tuple(columns["roles"]),
        sentences=tuple(sentences),
        sentence_of=tuple(sentence_of),
        paragraphs=tuple(paragraphs),
        entities=tuple(entities),
        entity_of=tuple(entity_of),
        children=tuple(map(tuple, children)),
        left_edges=tuple(left),
        right_edges=tuple(right),
    )


def _edges(first: int, last: int, heads: Sequence[int], left: list[int], right: list[int]) -> None:
    """Edges of the subtrees of one sentence: each token widens all that stand above it."""
    for token in range(first, last):
        above, steps = token, 0
        while heads[above] != above and steps < last - first:
            above = heads[above]
            steps += 1
            left[above] = min(left[above], token)
            right[above] = max(right[above], token)


def _renumbered(
    spans: Iterable[tuple[int, int]], kept: Sequence[int], base: int
) -> Iterator[tuple[int, int]]:
    for first, last in spans:
        if kept[first] < kept[last]:
            yield base + kept[first], base + kept[last]


@functools.cache
def _lemmas() -> dict[tuple[str, str], str]:
    """Forms whose dictionary form the parser's own table gets wrong: "staged" is of "stage"."""
    return {(row["word"], row["pos"].upper()): row["lemma"] for row in load().table("lemmas.tsv")}


@functools.cache
def _roles() -> dict[str, str]:
    return {row["label"]: row["role"] for row in load().table("labels.tsv")}
