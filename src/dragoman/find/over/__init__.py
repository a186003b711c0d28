"""What stands over an act and makes another of it: "agreed to free", "will not meet", "must go, he said"."""
