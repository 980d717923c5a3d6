"""Which actor "le pays", "cet État", "le régime", "la capitale nord-coréenne" or "l'agence" is."""

from collections.abc import Iterator

from graphx.entities.coreference.clauses import predicate, subject
from graphx.entities.coreference.scene import Scene, Stand, stand_for
from graphx.lexica.coreference import Institution
from graphx.model import Mention
from graphx.tree import Word

_STATE = Stand("institution", 0.8)
_CAPITAL = Stand("institution", 0.95)
_BODY = Stand("institution", 0.85)


def institution(scene: Scene) -> Iterator[Mention]:
    """Read a bare institution's noun as the actor just spoken of that fits it.

    "le pays" is the only state of the last sentences, else the state that is the sentence's subject;
    "cet État" the last state that is not the subject; "l'agence" the last news agency.

    fr: La [Pologne] a voté. Le pays élit un président.
    => pays = Pologne
    fr: La [Pologne] et la [Chine] ont voté. Le pays élit un président.
    => nothing
    fr: La [Chine] soutient [Pyongyang]. [Moscou] condamne la capitale [nord-coréenne].
    => capitale nord-coréenne = place/pyongyang
    en: [Poland] voted. The country elects a president.
    => country = Poland
    en: [Poland] and [China] voted. The country elects a president.
    => nothing
    """
    for word in scene.tree.words:
        kind = scene.words.institutions.get((word.lemma or word.form).lower())
        if kind is None or word.upos not in ("NOUN", "PROPN") or not scene.is_free(word):
            continue
        if kind == "capital":
            yield from _capital(scene, word)
        elif found := _bare(scene, word, kind):
            yield from stand_for(scene, (word.start, word.end), [found], _STATE if kind == "state" else _BODY)


def _bare(scene: Scene, word: Word, kind: Institution) -> Mention | None:
    determiner = _determiner(scene, word)
    modifiers = [c for c in scene.tree.children(word, "amod", "acl", "nmod", "compound") if c.id != word.id]
    if _is_plural(scene, word):
        return None
    if determiner == "demonstrative" and kind == "state":
        return _last_state(scene, word)
    if determiner != "definite" or modifiers:
        return None
    if kind == "state":
        return _the_state(scene, word) if not _only_pointed_at(scene, word) else None
    if kind == "government":
        return _government(scene, word)
    return _agency(scene, word) if kind == "agency" else None


def _is_plural(scene: Scene, word: Word) -> bool:
    articles = scene.tree.children(word, "det")
    plural = any(scene.words.has("plural_articles", a.form) for a in articles)
    return plural or word.feature("Number") == "Plur"


def _determiner(scene: Scene, word: Word) -> str | None:
    found = scene.tree.child(word, "det")
    form = found.form.lower().replace("’", "'") if found else ""
    return next((name for name in ("definite", "demonstrative") if scene.words.has(name, form)), None)


def _only_pointed_at(scene: Scene, word: Word) -> bool:
    """Tell whether the bare noun means any state: "l'État" is the state as such."""
    return scene.words.has("only_demonstrative", word.lemma or word.form)


def _states(scene: Scene, word: Word, sentences: int) -> list[Mention]:
    past = [m for p in scene.past[max(0, len(scene.past) - sentences) :] for m in p.mentions]
    here = [m for m in scene.mentions if m.end <= word.start]
    return [m for m in (*past, *here) if m.type == "state" and m.kind != "demonym"]


def _the_state(scene: Scene, word: Word) -> Mention | None:
    states = _states(scene, word, 2)
    if len({m.entity for m in states}) == 1:
        return states[-1]
    own = _subject_states(scene, word)
    return next((m for m in reversed(states) if m.entity in own), None) if len(own) == 1 else None


def _subject_states(scene: Scene, word: Word) -> frozenset[str]:
    verb = predicate(scene.tree, word)
    found = subject(scene.tree, verb) if verb is not None else None
    cast = [c for c in scene.here if found is not None and c.word.id == found.id]
    return frozenset(m.entity for c in cast for m in c.mentions if m.type == "state")


def _last_state(scene: Scene, word: Word) -> Mention | None:
    own = _subject_states(scene, word)
    named = [m for m in _states(scene, word, 1) if m.entity not in own]
    return named[-1] if named else None


def _government(scene: Scene, word: Word) -> Mention | None:
    """Return the only government spoken of so far, else the only state."""
    states = _states(scene, word, len(scene.past))
    governing = [m for m in states if m.via == "government"]
    for group in (governing, states):
        if group:
            return group[-1] if len({m.entity for m in group}) == 1 else None
    return None


def _agency(scene: Scene, word: Word) -> Mention | None:
    past = [m for p in scene.past for m in p.mentions]
    named = [m for m in (*past, *scene.mentions) if m.type == "organisation" and m.end <= word.start]
    agencies = [m for m in named if _is_agency(scene, m)]
    return agencies[-1] if agencies else None


def _is_agency(scene: Scene, mention: Mention) -> bool:
    actor = scene.story.gazetteer.actor(mention.entity)
    listed = actor is not None and actor.institution == "news_agency"
    first = mention.surface.lower().partition(" ")[0]
    return listed or scene.words.institutions.get(first) == "agency"


def _capital(scene: Scene, word: Word) -> Iterator[Mention]:
    """Read "la capitale nord-coréenne" as that capital."""
    beside = [m for m in scene.mentions if m.type == "state" and _belongs(scene, word, m)]
    if len({m.entity for m in beside}) != 1:
        return
    actors = scene.story.gazetteer.actors.values()
    capital = next((a for a in actors if a.via == "capital" and a.stands_for == beside[0].entity), None)
    if capital is not None:
        place = Mention(scene.story.document.id, 0, 0, "", "name", "place", capital.id)
        end = max(word.end, *(m.end for m in beside))
        start = min(word.start, *(m.start for m in beside))
        yield from stand_for(scene, (start, end), [scene.story.first.get(capital.id, place)], _CAPITAL)


def _belongs(scene: Scene, word: Word, mention: Mention) -> bool:
    if 0 <= mention.start - word.end <= 1:
        return True
    inside = [w for w in scene.tree.words if mention.start <= w.start and w.end <= mention.end]
    heads = [w for w in inside if w.head == word.id]
    return any(w.relation in ("amod", "nmod", "compound", "appos") for w in heads)
