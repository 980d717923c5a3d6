"""A small corpus, ready-made: what every stage hands to the next, without any parser.

Four documents, a dozen actors, about forty triples, among them parallel, symmetric, negated, denied and
reported ones, a pair with more arrows than a fan holds, and one hostile document. All sentences are ours.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from graphx.model import Document, Entity, Mention, Paragraph, TimeExpression, Triple

HOSTILE = (
    '<img src=x onerror="window.__pwn=1"> ![carte](http://tracker.invalid/p.png) $x^2$ '
    '</script> href="#" =1+1'
)

ACTORS: dict[str, tuple[str, str]] = {  # key -> name, type
    "state/RU": ("Russie", "state"),
    "state/KP": ("Corée du Nord", "state"),
    "state/KR": ("Corée du Sud", "state"),
    "state/US": ("États-Unis", "state"),
    "state/UA": ("Ukraine", "state"),
    "state/CN": ("Chine", "state"),
    "person/vladimir-poutine": ("Vladimir Poutine", "person"),
    "person/kim-jong-un": ("Kim Jong-un", "person"),
    "organisation/kcna": ("KCNA", "organisation"),
    "organisation/onu": ("ONU", "organisation"),
    "bloc/otan": ("OTAN", "bloc"),
    "place/vladivostok": ("Vladivostok", "place"),
    "other/hostile": (HOSTILE, "other"),
}
ALIASES = {
    "state/RU": ("Moscou", "Fédération de Russie"),
    "person/vladimir-poutine": ("Poutine", "M. Poutine"),
}

TITLES = {
    "moissons": ("La Russie livre du blé à son voisin", "2023-10-03", "fr"),
    "sommet": ("Un sommet sur le Pacifique", "2024-06-19", "fr"),
    "summit": ("What the envoys said in Geneva", "2024-07-02", "en"),
    "piege": (f"Titre {HOSTILE}", None, "fr"),
}


@dataclass
class _Writing:
    """A document while it is written sentence by sentence."""

    id: str
    text: str = ""
    triples: list[Triple] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    sentences: list[tuple[int, int, str]] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass(frozen=True)
class Corpus:
    """What `write_store` writes."""

    documents: dict[str, Document]
    entities: dict[str, Entity]
    mentions: list[Mention]
    triples: list[Triple]
    sentences: dict[str, list[tuple[int, int, str]]]


# document, source, its words, action as written, lemma, target, its words, sentence, further fields
_Row = tuple[str, str, str, str, str, str, str, str, dict[str, Any]]
RU, KP, KR, US, UA, CN = "state/RU", "state/KP", "state/KR", "state/US", "state/UA", "state/CN"
VP, KJ = "person/vladimir-poutine", "person/kim-jong-un"
KCNA, ONU, OTAN, VL = "organisation/kcna", "organisation/onu", "bloc/otan", "place/vladivostok"

ROWS: Sequence[_Row] = (
    (
        "moissons",
        RU,
        "Russie",
        "fournit",
        "fournir",
        KP,
        "Corée du Nord",
        "La Russie fournit du blé à la Corée du Nord depuis octobre.",
        {"theme": "blé", "category": "AID", "confidence": 0.93, "time": ("depuis octobre", "2023-10-01")},
    ),
    (
        "moissons",
        RU,
        "Moscou",
        "fournit",
        "fournir",
        KP,
        "Pyongyang",
        "Moscou fournit aussi du pétrole à Pyongyang, selon KCNA.",
        {
            "theme": "pétrole",
            "category": "AID",
            "modality": "reported",
            "attributed_to": KCNA,
            "confidence": 0.81,
        },
    ),
    (
        "moissons",
        KP,
        "Corée du Nord",
        "remercie",
        "remercier",
        RU,
        "Russie",
        "La Corée du Nord remercie la Russie.",
        {"category": "SUPPORT", "confidence": 0.9},
    ),
    (
        "moissons",
        KP,
        "Pyongyang",
        "livre",
        "livrer",
        RU,
        "Moscou",
        "Pyongyang ne livre pas d’obus à Moscou.",
        {"theme": "obus", "category": "AID", "polarity": "negated"},
    ),
    (
        "moissons",
        US,
        "Washington",
        "accuse",
        "accuser",
        KP,
        "Pyongyang",
        "Washington accuse Pyongyang d’avoir envoyé des trains.",
        {"category": "ACCUSE", "confidence": 0.88},
    ),
    (
        "moissons",
        US,
        "Les États-Unis",
        "sanctionnent",
        "sanctionner",
        KP,
        "Corée du Nord",
        "Les États-Unis sanctionnent la Corée du Nord.",
        {"category": "SANCTION"},
    ),
    (
        "moissons",
        CN,
        "Pékin",
        "commerce",
        "commercer",
        KP,
        "Corée du Nord",
        "Pékin commerce avec la Corée du Nord.",
        {"category": "TRADE", "symmetric": True},
    ),
    (
        "moissons",
        KR,
        "Séoul",
        "condamne",
        "condamner",
        KP,
        "Pyongyang",
        "Séoul condamne Pyongyang.",
        {"category": "ACCUSE"},
    ),
    (
        "moissons",
        ONU,
        "L’ONU",
        "aide",
        "aider",
        KP,
        "Corée du Nord",
        "L’ONU aide la Corée du Nord.",
        {"category": "AID", "confidence": 0.62},
    ),
    (
        "sommet",
        VP,
        "Vladimir Poutine",
        "rencontre",
        "rencontrer",
        KJ,
        "Kim Jong-un",
        "Vladimir Poutine rencontre Kim Jong-un mercredi.",
        {"category": "CONSULT", "symmetric": True, "confidence": 0.95, "time": ("mercredi", "2024-06-19")},
    ),
    (
        "sommet",
        VP,
        "Poutine",
        "invite",
        "inviter",
        KJ,
        "Kim",
        "Poutine invite Kim à Vladivostok.",
        {"category": "CONSULT", "confidence": 0.86},
    ),
    (
        "sommet",
        VP,
        "Poutine",
        "promet",
        "promettre",
        KJ,
        "Kim Jong-un",
        "Poutine promet une voiture à Kim Jong-un.",
        {"theme": "voiture", "category": "AID", "modality": "planned", "confidence": 0.74},
    ),
    (
        "sommet",
        KJ,
        "Kim",
        "soutient",
        "soutenir",
        VP,
        "Poutine",
        "Kim soutient Poutine sans réserve.",
        {"category": "SUPPORT", "confidence": 0.9},
    ),
    (
        "sommet",
        VP,
        "Poutine",
        "visite",
        "visiter",
        KP,
        "Corée du Nord",
        "Poutine visite la Corée du Nord.",
        {"category": "TRAVEL"},
    ),
    (
        "sommet",
        KJ,
        "Kim",
        "se rend",
        "se rendre",
        VL,
        "Vladivostok",
        "Kim se rend à Vladivostok.",
        {"category": "TRAVEL"},
    ),
    (
        "sommet",
        RU,
        "La Russie",
        "signe",
        "signer",
        KP,
        "Corée du Nord",
        "La Russie signe un traité avec la Corée du Nord.",
        {"theme": "traité", "category": "AGREE", "symmetric": True, "confidence": 0.92},
    ),
    (
        "sommet",
        RU,
        "Russie",
        "fournir",
        "fournir",
        KP,
        "Corée du Nord",
        "La Russie pourrait fournir des satellites à la Corée du Nord.",
        {"theme": "satellites", "category": "AID", "modality": "possible", "confidence": 0.7},
    ),
    (
        "sommet",
        KP,
        "Pyongyang",
        "a envoyé",
        "envoyer",
        UA,
        "Ukraine",
        "Pyongyang dément qu’il a envoyé des soldats en Ukraine.",
        {"theme": "soldats", "category": "MOBILIZE", "modality": "denied", "attributed_to": KP},
    ),
    (
        "sommet",
        RU,
        "Moscou",
        "frappe",
        "frapper",
        UA,
        "l’Ukraine",
        "Moscou frappe l’Ukraine.",
        {"category": "ASSAULT"},
    ),
    (
        "sommet",
        OTAN,
        "L’OTAN",
        "soutient",
        "soutenir",
        UA,
        "l’Ukraine",
        "L’OTAN soutient l’Ukraine.",
        {"category": "SUPPORT"},
    ),
    (
        "sommet",
        OTAN,
        "L’OTAN",
        "s’inquiète",
        "s’inquiéter",
        RU,
        "Russie",
        "L’OTAN s’inquiète de la Russie.",
        {"category": "SAY", "confidence": 0.55},
    ),
    (
        "sommet",
        KR,
        "Séoul",
        "proteste",
        "protester",
        RU,
        "Moscou",
        "Séoul proteste contre Moscou.",
        {"category": "PROTEST"},
    ),
    ("sommet", KCNA, "KCNA", "salue", "saluer", VP, "Poutine", "KCNA salue Poutine.", {"category": "SAY"}),
    (
        "summit",
        RU,
        "Russia",
        "supplies",
        "supply",
        KP,
        "North Korea",
        "Russia supplies grain to North Korea.",
        {"theme": "grain", "category": "AID", "confidence": 0.9},
    ),
    (
        "summit",
        US,
        "The United States",
        "warned",
        "warn",
        RU,
        "Russia",
        "The United States warned Russia.",
        {"category": "THREATEN"},
    ),
    (
        "summit",
        US,
        "Washington",
        "warned",
        "warn",
        CN,
        "China",
        "Washington warned China as well.",
        {"category": "THREATEN"},
    ),
    (
        "summit",
        CN,
        "China",
        "urged",
        "urge",
        KP,
        "Pyongyang",
        "China urged Pyongyang to talk.",
        {"category": "REQUEST"},
    ),
    (
        "summit",
        KR,
        "Seoul",
        "met",
        "meet",
        US,
        "the United States",
        "Seoul met the United States in Geneva.",
        {"category": "CONSULT", "symmetric": True},
    ),
    (
        "summit",
        UA,
        "Ukraine",
        "thanked",
        "thank",
        US,
        "Washington",
        "Ukraine thanked Washington.",
        {"category": "SUPPORT"},
    ),
    (
        "summit",
        UA,
        "Kyiv",
        "asked",
        "ask",
        OTAN,
        "NATO",
        "Kyiv asked NATO for shells.",
        {"theme": "shells", "category": "REQUEST"},
    ),
    (
        "summit",
        ONU,
        "The UN",
        "criticised",
        "criticise",
        RU,
        "Moscow",
        "The UN criticised Moscow.",
        {"category": "ACCUSE", "attributed_words": "two diplomats", "modality": "reported"},
    ),
    (
        "summit",
        RU,
        "Moscow",
        "rejected",
        "reject",
        ONU,
        "the UN",
        "Moscow rejected the UN report.",
        {"theme": "report", "category": "REJECT"},
    ),
    # six different arrows between two actors: more than a fan holds
    *(
        ("summit", UA, "Kyiv", verb, lemma, RU, "Moscow", f"Kyiv {verb} Moscow.", {"category": category})
        for verb, lemma, category in (
            ("accused", "accuse", "ACCUSE"),
            ("struck", "strike", "ASSAULT"),
            ("sued", "sue", "ACCUSE"),
            ("mocked", "mock", "SAY"),
            ("answered", "answer", "SAY"),
            ("blocked", "block", "COERCE"),
        )
    ),
    (
        "piege",
        "other/hostile",
        HOSTILE,
        "menace",
        "menacer",
        KR,
        "Séoul",
        f"{HOSTILE} menace Séoul.",
        {"theme": HOSTILE, "category": "THREATEN", "confidence": 0.4},
    ),
    (
        "piege",
        KR,
        "Séoul",
        "répond",
        "répondre",
        "other/hostile",
        HOSTILE,
        f"Séoul répond à {HOSTILE} aussitôt.",
        {"category": "SAY", "attributed_words": HOSTILE},
    ),
)


def make_corpus() -> Corpus:
    """Write the documents and every record whose offsets point into them."""
    writings = {key: _Writing(key) for key in TITLES}
    for key, (title, _, _) in TITLES.items():
        _add_paragraph(writings[key], title, "title")
    for row in ROWS:
        _add_row(writings[row[0]], row)
    for writing in writings.values():
        _add_paragraph(writing, "Abonnez-vous à notre lettre.", "boilerplate")
    return Corpus(
        documents={key: _document(writing) for key, writing in writings.items()},
        entities={key: _entity(key) for key in ACTORS},
        mentions=[m for w in writings.values() for m in w.mentions],
        triples=[t for w in writings.values() for t in w.triples],
        sentences={key: w.sentences for key, w in writings.items()},
    )


def make_disputed_corpus() -> Corpus:
    """Add a denial: Séoul says that Moscow gives oil, Moscow denies it."""
    corpus = make_corpus()
    oil = next(t for t in corpus.triples if t.theme == "pétrole")
    said = replace(oil, id="said", attributed_to=KR, confidence=0.7)
    denied = replace(oil, id="denied", attributed_to=RU, modality="denied", category="TRADE", theme=None)
    return replace(corpus, triples=[*corpus.triples, said, denied])


def write_store(path: Path, corpus: Corpus | None = None) -> Path:
    """Write the corpus into a new store, resolved, and return the store's path."""
    from graphx.store import open_store

    corpus = corpus or make_corpus()
    with open_store(path) as store:
        for key, document in corpus.documents.items():
            store.write_document(
                document,
                [m for m in corpus.mentions if m.doc == key],
                [t for t in corpus.triples if t.doc == key],
                models="factory 1",
                rules="factory",
                sentences=corpus.sentences[key],
            )
        keys = {(m.doc, m.entity) for m in corpus.mentions}
        store.apply_resolution(list(corpus.entities.values()), {key: key[1] for key in keys})
    return path


def make_graph(corpus: Corpus | None = None) -> Any:
    """Build the corpus' graph."""
    from graphx.graph import build_graph

    corpus = corpus or make_corpus()
    return build_graph(corpus.triples, corpus.entities, documents=corpus.documents)


def _add_paragraph(writing: _Writing, text: str, label: str) -> int:
    start = len(writing.text) + (2 if writing.text else 0)
    writing.text += ("\n\n" if writing.text else "") + text
    writing.paragraphs.append(Paragraph(start, len(writing.text), label))  # type: ignore[arg-type] # a literal
    writing.sentences.append((start, len(writing.text), text))
    return start


def _add_row(writing: _Writing, row: _Row) -> None:
    _, source, source_words, words, action, target, target_words, sentence, extra = row
    start = _add_paragraph(writing, sentence, "body")

    def span(text: str, after: int = 0) -> tuple[int, int]:
        place = start + sentence.index(text, after)
        return place, place + len(text)

    begin = span(source_words)
    verb = span(words, begin[1] - start if source_words in sentence.split(words)[0] else 0)
    end = span(target_words, verb[1] - start)
    extra = dict(extra)
    time = extra.pop("time", None)
    writing.triples.append(
        Triple(
            id=f"t{hashlib.sha256(f'{writing.id}{begin}{verb}{end}'.encode()).hexdigest()[:12]}",
            doc=writing.id, sentence=sentence, start=start, end=start + len(sentence),
            source=source, source_start=begin[0], source_end=begin[1],
            action=action, action_start=verb[0], action_end=verb[1],
            target=target, target_start=end[0], target_end=end[1],
            rule="subject_verb_object", engines=("spacy", "stanza"),
            confidence=extra.pop("confidence", 0.85),
            time=time and TimeExpression(time[0], *span(time[0]), begin=time[1], until=None),
            trail=(f"« {words} » régit le sujet « {source_words} »",),
            **extra,
        )
    )  # fmt: skip
    for key, place, surface in ((source, begin, source_words), (target, end, target_words)):
        writing.mentions.append(
            Mention(writing.id, *place, surface, "name", ACTORS[key][1], key)  # type: ignore[arg-type] # literals
        )


def _document(writing: _Writing) -> Document:
    title, date, lang = TITLES[writing.id]
    return Document(
        id=writing.id, text=writing.text, lang=lang, title=title, date=date,
        url="https://journal.invalid/a" if writing.id == "sommet" else None, origin=f"{writing.id}.txt",
        sha256=hashlib.sha256(writing.text.encode()).hexdigest(), paragraphs=tuple(writing.paragraphs),
        warnings=("2 lignes sans verbe",) if writing.id == "piege" else (),
    )  # fmt: skip


def _entity(key: str) -> Entity:
    name, kind = ACTORS[key]
    country = key.partition("/")[2] if kind == "state" else None
    english = {"state/RU": "Russia", "state/KP": "North Korea"}.get(key)
    names = {"fr": name, "en": english} if english else {}
    return Entity(key, name, kind, names, ALIASES.get(key, ()), country)  # type: ignore[arg-type] # a literal
