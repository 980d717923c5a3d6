"""How a triple was found, step by step, in sentences; the words are in texts/trail/<lang>.yaml."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

from graphx.exports.words import Lang

# as graphx.triples.candidate writes them: `recipient: “fournit”`, `source: “Moscou” (title_name, nested)`
_STEP = re.compile(r"(?P<name>\w+): “(?P<word>.*)”(?: \((?P<how>[\w, ]+)\))?", re.DOTALL)
_ATTRIBUTED = re.compile(r"attributed by “(?P<word>.*)”", re.DOTALL)


def trail_in_words(trail: Iterable[str], lang: Lang) -> list[str]:
    """Put the steps of a trail into sentences; a step that isn't known stays as it is."""
    return [_step(step, lang) for step in trail]


def step_in_words(name: str, lang: Lang) -> str:
    """Say what a step means ("title_name", "third_person"); an unknown one goes by its name."""
    return str(trail_texts(lang)["steps"].get(name, name.replace("_", " ")))


def rule_in_words(name: str, word: str, lang: Lang) -> str:
    """Say what a rule takes a verb or noun for; an unknown one goes by its name."""
    known = trail_texts(lang)["rules"].get(name)
    return str(known).format(word=word) if known else f"{name.replace('_', ' ')}: {word}"


@cache
def trail_texts(lang: Lang) -> Mapping[str, Any]:
    """Words of one language by kind and name, read once."""
    source = files("graphx.exports").joinpath("texts", "trail", f"{lang}.yaml")
    return cast("Mapping[str, Any]", yaml.safe_load(source.read_text(encoding="utf-8")))


def _step(step: str, lang: Lang) -> str:
    ends = trail_texts(lang)["ends"]
    if found := _ATTRIBUTED.fullmatch(step):
        return str(ends["attributed"]).format(word=found["word"])
    found = _STEP.fullmatch(step)
    if found is None:
        return step
    if found["name"] not in ends:
        return rule_in_words(found["name"], found["word"], lang)
    names = [name for name in dict.fromkeys((found["how"] or "").split(", ")) if name]
    how = str(trail_texts(lang)["joined_by"]).join(step_in_words(name, lang) for name in names)
    return str(ends[found["name"]]).format(word=found["word"], how=f" ({how})" if how else "")
