"""The spoken name of a case: short, without letters that look or sound alike."""

import secrets

# no 0 O Q, 1 I L, 5 S, 2 Z, 8 B, U V, and few vowels, so that no word appears by chance
ALPHABET = "34679ACDEFHJKMNPRTWXY"
LENGTH = 6
LOOK_ALIKES = str.maketrans({})


def new_reference() -> str:
    """Six random letters and digits; whether it is free is the database's to say."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def clean_reference(text: str) -> str:
    """The number as stored, from any spelling with spaces, dashes, small letters."""
    return "".join(letter for letter in text.upper() if letter.isalnum())[:12]


def spoken(reference: str) -> str:
    """In two groups, as it is read out on the phone."""
    return f"{reference[:3]} {reference[3:]}".strip()
