"""The spaCy component: `nlp.add_pipe("dragoman")` at the end of an English pipeline.

spaCy imports this module with every `spacy.load()`, since it is an entry point; so nothing but spaCy itself
is imported here, and dragoman's stages only when the component is made.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

KEY = "dragoman"  # in Doc.user_data: the coded document as plain values, so that a Doc can be written to disk
NEEDED = ("DEP", "TAG", "POS", "LEMMA")


@Language.factory(
    "dragoman",
    assigns=["doc._.dragoman", "doc._.claims"],
    requires=["token.dep", "token.tag", "token.lemma", "doc.ents", "doc.sents"],
    default_config={"published": None, "predicates": False},
)
def make(nlp: Language, name: str, published: str | None, predicates: bool) -> "DragomanComponent":
    """Factory for spaCy's registry; `published` is the day (YYYY-MM-DD) of Docs that state none."""
    for attribute, getter in (("dragoman", coded_document), ("claims", claims)):
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, getter=getter)
    return DragomanComponent(nlp, published=published, predicates=predicates)


class DragomanComponent:
    """Codes Docs that the pipeline before it parsed.

    `doc._.dragoman` is the `CodedDocument`, its offsets counting in `doc.text`; `doc._.claims` its claims.
    A Doc's own day of publication and id are taken from `doc.user_data["published"]` and `["id"]`.
    ModelError where the pipeline has not parsed the Doc.
    """

    def __init__(self, nlp: Language, *, published: str | None, predicates: bool) -> None:
        from dragoman.parse import Parser
        from dragoman.route import Coder

        self.published = published
        self.coder = Coder(Parser.around(nlp), predicates=predicates)

    def __call__(self, doc: Doc) -> Doc:
        from dragoman.errors import ModelError
        from dragoman.model import Document
        from dragoman.model.plain import as_plain
        from dragoman.parse import parsed_of

        missing = [name for name in NEEDED if len(doc) and not doc.has_annotation(name)]
        if missing:
            raise ModelError(
                f"dragoman stands behind a pipeline that fills {', '.join(missing)}: this one does not"
            )
        published = doc.user_data.get("published", self.published)
        document = Document(id=str(doc.user_data.get("id", "")), text=doc.text, published=published)
        language = self.coder.language(doc.text)
        if self.coder.covers(language):
            coded = self.coder.code_parsed(document, parsed_of(doc.text, [(0, doc)]))
        else:
            coded = self.coder.uncovered(document, language)
        doc.user_data[KEY] = as_plain(coded)
        return doc


def coded_document(doc: Doc) -> Any:
    """The `CodedDocument` of a Doc, None where the component has not seen it."""
    from dragoman.model import CodedDocument
    from dragoman.model.plain import from_plain

    plain = doc.user_data.get(KEY)
    return None if plain is None else from_plain(CodedDocument, plain)


def claims(doc: Doc) -> Any:
    """The claims of a Doc, in order; () where the component has not seen it."""
    coded = coded_document(doc)
    return () if coded is None else coded.claims
