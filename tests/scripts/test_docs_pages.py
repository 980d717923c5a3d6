"""The generated pages say what the program does today."""

import pytest

from scripts.docs import DOCS, NOTE, pages


@pytest.mark.parametrize("name", ["rules.md", "lexica.md", "cli.md"])
def test_page_is_current(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GRAPHX_LEXICON", raising=False)
    text = pages()[name]
    assert NOTE in text
    assert (DOCS / name).read_text(encoding="utf-8") == text, "run make docs"
