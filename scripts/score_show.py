"""Misses and spurious arrows in words, with what the rules said instead."""

from collections import defaultdict
from collections.abc import Iterator

from scripts.scoring import SAME_SENTENCE, Matching, Row, same_name, shared_words


def show_errors(matching: Matching, kind: str) -> str:
    """List what `kind` names: misses, spurious, or errors (both)."""
    lines: list[str] = []
    if kind in ("misses", "errors"):
        lines += _misses(matching)
    if kind in ("spurious", "errors"):
        lines += _spurious(matching)
    return "\n".join(lines)


def _arrow(row: Row) -> str:
    theme = f"({row['theme']})" if row.get("theme") else ""
    return f"{row['source']} –{row['action']}{theme}→ {row['target']}"


def _misses(matching: Matching) -> Iterator[str]:
    of_doc: dict[str, list[Row]] = defaultdict(list)
    for row in matching.predicted:
        of_doc[row["doc"]].append(row)
    for j in matching.missed:
        gold = matching.gold[j]
        sentence = gold.get("sent") or ""
        yield f"MISS {gold['id']} [{gold['level']}] {_arrow(gold)} | {sentence[:200]}"
        for row in of_doc[gold["doc"]]:
            if shared_words(row.get("sentence") or "", sentence) >= SAME_SENTENCE and _near(row, gold):
                yield f"     instead: {_arrow(row)} [{row['rule']}]"


def _near(row: Row, gold: Row) -> bool:
    """Tell whether an arrow of the sentence shares an actor with the one that was missed."""
    names = [
        n
        for end in ("source", "target")
        for n in (gold[end], gold.get(f"{end}_surface"), *(gold.get(f"{end}_alt") or ()))
        if n
    ]
    return same_name(row["source"], names) or same_name(row["target"], names)


def _spurious(matching: Matching) -> Iterator[str]:
    for i in matching.spurious:
        row = matching.predicted[i]
        engines = "+".join(row.get("engines") or ())
        sentence = (row.get("sentence") or "")[:200]
        how = f"{row['rule']}, {engines}, {row['confidence']:.2f}"
        yield f"SPURIOUS {row['doc']} {_arrow(row)} [{how}] | {sentence}"
