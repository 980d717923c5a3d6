"""The language of a whole document, by py3langid."""

import re
from functools import cache
from typing import Any

LONGEST = 20_000  # characters that are looked at
# Languages that a parser exists for and that news are commonly written in: among py3langid's ninety-seven
# a short French text is now and then taken for Occitan or Breton.
LANGUAGES = frozenset({
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv",
    "tr", "uk", "vi", "zh",
})  # fmt: skip
NOISE = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,60}@\S+|[\d_]+")
UNKNOWN = "und"


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES & set(identifier.labels))
    return identifier


def detect_language(text: str) -> str:
    """Name the language of a text (ISO 639-1); "und" where it has no letters."""
    sample = NOISE.sub(" ", text[:LONGEST])
    if not any(c.isalpha() for c in sample):
        return UNKNOWN
    return str(_identifier().classify(sample)[0])


def read_language(tag: str) -> str | None:
    """Reduce a language tag to its first part ("fr-CA" to "fr"); None where it isn't one."""
    match = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", tag.strip().lower())
    return match[1] if match else None
