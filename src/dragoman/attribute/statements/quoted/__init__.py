"""Direct speech: quotation marks, who speaks beside them, transcripts, block quotations; see `speech`."""
