"""Parts of speech, forms and roles that are asked for together, named once; `Parsed` says what each is."""

VERBS = frozenset(("VERB", "AUX"))
NOUNS = frozenset(("NOUN", "PROPN"))

FINITE = frozenset(("past", "present"))
PAST = frozenset(("past", "past_participle"))  # a small parser takes one for the other

SUBJECTS = frozenset(("subject", "passive_subject"))
ANY_SUBJECTS = SUBJECTS | {"clausal_subject"}  # also "*that he left* is known"
NOUN_ROLES = SUBJECTS | {"object", "indirect_object", "prepositional_object"}  # where a noun takes part
AUXILIARIES = frozenset(("auxiliary", "passive_auxiliary"))
# who brings an act about does not do it
CAUSING = frozenset(("bring", "cause", "draw", "elicit", "ignite", "prompt", "provoke", "spark", "trigger"))
# "the *first* state to recognise it" has done so
FOREMOST = frozenset(("first", "second", "third", "last", "latest", "only"))
SINGLE = frozenset(("one", "a", "an", "single"))  # behind "not": nobody at all
CHOICES = frozenset(("alternative", "choice", "option"))  # who has "no *choice* but to go" goes
