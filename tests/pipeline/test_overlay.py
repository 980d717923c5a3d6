"""A user's own verbs.yaml changes the category at the next ingest, without --force."""

from pathlib import Path

import pytest

import graphx
from graphx.pipeline import rules_version

WORDS = """
purpose: a test
source: mine
licence: mine
date: today
categories:
  ASSAULT: [criticise]
"""


@pytest.mark.model
def test_words_of_the_user_are_read_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Russia criticised Japan on Monday.")
    (tmp_path / "mine" / "en").mkdir(parents=True)
    (tmp_path / "mine" / "en" / "verbs.yaml").write_text(WORDS)
    with graphx.open(tmp_path / "graphx.db") as project:

        def read() -> list[str]:
            rules_version.cache_clear()  # as in a new process
            project.ingest(tmp_path / "in", lang="en", engine="spacy")
            return [triple.category for triple in project.triples()]

        assert read() == ["ACCUSE"]
        monkeypatch.setenv("GRAPHX_LEXICON", str(tmp_path / "mine"))
        assert read() == ["ASSAULT"]
        monkeypatch.delenv("GRAPHX_LEXICON")
        assert read() == ["ACCUSE"]
    rules_version.cache_clear()
