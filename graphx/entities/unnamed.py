"""Groups without a name: *police*, *rebelles syriens*, *news agencies*; qualified by their state.

Event coders need them, a map of named actors doesn't: whoever reads the graph chooses.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer
from graphx.lexica.groups import GroupWords, group_names, load_groups
from graphx.model import UNNAMED, Entity, Mention
from graphx.tree import Tree, Word

_OF = "-of-"
_OWNERS = ("state", "place", "bloc", "org")  # id prefixes of what a group may belong to
_PREDICATES = ("appos", "compound", "flat", "amod", "fixed", "xcomp", "vocative")
_Phrase = tuple[tuple[str, ...], str]  # folded words, group


def find_unnamed(trees: Sequence[Tree], mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Find the unnamed groups of a document; a named actor's words are never one.

    The mention is the noun; its state, by a demonym or a preposition, stands in the entity's id. A title
    ("le diplomate X"), a predicate ("X est un expert") and a noun that says of what kind another one is
    ("voiture de police", "police officer") are none.

    fr: Les rebelles syriens ont attaqué la police.
    => rebelles = unnamed/rebels-of-SY, police = unnamed/police
    fr: Le diplomate Jean Dupont a voté.
    => nothing

    Parameters
    ----------
    trees
        One engine's sentences, in text order.
    mentions
        The document's mentions, in text order.
    gazetteer
        Where states are looked up.
    """
    found: list[Mention] = []
    place = 0
    solid = [m for m in mentions if m.kind != "phrase"]
    for tree in trees:
        words = load_groups(tree.lang)
        if words is None:
            continue
        while place < len(solid) and solid[place].end <= tree.start:
            place += 1
        here = [m for m in solid[place : place + len(tree.words)] if m.start < tree.end]
        found += _in_sentence(tree, here, words, gazetteer)
    return found


def _in_sentence(
    tree: Tree, mentions: Sequence[Mention], words: GroupWords, gazetteer: Gazetteer
) -> Iterator[Mention]:
    taken = {w.id: m for m in mentions for w in tree.words if w.start < m.end and m.start < w.end}
    place = 0
    while place < len(tree.words):
        match = _longest(tree, place, words)
        place += 1
        if match is None:
            continue
        inside, group = match
        head = _head(inside)
        place = inside[-1].id
        if taken.keys().isdisjoint(w.id for w in inside) and _acts(tree, head, inside[-1], taken):
            owner = _owner(tree, inside, taken, words, gazetteer)
            key = f"{UNNAMED}{group}" + (f"{_OF}{owner.partition('/')[2]}" if owner else "")
            start, end = tree.span(inside)
            surface = tree.text[start - tree.start : end - tree.start]
            yield Mention(tree.doc, start, end, surface, "description", "group", key, None, "unnamed_group")


@cache
def _phrases(lang: str) -> Mapping[str, tuple[_Phrase, ...]]:
    """Return the phrases by their first folded word, the longest first."""
    words = load_groups(lang)
    found: dict[str, list[_Phrase]] = {}
    for text, group in (words.groups if words is not None else {}).items():
        tokens = tuple(fold(text).split())
        found.setdefault(tokens[0], []).append((tokens, group))
    return {first: tuple(sorted(some, key=lambda p: (-len(p[0]), p))) for first, some in found.items()}


def _longest(tree: Tree, place: int, words: GroupWords) -> tuple[list[Word], str] | None:
    """Return the words of the longest phrase that begins at the place, and its group."""
    first = fold(tree.words[place].form)
    key = first.partition(" ")[0]  # "casque-bleu" may be one word
    for tokens, group in _phrases(tree.lang).get(key, ()):
        inside: list[Word] = []
        rest = list(tokens)
        for word in tree.words[place : place + len(tokens)]:
            parts = fold(word.form).split()
            if not rest or parts != rest[: len(parts)] or not parts:
                break
            inside.append(word)
            rest = rest[len(parts) :]
        if not rest and _head(inside).upos == "NOUN":
            return inside, group
    return None


def _head(inside: Sequence[Word]) -> Word:
    ids = {w.id for w in inside}
    return next((w for w in inside if w.head not in ids), inside[0])


def _acts(tree: Tree, head: Word, last: Word, taken: Mapping[int, Mention]) -> bool:
    """Tell whether the noun stands for people of its own: no title, predicate or kind of another thing."""
    if head.relation in _PREDICATES or tree.child(head, "cop") is not None:
        return False
    named = tree.children(head, "appos", "flat", "nmod", "dep")  # "le média social X" hangs X anyhow
    names = [taken[c.id] for c in named if c.id in taken and not tree.case(c)]
    behind = taken.get(last.id + 1)
    if behind is not None and behind.kind == "name":
        names.append(behind)
    if any(m.kind == "name" and m.type not in ("state", "place") for m in names):
        return False
    governor = tree.head(head)
    if head.relation == "conj" and governor is not None and governor.relation in _PREDICATES:
        return False
    bare = tree.child(head, "det", "amod", "nmod:poss") is None and head.feature("Number") != "Plur"
    return not (bare and (head.relation == "nmod" or (head.relation == "conj" and tree.case(head))))


def _owner(
    tree: Tree, inside: Sequence[Word], taken: Mapping[int, Mention], words: GroupWords, gazetteer: Gazetteer
) -> str | None:
    """Return the id of the state, region, bloc or body that the group belongs to, None without one."""
    below = (c for w in inside for c in tree.children(w, "amod", "compound", "nmod", "nmod:poss", "appos"))
    for child in below:
        mention = taken.get(child.id)
        if mention is None:
            continue
        case = tree.case(child)
        marked = case in words.owner_markers or (not case and child.deprel == "nmod:poss")
        actor = gazetteer.actor(mention.entity)
        if actor is None or not (mention.kind == "demonym" or marked or child.relation == "compound"):
            continue
        known = actor.stands_for if actor.via == "capital" and actor.stands_for else actor.id
        if known.partition("/")[0] in _OWNERS:
            return known
    return None


def unnamed_entity(id_: str, lang: str, gazetteer: Gazetteer) -> Entity:
    """Build the record of a group from its id: "unnamed/rebels-of-SY" is *rebelles (Syrie)*.

    Parameters
    ----------
    id_
        As `find_unnamed` gives it.
    lang
        Language of the display name.
    gazetteer
        Where the name of its state is looked up.
    """
    group, _, tail = id_.removeprefix(UNNAMED).partition(_OF)
    owner = next((a for p in _OWNERS if (a := gazetteer.actor(f"{p}/{tail}")) is not None), None)
    names = dict(group_names(group)) or {lang: group.replace("-", " ")}
    if owner is not None:
        names = {code: f"{name} ({owner.names.get(code, tail)})" for code, name in names.items()}
    shown = names.get(lang) or next(iter(names.values()))
    others = tuple(name for name in names.values() if name != shown)
    country = owner.country if owner is not None else None
    return Entity(id_, shown, "group", MappingProxyType(names), others, country)
