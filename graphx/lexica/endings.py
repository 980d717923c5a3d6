"""Endings of verb forms, for lemmas and tenses that a parser got wrong: lexica/<lang>/endings.yaml."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, StrictStr

from graphx.lexica.files import read_words
from graphx.lexica.load import Lexicon

HERE = Path(__file__).parent


class Ending(BaseModel):
    """A form's ending and the infinitive's."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    form: StrictStr
    lemma: StrictStr


class EndingFile(BaseModel):
    """One language's endings, longest first within one conjugation."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    purpose: StrictStr
    source: StrictStr
    licence: StrictStr
    date: StrictStr
    endings: tuple[Ending, ...]
    stems: dict[StrictStr, StrictStr]
    future: tuple[StrictStr, ...]
    conditional: tuple[StrictStr, ...]


@cache
def verb_endings(lang: str) -> EndingFile | None:
    """Read the endings of a language's verbs; None for a language without a file."""
    path = HERE / lang / "endings.yaml"
    return read_words(path, EndingFile) if lang.isalpha() and path.is_file() else None


def verb_lemma(lexicon: Lexicon, form: str, lemma: str) -> str:
    """Mend a verb's lemma where it is unknown and the form's ending leads to a verb of the lexicon.

    Parameters
    ----------
    lexicon
        Words of the verb's language.
    form, lemma
        As the parser gives them, lower case.

    Returns
    -------
    str
        A verb of the lexicon, or the lemma as it was.
    """
    table = verb_endings(lexicon.lang)
    if lemma in lexicon.verbs or table is None:
        return lemma
    for ending in table.endings:
        if form.endswith(ending.form):
            made = form.removesuffix(ending.form) + ending.lemma
            if made in lexicon.verbs:
                return made
    return lemma
