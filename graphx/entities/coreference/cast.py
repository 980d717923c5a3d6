"""The candidates of a sentence: its actors, actors joined by *et*, and the things beside them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graphx.entities.coreference.features import Features, feature_key, gender_of, number_of
from graphx.entities.coreference.phrases import head_of, is_subordinate, phrase_head, rank_of
from graphx.entities.coreference.scene import Candidate, Scene
from graphx.lexica.coreference import Gender, Number, Words
from graphx.model import Mention
from graphx.tree import Tree, Word


def with_candidates(scene: Scene, things: Sequence[Candidate]) -> Scene:
    """Return the scene with the candidates that its mentions and the things make, in text order."""
    tree, words, mentions = scene.tree, scene.words, scene.mentions
    actors = [c for group in _nominal(mentions) if (c := _actor(scene, group)) is not None]
    groups = list(_joined(tree, actors, words))
    inside = {m for group in groups for m in group.mentions}
    single = [replace(c, rank="coordinated") if c.mentions[0] in inside else c for c in actors]
    heads = {c.word.id for c in actors}
    free = [c for c in things if c.word.id not in heads and not _covered(c.word, mentions)]
    return replace(scene, here=tuple(sorted([*single, *groups, *free], key=lambda c: (c.start, c.word.id))))


def _covered(word: Word, mentions: Sequence[Mention]) -> bool:
    return any(m.start <= word.start and word.end <= m.end for m in mentions)


def _nominal(mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Group mentions by span; an adjective like *russe* stands in nobody's place, a possessive neither."""
    groups: dict[tuple[int, int], tuple[Mention, ...]] = {}
    for m in mentions:
        if m.kind != "demonym" or (m.surface[:1].isupper() and m.surface.endswith(("s", "x"))):
            groups[m.start, m.end] = (*groups.get((m.start, m.end), ()), m)
    return list(groups.values())


def _actor(scene: Scene, group: tuple[Mention, ...]) -> Candidate | None:
    tree, words, features = scene.tree, scene.words, scene.story.features
    head = head_of(tree, group[0])
    if head is None or head.upos in ("DET", "ADJ") or head.deprel == "nmod:poss":
        return None
    word = phrase_head(tree, head) if group[0].kind == "name" else head
    own = features.get(feature_key(group[0]), Features(None, "sing"))
    told = _told_by_pronoun(group[0], words) or own.gender
    number: Number = "plur" if len(group) > 1 else own.number
    own = Features(told, number)
    rank = rank_of(tree, word)
    if rank == "oblique" and group[0].type != "person" and tree.case(word) in words.classes["locative"]:
        rank = "modifier"  # "en Russie" is where, not who
    return Candidate(group, word, scene.place, rank, own, group[0].start, is_subordinate(tree, word))


def _told_by_pronoun(mention: Mention, words: Words) -> Gender | None:
    """Gender that a resolved pronoun shows: who was *elle* once can't be *il* then."""
    rows = words.pronouns.get(mention.surface.lower(), ()) if mention.kind == "pronoun" else ()
    genders: set[Gender] = {row.gender for row in rows if row.gender != "any"}
    return genders.pop() if len(genders) == 1 else None


def _joined(tree: Tree, actors: Sequence[Candidate], words: Words) -> Iterable[Candidate]:
    """Join actors that only *et*, commas, articles and prepositions stand between: A, B et C."""
    run: list[Candidate] = []
    for actor in [*actors, None]:
        if actor is not None and run and _adjoins(tree, run[-1], actor, words):
            run.append(actor)
            continue
        if len(run) > 1:
            yield _group(run)
        run = [actor] if actor is not None else []


def _adjoins(tree: Tree, left: Candidate, right: Candidate, words: Words) -> bool:
    start, end = left.mentions[0].end, right.mentions[0].start
    gap = [w for w in _words_between(tree, start, end) if w.upos not in ("DET", "ADP")]
    if not gap or any(w.form.lower() not in (*words.classes["conjunctions"], ",") for w in gap):
        return False
    return left.actors != right.actors and _same_kind(left, right)


def _words_between(tree: Tree, start: int, end: int) -> list[Word]:
    first = bisect_left(tree.words, start, key=lambda w: w.start)
    found = []
    for word in tree.words[first:]:
        if word.end > end:
            break
        found.append(word)
    return found


def _same_kind(left: Candidate, right: Candidate) -> bool:
    kinds = {"person" if c.mentions[0].type == "person" else "body" for c in (left, right)}
    return len(kinds) == 1


def _group(run: Sequence[Candidate]) -> Candidate:
    first = run[0]
    genders = {c.features.gender for c in run}
    gender: Gender | None = "fem" if genders == {"fem"} else "masc" if "masc" in genders else None
    return Candidate(
        mentions=tuple(m for c in run for m in c.mentions),
        word=first.word,
        sentence=first.sentence,
        rank=first.rank,
        features=Features(gender, "plur"),
        start=first.start,
        subordinate=first.subordinate,
    )


def common_nouns(tree: Tree, place: int, words: Words) -> tuple[Candidate, ...]:
    """List the things and unnamed persons that are subject, object or oblique: a pronoun may be theirs."""
    nouns = (w for w in tree.words if w.upos == "NOUN" and w.relation in ("nsubj", "obj", "iobj", "obl"))
    return tuple(_thing(tree, place, w, words) for w in nouns)


def _thing(tree: Tree, place: int, word: Word, words: Words) -> Candidate:
    lemma = (word.lemma or word.form).lower()
    human = lemma in words.person_nouns
    gender = gender_of(word) if words.lang == "fr" else None if human else "neut"
    features = Features(gender, number_of(word))
    below = is_subordinate(tree, word)
    return Candidate((), word, place, rank_of(tree, word), features, word.start, below, human)


def extend(scene: Scene, found: Sequence[Mention]) -> Scene:
    """Return the scene with the mentions that a rule has found, which later pronouns may stand for."""
    if not found:
        return scene
    mentions = tuple(sorted((*scene.mentions, *found), key=lambda m: (m.start, -m.end)))
    return with_candidates(replace(scene, mentions=mentions), [c for c in scene.here if not c.mentions])
