"""Which models there are, and what is said where one is missing; nothing is loaded or fetched."""

import json
import logging
from pathlib import Path

import pytest

from graphx.errors import ModelError
from graphx.parses import (
    InstalledModel,
    add_stanza_model,
    available_engines,
    how_to_add,
    installed_models,
    load_engine,
    places,
)

PARTS = ("tokenize", "pos", "lemma", "depparse")


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No Stanza model but the shipped one, wherever the tests run."""
    monkeypatch.delenv("GRAPHX_STANZA_DIR", raising=False)
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path / "none"))


def make_models(folder: Path, lang: str, parts: tuple[str, ...] = PARTS) -> Path:
    """Write a folder in Stanza's layout, with empty files for models."""
    default = dict.fromkeys((*PARTS, "ner"), "combined")
    resources = {lang: {"lang_name": lang, "packages": {"default": default}}, "fr-alias": {"alias": "fr"}}
    folder.mkdir(parents=True)
    (folder / "resources.json").write_text(json.dumps({**resources, "url": "x"}), "utf-8")
    for part in parts:
        (folder / lang / part).mkdir(parents=True)
        (folder / lang / part / "combined.pt").touch()
    return folder


def test_the_pinned_models_are_found() -> None:
    assert available_engines("fr") == ("spacy", "stanza")
    assert available_engines("en") == ("spacy",)
    assert available_engines("de") == ()


def test_the_shipped_model_is_listed_as_such() -> None:
    (model,) = [m for m in installed_models() if m.engine == "stanza"]
    assert (model.lang, model.name, model.version, model.note) == (
        "fr",
        "graphx-fr",
        "1",
        "shipped with graphx",
    )


@pytest.mark.parametrize("variable", ["GRAPHX_STANZA_DIR", "STANZA_RESOURCES_DIR"])
def test_a_users_folder_comes_before_the_shipped_one(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_models(tmp_path / "official", "fr")
    monkeypatch.setenv(variable, str(folder))
    assert places.stanza_folder("fr") == folder
    own, shipped = (m for m in installed_models() if m.engine == "stanza")
    assert own.name == "combined-fr"
    assert own.place == str(folder)
    assert shipped.note == "shipped with graphx; not used: another folder comes first"


def test_a_given_folder_comes_first_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHX_STANZA_DIR", str(make_models(tmp_path / "one", "fr")))
    given = make_models(tmp_path / "two", "fr")
    assert places.stanza_folder("fr", given) == given


def test_a_folder_without_a_parser_or_with_broken_resources_is_passed_over(tmp_path: Path) -> None:
    half = make_models(tmp_path / "half", "de", ("tokenize", "pos"))
    assert available_engines("de", models_dir=half) == ()
    (half / "resources.json").write_text('{"de": ', "utf-8")
    assert available_engines("de", models_dir=half) == ()


def test_only_processors_whose_files_are_there_are_used(tmp_path: Path) -> None:
    assert places.stanza_languages(make_models(tmp_path / "m", "de")) == {"de": PARTS}


def test_larger_spacy_models_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["fr_core_news_sm", "fr_dep_news_trf", "fr_core_news_lg", "en_core_web_sm", "fr_core_news_md"]
    points = [type("Point", (), {"name": name})() for name in names]
    monkeypatch.setattr(places, "entry_points", lambda group: points)
    assert places.spacy_packages("fr") == ["fr_core_news_lg", "fr_core_news_md", "fr_core_news_sm"]


@pytest.mark.parametrize(
    ("engine", "lang", "says"),
    [
        ("stanza", "de", "graphx models add stanza de"),
        ("spacy", "de", "python -m spacy download de_core_news_md"),
        ("spacy", "und", "--lang"),
        ("stanza", "und", "--lang"),
    ],
)
def test_a_missing_model_says_what_to_do(engine: str, lang: str, says: str) -> None:
    with pytest.raises(ModelError, match=says):
        load_engine(engine, lang)  # type: ignore[arg-type] # parametrised


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ModelError, match="choose spacy or stanza"):
        load_engine("treetagger", "fr")  # type: ignore[arg-type] # that is the point


def test_a_broken_model_is_an_error_in_words(tmp_path: Path) -> None:
    folder = make_models(tmp_path / "broken", "de")
    with pytest.raises(ModelError, match="can't be loaded") as caught:
        load_engine("stanza", "de", models_dir=folder)
    assert str(folder) in str(caught.value)
    logging.getLogger("stanza").setLevel(logging.ERROR)


def test_records_of_models_are_plain() -> None:
    assert all(isinstance(m, InstalledModel) and m.place and m.version for m in installed_models())


def test_how_to_add_english() -> None:
    assert "en-core-web-sm" in how_to_add("spacy", "en")


def test_a_download_without_network_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import requests
    import stanza

    def refuse(*args: object, **more: object) -> None:
        raise requests.exceptions.ConnectionError("Max retries exceeded")

    monkeypatch.setattr(stanza, "download", refuse)
    with pytest.raises(ModelError, match="could not be downloaded") as caught:
        add_stanza_model("de", folder=tmp_path)
    assert "Max retries" not in str(caught.value)


def test_a_download_that_brings_no_parser_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import stanza

    monkeypatch.setattr(stanza, "download", lambda *a, **m: None)
    with pytest.raises(ModelError, match="has no parser"):
        add_stanza_model("xx", folder=tmp_path)
    made = make_models(tmp_path / "made", "de")
    assert add_stanza_model("de", folder=made) == made
