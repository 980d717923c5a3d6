"""Words after which a full stop ends no sentence: lexica/<lang>/abbreviations.yaml."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, StrictStr

from graphx.lexica.files import read_words

HERE = Path(__file__).parent


class AbbreviationFile(BaseModel):
    """One language's abbreviations, without their full stop."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    purpose: StrictStr
    source: StrictStr
    licence: StrictStr
    date: StrictStr
    words: tuple[StrictStr, ...]


@cache
def abbreviations(lang: str) -> frozenset[str]:
    """Abbreviations of a language, lower case; none for a language without a file."""
    path = HERE / lang / "abbreviations.yaml"
    if not lang.isalpha() or not path.is_file():
        return frozenset()
    return frozenset(word.lower() for word in read_words(path, AbbreviationFile).words)
