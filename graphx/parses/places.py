"""Where language models lie: spaCy packages and Stanza folders. Nothing is loaded, nothing fetched."""

import json
import os
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path
from typing import Any

import graphx

# Larger models parse better; transformers are left to those who ask for them: they are slow without a GPU.
_SIZES = ("lg", "md", "sm", "trf")
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
_NEEDED = ("tokenize", "pos", "lemma", "depparse")


def spacy_packages(lang: str | None = None) -> list[str]:
    """Names of the installed spaCy models with a parser (fr_core_news_md), best first within a language."""
    names = {point.name for point in entry_points(group="spacy_models")}
    found = [name for name in names if "_core_" in name and (lang is None or name.startswith(f"{lang}_"))]
    return sorted(found, key=_rank)


def _rank(name: str) -> tuple[str, int, str]:
    parts = name.split("_")
    size = next((at for at, size in enumerate(_SIZES) if size in parts), len(_SIZES))
    return parts[0], size, name


def package_version(name: str) -> str:
    """Version of an installed package; "?" where its metadata is missing."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"


def shipped_folder() -> Path | None:
    """Folder of the Stanza models that come with graphx: in an installed package, else in a clone."""
    here = Path(graphx.__file__).resolve().parent
    places = (here / "shipped" / "stanza", here.parent / "models" / "stanza")
    return next((place for place in places if (place / "resources.json").is_file()), None)


def user_folder() -> Path:
    """Folder that Stanza downloads into: STANZA_RESOURCES_DIR, else its own place in the user's cache."""
    given = os.environ.get("STANZA_RESOURCES_DIR")
    if given:
        return Path(given)
    from platformdirs import user_cache_dir  # a requirement of stanza; importing stanza itself takes seconds

    return Path(user_cache_dir("stanza", "StanfordNLP", _resources_version())) / "resources"


def _resources_version() -> str:
    """Version of Stanza's resources, which keeps the third figure of the library's at 0."""
    parts = package_version("stanza").split(".")
    return ".".join([*parts[:2], "0"])


def stanza_folders(models_dir: str | Path | None = None) -> list[Path]:
    """Folders searched for Stanza models, first wins: given, GRAPHX_STANZA_DIR, Stanza's own, shipped."""
    given = [Path(p) for p in (models_dir, os.environ.get("GRAPHX_STANZA_DIR")) if p]
    return [*given, user_folder(), *filter(None, [shipped_folder()])]


def stanza_folder(lang: str, models_dir: str | Path | None = None) -> Path | None:
    """First folder that holds all that parsing the language needs, None where there is none."""
    return next((f for f in stanza_folders(models_dir) if lang in stanza_languages(f)), None)


def stanza_languages(folder: Path) -> dict[str, tuple[str, ...]]:
    """Languages that a folder can parse, each with the processors whose files are there."""
    found = {}
    for lang, entry in _resources(folder).items():
        processors = tuple(_present(folder / lang, entry))
        if set(_NEEDED) <= set(processors):
            found[lang] = processors
    return found


def stanza_name(folder: Path, lang: str) -> tuple[str, str]:
    """Name and version of a folder's model: ("graphx-fr", "1"), ("combined-fr", "1.15.0")."""
    entry = _resources(folder)[lang]
    package = _default(entry).get("depparse", "default")
    return f"{package}-{lang}", str(entry.get("graphx_version") or package_version("stanza"))


def _resources(folder: Path) -> dict[str, Any]:
    try:
        content = json.loads((folder / "resources.json").read_text("utf-8"))
    except (OSError, ValueError):  # no such folder, or a download that broke off
        return {}
    if not isinstance(content, dict):
        return {}
    return {lang: entry for lang, entry in content.items() if isinstance(entry, dict)}


def _default(entry: dict[str, Any]) -> dict[str, str]:
    default = entry.get("packages", {}).get("default", {})
    return default if isinstance(default, dict) else {}


def _present(folder: Path, entry: dict[str, Any]) -> Iterator[str]:
    default = _default(entry)
    for processor in PROCESSORS:
        package = default.get(processor)
        if package == "identity" or (package and (folder / processor / f"{package}.pt").is_file()):
            yield processor
