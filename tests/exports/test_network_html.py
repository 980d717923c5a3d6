import json
import re
from pathlib import Path

import pytest

from graphx.errors import ExportError
from graphx.exports import network_html, write_html
from tests.factories import HOSTILE, make_corpus, make_graph

CORPUS = make_corpus()
GRAPH = make_graph(CORPUS)


@pytest.fixture(scope="module")
def page() -> str:
    return network_html(GRAPH, documents=CORPUS.documents)


def page_data(page: str) -> dict:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, flags=re.S)
    assert found is not None
    return json.loads(found.group(1))


def test_page_asks_nobody_for_anything(page: str) -> None:
    outside = page.replace(page_data_text(page), "")
    assert not re.findall(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", outside)
    assert "default-src 'none'" in page
    assert "'unsafe-inline'" not in re.search(r"script-src[^;]*", page)[0]  # type: ignore[index]


def page_data_text(page: str) -> str:
    return page.split('id="data">')[1].split("</script>", maxsplit=1)[0]


def test_documents_words_never_end_the_data(page: str) -> None:
    assert "<" not in page_data_text(page)
    assert HOSTILE in {actor["name"] for actor in page_data(page)["actors"].values()}


def test_every_arrow_has_its_evidence(page: str) -> None:
    relations = page_data(page)["relations"]
    assert len(relations) == 40
    for relation in relations:
        for evidence in relation["evidences"]:
            roles = {role: evidence["sentence"][a:b] for a, b, role in evidence["marks"]}
            assert roles["action"]
            assert any(why.startswith("Règle") for why in evidence["why"])


def test_evidence_tells_who_says_so_and_when(page: str) -> None:
    relation = next(
        r for r in page_data(page)["relations"] if r["words"].startswith("Russie – fournir (pétrole)")
    )
    facts = relation["evidences"][0]["facts"]
    assert "selon KCNA" in facts
    assert "rapporté" in facts
    assert relation["evidences"][0]["doc"] == "La Russie livre du blé à son voisin · 2023-10-03"


def test_page_speaks_english() -> None:
    page = network_html(GRAPH, lang="en")
    assert '<html lang="en">' in page
    assert "13 of 13 actors" in page_data(page)["counts"]


def test_write_html_counts_and_refuses_in_words(tmp_path: Path) -> None:
    assert write_html(GRAPH, tmp_path / "a.html", documents=CORPUS.documents) == (13, 40)
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    with pytest.raises(ExportError, match="nowhere"):
        write_html(GRAPH, tmp_path / "nowhere" / "a.html")
