"""Future and conditional of a verb form, by its features or, where a tagger left them out, by its ending."""

from typing import Literal

from graphx.lexica.endings import verb_endings
from graphx.lexica.load import Lexicon
from graphx.tree import Word

Tense = Literal["future", "conditional"]


def tense_of(lexicon: Lexicon, word: Word) -> Tense | None:
    """Tell whether a form is a future or a conditional; None for all other forms.

    fr: signera, signerait
    => future, conditional
    fr: signa
    => None
    """
    if word.feature("Tense") == "Fut":
        return "future"
    if word.feature("Mood") == "Cnd":
        return "conditional"
    table = verb_endings(lexicon.lang)
    if table is None or word.upos not in ("VERB", "AUX") or word.feature("VerbForm") in ("Inf", "Part"):
        return None
    form, lemma = word.form.lower(), word.lemma.lower()
    stem = table.stems.get(lemma, lemma.removesuffix("e") if lemma.endswith("re") else lemma)
    if not form.startswith(stem) or not stem.endswith("r"):
        return None
    rest = form.removeprefix(stem)
    if rest in table.future:
        return "future"
    return "conditional" if rest in table.conditional else None
