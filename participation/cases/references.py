"""The spoken name of a case: short, without letters that look or sound alike; it is no key and opens nothing."""

import secrets

LENGTH = 6
# One of each group that is mixed up on paper or on the phone (M N, 6 G, 5 S, 2 Z, Q O 0), none of U V, I L 1 and 8 B;
# without vowels no word appears by chance.
ALPHABET = "2345679CDFHJKMPQRTWXY"
LOOK_ALIKES = str.maketrans("0OILGSZNUVB8AE", "QQJJ652MWW334F") | {ord("1"): "7"}


def new_reference() -> str:
    """Six random letters and digits; whether it is free is the database's to say."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def clean_reference(text: str) -> str:
    """The number as stored, from any spelling: spaces, dashes, small letters, letters read wrongly."""
    letters = "".join(letter for letter in text[:200].upper() if letter.isascii() and letter.isalnum())
    return letters.translate(LOOK_ALIKES)[:12]


def spoken(reference: str) -> str:
    """In two groups, as it is read out on the phone."""
    return f"{reference[:3]} {reference[3:]}".strip()
