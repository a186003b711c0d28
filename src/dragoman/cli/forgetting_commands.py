"""The commands by which a document or a person is forgotten."""

from typing import Annotated

import typer

from dragoman.cli.parameters import Author, StorePath, Unredacted, Why

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be forgotten, and leave it as it is.")
]

forget_app = typer.Typer(
    no_args_is_help=True, help="Take a document or a person out of the store, for good, with a tombstone."
)


def register(app: typer.Typer) -> None:
    app.add_typer(forget_app, name="forget", rich_help_panel="Judging")


@forget_app.command()
def document(
    id: Annotated[str, typer.Argument(metavar="ID", help="The document's id.")],
    author: Author,
    reason: Why,
    dry_run: DryRun = False,
    store: StorePath = None,
    unredacted: Unredacted = False,
) -> None:
    """Take a document out of the store: its bytes, texts, claims, and what people judged of it.

    It is kept out when it is added again. Copies of the store that were made before, and what was exported,
    have to be deleted by hand.
    """
    _forget(store, author, reason, dry_run, unredacted, "document", id)


@forget_app.command()
def person(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person's name, in full.")],
    author: Author,
    reason: Why,
    dry_run: DryRun = False,
    store: StorePath = None,
    unredacted: Unredacted = False,
) -> None:
    """Cover a person's name in all reports of the store, with the day and place of what befell them.

    The bytes of these reports as they were read are deleted. In what is added later it is covered too.
    Copies of the store that were made before, and what was exported, have to be deleted by hand.
    """
    _forget(store, author, reason, dry_run, unredacted, "person", name)


def _forget(
    store: str | None, author: str, reason: str, dry_run: bool, unredacted: bool, kind: str, what: str
) -> None:
    from dragoman.cli.forgetting import forget
    from dragoman.cli.storing import told

    raise typer.Exit(
        told(
            lambda: forget(
                store,
                author=author,
                reason=reason,
                only_say=dry_run,
                unredacted=unredacted,
                kind=kind,
                what=what,
            )
        )
    )
