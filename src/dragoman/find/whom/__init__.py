"""The side of an act that no frame finds: a purpose, a grievance, an answer or what lies deeper names it."""
