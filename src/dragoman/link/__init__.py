"""Which claims tell of one event, who has it from whom, and where accounts differ.

Works on `model.Account` values alone, handed over by the record; never opens a store. May import model and
lexicon.
"""
