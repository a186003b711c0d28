"""What looks like an act and is none, or tells one again: each left out with its code."""
