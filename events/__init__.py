"""People meet."""
