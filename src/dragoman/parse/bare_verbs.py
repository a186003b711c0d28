"""Headlines whose verb a small parser takes for a noun or an adjective: "Rebels *free* soldier".

Without articles and endings "free soldier" is a soldier who is free. A line without a finite verb, in which a
word that may be an event verb stands between a party and a noun, is parsed again with a past tense of the
same length in that place ("Rebels *took* soldier"), and so kept where that makes a clause with somebody who
acts and something done to. May import lexicon.
"""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.grammar import NOUNS
from dragoman.lexicon import Lexicon, load
from dragoman.parse.headlines import LONGEST_LINE

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

ASKED = ("!", "?", '?"', "?”")
# past tenses that are no participles, so that nothing else can be read in them; by their length, the first
# that makes a clause is taken
STAND_INS = {
    3: ("hit",),
    4: ("took",),
    5: ("stole", "broke"),
    6: ("struck", "became"),
    7: ("overran", "misread"),
    8: ("overtook", "withdrew"),
    9: ("overthrew", "undertook", "destroyed"),
    10: ("criticised",),
}
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
BEHIND = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "VERB"))
PLACING = frozenset(("across", "from", "in", "near", "of", "outside"))  # "parties *in* Togo boycott vote"
COUNTED = frozenset(("dozens", "hundreds", "parties", "scores", "tens", "thousands"))
PREMODIFIER = ("compound", "amod", "nmod")
PLURAL = frozenset(("NNS", "NNPS"))


class BareVerbs:
    """Made once from a lexicon; a call reads one line anew where that mends it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.verbs = frozenset(
            row["lemma"]
            for table in lexicon.tables("events").values()
            for row in table
            if row["pos"] == "verb"
        )
        nouns = lexicon.table("party_nouns.tsv")
        self.parties = frozenset(row["lemma"] for row in nouns)
        table = lexicon.table("countries.tsv")
        self.countries = frozenset(row["word"] for row in table if row["word"][:1].isupper())
        self.many = frozenset(row["lemma"] for row in nouns if row["number"] == "many")

    def __call__(self, nlp: "Language", doc: "Doc") -> "Doc":
        """The document, parsed anew where a verb was missed; lemma and tag of that verb are its own."""
        text = doc.text
        if len(text) > LONGEST_LINE or len(doc) < 3 or text.endswith(ASKED):
            return doc
        for token, lemma, tag in self._candidates(doc):
            start, end = token.idx, token.idx + len(token)
            for word in STAND_INS[len(token)]:
                again = nlp(text[:start] + word + text[end:])
                verb = next((one for one in again if one.idx == start), None)
                if verb is not None and _acts(verb):
                    verb.lemma_, verb.tag_ = lemma, tag
                    return again
        return doc

    def _candidates(self, doc: "Doc") -> Iterator[tuple["Token", str, str]]:
        """Words that may be the missing verb, with its dictionary form and tag, the first first."""
        # "IMF lends *Zambia* $9m": a country is no verb
        finite = (token for token in doc if token.tag_ in FINITE and token.text not in self.countries)
        if any(self._clause(doc, token) for token in finite):
            return
        for token in doc[1:-1]:
            base = token.lower_
            read = token.pos_ == "VERB" and token.dep_ not in PREMODIFIER  # as the verb that it is
            if len(base) not in STAND_INS or read or not token.text.islower() or self._party(token):
                continue
            if doc[token.i + 1].pos_ not in BEHIND or doc[token.i - 1].pos_ not in NOUNS:
                continue
            several = self._several(doc, token.i - 1)
            if base in self.verbs and several:
                yield token, base, "VBP"
            elif base.endswith("s") and not several:
                for lemma in (base[:-1], base[:-2]):
                    if lemma in self.verbs and self._party(doc[token.i - 1]):
                        yield token, lemma, "VBZ"
                        break

    def _clause(self, doc: "Doc", token: "Token") -> bool:
        """Whether a finite verb has a subject that is no missing verb itself: "Chad *lifts ban* on party"."""
        if not _has_subject(token):
            return False
        before = doc[token.i - 1] if token.i > 1 else None
        if before is None or before.dep_ != "nsubj" or before.tag_ != "NNS" or token.tag_ != "VBP":
            return True
        verb = any(lemma in self.verbs for lemma in (before.lower_[:-1], before.lower_[:-2]))
        return not (verb and self._party(doc[before.i - 1]))

    def _several(self, doc: "Doc", at: int) -> bool:
        """Whether the words up to here name several who act: "rebels", "police", "Chad and Niger"."""
        token, before = doc[at], at
        while before > 0 and doc[before].pos_ in ("PROPN", "ADJ"):
            before -= 1
        if 0 < before < at and doc[before].lower_ in PLACING:
            return self._several(doc, before - 1)  # "opposition parties *in Togo*"
        if token.lower_ in COUNTED or token.lower_ in self.many or token.lemma_.lower() in self.many:
            return True
        if token.tag_ in PLURAL or (token.lower_[-1] == "s" and token.lower_[:-1] in self.parties):
            return self._party(token)
        joined = [one for one in doc[:at] if one.lower_ in ("and", ",", "&")]
        return bool(joined) and token.pos_ == "PROPN"

    def _party(self, token: "Token") -> bool:
        return token.pos_ == "PROPN" or token.lemma_.lower() in self.parties


def _has_subject(token: "Token") -> bool:
    if token.dep_ in PREMODIFIER:
        return False
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    return any(one.dep_ in ("nsubj", "nsubjpass") for one in verb.children)


def _acts(verb: "Token") -> bool:
    before = any(one.dep_ == "nsubj" and one.i < verb.i for one in verb.children)
    behind = any(one.dep_ in ("dobj", "dative") and one.i > verb.i for one in verb.children)
    return verb.pos_ == "VERB" and before and behind


@functools.cache
def bare_verbs() -> BareVerbs:
    return BareVerbs(load())
