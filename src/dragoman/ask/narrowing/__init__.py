"""How a question is narrowed and ordered: filters of one table, as SQL."""
