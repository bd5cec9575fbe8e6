"""How like two texts are: by the rare words, and the pieces of long words, that they share."""

from collections import defaultdict
from math import log

from participation.words.fold import stems

MOST_PARTS = 30  # of a text that are compared; the longest words tell most
PIECE = 5  # letters at either end of a long word: German joins words, "Fahrradständer" is like "Radständer"
OF_FRONT, OF_END = 0.3, 0.4  # what a piece weighs beside its whole word; the end names the thing
ENOUGH = 0.25  # of the weight of a text that a like one must share


def parts_of(text: str) -> dict[str, float]:
    """The words of a text and the pieces of long ones, with what each weighs."""
    parts: dict[str, float] = {}
    telling = sorted({stem[:40] for stem in stems(text) if len(stem) > 2}, key=lambda stem: (-len(stem), stem))
    for stem in telling:
        if len(parts) >= MOST_PARTS:
            break
        parts[stem] = 1.0
        if len(stem) > PIECE + 2:
            parts.setdefault(stem[:PIECE], OF_FRONT)
            parts.setdefault(stem[-PIECE:], OF_END)
    return parts


def likest(weights: dict[str, float], sharing: dict[str, list[int]], total: int, limit: int) -> list[int]:
    """Keys that share enough of the weight, the most first, the newer before the older one."""
    worth = {part: weight * log(1 + total / (len(sharing[part]) or 1)) for part, weight in weights.items()}
    scores: dict[int, float] = defaultdict(float)
    for part, keys in sharing.items():
        for key in keys:
            scores[key] += worth[part]
    enough = ENOUGH * sum(worth.values())
    like = [(score, key) for key, score in scores.items() if score >= enough]
    return [key for _, key in sorted(like, reverse=True)[:limit]]
