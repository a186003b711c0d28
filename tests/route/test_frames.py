"""One act in many sentences: told with its parts moved about it keeps who did it to whom, and what only was
to be, was denied, hoped or refused is never told as done. The sentences are made of frames and acts."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from dragoman.model import Claim
from dragoman.route import Coder

HERE = Path(__file__).parent / "frames"
BE = {
    "is": ("is", "are"),
    "was": ("was", "were"),
    "has": ("has", "have"),
    "risk": ("risks", "risk"),
    "face": ("faces", "face"),
}


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


ACTS = rows("acts.tsv")


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def sentences(act: Mapping[str, str], name: str) -> Iterator[str]:
    doer, done_to, tail = act["doer"], act["done_to"], act["tail"]
    many, many_done = act["plural_doer"] == "yes", act["plural_done_to"] == "yes"
    forms = {f"{word}_a": pair[many] for word, pair in BE.items()}
    forms |= {f"{word}_r": pair[many_done] for word, pair in BE.items()}
    forms |= {word: BE[word][many_done] for word in ("face", "risk")}
    named = doer.split()[0] in ("Chile", "Kenya")
    for row in rows(name):
        yield row["frame"].format(
            A=doer,
            a=doer if named else doer[0].lower() + doer[1:],
            R=done_to,
            R1=done_to[0].upper() + done_to[1:],
            w=f"{done_to} {tail}".strip(),
            tl=f" {tail}" if tail else "",
            base=act["base"],
            Base=act["base"].capitalize(),
            past=act["past"],
            pp=act["past_participle"],
            ing=act["gerund"],
            Ing=act["gerund"].capitalize(),
            pres=act["base"] if many else act["base"] + "s",
            **forms,
        )


def heads(claim: Claim, role: str) -> str:
    return " ".join(one.text for one in getattr(claim, role))


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act["base"])
def test_parts_moved_about_change_no_party(coder: Coder, act: Mapping[str, str]) -> None:
    def lost(text: str) -> bool:
        claims = (one for one in coder.code(text).claims if one.event_type == act["event_type"])
        return not any(
            act["doer_head"].lower() in heads(one, "actors").lower()
            and act["done_to_head"] in heads(one, "recipients")
            and one.status == "asserted"
            for one in claims
        )

    assert [text for text in sentences(act, "moved.tsv") if lost(text)] == []


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act["base"])
def test_what_was_not_done_is_never_told_as_done(coder: Coder, act: Mapping[str, str]) -> None:
    words = {act[form] for form in ("base", "past", "past_participle", "gerund")}
    words.add(act["base"] + "s")

    def told(text: str) -> bool:
        return any(
            one.event_type == act["event_type"]
            and one.status == "asserted"
            and one.trigger.text.lower() in words
            for one in coder.code(text).claims
        )

    assert [text for text in sentences(act, "undone.tsv") if told(text)] == []


@pytest.mark.parametrize(
    ("noun", "done_to"),
    [
        ("release", "four hostages"),
        ("release", "Ana Lim"),
        ("pardon", "six dissidents"),
        ("freeing", "two nuns"),
    ],
)
def test_nor_is_it_where_a_noun_names_it(coder: Coder, noun: str, done_to: str) -> None:
    def told(text: str) -> bool:
        claims = coder.code(text).claims
        return any(
            one.trigger.text == noun
            and one.event_type in ("CONCEDE", "RETREAT")  # and not the refusal of it
            and one.status == "asserted"
            for one in claims
        )

    texts = (row["frame"].format(N=noun, R=done_to) for row in rows("undone_nouns.tsv"))
    assert [text for text in texts if told(text)] == []
