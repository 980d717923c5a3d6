"""Whom "ce dernier" means."""

from collections.abc import Iterator

from graphx.entities.coreference.choose import agrees, own_clause
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.entities.fold import fold
from graphx.lexica.coreference import LatterRow, PronounRow
from graphx.model import Mention
from graphx.tree import Word

_HOW = Stand("the_latter", 0.85)


def the_latter(scene: Scene) -> Iterator[Mention]:
    """Read "ce dernier" as the last named before it that agrees, if that is an actor.

    "celui-ci" is read only as a person or a state: it stands for things too often.

    fr: [Kim] a reçu [Vladimir Poutine]. Ce dernier a salué la [Chine].
    => Ce dernier = Vladimir Poutine
    fr: [Kim] a reçu un émissaire. Ce dernier a salué la [Chine].
    => nothing
    en: [Kim] received [Putin]. The latter praised [China].
    => The latter = Putin
    en: [Kim] received an envoy. The latter praised [China].
    => nothing
    """
    for first, last, row in _phrases(scene):
        named = scene.before(first.start, 1)
        fitting = [c for c in named if _fits(c, row)]
        barred = own_clause(scene, last)
        fitting = [c for c in fitting if not c.actors & barred]
        bodies = first.id == last.id and any(
            m.type not in ("person", "state") for c in fitting[-1:] for m in c.mentions
        )
        if fitting and fitting[-1].mentions and not bodies:
            yield from stand_for(scene, (first.start, last.end), fitting[-1].mentions, _HOW)


def _fits(c: Candidate, row: LatterRow) -> bool:
    as_pronoun = PronounRow(
        forms=row.forms, person=3, number=row.number, gender=row.gender, function="subject"
    )
    return agrees(c.features, as_pronoun)


def _phrases(scene: Scene) -> Iterator[tuple[Word, Word, LatterRow]]:
    """Find the phrases of one or two words; "ce dernier mois" is none."""
    words, rows = scene.tree.words, scene.words.latter
    starts = {form.partition(" ")[0] for form in rows}
    for at, word in enumerate(words):
        if fold(word.form).partition(" ")[0] not in starts:
            continue
        for phrase in (words[at : at + 1], words[at : at + 2]):
            row = rows.get(fold(" ".join(w.form for w in phrase)))
            if row and phrase[-1].upos != "PUNCT" and not _describes(scene, phrase[-1]):
                yield word, phrase[-1], row
                break


def _describes(scene: Scene, word: Word) -> bool:
    following = scene.tree.words[word.id] if word.id < len(scene.tree.words) else None
    return word.relation == "amod" or (following is not None and following.upos in ("NOUN", "NUM"))
