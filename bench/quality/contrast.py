"""Sister types told apart: thirty sentences a type in the style of the wires, each with one known act.

    python -m bench.quality.contrast [--misses TYPE|all] [--raise-floors]

The sentences were written from PLOVER's definitions before the rows that find them (contrast/README.md). Of
the claims of a sentence those that fit its pair of parties best give its type; several types share credit.
"""

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass

from bench.quality.corpus import meets
from bench.quality.sets import ROOT
from dragoman.model import Claim, CodedDocument, Document
from dragoman.route import Coder

FOLDER = ROOT / "bench" / "quality" / "contrast"
FLOORS = FOLDER / "floors.toml"
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


def sentences() -> list[Sentence]:
    """All lines, in order of the files; ValueError where a party's words are not in its text."""
    found = []
    for path in sorted(FOLDER.glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        for number, line in enumerate(lines, 2):
            mode, actor, recipient, also, text = line.split("\t")
            if actor not in text or recipient not in text:
                raise ValueError(f"{path.name}:{number}: a party that is not in the text")
            found.append(
                Sentence(
                    id=f"{path.stem}-{number}",
                    event_type=path.stem,
                    mode=mode,
                    actor=actor,
                    recipient=recipient,
                    also=also,
                    text=text,
                )
            )
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


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality.contrast")
    parser.add_argument("--misses", metavar="TYPE", default="")
    parser.add_argument("--raise-floors", action="store_true")
    options = parser.parse_args(arguments)
    found = sentences()
    coded = list(Coder().pipe(Document(id=one.id, text=one.text) for one in found))
    counts, figures = measure(found, coded)
    show(counts, figures)
    if options.misses:
        show_misses(found, coded, options.misses)
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    low = [name for name in FIGURES if figures[name] < floors.get(name, 0) - 0.0005]
    for name in low:
        print(f"below its floor of {floors[name]}: {name}")
    if options.raise_floors:
        raised = {name: max(round(figures[name], 3), floors.get(name, 0)) for name in FIGURES}
        FLOORS.write_text("".join(f"{name} = {value}\n" for name, value in raised.items()), encoding="utf-8")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
