"""Parquet, with pyarrow where it is installed: several values are lists, what is not known is null."""

import itertools
from typing import Any, BinaryIO

from dragoman.errors import AskError
from dragoman.show.formats.sheet import Sheet

AT_ONCE = 10_000  # rows in one group: what is held in memory


def write_parquet(sheet: Sheet, file: BinaryIO) -> None:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise AskError("parquet needs pyarrow: pip install 'dragoman[parquet]', or choose csv") from None
    schema = _schema(pyarrow, sheet)
    rows = iter(sheet.rows)
    with pyarrow.parquet.ParquetWriter(file, schema) as writer:
        while some := list(itertools.islice(rows, AT_ONCE)):
            told = {one.name: [_plain(getattr(row, one.name)) for row in some] for one in sheet.columns}
            writer.write_table(pyarrow.table(told, schema=schema))


def _schema(pyarrow: Any, sheet: Sheet) -> Any:
    kinds = {
        "text": pyarrow.string(),
        "number": pyarrow.float64(),
        "count": pyarrow.int64(),
        "flag": pyarrow.bool_(),
        "texts": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema(
        [pyarrow.field(one.name, kinds[one.kind], nullable=one.null) for one in sheet.columns]
    )


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
