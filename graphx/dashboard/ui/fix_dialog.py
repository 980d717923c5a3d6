"""The dialog that corrects a relation: every field as it is, and what the person changes of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import streamlit as st

from graphx.dashboard.curation import decide, mention_counts
from graphx.dashboard.loader import Corpus, load_document, reading_store
from graphx.dashboard.ui.asking import Asked, asked, note, note_field, settle, show_dialog
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.ui.quote import show_quote
from graphx.dashboard.ui.triple_words import actor_name, triple_arrow
from graphx.dashboard.words import current_lang, t
from graphx.errors import StoreError
from graphx.exports.words import named
from graphx.model import CATEGORIES, MODALITIES, POLARITIES, Triple

MOST_ACTORS = 3000  # of whom an end is chosen; those of the document come first
WORDS = ("action", "theme")
CHOICES = ("category", "polarity", "modality", "source", "target")
KINDS = {"category": "categories", "polarity": "polarities", "modality": "modalities"}
_SWAP = "ask-swap"


@dataclass(frozen=True, slots=True)
class Form:
    """What the dialog asks for: the triple as it is, and the actors that may be its ends."""

    triple: Triple
    actors: Sequence[str]
    names: Mapping[str, str]


def show_fix_dialog(corpus: Corpus, id_: str) -> None:
    """Draw the dialog where it is the one that is open."""
    question = asked("fix", id_)
    if question is None:
        return
    try:
        triple = reading_store().triple(id_)
    except StoreError:
        st.info(t("panel.gone"))
        return

    def body(_: Asked) -> None:
        _form(corpus, Form(triple, *_actors(corpus, triple)))

    show_dialog(question, body, large=True)


def _actors(corpus: Corpus, triple: Triple) -> tuple[list[str], dict[str, str]]:
    """List who may be an end: this sentence's actors, this document's, then the most mentioned."""
    near = reading_store().mentions(doc=triple.doc, groups=True)
    here = [m.entity for m in near if triple.start <= m.start < triple.end]
    counts = mention_counts(corpus.revision)
    known = sorted(corpus.entities, key=lambda a: (-counts.get(a, (0, 0))[0], a))
    ends = (triple.source, triple.target)
    found = list(dict.fromkeys([*ends, *here, *(m.entity for m in near), *known]))[:MOST_ACTORS]
    return found, {actor: actor_name(corpus.entities, actor) for actor in found}


def _form(corpus: Corpus, form: Form) -> None:
    triple = form.triple
    show_quote(asdict(triple), load_document(triple.doc, corpus.revision), alone=True)
    left, right = st.columns(2)
    with left:
        _choice("source", form.actors, form)
        st.text_input(t("table.action"), triple.action, key="ask-action")
        _choice("category", CATEGORIES, form)
        _choice("modality", MODALITIES, form)
    with right:
        _choice("target", form.actors, form)
        st.text_input(t("table.theme"), triple.theme or "", key="ask-theme")
        _choice("polarity", POLARITIES, form)
        note_field()
    st.toggle(t("dialogs.swap"), key=_SWAP)
    changed = changes(form)
    show_html(tag("p", css="gx-quiet", text=_changes_in_words(form, changed) or t("dialogs.no_change")))
    arrow = triple_arrow(triple, corpus.entities)
    st.button(t("dialogs.save"), key="ask-save", type="primary", disabled=not changed,
              on_click=_save, args=(form, arrow))  # fmt: skip


def _choice(name: str, options: Sequence[str], form: Form) -> None:
    now = getattr(form.triple, name)
    words = {value: _value(name, value, form.names.__getitem__) for value in options}
    index = list(options).index(now) if now in options else None
    st.selectbox(_label(name), options, index, key=f"ask-{name}",
                 format_func=words.__getitem__)  # fmt: skip


def changes(form: Form) -> dict[str, Any]:
    """Give the fields that the person changed, as `fix` takes them."""
    state, triple = st.session_state, form.triple
    found: dict[str, Any] = {}
    for name in WORDS:
        value = " ".join(str(state.get(f"ask-{name}") or "").split())
        if value != (getattr(triple, name) or "") and (value or name == "theme"):
            found[name] = value
    for name in CHOICES:
        chosen = state.get(f"ask-{name}")
        if chosen is not None and chosen != getattr(triple, name):
            found[name] = chosen
    return found | ({"swap": True} if state.get(_SWAP) else {})


def _changes_in_words(form: Form, changed: Mapping[str, Any]) -> str:
    def name_of(actor: str) -> str:
        return form.names.get(actor, actor)

    told = []
    for name, value in changed.items():
        before = _value(name, getattr(form.triple, name) or "–", name_of) if name != "swap" else ""
        told.append(change_words(name, str(value), name_of, before))
    return " · ".join(told)


def change_words(name: str, value: str, name_of: Callable[[str], str], before: str = "") -> str:
    """Tell the change of one field: "Action : livrer → fournir"."""
    if name == "swap":
        return t("dialogs.swapped")
    after = f"→ {_value(name, value, name_of) or '–'}"
    if not before:
        return f"{_label(name)} {after}"
    return t("dialogs.change", field=_label(name), values=f"{before} {after}")


def _label(name: str) -> str:
    return t(f"explore.{name}" if name in {"polarity", "modality"} else f"table.{name}")


def _value(name: str, value: str, name_of: Callable[[str], str]) -> str:
    if name in KINDS:
        return named(KINDS[name], value, current_lang())
    return name_of(value) if name in {"source", "target"} else value


def _save(form: Form, arrow: str) -> None:
    changed = changes(form)
    done = decide(lambda judgements: [judgements.fix(form.triple.id, **changed, note=note())])
    settle(t("curate.did_fix", arrow=arrow), done)
