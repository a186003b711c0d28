"""An answer: rows of one type, with how many there are in all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, overload

from dragoman.model.columns import columns

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Found(Generic[Row]):
    """Rows of a page as they are read, once, while the connection is open; `total` is that of all pages."""

    kind: type[Row]
    rows: Iterator[Row]
    total: int


@dataclass(frozen=True, slots=True)
class Answer(Sequence[Row], Generic[Row]):
    """A page of rows: a sequence, with `total` how many all pages hold, and `kind` the type of the rows."""

    kind: type[Row]
    rows: tuple[Row, ...]
    total: int

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        return self.rows[place]

    def to_pandas(self) -> Any:
        """A pandas DataFrame with a column for each of the rows' columns, in their order; ImportError with
        what to install where pandas is not there."""
        return frame(self.kind, self.rows)


def frame(kind: type, rows: Sequence[Any]) -> Any:
    """Rows of a type as a pandas DataFrame: nullable types, tuples for several values."""
    try:
        import pandas
    except ImportError:
        raise ImportError("to_pandas() needs pandas: pip install 'dragoman[pandas]'") from None
    dtypes = {"text": "string", "number": "Float64", "count": "Int64", "flag": "boolean"}
    made = {}
    for one in columns(kind):
        cells = [getattr(row, one.name) for row in rows]
        made[one.name] = pandas.Series(cells, dtype=dtypes.get(one.kind, "object"))
    return pandas.DataFrame(made)
