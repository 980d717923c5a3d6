"""Names for the models and rules that a document was read with; if they differ, it is read again."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from graphx import documents, entities, lexica, parses, triples
from graphx.model import Engine
from graphx.parses import installed_models

READING_PACKAGES = (documents, parses, lexica, entities, triples)
# A user's own words, laid over ours (see graphx/lexica and graphx/entities).
OVERLAYS = ("GRAPHX_GAZETTEER", "GRAPHX_LEXICON")


@cache
def rules_version() -> str:
    """Hash every rule, repair and word list that decides what is read off a text (12 hex digits).

    Computed once a process, from the files of the installed package and the user's own word lists.
    """
    digest = hashlib.sha256()
    for name, path in _rule_files():
        digest.update(name.encode("utf-8", "surrogateescape"))
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def models_version(lang: str, engines: Sequence[Engine]) -> str:
    """Name the models that the engines use for a language: "spacy fr_core_news_md 3.8.0 + stanza …"."""
    chosen: dict[Engine, str] = {}
    for model in installed_models():  # the preferred one of a language and engine first
        if model.lang == lang and model.engine in engines:
            chosen.setdefault(model.engine, f"{model.engine} {model.name} {model.version}".strip())
    return " + ".join(chosen[engine] for engine in engines if engine in chosen)


def _rule_files() -> Iterator[tuple[str, Path]]:
    for package in READING_PACKAGES:
        for folder in map(Path, package.__path__):
            for path in sorted(folder.rglob("*")):
                if path.suffix in {".py", ".yaml", ".json"}:  # .json: the weights of the confidence
                    yield f"{package.__name__}/{path.relative_to(folder).as_posix()}", path
    for variable in OVERLAYS:
        place = os.environ.get(variable)
        if place:
            root = Path(place)
            for path in sorted(root.rglob("*.yaml")) if root.is_dir() else [root]:
                if path.is_file():
                    yield f"{variable}/{path.name}", path
