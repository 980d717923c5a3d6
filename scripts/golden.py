"""Write tests/golden/<document>.txt: what the rules read off four of our seeds, sentence by sentence.

    python scripts/golden.py              parses again where a parser changed; writes trees and golden files
    python scripts/golden.py --frozen     reads the trees in tests/golden/trees, as the test does

The golden files are reviewed as a diff: nothing but this script writes them.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs as a file, from anywhere

from graphx.documents import DocumentFailure, read_documents  # noqa: E402
from graphx.entities import find_mentions, resolve_entities  # noqa: E402
from graphx.exports.jsonl import triple_record  # noqa: E402
from graphx.lexica import load_lexicon  # noqa: E402
from graphx.model import ENGINES, Document, Triple  # noqa: E402
from graphx.parses import available_engines, from_conllu, to_conllu  # noqa: E402
from graphx.tree import Parse  # noqa: E402
from graphx.triples import extract  # noqa: E402
from scripts.parse_cache import parse_documents  # noqa: E402

GOLDEN = ROOT / "tests" / "golden"
TREES = GOLDEN / "trees"
DOCUMENTS = (
    "fr-2024-06-visite-pyongyang",
    "fr-2023-07-choigou-pyongyang",
    "fr-2024-03-veto-experts",
    "en-2023-09-vladivostok",
)
LONGEST = 200  # lines: what a person reads in a diff


def seed(name: str) -> Document:
    """Read one of our seeds."""
    # its folder, so that a file with the document's date beside it counts
    found = (d for d in read_documents([ROOT / "seeds"]) if not isinstance(d, DocumentFailure))
    return next(d for d in found if d.id == name)


def frozen(document: Document) -> list[Parse]:
    """Read the kept trees of a document, one parse for each engine."""
    trees = from_conllu((TREES / f"{document.id}.conllu").read_text(encoding="utf-8"))
    return [
        Parse(document.id, engine, "frozen", own)
        for engine in ENGINES
        if (own := tuple(t for t in trees if t.engine == engine))
    ]


def golden(document: Document, parses: Sequence[Parse]) -> str:
    """Write a document's sentences, each with its arrows; sentences without any are counted only."""
    mentions = find_mentions(document, parses)
    triples = extract(document, parses, mentions, load_lexicon(document.lang))
    resolution = resolve_entities(mentions, lang=document.lang)
    entities = {e.id: e for e in resolution.entities}
    names = {key: entities[found].name for (_, key), found in resolution.assignment.items()}
    sentences = parses[-1].trees
    head = f"{document.id}: {len(sentences)} sentences, {len(triples)} relations, {len(entities)} actors\n"
    blocks: dict[str, list[str]] = {}
    for triple in triples:
        blocks.setdefault(" ".join(triple.sentence.split()), []).extend(_lines(triple, names, document))
    body = "".join(
        f"\n{sentence}\n" + "".join(f"{line}\n" for line in lines) for sentence, lines in blocks.items()
    )
    return head + body


def _lines(triple: Triple, names: dict[str, str], document: Document) -> Iterator[str]:
    row = triple_record(triple, {}, document.lang)
    source, target = names.get(triple.source, triple.source), names.get(triple.target, triple.target)
    theme = f" ({triple.theme})" if triple.theme else ""
    arrow = "↔" if triple.symmetric else "→"
    yield f"  {source} –{triple.action}{theme}{arrow} {target}"
    speaker = names.get(triple.attributed_to or "", triple.attributed_words)
    facts = [triple.category, triple.polarity, triple.modality]
    facts += [f"says {speaker}"] if speaker else []
    if triple.time:
        facts.append(f"{triple.time.text} = {triple.time.begin or '…'}/{triple.time.until or '…'}")
    facts += [triple.rule, *([triple.resolved_by] if triple.resolved_by else []), "+".join(row["engines"])]
    yield f"      {' · '.join(facts)}"


def main() -> None:
    """Write all golden files and, unless --frozen, the trees."""
    TREES.mkdir(parents=True, exist_ok=True)
    for name in DOCUMENTS:
        document = seed(name)
        if "--frozen" not in sys.argv[1:]:
            engines = [e for e in ENGINES if e in available_engines(document.lang)]
            trees = [t for e in engines for t in parse_documents([document], e)[0].trees]
            (TREES / f"{name}.conllu").write_text(to_conllu(trees), encoding="utf-8")
        text = golden(document, frozen(document))
        if (length := text.count("\n")) > LONGEST:
            raise SystemExit(
                f"{name}: {length} lines; nobody reviews more than {LONGEST}. Choose a shorter seed."
            )
        (GOLDEN / f"{name}.txt").write_text(text, encoding="utf-8")
        print(f"tests/golden/{name}.txt: {length} lines")


if __name__ == "__main__":
    main()
