"""Tell what each repair of parser faults is worth on the gold sets, one left out at a time.

    python scripts/repairs.py [--write]        with --write also into docs/repairs.md

For every repair the French gold sets are read once with all repairs and once without that one, with each
engine alone and with both. "gained" counts right triples that only the repair brings, "lost" right ones
that it costs, "spurious" the change in wrong ones. Where two engines read, one mends much of the other.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graphx.documents import readings  # noqa: E402
from graphx.entities import find_mentions  # noqa: E402
from graphx.exports.jsonl import triple_record  # noqa: E402
from graphx.lexica import load_lexicon  # noqa: E402
from graphx.model import ENGINES, Entity  # noqa: E402
from graphx.parses import load_engine  # noqa: E402
from graphx.parses.repairs import REPAIRS  # noqa: E402
from graphx.tree import Parse, Tree  # noqa: E402
from graphx.triples import extract  # noqa: E402
from scripts.score_sets import GoldSet, gold_sets  # noqa: E402
from scripts.scoring import match  # noqa: E402

Repair = Callable[[Tree], Tree]
PAGE = ROOT / "docs" / "repairs.md"
HEAD = """# Repairs of parser faults, and what they are worth

<!-- Written by scripts/repairs.py --write. -->

Each repair is a small function in `graphx/parses/repairs/`, with an example in its docstring. The French
gold sets were read once with all of them and once without each. *sentences*: raw trees that it changes;
*gained*: right triples that only the repair brings; *lost*: right ones that it costs; *spurious*: the change
in wrong ones. Where two engines read, one mends much of the other. The gold sets are small: a zero says that
none of their triples hung on it, not that it does nothing.
"""


def main() -> None:
    """Print the tables."""
    text = "\n".join(tables())
    print(text)
    if "--write" in sys.argv:
        PAGE.write_text(f"{HEAD}\n```text\n{text.strip()}\n```\n", encoding="utf-8")


def tables() -> Iterator[str]:
    """Yield the lines of one table for each choice of engines."""
    sets = [gold for gold in gold_sets() if gold.documents[0].lang == "fr"]
    raw = [raw_parses(gold) for gold in sets]
    for engines in (("spacy",), ("stanza",), ENGINES):
        chosen = [[[p for p in ps if p.engine in engines] for ps in documents] for documents in raw]
        yield (f"\n{'+'.join(engines):<24} {'sentences':>9} {'gained':>7} {'lost':>5} {'spurious':>9}")
        everything = outcome(sets, chosen, REPAIRS)
        for mend in REPAIRS:
            without = outcome(sets, chosen, [r for r in REPAIRS if r is not mend])
            trees = (t for documents in chosen for ps in documents for p in ps for t in p.trees)
            touched = sum(mend(t) is not t for t in trees)
            gained, lost = everything[0] - without[0], without[0] - everything[0]
            spurious = everything[1].total() - without[1].total()
            counts = f"{gained.total():>7} {lost.total():>5} {spurious:>+9}"
            yield f"{mend.__name__:<24} {touched:>9} {counts}"


def raw_parses(gold: GoldSet) -> list[list[Parse]]:
    """Parse a set's documents with both engines and no repair; one list a document."""
    with patch("graphx.parses.grow.repair", lambda tree: (tree, ())):
        columns = [
            load_engine(engine, "fr").parse([(d, readings(d)) for d in gold.documents]) for engine in ENGINES
        ]
    return [list(column) for column in zip(*columns, strict=True)]


def mended(parse: Parse, repairs: Sequence[Repair]) -> Parse:
    """Apply repairs in order to every tree."""
    trees = []
    for tree in parse.trees:
        for mend in repairs:
            tree = mend(tree)  # noqa: PLW2901 (each works on what the one before it left)
        trees.append(tree)
    return Parse(parse.doc, parse.engine, parse.model, tuple(trees))


def outcome(
    sets: Sequence[GoldSet], raw: Sequence[list[list[Parse]]], repairs: Sequence[Repair]
) -> tuple[Counter[tuple[str, int]], Counter[tuple[str, int]]]:
    """Match what the repairs leave: right gold triples and spurious predictions, by set."""
    right: Counter[tuple[str, int]] = Counter()
    spurious: Counter[tuple[str, int]] = Counter()
    lexicon = load_lexicon("fr")
    for gold, documents in zip(sets, raw, strict=True):
        rows = []
        for document, parses in zip(gold.documents, documents, strict=True):
            trees = [mended(parse, repairs) for parse in parses]
            mentions = find_mentions(document, trees)
            names = {m.entity: m.surface for m in sorted(mentions, key=lambda m: len(m.surface))}
            entities = {key: Entity(key, name, "other") for key, name in names.items()}
            rows += [triple_record(t, entities, "fr") for t in extract(document, trees, mentions, lexicon)]
        matching = match(gold.triples, rows)
        right.update((gold.name, j) for j, _ in matching.pairs.values())
        spurious.update((gold.name, i) for i in matching.spurious)
    return right, spurious


if __name__ == "__main__":
    main()
