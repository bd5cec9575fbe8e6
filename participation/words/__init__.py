"""Folding, German stems, gender forms, similar texts."""
