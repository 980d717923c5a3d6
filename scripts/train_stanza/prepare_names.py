"""Training files of the name recogniser from WiNER-fr (texts with brat annotations).

    python prepare_names.py WINER OUT

Split by document: of twenty, two go to the test, one to development.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import spacy
from spacy.tokens import Doc, Token

LABELS = {
    "Person": "PER",
    "Location": "LOC",
    "Organization": "ORG",
    "Event": "EVENT",
    "Product": "PRODUCT",
    "Date": "DATE",
    "Hour": "TIME",
}
Span = tuple[int, int, str]
Row = dict[str, str]


def read_spans(annotations: str) -> list[Span]:
    """Read the outermost spans (begin, end, label), in text order; split spans are taken as a whole."""
    spans = []
    for line in annotations.splitlines():
        cells = line.split("\t")
        if cells[0].startswith("T") and len(cells) > 2:
            label, begin, *_, end = cells[1].replace(";", " ").split()
            spans.append((int(begin), int(end), LABELS[label]))
    outer: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not outer or span[0] >= outer[-1][1]:
            outer.append(span)
    return outer


def label_tokens(doc: Doc, spans: list[Span]) -> list[str | None]:
    """Give each token the number and label of its span ("3 PER"), None outside."""
    labels: list[str | None] = [None] * len(doc)
    for number, (begin, end, label) in enumerate(spans):
        for token in doc:
            if token.idx < end and begin < token.idx + len(token) and labels[token.i] is None:
                labels[token.i] = f"{number} {label}"
    return labels


def sentences(doc: Doc, labels: list[str | None]) -> Iterator[list[Row]]:
    """Cut at ends of sentences and at line breaks; whitespace is left out."""
    current: list[tuple[Token, str | None]] = []
    for token in doc:
        if current and (token.is_sent_start or (token.is_space and "\n" in token.text)):
            yield bioes(current)
            current = []
        if not token.is_space:
            current.append((token, labels[token.i]))
    if current:
        yield bioes(current)


def bioes(tokens: list[tuple[Token, str | None]]) -> list[Row]:
    """Write labels as begin, inside, end, single; a name that a sentence break cut is two."""
    rows: list[Row] = []
    for label, group in groupby(tokens, key=lambda pair: pair[1]):
        run = [token.text for token, _ in group]
        if label is None:
            rows += [{"text": text, "ner": "O"} for text in run]
            continue
        name = label.partition(" ")[2]
        marks = ["S"] if len(run) == 1 else ["B", *"I" * (len(run) - 2), "E"]
        rows += [{"text": text, "ner": f"{mark}-{name}"} for text, mark in zip(run, marks, strict=True)]
    return rows


def part_of(number: int) -> str:
    """Part that the document of this number belongs to."""
    if number % 10 == 7:
        return "test"
    return "dev" if number % 20 == 3 else "train"


def main() -> None:
    """Read the arguments and write the files."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("winer", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("fr")
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?", "…"]})
    parts: dict[str, list[list[Row]]] = {"train": [], "dev": [], "test": []}
    for number, path in enumerate(sorted(given.winer.glob("20*/*/*.ann"))):
        doc = nlp(path.with_suffix(".txt").read_text("utf-8"))
        labels = label_tokens(doc, read_spans(path.read_text("utf-8")))
        parts[part_of(number)] += sentences(doc, labels)
    for part, found in parts.items():
        (given.out / f"ner.{part}.json").write_text(json.dumps(found, ensure_ascii=False), "utf-8")
        print(f"{part}: {len(found):,} sentences")


if __name__ == "__main__":
    main()
