"""Score triples and entities against the gold sets, for each engine; write scores.json and show what changed.

    python scripts/score.py                                       all sets, all engines
    python scripts/score.py --sets seeds.dev --engines both --show errors --no-write

Parses are cached (scripts/parse_cache.py): after a change of rules this takes seconds.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs as a file, from anywhere

from graphx.entities import find_mentions, resolve_entities  # noqa: E402
from graphx.exports.jsonl import entity_records, triple_record  # noqa: E402
from graphx.lexica import load_lexicon  # noqa: E402
from graphx.model import ENGINES, Document, Engine, Mention, Triple  # noqa: E402
from graphx.parses import available_engines  # noqa: E402
from graphx.triples import extract  # noqa: E402
from graphx.triples.registry import rules as all_rules  # noqa: E402
from scripts.calibration import Judged, calibration_figures, calibration_report, judged  # noqa: E402
from scripts.parse_cache import parse_documents  # noqa: E402
from scripts.score_sets import BESIDE, GoldSet, gold_sets  # noqa: E402
from scripts.score_show import show_errors  # noqa: E402
from scripts.scoring import GRADES, Matching, distinct, figures, match  # noqa: E402
from scripts.scoring_entities import entity_figures  # noqa: E402

SCORES = ROOT / "scores.json"
CHOICES = (*ENGINES, "both")
Figures = dict[str, Any]


@dataclass(frozen=True)
class Run:
    """What the stages found in one set with one choice of engines."""

    triples: list[dict[str, Any]]
    entities: list[dict[str, Any]]
    sentences: int
    words: int
    seconds: float  # of entities and rules; the parse is cached


@cache
def engines_for(choice: str, lang: str) -> tuple[Engine, ...]:
    """Engines of a choice that read the language; none where the choice has no model."""
    wanted = ENGINES if choice == "both" else tuple(e for e in ENGINES if e == choice)
    return tuple(e for e in wanted if e in available_engines(lang))


def run(gold: GoldSet, choice: str) -> Run | None:
    """Read a set; None where its language has no model of this choice."""
    engines = engines_for(choice, gold.documents[0].lang)
    if not engines:
        return None
    columns = [parse_documents(gold.documents, engine) for engine in engines]
    parsed = list(zip(gold.documents, zip(*columns, strict=True), strict=True))
    begin = time.perf_counter()
    mentions: list[Mention] = []
    triples: list[Triple] = []
    for document, parses in parsed:
        found = find_mentions(document, parses)
        mentions += found
        triples += extract(document, parses, found, load_lexicon(document.lang))
    records = _records(gold.documents, mentions, triples)
    trees = [tree for _, parses in parsed for tree in parses[-1].trees]
    seconds = time.perf_counter() - begin
    return Run(*records, len(trees), sum(len(t.words) for t in trees), seconds)


def _records(
    documents: Sequence[Document], mentions: Sequence[Mention], triples: Sequence[Triple]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Join the actors of all documents and write both as the exports do."""
    resolution = resolve_entities(mentions, lang=documents[0].lang)
    entities = {entity.id: entity for entity in resolution.entities}
    langs = {document.id: document.lang for document in documents}

    def known(doc: str, key: str) -> str:
        return resolution.assignment.get((doc, key), key)

    def joined(triple: Triple) -> Triple:
        speaker = triple.attributed_to
        return replace(
            triple,
            source=known(triple.doc, triple.source),
            target=known(triple.doc, triple.target),
            attributed_to=known(triple.doc, speaker) if speaker else None,
        )

    placed = [replace(m, entity=known(m.doc, m.entity)) for m in mentions]
    rows = [triple_record(joined(t), entities, langs[t.doc]) for t in triples]
    return rows, list(entity_records(entities, placed))


def score(gold: GoldSet, found: Run) -> tuple[Figures, Matching]:
    """Count what was right."""
    matching = match(gold.triples, distinct(found.triples))
    result = figures(matching)
    result["triples_per_sentence"] = len(matching.predicted) / found.sentences if found.sentences else 0.0
    result["milliseconds_per_word"] = 1000 * found.seconds / found.words if found.words else 0.0
    if gold.entities:
        result["entities"] = entity_figures(gold.entities, found.entities)
    return result, matching


def committed() -> Figures:
    """Figures of the last commit; empty where there are none."""
    shown = subprocess.run(
        ["git", "show", "HEAD:scores.json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    try:
        before: Figures = json.loads(shown.stdout) if shown.returncode == 0 else {}
    except json.JSONDecodeError:
        return {}
    return before


def rounded(value: Any) -> Any:
    """Round to four places, so that a diff of scores.json shows what changed."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {k: rounded(v) for k, v in value.items() if k != "milliseconds_per_word"}
    return [rounded(v) for v in value] if isinstance(value, list | tuple) else value


def table(name: str, choice: str, result: Figures, before: Figures) -> str:
    """Write the figures of one set and engine; the change of each F1 since the commit in brackets."""
    lines = [f"\n{name} · {choice} · {result['predicted']} predicted, {result['gold']} gold"]
    lines.append(f"{'':>8} precision recall     F1  change   core  coref nominal")
    for grade in GRADES:
        row, old = result[grade], before.get(grade, {}).get("f1")
        change = f"{round(row['f1'], 4) - old:+.3f}" if old is not None else "new"
        levels = "".join(
            f"{row['levels'].get(level, float('nan')):>7.3f}" for level in ("core", "coref", "nominal")
        )
        lines.append(
            f"{grade:>8} {row['precision']:>9.3f} {row['recall']:>6.3f} {row['f1']:>6.3f} {change:>7}{levels}"
        )
    shares = "  ".join(f"{k} {share:.2f} of {n}" for k, (share, n) in result["attributes"].items())
    lines.append(f"  on matched pairs: {shares}")
    lines.append("  rules (right/spurious): " + rules_line(result["rules"]))
    lines.append("  constructions (right/spurious): " + rules_line(by_construction(result["rules"])))
    lines.append("  categories (right/spurious/missed): " + rules_line(result["categories"]))
    for kind, row in result.get("entities", {}).items():
        lines.append(
            f"  entities, {kind}: P {row['precision']:.3f} R {row['recall']:.3f} "
            f"F1 {row['f1']:.3f}, covered {row['covered']:.3f}"
        )
    per = f"{result['triples_per_sentence']:.2f} triples a sentence"
    lines.append(f"  {per}; entities and rules {result['milliseconds_per_word']:.2f} ms a word")
    return "\n".join(lines)


def rules_line(rules: Mapping[str, Mapping[str, int]]) -> str:
    """List names with their counts, the most used first."""
    ranked = sorted(rules.items(), key=lambda item: -sum(item[1].values()))
    return "  ".join(f"{name} {'/'.join(str(n) for n in counts.values())}" for name, counts in ranked)


def by_construction(rules: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """Sum the counts of rules by the number of their construction (docs/constructions.md)."""
    numbers = {rule.name: str(rule.construction) for rule in all_rules()}
    summed: dict[str, dict[str, int]] = {}
    for name, counts in rules.items():
        row = summed.setdefault(numbers.get(name, "?"), {"right": 0, "spurious": 0})
        for kind, n in counts.items():
            row[kind] += n
    return summed


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sets", help="only these, comma-separated: seeds.fr, seeds.en, seeds.dev, pud.dev.fr, pud.dev.en"
    )
    parser.add_argument("--engines", default=",".join(CHOICES), help="of spacy,stanza,both")
    parser.add_argument("--show", choices=("misses", "spurious", "errors"), help="list them")
    parser.add_argument("--beside", type=Path, default=BESIDE, help="folder with more gold (gold/, seeds/)")
    parser.add_argument("--no-write", action="store_true", help="leave scores.json as it is")
    parser.add_argument("--min-confidence", type=float, default=0.0, help="leave out less sure triples")
    parser.add_argument("--dump", type=Path, help="folder for the triples and entities as JSON lines")
    given = parser.parse_args()
    if unknown := set(given.engines.split(",")) - set(CHOICES):
        parser.error(f"no such engine: {', '.join(sorted(unknown))}; choose of {', '.join(CHOICES)}")
    return given


def dump(folder: Path, name: str, found: Run) -> None:
    """Write what was found, for other scorers."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, rows in (("triples", found.triples), ("entities", found.entities)):
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.{kind}.jsonl").write_text("".join(lines), encoding="utf-8")


def wanted_sets(given: argparse.Namespace) -> list[GoldSet]:
    """Gold sets that were asked for; leaves with a message where one doesn't exist."""
    sets = list(gold_sets(given.beside))
    names = given.sets.split(",") if given.sets else [s.name for s in sets]
    if missing := set(names) - {s.name for s in sets}:
        here = ", ".join(s.name for s in sets)
        raise SystemExit(f"No gold set {', '.join(sorted(missing))} here; there are: {here}.")
    return [s for s in sets if s.name in names]


def sure(rows: Iterable[dict[str, Any]], least: float) -> list[dict[str, Any]]:
    """Leave out what is less sure than asked for."""
    return [row for row in rows if row["confidence"] >= least]


def main() -> None:
    """Score, print, compare, write."""
    given = arguments()
    before = committed()
    results: dict[str, Figures] = {}
    sure_of: list[Judged] = []
    for gold in wanted_sets(given):
        for choice in given.engines.split(","):
            matching = score_one(gold, choice, given, before, results)
            if matching is not None and choice == "both":
                sure_of.append(judged(gold.name, matching))
    if sure_of:
        calibration = calibration_figures(sure_of)
        print(calibration_report(calibration, before.get("calibration", {})))
        if not given.sets and not given.min_confidence:  # a part says little
            results["calibration"] = rounded(calibration)
    if not given.no_write:
        write(results)


def score_one(
    gold: GoldSet, choice: str, given: argparse.Namespace, before: Figures, results: dict[str, Figures]
) -> Matching | None:
    """Score one set with one choice of engines, print it and add it to the results; None without a model."""
    found = run(gold, choice)
    if found is None:
        print(f"\n{gold.name} · {choice}: no model of this language")
        return None
    found = replace(found, triples=sure(found.triples, given.min_confidence))
    result, matching = score(gold, found)
    results.setdefault(gold.name, {})[choice] = rounded(result)
    print(table(gold.name, choice, result, before.get(gold.name, {}).get(choice, {})), flush=True)
    if given.show:
        print(show_errors(matching, given.show))
    if given.dump:
        dump(given.dump, f"{gold.name}.{choice}", found)
    return matching


def write(results: Mapping[str, Figures]) -> None:
    """Lay the new figures over those of scores.json."""
    old = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.is_file() else {}
    merged = {name: {**old.get(name, {}), **results.get(name, {})} for name in {**old, **results}}
    SCORES.write_text(json.dumps(merged, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
