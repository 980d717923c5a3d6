"""The candidates of a sentence: its actors, actors joined by *et*, and the things beside them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphx.entities.coreference.clauses import heads_clause
from graphx.entities.coreference.features import Features, Sighting, feature_key, gender_of, number_of
from graphx.entities.coreference.scene import Candidate, Rank, Scene
from graphx.lexica.coreference import Gender, Number, Words
from graphx.model import Mention
from graphx.tree import Tree, Word

_RANKS: dict[str, Rank] = {
    "nsubj": "subject",
    "csubj": "subject",
    "root": "subject",
    "dislocated": "subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "vocative": "oblique",
}
_NAME_LIKE = ("appos", "flat", "compound")


def words_of(tree: Tree, mention: Mention) -> tuple[Word, ...]:
    """Words of the tree that the mention covers or touches, in order: a mark may stick to a word."""
    first = bisect_right(tree.words, mention.start, key=lambda w: w.end)
    found = []
    for word in tree.words[first:]:
        if word.start >= mention.end:
            break
        found.append(word)
    return tuple(found)


def head_of(tree: Tree, mention: Mention) -> Word | None:
    """Return the word of the mention that governs the others, None where it covers no whole word."""
    inside = words_of(tree, mention)
    ids = {w.id for w in inside}
    nominal = [w for w in inside if w.head not in ids and w.upos not in ("ADP", "DET", "PUNCT")]
    return nominal[0] if nominal else (inside[0] if inside else None)


def phrase_head(tree: Tree, word: Word) -> Word:
    """Climb from a name to the title that it stands under: *Vladimir* to *président*."""
    seen: set[int] = set()
    while word.relation in _NAME_LIKE and word.id not in seen:
        seen.add(word.id)
        above = tree.head(word)
        if above is None or heads_clause(tree, above):
            break
        word = above
    return word


def rank_of(tree: Tree, word: Word) -> Rank:
    """Grammatical rank of a phrase by its head."""
    if word.relation == "conj":
        first = word
        while first.relation == "conj" and (above := tree.head(first)) is not None and above.id != first.id:
            first = above
            if first.id == word.id:
                break
        return _RANKS.get(first.relation, "modifier") if not heads_clause(tree, first) else "modifier"
    if word.deprel == "obl:agent":
        return "agent"
    return _RANKS.get(word.relation, "modifier")


def is_subordinate(tree: Tree, word: Word) -> bool:
    """Tell whether the word is the subject of a clause that lies within another."""
    above = tree.head(word) if word.relation == "nsubj" else None
    return above is not None and above.relation in ("ccomp", "advcl", "acl", "xcomp")


def sighting(tree: Tree, mention: Mention) -> Sighting | None:
    """Read the words before a name that tell gender and number."""
    inside = words_of(tree, mention)
    head = head_of(tree, mention)
    if not inside or head is None:
        return None
    before = tree.words[inside[0].id - 2] if inside[0].id > 1 else None
    forms = [] if before is None or before.upos in ("VERB", "AUX", "NOUN") else [before.form.lower()]
    return Sighting(mention, head, tuple(forms))


def candidates(
    tree: Tree, place: int, mentions: Sequence[Mention], known: tuple[Mapping[str, Features], Words]
) -> tuple[Candidate, ...]:
    """List what the sentence offers to a pronoun, in text order.

    Parameters
    ----------
    place
        Number of the sentence among those read.
    mentions
        Mentions of this sentence, in text order; two of one span (a pair) are one candidate.
    known
        Features by entity, and the language's words.
    """
    words = known[1]
    actors = [c for m in _nominal(mentions) if (c := _actor(tree, place, m, known)) is not None]
    heads = {c.word.id for c in actors}
    things = [_thing(tree, place, w, words) for w in tree.words if _is_thing(tree, w, heads, mentions)]
    groups = list(_joined(tree, actors, words))
    inside = {m for group in groups for m in group.mentions}
    single = [replace(c, rank="coordinated") if c.mentions[0] in inside else c for c in actors]
    found = [*single, *groups, *things]
    return tuple(sorted(found, key=lambda c: (c.start, c.word.id)))


def _nominal(mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Group mentions by span; an adjective like *russe* stands in nobody's place, a possessive neither."""
    groups: dict[tuple[int, int], tuple[Mention, ...]] = {}
    for m in mentions:
        if m.kind != "demonym" or (m.surface[:1].isupper() and m.surface.endswith(("s", "x"))):
            groups[m.start, m.end] = (*groups.get((m.start, m.end), ()), m)
    return list(groups.values())


def _actor(
    tree: Tree, place: int, group: tuple[Mention, ...], known: tuple[Mapping[str, Features], Words]
) -> Candidate | None:
    features, words = known
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
    return Candidate(group, word, place, rank, own, group[0].start, is_subordinate(tree, word))


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


def _is_thing(tree: Tree, word: Word, heads: set[int], mentions: Sequence[Mention]) -> bool:
    if word.upos != "NOUN" or word.id in heads or word.relation not in ("nsubj", "obj", "iobj", "obl"):
        return False
    return not any(m.start <= word.start and word.end <= m.end for m in mentions)


def _thing(tree: Tree, place: int, word: Word, words: Words) -> Candidate:
    lemma = (word.lemma or word.form).lower()
    body = lemma in words.institutions or lemma in words.pairs
    human = (
        body
        or lemma in words.classes["human"]
        or any(lemma in (name.lower() for name in (*row.masc, *row.fem)) for row in words.file.offices)
    )
    gender = gender_of(word) if words.lang == "fr" else None if human else "neut"
    features = Features(gender, number_of(word))
    below = is_subordinate(tree, word)
    return Candidate((), word, place, rank_of(tree, word), features, word.start, below, human)


def extend(scene: Scene, found: Sequence[Mention]) -> Scene:
    """Return the scene with the mentions that a rule has found, which later pronouns may stand for."""
    if not found:
        return scene
    mentions = tuple(sorted((*scene.mentions, *found), key=lambda m: (m.start, -m.end)))
    known = (scene.story.features, scene.words)
    return replace(scene, mentions=mentions, here=candidates(scene.tree, scene.place, mentions, known))
