"""A person's case: whose reports, which claims change a status, and how each change stands."""
