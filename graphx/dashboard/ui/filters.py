"""The filter: one row that says what is let through, and a popover to change it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any, cast

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.period import choose_period
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import named
from graphx.model import CATEGORIES, ENGINES, ENTITY_TYPES, MODALITIES, POLARITIES, Filter

# field of Filter, kind of its display words, all values in their order, edge attribute that holds them
_PILLS = (
    ("modalities", "modalities", MODALITIES, "modality"),
    ("polarities", "polarities", POLARITIES, "polarity"),
    ("types", "types", ENTITY_TYPES, None),
    ("engines", "engines", ENGINES, None),
)
_LABELS = {
    "modalities": "modality",
    "polarities": "polarity",
    "types": "types",
    "engines": "engines",
}
_VERSION, _BASE = "graphx_filter_version", "graphx_filter_base"


def filter_button(corpus: Corpus) -> Filter:
    """Draw the popover with every filter but the category; `category_row` completes what it returns."""
    now = state.current_filter()
    version = st.session_state.setdefault(_VERSION, 0)
    base = _base(version)
    with st.popover(_popover_label(now), icon=":material/tune:"):
        wanted = _detailed(corpus, base, version)
    if now != state.START:
        st.button(t("common.clear_filter"), key="clear-filter", type="tertiary",
                  icon=":material/filter_alt_off:", on_click=clear_filter)  # fmt: skip
    return wanted


def category_row(corpus: Corpus, wanted: Filter) -> Filter:
    """Draw the categories, and return the whole filter, which every page works under from now on."""
    version = st.session_state[_VERSION]
    wanted = _categories(corpus, wanted, st.session_state[_BASE], version)
    if wanted != state.current_filter():
        state.set_filter(wanted)
        # The button above was drawn with the filter as it was before.
        st.rerun()
    return wanted


def clear_filter() -> None:
    """Let everything through again that is shown at the start."""
    replace_filter(state.START)


def replace_filter(wanted: Filter) -> None:
    """Change the filter from elsewhere than its own widgets."""
    state.set_filter(wanted)
    # A new version gives the widgets new keys: they forget what was chosen and begin with `wanted`.
    st.session_state[_VERSION] = st.session_state.get(_VERSION, 0) + 1


def _base(version: int) -> Filter:
    # What the widgets begin with must stay the same while they live. They are made anew with each version,
    # and when the reader comes back from another page.
    if f"f-conf-{version}" not in st.session_state:
        st.session_state[_BASE] = state.current_filter()
    return cast("Filter", st.session_state[_BASE])


def filter_words(wanted: Filter) -> list[str]:
    """Say in words what is let through; empty where everything is. Document words are escaped for labels."""
    lang = current_lang()
    kinds = (("categories", "categories"), *((name, kind) for name, kind, _, _ in _PILLS))
    found = [named(kind, v, lang) for name, kind in kinds for v in sorted(getattr(wanted, name))]
    found += [md_escape(action) for action in sorted(wanted.actions)]
    found += [md_escape(doc) for doc in sorted(wanted.docs)]
    if wanted.since or wanted.until:
        found.append(md_escape(f"{wanted.since or '…'} – {wanted.until or '…'}"))
    found += [t(f"explore.{name}") for name in ("groups", "metonyms") if getattr(wanted, name)]
    if wanted.min_confidence:
        found.append(f"≥ {wanted.min_confidence:.2f}")
    return found


def _popover_label(now: Filter) -> str:
    plain = replace(now, categories=frozenset())
    count = sum(getattr(plain, f.name) != getattr(state.START, f.name) for f in fields(plain))
    return t("explore.filters_on", n=count) if count else t("explore.filters")


def _categories(corpus: Corpus, wanted: Filter, base: Filter, version: int) -> Filter:
    present = Counter(_values(corpus, "category"))
    options = sorted(present, key=lambda c: (-present[c], CATEGORIES.index(c)))
    chosen = _pills(("categories", t("explore.category"), options), base, version, _namer("categories"))
    return replace(wanted, categories=frozenset(chosen))


def _detailed(corpus: Corpus, base: Filter, version: int) -> Filter:
    wanted = base
    for name, kind, values, attribute in _PILLS:
        present = _present(corpus, name, attribute)
        options = [v for v in values if v in present or v in getattr(base, name)]
        label = t(f"explore.{_LABELS[name]}")
        chosen = _pills((name, label, options), base, version, _namer(kind), labelled=True)
        wanted = _with(wanted, name, chosen)
    wanted = choose_period(_values(corpus, "date"), wanted, f"f-period-{version}")
    confidence = st.slider(
        t("explore.confidence"), 0.0, 1.0, base.min_confidence, 0.05, key=f"f-conf-{version}"
    )
    wanted = replace(wanted, min_confidence=float(confidence))
    wanted = _switches(wanted, version)
    return _documents(corpus, _actions(corpus, wanted, version), version)


def _switches(wanted: Filter, version: int) -> Filter:
    """Draw what adds nodes: the graph is read anew when one is moved."""
    groups = st.toggle(t("explore.groups"), wanted.groups, key=f"f-groups-{version}",
                       help=t("explore.groups_help"))  # fmt: skip
    metonyms = st.toggle(t("explore.metonyms"), wanted.metonyms, key=f"f-metonyms-{version}",
                         help=t("explore.metonyms_help"))  # fmt: skip
    return replace(wanted, groups=groups, metonyms=metonyms)


def _pills(
    what: tuple[str, str, Sequence[str]],
    base: Filter,
    version: int,
    words: Callable[[str], str],
    *,
    labelled: bool = False,
) -> Sequence[str]:
    name, label, options = what
    chosen = st.pills(label, options, selection_mode="multi", key=f"f-{name}-{version}", format_func=words,
                      default=[o for o in options if o in getattr(base, name)],
                      label_visibility="visible" if labelled else "collapsed", wrap=labelled)  # fmt: skip
    return list(chosen)


def _namer(kind: str) -> Callable[[str], str]:
    lang = current_lang()
    return lambda value: named(kind, value, lang)


def _actions(corpus: Corpus, wanted: Filter, version: int) -> Filter:
    count = Counter(_values(corpus, "action"))
    options = [a for a, _ in count.most_common()]
    default = [a for a in options if a in wanted.actions]
    chosen = st.multiselect(t("explore.actions"), options, default, key=f"f-actions-{version}",
                            placeholder=t("explore.documents_all"))  # fmt: skip
    return replace(wanted, actions=frozenset(chosen))


def _documents(corpus: Corpus, wanted: Filter, version: int) -> Filter:
    options = list(corpus.documents)
    default = [d for d in options if d in wanted.docs]
    titles = {key: row.title or key for key, row in corpus.documents.items()}
    chosen = st.multiselect(t("explore.documents"), options, default, key=f"f-docs-{version}",
                            format_func=titles.__getitem__,
                            placeholder=t("explore.documents_all"))  # fmt: skip
    return replace(wanted, docs=frozenset(chosen))


def _values(corpus: Corpus, attribute: str) -> list[str]:
    return [data[attribute] for _, _, data in corpus.graph.edges(data=True)]


def _with(wanted: Filter, name: str, values: Sequence[str]) -> Filter:
    field: dict[str, Any] = {name: frozenset(values)}
    return replace(wanted, **field)


def _present(corpus: Corpus, name: str, attribute: str | None) -> set[str]:
    if attribute is not None:
        return set(_values(corpus, attribute))
    if name == "types":
        return {str(kind) for _, kind in corpus.graph.nodes(data="type")}
    return {engine for engines in _values(corpus, "engines") for engine in engines}
