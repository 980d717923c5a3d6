"""Which candidate a pronoun stands for: agreement, rank, distance; in doubt, none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphx.entities.coreference.clauses import is_below, predicate, subject
from graphx.entities.coreference.features import Features
from graphx.entities.coreference.quotes import quote_at
from graphx.entities.coreference.scene import Candidate, Rank, Scene
from graphx.lexica.coreference import PronounRow
from graphx.tree import Word

WINDOW = 3  # sentences
MARGIN = 0.5
FLOOR = 1.25  # points: what stands further off, or lower, is a guess
_QUOTE_WALL = 2.5  # "« Kim a signé », a-t-il dit": the speaker is not in what is said
POINTS: dict[Rank, float] = {
    "subject": 3.0,
    "coordinated": 1.5,
    "agent": 1.5,
    "object": 1.5,
    "oblique": 1.0,
    "modifier": 0.5,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen candidate and by how much it won."""

    candidate: Candidate
    margin: float


def agrees(features: Features, row: PronounRow) -> bool:
    """Tell whether number and gender allow the pronoun; an unknown gender allows *il*, not *elle*."""
    if features.number != row.number:
        return False
    known = row.gender in ("any", features.gender)
    return known or (features.gender is None and row.gender == "masc")


def choose(scene: Scene, word: Word, row: PronounRow, barred: Iterable[str] = ()) -> Choice | None:
    """Return the best candidate before the pronoun, None where it is a thing or not clearly the best.

    Parameters
    ----------
    barred
        Entities that it can't be: the subject of its own clause, who speaks.
    """
    out = set(barred)
    rank: Rank = "subject" if row.function == "subject" else "object"
    pool = [c for c in scene.before(word.start, WINDOW) if _fits(scene, word, row, c, out)]
    if not pool:
        return None
    scored = sorted(((_score(scene, word, rank, c), c.start, c) for c in pool), key=lambda s: (s[0], s[1]))
    best_score, _, best = scored[-1]
    if _is_doubtful(best, row, pool):
        return None
    rivals = [score for score, _, c in scored[:-1] if c.actors != best.actors or not best.mentions]
    margin = best_score - max(rivals, default=0.0)
    nearer = any(c.sentence > best.sentence and c.rank in ("subject", "object") for c in pool)
    only = best.sentence == scene.place and _is_person(best) and all(c.actors == best.actors for c in pool)
    stale = (scene.place - best.sentence > 1 and nearer) or (best_score < FLOOR and not only)
    quoted = quote_at(scene.story.quotes, word.start) != quote_at(scene.story.quotes, best.start)
    clear = margin >= (2 * MARGIN if quoted else MARGIN)
    return Choice(best, margin) if best.mentions and clear and not stale else None


def _is_doubtful(best: Candidate, row: PronounRow, pool: Iterable[Candidate]) -> bool:
    """Tell whether a person whose gender nothing shows stands before one whose gender is the pronoun's."""
    unknown = best.features.gender is None and row.gender in ("masc", "fem")
    near = (c for c in pool if c.sentence == best.sentence and c.mentions and c.actors != best.actors)
    return unknown and any(c.features.gender == row.gender and _is_person(c) for c in near)


def _is_person(c: Candidate) -> bool:
    return bool(c.mentions) and all(m.type == "person" for m in c.mentions)


def _fits(scene: Scene, word: Word, row: PronounRow, c: Candidate, barred: set[str]) -> bool:
    unsure = not c.mentions and c.features.gender is None and c.features.number == row.number
    if not (unsure or agrees(c.features, row)) or c.actors & barred:
        return False
    if row.gender == "neut" and (c.human or any(m.type == "person" for m in c.mentions)):
        return False
    personal = row.gender in ("masc", "fem") and scene.words.lang == "en"
    if personal and not (c.human or _is_person(c)):
        return False
    return bool(c.mentions) or c.human or not _wants_actor(scene, word, row)


def _wants_actor(scene: Scene, word: Word, row: PronounRow) -> bool:
    """Tell whether only an actor can be the subject, or the object, of the pronoun's verb."""
    if not word.head:
        return False
    verb = scene.tree.word(word.head)
    lemma = (verb.lemma or verb.form).lower()
    if row.function in ("object", "dative"):
        return any(lemma in scene.words.classes[name] for name in ("object_control", "object_owner"))
    active = row.function == "subject" and scene.tree.child(verb, "aux:pass") is None
    return active and lemma in scene.words.classes["actor_verbs"]


def _score(scene: Scene, word: Word, rank: Rank, c: Candidate) -> float:
    points = POINTS[c.rank] - (scene.place - c.sentence) - (0.5 if c.subordinate else 0.0)
    points += 1.0 if c.rank == rank else 0.0
    if c.sentence == scene.place:
        points += 1.0 if _is_matrix_subject(scene, word, c) else 0.0
        points += 2.0 if rank == "object" and _is_object_before(scene, word, c) else 0.0
    return points - (_QUOTE_WALL if _crosses_quote(scene, word, c) else 0.0)


def _is_matrix_subject(scene: Scene, word: Word, c: Candidate) -> bool:
    """Tell whether the candidate is the subject of the clause just above the pronoun's own."""
    own = predicate(scene.tree, word)
    above = predicate(scene.tree, own) if own is not None else None
    return above is not None and (found := subject(scene.tree, above)) is not None and found.id == c.word.id


def _is_object_before(scene: Scene, word: Word, c: Candidate) -> bool:
    """Tell whether the candidate is the object of the verb that the pronoun's verb is joined to."""
    own = predicate(scene.tree, word)
    first = scene.tree.head(own) if own is not None and own.relation == "conj" else None
    return first is not None and c.word.head == first.id and c.rank == "object"


def _crosses_quote(scene: Scene, word: Word, c: Candidate) -> bool:
    quotes = scene.story.quotes
    theirs = quote_at(quotes, c.start)
    return theirs is not None and quote_at(quotes, word.start) != theirs


def own_clause(scene: Scene, word: Word) -> frozenset[str]:
    """Return the actors that are subject or object in the word's own clause, unless the word lies in them."""
    tree = scene.tree
    verb = predicate(tree, word)
    if verb is None:
        return frozenset()
    borrowed = subject(tree, verb)
    beside = [*tree.children(verb, "nsubj", "obj", "iobj"), *([borrowed] if borrowed else [])]
    return frozenset(a for w in beside if not is_below(tree, word, w) for a in actors_at(scene, w))


def actors_at(scene: Scene, word: Word) -> frozenset[str]:
    """Return the actors that the word heads, alone or joined to others."""
    return frozenset(a for c in scene.here if c.word.id == word.id for a in c.actors)


def candidate_at(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    """Return the candidate headed by the word whose number and gender allow the pronoun."""
    found: Sequence[Candidate] = [c for c in scene.here if c.word.id == word.id and agrees(c.features, row)]
    return next(iter(found), None)
