"""Names that may be one share a key; the key is coarse."""

import pytest

from dragoman.resolve.names import NameKeys


@pytest.fixture(scope="module")
def keys(lexicon):
    return NameKeys(lexicon)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siarhei Tsikhanouski", "Сергей Тихановский"),
        ("Lukashenko", "Аляксандр Лукашэнка"),
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Ban Ki-moon", "Ban Kimoon"),
        ("Aung San Suu Kyi", "Suu Kyi"),
    ],
)
def test_spellings_share_a_key(keys, one, other):
    assert keys(one) & keys(other)


def test_names_without_a_common_word_share_none(keys):
    assert not keys("Viktar Babaryka") & keys("Maria Kalesnikava")


def test_no_letters_no_keys(keys):
    assert keys("—") == frozenset()
