"""A pronoun that repeats the actor beside it."""

from collections.abc import Iterator

from graphx.entities.coreference.choose import agrees
from graphx.entities.coreference.clauses import predicate, subject
from graphx.entities.coreference.features import Features
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.quotes import quote_at
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word

_HOW = Stand("resumptive_pronoun", 0.95, "pronoun")


def resumptive_pronoun(scene: Scene) -> Iterator[Mention]:
    """Read a subject pronoun right after an actor as that actor; likewise in a question with inversion.

    fr: La [Russie] elle a signé un accord.
    => elle = Russie
    fr: La [Russie] affirme que les usines fonctionnent et elles produisent des armes.
    => nothing
    fr: La [Russie], quant à elle, a signé un accord.
    => elle = Russie
    en: [Putin] he signed a deal.
    => he = Putin
    en: [Putin] said that they signed a deal.
    => nothing
    """
    for word, row in pronouns(scene, "subject", "disjoint"):
        if row.function == "disjoint":
            found = _topic(scene, word, row)
        else:
            found = _beside(scene, word, row) or _doubled(scene, word, row)
        if found:
            yield from stand_for(scene, (word.start, word.end), found.mentions, _HOW)


def is_topic(scene: Scene, word: Word) -> bool:
    """Tell whether it only says who is spoken of: "la Russie, quant à elle,"; parsers split *quant à*."""
    before = " ".join(w.form.lower() for w in scene.tree.words[max(0, word.id - 3) : word.id - 1])
    return any(before.endswith(marker) for marker in scene.words.classes["topic_markers"])


def _topic(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    """Find the subject that "quant à elle" takes up."""
    verb = predicate(scene.tree, word) if is_topic(scene, word) else None
    acting = subject(scene.tree, verb) if verb is not None else None
    said = [
        c for c in scene.here if acting is not None and c.word.id == acting.id and agrees(c.features, row)
    ]
    return max((c for c in said if c.mentions), key=lambda c: len(c.mentions), default=None)


def _beside(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    before = list(scene.tree.words[max(0, word.id - 3) : word.id - 1])
    if before and before[-1].form.lower().endswith(("même", "self")):
        before.pop()
    if not before:
        return None
    ended = [c for c in scene.here if c.mentions and c.mentions[-1].end == before[-1].end]
    fitting = [c for c in ended if agrees(_loose(c, row), row) and not _is_oblique(scene, c)]
    return max(fitting, key=lambda c: len(c.mentions), default=None)


def _loose(c: Candidate, row: PronounRow) -> Features:
    """Forgive the gender: translated texts write "la Russie Il"."""
    return Features(None if row.gender != "fem" else c.features.gender, c.features.number)


def _is_oblique(scene: Scene, c: Candidate) -> bool:
    return bool(scene.tree.case(c.word))


def _doubled(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    """Find the subject that the pronoun repeats: "Poutine a-t-il signé ?", "Moscou, en échange, il donne"."""
    verb = scene.tree.head(word)
    if verb is None:
        return None
    others = [c for c in scene.tree.children(verb, "nsubj", "dislocated") if c.id < word.id]
    quotes = scene.story.quotes
    said_by = [c for w in others for c in scene.here if c.word.id == w.id and agrees(c.features, row)]
    found = [c for c in said_by if quote_at(quotes, c.start) == quote_at(quotes, word.start)]
    return max((c for c in found if c.mentions), key=lambda c: len(c.mentions), default=None)
