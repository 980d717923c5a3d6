import re
from pathlib import Path

from graphx.documents import DocumentFailure, read_documents, readings
from graphx.model import Document

SEEDS = Path(__file__).parents[2] / "seeds"


def seeds() -> list[Document]:
    items = list(read_documents([SEEDS]))
    assert not [item for item in items if isinstance(item, DocumentFailure)]
    return [item for item in items if isinstance(item, Document)]


def test_starter_corpus_is_read_without_a_warning() -> None:
    documents = seeds()
    assert [d.lang for d in documents].count("fr") >= 12
    assert [d.lang for d in documents].count("en") >= 6
    assert all(d.lang == d.id[:2] and d.title and not d.warnings for d in documents)
    assert all(250 <= len(d.text.split()) <= 600 for d in documents)
    assert [d.id for d in documents if d.date is None] == [
        "fr-2023-09-sommet-vostotchny",
        "fr-travailleurs-nord-coreens",
    ]


def test_readme_lists_every_article() -> None:
    listed = re.findall(
        r"^\| ((?:fr|en)-[\w.-]+)", (SEEDS / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(Path(name).stem for name in listed) == sorted(d.id for d in seeds())


def test_furniture_of_the_corpus_is_not_read() -> None:
    furniture = re.compile(
        "Facebook|newsletter|NEXT|Sommaire|Élodie|Whitfield|Buveuse|reserved|date:|Lire aussi|Read more"
    )
    for document in seeds():
        for reading in readings(document):
            if reading.label in ("body", "title"):
                assert not furniture.search(reading.text), document.id
                assert not re.search(r"[a-zé][.!?][A-ZÉ][a-zé]", reading.text), document.id
