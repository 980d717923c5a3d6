"""Who speaks: the actor that a verb of speech has as its subject."""

from graphx.entities.coreference.clauses import subject
from graphx.entities.coreference.scene import Candidate, Scene
from graphx.tree import Word


def is_speech(scene: Scene, word: Word) -> bool:
    """Tell whether the word is a verb of speech."""
    lemma = (word.lemma or word.form).lower()
    return word.upos in ("VERB", "AUX") and lemma in scene.words.classes["speech"]


def speaker(scene: Scene, verb: Word) -> Candidate | None:
    """Return the one actor who speaks; parsers take the subject of "a déclaré Kim" for an object."""
    found = subject(scene.tree, verb) or scene.tree.child(verb, "obj")
    cast = [c for c in scene.here if found is not None and c.word.id == found.id]
    return next((c for c in cast if len(c.actors) == 1), None)
