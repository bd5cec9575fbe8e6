"""The room's doors, one file for each topic."""
