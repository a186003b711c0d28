"""Who says it: the noun phrase of a source, its role and number, chains of sources."""
