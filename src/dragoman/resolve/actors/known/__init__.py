"""The actors data as look-ups, and who of them somebody is."""
