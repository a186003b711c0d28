"""How well near-copies are found: `python -m bench.record.copies [--seed N] [--wrong]`.

Originals are the project's own reports (bench/quality/corpus, bench/record/told) and generated ones
(bench/speed); of each, copies are made as sites make them: edited, cut, with another headline and dateline,
with words of the site's own, wrapped anew, and several of these at once. Against them stand reports that tell
of the same matter and are none: the happenings told differently, reports that take over sentences of another,
reports with the same words of the site. All come out of one seed.
"""

import argparse
import itertools
import json
import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.quality import corpus
from bench.speed.reports import reports as generated
from dragoman.link import copies

SEED = 20261123
GENERATED = 400
SHORTEST = 60  # words of an original: what is shorter has little to be cut
TOLD = Path(__file__).parent / "told"
# Among the reports told differently, read by hand: one agency text carried by another site, and reports that
# are half such a text and half their own, which are neither copies nor none: not counted.
CARRIED = {"cp2": "cp1", "am2": "am1", "ex2": "ex1", "pr2": "pr1", "st2": "st1"}
PARTLY = frozenset({("ex1", "ex3"), ("st1", "st3"), ("xp1", "xp2")})

SITE = (
    "Subscribe to our morning letter for the stories that matter, sent to you before breakfast on weekdays.",
    "This material may not be published, broadcast, rewritten or passed on without written permission.",
    "Our site uses small files to remember your settings. Read more about it in our statement on privacy.",
    "Do you have a story for our newsroom? Write to the desk, or call the number at the foot of this page.",
    "Editing by the night desk. The writer works in the region and has reported on it for several years.",
    "More on this topic: ten maps that explain the dispute; a timeline of the talks; who is who.",
    "Follow us on all platforms, share this page with friends and tell us what you think in the comments.",
    "The views of guests are their own and do not reflect those of the paper, its owners or its sponsors.",
)
HEADLINES = (
    "What we know so far about the latest turn of events",
    "Live: capital on edge as details emerge",
    "Officials speak out, reactions pour in from abroad",
    "Developing story: more to follow",
)
DATELINES = ("LONDON (Wire) - ", "From our correspondent. ", "NAIROBI, Tuesday — ", "(Updated) ")
BREAK = re.compile(r"(?<=[.!?])\s+")
TWO = "two copies of one report"

Chance = random.Random
Change = Callable[[str, Chance, list[str]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """`group` is the same for a report and its copies; `how` names what was done to it."""

    group: str
    how: str
    text: str


def edited(text: str, chance: Chance, stock: list[str]) -> str:
    """2 to 8 % of the words replaced, left out or added."""
    return changed(text, chance, stock, chance.uniform(0.02, 0.08))


def touched(text: str, chance: Chance, stock: list[str]) -> str:
    """3 % of the words."""
    return changed(text, chance, stock, 0.03)


def changed(text: str, chance: Chance, stock: list[str], share: float) -> str:
    made: list[str] = []
    for word in re.findall(r"\S+\s*", text):
        lot = chance.random()
        if lot < share / 2:
            made.append(chance.choice(stock) + word[len(word.rstrip()) :])
        elif lot < share * 3 / 4:
            continue
        elif lot < share:
            made += [word, chance.choice(stock) + " "]
        else:
            made.append(word)
    return "".join(made)


def cut(text: str, chance: Chance, stock: list[str]) -> str:
    """The first 30 to 80 % of the sentences, 40 words at least."""
    sentences, least = BREAK.split(text), chance.uniform(0.3, 0.8)
    kept: list[str] = []
    for sentence in sentences:
        if len(kept) >= least * len(sentences) and len(" ".join(kept).split()) >= 40:
            break
        kept.append(sentence)
    return " ".join(kept)


def headed(text: str, chance: Chance, stock: list[str]) -> str:
    return f"{chance.choice(HEADLINES)}\n\n{chance.choice(DATELINES)}{text}"


def framed(text: str, chance: Chance, stock: list[str]) -> str:
    """Words of the site's own before and after, two to five sentences of them."""
    own = chance.sample(SITE, chance.randint(2, 5))
    before = own[: chance.randint(0, 2)]
    return "\n\n".join([*before, text, *own[len(before) :]])


def wrapped(text: str, chance: Chance, stock: list[str]) -> str:
    """Lines broken anew, other quotation marks and dashes."""
    text = text.translate({ord('"'): "“", ord("'"): "’", ord("—"): "-", ord("–"): "-"})
    width = chance.randint(50, 90)
    return "\n\n".join(textwrap.fill(part, width) for part in re.split(r"\n\s*\n", text))


CHANGES: dict[str, tuple[Change, ...]] = {
    "edited": (edited,),
    "cut": (cut,),
    "headline": (headed,),
    "boilerplate": (framed,),
    "wrapped": (wrapped,),
    "cut, headline, boilerplate": (cut, headed, framed),
    "edited, headline, boilerplate": (touched, headed, framed),
    "cut, edited": (cut, touched),
    "all": (cut, touched, headed, wrapped, framed),
}


def told() -> Iterator[Text]:
    for path in sorted(TOLD.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            group = CARRIED.get(record["id"], record["id"])
            yield Text(group=group, how="told differently", text=record["text"])


def originals() -> Iterator[Text]:
    for report in corpus.reports():
        yield Text(group=report.document.id, how="original", text=report.document.text)
    for record in generated(GENERATED, seed=SEED):
        yield Text(group=record["id"], how="generated", text=record["text"])
    yield from told()


def taking_over(text: str, other: str, chance: Chance) -> str:
    """The other report with one to three sentences of the first put in, a third of its own words at most."""
    sentences, theirs = BREAK.split(other), BREAK.split(text)
    first = chance.randrange(max(1, len(theirs) - 3))
    room = len(other.split()) / 3
    for sentence in theirs[first : first + chance.randint(1, 3)]:
        if (room := room - len(sentence.split())) >= 0:
            sentences.insert(chance.randint(0, len(sentences)), sentence)
    return " ".join(sentences)


def pool(seed: int = SEED, *, with_generated: bool = True) -> list[Text]:
    chance = random.Random(seed)
    made = [one for one in originals() if with_generated or one.how != "generated"]
    stock = sorted({word for one in made for word in one.text.split()})
    long = [one for one in made if len(one.text.split()) >= SHORTEST]
    for one in long:
        for how in chance.sample(sorted(CHANGES), 3):
            text = one.text
            for change in CHANGES[how]:
                text = change(text, chance, stock)
            made.append(Text(group=one.group, how=how, text=text))
    for one, other in zip(long, chance.sample(long, len(long)), strict=True):
        if one.group != other.group:  # a copy of the other report, and none of the one it takes from
            text = taking_over(one.text, other.text, chance)
            made.append(Text(group=other.group, how="takes over", text=text))
    return made


def compared(texts: list[Text]) -> dict[tuple[int, int], copies.Likeness]:
    """The likeness of pairs that share a band or a sentence, as the record's indices find them."""
    bands: dict[int, list[int]] = {}
    sentences: dict[int, list[int]] = {}
    for number, one in enumerate(texts):
        made = copies.fingerprint(one.text)
        for band in made.bands:
            bands.setdefault(band, []).append(number)
        for key, _, _ in made.sentences:
            sentences.setdefault(key, []).append(number)
    common = frozenset(key for key, held in sentences.items() if len(held) > copies.MOST_SHARED)
    pairs: set[tuple[int, int]] = set()
    for held in (*bands.values(), *sentences.values()):
        if len(held) <= copies.MOST_SHARED:
            pairs.update(itertools.combinations(held, 2))
    runs = [copies.shingles(one.text, common) for one in texts]
    return {(one, other): copies.compare(runs[one], runs[other]) for one, other in sorted(pairs)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    wanted: Counter[str]
    candidates: Counter[str]
    right: Counter[str]
    wrong: tuple[tuple[Text, Text, copies.Likeness], ...]

    @property
    def precision(self) -> float:
        return self.right.total() / max(1, self.right.total() + len(self.wrong))

    @property
    def recall(self) -> float:
        """Of copies beside what they were made of; two copies of one report meet through it."""
        kinds = (*CHANGES, "told differently")
        return sum(self.right[kind] for kind in kinds) / sum(self.wanted[kind] for kind in kinds)


def score(texts: list[Text], likenesses: dict[tuple[int, int], copies.Likeness]) -> Scores:
    """Counts of pairs within a group, candidates and found, by what was done to the copy."""
    wanted, candidates, right = Counter[str](), Counter[str](), Counter[str]()
    wrong: list[tuple[Text, Text, copies.Likeness]] = []
    by_group: dict[str, list[int]] = {}
    for number, one in enumerate(texts):
        by_group.setdefault(one.group, []).append(number)
    for members in by_group.values():
        for pair in itertools.combinations(members, 2):
            wanted[_kind(texts, pair)] += 1
    for pair, found in likenesses.items():
        one, other = (texts[number] for number in pair)
        candidates[_kind(texts, pair)] += one.group == other.group
        if copies.alike(found):
            if one.group == other.group:
                right[_kind(texts, pair)] += 1
            elif (min(one.group, other.group), max(one.group, other.group)) not in PARTLY:
                wrong.append((one, other, found))
    return Scores(wanted=wanted, candidates=candidates, right=right, wrong=tuple(wrong))


def _kind(texts: list[Text], pair: tuple[int, int]) -> str:
    one, other = (texts[number].how for number in pair)
    plain = ("original", "generated", "told differently")
    if one in plain or other in plain:
        return next((how for how in (one, other) if how not in plain), "told differently")
    return TWO


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="shows the pairs held to be copies in error")
    parser.add_argument("--seed", type=int, default=SEED)
    order = parser.parse_args()
    for with_generated in (False, True):
        texts = pool(order.seed, with_generated=with_generated)
        likenesses = compared(texts)
        made = score(texts, likenesses)
        print("written and generated reports" if with_generated else "written reports")
        print(f"{len(texts)} texts, {len(likenesses)} candidate pairs, {made.wanted.total()} pairs of copies")
        print(f"precision {made.precision:.4f} ({len(made.wrong)} wrong), recall {made.recall:.4f}\n")
        print(f"{'copies':32} pairs  candidate  found")
        for kind, count in sorted(made.wanted.items()):
            print(
                f"{kind:32} {count:5}  {made.candidates[kind] / count:9.3f}  {made.right[kind] / count:5.3f}"
            )
        print()
        for one, other, found in made.wrong if order.wrong else ():
            print(f"{one.group} ({one.how}) {other.group} ({other.how}) {found}")
            print(f" {one.text!r}\n {other.text!r}\n")


if __name__ == "__main__":
    main()
