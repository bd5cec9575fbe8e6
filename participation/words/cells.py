"""Cells of tables that go out: no text of a stranger may become a formula in somebody's spreadsheet."""

import unicodedata

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def safe_cell(value):
    """Numbers stay numbers; a text that a spreadsheet would take for a formula is quoted with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = readable(str(value))
    # wide forms of the same signs are understood by some programs, and blanks before them skipped
    begin = unicodedata.normalize("NFKC", text).lstrip(" \u00a0\ufeff\u200b")
    return f"'{text}" if begin.startswith(STARTS) else text


def readable(text: str) -> str:
    """Without control characters, which no table and no feed may hold."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) != "Cc")
