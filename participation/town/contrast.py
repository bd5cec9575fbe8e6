"""The colours of town.css computed again, so that a town's values can be proved before they are used."""

from functools import lru_cache
from math import cos, radians, sin

TEXT, EDGE = 4.5, 3.0


def tokens(h: float, c: float, a: float, n: int) -> dict:
    """Every colour token as linear red, green, blue; the formulas are those of town.css."""
    warm = a + n * (h - a)
    return {
        name: linear(*value)
        for name, value in {
            "paper": (0.99 - 0.8 * n, 0.004 + 0.014 * n, warm),
            "sheet": (1 - 0.765 * n, 0.022 * n, h),
            "land": (0.962 - 0.742 * n, 0.02, warm + 12),
            "tint": (0.952 - 0.672 * n, c * (0.26 + 0.24 * n), h),
            "edge": (0.52 + 0.13 * n, 0.03, h),
            "ink": (0.25 + 0.7 * n, 0.025 - 0.017 * n, h),
            "soft": (0.45 + 0.35 * n, 0.024, h),
            "brand": (0.41 + 0.42 * n, c, h),
            "brand-strong": (0.33 + 0.57 * n, c, h),
            "on-brand": (0.99 - 0.79 * n, 0.015, h),
            "visited": (0.42 + 0.4 * n, 0.09, 310),
            "deep": (0.29 - 0.14 * n, c * (0.72 - 0.4 * n), h),
            "on-deep": (0.97, 0.008, h),
            "deep-soft": (0.85, 0.025, h),
            "accent": (0.87, 0.13, a),
            "on-accent": (0.25, 0.03, h),
            "q-low": (0.935 - 0.645 * n, c * 0.42, h),
            "q-mid": (0.885 - 0.535 * n, c * 0.62, h),
            "q-high": (0.82 - 0.4 * n, c * 0.85, h),
            "q-edge": (0.45 + 0.3 * n, c * 0.95, h),
            "bar": (0.5 + 0.24 * n, c * 1.15, h),
            "track": (0.915 - 0.6 * n, 0.014, h),
            "go": (0.4 + 0.47 * n, 0.09, 155),
            "go-bg": (0.95 - 0.65 * n, 0.04, 155),
            "wait": (0.42 + 0.46 * n, 0.085, 75),
            "wait-bg": (0.955 - 0.645 * n, 0.045, 85),
            "no": (0.42 + 0.45 * n, 0.1 - 0.04 * n, 32),
            "no-bg": (0.953 - 0.643 * n, 0.022 + 0.02 * n, 32),
            "error": (0.46 + 0.35 * n, 0.17 - 0.06 * n, 27),
            "error-bg": (0.962 - 0.68 * n, 0.02 + 0.035 * n, 27),
        }.items()
    }


def _pairs(fronts: str, backs: str, least: float) -> list[tuple[str, str, float]]:
    return [(front, back, least) for front in fronts.split() for back in backs.split()]


PAIRS = [
    *_pairs("ink soft brand visited", "paper sheet land tint", TEXT),
    *_pairs("brand-strong error", "paper sheet", TEXT),
    *_pairs("on-brand", "brand brand-strong", TEXT),
    *_pairs("on-deep deep-soft", "deep", TEXT),
    *_pairs("on-accent", "accent", TEXT),
    *_pairs("ink", "q-low q-mid q-high go-bg wait-bg no-bg", TEXT),
    *_pairs("go", "go-bg", TEXT),
    *_pairs("wait", "wait-bg", TEXT),
    *_pairs("no", "no-bg", TEXT),
    *_pairs("error", "error-bg", TEXT),
    *_pairs("edge", "paper sheet tint land", EDGE),
    *_pairs("q-edge", "q-low q-mid q-high land paper", EDGE),
    *_pairs("bar", "sheet track paper", EDGE),
    *_pairs("accent", "deep", EDGE),
]


@lru_cache(maxsize=4096)
def linear(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """oklch to linear sRGB, with chroma lowered until the colour can be shown."""
    for step in range(21):
        rgb = _to_linear(lightness, chroma * (1 - step / 20), radians(hue))
        if all(-0.0005 <= part <= 1.0005 for part in rgb):
            break
    return tuple(min(1.0, max(0.0, part)) for part in rgb)


def _to_linear(lightness, chroma, angle):
    a, b = chroma * cos(angle), chroma * sin(angle)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
    )


def ratio(first: tuple, second: tuple) -> float:
    """Contrast of two linear colours as WCAG counts it."""
    low, high = sorted([_luminance(first), _luminance(second)])
    return (high + 0.05) / (low + 0.05)


def _luminance(rgb) -> float:
    red, green, blue = rgb
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
