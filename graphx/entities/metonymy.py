"""Capitals and buildings that act for their state: "Moscou nie", but "il est arrivé à Moscou"."""

from collections.abc import Sequence
from dataclasses import replace

from graphx.entities.gazetteer import Gazetteer
from graphx.lexica.metonymy import MetonymyWords, load_metonymy
from graphx.model import Mention
from graphx.tree import Tree, Word

_SUBJECTS = ("nsubj", "dislocated", "vocative", "csubj")
_OBJECTS = ("obj", "iobj")
_SAME_PLACE = ("conj", "appos", "flat")


def read_metonyms(tree: Tree, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions of one sentence, those of capitals and buildings that act as their state.

    A capital or building changes where grammar makes it an actor: subject, object of most verbs, after *de*,
    *par*, *contre*, *avec* except under a place noun (gare de …), and after *à* where something is handed
    over. Everywhere else it stays the place that it is. Inside an organisation's name it is never touched.

    fr: [Moscou] livre des armes à [Pyongyang].
    => Moscou = state/RU, Pyongyang = state/KP
    fr: [Vladimir Poutine] est arrivé à [Pyongyang].
    => nothing
    fr: [Moscou] et [Pyongyang] déçus
    => Moscou = state/RU, Pyongyang = state/KP
    fr: [Pyongyang] bombardée
    => nothing
    en: [Moscow] denied the attack.
    => Moscow = state/RU
    en: [Vladimir Putin] arrived in [Pyongyang].
    => nothing
    """
    words = load_metonymy(tree.lang)
    return [_read(tree, m, gazetteer, words) for m in mentions] if words else list(mentions)


def _read(tree: Tree, mention: Mention, gazetteer: Gazetteer, words: MetonymyWords) -> Mention:
    actor = gazetteer.actor(mention.entity)
    if actor is None or actor.stands_for is None or actor.via is None or mention.via is not None:
        return mention
    state = gazetteer.actor(actor.stands_for)
    head = _head(tree, mention)
    if state is None or head is None or _in_a_name(tree, mention) or not acts(tree, head, words):
        return mention
    return replace(mention, entity=state.id, type=state.type, via=actor.via)


def _head(tree: Tree, mention: Mention) -> Word | None:
    inside = [w for w in tree.words if w.start < mention.end and mention.start < w.end]
    ids = {w.id for w in inside}
    return next((w for w in inside if w.head not in ids and w.upos not in ("ADP", "DET")), None)


def _in_a_name(tree: Tree, mention: Mention) -> bool:
    """Tell whether the recogniser sees it inside a longer organisation's name: *Washington Post*."""
    return any(
        e.label == "ORG" and e.start <= mention.start and mention.end <= e.end
        for e in tree.entities
        if e.end - e.start > mention.end - mention.start + 3
    )


def acts(tree: Tree, word: Word, words: MetonymyWords) -> bool:
    """Tell whether grammar makes the place name that the word heads an actor."""
    if _is_called_a_town(tree, word, words):
        return False
    case = tree.case(word)
    if not case and word.relation in _SAME_PLACE and (first := _first(tree, word)) is not None:
        return acts(tree, first, words) if first.upos == "PROPN" else _lemma(first) not in words.place_nouns
    above = tree.head(word)
    if above is None:
        return not case and _heads_headline(tree, word, words)
    if not case:
        return _acts_bare(tree, word, above, words)
    return _acts_marked(tree, word, (case, above), words)


def _heads_headline(tree: Tree, word: Word, words: MetonymyWords) -> bool:
    """Recognise "Paris et Londres déçus": a headline's names, then how they feel and not what befell them."""
    behind = [c for c in tree.children(word) if c.id > word.id and c.upos in ("ADJ", "VERB")]
    feels = [c for c in behind if c.upos == "ADJ" or c.feature("VerbForm") == "Part"]
    short = tree.words[-1].upos != "PUNCT" and word.id == 1
    return short and bool(feels) and all(_lemma(c) not in words.place_verbs for c in feels)


def _lemma(word: Word) -> str:
    return (word.lemma or word.form).lower()


def _first(tree: Tree, word: Word) -> Word | None:
    """Head of the coordination or apposition; a cycle ends the search."""
    seen: set[int] = set()
    while word.relation in _SAME_PLACE and word.id not in seen:
        seen.add(word.id)
        above = tree.head(word)
        if above is None or above.upos in ("VERB", "AUX"):
            return None
        word = above
    return word


def _is_called_a_town(tree: Tree, word: Word, words: MetonymyWords) -> bool:
    """Recognise "Moscou est une ville", "Moscou, capitale de la Russie" and "la ville de Moscou"."""
    named = [*tree.children(word, "appos"), *([tree.word(word.head)] if word.head else [])]
    return any(w.upos == "NOUN" and _lemma(w) in words.place_nouns for w in named)


def _acts_bare(tree: Tree, word: Word, above: Word, words: MetonymyWords) -> bool:
    if word.relation in _SUBJECTS:
        town = word.deprel == "nsubj:pass" and _lemma(above) in words.place_verbs
        return not town
    if word.relation in _OBJECTS:
        return _lemma(above) not in words.place_verbs
    return word.deprel in ("nmod:poss", "obl:agent")


def _acts_marked(tree: Tree, word: Word, place: tuple[str, Word], words: MetonymyWords) -> bool:
    """Decide by the preposition: an actor's (*contre*), or a place's (*à*) under a verb of giving."""
    case, above = place
    if case in words.place_markers and case not in words.actor_markers:
        return case in words.receiver_markers and _hands_over(tree, above, words)
    return case in words.actor_markers and _lemma(above) not in words.travel_heads


def _hands_over(tree: Tree, above: Word, words: MetonymyWords) -> bool:
    """Tell whether the word above gives something to somebody, or is given: "livrer des armes à"."""
    for _ in range(3):
        if _lemma(above) in words.receiver_heads:
            return True
        higher = tree.head(above)
        if higher is None or above.relation not in ("obj", "nmod"):
            return False
        above = higher
    return False
