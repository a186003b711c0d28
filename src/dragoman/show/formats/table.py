"""A readable table on a terminal, wide or narrow, or as plain text: each claim with its evidence beneath."""

import re
from collections.abc import Collection, Sequence
from typing import IO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.model import Claim, CodedDocument, Drop, Party, Statement
from dragoman.show import telling
from dragoman.show.evidence import Mark, marks, sentence

# Column, least width, share of what the terminal is wider.
COLUMNS = (
    ("when", 10, 0),
    ("event", 14, 0),
    ("actor", 17, 3),
    ("recipient", 17, 3),
    ("sizes", 10, 1),
    ("who says so", 16, 3),
    ("how sure", 14, 2),
)
STYLES = {
    "trigger": "bold reverse",
    "actor": "bold cyan",
    "recipient": "bold magenta",
    "date": "bold green",
    "size": "bold yellow",
    "charge": "yellow",
    "place": "green",
    "condition": "italic",
}
HEADINGS = {"when": "date", "event": "bold", "actor": "actor", "recipient": "recipient", "sizes": "size"}
NUMBER = 3  # columns for the number of a claim
WIDEST = 160  # columns; longer lines are hard to read across
PIPED = 120  # columns where the output is no terminal
CONTENT = 300  # characters of a statement that the list of statements shows
LEGEND = "Marked in the evidence: *the words of the act*, [parties, times, numbers and places]."

# What would steer a terminal, or turn the order of what stands there.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class TableWriter:
    """Writes coded documents to a terminal or a file, one after the other.

    `show` may name "statements" and "drops", to be listed beneath the claims. Colour only on a terminal;
    elsewhere the words of a claim stand in brackets and asterisks. `width` in columns, else the terminal's.
    """

    def __init__(self, file: IO[str], *, show: Collection[str] = (), width: int | None = None) -> None:
        piped = not file.isatty()
        self.console = Console(
            file=file,
            width=width or (PIPED if piped else None),
            color_system=None if piped else "auto",
            highlight=False,
            markup=False,
            emoji=False,
        )
        self.plain = self.console.color_system is None
        self.show = frozenset(show)
        self.explained = not self.plain

    def write(self, coded: CodedDocument) -> None:
        with self.console.capture() as captured:
            self._print(coded)
        self.console.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))

    def _print(self, coded: CodedDocument) -> None:
        self._head(coded)
        widths = column_widths(min(self.console.width, WIDEST))
        if coded.claims and widths:
            self._print_row(widths, "", [_heading(name) for name, *_ in COLUMNS])
        for number, claim in enumerate(coded.claims, 1):
            if widths:
                self._print_row(widths, str(number), self._cells(coded, claim))
            else:
                self._print_stack(str(number), self._cells(coded, claim))
            self._indented(evidence(coded.text, claim, plain=self.plain))
        if "statements" in self.show:
            self._list("statement", [told(coded, one) for one in coded.statements])
        if "drops" in self.show:
            self._list("left out", [dropped(coded.text, one) for one in coded.drops])
        self.console.print()

    def _head(self, coded: CodedDocument) -> None:
        if not self.explained:
            self.console.print(Text(LEGEND), end="\n\n")
            self.explained = True
        title = safe(coded.title or coded.id or "(no name)")
        self.console.print(Text(title, style="bold underline"), soft_wrap=True)
        counts = (
            telling.counted(len(coded.claims), "claim"),
            telling.counted(len(coded.statements), "statement"),
            f"{len(coded.drops)} left out",
        )
        about = (coded.id if coded.title else "", coded.published or "no date", coded.publisher, *counts)
        self.console.print(Text(safe(" · ".join(filter(None, about))), style="dim"), soft_wrap=True)
        for drop in coded.drops if not coded.claims else ():
            self._indented(dropped(coded.text, drop))

    def _cells(self, coded: CodedDocument, claim: Claim) -> list[Text]:
        sizes = "\n".join(telling.size(size) for size in claim.sizes)
        return [
            Text(telling.when(claim) or "not stated", style=STYLES["date"] if claim.date else "dim"),
            Text(telling.event(claim), style="bold"),
            _parties(claim.actors, STYLES["actor"]),
            _parties(claim.recipients, STYLES["recipient"]),
            Text(safe(sizes), style=STYLES["size"]),
            Text(safe(telling.says_who(coded, claim))),
            Text(safe(telling.how_sure(claim))),
        ]

    def _print_row(self, widths: Sequence[int], number: str, cells: Sequence[Text]) -> None:
        row = Table(box=None, show_header=False, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
        for width in (NUMBER, *widths):
            row.add_column(width=width, overflow="fold")
        row.add_row(Text(number, style="dim"), *cells)
        self.console.print(row)

    def _print_stack(self, number: str, cells: Sequence[Text]) -> None:
        """For narrow terminals: a line a field, empty ones left out."""
        name = max(len(column) for column, *_ in COLUMNS)
        stack = Table(box=None, show_header=False, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
        stack.add_column(width=NUMBER)
        stack.add_column(width=name)
        stack.add_column(overflow="fold", ratio=1)
        for (column, *_), cell in zip(COLUMNS, cells, strict=True):
            if cell.plain:
                stack.add_row(Text(number, style="dim"), Text(column, style="dim"), cell)
                number = ""
        self.console.print(stack)

    def _indented(self, text: Text) -> None:
        self.console.print(Padding(text, (0, 0, 1, NUMBER + 1)), width=min(self.console.width, WIDEST))

    def _list(self, name: str, lines: Sequence[Text]) -> None:
        self.console.print(
            Text(telling.counted(len(lines), name) if name != "left out" else name, style="bold")
        )
        for line in lines:
            self._indented(line)


def column_widths(total: int) -> list[int]:
    """Widths of COLUMNS on a terminal of so many columns; [] where they do not fit side by side."""
    room = total - NUMBER - 1 - sum(least + 1 for _, least, _ in COLUMNS)
    if room < 0:
        return []
    shares = sum(share for *_, share in COLUMNS)
    return [least + room * share // shares for _, least, share in COLUMNS]


def evidence(text: str, claim: Claim, *, plain: bool) -> Text:
    """The sentence of a claim with the claim's words marked: by colour, or by signs where there is none."""
    start, end = sentence(text, claim)
    made = Text(style="" if plain else "italic")
    at = start
    for mark in _outermost(marks(claim), start, end) if plain else ():
        made.append(flat(text[at : mark.start]))
        opened, closed = ("*", "*") if mark.kind == "trigger" else ("[", "]")
        made.append(opened + flat(text[mark.start : mark.end]) + closed)
        at = mark.end
    if plain:
        return made.append(flat(text[at:end]))
    made.append(safe(re.sub(r"\s", " ", text[start:end])))
    for mark in marks(claim):
        made.stylize(STYLES[mark.kind], max(mark.start - start, 0), max(mark.end - start, 0))
    return made


def _outermost(found: Sequence[Mark], start: int, end: int) -> list[Mark]:
    """Marks that do not overlap: the trigger, then whatever comes first."""
    kept = [mark for mark in found if mark.kind == "trigger"]
    for mark in found:
        apart = all(mark.end <= other.start or other.end <= mark.start for other in kept)
        if apart and start <= mark.start < mark.end <= end:
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)


def told(coded: CodedDocument, statement: Statement) -> Text:
    """A statement in a line: kind, role and number, who, the cue, what."""
    cue = " … ".join(coded.text[start:end] for start, end in statement.cue)
    content = " … ".join(coded.text[start:end] for start, end in statement.content)
    if len(content) > CONTENT:
        content = content[:CONTENT] + "…"
    made = Text(f"{statement.kind}, {telling.voice(statement)}: ", style="dim")
    made.append(flat(telling.source(coded, statement)), style="bold cyan")
    return made.append(f" {flat(cue)}: " if cue else ": ", style="bold").append(flat(content), style="italic")


def dropped(text: str, drop: Drop) -> Text:
    words = flat(text[drop.start : drop.end]) if drop.start is not None and drop.end is not None else ""
    shown = f" “{words[:60]}{'…' if len(words) > 60 else ''}”" if words else ""
    return Text(f"{drop.code} {safe(drop.reason)}{shown}", style="dim")


def safe(text: str) -> str:
    """The text with U+FFFD for what a terminal would obey rather than show."""
    return UNSAFE.sub("\ufffd", text)


def flat(text: str) -> str:
    """The text on one line, safe to print."""
    return safe(re.sub(r"\s+", " ", text))


def _heading(name: str) -> Text:
    style = HEADINGS.get(name, "")
    return Text(name, style=f"underline {STYLES.get(style, '')}".strip())


def _parties(parties: Sequence[Party], style: str) -> Text:
    made = Text()
    for party in parties:
        made.append("\n" if made.plain else "")
        made.append(safe(telling.party(party)), style=style)
        codes = telling.codes(party)
        made.append(f" {codes}" if codes else "", style="dim")
    return made
