"""The file of imported actors: who may read it, versions, several sources, mutilated input."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.gather import import_file, remove_source
from dragoman.gather.wikidata import ItemReader
from dragoman.gather.writer import AGAIN
from dragoman.lexicon import Lexicon, load
from dragoman.lexicon.imported import ActorFile, chosen
from gather.items import CHIEF, COMPANY, FINANCE, MACRON, VILLAGE, VINDHEIM, dump, human

LIST = "name,country,office,office_from,wikidata\n"
WHOLE = (VINDHEIM, MACRON, FINANCE, COMPANY, CHIEF, VILLAGE)


@pytest.fixture
def dumped(tmp_path: Path) -> Path:
    return dump(tmp_path / "dump.json", *WHOLE)


def test_the_file_is_the_owners_alone(tmp_path: Path, dumped: Path, lexicon: Lexicon) -> None:
    into = tmp_path / "new" / "actors.sqlite"
    import_file(dumped, into, lexicon)
    assert (into.stat().st_mode & 0o777, into.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [path.name for path in into.parent.iterdir()] == ["actors.sqlite"]


def test_versions_tell_what_was_imported(tmp_path: Path, dumped: Path, lexicon: Lexicon) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    first = import_file(dumped, one, lexicon).version
    assert import_file(dumped, two, lexicon).version == first
    assert import_file(dumped, two, lexicon).version == first  # the same source again replaces itself
    assert load(actors=one).version() == f"{lexicon.version()}+actors.{first}"
    changed = dump(tmp_path / "changed.json", *WHOLE[:-1])
    assert import_file(changed, two, lexicon, name="dump.json").version != first


def test_sources_are_added_and_taken_out(tmp_path: Path, dumped: Path, lexicon: Lexicon) -> None:
    into = tmp_path / "actors.sqlite"
    before = import_file(dumped, into, lexicon).version
    (tmp_path / "own.csv").write_text(f"{LIST}Per Aas,NOR,mayor of Aas,2024,\n")
    import_file(tmp_path / "own.csv", into, lexicon)
    file = ActorFile(into)
    assert [source[:2] for source in file.sources()] == [("dump.json", "wikidata"), ("own.csv", "list")]
    assert file.named("per aas") and file.named("karsten vindheim")
    assert not remove_source(into, "other.csv")
    assert remove_source(into, "own.csv")
    file = ActorFile(into)
    assert not file.named("per aas") and file.named("karsten vindheim")
    assert file.version == before


@pytest.mark.parametrize(
    "line",
    [
        "K. Vindheim,NOR,economy minister,2018,Q900000001",  # the same item
        "Karsten Vindheim,NOR,finance minister,2021-02,",  # the same name, office and dates
    ],
)
def test_whom_an_earlier_source_has_is_one_actor(
    tmp_path: Path, dumped: Path, lexicon: Lexicon, line: str
) -> None:
    into = tmp_path / "actors.sqlite"
    import_file(dumped, into, lexicon)
    (tmp_path / "own.csv").write_text(LIST + line + "\n")
    import_file(tmp_path / "own.csv", into, lexicon)
    file = ActorFile(into)
    assert file.named("karsten vindheim") == ["per:q900000001"]
    assert len(file.rows("per:q900000001")) == 2


def test_a_namesake_is_another_actor(tmp_path: Path, dumped: Path, lexicon: Lexicon) -> None:
    into = tmp_path / "actors.sqlite"
    import_file(dumped, into, lexicon)
    (tmp_path / "own.csv").write_text(f"{LIST}Karsten Vindheim,SWE,mayor of Ystad,2021-02,\n")
    import_file(tmp_path / "own.csv", into, lexicon)
    assert len(ActorFile(into).named("karsten vindheim")) == 2


def test_what_is_no_file_of_actors(tmp_path: Path, dumped: Path, lexicon: Lexicon) -> None:
    with pytest.raises(InputError, match="no file of imported actors"):
        ActorFile(tmp_path / "none.sqlite")
    (tmp_path / "text").write_text("no database")
    with pytest.raises(InputError, match="cannot be opened"):
        ActorFile(tmp_path / "text")
    with pytest.raises(InputError):
        import_file(dumped, tmp_path / "text", lexicon)
    assert (tmp_path / "text").read_text() == "no database"


def test_which_file_is_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("DRAGOMAN_ACTORS", "none")
    assert chosen(None) is None
    assert chosen("here.sqlite") == Path("here.sqlite")
    monkeypatch.setenv("DRAGOMAN_ACTORS", "there.sqlite")
    assert chosen(None) == Path("there.sqlite")
    assert chosen("none") is None
    monkeypatch.delenv("DRAGOMAN_ACTORS")
    assert chosen(None) is None  # nothing was ever imported
    (tmp_path / "dragoman").mkdir()
    (tmp_path / "dragoman" / "actors.sqlite").touch()
    assert chosen(None) == tmp_path / "dragoman" / "actors.sqlite"


# --- mutilated input ----------------------------------------------------------------------------------

MARK = b"\xef\xbb\xbf"  # of the order of bytes
READER = ItemReader(load())
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["Q5", "Q532", "value"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "claims", "labels", "P31", "P39", "mainsnak", "value"]), inner
        )
    ),
    max_leaves=12,
)


def holes(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """The path of every part of a JSON value."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from holes(one, (*path, key))


HOLES = [(number, path) for number, one in enumerate(WHOLE) for path in holes(one) if path]


@given(st.sampled_from(HOLES), JSON)
def test_any_part_of_an_item_may_be_anything(hole: tuple[int, tuple[object, ...]], junk: object) -> None:
    one = json.loads(json.dumps(WHOLE[hole[0]]))
    inside = one
    for key in hole[1][:-1]:
        inside = inside[key]
    inside[hole[1][-1]] = junk
    READER.read(one)


@given(JSON)
def test_an_item_may_be_anything(junk: object) -> None:
    READER.read(junk)


@example([MARK])
@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.binary(max_size=60) | st.sampled_from([json.dumps(one).encode() for one in WHOLE]), max_size=8
    )
)
def test_every_line_is_kept_or_counted(lines: list[bytes]) -> None:
    lines = [line.replace(b"\n", b" ") for line in lines]
    with TemporaryDirectory() as folder:
        path, into = Path(folder) / "dump.json", Path(folder) / "actors.sqlite"
        path.write_bytes(b"[\n" + b"\n".join(lines) + b"\n]")
        report = import_file(path, into, load())
        wanted = [json.dumps(one).encode() for one in WHOLE]
        told = sum(report.left_out.values())
        bare = [
            line.strip().removeprefix(MARK).removesuffix(b",") for line in lines
        ]  # a mark alone is nothing
        read = [line for line, left in zip(lines, bare, strict=True) if left not in (b"", b"[", b"]")]
        offices = read.count(wanted[2])
        people = sum(read.count(wanted[n]) for n in (0, 1, 4))
        whats = ("people", "bodies and groups", "places", AGAIN)
        kept = sum(report.kept.get(what, 0) for what in whats)
        assert people >= report.kept.get("people", 0)
        assert kept + told + offices == len(read)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_a_list_may_be_anything(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(f"name,country,office,office_from\n{text}".encode("utf-8", "surrogatepass"))
        try:
            import_file(path, Path(folder) / "actors.sqlite", load())
        except InputError as error:
            assert "list.csv" in str(error)


def test_a_name_twice_in_one_dump_is_two_people(tmp_path: Path, lexicon: Lexicon) -> None:
    other = human("Q900000002", "Karsten Vindheim", P39=VINDHEIM["claims"]["P39"])
    import_file(dump(tmp_path / "d.json", VINDHEIM, other, FINANCE), tmp_path / "a.sqlite", lexicon)
    assert ActorFile(tmp_path / "a.sqlite").named("karsten vindheim") == ["per:q900000001", "per:q900000002"]
