"""Who can be a party, and who stands at a place that a frame names."""
