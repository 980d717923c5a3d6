"""One spelling for many: how names are compared and looked up."""

import re
from functools import lru_cache

from text_unidecode import unidecode

_SEPARATORS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text in lower-case ASCII letters and digits, one space between tokens.

    >>> fold("Côte d’Ivoire"), fold("Nord-Coréens"), fold("Владимир Путин")
    ('cote d ivoire', 'nord coreens', 'vladimir putin')
    """
    return _SEPARATORS.sub(" ", str(unidecode(text)).lower().replace("'", " ")).strip()


def slug(text: str) -> str:
    """Return the folded text with hyphens, "unnamed" where nothing of it is a letter or a digit."""
    return fold(text).replace(" ", "-") or "unnamed"
