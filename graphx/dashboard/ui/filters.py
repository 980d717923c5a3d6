"""The filter: one row that says what is let through, and a popover to change it."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any, cast

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.facets import Facets, facets
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
MANY = 200  # documents, from which their list is sent only while the popover is open


def filter_button(corpus: Corpus) -> Filter:
    """Draw the popover with every filter, and give what it says; `apply` makes it everybody's."""
    now = state.current_filter()
    version = st.session_state.setdefault(_VERSION, 0)
    base = _base(version)
    # What is heavy to send, or to draw, is drawn only while the popover is open.
    popover = st.popover(_popover_label(now), icon=":material/tune:", key="filters", on_change="rerun")
    with popover:
        wanted = _detailed(corpus, base, version, opened=bool(popover.open))
    if now != state.START:
        st.button(t("common.clear_filter"), key="clear-filter", type="tertiary",
                  icon=":material/filter_alt_off:", on_click=clear_filter)  # fmt: skip
    return wanted


def apply(wanted: Filter) -> Filter:
    """Make it the filter that every page works under from now on."""
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
    count = sum(getattr(now, f.name) != getattr(state.START, f.name) for f in fields(now))
    return t("explore.filters_on", n=count) if count else t("explore.filters")


def _categories(corpus: Corpus, base: Filter, version: int) -> Filter:
    present = facets(corpus).counts["category"]
    options = sorted(present, key=lambda c: (-present[c], CATEGORIES.index(c)))
    chosen = _pills(("categories", t("explore.category"), options), base, version, _namer("categories"))
    return replace(base, categories=frozenset(chosen))


def _detailed(corpus: Corpus, base: Filter, version: int, *, opened: bool) -> Filter:
    known = facets(corpus)
    wanted = _categories(corpus, base, version)
    for name, kind, values, attribute in _PILLS:
        present = known.counts[attribute] if attribute else getattr(known, name)
        options = [v for v in values if v in present or v in getattr(base, name)]
        label = t(f"explore.{_LABELS[name]}")
        chosen = _pills((name, label, options), base, version, _namer(kind))
        wanted = _with(wanted, name, chosen)
    wanted = choose_period(known.counts["date"], wanted, f"f-period-{version}", drawn=opened)
    confidence = st.slider(
        t("explore.confidence"), 0.0, 1.0, base.min_confidence, 0.05, key=f"f-conf-{version}"
    )
    wanted = replace(wanted, min_confidence=float(confidence))
    wanted = _switches(wanted, version)
    wanted = _actions(known, wanted, version)
    return _documents(known, wanted, version) if opened or len(known.titles) <= MANY else _kept(wanted)


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
) -> Sequence[str]:
    name, label, options = what
    chosen = st.pills(label, options, selection_mode="multi", key=f"f-{name}-{version}", format_func=words,
                      default=[o for o in options if o in getattr(base, name)],
                      wrap=True)  # fmt: skip
    return list(chosen)


def _namer(kind: str) -> Callable[[str], str]:
    lang = current_lang()
    return lambda value: named(kind, value, lang)


def _actions(known: Facets, wanted: Filter, version: int) -> Filter:
    options = [action for action, _ in known.counts["action"].most_common()]
    default = [a for a in options if a in wanted.actions]
    chosen = st.multiselect(t("explore.actions"), options, default, key=f"f-actions-{version}",
                            placeholder=t("explore.documents_all"))  # fmt: skip
    return replace(wanted, actions=frozenset(chosen))


def _documents(known: Facets, wanted: Filter, version: int) -> Filter:
    key = f"f-docs-{version}"
    if key not in st.session_state:
        wanted = _kept(wanted)  # the list was away while the popover was closed
    options = list(known.titles)
    default = [d for d in options if d in wanted.docs]
    chosen = st.multiselect(t("explore.documents"), options, default, key=key,
                            format_func=known.titles.__getitem__,
                            placeholder=t("explore.documents_all"))  # fmt: skip
    return replace(wanted, docs=frozenset(chosen))


def _kept(wanted: Filter) -> Filter:
    """Leave the documents as they were last chosen."""
    return replace(wanted, docs=state.current_filter().docs)


def _with(wanted: Filter, name: str, values: Sequence[str]) -> Filter:
    field: dict[str, Any] = {name: frozenset(values)}
    return replace(wanted, **field)
