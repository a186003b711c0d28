"""Marks whom a store must withhold: public, protected or private, as DESIGN.md has it."""

from dragoman.resolve.actors.cast import Record

ADULT = 18  # years
PUBLIC_SECTORS = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "PRM"))
LEADING = frozenset(
    ["leader", "head", "chief", "chairman", "chairwoman", "chairperson", "chair", "director", "spokesman", "spokeswoman", "spokesperson", "founder", "commander", "president", "secretary", "general", "bishop", "archbishop", "pope", "patriarch", "imam", "ayatollah", "editor-in-chief"]
)


def visibility(record: Record) -> str:
    """public: holds or held an office, leads or speaks for a body (this outranks the rest); protected:
    minors, victims of sexual violence, relatives of the held; private: everyone else."""
    if record.kind in ("body", "country", "other"):
        return "public"
    if any(lemma.rsplit(" ", 1)[-1] in LEADING for lemma in record.lemmas):
        return "public"
    if not PUBLIC_SECTORS.isdisjoint(record.sectors):
        return "public"
    if record.protected in ("minor", "victim") or (record.age is not None and record.age < ADULT):
        return "protected"
    if record.protected == "relative" or any(relation and other.plight for relation, other in record.kin):
        return "protected"
    return "private"
