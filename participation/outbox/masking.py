"""Letters as staff may read them: without secret links, sign-in codes and whole addresses."""

import re

from participation.outbox.models import Letter

LINK = re.compile(r"https?://\S+|\{\{link:\w+\}\}\S*")
# sign-in codes and keys: a run without spaces that mixes digits in, or letters in blocks such as ABC-123
CODE = re.compile(r"\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{6,}\b|\b\d{5,}\b|\b[A-Z0-9]{3,6}(?:-[A-Z0-9]{3,6})+\b")
HIDDEN = "•••"
FOREIGN = "library"


def masked_address(address: str) -> str:
    """Enough to recognise one's own address: first letter and domain."""
    name, at, domain = address.rpartition("@")
    return f"{name[:1]}…{at}{domain}" if at else ""


def masked_subject(letter: Letter) -> str:
    return CODE.sub(HIDDEN, LINK.sub(HIDDEN, letter.subject)) if letter.kind == FOREIGN else letter.subject


def masked_body(letter: Letter) -> str:
    """The text without links; empty for other libraries' letters, which may be sign-in codes."""
    return "" if letter.kind == FOREIGN else LINK.sub(HIDDEN, letter.body)


def masked_error(letter: Letter) -> str:
    return LINK.sub(HIDDEN, letter.last_error)
