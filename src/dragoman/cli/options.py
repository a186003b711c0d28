"""The options of commands that ask: the filters of `ask.filters`, order and pages, and how rows are written.

`asking` gives a command all of them, so that every command has the same ones under the same names.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

import typer

REQUIRED = inspect.Parameter.empty  # in the place of what is taken where nothing is given
FILTERED, PAGED, COUNTED, WRITTEN = "Filters", "Order and pages", "Counting", "Output"


class Pages(StrEnum):
    """How the data dictionary is written."""

    MARKDOWN = "markdown"
    CSV = "csv"


class Periods(StrEnum):
    """What is counted by: the names of `ask.periods.PERIODS`."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Rows(StrEnum):
    """How rows of any question are written; `show.formats.FORMATS`, which --help need not import."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"


class Events(StrEnum):
    """How events are written: as all rows, and in the formats of the field."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"
    POLECAT = "polecat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Where rows go, and how."""

    store: str | None
    format: str
    output: str | None
    manifest: str | None
    guard: bool
    persons: bool
    unredacted: bool

    @property
    def on_screen(self) -> bool:
        """Whether a person reads it, and no file is written."""
        return self.format == "table" and self.output is None


def option(kind: Any, *names: str, help: str, panel: str, metavar: str | None = None, **more: Any) -> Any:
    return Annotated[kind, typer.Option(*names, help=help, rich_help_panel=panel, metavar=metavar, **more)]


STORE = option(
    str | None,
    "--store",
    metavar="PATH",
    panel=WRITTEN,
    help="The store; else DRAGOMAN_STORE, else in the user's data folder.",
)
OUTPUTS: dict[str, tuple[Any, Any]] = {
    "output": (
        option(str | None, "--output", "-o", metavar="FILE", panel=WRITTEN,
               help="Write there, and what was asked to FILE.manifest.json."),
        None,
    ),
    "manifest": (
        option(str | None, "--manifest", metavar="FILE", panel=WRITTEN,
               help="Write what was asked, and of what, to this file."),
        None,
    ),
    "guard": (
        option(bool, "--guard", panel=WRITTEN,
               help="Put ' before cells that a spreadsheet takes for a formula."),
        False,
    ),
    "persons": (
        option(bool, "--persons", panel=WRITTEN,
               help="Name private persons in exports, where they have pseudonyms otherwise."),
        False,
    ),
    "unredacted": (
        option(bool, "--unredacted", panel=WRITTEN,
               help="Show protected names too; for the store's owner alone."),
        False,
    ),
    "store": (STORE, None),
}  # fmt: skip


def output_options(formats: type[StrEnum] = Rows) -> dict[str, tuple[Any, Any]]:
    listed = ", ".join(formats)
    form = option(
        formats, "--format", "-f", metavar="FORMAT", panel=WRITTEN, help=f"What to write: {listed}."
    )
    return {"format": (form, formats("table")), **OUTPUTS}


def parameters(options: dict[str, tuple[Any, Any]]) -> list[inspect.Parameter]:
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in options.items()
    ]


def output_of(given: dict[str, Any]) -> Output:
    """Takes the options of OUTPUTS out of what was given."""
    told = {name: given.pop(name) for name in ("format", *OUTPUTS)}
    return Output(**{**told, "format": told["format"].value})


def filter_options(question: str) -> dict[str, tuple[Any, Any]]:
    from dragoman.ask.narrowing.filters import filters_of

    made: dict[str, tuple[Any, Any]] = {}
    for one in filters_of(question):
        kind: Any = bool if one.kind == "flag" else list[str] if one.several else str
        default = False if one.kind == "flag" else None
        made[one.name] = (
            option(
                kind if default is False else kind | None,
                f"--{one.name}",
                metavar=one.metavar or None,
                panel=FILTERED,
                help=one.help,
            ),
            default,
        )
    return made


def with_options(run: Callable[..., None], *groups: dict[str, tuple[Any, Any]]) -> Callable[..., None]:
    """The function as a command with the options of the groups, handed over by name."""
    made = [one for group in groups for one in parameters(group)]
    run.__signature__ = inspect.Signature(made)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in made}
    return run
