"""The rules of the house, as functions from a folder to a list of breaches."""
