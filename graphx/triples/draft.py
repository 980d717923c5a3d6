"""What a rule hands on: two ends and an action in one tree, before attributes and the engines' join."""

from dataclasses import dataclass

from graphx.model import Mention
from graphx.tree import Word


@dataclass(frozen=True, slots=True)
class End:
    """One end of an arrow: the mention, and the word of the clause through which it was reached."""

    word: Word
    mention: Mention
    how: tuple[str, ...] = ()  # names of the steps that led there ("shared_subject", "title_name", …)


@dataclass(frozen=True, slots=True)
class Draft:
    """An arrow as a rule sees it."""

    source: End
    action: Word  # the verb or event noun that names the act
    target: End
    lemma: str  # of the action, as the lexicon keys it
    theme: Word | None = None  # head of the theme's phrase
    clause: Word | None = None  # the word whose clause decides polarity, modality and time; None = action
    symmetric: bool = False
    denied: bool = False  # the clause's own verb denies the act
    rule: str = ""  # filled in by the registry
