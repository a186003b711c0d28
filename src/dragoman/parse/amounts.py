"""Sums as papers shorten them, "€150m", "$2bn", read as "€150 million": the model was taught the long words.

A token's norm is all that changes, so that the text and its offsets stay as they are.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SHORT = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
CURRENCIES = frozenset("$€£¥")
SIGNS = frozenset("₦₹₽₩₺₪₴")  # that the model has hardly seen
SIGN = r"[A-Z]{1,2}\$(?=[0-9])"  # "R$30"
AFTER_DIGITS = r"(?<=[0-9])(?:bn|mn|tn)"  # the model splits "5m" itself


def split_sums(nlp: "Language") -> None:
    """Makes two tokens of "20bn", and of "m." at the end of a sentence, a letter of a list elsewhere."""
    from spacy.util import compile_prefix_regex, compile_suffix_regex

    tokenizer: Any = nlp.tokenizer
    prefixes = [SIGN, *(nlp.Defaults.prefixes or ())]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    suffixes = [*(nlp.Defaults.suffixes or ()), AFTER_DIGITS]
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if word != "m."}


def sums_in_full(doc: "Doc") -> "Doc":
    """The document with the norms of shortened sums as the model knows them; "150m" alone may be a length."""
    for token in doc[1:]:
        if token.text in SIGNS or token.text[1:].endswith("$"):
            token.norm_ = "$"
        long = SHORT.get(token.lower_)
        if long is None or not token.nbor(-1).text[-1:].isdigit():
            continue
        sign = doc[token.i - 2].text if token.i > 1 else ""
        if token.lower_ != "m" or sign[-1:] in CURRENCIES | SIGNS:
            token.norm_ = long
    return doc
