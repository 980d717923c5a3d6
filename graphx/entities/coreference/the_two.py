"""Which pair "les deux pays", "both leaders" or "entre les deux" are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphx.entities.coreference.offices import FAMILY
from graphx.entities.coreference.scene import MEMORY, Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import Pick
from graphx.model import Mention
from graphx.tree import Word

_JOINED = Stand("the_two", 0.93)
_CLOSE = Stand("the_two", 0.85)
_ONLY = Stand("the_two", 0.8)
Pair = tuple[Mention, ...]


def the_two(scene: Scene) -> Iterator[Mention]:
    """Read "les deux X" as the pair last joined, else the only two of the last sentence that has two.

    X tells what is meant: states (pays), persons (hommes), heads of state and government (dirigeants).
    Heads stand for their countries. Two mentions of one span come out, one an actor.

    fr: La Russie et la Chine négocient. Les deux pays ont signé un accord.
    => deux pays = Russie, Chine
    fr: La Russie et la Chine négocient. Deux pays africains ont signé un accord.
    => nothing
    en: Russia and China negotiate. Both countries signed a deal.
    => countries = Russia, China
    """
    for number, noun in _phrases(scene):
        pick = scene.words.pairs.get((noun.lemma or noun.form).lower(), "any") if noun else "any"
        first, last = (number, noun or number)
        found = _find(scene, number.start, pick, noun)
        if found:
            pair, how = found
            yield from stand_for(scene, (first.start, last.end), pair, how)


def _phrases(scene: Scene) -> Iterator[tuple[Word, Word | None]]:
    """Find "les deux X" and "entre les deux"; no phrase that a modifier narrows down."""
    tree, words = scene.tree, scene.words
    for word in tree.words:
        if not words.has("pair_words", word.form) or not scene.is_free(word) or not _is_definite(scene, word):
            continue
        noun = tree.words[word.id] if word.id < len(tree.words) else None
        if noun is not None and (noun.lemma or noun.form).lower() in words.pairs and noun.upos != "VERB":
            if not _is_narrowed(scene, noun):
                yield word, noun
        elif tree.case(word) in words.classes["between"] and not _counts(noun):
            yield word, None


def _counts(following: Word | None) -> bool:
    return following is not None and following.upos in ("NOUN", "ADJ", "PROPN", "NUM")


def _is_definite(scene: Scene, word: Word) -> bool:
    if word.form.lower() == "both":
        return True
    before = scene.tree.words[word.id - 2].form.lower() if word.id > 1 else ""
    either = scene.tree.words[word.id - 4 : word.id - 2] if word.id > 3 else ()
    if any(scene.words.has("either_of", w.form) for w in either):
        return False
    return any(scene.words.has(name, before) for name in ("definite", "demonstrative")) or before in (
        form for row in scene.words.file.pronouns if row.function == "possessive" for form in row.forms
    )


def _is_narrowed(scene: Scene, noun: Word) -> bool:
    allied = scene.words.pairs
    later = [c for c in scene.tree.children(noun, "amod", "acl", "nmod") if c.id > noun.id]
    return any((c.lemma or c.form).lower() not in allied for c in later)


def _find(scene: Scene, start: int, pick: Pick, noun: Word | None) -> tuple[Pair, Stand] | None:
    heads = noun is not None and pick == "person" and _means_heads(scene, noun)
    explicit = _last_pair(scene, start, pick, heads)
    if explicit:
        return explicit
    if pick == "state":
        persons = _last_pair(scene, start, "person", True)
        countries = _countries(scene, persons[0]) if persons else ()
        if len(countries) == 2:
            return countries, _CLOSE
    everybody = _distinct(m for m in _seen(scene, start, MEMORY) if _is(scene, m, pick, heads))
    return (everybody, _ONLY) if len(everybody) == 2 and pick != "any" else None


def _means_heads(scene: Scene, noun: Word) -> bool:
    lemma = (noun.lemma or noun.form).lower()
    rows = scene.words.file.offices
    return any(lemma in row.masc for row in rows if row.office in FAMILY)


def _last_pair(scene: Scene, start: int, pick: Pick, heads: bool) -> tuple[Pair, Stand] | None:
    """Go back sentence by sentence to one that joins two, or names just two."""
    here = [c for c in scene.here if c.start < start]
    groups: list[tuple[Sequence[Candidate], Sequence[Mention]]] = [
        (past.candidates, past.mentions) for past in scene.past
    ]
    groups.append((here, [m for m in scene.mentions if m.start < start]))
    for cast, mentions in reversed(groups):
        joined = [c.mentions for c in cast if len(c.actors) == 2]
        fitting = [pair for pair in joined if all(_is(scene, m, pick, heads) for m in pair)]
        if fitting:
            return _distinct(fitting[-1]), _JOINED
        named = _distinct(m for m in mentions if _is(scene, m, pick, heads))
        if len(named) == 2 and pick != "any":
            return named, _CLOSE
        if len(named) > 2:
            return None
    return None


def _is(scene: Scene, mention: Mention, pick: Pick, heads: bool) -> bool:
    if pick == "any":
        return mention.kind != "demonym"
    if mention.type != pick or (mention.kind == "demonym" and mention.surface[:1].isupper()):
        return False
    return not heads or _is_head(scene, mention)


def _is_head(scene: Scene, mention: Mention) -> bool:
    held = scene.story.offices.held.get(mention.entity, frozenset())
    actor = scene.story.gazetteer.actor(mention.entity)
    listed = actor is not None and any(role in FAMILY for row in actor.holds for role in row.roles)
    return listed or any(office in FAMILY for office in held)


def _countries(scene: Scene, persons: Iterable[Mention]) -> Pair:
    found = [c for p in persons if (c := country_of(scene, p)) is not None]
    return _distinct(found)


def country_of(scene: Scene, person: Mention) -> Mention | None:
    """Return a mention of the state that the person acts for, as the document or the gazetteer says."""
    learned = scene.story.offices.country.get(person.entity)
    if learned is not None:
        return learned
    actor = scene.story.gazetteer.actor(person.entity)
    if actor is None or not actor.holds:
        return None
    state = scene.story.gazetteer.state(actor.holds[-1].country)
    if state is None:
        return None
    seen = scene.story.first.get(state)
    return seen or replace(person, entity=state, type="state")


def _seen(scene: Scene, start: int, sentences: int) -> list[Mention]:
    past = [m for p in scene.past[max(0, len(scene.past) - sentences) :] for m in p.mentions]
    return [*past, *(m for m in scene.mentions if m.start < start)]


def _distinct(mentions: Iterable[Mention]) -> Pair:
    return tuple({m.entity: m for m in mentions}.values())
