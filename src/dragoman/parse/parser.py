"""Reads texts with a spaCy pipeline."""

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Self

from dragoman.model import Parsed
from dragoman.parse.amounts import sums_in_full
from dragoman.parse.bare_verbs import bare_verbs
from dragoman.parse.blocks import blocks, even_out
from dragoman.parse.columns import parsed_of
from dragoman.parse.headlines import headlines
from dragoman.parse.model import DEFAULT_MODEL, load_model, model_name

if TYPE_CHECKING:
    from spacy.language import Language

BATCH = 256  # blocks a batch; swept 32-1024 on 40 news articles, flat from 128


class Parser:
    """Reads texts with a spaCy pipeline; `name` is the model's with its version.

    Raises ModelError where the pipeline is not installed, lacks a parser, or where the files of the
    default model are not those recorded.
    """

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.nlp = load_model(model)
        self.name = model_name(model)

    @classmethod
    def around(cls, nlp: "Language") -> Self:
        """A parser of a pipeline that is loaded already."""
        made = cls.__new__(cls)
        made.nlp = nlp
        made.name = f"{nlp.lang}_{nlp.meta.get('name', 'pipeline')}-{nlp.meta.get('version', '')}"
        return made

    def read(self, text: str) -> Parsed:
        return next(self.read_all([text]))

    def read_all(self, texts: Iterable[str]) -> Iterator[Parsed]:
        """Parses texts in order; blocks of several texts share a batch."""
        left, right = itertools.tee((text, blocks(text)) for text in texts)
        lowered = headlines()
        pieces = (lowered(even_out(text[start:end])) for text, spans in left for start, end in spans)
        mended = bare_verbs()
        made = (sums_in_full(self.nlp.make_doc(piece)) for piece in pieces)
        docs = (mended(self.nlp, doc) for doc in self.nlp.pipe(made, batch_size=BATCH))
        for text, spans in right:
            yield parsed_of(text, zip((start for start, _ in spans), docs, strict=False))
