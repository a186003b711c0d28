"""The project's own reports with known answers: how much is found, and what a change gains and loses.

    python -m bench.quality.corpus [--store] [--misses TYPE|all]

`--store` keeps this run's claims as the list to compare with; `--misses` shows the acts not found.

The reports were written without sight of the rules (corpus/README.md). An expected act counts as found where
a claim of its type stands on its trigger, or meets both its parties in its sentence.
"""

import argparse
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from bench.quality.sets import ROOT
from dragoman.model import Claim, CodedDocument, Document, Party
from dragoman.route import Coder

CORPUS = ROOT / "bench" / "quality" / "corpus"
STORED = ROOT / "bench" / "quality" / "corpus_claims.tsv"
COLUMNS = (
    *("report", "start", "end", "trigger", "event_type"),
    *("mode", "actors", "recipients", "status", "statement"),
)
PARTS = ("mode", "actor", "recipient", "status", "flags")  # right, of the acts that were found
FLAGS = ("future", "hypothetical", "negation", "historical")


@dataclass(frozen=True, slots=True)
class Report:
    document: Document
    events: tuple[dict[str, Any], ...]
    not_events: tuple[dict[str, Any], ...]


def reports() -> list[Report]:
    found = []
    for path in sorted(CORPUS.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        document = Document(
            id=table["id"], text=table["text"], title=table.get("title"), published=table.get("published")
        )
        found.append(Report(document, tuple(table.get("event", ())), tuple(table.get("not_event", ()))))
    return found


def span_of(text: str, words: str, at: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(at + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def meets(parties: tuple[Party, ...], text: str, words: str) -> bool:
    """Whether a party overlaps the words, at any place where they stand; no words ask for nothing."""
    if not words:
        return True
    at = text.find(words)
    while at >= 0:
        spans = [(p.start, p.end) for p in parties if p.start is not None and p.end is not None]
        if any(start < at + len(words) and at < end for start, end in spans):
            return True
        at = text.find(words, at + 1)
    return any(party.name and (words in party.name or party.name in words) for party in parties)


def fitting(coded: CodedDocument, event: dict[str, Any]) -> Claim | None:
    """The claim that tells an expected act, told again included."""
    start, end = span_of(coded.text, event["trigger"], event.get("at", 0))
    best: tuple[int, Claim] | None = None
    for claim in coded.claims:
        if claim.event_type != event["type"]:
            continue
        words = [claim.trigger, *claim.mentions]
        touching = any(word.start < end and start < word.end for word in words)
        near = claim.span.start <= start and end <= claim.span.end
        parties = meets(claim.actors, coded.text, event["actor"]) and meets(
            claim.recipients, coded.text, event["recipient"]
        )
        if touching or (near and parties and (event["actor"] or event["recipient"])):
            weight = 2 * touching + parties
            if best is None or weight > best[0]:
                best = weight, claim
    return None if best is None else best[1]


def measure(found: list[Report], coded: list[CodedDocument]) -> dict[str, Counter[str]]:
    """Counts by event type: acts expected and found, their parts right; claims and how many are right."""
    counts: dict[str, Counter[str]] = {}
    for report, document in zip(found, coded, strict=True):
        right: set[str] = set()
        for event in report.events:
            tally = counts.setdefault(event["type"], Counter())
            tally["expected"] += 1
            claim = fitting(document, event)
            if claim is None:
                continue
            right.add(claim.id)
            tally["found"] += 1
            tally["mode"] += (claim.mode or "") == event.get("mode", "")
            tally["actor"] += meets(claim.actors, document.text, event["actor"])
            tally["recipient"] += meets(claim.recipients, document.text, event["recipient"])
            tally["status"] += claim.status == event.get("status", "asserted")
            tally["flags"] += all(getattr(claim, flag) == event.get(flag, False) for flag in FLAGS)
        for claim in document.claims:
            tally = counts.setdefault(claim.event_type, Counter())
            tally["claims"] += 1
            tally["right"] += claim.id in right
        for words in report.not_events:
            start, end = span_of(document.text, words["words"])
            tally = counts.setdefault("(not events)", Counter())
            tally["expected"] += 1
            tally["claims"] += any(start <= claim.trigger.start < end for claim in document.claims)
    return counts


def by_mode(report: Report, document: CodedDocument) -> Counter[str]:
    """Counts of one report by type and mode: acts `expected`, `found`, found with the `right` mode."""
    counts: Counter[str] = Counter()
    for event in report.events:
        name = f"{event['type']} {event.get('mode', '')}".rstrip()
        claim = fitting(document, event)
        counts[f"{name}.expected"] += 1
        counts[f"{name}.found"] += claim is not None
        counts[f"{name}.right"] += claim is not None and (claim.mode or "") == event.get("mode", "")
    return counts


def lines(coded: list[CodedDocument]) -> list[str]:
    """One line a claim, for the stored list."""
    return [
        "\t".join(
            str(cell).replace("\n", " ").replace("\t", " ")
            for cell in (
                document.id,
                claim.trigger.start,
                claim.trigger.end,
                claim.trigger.text,
                claim.event_type,
                claim.mode or "",
                "; ".join(party.text or party.country or "" for party in claim.actors),
                "; ".join(party.text or party.country or "" for party in claim.recipients),
                claim.status,
                claim.statement or "",
            )
        )
        for document in coded
        for claim in document.claims
    ]


def compared(coded: list[CodedDocument]) -> list[str]:
    """The claims gained and lost since the stored run, a line each, behind a line that counts them."""
    if not STORED.exists():
        return ["no stored run of the own reports to compare with"]
    now, before = lines(coded), STORED.read_text(encoding="utf-8").splitlines()[1:]
    gained, lost = Counter(now) - Counter(before), Counter(before) - Counter(now)
    return [
        f"claims of the own reports gained since the stored run: {gained.total()}, lost: {lost.total()}",
        *("+ " + line.replace("\t", " | ") for line in sorted(gained.elements())),
        *("- " + line.replace("\t", " | ") for line in sorted(lost.elements())),
    ]


def store(coded: list[CodedDocument]) -> None:
    """Keeps the claims of a run as those to compare the next one with."""
    STORED.write_text("\n".join(["\t".join(COLUMNS), *lines(coded)]) + "\n", encoding="utf-8")


def show(counts: dict[str, Counter[str]]) -> None:
    heads = ("acts", "recall", "claims", "precis.", *PARTS)
    print(f"{'type':14}", *(f"{head:>9}" for head in heads))
    total: Counter[str] = Counter()
    for name in sorted(counts):
        if not name.startswith("("):
            total.update(counts[name])
    for name, tally in [*sorted(counts.items()), ("all types", total)]:
        if name.startswith("("):
            print(f"{name:14} {tally['expected']:9} false alarms: {tally['claims']}")
            continue
        recall = tally["found"] / max(1, tally["expected"])
        precision = tally["right"] / max(1, tally["claims"])
        shares = [tally[part] / max(1, tally["found"]) for part in PARTS]
        figures = [f"{tally['expected']:9}", f"{recall:9.2f}", f"{tally['claims']:9}", f"{precision:9.2f}"]
        print(f"{name:14}", *figures, *(f"{share:9.2f}" for share in shares))


def missed(found: list[Report], coded: list[CodedDocument], event_type: str) -> list[str]:
    """The acts of a type ("all": of any) that no claim tells, with their sentences and what stands there."""
    rows = []
    for report, document in zip(found, coded, strict=True):
        for event in report.events:
            if event_type not in ("all", event["type"]) or fitting(document, event):
                continue
            text = document.text
            start, end = span_of(text, event["trigger"], event.get("at", 0))
            first = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1, 0)
            last = next((i for i in (text.find(". ", end), text.find("\n", end)) if i >= 0), len(text))
            rows.append(f"{event['type']} {event.get('mode', '')} {event['actor']} → {event['recipient']}")
            rows.append(f"    {text[first:start]}*{text[start:end]}*{text[end:last]}".replace("\n", " "))
            rows += [
                f"    claim {claim.event_type} {claim.trigger.text}: {claim.rule}"
                for claim in document.claims
                if first <= claim.trigger.start < last
            ]
            rows += [
                f"    {one.code} {text[one.start : one.end]}"
                for one in document.drops
                if one.start is not None and start <= one.start < end
            ]
    return rows


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality.corpus")
    parser.add_argument("--store", action="store_true")
    parser.add_argument("--misses", metavar="TYPE")
    options = parser.parse_args(arguments)
    found = reports()
    coded = list(Coder().pipe(report.document for report in found))
    show(measure(found, coded))
    print("\n".join(missed(found, coded, options.misses) if options.misses else compared(coded)))
    if options.store:
        store(coded)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
