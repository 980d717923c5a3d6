"""Which pair "les deux pays", "both leaders" or "entre les deux" are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphx.entities.coreference.choose import MARGIN, POINTS
from graphx.entities.coreference.countries import country_of
from graphx.entities.coreference.features import feature_key
from graphx.entities.coreference.offices import FAMILY
from graphx.entities.coreference.scene import MEMORY, Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import Gender, Pick
from graphx.model import Mention
from graphx.tree import Word

_JOINED = Stand("the_two", 0.93)
_CLOSE = Stand("the_two", 0.85)
_NEAR = 3  # sentences that an explicit pair stays in mind
Pair = tuple[Mention, ...]
_Group = tuple[tuple[Candidate, ...], tuple[Mention, ...]]  # candidates and mentions of a sentence


def the_two(scene: Scene) -> Iterator[Mention]:
    """Read "les deux X" as the pair last joined, else the two that stand out.

    X tells what is meant: states (pays), persons (hommes), heads of state and government (dirigeants).
    Heads stand for their countries. Two mentions of one span come out, one an actor.

    fr: La [Russie] et la [Chine] négocient. Les deux pays ont signé un accord.
    => deux pays = Chine, Russie
    fr: La [Russie] et la [Chine] négocient. Deux pays africains ont signé un accord.
    => nothing
    fr: [Vladimir Poutine] a reçu [Xi Jinping]. Les deux dirigeants ont signé un accord.
    => deux dirigeants = Vladimir Poutine, Xi Jinping
    en: [Russia] and [China] negotiate. Both countries signed a deal.
    => Both countries = China, Russia
    en: [Russia] and [China] negotiate. Two African countries signed a deal.
    => nothing
    """
    for number, noun in _phrases(scene):
        pick: Pick = scene.words.pairs[_lemma(noun)] if noun else "any"
        heads = noun is not None and pick == "person" and _means_heads(scene, noun)
        wanted = _Wanted(pick, heads, scene.words.genders.get(_lemma(noun)) if noun else None)
        found = _find(scene, number.start, wanted)
        if found:
            yield from stand_for(scene, (number.start, (noun or number).end), found[0], found[1])


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the pair is made of; `heads`: of states and governments."""

    pick: Pick
    heads: bool = False
    gender: Gender | None = None  # "les deux hommes"


def _lemma(word: Word) -> str:
    return (word.lemma or word.form).lower()


def _phrases(scene: Scene) -> Iterator[tuple[Word, Word | None]]:
    """Find "les deux X" and "entre les deux"; no phrase that a modifier narrows down."""
    tree, words = scene.tree, scene.words
    for word in tree.words:
        if not words.has("pair_words", word.form) or not scene.is_free(word) or not _is_definite(scene, word):
            continue
        noun = tree.words[word.id] if word.id < len(tree.words) else None
        if (
            noun is not None
            and _lemma(noun) in words.pairs
            and noun.relation not in ("compound", "amod", "acl")
        ):
            if not _is_narrowed(scene, noun):
                yield word, noun
        elif tree.case(word) in words.classes["between"] and not _counts(noun):
            yield word, None


def _counts(following: Word | None) -> bool:
    return following is not None and following.upos in ("NOUN", "ADJ", "PROPN", "NUM")


def _is_definite(scene: Scene, word: Word) -> bool:
    if scene.words.has("pair_definite", word.form):
        return True
    before = scene.tree.words[word.id - 2].form.lower() if word.id > 1 else ""
    either = scene.tree.words[max(0, word.id - 5) : word.id - 2]
    if any(scene.words.has("either_of", w.form) for w in either):
        return False
    owned = any(row.function == "possessive" for row in scene.words.pronouns.get(before, ()))
    return owned or any(scene.words.has(name, before) for name in ("definite", "demonstrative"))


def _is_narrowed(scene: Scene, noun: Word) -> bool:
    later = [c for c in scene.tree.children(noun, "amod", "acl", "nmod") if c.id > noun.id]
    return any(_lemma(c) not in scene.words.pairs for c in later)


def _means_heads(scene: Scene, noun: Word) -> bool:
    return any(_lemma(noun) in row.masc for row in scene.words.file.offices if row.office in FAMILY)


def _find(scene: Scene, start: int, wanted: _Wanted) -> tuple[Pair, Stand] | None:
    groups = [(past.candidates, past.mentions) for past in scene.past]
    here = tuple(c for c in scene.here if c.start < start)
    groups.append((here, tuple(m for m in scene.mentions if m.start < start)))
    explicit = _last_pair(scene, groups[-_NEAR:], wanted)
    if explicit:
        return explicit
    if wanted.pick == "any":
        return None
    named = _most_prominent(scene, groups[-MEMORY:], wanted)
    if wanted.pick == "state" and len(named) != 2:
        heads = _find(scene, start, _Wanted("person", heads=True))
        named = _countries(scene, heads[0]) if heads else ()
    return (named, _CLOSE) if len(named) == 2 else None


def _last_pair(scene: Scene, groups: Sequence[_Group], wanted: _Wanted) -> tuple[Pair, Stand] | None:
    """Find the last two of the kind that stand joined by *et*, as an earlier "les deux", or in parallel."""
    for distance, group in enumerate(reversed(groups)):
        pairs = [c.mentions for c in group[0] if len(c.actors) == 2]
        fitting = [pair for pair in pairs if _are(scene, pair, wanted)]
        if fitting:
            return _distinct(fitting[-1]), _JOINED
        if wanted.pick == "state" and (heads := _heads_countries(scene, pairs)):
            return heads, _JOINED
        if distance == 1 and (parallel := _parallel(scene, group, wanted)):
            return parallel, _CLOSE
    return None


def _parallel(scene: Scene, group: _Group, wanted: _Wanted) -> Pair | None:
    """Return the only two of the kind in a sentence, where both have one rank: "tests en A, tirs en B"."""
    ranks = {m: c.rank for c in group[0] if len(c.actors) == 1 for m in c.mentions}
    named = [m for m in group[1] if _is(scene, m, wanted) and not _is_scene_of_war(scene, m)]
    pair = _distinct(named)
    same_rank = len({ranks.get(m) for m in named}) == 1 and all(m in ranks for m in named)
    return pair if len(pair) == 2 and same_rank else None


def _heads_countries(scene: Scene, pairs: Iterable[Pair]) -> Pair | None:
    """Return the countries of the last two heads of state joined."""
    persons = [pair for pair in pairs if all(m.type == "person" for m in pair)]
    found = [_countries(scene, pair) for pair in reversed(persons)]
    return next((pair for pair in found if len(pair) == 2), None)


def _countries(scene: Scene, persons: Iterable[Mention]) -> Pair:
    return _distinct(c for p in persons if (c := country_of(scene.story, p)) is not None)


def _most_prominent(scene: Scene, groups: Sequence[_Group], wanted: _Wanted) -> Pair:
    """Return the two of the kind that stand out, subjects and the near first; () if a third is close."""
    points: dict[str, float] = {}
    mention_of: dict[str, Mention] = {}
    for distance, (cast, mentions) in enumerate(reversed(groups)):
        ranks = {m: c.rank for c in cast if len(c.actors) == 1 for m in c.mentions}
        for m in mentions:
            if _is(scene, m, wanted) and not _is_scene_of_war(scene, m):
                score = POINTS[ranks.get(m, "modifier")] - distance
                mention_of.setdefault(m.entity, m)
                points[m.entity] = max(score, points.get(m.entity, score))
    best = sorted(points, key=lambda entity: points[entity], reverse=True)
    clear = len(best) == 2 or (len(best) > 2 and points[best[1]] - points[best[2]] >= MARGIN)
    return tuple(mention_of[entity] for entity in best[:2]) if clear else ()


def _is_scene_of_war(scene: Scene, mention: Mention) -> bool:
    """Tell whether the state is only where something happens: "la guerre en Ukraine"."""
    text = scene.story.document.text[max(0, mention.start - 40) : mention.start].lower()
    return any(text.rstrip().endswith(ending) for ending in scene.words.classes["scenes"])


def _are(scene: Scene, pair: Pair, wanted: _Wanted) -> bool:
    """Tell whether the two are of the kind; the European Union counts as a country beside one."""
    fit = [_is(scene, m, wanted) for m in pair]
    bodies = all(m.type in ("state", "organisation", "bloc") for m in pair)
    return all(fit) or (wanted.pick == "state" and any(fit) and bodies)


def _is(scene: Scene, mention: Mention, wanted: _Wanted) -> bool:
    if wanted.pick == "any":
        return mention.kind != "demonym"
    if mention.type != wanted.pick or (mention.kind == "demonym" and mention.surface[:1].isupper()):
        return False
    features = scene.story.features.get(feature_key(mention))
    other = features is not None and features.gender is not None and features.gender != wanted.gender
    if wanted.gender is not None and wanted.pick == "person" and other:
        return False
    return not wanted.heads or _is_head(scene, mention)


def _is_head(scene: Scene, mention: Mention) -> bool:
    held = scene.story.offices.held.get(mention.entity, frozenset())
    actor = scene.story.gazetteer.actor(mention.entity)
    listed = actor is not None and any(role in FAMILY for row in actor.holds for role in row.roles)
    return listed or any(office in FAMILY for office in held)


def _distinct(mentions: Iterable[Mention]) -> Pair:
    return tuple({m.entity: m for m in mentions}.values())
