"""Both passes over a document, and the order of the rules."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from graphx.entities.coreference.cast import common_nouns, extend, with_candidates
from graphx.entities.coreference.features import read_features
from graphx.entities.coreference.first_person import first_person
from graphx.entities.coreference.institution import institution
from graphx.entities.coreference.object_control import object_control
from graphx.entities.coreference.office_phrases import office_phrases
from graphx.entities.coreference.offices import learn_offices, titles
from graphx.entities.coreference.other_person import other_person
from graphx.entities.coreference.own_country import own_country
from graphx.entities.coreference.owner_of_reason import owner_of_reason
from graphx.entities.coreference.phrases import sighting
from graphx.entities.coreference.possessive import possessive
from graphx.entities.coreference.praised_owner import praised_owner
from graphx.entities.coreference.quotes import find_quotes
from graphx.entities.coreference.resumptive_pronoun import resumptive_pronoun
from graphx.entities.coreference.role_and_demonym import role_and_demonym
from graphx.entities.coreference.scene import MEMORY, Past, Scene, Story, plain_form
from graphx.entities.coreference.the_latter import the_latter
from graphx.entities.coreference.the_two import the_two
from graphx.entities.coreference.third_person import third_person
from graphx.entities.coreference.title_beside_name import title_beside_name
from graphx.entities.gazetteer import Gazetteer
from graphx.lexica.coreference import Words, load_coreference
from graphx.model import Document, Mention
from graphx.tree import Tree

SENTENCE_RULES: tuple[Callable[[Scene], Iterator[Mention]], ...] = (
    resumptive_pronoun,
    title_beside_name,
    role_and_demonym,
    institution,
    the_two,
    the_latter,
    object_control,
    third_person,
    other_person,
    owner_of_reason,
    possessive,
    praised_owner,
    own_country,
)
DOCUMENT_RULES: tuple[Callable[[Sequence[Scene]], Iterator[Mention]], ...] = (first_person,)
_READ = ("body", "title")


def resolve(
    document: Document, trees: Sequence[Tree], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> list[Mention]:
    """Find the pronouns and descriptions that stand for the actors of a document.

    Parameters
    ----------
    trees
        The sentences of one engine, in text order; captions and boilerplate are passed over.
    mentions
        Names and demonyms of the document, offsets as in the trees.

    Returns
    -------
    Additional mentions only, in text order. Two mentions of one span stand for two actors ("les deux pays").
    A language without words for coreference gives none.
    """
    words = load_coreference(document.lang)
    read = [tree for tree in trees if tree.label in _READ]
    if words is None or not read or not mentions:
        return []
    named = sorted(mentions, key=lambda m: (m.start, -m.end))
    parts = [(tree, _inside(tree, named)) for tree in read]
    story = _read_story(document, parts, words, gazetteer)
    scenes = _play(story, parts)
    known = set(named)
    found = [m for scene in scenes for m in scene.mentions if m not in known]
    found += [m for rule in DOCUMENT_RULES for m in rule(scenes)]
    return sorted(found, key=lambda m: (m.start, m.end, m.entity))


def _inside(tree: Tree, named: Sequence[Mention]) -> tuple[Mention, ...]:
    first = bisect_left(named, tree.start, key=lambda m: m.start)
    last = bisect_left(named, tree.end, key=lambda m: m.start)
    return tuple(m for m in named[first:last] if m.end <= tree.end)


def _read_story(
    document: Document,
    parts: Sequence[tuple[Tree, tuple[Mention, ...]]],
    words: Words,
    gazetteer: Gazetteer,
) -> Story:
    """First pass: titles beside names, genders, quotations."""
    found = [t for tree, ms in parts for t in titles(tree, office_phrases(tree, ms, words), ms, words)]
    offices = learn_offices(found)
    sightings = [s for tree, ms in parts for m in ms if (s := sighting(tree, m)) is not None]
    return Story(
        document=document,
        words=words,
        gazetteer=gazetteer,
        offices=offices,
        features=read_features(sightings, words, gazetteer, offices),
        quotes=find_quotes(document),
        first=_first(m for _, ms in parts for m in ms if m.kind == "name"),
    )


def _first(mentions: Iterable[Mention]) -> dict[str, Mention]:
    found: dict[str, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.entity, mention)
    return found


def _play(story: Story, parts: Sequence[tuple[Tree, tuple[Mention, ...]]]) -> list[Scene]:
    """Second pass: every rule on every sentence, in order."""
    scenes: list[Scene] = []
    past: tuple[Past, ...] = ()
    for place, (tree, mentions) in enumerate(parts):
        pronouns = tuple(w for w in tree.words if plain_form(w) in story.words.pronouns)
        bare = Scene(story, tree, place, mentions, (), past, pronouns)
        scene = with_candidates(bare, common_nouns(tree, place, story.words))
        for rule in SENTENCE_RULES:
            scene = extend(scene, list(rule(scene)))
        scenes.append(scene)
        past = (*past, Past(scene.mentions, scene.here))[-MEMORY:]
    return scenes
