"""Which claims tell of one event, which reports copy one another, who has it from whom, where accounts differ.

Works on `model.Account` values alone, handed over by the record; never opens a store. May import model and
lexicon.
"""
