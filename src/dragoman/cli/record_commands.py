"""The commands that work on a store, and their options."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from dragoman.cli.options import REQUIRED, output_of, output_options, with_options
from dragoman.cli.parameters import DEFAULT_MODEL, ActorsPath, Jobs, Model, StorePath, Unredacted
from dragoman.cli.questions import epilog, paragraphs

CASE = """Tell what reports say became of a person: held, tried, pardoned, freed. Marks what is not reviewed.

JSON lines hold all of it in one object; csv, tsv and parquet write a row a change.
"""
CASE_EXAMPLES = (
    'dragoman case "Vadim Krasikov"',
    'dragoman case "Vadim Krasikov" --format csv --persons --output case.csv',
)


def register(app: typer.Typer) -> None:
    """Adds the commands to the program."""
    app.command()(add)
    app.command("case", help=paragraphs(CASE), epilog=epilog(CASE_EXAMPLES))(_case())
    for command in (problems, check, backup):
        app.command()(command)


def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="As for `dragoman code`.", show_default=False)
    ],
    store: StorePath = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication of reports that state none.")
    ] = None,
    model: Model = DEFAULT_MODEL,
    jobs: Jobs = 1,
    actors: ActorsPath = None,
) -> None:
    """Code reports, keep them in the store, and link what they claim to events."""
    from dragoman.cli.storing import add_paths

    raise typer.Exit(
        add_paths(paths, store=store, published=published, model=model, jobs=jobs, actors=actors)
    )


def _case() -> Callable[..., None]:
    name = Annotated[str, typer.Argument(metavar="NAME", help="A person's name, in any spelling or script.")]

    def run(name: str, **given: Any) -> None:
        from dragoman.cli.case import show_case
        from dragoman.cli.storing import told

        output = output_of(given)
        raise typer.Exit(told(lambda: show_case(name, output=output)))

    return with_options(run, {"name": (name, REQUIRED)}, output_options())


def problems(store: StorePath = None, unredacted: Unredacted = False) -> None:
    """List the documents that were set aside, each with its reason."""
    from dragoman.cli.storing import list_problems, told

    raise typer.Exit(told(lambda: list_problems(store, unredacted=unredacted)))


def check(store: StorePath = None) -> None:
    """Look the store through: file, hashes, references, counts, spans. Exit code 1 where there is a fault."""
    from dragoman.cli.storing import check_store, told

    raise typer.Exit(told(lambda: check_store(store)))


def backup(
    target: Annotated[str, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    store: StorePath = None,
) -> None:
    """Copy the store as it is now; may be done while documents are added."""
    from dragoman.cli.storing import copy_store, told

    raise typer.Exit(told(lambda: copy_store(store, target)))
