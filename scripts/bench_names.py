"""Names for the benchmark of resolution: many made-up persons, some of them in two spellings."""

import random

from graphx.model import Mention

_ONSETS = (
    "b",
    "br",
    "ch",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "kh",
    "kr",
    "l",
    "m",
    "n",
    "ou",
    "p",
    "r",
    "s",
    "st",
)
_ONSETS += ("t", "tch", "v", "w", "y", "z", "zh")
_VOWELS = ("a", "e", "i", "o", "ou", "u", "ai", "ei")
_ENDINGS = ("", "n", "r", "v", "s", "l", "ne", "ko", "ski", "yan", "dze", "son", "ez", "ini", "ov", "mann")
# One spelling for another, as newspapers of two languages have it.
_SPELLINGS = (("ou", "u"), ("kh", "h"), ("tch", "ch"), ("y", "i"), ("zh", "j"), ("w", "v"))
FIRST_NAMES, COMMON_LAST_NAMES = 3000, 300
COMMON = 0.3  # share of persons with a common last name
VARIANTS = 0.1  # share of persons that another document spells otherwise
PER_DOCUMENT = 20


def made_up_mentions(number: int, seed: int = 1) -> list[Mention]:
    """Make one mention of each of so many distinct full names, twenty to a document."""
    mentions = []
    for place, name in enumerate(_distinct(number, random.Random(seed))):
        doc, start = f"d{place // PER_DOCUMENT}", 100 * (place % PER_DOCUMENT)
        key = f"person:{name.lower()}"
        mentions.append(Mention(doc, start, start + len(name), name, "name", "person", key))
    return mentions


def _distinct(number: int, dice: random.Random) -> list[str]:
    """Make names as uneven as in life: a few first names, and a few last names, have many bearers."""
    firsts = [_word(dice, 2) for _ in range(FIRST_NAMES)]
    weights = [1 / (rank + 1) for rank in range(FIRST_NAMES)]
    common = [_word(dice, 2) for _ in range(COMMON_LAST_NAMES)]
    names: dict[str, None] = {}
    while len(names) < number:
        for first in dice.choices(firsts, weights, k=1000):
            last = dice.choice(common) if dice.random() < COMMON else _word(dice, dice.choice((1, 2, 2, 3)))
            name = f"{first} {last}"
            names[name] = None
            if dice.random() < VARIANTS:
                names[_spelt(name)] = None
    kept = list(names)[:number]
    dice.shuffle(kept)
    return kept


def _word(dice: random.Random, syllables: int) -> str:
    parts = [dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(syllables)]
    return ("".join(parts) + dice.choice(_ENDINGS)).capitalize()


def _spelt(name: str) -> str:
    for one, other in _SPELLINGS:
        name = name.replace(one, other)
    return name
