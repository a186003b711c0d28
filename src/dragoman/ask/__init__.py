"""Questions to a store, read only: each returns plain rows. May import record, link, model and lexicon."""
