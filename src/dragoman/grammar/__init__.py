"""Reads clauses: who stands where around a verb or a noun. May import model; the stages may import it.

Both *find* and *attribute* need the doer of an infinitive or the object of a participle; this is where
they are worked out, once, from roles alone.
"""

from dragoman.grammar.arguments import Arguments, arguments
from dragoman.grammar.blamed import blamed_for
from dragoman.grammar.clauses import (
    RELATIVE,
    clause_around,
    clause_behind,
    harmed_together,
    has_to,
    inverted,
    is_passive,
    no_sooner,
    said_in,
    same_happening,
    saying_of,
    states_condition,
    under_no,
    verb_over,
    when_clauses,
)
from dragoman.grammar.phrases import conjoined, dated, is_time, listed_names, named_on, phrase
from dragoman.grammar.subjects import OF_OTHERS, SUBJECT_CONTROL, said_of_itself, surface_subject
from dragoman.grammar.vocabulary import (
    ANY_SUBJECTS,
    AUXILIARIES,
    CAUSING,
    CHOICES,
    FINITE,
    FOREMOST,
    NOUN_ROLES,
    NOUNS,
    PAST,
    SINGLE,
    SUBJECTS,
    VERBS,
)

__all__ = [
    "ANY_SUBJECTS",
    "AUXILIARIES",
    "CAUSING",
    "CHOICES",
    "FINITE",
    "FOREMOST",
    "NOUNS",
    "NOUN_ROLES",
    "OF_OTHERS",
    "PAST",
    "RELATIVE",
    "SINGLE",
    "SUBJECTS",
    "SUBJECT_CONTROL",
    "VERBS",
    "Arguments",
    "arguments",
    "blamed_for",
    "clause_around",
    "clause_behind",
    "conjoined",
    "dated",
    "harmed_together",
    "has_to",
    "inverted",
    "is_passive",
    "is_time",
    "listed_names",
    "named_on",
    "no_sooner",
    "phrase",
    "said_in",
    "said_of_itself",
    "same_happening",
    "saying_of",
    "states_condition",
    "surface_subject",
    "under_no",
    "verb_over",
    "when_clauses",
]
