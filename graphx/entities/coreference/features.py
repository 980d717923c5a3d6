"""Gender and number of an actor's name, from gazetteer, articles, titles and first names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from graphx.entities.coreference.offices import Offices
from graphx.entities.gazetteer import Actor, Gazetteer
from graphx.lexica.coreference import Gender, Number, Words
from graphx.model import Mention
from graphx.tree import Word


@dataclass(frozen=True, slots=True)
class Features:
    """Gender (None: unknown) and number that an actor's name has in this document."""

    gender: Gender | None
    number: Number


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in the text and the words before it."""

    mention: Mention
    head: Word
    determiners: tuple[str, ...]  # lower case


def feature_key(mention: Mention) -> str:
    """Return what gender and number hang on: the actor, or for "Moscou" and "le régime" the words used."""
    return mention.entity if mention.via is None else f"{mention.via}:{mention.surface.lower()}"


def read_features(
    sightings: Iterable[Sighting], words: Words, gazetteer: Gazetteer, offices: Offices
) -> Mapping[str, Features]:
    """Tell gender and number of every name of the document, by `feature_key`."""
    articles: dict[str, Counter[str]] = defaultdict(Counter)
    heads: dict[str, Sighting] = {}
    surfaces: dict[str, list[str]] = defaultdict(list)
    for sighting in sightings:
        key = feature_key(sighting.mention)
        heads.setdefault(key, sighting)
        surfaces[key].append(sighting.mention.surface)
        articles[key].update(sighting.determiners)
    return {
        key: Features(
            _gender(seen, (surfaces[key], articles[key]), words, gazetteer, offices),
            _number(seen, articles[key], words, _row(seen.mention, gazetteer)),
        )
        for key, seen in heads.items()
    }


def _row(mention: Mention, gazetteer: Gazetteer) -> Actor | None:
    """Return the gazetteer's row of the name itself: the Kremlin's, not Russia's."""
    named = mention.entity if mention.via is None else gazetteer.find(mention.surface)
    return gazetteer.actor(named) if named else None


def _number(seen: Sighting, articles: Counter[str], words: Words, actor: Actor | None) -> Number:
    if seen.mention.type == "person":
        return "sing"
    if actor is not None and seen.mention.kind != "demonym":
        return "plur" if words.lang in actor.plural else "sing"
    plurals = sum(articles[a] for a in words.classes["plural_articles"])
    singulars = sum(articles[a] for a in words.articles)
    if plurals or singulars:
        return "plur" if plurals > singulars else "sing"
    plural = seen.mention.kind == "demonym" or seen.head.upos == "NOUN"
    return "plur" if plural and seen.head.feature("Number") == "Plur" else "sing"


def _gender(
    seen: Sighting,
    forms: tuple[list[str], Counter[str]],
    words: Words,
    gazetteer: Gazetteer,
    offices: Offices,
) -> Gender | None:
    surfaces, articles = forms
    if seen.mention.type == "person":
        return _person_gender(seen.mention.entity, surfaces, articles, words, offices)
    if words.lang != "fr":
        return "neut"
    return _noun_gender(seen, surfaces[0], articles, words, _row(seen.mention, gazetteer))


def _person_gender(
    entity: str, surfaces: list[str], articles: Counter[str], words: Words, offices: Offices
) -> Gender | None:
    """Go by honorific, then title, then first name; a name like *Dominique* tells nothing."""
    honours = Counter(words.honorifics[a] for a in articles.elements() if a in words.honorifics)
    if honours:
        return honours.most_common(1)[0][0]
    if entity in offices.gender:
        return offices.gender[entity]
    for surface in surfaces:
        first, _, rest = surface.lower().partition(" ")
        gender = words.names.get(first) or words.names.get(first.partition("-")[0])
        if rest and gender:
            return gender
    return None


def _noun_gender(
    seen: Sighting, surface: str, articles: Counter[str], words: Words, actor: Actor | None
) -> Gender | None:
    told = actor.gender.get(words.lang) if actor else None
    if told:
        return "masc" if told == "Masc" else "fem"
    seen_genders = Counter(words.articles[a] for a in articles.elements() if a in words.articles)
    if seen_genders:
        return seen_genders.most_common(1)[0][0]
    first = surface.lower().partition(" ")[0]
    known = words.genders.get(first)
    if known is None and seen.head.upos == "NOUN":
        return gender_of(seen.head)
    return known


def gender_of(word: Word) -> Gender | None:
    """Gender that the tree gives a common noun."""
    genders: dict[str | None, Gender] = {"Masc": "masc", "Fem": "fem"}
    return genders.get(word.feature("Gender"))


def number_of(word: Word) -> Literal["sing", "plur"]:
    """Return the number that the tree gives a common noun; by its last letter where the tree is silent."""
    told = word.feature("Number")
    if told is None:
        return "plur" if word.form.endswith(("s", "x")) else "sing"
    return "plur" if told == "Plur" else "sing"
