"""The commands of `dragoman` and their options."""

import os
from enum import StrEnum
from typing import Annotated

import typer

from dragoman import __version__
from dragoman.cli import (
    forgetting_commands,
    judging_commands,
    questions,
    record_commands,
)
from dragoman.cli.actor_commands import actors_app
from dragoman.cli.lexicon_commands import lexicon_app
from dragoman.cli.parameters import DEFAULT_MODEL, ActorsPath, Jobs, Model

EXIT_INPUT = 2

CODE_EXAMPLES = """
[bold]Examples[/]

dragoman code report.txt --published 2025-06-23

dragoman code reports/ --format jsonl --jobs 2 > coded.jsonl

curl -s https://example.org/report.html | dragoman code - --format html -o report-coded.html
"""
EXAMPLES = """
[bold]Examples[/]

dragoman code report.txt --published 2025-06-23

dragoman explain events/RETREAT.tsv:17

dragoman schema > coded-document.schema.json
"""
EXPLAIN_EXAMPLES = """
[bold]Examples[/]

dragoman explain "events/RETREAT.tsv:17 + composition.tsv:4"

dragoman explain per:macron-emmanuel
"""


class Format(StrEnum):
    """How coded documents are written."""

    TABLE = "table"
    JSONL = "jsonl"
    HTML = "html"


class Listed(StrEnum):
    """What a table lists beneath the claims."""

    STATEMENTS = "statements"
    DROPS = "drops"


app = typer.Typer(
    name="dragoman",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLES,
)
app.add_typer(lexicon_app, name="lexicon")
app.add_typer(actors_app, name="actors")
record_commands.register(app)
judging_commands.register(app)
forgetting_commands.register(app)
questions.register(app, actors_app)


def _show_version(wanted: bool) -> None:
    if wanted:
        from dragoman.errors import InputError
        from dragoman.lexicon import load
        from dragoman.lexicon.imported import chosen
        from dragoman.parse import model_name

        try:
            version = load(actors=chosen(None)).version()
        except InputError as error:
            typer.echo(f"dragoman: {error}", err=True)
            raise typer.Exit(EXIT_INPUT) from None
        typer.echo(f"dragoman {__version__}, lexicon {version}, model {model_name(DEFAULT_MODEL)}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Name coder, lexicon and model.", callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Reads news reports and writes down what they claim: who did what to whom, who says so, how surely."""


@app.command(epilog=CODE_EXAMPLES)
def code(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Plain text, HTML, PDF, JSON lines (id, text, published, title, url, publisher; only text"
            " has to be there), each also as .gz or .zst, or a folder of these; - is standard input.",
            show_default=False,
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication (YYYY-MM-DD) of reports that state none."),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.TABLE,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write there, not to standard output."),
    ] = None,
    model: Model = DEFAULT_MODEL,
    jobs: Jobs = 1,
    predicates: Annotated[
        bool,
        typer.Option(
            "--predicates", help="Fill the field predicates: every verb, how far it is committed to."
        ),
    ] = False,
    actors: ActorsPath = None,
    show: Annotated[
        list[Listed] | None,
        typer.Option("--show", help="Below each table of claims, list these as well."),
    ] = None,
) -> None:
    """Code news reports: find the acts that they claim, the parties, the sources and how sure they are.

    What cannot be read is named on standard error, the rest is coded, and the exit code is 2.
    """
    from dragoman.cli.coding import Order, carry_out

    order = Order(
        paths=tuple(paths),
        published=_day(published),
        format=format.value,
        output=output,
        model=model,
        jobs=jobs,
        predicates=predicates,
        actors=actors,
        show=tuple(one.value for one in show or ()),
    )
    raise typer.Exit(carry_out(order))


def _day(published: str | None) -> str | None:
    if published is None:
        return None
    from dragoman.acquire import day_of

    day = day_of(published)
    if day is None:
        raise typer.BadParameter(f"{published!r} is not a date (YYYY-MM-DD)", param_hint="'--published'")
    return day


@app.command()
def schema() -> None:
    """Print the JSON Schema of a coded document."""
    import json

    from dragoman.model.schema import schema as schema_of_document

    typer.echo(json.dumps(schema_of_document(), indent=2))


@app.command(epilog=EXPLAIN_EXAMPLES)
def explain(
    rule: Annotated[
        list[str],
        typer.Argument(
            metavar="RULE", help="The rule of a claim, as its field states it, or the id of an actor."
        ),
    ],
    actors: ActorsPath = None,
) -> None:
    """Print the rows of the lexicon that a claim's rule names, each with its source.

    Of the id of an actor, print the rows of the actors data, built-in and imported.
    """
    from dragoman.cli.explaining import lines_of
    from dragoman.errors import DragomanError
    from dragoman.lexicon import load
    from dragoman.lexicon.explain import explain as explanations
    from dragoman.lexicon.imported import chosen

    try:
        found = explanations(" ".join(rule), load(actors=chosen(actors)))
    except DragomanError as error:
        typer.echo(f"dragoman: {error}", err=True)
        raise typer.Exit(EXIT_INPUT) from None
    for one in found:
        if one.row is not None:
            typer.echo("\n".join(lines_of(one)))
    missing = [one for one in found if one.row is None]
    for one in missing:
        typer.echo(f"dragoman: {one.part}: {one.missing}", err=True)
    if missing or not found:
        raise typer.Exit(EXIT_INPUT)


def main() -> None:
    """Entry point of the command line.

    One thread of linear algebra: on matrices as small as a news parser's a second one gains nothing, and with
    one the last digit does not depend on the machine's cores.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    app()
