"""The doors of cases: the sender's own page, and the search by number."""
