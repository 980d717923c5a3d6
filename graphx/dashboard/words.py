"""The interface's words in the reader's language; they are data, in texts/<lang>.yaml."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

import streamlit as st
import yaml

from graphx.exports.words import LANGS, Lang

LANG_KEY = "lang"
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})  # languages written so


@cache
def interface_texts(lang: Lang) -> Mapping[str, Any]:
    """Words of one language by page and name, read once."""
    source = files("graphx.dashboard").joinpath("texts", f"{lang}.yaml")
    return cast("Mapping[str, Any]", yaml.safe_load(source.read_text(encoding="utf-8")))


def current_lang() -> Lang:
    """Language chosen with the switch, else the browser's, else French."""
    chosen = st.session_state.get(LANG_KEY)
    if chosen in LANGS:
        return cast("Lang", chosen)
    locale = (st.context.locale or "fr").lower()
    return "fr" if locale.startswith("fr") else "en"


def t(key: str, **values: object) -> str:
    """Text by its dotted key, in the current language; `values` fill its braces.

    The result may be given to a Streamlit label only if no value comes from a document: see `ui.plain`.
    """
    page, _, name = key.partition(".")
    text = str(interface_texts(current_lang())[page][name])
    return text.format(**values) if values else text


def language_name(code: str) -> str:
    """Name a language in the interface's; its code where it has no name here."""
    return t(f"languages.{code}") if code in interface_texts(current_lang())["languages"] else code


def namer(prefix: str, values: Iterable[str]) -> Callable[[str], str]:
    """Make a widget's `format_func` for texts whose keys are `prefix` and a value.

    Made beforehand, since a widget may ask for a name after the run, when the language is no longer known.
    """
    names = {value: t(prefix + value) for value in values}
    return names.__getitem__
