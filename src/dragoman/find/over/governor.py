"""A word that bends an act."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """`token` is the governor itself, or the act's own verb where the governor is its modal."""

    token: int
    class_name: str
    negated: bool
    modal: bool
    rule: str


def modal_over(token: int, class_name: str, negated: bool, rule: str) -> Governor:
    return Governor(token=token, class_name=class_name, negated=negated, modal=True, rule=rule)
