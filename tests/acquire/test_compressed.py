"""gzip and Zstandard: what is inside is read as if it stood there; broken ones and bombs are errors."""

import gzip
import io
import itertools
import json
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from acquire.written import pdf
from dragoman.acquire import caps, paths, read_paths
from dragoman.acquire.compressed import Chunks
from dragoman.errors import InputError
from dragoman.model import Document

Pack = Callable[[bytes], bytes]
PACKS: dict[str, Pack] = {".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}
NAMES = {".gz": "gzip", ".zst": "Zstandard"}
both = pytest.mark.parametrize("ending", list(PACKS))


def read(content: bytes | io.RawIOBase, name: str = "-") -> list[Document | InputError]:
    stream = io.BytesIO(content) if isinstance(content, bytes) else io.BufferedReader(content)
    return list(read_paths([name], stdin=stream))


def noise(size: int) -> bytes:
    """Bytes that do not shrink."""
    return b"".join(zlib.crc32(str(number).encode()).to_bytes(4, "big") for number in range(size // 4))


@both
def test_any_kind_by_its_ending(tmp_path: Path, ending: str) -> None:
    inside = {
        "a.txt": b'{"not": a record} Rain fell.\r\n',
        "b.html": b"Rain <p>fell",
        "c.jsonl": b'{"id": "x", "text": "Rain fell."}\n{"text": "Snow fell."}',
        "d.pdf": pdf("Rain fell."),
    }
    for name, content in inside.items():
        (tmp_path / f"{name}{ending}").write_bytes(PACKS[ending](content))
    (tmp_path / f"e.csv{ending}").write_bytes(PACKS[ending](b"not read"))
    text, page, record, second, report = (
        one for one in read_paths([str(tmp_path)]) if isinstance(one, Document)
    )
    assert (text.id, text.text, text.raw) == (
        str(tmp_path / f"a.txt{ending}"),
        '{"not": a record} Rain fell.\r\n',
        None,
    )
    assert (page.text, page.raw) == ("", b"Rain <p>fell")
    assert (record.id, record.text) == ("x", "Rain fell.")
    assert (second.id, second.text) == (f"{tmp_path}/c.jsonl{ending}:2", "Snow fell.")
    assert (report.text, report.raw) == ("Rain fell.", inside["d.pdf"])


@both
def test_standard_input_and_names_that_say_nothing(tmp_path: Path, ending: str) -> None:
    packed = PACKS[ending](b'{"id": "x", "text": "Rain fell."}\n')
    (tmp_path / "download").write_bytes(packed)
    for found in (read(packed), read(b"", str(tmp_path / "download"))):
        assert found == [Document(id="x", text="Rain fell.")]


@both
def test_several_members_are_one_stream(ending: str) -> None:
    pack = PACKS[ending]
    lines = [json.dumps({"id": str(number), "text": "Rain. " * 3000}).encode() for number in range(40)]
    found = read(b"".join(pack(line + b"\n") for line in lines))
    assert [one.id for one in found if isinstance(one, Document)] == [str(number) for number in range(40)]


def test_padding_after_gzip_is_passed_over() -> None:
    assert read(gzip.compress(b"Rain.") + b"\0" * 600) == [Document(id="-", text="Rain.")]


@both
@pytest.mark.parametrize("size", [10, 3_000_000])
def test_a_text_cut_off_is_no_document(ending: str, size: int) -> None:
    packed = PACKS[ending](noise(size).hex().encode())
    for cut in (5, len(packed) // 2, len(packed) - 1):
        assert [str(one) for one in read(packed[:cut])] == [f"-: a {NAMES[ending]} file that is cut off"]


@both
def test_records_before_a_cut_are_kept(ending: str) -> None:
    lines = b"".join(json.dumps({"text": noise(2000).hex(), "n": n}).encode() + b"\n" for n in range(400))
    packed = PACKS[ending](lines + noise(400_000).hex().encode())
    *found, last = read(packed[: len(packed) - 150_000])
    assert len([one for one in found if isinstance(one, Document)]) == 400
    assert str(last) == f"-: a {NAMES[ending]} file that is cut off"


@both
def test_a_broken_file(ending: str) -> None:
    packed = bytearray(PACKS[ending](noise(50_000).hex().encode()))
    packed[30:3000] = b"\xff" * 2970
    assert [str(one) for one in read(bytes(packed))] == [f"-: a broken {NAMES[ending]} file"]


@both
def test_compressed_twice_and_what_is_no_report(ending: str) -> None:
    pack, name = PACKS[ending], NAMES[ending]
    assert [str(one) for one in read(pack(pack(b"Rain.")))] == [
        f"-: compressed twice ({name} in {name}), which is not read"
    ]
    tar = b"a.txt".ljust(257, b"\0") + b"ustar\x0000" + b"\0" * 300
    assert [str(one) for one in read(pack(tar))] == [
        "-: a tar archive, which is not read: plain text, HTML, PDF and JSON lines are"
    ]


def bomb(ending: str, pieces: int, head: bytes) -> Iterator[bytes]:
    """A stream of zeros, 1 MB a piece, compressed as it is read."""
    zeros = bytes(1_000_000)
    maker = zlib.compressobj(9, wbits=31) if ending == ".gz" else zstandard.ZstdCompressor().compressobj()
    yield maker.compress(head)
    for _ in range(pieces):
        yield maker.compress(zeros)
    yield maker.flush()


@both
@pytest.mark.parametrize("head", [b"Rain.", b"<html>", b'{"text": "'], ids=["text", "page", "records"])
def test_a_bomb_of_two_gigabytes_is_told_in_little_memory(ending: str, head: bytes) -> None:
    tracemalloc.start()
    found = read(Chunks(piece for piece in bomb(ending, 2000, head) if piece))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    reasons = {
        b"Rain.": "expands more than 200-fold: a decompression bomb",
        b"<html>": "more than 20 MB, too large for one report",
        b'{"text": "': "expands more than 200-fold: a decompression bomb",
    }
    assert str(found[-1]) == f"-: {reasons[head]}"
    assert not any(isinstance(one, Document) for one in found)
    assert peak < 3 * caps.MOST_FILE


def test_a_zstandard_file_that_wants_gigabytes_of_memory() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=30, compression_level=1)
    maker = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    packed = maker.compress(noise(200_000).hex().encode()) + maker.flush()
    assert [str(one) for one in read(packed)] == ["-: a broken Zstandard file"]


def test_a_record_that_is_too_long_harms_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "MOST_RECORD", 10_000)
    lines = [json.dumps({"text": "a" * size}).encode() for size in (9_000, 9_987, 9_988, 3_000_000, 1)]
    found = read(b"\n".join(lines))
    assert [len(one.text) if isinstance(one, Document) else str(one)[:9] for one in found] == [
        9_000,
        9_987,
        "-:3: a re",
        "-:4: a re",
        1,
    ]


def test_a_text_that_is_too_long() -> None:
    found = read(of_length(caps.MOST_TEXT + 1))
    assert [str(one) for one in found] == ["-: a text of more than 8 MB"]
    found = read(json.dumps({"text": "a" * (caps.MOST_TEXT + 1)}).encode() + b'\n{"id": "b", "text": "b"}')
    assert [str(found[0]), found[1]] == ["-:1: a text of more than 8 MB", Document(id="b", text="b")]


def of_length(size: int) -> bytes:
    return bytes(itertools.islice(itertools.cycle(b"Rain fell. "), size))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(list(PACKS)), st.binary(max_size=300), st.data())
def test_damage_never_crashes(ending: str, content: bytes, data: st.DataObject) -> None:
    packed = PACKS[ending](content)
    at = data.draw(st.integers(0, len(packed)))
    damaged = packed[:at] + data.draw(st.binary(max_size=8)) + packed[at + data.draw(st.integers(0, 8)) :]
    assert all(isinstance(one, Document | InputError) for one in read(damaged))
