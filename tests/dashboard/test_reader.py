from graphx.dashboard.marks import segments
from graphx.dashboard.ui.quote import context
from graphx.model import Document, Paragraph
from tests.factories import make_corpus

CORPUS = make_corpus()


def test_segments_are_the_text_with_its_relations_marked() -> None:
    document = CORPUS.documents["sommet"]
    triples = [t for t in CORPUS.triples if t.doc == "sommet"]
    found = sorted((t.start, t.end, t.id) for t in triples)
    parts = segments(document, found, {t.id: t.action for t in triples})
    assert "".join(p["text"] for p in parts) == document.text
    marked = {key: p["text"] for p in parts for key in p["ids"]}
    assert marked == {t.id: t.sentence for t in triples}
    assert parts[0]["kind"] == "title"
    assert parts[-1]["kind"] == "boilerplate"


def test_segments_of_overlapping_sentences_name_both() -> None:
    document = Document("d", "abcdefghij", "fr")
    parts = segments(document, [(0, 6, "x"), (4, 10, "y")], {"x": "X", "y": "Y"})
    assert [(p["text"], p["ids"]) for p in parts] == [("abcd", ["x"]), ("ef", ["x", "y"]), ("ghij", ["y"])]


def test_context_leaves_out_what_nobody_reads() -> None:
    text = "titre: X\n\nUn. Deux.\n\nMenu\n\nTrois."
    labels = (("titre: X", "boilerplate"), ("Un. Deux.", "body"), ("Menu", "boilerplate"), ("Trois.", "body"))
    paragraphs = tuple(
        Paragraph(text.index(part), text.index(part) + len(part), label) for part, label in labels
    )
    document, start = Document("d", text, "fr", paragraphs=paragraphs), text.index("Deux.")
    assert context(document, start, start + 5) == ("Un. ", "\nTrois.")


def test_context_is_cut_at_words() -> None:
    document = Document("d", "mot " * 200 + "PHRASE. " + "fin " * 200, "fr")
    start = document.text.index("PHRASE")
    before, after = context(document, start, start + 7)
    assert before.startswith("… mot ")
    assert after.endswith("fin …")
    assert context(Document("d", "A.\n\n\nB.", "fr"), 5, 7) == ("A.\n", "")
