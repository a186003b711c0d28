"""`dragoman actors`: a user's own actors, and Wikidata's, beside the built-in ones."""

from typing import Annotated

import typer

from dragoman.cli.parameters import ActorsPath

Into = Annotated[
    str | None,
    typer.Option(
        "--into", metavar="PATH", help="Where they go; else DRAGOMAN_ACTORS, else the user's data folder."
    ),
]
EXAMPLES = """
[bold]Examples[/]

dragoman actors columns

dragoman actors import ministers.csv

dragoman actors import latest-all.json.bz2 --name wikidata
"""

actors_app = typer.Typer(rich_markup_mode="rich")


@actors_app.command("import", epilog=EXAMPLES)
def import_(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A list (CSV: `dragoman actors columns`), or Wikidata's JSON, an item a line; also as .gz,"
            " .bz2 or .zst.",
        ),
    ],
    into: Into = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="What to call it; else the file's name.")
    ] = None,
) -> None:
    """Add actors; what an earlier import of the same name brought is replaced.

    Of Wikidata: people with a dated office, bodies, places with a number of GeoNames. What is left out is
    counted by reason. People without an office are never kept, and so no prisoners.
    """
    from dragoman.cli.actors import import_actors

    raise typer.Exit(import_actors(file, into=into, name=name))


@actors_app.command()
def columns() -> None:
    """Print the columns that a list may have."""
    from dragoman.gather.table import COLUMNS

    for column, means in COLUMNS.items():
        typer.echo(f"{column:12} {means}")


@actors_app.command("list")
def list_(actors: ActorsPath = None) -> None:
    """List what was imported: each source with what it brought."""
    from dragoman.cli.actors import list_sources

    raise typer.Exit(list_sources(actors))


@actors_app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, or an id such as per:q123.")],
    actors: ActorsPath = None,
) -> None:
    """Show who bears a name, built-in or imported: offices, dates, other names."""
    from dragoman.cli.actors import show_actor

    raise typer.Exit(show_actor(name, actors))


@actors_app.command()
def remove(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="As `dragoman actors list` names it.")],
    actors: ActorsPath = None,
) -> None:
    """Take out all that an import brought."""
    from dragoman.cli.actors import remove_actors

    raise typer.Exit(remove_actors(source, actors))
