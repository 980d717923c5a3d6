"""A large made-up corpus for the benchmark of the dashboard, the same in every run; no sentence is anybody's.

Degrees are as uneven as in news: a few actors are everywhere, most are named once or twice, and those of one
topic deal with each other.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from graphx.model import Document, Entity, EntityType, Mention, Paragraph, Triple
from graphx.store import open_store
from scripts.bench_names import made_up_mentions

ACTORS, TOPICS, PER_TOPIC = 6000, 60, 260
SENTENCES = 20  # of a document, one triple each
CAST = 9  # actors of a document
FIRST_DAY, DAYS = date(2022, 1, 1), 1200
TYPES: Sequence[EntityType] = (
    "person",
    "person",
    "person",
    "organisation",
    "state",
    "place",
    "government",
    "bloc",
)
VERBS = (  # as written, lemma, category
    ("accuse", "accuser", "ACCUSE"), ("soutient", "soutenir", "SUPPORT"),
    ("rencontre", "rencontrer", "CONSULT"), ("reçoit", "recevoir", "CONSULT"),
    ("finance", "financer", "AID"), ("arme", "armer", "AID"),
    ("menace", "menacer", "THREATEN"), ("critique", "critiquer", "ACCUSE"),
    ("sanctionne", "sanctionner", "SANCTION"), ("frappe", "frapper", "ASSAULT"),
    ("bombarde", "bombarder", "ASSAULT"), ("félicite", "féliciter", "SUPPORT"),
    ("approvisionne", "approvisionner", "TRADE"), ("paie", "payer", "TRADE"),
    ("visite", "visiter", "TRAVEL"), ("rejette", "rejeter", "REJECT"),
    ("appelle", "appeler", "REQUEST"), ("arrête", "arrêter", "COERCE"),
    ("expulse", "expulser", "COERCE"), ("remplace", "remplacer", "OTHER"),
    ("observe", "observer", "OTHER"), ("remercie", "remercier", "SUPPORT"),
    ("équipe", "équiper", "COOPERATE"), ("rejoint", "rejoindre", "COOPERATE"),
)  # fmt: skip
TAILS = (
    "depuis le port", "après la réunion", "malgré la pluie", "pour la troisième fois", "devant la presse",
    "avant l’hiver", "au bord du fleuve", "pendant la nuit", "selon le programme", "à la frontière",
)  # fmt: skip
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who may act: all actors with their weights, and the actors of each topic."""

    actors: Sequence[Entity]
    topics: Sequence[Sequence[Entity]]
    weights: Sequence[float]  # cumulated; by rank within a topic, and in the whole


def write_large_store(path: Path, documents: int = 5000, seed: int = 1) -> Path:
    """Write the made-up documents into a new store, by its own interface; half a minute for 5,000."""
    dice = random.Random(seed)
    cast = _cast(dice)
    named: dict[tuple[str, str], str] = {}
    with open_store(path) as store:
        for number in range(documents):
            document, mentions, triples = _write(number, cast, dice)
            sentences = [(p.start, p.end, document.text[p.start : p.end]) for p in document.paragraphs]
            store.write_document(
                document, mentions, triples, models="made up", rules="made up", sentences=sentences
            )
            named |= {(m.doc, m.entity): m.entity for m in mentions}
        store.apply_resolution(cast.actors, named)
    return path


def _cast(dice: random.Random) -> Cast:
    actors = []
    for place, mention in enumerate(made_up_mentions(ACTORS)):
        kind = dice.choice(TYPES)
        actors.append(Entity(f"{kind}/{place}", mention.surface, kind, {"fr": mention.surface}))
    topics = [dice.sample(actors, PER_TOPIC) for _ in range(TOPICS)]
    return Cast(actors, topics, list(accumulate(1 / (rank + 4) for rank in range(ACTORS))))


def _write(number: int, cast: Cast, dice: random.Random) -> tuple[Document, list[Mention], list[Triple]]:
    id_, text = f"made-up-{number:05}", ""
    mentions: list[Mention] = []
    triples: list[Triple] = []
    paragraphs: list[Paragraph] = []
    topic = dice.choice(cast.topics)
    for pair in _pairs(topic, cast, dice):
        start = len(text) + (2 if text else 0)
        sentence, triple = _sentence(id_, start, pair, dice)
        text = f"{text}\n\n{sentence}" if text else sentence
        paragraphs.append(Paragraph(start, len(text), "body"))
        triples.append(triple)
        mentions += _mentions(triple, pair)
    day = (FIRST_DAY + timedelta(days=dice.randrange(DAYS))).isoformat()
    digest = sha256(text.encode()).hexdigest()
    title = f"Dépêche {number}"
    document = Document(id_, text, "fr", title, day, None, f"{id_}.txt", digest, tuple(paragraphs))
    return document, mentions, triples


def _pairs(topic: Sequence[Entity], cast: Cast, dice: random.Random) -> Iterator[tuple[Entity, Entity]]:
    named = {actor.id: actor for actor in (_draw(topic, cast, dice) for _ in range(CAST))}
    while len(named) < 2:
        actor = _draw(topic, cast, dice)
        named[actor.id] = actor
    for _ in range(SENTENCES):
        source, target = dice.sample(list(named.values()), 2)
        yield source, target


def _draw(topic: Sequence[Entity], cast: Cast, dice: random.Random) -> Entity:
    pool = topic if dice.random() < 0.7 else cast.actors
    return dice.choices(pool, cum_weights=cast.weights[: len(pool)])[0]


def _sentence(doc: str, start: int, pair: tuple[Entity, Entity], dice: random.Random) -> tuple[str, Triple]:
    written, lemma, category = dice.choices(VERBS, [1 / (n + 3) for n in range(len(VERBS))])[0]
    negated = dice.random() < 0.06
    source, target = pair
    head = f"{source.name} " + ("ne " if negated else "")
    verb: Place = (start + len(head), start + len(head) + len(written))
    middle = head + written + (" pas " if negated else " ")
    sentence = f"{middle}{target.name} {dice.choice(TAILS)}."
    modality = dice.choices(("asserted", "reported", "possible", "planned", "denied"), (80, 10, 4, 4, 2))[0]
    return sentence, Triple(
        id=f"t{sha256(f'{doc}{start}'.encode()).hexdigest()[:12]}", doc=doc,
        sentence=sentence, start=start, end=start + len(sentence),
        source=source.id, source_start=start, source_end=start + len(source.name),
        action=lemma, action_start=verb[0], action_end=verb[1],
        target=target.id, target_start=start + len(middle), target_end=start + len(middle) + len(target.name),
        rule="subject_verb_object", engines=("spacy", "stanza") if dice.random() < 0.6 else ("stanza",),
        confidence=round(dice.uniform(0.5, 0.98), 3), category=category,  # type: ignore[arg-type] # literals
        polarity="negated" if negated else "affirmed", modality=modality,  # type: ignore[arg-type] # literals
        trail=(f"« {written} » régit « {source.name} »",),
    )  # fmt: skip


def _mentions(triple: Triple, pair: tuple[Entity, Entity]) -> list[Mention]:
    source, target = pair
    return [
        Mention(
            triple.doc, triple.source_start, triple.source_end, source.name, "name", source.type, source.id
        ),
        Mention(
            triple.doc, triple.target_start, triple.target_end, target.name, "name", target.type, target.id
        ),
    ]
