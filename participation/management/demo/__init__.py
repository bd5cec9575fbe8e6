"""Wesselwerth: an invented town on the Lower Rhine with invented people, to look around in."""
