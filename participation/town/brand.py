"""The town's three colour values: what they do to contrast, and the stylesheet that sets them."""

from hashlib import sha256

from participation.town.contrast import PAIRS, ratio, tokens

DEFAULT = (222, 0.075, 86)
PATH = "/marke.css"


def values_of(town) -> tuple[float, float, float]:
    return town.hue, float(town.chroma), town.accent


def stylesheet(town) -> str:
    hue, chroma, accent = values_of(town)
    return f":root{{--town-hue:{hue:g};--town-chroma:{chroma:g};--town-accent:{accent:g}}}\n"


def version(town) -> str:
    return sha256(stylesheet(town).encode()).hexdigest()[:10]


def address(town) -> str | None:
    """Where the town's own stylesheet lies; none while it keeps the colours of the portal."""
    return None if values_of(town) == DEFAULT else f"{PATH}?v={version(town)}"


def problems(hue: float, chroma: float, accent: float) -> list[str]:
    """Names every pair of colours that would be too weak to read, by day or by night."""
    outside = [
        f"{name} {number:g}: {low:g} – {high:g}"
        for name, number, low, high in [
            ("hue", hue, 0, 360),
            ("chroma", chroma, 0, 0.12),
            ("accent", accent, 0, 360),
        ]
        if not low <= number <= high
    ]
    return outside or [weak for night in (0, 1) for weak in _weak_pairs(tokens(hue, chroma, accent, night), night)]


def _weak_pairs(colours: dict, night: int) -> list[str]:
    found = []
    for front, back, least in PAIRS:
        contrast = ratio(colours[front], colours[back])
        if contrast < least:
            found.append(f"{front} / {back} ({'dark' if night else 'light'}): {contrast:.1f} < {least}")
    return found
