"""Words of scripts whose letters are syllables in Latin letters, by anyascii letter by letter."""

import re
import unicodedata

from anyascii import anyascii

ABUGIDAS = frozenset(("indic", "thai", "ethiopic"))  # their letters are syllables, with or without a vowel
NASALS = dict.fromkeys("\u0902\u0982\u0a02\u0a82\u0b02\u0c02\u0c82\u0d02\u0d82\u0a70", "n")
NASALS |= {"\u0901": "", "\u0981": ""}  # only the vowel is spoken through the nose
VIRAMA = 9  # the combining class of the sign that says that a consonant has no vowel
DIGRAPHS = ("ts", "sh", "th", "kh", "dh", "bh", "ph", "gh", "ch")
RUN_TOGETHER = frozenset((*DIGRAPHS, *(2 * letter for letter in "bcdfghjklmnprstvyz")))
THAI_SILENT = re.compile("\u0e2d(?=[\u0e30-\u0e39])")  # the letter that only bears a vowel
THAI_MUTE = re.compile("[\u0e01-\u0e2e][\u0e31\u0e34\u0e38]?\u0e4c")
THAI_BEFORE = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")  # a vowel written before its consonant
THAI_AM, THAI_AM_PARTED = "\u0e32\u0e21", "\u0e4d\u0e32"
THAI_DOUBLE_R, THAI_A, THAI_AN = "\u0e23\u0e23", "\u0e30", "\u0e31\u0e19"
THAI_DOUBLE_R_WITHIN = re.compile(THAI_DOUBLE_R + "(?=[\u0e01-\u0e2e])")


def abugida(word: str, script: str) -> str:
    """In Indian scripts with the unwritten a between letters that would else be read as one, in Thai with
    vowels in the order of speech and mute letters left out, in Ethiopic with the first vowel."""
    word = _thai(word) if script == "thai" else word
    found, joined = "", False
    for sign in unicodedata.normalize("NFC", word):
        letters = NASALS.get(sign, anyascii(sign).lower())
        together = unicodedata.category(sign) == "Lo" and found[-1:] + letters[:1] in RUN_TOGETHER
        if script != "ethiopic" and together and not joined:
            found += "a"
        elif script == "ethiopic" and not found and not any(map(str.isalpha, letters)):
            letters = "e"
        found += letters
        joined = unicodedata.combining(sign) == VIRAMA
    return found


def _thai(word: str) -> str:
    """A Thai word with its letters in the order of speech."""
    word = THAI_SILENT.sub("", word.replace(THAI_AM_PARTED, THAI_AM))
    word = THAI_BEFORE.sub(r"\2\1", THAI_MUTE.sub("", word))
    return THAI_DOUBLE_R_WITHIN.sub(THAI_A, word).replace(THAI_DOUBLE_R, THAI_AN)
