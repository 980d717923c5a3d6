"""A small corpus whose actors have Arabic and Hebrew names, with a text in Arabic and one in French."""

import hashlib
from itertools import pairwise

from graphx.model import Document, Entity, Mention, Paragraph, Triple
from tests.factories import Corpus

ACTORS = {
    "person/nasser": "جمال عبد الناصر",
    "organisation/mada": "ארגון מדע",
    "state/EG": "Égypte",
}
SENTENCES = (
    # document, sentence, source, words of the source, action, its words, target, words of the target
    ("arabe", "زار جمال عبد الناصر مصر في عام 1956.", "person/nasser", "جمال عبد الناصر", "زار", "زار",
     "state/EG", "مصر"),
    ("mixte", "ארגון מדע rencontre جمال عبد الناصر (3 fois).", "organisation/mada", "ארגון מדע", "rencontrer",
     "rencontre", "person/nasser", "جمال عبد الناصر"),
    ("mixte", "L’Égypte remercie ארגון מדע.", "state/EG", "Égypte", "remercier", "remercie",
     "organisation/mada", "ארגון מדע"),
)  # fmt: skip
TITLES = {"arabe": ("زيارة جمال عبد الناصر", "ar"), "mixte": ("Une rencontre", "fr")}


def make_right_to_left() -> Corpus:
    """Write both documents and their records."""
    texts = {doc: title for doc, (title, _) in TITLES.items()}
    triples: list[Triple] = []
    mentions: list[Mention] = []
    sentences: dict[str, list[tuple[int, int, str]]] = {doc: [] for doc in TITLES}
    for n, (doc, sentence, source, source_words, action, words, target, target_words) in enumerate(SENTENCES):
        start = len(texts[doc]) + 2
        texts[doc] += f"\n\n{sentence}"
        sentences[doc].append((start, start + len(sentence), sentence))
        spans = [_span(start, sentence, text) for text in (source_words, words, target_words)]
        triples.append(
            Triple(
                id=f"rtl{n}", doc=doc, sentence=sentence, start=start, end=start + len(sentence),
                source=source, source_start=spans[0][0], source_end=spans[0][1],
                action=action, action_start=spans[1][0], action_end=spans[1][1],
                target=target, target_start=spans[2][0], target_end=spans[2][1],
                rule="subject_verb_object", engines=("stanza",), confidence=0.8,
            )
        )  # fmt: skip
        for key, span, text in ((source, spans[0], source_words), (target, spans[2], target_words)):
            mentions.append(Mention(doc, *span, text, "name", key.partition("/")[0], key))  # type: ignore[arg-type] # a literal
    documents = {doc: _document(doc, text) for doc, text in texts.items()}
    entities = {
        key: Entity(key, name, key.partition("/")[0], {}, (), None)  # type: ignore[arg-type] # a literal
        for key, name in ACTORS.items()
    }
    return Corpus(documents, entities, mentions, triples, sentences)


def _span(start: int, sentence: str, text: str) -> tuple[int, int]:
    place = start + sentence.index(text)
    return place, place + len(text)


def _document(doc: str, text: str) -> Document:
    title, lang = TITLES[doc]
    borders = [0]
    for line in text.split("\n\n"):
        borders.append(borders[-1] + len(line) + 2)
    paragraphs = tuple(Paragraph(a, b - 2, "title" if a == 0 else "body") for a, b in pairwise(borders))
    return Document(
        id=doc, text=text, lang=lang, title=title, date="1956-07-26", url=None, origin=f"{doc}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(), paragraphs=paragraphs, warnings=(),
    )  # fmt: skip
