"""Pairs of actors that may be one: both with a sentence of theirs, one pair at a time."""

from typing import cast

import streamlit as st

from graphx.dashboard.curation import at, decide, mention_counts, mentions_of, pending_pairs
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.go import open_document
from graphx.dashboard.ui.notice import tell
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.queue_parts import empty_queue, later, place_line, waiting
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted, isolate, named
from graphx.project.pending import Context, Pending

KEEP = "curate-keep"
QUEUE = "pairs"


def show_pairs(corpus: Corpus) -> None:
    """Draw the likeliest pair that waits, and the three answers."""
    found = pending_pairs(at(corpus.revision))
    left = waiting(QUEUE, found, _id)
    if not left:
        empty_queue(QUEUE, len(found), "curate.no_pairs")
        return
    pair = left[0]
    words = t("curate.waiting_one") if len(left) == 1 else t("curate.waiting", n=len(left))
    place_line(QUEUE, words, len(left), len(found))
    with st.container(border=True, key="curate-card"):
        st.markdown(
            f"**{t(f'curate.why_{pair.reason}')}** :gray[{t('curate.alike', n=round(pair.score * 100))}]"
        )
        for column, side in zip(st.columns(2, gap="medium"), ("one", "other"), strict=True):
            with column:
                _side(corpus, pair, side)
        _answers(pair)


def _id(pair: Pending) -> str:
    return f"{pair.one}|{pair.other}"


def _side(corpus: Corpus, pair: Pending, side: str) -> None:
    actor, name, context = (
        (pair.one, pair.one_name, pair.one_context)
        if side == "one"
        else (pair.other, pair.other_name, pair.other_context)
    )
    lang = current_lang()
    mentions, docs = mention_counts(corpus.revision).get(actor, (0, 0))
    told = (named("types", corpus.entities[actor].type if actor in corpus.entities else pair.type, lang),
            counted(mentions, "mentions", lang), counted(docs, "documents", lang))  # fmt: skip
    show_html(tag("p", css="gx-head", text=isolate(name)), tag("p", css="gx-quiet", text=" · ".join(told)))
    if context is None:
        st.caption(t("curate.no_sentence"))
        return
    show_html(tag("blockquote", *_marked(context, actor, corpus.revision), css="gx-quote"))
    row = corpus.documents.get(context.doc)
    title = " · ".join(part for part in (row.title or row.id, row.date) if part) if row else context.doc
    show_html(tag("p", css="gx-quiet", text=title))
    if st.button(t("common.open_document"), key=f"pair-open-{side}", type="tertiary"):
        open_document(context.doc)


def _marked(context: Context, actor: str, revision: str) -> list[str]:
    """Mark every mention of the actor within its sentence."""
    spans = sorted(
        (m.start - context.start, m.end - context.start)
        for m in mentions_of(actor, revision)
        if m.doc == context.doc and context.start <= m.start < m.end <= context.end
    )
    parts, place = [], 0
    for start, end in spans:
        if start >= place:
            parts += [tag("span", text=context.sentence[place:start]),
                      tag("mark", text=context.sentence[start:end])]  # fmt: skip
            place = end
    return [tag("span", *parts, tag("span", text=context.sentence[place:]), css="gx-sentence")]


def _answers(pair: Pending) -> None:
    names = {pair.one: md_escape(isolate(pair.one_name)), pair.other: md_escape(isolate(pair.other_name))}
    if names[pair.one] == names[pair.other]:
        names = {actor: f"{name} ({md_escape(actor)})" for actor, name in names.items()}
    key = f"{KEEP}-{_id(pair)}"
    st.segmented_control(t("curate.keep"), list(names), default=pair.one, key=key, required=True,
                         format_func=names.__getitem__)  # fmt: skip
    with st.container(horizontal=True, gap="small"):
        st.button(t("curate.merge"), key="pair-merge", type="primary", icon=":material/merge:",
                  shortcut=t("curate.key_merge"), on_click=_merge, args=(pair, key))  # fmt: skip
        st.button(t("curate.different"), key="pair-different", icon=":material/call_split:",
                  shortcut=t("curate.key_different"), on_click=_different, args=(pair,))  # fmt: skip
        st.button(t("curate.later"), key="pair-later", type="tertiary", icon=":material/schedule:",
                  shortcut=t("curate.key_later"), on_click=later, args=(QUEUE, _id(pair)))  # fmt: skip


def _merge(pair: Pending, key: str) -> None:
    kept = cast("str", st.session_state.get(key) or pair.one)
    gone = pair.other if kept == pair.one else pair.one
    done = decide(lambda judgements: [judgements.merge(kept, gone)])
    tell(t("curate.did_merge", one=pair.one_name, other=pair.other_name), done)


def _different(pair: Pending) -> None:
    done = decide(lambda judgements: [judgements.different(pair.one, pair.other)])
    tell(t("curate.did_different", one=pair.one_name, other=pair.other_name), done)
