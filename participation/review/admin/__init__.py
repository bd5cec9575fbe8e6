"""The office's doors in the administration."""
