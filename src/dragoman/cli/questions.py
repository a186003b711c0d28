"""The commands that list rows of a store: one a question, all with the same options."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from dragoman.cli.options import (
    COUNTED,
    PAGED,
    REQUIRED,
    Events,
    Pages,
    Periods,
    Rows,
    filter_options,
    option,
    output_of,
    output_options,
    with_options,
)

EVENT_EXAMPLES = (
    "dragoman event e34c6a8cf32bc7cf9",
    "dragoman event e34c6a8cf32bc7cf9 --format csv --output accounts.csv",
)
WHOLE_EVENT = """Show one event whole: every account, who says so, why they are one event, how they differ.

JSON lines hold all of it in one object; csv, tsv and parquet write a row an account.
"""
ABOUT = {
    "events": """List the events of the store: what happened, or is only planned, denied or forecast.

    Each is one act, told in one report or in many; its parties are those of the fullest account.
    Of a filter that is given several times, any value has to be met.
    """,
    "claims": """List what reports claim: one row a telling, with who says so and how surely.

    What a person rejected is left out, unless --verdict asks for it.
    """,
    "documents": """List the documents of the store, the latest text under each id.

    With --format jsonl the coded documents are written whole, with the event of each claim; filters of claims
    let through the documents that have such a claim.
    """,
    "discrepancies": """Show where accounts of an event differ: each with its words, reports, days, origins.

    Filters are those of events. Lists that add up to their total are shown with --differs sum alone. A table
    sets the accounts side by side; other formats write a row an account.
    """,
    "origins": """Tell who has an event from whom: its origins, and the reports that come from each.

    Filters are those of events. Two who are named are two origins; whatever may be one is counted as one. A
    table shows a tree an origin; other formats write a row an account.
    """,
    "actors": """List who acts and who is acted upon, over all documents.

    Actors of the data that ships go by their id, others by name, kind and country as reports give them: two
    persons of one name are one row. Protected persons are left out.

    The commands beneath add your own actors to those that dragoman knows.
    """,
}
EXAMPLES = {
    "claims": (
        'dragoman claims --status demanded planned --publisher "Harbour Post"',
        "dragoman claims --event e34c6a8cf32bc7cf9 --format jsonl",
    ),
    "documents": (
        'dragoman documents --publisher "Harbour Post" --since 2024-03',
        'dragoman documents --words "hunger strike" --format jsonl > coded.jsonl',
    ),
    "discrepancies": (
        "dragoman discrepancies e34c6a8cf32bc7cf9",
        "dragoman discrepancies --type ASSAULT --contradictions --differs count --differs date",
        "dragoman discrepancies --country MMR --since 2022 --format csv --output differing.csv",
    ),
    "origins": (
        "dragoman origins e34c6a8cf32bc7cf9",
        "dragoman origins --type RETREAT --origins 2 --format jsonl",
    ),
    "actors": ("dragoman actors --kind person --country BLR --sort -suffers",),
    "events": (
        "dragoman events --type RETREAT --mode release --country BLR --since 2024-01 --done",
        'dragoman events --words "hunger strike" --origins 2 --format csv --output events.csv',
    ),
}


EVENT = Annotated[
    str | None,
    typer.Argument(metavar="EVENT", help="Of the event of this id alone.", show_default=False),
]
SERIES = """Count the events that were done in each day, week or month, and say what is left out.

What is future, negated, hypothetical or told only as background is not counted, nor what is told to no day of
one period; how many these are is said, and how often the coder is right about the types asked for.
"""
SERIES_EXAMPLES = (
    "dragoman series --type COERCE --mode arrest --country BLR --by week",
    "dragoman series --type CONSULT --by month --dyad --format csv --output talks.csv",
)


def register(app: typer.Typer, actors_app: typer.Typer) -> None:
    """Adds the commands; the question about actors is what `dragoman actors` does without a further word."""
    listing = {name: about for name, about in ABOUT.items() if name != "actors"}
    about = paragraphs(ABOUT["actors"])
    actors_app.callback(invoke_without_command=True, help=about, epilog=epilog(EXAMPLES["actors"]))(
        _beside(_command("actors"))
    )
    for question, about in listing.items():
        app.command(question, help=paragraphs(about), epilog=epilog(EXAMPLES[question]))(_command(question))
    app.command("event", help=paragraphs(WHOLE_EVENT), epilog=epilog(EVENT_EXAMPLES))(_event())
    app.command()(dictionary)
    app.command("series", help=paragraphs(SERIES), epilog=epilog(SERIES_EXAMPLES))(_series())


def paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(one.split()) for one in text.split("\n\n"))


def epilog(examples: tuple[str, ...]) -> str:
    return "\n\n".join(("[bold]Examples[/]", *examples))


def _command(question: str) -> Callable[..., None]:
    def run(**given: Any) -> None:
        from dragoman.cli.answering import answer
        from dragoman.cli.storing import told

        output = output_of(given)
        if (event := given.pop("of", None)) is not None:
            given["event"] = [*(given["event"] or ()), event]
        page = {name: given.pop(name) for name in ("sort", "limit", "offset")}
        raise typer.Exit(told(lambda: answer(question, given, page, output)))

    formats = Events if question == "events" else Rows
    of = {"of": (EVENT, None)} if question in ("discrepancies", "origins") else {}
    return with_options(run, of, filter_options(question), _pages(question), output_options(formats))


def _series() -> Callable[..., None]:
    by = option(Periods, "--by", metavar="PERIOD", panel=COUNTED, help="By day, week (ISO 8601) or month.")
    dyad = option(
        bool,
        "--dyad",
        panel=COUNTED,
        help="By country of actor and recipient, each pair apart.",
    )

    def run(**given: Any) -> None:
        from dragoman.cli.answering import answer_series
        from dragoman.cli.storing import told

        output = output_of(given)
        how = {"by": given.pop("by").value, "dyad": given.pop("dyad")}
        raise typer.Exit(told(lambda: answer_series(given, how, output)))

    counting = {"by": (by, Periods.MONTH), "dyad": (dyad, False)}
    return with_options(run, filter_options("series"), counting, output_options())


def _event() -> Callable[..., None]:
    id = Annotated[str, typer.Argument(metavar="ID", help="As `dragoman events` shows it.")]
    limit = option(
        int | None,
        "--limit",
        metavar="N",
        min=0,
        panel=PAGED,
        help="Links at most, the strongest; a table shows 100 where nothing is said.",
    )

    def run(id: str, limit: int | None, **given: Any) -> None:
        from dragoman.cli.event import show_event
        from dragoman.cli.storing import told

        output = output_of(given)
        raise typer.Exit(told(lambda: show_event(id, limit=limit, output=output)))

    return with_options(run, {"id": (id, REQUIRED), "limit": (limit, None)}, output_options())


def dictionary(
    format: Annotated[Pages, typer.Option("--format", "-f", help="What to write.")] = Pages.MARKDOWN,
) -> None:
    """Print the data dictionary: every table that rows are written in, and what its columns hold."""
    from dragoman.cli.answering import print_dictionary

    print_dictionary(format.value)


def _beside(run: Callable[..., None]) -> Callable[..., None]:
    """The command as that of a group: it runs where no command of the group is called."""

    def unless_called(ctx: typer.Context, **given: Any) -> None:
        if ctx.invoked_subcommand is None:
            run(**given)

    signature = inspect.signature(run)
    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    made = [context, *signature.parameters.values()]
    unless_called.__signature__ = signature.replace(parameters=made)  # type: ignore[attr-defined]
    unless_called.__annotations__ = {one.name: one.annotation for one in made}
    return unless_called


def _pages(question: str) -> dict[str, tuple[Any, Any]]:
    from dragoman.ask.narrowing.orders import SORTS

    keys = list(SORTS[question])
    listed = ", ".join(key.lstrip("-") for key in keys)
    sort = f"By {listed}; - before one turns it round, commas join several; {keys[0]} where nothing is said."
    return {
        "sort": (option(str | None, "--sort", metavar="KEYS", panel=PAGED, help=sort), None),
        "limit": (
            option(int | None, "--limit", metavar="N", min=0, panel=PAGED,
                   help="So many at most; a table shows 100 where nothing is said, other formats all."),
            None,
        ),
        "offset": (
            option(int, "--offset", metavar="N", min=0, panel=PAGED, help="Leave out the first N."), 0,
        ),
    }  # fmt: skip
