"""Pages of a pile; a board has some dozens of cases, so counting from the start is cheap."""

from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Page:
    rows: list
    first: str = ""
    next: str = ""


def page_of(request, cases, size: int) -> Page:
    """At most `size` cases from the place named in the address; wrong places mean the start."""
    start = request.GET.get("ab", "")
    start = int(start) if start.isdecimal() and len(start) < 7 else 0
    rows = list(cases[start : start + size + 1])
    return Page(
        rows=rows[:size],
        first=_address(request, None) if start else "",
        next=_address(request, start + size) if len(rows) > size else "",
    )


def _address(request, start) -> str:
    words = {"ablage": request.GET.get("ablage", ""), "ab": start}
    query = urlencode({name: word for name, word in words.items() if word})
    return f"{request.path}?{query}" if query else request.path
