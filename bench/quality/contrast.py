"""Single sentences with one known act each, written before the rows that find them.

    python -m bench.quality.contrast [--set SET] [--misses TYPE|all] [--raise-floors]

`contrast`: thirty short sentences a type that tell sister types apart. `wires`: seventy a type as wires have
them, all of which may be read, and sentences of political news without any act. `dispatches`, `bulletins`
and `cables`: thirty more a type each, of which those on odd rows may be read and those on even rows are only
scored; `leads`, forty of each of the six types that are missed most in new texts; `briefs`, twenty a type
with parties in many places (README.md of each). Of the claims of a sentence those that fit its pair of
parties best give its type; several types share credit.
"""

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from bench.quality import floors
from bench.quality.corpus import meets
from bench.quality.sets import ROOT
from dragoman.model import Claim, CodedDocument, Document
from dragoman.route import Coder

FOLDER = ROOT / "bench" / "quality"
SETS = {
    "contrast": ("all",),
    "wires": ("all",),
    "dispatches": ("odd", "even"),
    "bulletins": ("odd", "even"),
    "cables": ("odd", "even"),
    "leads": ("odd", "even"),
    "briefs": ("odd", "even"),
}  # each with its parts, the last of which has the floors
NONE = "none"  # the table of sentences without any act
FIGURES = ("pair_type_macro_f1", "type_found", "type_and_both_parties", "mode_right")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of TYPE.tsv; `also` is another type that the words tell of rightly."""

    id: str
    event_type: str
    mode: str
    actor: str
    recipient: str
    also: str
    text: str


def sentences(folder: Path, part: str = "all") -> list[Sentence]:
    """The lines of a part, in order of the files; ValueError where a party's words are not in its text."""
    found = []
    for path in sorted(folder.glob("*.tsv")):
        if path.stem == NONE:
            continue
        for number, row in floors.rows(path, part):
            if row["actor"] not in row["text"] or row["recipient"] not in row["text"]:
                raise ValueError(f"{path.name}:{number}: a party that is not in the text")
            found.append(Sentence(id=f"{path.stem}-{number}", event_type=path.stem, **row))
    return found


def fit(sentence: Sentence, claim: Claim) -> tuple[bool, bool]:
    return (
        meets(claim.actors, sentence.text, sentence.actor),
        meets(claim.recipients, sentence.text, sentence.recipient),
    )


def best_types(sentence: Sentence, coded: CodedDocument) -> list[str]:
    """The types of the claims that fit the pair best; `also` counts as the type asked for."""
    fits = [(fit(sentence, claim), claim.event_type) for claim in coded.claims]
    top = max((one for one, _ in fits), default=None)
    kinds = {kind for one, kind in fits if one == top} or {"none"}
    return sorted({sentence.event_type if kind == sentence.also else kind for kind in kinds})


def measure(
    found: list[Sentence], coded: list[CodedDocument]
) -> tuple[dict[str, Counter[str]], dict[str, float]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    for sentence, document in zip(found, coded, strict=True):
        wanted = sentence.event_type
        tally = counts[wanted]
        tally["n"] += 1
        for kind in (best := best_types(sentence, document)):
            counts[kind]["predicted"] += 1 / len(best)  # type: ignore[assignment]
            tally["right"] += (kind == wanted) / len(best)  # type: ignore[assignment]
        own = [one for one in document.claims if one.event_type in (wanted, sentence.also or wanted)]
        tally["found"] += bool(own)
        tally["strict"] += any(all(fit(sentence, one)) for one in own)
        tally["mode"] += any((one.mode or "") == sentence.mode for one in own)
    for name in [name for name in counts if not counts[name]["n"]]:
        del counts[name]
    for tally in counts.values():
        total.update(tally)
    n = max(1, total["n"])
    figures = {
        "pair_type_macro_f1": sum(map(f1, counts.values())) / max(1, len(counts)),
        "type_found": total["found"] / n,
        "type_and_both_parties": total["strict"] / n,
        "mode_right": total["mode"] / max(1, total["found"]),
    }
    return counts, figures


def f1(tally: Counter[str]) -> float:
    return 2 * tally["right"] / max(1, tally["predicted"] + tally["n"])


def show(counts: dict[str, Counter[str]], figures: dict[str, float]) -> None:
    print(f"{'type':10} {'n':>4} {'precis.':>8} {'recall':>8} {'f1':>6} {'found':>6} {'strict':>6}")
    for name, tally in sorted(counts.items()):
        precision = tally["right"] / max(1, tally["predicted"])
        shares = [tally[part] / max(1, tally["n"]) for part in ("right", "found", "strict")]
        print(
            f"{name:10} {tally['n']:4} {precision:8.2f} {shares[0]:8.2f} {f1(tally):6.2f}"
            f" {shares[1]:6.2f} {shares[2]:6.2f}"
        )
    for name, value in figures.items():
        print(f"{name} {value:.3f}")


def show_misses(found: list[Sentence], coded: list[CodedDocument], wanted: str) -> None:
    for sentence, document in zip(found, coded, strict=True):
        own = [one for one in document.claims if one.event_type in (sentence.event_type, sentence.also)]
        done = best_types(sentence, document) == [sentence.event_type]
        if wanted not in (sentence.event_type, "all") or (done and any(all(fit(sentence, c)) for c in own)):
            continue
        print(f"\n{sentence.id} [{sentence.actor} -> {sentence.recipient}] {sentence.text}")
        for claim in document.claims:
            actors = ", ".join(one.text or "" for one in claim.actors)
            recipients = ", ".join(one.text or "" for one in claim.recipients)
            print(
                f"    {claim.event_type} {claim.mode} {claim.trigger.text!r}"
                f" [{actors}] -> [{recipients}] {claim.rule}"
            )
        left_out = [(d.code, document.text[d.start : d.end]) for d in document.drops if d.code[0] == "F"]
        if left_out:
            print("    left out:", left_out)


def false_alarms(folder: Path, coder: Coder) -> float | None:
    """The share of the sentences without any act that get a claim; None where a set has none."""
    path = folder / f"{NONE}.tsv"
    if not path.exists():
        return None
    texts = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    coded = coder.pipe(Document(id=str(number), text=text) for number, text in enumerate(texts))
    return sum(bool(one.claims) for one in coded) / len(texts)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality.contrast")
    parser.add_argument("--set", choices=list(SETS), default="contrast")
    parser.add_argument("--misses", metavar="TYPE", default="")
    parser.add_argument("--raise-floors", action="store_true")
    options = parser.parse_args(arguments)
    folder, parts, coder = FOLDER / options.set, SETS[options.set], Coder()
    figures: dict[str, float] = {}
    for part in parts:
        found = sentences(folder, part)
        coded = list(coder.pipe(Document(id=one.id, text=one.text) for one in found))
        counts, figures = measure(found, coded)
        print(f"--- {options.set}, {part}")
        show(counts, figures)
        if options.misses and part == parts[0]:
            show_misses(found, coded, options.misses)
    if (alarms := false_alarms(folder, coder)) is not None:
        print(f"false_alarm_rate {alarms:.3f}")
    return _held(folder / "floors.toml", figures, raised=options.raise_floors)


def _held(path: Path, figures: dict[str, float], *, raised: bool) -> int:
    """1 where a figure is below its floor, else 0; floors are raised where asked."""
    least = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    low = floors.fallen(path.parent.name, figures, least, slack=0.0005)
    for line in low:
        print("fallen:", line)
    if raised:
        new = {name: max(round(figures[name], 3), least.get(name, 0)) for name in FIGURES}
        path.write_text("".join(f"{name} = {value}\n" for name, value in new.items()), encoding="utf-8")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
