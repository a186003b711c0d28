"""Rows in each format: what is written can be read back, and what is not known is not made up."""

import csv
import io
import json
from dataclasses import dataclass, replace

import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.cli.options import Events, Rows
from dragoman.model.rows import EventRow
from dragoman.model.whole import EventTold, PartyTold
from dragoman.show.formats import FORMATS
from dragoman.show.formats.listing import write_listing
from dragoman.show.formats.polecat import polecat_columns
from dragoman.show.formats.sheet import Sheet

EVENT = EventRow(
    event_id="e1",
    date_start="2024-03-05",
    date_end="2024-03-05",
    date_precision="day",
    event_type="COERCE",
    mode="arrest",
    contexts=("repression", "legal"),
    quad_code=4,
    score=-7.0,
    status="asserted",
    factuality=3.0,
    done=True,
    historical=False,
    actors=("Police",),
    actor_countries=("BLR",),
    actor_sectors=("COP",),
    recipients=("=Zora Belkamen", "two others"),
    recipient_countries=(),
    recipient_sectors=("JRN",),
    place="Brest",
    country="BLR",
    latitude=52.1,
    longitude=23.7,
    geonames_id=629634,
    claims=2,
    documents=2,
    origins=1,
    denied=0,
    discrepancies=0,
    reviewed=0,
    corrected=0,
    first_published=None,
)
TOLD = EventTold(
    event=EVENT,
    actors=(PartyTold(name=None, words="Police", title=(), kind="body", country="BLR", sectors=("COP",)),),
    recipients=(
        PartyTold(
            name="Zora Belkamen",
            words="the reporter Zora Belkamen",
            title=("editor",),
            kind="person",
            country=None,
            sectors=("JRN", "OPP"),
        ),
    ),
    place_words="the city of Brest",
    place_precision="city",
    cameo="173",
    publisher="Harbour\tPost",
    published="2024-03-06",
    url=None,
    language="en",
    people=("Zora Belkamen",),
    organizations=(),
    locations=("Brest", "Minsk"),
    coder="0.1.0",
)


def written(form, rows, kind=EventRow, **options):
    file = io.BytesIO()
    FORMATS[form].write(Sheet(kind=kind, rows=iter(rows), **options), file)
    return file.getvalue()


def test_polecat_has_its_forty_columns_and_none_for_what_is_not_known():
    head, line = written("polecat", [TOLD], EventTold).decode().splitlines()
    names = head.split("\t")
    assert len(names) == 40 == len(line.split("\t"))
    assert names[:8] == [
        "Event ID",
        "Event Date",
        "Event Type",
        "Event Mode",
        "Intensity",
        "Quad Code",
        "Contexts",
        "Actor Name",
    ]
    assert names[14:16] == ["Wikipedia Actor ID", "Recipient Name"] and names[-1] == "Version"
    row = dict(zip(names, line.split("\t"), strict=True))
    assert row["Contexts"] == "repression; legal"
    assert row["Quad Code"] == "MATERIAL CONFLICT" and row["Intensity"] == "-7"
    assert (row["Actor Name"], row["Actor Name Raw"], row["Actor COW"]) == ("None", "Police", "370")
    assert (row["Primary Recipient Sector"], row["Recipient Sectors"]) == ("JRN", "JRN; OPP")
    assert (row["Recipient Title"], row["Wikipedia Recipient ID"]) == ("editor", "None")
    assert (row["City"], row["Province"], row["Feature Type"]) == ("Brest", "None", "None")
    assert row["Source"] == "Harbour Post"
    assert row["Story Locations"] == "Brest; Minsk" and row["Story Organizations"] == "None"


def test_polecat_dates_only_what_is_one_day():
    vague = replace(TOLD, event=replace(EVENT, date_end="2024-03-31", date_precision="month"))
    line = written("polecat", [vague], EventTold).decode().splitlines()[1]
    assert line.split("\t")[1] == "None"
    assert [one.name for one in polecat_columns()][1] == "Event Date"


def test_csv_and_its_guard():
    [row] = csv.DictReader(io.StringIO(written("csv", [EVENT]).decode()))
    assert row["recipients"] == "=Zora Belkamen; two others"
    assert (row["done"], row["first_published"], row["score"]) == ("true", "", "-7")
    [row] = csv.DictReader(io.StringIO(written("csv", [EVENT], guard=True).decode()))
    assert row["recipients"] == "'=Zora Belkamen; two others"
    assert row["score"] == "-7"


def test_json_lines_and_parquet_keep_lists_and_kinds():
    [line] = written("jsonl", [EVENT]).splitlines()
    assert json.loads(line)["contexts"] == ["repression", "legal"]
    table = pyarrow.parquet.read_table(io.BytesIO(written("parquet", [EVENT])))
    assert table.to_pylist() == [json.loads(line)]
    assert str(table.schema.field("geonames_id").type) == "int64"
    assert pyarrow.parquet.read_table(io.BytesIO(written("parquet", []))).num_rows == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Any3:
    words: str
    maybe: str | None
    number: int


@given(
    st.lists(st.builds(Any3, words=st.text(), maybe=st.none() | st.text(min_size=1), number=st.integers()))
)
def test_csv_reads_back_what_was_written(rows):
    whole = [replace(row, words=safe(row.words), maybe=row.maybe and safe(row.maybe)) for row in rows]
    read = csv.DictReader(io.StringIO(written("csv", whole, Any3).decode(), newline=""))
    assert [(row["words"], row["maybe"] or None, int(row["number"])) for row in read] == [
        (row.words, row.maybe, row.number) for row in whole
    ]


def safe(text):
    """csv writes NUL since Python 3.11, but no reader before 3.11 takes it; half characters have no UTF-8."""
    return text.encode("utf-8", "replace").decode().replace("\0", "?")


@given(
    st.lists(st.builds(Any3, words=st.text(), maybe=st.none() | st.text(), number=st.integers()), min_size=1)
)
def test_tsv_has_a_line_a_row_and_a_cell_a_column(rows):
    lines = written("tsv", rows, Any3).decode().split("\n")
    assert len(lines) == len(rows) + 2
    assert all(line.count("\t") == 2 for line in lines[:-1])


@pytest.mark.parametrize("width", [80, 120, 160])
def test_a_table_is_no_wider_than_the_terminal(width):
    file = io.BytesIO()
    write_listing(Sheet(kind=EventRow, rows=[EVENT], width=width), file)
    lines = file.getvalue().decode().splitlines()
    assert max(map(len, lines)) <= width
    assert "2024-03-05" in lines[1] and "e1" in lines[1]


def test_the_command_line_knows_the_formats():
    assert {*Events} == FORMATS.keys()
    assert {*Rows} == {name for name, form in FORMATS.items() if not form.field}
