"""The commands by which a person judges, and their options."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from dragoman.cli.options import output_of, output_options, with_options
from dragoman.cli.parameters import (
    DEFAULT_MODEL,
    ActorsPath,
    Author,
    Cells,
    Jobs,
    Model,
    StorePath,
    Unredacted,
    Why,
)

Claim = Annotated[
    str, typer.Argument(metavar="CLAIM", help="A claim's id; ID@DOCUMENT where copies share it.")
]
OtherClaim = Annotated[str, typer.Argument(metavar="CLAIM", help="Another claim's id.")]
Named = Annotated[str, typer.Argument(metavar="EVENT", help="An event's id; or a person's name.")]
OtherNamed = Annotated[str, typer.Argument(metavar="EVENT", help="Another event's id; or a name.")]

LOG = "List what people judged: who, when, why, about what."


def register(app: typer.Typer) -> None:
    """Adds the commands to the program."""
    for command in (
        link,
        unlink,
        merge,
        split,
        correct,
        accept,
        reject,
        protect,
        unprotect,
        undo,
    ):
        app.command(rich_help_panel="Judging")(command)
    app.command("log", help=LOG, rich_help_panel="Judging")(_log())
    app.command(rich_help_panel="Judging")(recode)


def link(one: Claim, other: OtherClaim, author: Author, reason: Why, store: StorePath = None) -> None:
    """Hold that two claims tell of one event."""
    _judge(store, author, reason, "link", one, other)


def unlink(one: Claim, other: OtherClaim, author: Author, reason: Why, store: StorePath = None) -> None:
    """Hold that two claims tell of two events, whatever links them."""
    _judge(store, author, reason, "unlink", one, other)


def merge(one: Named, other: OtherNamed, author: Author, reason: Why, store: StorePath = None) -> None:
    """Hold that two events are one; or that two names are one person's."""
    _judge(store, author, reason, "merge", one, other)


def split(
    one: Named,
    parts: Annotated[
        list[str], typer.Argument(metavar="CLAIM", help="Claims that leave it together; or the other name.")
    ],
    author: Author,
    reason: Why,
    store: StorePath = None,
) -> None:
    """Hold that claims of an event tell of another one; or that two names are two persons'."""
    _judge(store, author, reason, "split", one, parts)


def correct(
    claim: Claim,
    field: Annotated[
        str,
        typer.Argument(
            metavar="FIELD",
            help='event_type, mode, status, date, place, actor or recipient ("recipient 2" is the second).',
        ),
    ],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help='What it should say; "not stated" where it says nothing.')
    ],
    author: Author,
    reason: Why,
    store: StorePath = None,
) -> None:
    """Correct what was read of a claim; what the coder read stays beside it."""
    _judge(store, author, reason, "correct", claim, field, value)


def accept(
    named: Annotated[str, typer.Argument(metavar="CLAIM|EVENT", help="The id of a claim, or of an event.")],
    author: Author,
    reason: Why,
    store: StorePath = None,
) -> None:
    """Note that you have reviewed a claim, or all of an event, and that the report says so."""
    _judge(store, author, reason, "accept", named)


def reject(claim: Claim, author: Author, reason: Why, store: StorePath = None) -> None:
    """Note that the report claims no such thing: it counts for no event, series or case."""
    _judge(store, author, reason, "reject", claim)


def protect(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person's name, in full.")],
    author: Author,
    reason: Why,
    store: StorePath = None,
) -> None:
    """Withhold a person's name, and when and where it concerns them, in every report."""
    _judge(store, author, reason, "protect", name)


def unprotect(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person's name, in full.")],
    author: Author,
    reason: Why,
    store: StorePath = None,
) -> None:
    """Show a person whom reports, or people, had protected."""
    _judge(store, author, reason, "unprotect", name)


def undo(
    number: Annotated[
        int, typer.Argument(metavar="N", help="A judgement's number, as `dragoman log` has it.")
    ],
    author: Author,
    reason: Why,
    store: StorePath = None,
) -> None:
    """Take a judgement back; of an undo, restore what it took back."""
    _judge(store, author, reason, "undo", number)


def _log() -> Callable[..., None]:
    orphans = Annotated[
        bool, typer.Option("--orphans", help="Those alone of which a claim is not found any more.")
    ]

    def run(orphans: bool, **given: Any) -> None:
        from dragoman.cli.judging import show_log
        from dragoman.cli.storing import told

        output = output_of(given)
        raise typer.Exit(told(lambda: show_log(orphans=orphans, output=output)))

    return with_options(run, {"orphans": (orphans, False)}, output_options())


def recode(
    store: StorePath = None,
    every: Annotated[
        bool, typer.Option("--all", help="Those too that the installed coder has read already.")
    ] = False,
    model: Model = DEFAULT_MODEL,
    jobs: Jobs = 1,
    format: Annotated[
        Cells, typer.Option("--format", "-f", help="Counts by document, or each difference.")
    ] = Cells.TABLE,
    unredacted: Unredacted = False,
    actors: ActorsPath = None,
) -> None:
    """Code the store's documents with the installed coder where another one has read them.

    Former codings stay. Says which claims are gained, lost and changed, and which of people's judgements find
    their claims no more.
    """
    from dragoman.cli.recoding import recode_store
    from dragoman.cli.storing import told

    raise typer.Exit(
        told(
            lambda: recode_store(
                store,
                every=every,
                model=model,
                jobs=jobs,
                format=format.value,
                unredacted=unredacted,
                actors=actors,
            )
        )
    )


def _judge(store: str | None, author: str, reason: str, kind: str, *about: object) -> None:
    from dragoman.cli.judging import judge
    from dragoman.cli.storing import told

    raise typer.Exit(told(lambda: judge(store, author=author, reason=reason, kind=kind, about=about)))
