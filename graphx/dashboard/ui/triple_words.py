"""One triple in words and with its sentence, whether or not the filter lets it into the graph."""

from collections.abc import Mapping
from dataclasses import asdict

import streamlit as st

from graphx.dashboard.loader import Corpus, load_document
from graphx.dashboard.ui.go import open_document
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.ui.quote import show_quote
from graphx.dashboard.words import current_lang, t
from graphx.exports.evidence import reasons
from graphx.exports.relations import Relation
from graphx.exports.words import arrow, isolate, named
from graphx.model import Entity, Triple


def actor_name(entities: Mapping[str, Entity], actor: str) -> str:
    """Display name of an actor, fit for a line with an arrow; without an entity its id's own words."""
    entity = entities.get(actor)
    return isolate(entity.name if entity is not None else actor.partition("/")[2] or actor)


def triple_arrow(triple: Triple, entities: Mapping[str, Entity]) -> str:
    """Write a triple in one plain line: "Russie – fournir (nourriture) → Corée du Nord"."""
    relation = Relation(
        id=triple.id,
        source=triple.source,
        target=triple.target,
        action=triple.action,
        category=triple.category,
        polarity=triple.polarity,
        modality=triple.modality,
        symmetric=triple.symmetric,
        triples=(triple.id,),
        themes=(triple.theme,) if triple.theme else (),
        docs=(triple.doc,),
        date=None,
        confidence=triple.confidence,
    )
    names = {actor: actor_name(entities, actor) for actor in (triple.source, triple.target)}
    return arrow(relation, names, current_lang())


def show_triple(corpus: Corpus, triple: Triple) -> None:
    """Draw the arrow, how it is told, and the sentence with its words marked."""
    lang = current_lang()
    chips = (
        named("polarities", triple.polarity, lang),
        named("modalities", triple.modality, lang),
        f"{t('table.confidence').lower()} {triple.confidence:.2f}",
    )
    show_html(
        tag("p", css=f"gx-head gx-{triple.category}", text=triple_arrow(triple, corpus.entities)),
        tag("div",
            tag("span", tag("span", css="gx-bullet"),
                tag("span", text=named("categories", triple.category, lang)),
                css=f"gx-chip gx-{triple.category}"),
            *(tag("span", css="gx-chip", text=chip) for chip in chips),
            css="gx-chips"),
    )  # fmt: skip
    show_sentence_of(corpus, triple)


def show_sentence_of(corpus: Corpus, triple: Triple, *, key: str = "triple") -> None:
    """Draw a triple's sentence with its words marked, its document, and why it was drawn."""
    document = load_document(triple.doc, corpus.revision)
    show_quote(asdict(triple), document, alone=True)
    origin = (document.title or document.id, document.date)
    show_html(tag("p", css="gx-quiet", text=" · ".join(part for part in origin if part)))
    with st.container(horizontal=True, gap="small"):
        if st.button(t("common.open_document"), key=f"{key}-open-{triple.id}", type="tertiary", width=175):
            open_document(triple.doc, triple.id)
        with st.popover(t("panel.why"), type="tertiary", key=f"{key}-why-{triple.id}"):
            told = reasons(asdict(triple), current_lang())
            show_html(tag("ul", *(tag("li", text=reason) for reason in told), css="gx-list"))
