"""Compare two names of persons or bodies, to tell spellings of one name from two names."""

import re
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from graphx.entities.fold import fold

SAME = 0.88  # from this score on two full names are one (measured: design notes, 2.3)
# What transliterations from Cyrillic, Arabic and Korean do differently, in this order.
_TRANSLITERATION = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"tch|sh", "ch"),
        (r"gu(?=[ei])", "g"),
        (r"(?<=[a-z])zh|zh(?=[a-z]{4})", "j"),  # Zhirinovsky; a short Zhang is no Jang
        (r"ou|oo", "u"),
        (r"kh", "k"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"[yj]", "i"),
        (r"w", "v"),
        (r"c(?!h)|q", "k"),
        (r"(.)\1+", r"\1"),
        (r"ine$", "in"),
        (r"[iea]i|ie", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_PARTICLES = frozenset({"al", "el", "the", "le", "la", "les", "de", "du", "des", "d", "l", "of"})
_EXACT_LETTERS = 3  # tokens of so few letters must be equal: Jong Un is not Jong Il
_CLOSE_LETTERS = 6  # of so many may be similar; between the two, only the transliteration may differ


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """Return a folded token without what transliterations do differently.

    >>> skeleton("poutine"), skeleton("ouchakov"), skeleton("zelensky")
    ('putin', 'uchakov', 'selenski')
    """
    for pattern, to in _TRANSLITERATION:
        token = pattern.sub(to, token)
    return token


def compare_names(one: str, other: str) -> float:
    """Return how likely two full names are one name, 0 to 1: the lowest score of their aligned tokens.

    Examples
    --------
    >>> compare_names("Shin Won-sik", "Shin Wonsik"), compare_names("Kim Jong Un", "Kim Jong-il")
    (1.0, 0.0)
    """
    return compare_folded(fold(one), fold(other))


def compare_folded(one: str, other: str, least: float = 0.0) -> float:
    """Do what `compare_names` does, with names already folded; a score below `least` may be told as 0."""
    if one == other or one.replace(" ", "") == other.replace(" ", ""):
        return 1.0
    left, right = _tokens(one), _tokens(other)
    if abs(len(left) - len(right)) == 1:  # "Donald J. Trump", but not "George R. R. Martin"
        left, right = [t for t in left if len(t) > 1], [t for t in right if len(t) > 1]
    if len(left) != len(right) or not left:
        return 0.0
    lowest = 1.0
    for a, b in zip(left, right, strict=True):
        lowest = min(lowest, _compare_tokens(a, b))
        if lowest < least:
            return 0.0
    return lowest


@lru_cache(maxsize=65536)
def _tokens(name: str) -> list[str]:
    return [t for t in name.split() if t not in _PARTICLES] or name.split()


def _compare_tokens(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if min(len(one), len(other)) == 1:
        return SAME if one[0] == other[0] and len(one) != len(other) else 0.0
    if min(len(one), len(other)) <= _EXACT_LETTERS:
        return (
            0.95 if skeleton(one) == skeleton(other) and max(len(one), len(other)) > _EXACT_LETTERS else 0.0
        )
    left, right = skeleton(one), skeleton(other)
    if left == right:
        return 0.98
    if min(len(one), len(other)) < _CLOSE_LETTERS:
        return 0.0
    return float(max(JaroWinkler.similarity(one, other), JaroWinkler.similarity(left, right)))
