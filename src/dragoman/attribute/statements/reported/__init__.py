"""Speech and thought without marks: cue words, and where each frame has its content; see `indirect`."""
