"""An ingest always stores unnamed groups, and reads with the user's own names."""

from pathlib import Path

import pytest

import graphx
from graphx.pipeline import rules_version

OWN = """
about: mine
aliases: {state/RU: [Mordor]}
rows:
- {id: org/GREY-HAVENS, type: organisation, source: mine, names: {en: Grey Havens}}
"""


@pytest.mark.model
def test_groups_and_own_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(
        "Mordor criticised the Grey Havens. Syrian rebels attacked Russia."
    )
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("GRAPHX_GAZETTEER", str(tmp_path / "own.yaml"))
    rules_version.cache_clear()
    with graphx.open(tmp_path / "graphx.db") as project:
        report = project.ingest(tmp_path / "in", lang="en", engine="spacy")
        named = {(t.source, t.target) for t in project.triples()}
        every = {(t.source, t.target) for t in project.triples(groups=True)}
    rules_version.cache_clear()
    assert report.triples == len(named)
    assert ("state/RU", "org/GREY-HAVENS") in named
    assert every - named == {("unnamed/rebels-of-SY", "state/RU")}
