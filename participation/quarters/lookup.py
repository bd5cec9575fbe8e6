"""Which quarter lies where, and which one is meant by a word."""


def quarters_at(longitude, latitude):
    return []


def quarter_named(word):
    return None
