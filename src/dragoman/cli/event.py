"""Carries out `dragoman event`: one event whole, or a row an account of it."""

from dragoman.ask.answer import Found
from dragoman.ask.event import event
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.cli.answering import TABLE_ROWS, shown_to, write_answer
from dragoman.cli.options import Output
from dragoman.cli.wrapped import print_lines
from dragoman.model.whole import AccountRow, WholeEvent
from dragoman.record.store import open_store
from dragoman.show.formats.whole import lines_of


def show_event(id: str, *, limit: int | None, output: Output) -> int:
    if output.on_screen and limit is None:
        limit = TABLE_ROWS
    with open_store(output.store, read_only=True) as opened, opened.reading() as connection:
        shown = shown_to(connection, output)
        whole = event(shown, id, limit=limit)
        if output.on_screen:
            print_lines(lines_of(whole))
            return 0
        asked = Wanted(question="event", filters={"event": (id,)})
        write_answer(shown, asked, found_in(whole, output.format), output, {"limit": limit})
    return 0


def found_in(whole: WholeEvent, form: str) -> Found[WholeEvent] | Found[AccountRow]:
    if form == "jsonl":
        return Found(WholeEvent, iter((whole,)), 1)
    return Found(AccountRow, iter(whole.accounts), len(whole.accounts))
