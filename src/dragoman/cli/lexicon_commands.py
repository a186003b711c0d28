"""`dragoman lexicon`: the words and codes that the coder works with."""

from typing import Annotated

import typer

EXIT_FAULT, EXIT_INPUT = 1, 2

lexicon_app = typer.Typer(no_args_is_help=True, help="The words and codes that the coder works with.")


@lexicon_app.command()
def check(
    data: Annotated[
        str | None,
        typer.Option("--data", metavar="FOLDER", help="Check this folder in place of the data shipped."),
    ] = None,
) -> None:
    """Validate the data: every table against its schema, the event words against one another.

    Prints one line a fault, with a code; exit code 1 where there is any.
    """
    from pathlib import Path

    from dragoman.lexicon import load
    from dragoman.lexicon.check import check as faults_of

    if data is not None and not Path(data).is_dir():
        typer.echo(f"dragoman: {data}: no such folder", err=True)
        raise typer.Exit(EXIT_INPUT)
    faults = faults_of(Path(data) if data is not None else load().root)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        typer.echo(f"{len(faults)} faults", err=True)
        raise typer.Exit(EXIT_FAULT)
    typer.echo("The data is sound.", err=True)
