"""The reading panel of an arrow: every sentence behind it, in its document, and all reasons in words."""

from typing import Any

import streamlit as st

from graphx.dashboard.loader import Corpus, Shown, load_document
from graphx.dashboard.ui.go import open_document
from graphx.dashboard.ui.lines import names_of, relation_lines
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.quote import show_quote
from graphx.dashboard.ui.verdict import Judged, show_verdict
from graphx.dashboard.words import current_lang, t
from graphx.exports.evidence import reasons, speaker, when
from graphx.exports.relations import Relation
from graphx.exports.words import action_words, arrow, counted, evidence_count, named

FIRST_EVIDENCES = 6


def show_relation(corpus: Corpus, shown: Shown, relation: Relation, first: str) -> None:
    """Draw the arrow's head, its evidences (the triple `first` on top), and what else ties the two actors."""
    names = names_of(shown.graph)
    _head(relation, names)
    keys = sorted(relation.triples, key=lambda key: key != first)
    all_key = f"all-{relation.id}"
    limit = len(keys) if st.session_state.get(all_key) else FIRST_EVIDENCES
    for number, key in enumerate(keys[:limit], start=1):
        _evidence(corpus, shown, relation, key, (number, len(keys)))
    if len(keys) > limit:
        st.button(t("panel.more_evidence", n=len(keys) - limit), key=f"b-{all_key}", on_click=_show_all,
                  args=(all_key,))  # fmt: skip
    others = [r for r in shown.relations if r.pair == relation.pair and r.id != relation.id]
    if others:
        st.markdown(f"**{t('panel.others')}**")
        relation_lines(others, names, prefix="other")


def find_edge(shown: Shown, key: str) -> tuple[str, str, dict[str, Any]] | None:
    """Find a triple's ends and attributes; None where the filter lets it not pass."""
    relation = shown.by_triple.get(key)
    if relation is None:
        return None
    for source, target in ((relation.source, relation.target), (relation.target, relation.source)):
        if shown.graph.has_edge(source, target, key):
            return source, target, dict(shown.graph.edges[source, target, key])
    return None


def _head(relation: Relation, names: dict[str, str]) -> None:
    lang = current_lang()
    verb = action_words(relation.action, negated=relation.polarity == "negated", lang=lang)
    mark = ("↔", "↔") if relation.symmetric else ("–", "→")
    category = named("categories", relation.category, lang)
    show_html(
        tag(
            "p",
            tag("span", text=names[relation.source] + f" {mark[0]} "),
            tag("span", css="gx-verb", text=verb),
            tag("span", text=f" {mark[1]} " + names[relation.target]),
            css=f"gx-head gx-{relation.category}",
        ),
        tag(
            "div",
            tag("span", tag("span", css="gx-bullet"), tag("span", text=category),
                css=f"gx-chip gx-{relation.category}"),
            _stance_chip(named("polarities", relation.polarity, lang), relation.polarity == "negated"),
            _stance_chip(named("modalities", relation.modality, lang), relation.modality == "denied"),
            tag("span", css="gx-chip", text=evidence_count(relation, lang)),
            css="gx-chips",
        ),
    )  # fmt: skip


def _stance_chip(text: str, warn: bool) -> str:
    return tag("span", css="gx-chip gx-warn" if warn else "gx-chip", text=text)


def _evidence(corpus: Corpus, shown: Shown, relation: Relation, key: str, place: tuple[int, int]) -> None:
    found = find_edge(shown, key)
    if found is None:
        return
    data = found[2]
    document = load_document(str(data["doc"]), corpus.revision)
    lang = current_lang()
    title = " · ".join(part for part in (document.title or document.id, document.date) if part)
    head = [t("panel.evidence_of", n=place[0], total=place[1]), title] if place[1] > 1 else [title]
    show_html(tag("p", css="gx-quiet", text=" · ".join(head)))
    show_quote(data, document)
    verdict, who = data.get("verdict"), speaker(data, shown.graph)
    # Where the first sentence turns out wrong the next one takes its place.
    following = next((k for k in relation.triples if k != key), None) if place[0] == 1 else None
    told = arrow(relation, names_of(shown.graph), lang)
    show_verdict(corpus, Judged(key, told, following, verdict=verdict))
    facts = ["✓ " + t(f"curate.verdict_{verdict}")] if verdict else []
    facts += [str(data["theme"])] if data.get("theme") else []
    facts += [t("panel.said_by", who=who)] if who else []
    facts += [when(data)] if data.get("time") or data.get("begin") else []
    facts += [counted(data["syndicated"], "copies", lang)] if data.get("syndicated") else []
    facts += [", ".join(named("engines", e, lang) for e in data["engines"])]
    facts += [f"{t('table.confidence').lower()} {float(str(data['confidence'])):.2f}"]
    show_html(tag("p", css="gx-quiet", text=" · ".join(facts)))
    with st.container(horizontal=True, gap="small"):
        if st.button(t("common.open_document"), key=f"open-{key}", type="tertiary", width=175):
            open_document(str(data["doc"]), key)
        with st.popover(t("panel.why"), type="tertiary"):
            show_html(tag("ul", *(tag("li", text=r) for r in reasons(data, lang)), css="gx-list"))


def _show_all(key: str) -> None:
    st.session_state[key] = True


def show_bundle(shown: Shown, id_: str) -> None:
    """Draw the list that a bundle of arrows stands for."""
    names = names_of(shown.graph)
    found = [r for r in shown.relations if f"{r.source}|{r.target}" == id_]
    if not found:
        st.info(t("panel.gone"))
        return
    source, target = md_escape(names[found[0].source]), md_escape(names[found[0].target])
    st.markdown(f"**{t('panel.bundle', source=source, target=target)}**")
    relation_lines(found, names, prefix="bundle", limit=60)
