"""Bytes become the text that was written, whatever encoding wrote it."""

import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.acquire import decode
from dragoman.acquire.decode import legible

TEXT = "Präsident Łukaszenka said: “No – never.”\r\nЁлки\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-be"])
def test_unicode(encoding: str) -> None:
    text = TEXT if encoding != "utf-16-le" else "No mark, though plainly two bytes a letter.\r\n"
    encoded = text.encode(encoding)
    if encoding == "utf-32-be":
        encoded = b"\x00\x00\xfe\xff" + encoded
    assert decode(encoded) == text


def test_windows_1252() -> None:
    text = "“We won’t go,” said José – and stayed… for 5 €.\r\n"
    assert decode(text.encode("cp1252")) == text


def test_broken_utf8_keeps_what_is_whole() -> None:
    broken = "Tsikhanouskaya’s “café” in Łódź".encode() + b"\xff and on\xe2\x80"
    assert decode(broken) == "Tsikhanouskaya’s “café” in Łódź\ufffd and on\ufffd"


def test_nul_bytes_stay() -> None:
    assert decode(b"one\x00two") == "one\x00two"


def test_empty() -> None:
    assert decode(b"") == ""


@given(st.binary(max_size=300))
def test_never_fails(content: bytes) -> None:
    decoded = decode(content)
    assert decoded.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass") == decoded


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200).filter(lambda text: "\x00" not in text)
)
def test_utf8_comes_back_to_the_letter(text: str) -> None:
    assert decode(text.encode("utf-8")) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "content",
    [
        random.Random(1).randbytes(400_000),
        random.Random(2).randbytes(200),
        zlib.compress(" ".join(f"Police arrested {number} men." for number in range(500)).encode()),
        bytes(range(32)) * 20,
    ],
)
def test_bytes_that_are_no_text_are_told(content: bytes) -> None:
    assert not legible(decode(content))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("“We won’t go,” said José – and stayed… for 5 €.\r\n\f\t", "cp1252"),
        ("Policja aresztowała piekarza w Łodzi. ", "iso8859-2"),
        ("Полиция арестовала пекаря. ", "koi8-r"),
        ("警察がパン屋を逮捕した。", "shift_jis"),
        ("اعتقلت الشرطة خبازا ", "cp1256"),
        ("Café, naïve, señor – ", "mac_roman"),
        ("Café, naïve, señor ", "cp437"),
    ],
)
def test_a_text_in_another_encoding_is_one(text: str, encoding: str) -> None:
    assert legible(decode((text * 200).encode(encoding)))


def test_a_few_broken_characters_are_borne() -> None:
    assert legible("\ufffdAna\ufffd")
    assert legible("Police\x00 arrested Ana\ufffd Lim. \x1b[1mBold\x1b[0m " * 50)
