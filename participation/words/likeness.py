"""How like two texts are: by the words, and the pieces of long words, that they share."""

from collections import defaultdict
from math import log

from participation.words.fold import stems

LONGEST = 40  # letters of a word that are looked at
PIECE = 4  # letters: German joins words, so "Fahrradständer" is like "Radständer" only by its pieces
OF_PIECE = 0.3  # what a piece weighs beside its whole word
ENOUGH = 0.15  # of the weight of a text that a like one must share
TRIGRAM = 3


def telling(text: str) -> list[str]:
    """The stems of a text, the longest first: they tell most."""
    found = {stem[:LONGEST] for stem in stems(text) if len(stem) >= TRIGRAM}
    return sorted(found, key=lambda stem: (-len(stem), stem))


def trigrams_of(text: str, most: int) -> list[str]:
    found = (stem[at : at + TRIGRAM] for stem in telling(text) for at in range(len(stem) - TRIGRAM + 1))
    return list(dict.fromkeys(found))[:most]


def parts_of(text: str, most: int = 24) -> dict[str, float]:
    """The words of a text and the pieces of long ones, with what each weighs."""
    parts: dict[str, float] = {}
    for stem in telling(text):
        parts[stem] = 1.0
        if len(stem) > PIECE + 1:
            for at in range(len(stem) - PIECE + 1):
                parts.setdefault(stem[at : at + PIECE], OF_PIECE)
        if len(parts) >= most:
            break
    return parts


def is_like(parts: dict[str, float], text: str) -> bool:
    shared = sum(weight for part, weight in parts.items() if part in text)
    return shared >= ENOUGH * sum(parts.values())


def likest(parts: dict[str, float], sharing: list[tuple[str, int, int]], total: int, limit: int) -> list[int]:
    """Keys that share enough, the most first. A rare part weighs more; a long text shares much by chance.

    `sharing` are (part, key of the row that holds it, length of its text).
    """
    holders: dict[str, int] = defaultdict(int)
    for part, _, _ in sharing:
        holders[part] += 1
    worth = {part: weight * log(1 + total / (holders[part] or 1)) for part, weight in parts.items()}
    scores: dict[int, float] = defaultdict(float)
    lengths: dict[int, int] = {}
    for part, key, length in sharing:
        scores[key] += worth[part]
        lengths[key] = length
    usual = sum(lengths.values()) / (len(lengths) or 1)
    enough = ENOUGH * sum(worth.values())
    like = [(score / (1 + lengths[key] / usual), key) for key, score in scores.items() if score >= enough]
    return [key for _, key in sorted(like, reverse=True)[:limit]]
