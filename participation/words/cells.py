"""Cells of tables that go out: no text of a stranger may become a formula in somebody's spreadsheet."""

import re
import unicodedata

# wide forms of the same signs are understood by some programs, and blanks before them skipped
FORMULA = re.compile(r"[ \u00a0\ufeff\u200b]*[=+\-@|%\t\r]")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def safe_cell(value):
    """Numbers stay numbers; a text that a spreadsheet would take for a formula is quoted with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = readable(str(value))
    return f"'{text}" if FORMULA.match(unicodedata.normalize("NFKC", text[:20])) else text


def readable(text: str) -> str:
    """Without control characters, which no table and no feed may hold; line ends and tabs stay."""
    return CONTROLS.sub("", text)
