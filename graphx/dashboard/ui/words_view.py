"""Verbs and nouns without a category: choose one for all their relations, and for the next reading."""

from collections.abc import Iterator
from datetime import UTC, datetime

import streamlit as st

from graphx.dashboard.curation import Unknown, at, decide, unknown_words
from graphx.dashboard.loader import Corpus, reading_store
from graphx.dashboard.ui.notice import tell
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.ui.queue_parts import empty_queue
from graphx.dashboard.ui.triple_words import show_sentence_of
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted, named
from graphx.model import CATEGORIES, Judgement
from graphx.project.judging import Judgements

STEP = 10
MANY = 200  # relations that a click changes; more is said before
_LIMIT = "graphx_words_limit"
# As `graphx info --uncategorised` explains it; a lexicon of one's own is laid over ours.
VERB_FILE = """purpose: words of my corpus
source: mine
licence: mine
date: "{date}"
categories:
  {category}: [{word}]
"""
NOUN_LINE = "  - {{lemma: {word}, category: {category}}}"


def show_words(corpus: Corpus) -> None:
    """Draw the words without a category, the most frequent first."""
    found = unknown_words(at(corpus.revision))
    if not found:
        empty_queue("words", 0, "curate.no_words")
        return
    lang = current_lang()
    total = sum(len(unknown.triples) for unknown in found)
    st.caption(t("curate.words", words=len(found), relations=counted(total, "relations", lang)))
    limit = st.session_state.get(_LIMIT, STEP)
    for unknown in found[:limit]:
        with st.container(border=True):
            _word(corpus, unknown)
    if len(found) > limit:
        more = min(STEP, len(found) - limit)
        st.button(t("curate.more", n=more), key="words-more", on_click=_show_more, args=(limit + STEP,))


def _word(corpus: Corpus, unknown: Unknown) -> None:
    word, lang = unknown.word, current_lang()
    key = f"{word.lang}-{word.action}"
    count = counted(len(unknown.triples), "relations", lang)
    left, right = st.columns([58, 42], gap="medium")
    with left:
        told = [t(f"curate.kind_{word.kind}"), word.lang, count]
        told += [t("curate.themes", themes=", ".join(word.themes))] if word.themes else []
        show_html(tag("p", css="gx-head", text=word.action), tag("p", css="gx-quiet", text=" · ".join(told)))
        show_sentence_of(corpus, unknown.triples[0], key="word")
    with right:
        options = [c for c in CATEGORIES if c != "OTHER"]
        words = {c: named("categories", c, lang) for c in options}
        chosen = st.selectbox(t("table.category"), options, None, key=f"word-{key}",
                              format_func=words.__getitem__, placeholder=t("curate.choose"))  # fmt: skip
        if chosen is None:
            return
        if len(unknown.triples) > MANY:
            st.caption(t("curate.many", n=len(unknown.triples)))
        st.button(t("curate.apply", count=count), key=f"apply-{key}", type="primary",
                  on_click=_apply, args=(unknown, chosen, words[chosen]))  # fmt: skip
        with st.expander(t("curate.lexicon")):
            st.caption(t(f"curate.lexicon_{word.kind}", lang=word.lang))
            st.code(lexicon_lines(unknown, chosen), language="yaml")


def lexicon_lines(unknown: Unknown, category: str) -> str:
    """Write what a lexicon of one's own needs for the word to have the category at the next reading."""
    word, today = _quoted(unknown.word.action), datetime.now(UTC).date().isoformat()
    form = VERB_FILE if unknown.word.kind == "verb" else NOUN_LINE
    return form.format(category=category, word=word, date=today)


def _quoted(word: str) -> str:
    """Write a word so that YAML reads it as one, whatever signs it has."""
    return "'" + word.replace("'", "''") + "'"


def _apply(unknown: Unknown, category: str, words: str) -> None:
    done = decide(lambda judgements: _fixes(judgements, unknown, category))
    said = t("curate.did_words", word=unknown.word.action, category=words, n=len(unknown.triples))
    tell(said, done)


def _fixes(judgements: Judgements, unknown: Unknown, category: str) -> Iterator[Judgement]:
    store = reading_store()
    for triple in unknown.triples:
        if store.triple(triple.id).category == "OTHER":  # the same words of a near-copy follow by themselves
            yield judgements.fix(triple.id, category=category)


def _show_more(limit: int) -> None:
    st.session_state[_LIMIT] = limit
