"""Puts the fields of a claim into words for people to read: when, who, how many, who says so, how sure."""

from dragoman.model import Claim, CodedDocument, Party, Size, Statement
from dragoman.model.voices import chain

OWN_VOICE = "the report itself"
UNNAMED = "an unnamed source"
MINUS = "\N{MINUS SIGN}"
PROPER = {"<": "under ", "<=": "at most ", "~": "about ", ">=": "at least ", ">": "over ", "": ""}
LONGEST_TIME = 32  # characters of a time that has no day, as written


def event(claim: Claim) -> str:
    return f"{claim.event_type} {claim.mode}" if claim.mode else claim.event_type


def when(claim: Claim) -> str:
    """The days of a claim; "" where the text does not state them."""
    date = claim.date
    if date is None:
        return ""
    if date.start == date.end:
        return date.start or _cut(_line(date.text))
    if date.start and date.end:
        return f"{date.start} to {date.end}"
    return f"from {date.start}" if date.start else f"until {date.end}"


def party(one: Party) -> str:
    """A party as written, with its resolved name in brackets where that says more."""
    name = one.name if one.name and one.name != one.text else None
    if one.text is None:
        return f"[{name or 'not named'}]"
    return f"{_line(one.text)} [{name}]" if name else _line(one.text)


def codes(one: Party) -> str:
    """Country and sectors: "BLR GOV"."""
    return " ".join(filter(None, (one.country, *one.sectors)))


def size(one: Size) -> str:
    """A number with its unit, such as "over 1,100 people"; as written where it was not read as a number."""
    if one.value is None:
        return _line(one.text)
    value = f"{one.value:,.0f}" if one.value == int(one.value) else f"{one.value:,}"
    return f"{PROPER.get(one.approx, '')}{value} {_units(one.unit, one.value)}".strip()


def _units(unit: str, value: float) -> str:
    if value == 1 or not unit.islower() or unit.endswith(("s", "people")):
        return unit
    return "people" if unit == "person" else f"{unit}s"


def source(coded: CodedDocument, statement: Statement) -> str:
    """Who makes a statement, as written, with the actor's name where that says more."""
    written = " … ".join(_line(coded.text[start:end]) for start, end in statement.source) or UNNAMED
    name = next((actor.name for actor in coded.actors if actor.id == statement.speaker), None)
    return f"{written} [{name}]" if name and name != written else written


def voice(statement: Statement) -> str:
    """The role of a source and, of several, how many: "official", "unnamed × 2"."""
    many = statement.source_count is not None and statement.source_count > 1
    return f"{statement.role} × {statement.source_count}" if many else statement.role


def says_who(coded: CodedDocument, claim: Claim) -> str:
    return (
        ", via ".join(source(coded, statement) for statement in chain(coded.statements, claim)) or OWN_VOICE
    )


def how_sure(claim: Claim) -> str:
    """Status, factuality and what else bears on it: "promised 0.0, future"."""
    factuality = f"{claim.factuality:+.1f}".replace("-", MINUS) if claim.factuality else "0.0"
    parts = [f"{claim.status} {factuality}"]
    parts += [name for name in ("historical", "future", "hypothetical") if getattr(claim, name)]
    if claim.negation:
        parts.append("did not happen")
    if claim.likelihood:
        band = f"{claim.likelihood.low:.0%} to {claim.likelihood.high:.0%}"
        parts.append(f"“{_line(claim.likelihood.word)}” ({band})")
    if claim.condition:
        parts.append("on a condition")
    return ", ".join(parts)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TIME else f"{text[:LONGEST_TIME].rstrip()}…"


def _line(text: str) -> str:
    return " ".join(text.split())


def counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
